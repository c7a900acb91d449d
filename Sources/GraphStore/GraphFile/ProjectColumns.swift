import GRDB
import ProjectModel

/// The current projects of a store, read in the order of their keys.
struct ProjectColumns {
  /// The place of each row id; -1 for ids that are no current project's.
  private(set) var placeOfID: [Int32]
  private(set) var titles = TextColumnBuilder()

  var count: Int { titles.count }

  /// Reads all projects and writes their columns.
  init(_ db: Database, to writer: GraphFileWriter) throws {
    let largestID = try Int64.fetchOne(db, sql: "SELECT max(project_id) FROM current_project") ?? 0
    var places = try GraphFileBuilder.places(upTo: largestID)
    var keys = TextColumnBuilder()
    let order = """
      SELECT project_id, key FROM current_project INDEXED BY current_project_key ORDER BY key
      """
    try BulkRows.forEach(db, sql: order) { row in
      places[row.int(0)] = Int32(keys.count)
      try keys.append(row.bytes(1))
    }
    try writer.add(starts: .projectKeyStarts, bytes: .projectKeys, keys)
    // The rows are read as they lie in the store, and put in the order of their keys here.
    let (placeOfID, count) = (places, keys.count)
    self.placeOfID = placeOfID
    keys = TextColumnBuilder()
    var loose = [UInt32](repeating: 0, count: count)
    var looseTitles = TextColumnBuilder()
    var looseCaseNumbers = TextColumnBuilder()
    var facts = FactNumbers()
    var areas = [UInt32](repeating: 0, count: count)
    var phases = areas
    var regions = areas
    var starts = [Int32](repeating: 0, count: count)
    var ends = starts
    var grants = [Int64](repeating: -1, count: count)
    var budgets = grants
    let sql = """
      SELECT c.project_id, p.title, p.case_number, p.programme_area, p.phase, p.region,
        p.start_day, p.end_day, p.grant_sek, p.budget_sek
      FROM current_project c CROSS JOIN project p WHERE p.id = c.project_id ORDER BY c.project_id
      """
    try BulkRows.forEach(db, sql: sql) { row in
      let place = Int(placeOfID[row.int(0)])
      loose[place] = UInt32(looseTitles.count)
      try looseTitles.append(row.bytes(1))
      try looseCaseNumbers.append(row.bytes(2))
      areas[place] = row.isNull(3) ? 0 : facts.number(of: row.bytes(3))
      phases[place] = row.isNull(4) ? 0 : facts.number(of: row.bytes(4))
      regions[place] = row.isNull(5) ? 0 : facts.number(of: row.bytes(5))
      starts[place] = Self.number(ofDay: row.optionalText(6))
      ends[place] = Self.number(ofDay: row.optionalText(7))
      if !row.isNull(8) { grants[place] = row.int64(8) }
      if !row.isNull(9) { budgets[place] = row.int64(9) }
    }
    titles = try looseTitles.reordered(loose)
    looseTitles = TextColumnBuilder()
    let numbered = facts.renumbered(&areas, &phases, &regions)
    try writer.add(starts: .projectTitleStarts, bytes: .projectTitles, titles)
    try writer.add(
      starts: .projectCaseNumberStarts, bytes: .projectCaseNumbers,
      looseCaseNumbers.reordered(loose))
    try writer.add(.projectProgrammeAreas, areas)
    try writer.add(.projectPhases, phases)
    try writer.add(.projectRegions, regions)
    try writer.add(.projectStarts, starts)
    try writer.add(.projectEnds, ends)
    try writer.add(.projectGrants, grants)
    try writer.add(.projectBudgets, budgets)
    try writer.add(starts: .factStarts, bytes: .facts, numbered.column())
  }

  /// `2009-01-15` as 20090115; 0 for no day of the calendar.
  private static func number(ofDay text: String?) -> Int32 {
    guard let day = text.flatMap({ CalendarDay(iso: $0) }) else { return 0 }
    return Int32(day.year * 10_000 + day.month * 100 + day.day)
  }

  /// Texts that many projects share, numbered from 1 as they are met; 0 is no text.
  private struct FactNumbers {
    private var numbers = TextNumbers()
    private var texts = [""]

    mutating func number(of text: UnsafeBufferPointer<UInt8>) -> UInt32 {
      if let known = numbers.number(of: text) { return UInt32(known) }
      let number = UInt32(texts.count)
      numbers.note(Int64(number), of: text)
      texts.append(String(decoding: text, as: UTF8.self))
      return number
    }

    /// The same texts numbered as they stand in the columns, so that the order of rows tells nothing.
    func renumbered(
      _ areas: inout [UInt32], _ phases: inout [UInt32], _ regions: inout [UInt32]
    ) -> FactNumbers {
      var result = FactNumbers()
      var known = [UInt32](repeating: 0, count: texts.count)
      func renumber(_ number: inout UInt32) {
        guard number > 0 else { return }
        if known[Int(number)] == 0 {
          known[Int(number)] = UInt32(result.texts.count)
          result.texts.append(texts[Int(number)])
        }
        number = known[Int(number)]
      }
      for place in areas.indices {
        renumber(&areas[place])
        renumber(&phases[place])
        renumber(&regions[place])
      }
      return result
    }

    func column() throws -> TextColumnBuilder {
      var column = TextColumnBuilder()
      for text in texts { try column.append(text) }
      return column
    }
  }
}
