import GraphAlgorithms
import ProjectModel

/// Projects by the years in which they ran, while they are counted.
struct YearTally {
  /// What is known of a year.
  struct Year {
    let year: Int
    var running = 0
    var begun = 0
    var grant = Kronor(0)
  }

  /// How many of the projects have no day.
  private(set) var undated = 0
  private let projects: ProjectList
  /// The projects that have a day.
  private var dated: [DatedProject] = []
  /// By year; days have years of four digits.
  private var sums = [YearSum](repeating: YearSum(), count: 10_001)

  /// A project with the years in which it ran.
  private struct DatedProject {
    let index: Int32
    let first: Int16
    let last: Int16
  }

  /// What projects add to a year: themselves where they begin, and in the year after their last one less.
  private struct YearSum {
    var change = 0
    var begun = 0
    var grant = Kronor(0)
  }

  /// Begins with none of at most so many projects.
  init(_ projects: ProjectList, capacity: Int) {
    self.projects = projects
    dated.reserveCapacity(capacity)
  }

  mutating func add(_ project: Int) {
    guard let years = projects.years(project) else {
      undated += 1
      return
    }
    dated.append(
      DatedProject(
        index: Int32(project), first: Int16(years.lowerBound), last: Int16(years.upperBound)))
    var sum = sums[years.lowerBound]
    sum.change += 1
    sum.begun += 1
    if let grant = projects.grant(project) { sum.grant = sum.grant.adding(grant) }
    sums[years.lowerBound] = sum
    sums[years.upperBound + 1].change -= 1
  }

  /// From the first to the last year in which a project ran; `nil` when none has a day.
  var span: ClosedRange<Int>? {
    guard let first = sums.firstIndex(where: { $0.begun > 0 }),
      let end = sums.lastIndex(where: { $0.change < 0 })
    else { return nil }
    // Nobody begins in the year after the last, so those who leave are not made up for.
    return first...(end - 1)
  }

  /// What is known of the years of a span, oldest first.
  func years(in span: ClosedRange<Int>) -> [Year] {
    var running = 0
    return span.map { year in
      let sum = sums[year]
      running += sum.change
      return Year(year: year, running: running, begun: sum.begun, grant: sum.grant)
    }
  }

  /// How many years are counted in one pass over the ties.
  private static let yearsAtOnce = 8

  /// The number of organisations in the projects that ran in each of some years.
  ///
  /// - Parameters:
  ///   - years: The years, ascending.
  ///   - view: Which ties count.
  ///   - asked: An organisation that is not counted.
  /// - Returns: A number for each of the years.
  /// - Complexity: O(projects + their ties) for eight years.
  func organisationCounts(
    in years: [Int], _ view: NetworkView, except asked: Int?
  ) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    var rest = years[...]
    while let first = rest.first {
      let chunk = rest.prefix { $0 < first + Self.yearsAtOnce }
      rest = rest[chunk.endIndex...]
      let wanted = chunk.reduce(UInt32(0)) { $0 | 1 << UInt32($1 - first) }
      var running: [Int32] = []
      var classes: [UInt8] = []
      running.reserveCapacity(dated.count)
      classes.reserveCapacity(dated.count)
      for project in dated {
        let low = max(Int(project.first) - first, 0)
        let high = min(Int(project.last) - first, Self.yearsAtOnce - 1)
        guard low <= high else { continue }
        let mask = ((2 << UInt32(high)) - (1 << UInt32(low))) & wanted
        guard mask != 0 else { continue }
        running.append(project.index)
        classes.append(UInt8(mask))
      }
      let found = view.ties.whole.participantCounts(
        in: running, classes: classes, except: asked.map { [$0] } ?? [], by: view.ties.filter)
      for year in chunk { counts[year] = found[year - first] }
    }
    return counts
  }
}
