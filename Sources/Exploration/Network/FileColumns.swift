import GraphAlgorithms
import GraphStore
import ProjectModel

/// A column of 32-bit numbers of a graph file.
struct IntegerColumn: RandomAccessCollection, Sendable {
  private let numbers: FrozenColumn

  init(_ section: GraphSection, of file: GraphFile) {
    numbers = file.column(section)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { numbers.count }

  subscript(index: Int) -> Int { Int(numbers[index]) }
}

extension GraphFile {
  /// A column of 32-bit numbers, which keeps the file open.
  func column(_ section: GraphSection) -> FrozenColumn {
    FrozenColumn(borrowing: numbers(section), keeping: self)
  }

  /// A graph whose rows are columns of the file.
  func graph(
    actorCount: Int, _ actorStarts: GraphSection, _ events: GraphSection,
    _ eventStarts: GraphSection, _ actors: GraphSection
  ) -> AffiliationGraph {
    let eventOffsets = column(eventStarts)
    return AffiliationGraph(
      actorCount: actorCount, eventCount: eventOffsets.count - 1,
      actorOffsets: column(actorStarts), actorEvents: column(events), eventOffsets: eventOffsets,
      eventActors: column(actors))
  }
}

/// The organisations of a store, by ascending key, each made when it is asked for.
struct OrganisationList: RandomAccessCollection, Sendable {
  private let keys: TextColumn
  private let names: TextColumn
  private let file: GraphFile
  private nonisolated(unsafe) let kinds: UnsafeBufferPointer<UInt8>
  private nonisolated(unsafe) let parents: UnsafeBufferPointer<Int32>
  private nonisolated(unsafe) let municipalities: UnsafeBufferPointer<Int16>

  init(_ file: GraphFile) {
    self.file = file
    keys = file.texts(starts: .organisationKeyStarts, bytes: .organisationKeys)
    names = file.texts(starts: .organisationNameStarts, bytes: .organisationNames)
    kinds = file.numbers(.organisationKinds)
    parents = file.numbers(.organisationParents)
    municipalities = file.numbers(.organisationMunicipalities)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { kinds.count }

  subscript(index: Int) -> Organisation {
    let code = String(municipalities[index])
    return Organisation(
      key: keys[index], name: names[index], kind: kind(index),
      parentKey: parents[index] < 0 ? nil : keys[Int(parents[index])],
      municipalityCode: municipalities[index] < 0
        ? nil : String(repeating: "0", count: Swift.max(0, 4 - code.count)) + code)
  }

  func key(_ index: Int) -> String { keys[index] }

  /// For each organisation the number that tells its key.
  var keyHashes: [UInt64] {
    indices.map { StoredPartition.hash(ofKey: keys.utf8($0)) }
  }

  func name(_ index: Int) -> String { names[index] }

  func firstIndex(key: String) -> Int? { keys.firstIndex(ofSorted: key.utf8) }

  func kind(_ index: Int) -> OrganisationKind {
    let number = Int(kinds[index])
    return OrganisationKind.allCases.indices.contains(number)
      ? OrganisationKind.allCases[number] : .unknown
  }

  /// The index of the body that one is a part of.
  func parent(of index: Int) -> Int? {
    parents[index] < 0 ? nil : Int(parents[index])
  }
}

/// The current projects of a store, by ascending key, each made when it is asked for.
///
/// An object, as every row of an answer that mentions projects holds it.
final class ProjectList: RandomAccessCollection, Sendable {
  private let keys: TextColumn
  private let titles: TextColumn
  private let caseNumbers: TextColumn
  private let factTexts: TextColumn
  private let file: GraphFile
  private nonisolated(unsafe) let areas: UnsafeBufferPointer<Int32>
  private nonisolated(unsafe) let phases: UnsafeBufferPointer<Int32>
  private nonisolated(unsafe) let regions: UnsafeBufferPointer<Int32>
  private nonisolated(unsafe) let starts: UnsafeBufferPointer<Int32>
  private nonisolated(unsafe) let ends: UnsafeBufferPointer<Int32>
  private nonisolated(unsafe) let grants: UnsafeBufferPointer<Int64>
  private nonisolated(unsafe) let budgets: UnsafeBufferPointer<Int64>

  init(_ file: GraphFile) {
    self.file = file
    keys = file.texts(starts: .projectKeyStarts, bytes: .projectKeys)
    titles = file.texts(starts: .projectTitleStarts, bytes: .projectTitles)
    caseNumbers = file.texts(starts: .projectCaseNumberStarts, bytes: .projectCaseNumbers)
    factTexts = file.texts(starts: .factStarts, bytes: .facts)
    areas = file.numbers(.projectProgrammeAreas)
    phases = file.numbers(.projectPhases)
    regions = file.numbers(.projectRegions)
    starts = file.numbers(.projectStarts)
    ends = file.numbers(.projectEnds)
    grants = file.numbers(.projectGrants)
    budgets = file.numbers(.projectBudgets)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { starts.count }

  subscript(index: Int) -> Project {
    let caseNumber = caseNumbers[index]
    return Project(
      key: keys[index], title: titles[index], caseNumber: caseNumber.isEmpty ? nil : caseNumber,
      programmeArea: fact(areas[index]), phase: fact(phases[index]), region: fact(regions[index]),
      start: Self.day(starts[index]), end: Self.day(ends[index]), grant: grant(index),
      budget: budgets[index] < 0 ? nil : Kronor(Int(budgets[index])))
  }

  func key(_ index: Int) -> String { keys[index] }

  func title(_ index: Int) -> String { titles[index] }

  func firstIndex(key: String) -> Int? { keys.firstIndex(ofSorted: key.utf8) }

  /// The distinct programme areas, phases and regions; the first, which is empty, stands for none.
  var facts: [String] { Array(factTexts) }

  /// The first year: that of the first day, else of the last.
  func firstYear(_ index: Int) -> Int? {
    let day = starts[index] == 0 ? ends[index] : starts[index]
    return day == 0 ? nil : Int(day) / 10_000
  }

  /// The last year: that of the last day, else of the first.
  func lastYear(_ index: Int) -> Int? {
    let day = ends[index] == 0 ? starts[index] : ends[index]
    return day == 0 ? nil : Int(day) / 10_000
  }

  /// The years from the first to the last, the first alone where the last is earlier; `nil` without a day.
  func years(_ index: Int) -> ClosedRange<Int>? {
    guard let first = firstYear(index), let last = lastYear(index) else { return nil }
    return first...Swift.max(first, last)
  }

  func grant(_ index: Int) -> Kronor? {
    grants[index] < 0 ? nil : Kronor(Int(grants[index]))
  }

  /// The place of the programme area among the facts, 0 for none.
  func areaNumber(_ index: Int) -> Int { Int(areas[index]) }

  /// The place of the region among the facts, 0 for none.
  func regionNumber(_ index: Int) -> Int { Int(regions[index]) }

  /// The regions that projects name.
  var regionNames: [String] {
    var isNamed = [Bool](repeating: false, count: factTexts.count)
    for region in regions { isNamed[Int(region)] = true }
    return isNamed.indices.filter { isNamed[$0] }.compactMap { fact(Int32($0)) }
  }

  /// Takes out of a set the projects that did not run in a year or later, or in it or earlier, and those
  /// without a day.
  func keep(in set: inout ProjectSet, runningIn year: Int, orLater: Bool) {
    // A day's number begins with its year, so the first that does not count any more tells.
    let year = Swift.min(Swift.max(year, -1), 99_998)
    if orLater {
      set.keep(ends, orElse: starts, in: Int32(Swift.max(1, year * 10_000))...Int32.max)
    } else {
      set.keep(starts, orElse: ends, in: 1...Int32(Swift.max(1, (year + 1) * 10_000 - 1)))
    }
  }

  /// Takes out of a set the projects whose region, by its place among the facts, is not wanted.
  func keep(in set: inout ProjectSet, ofRegions isWanted: [Bool]) {
    set.keep { isWanted[Int(regions[$0])] }
  }

  /// Takes out of a set the projects whose programme area, by its place among the facts, is not wanted.
  func keep(in set: inout ProjectSet, ofAreas isWanted: [Bool]) {
    set.keep { isWanted[Int(areas[$0])] }
  }

  private func fact(_ number: Int32) -> String? {
    number == 0 ? nil : factTexts[Int(number)]
  }

  private static func day(_ number: Int32) -> CalendarDay? {
    CalendarDay(
      year: Int(number) / 10_000, month: Int(number) / 100 % 100, day: Int(number) % 100)
  }
}
