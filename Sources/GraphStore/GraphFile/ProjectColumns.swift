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
    placeOfID = try GraphFileBuilder.places(upTo: largestID)
    var keys = TextColumnBuilder()
    var caseNumbers = TextColumnBuilder()
    var facts = FactNumbers()
    var areas: [UInt32] = []
    var phases: [UInt32] = []
    var regions: [UInt32] = []
    var starts: [Int32] = []
    var ends: [Int32] = []
    var grants: [Int64] = []
    var budgets: [Int64] = []
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT c.project_id, c.key, p.title, p.case_number, p.programme_area, p.phase, p.region,
          p.start_day, p.end_day, p.grant_sek, p.budget_sek
        FROM current_project c INDEXED BY current_project_key
        CROSS JOIN project p WHERE p.id = c.project_id ORDER BY c.key
        """)
    while let row = try rows.next() {
      placeOfID[row[0]] = Int32(keys.count)
      try keys.append(row[1] as String)
      try titles.append(row[2] as String)
      try caseNumbers.append(row[3] as String? ?? "")
      areas.append(facts.number(of: row[4]))
      phases.append(facts.number(of: row[5]))
      regions.append(facts.number(of: row[6]))
      starts.append(Self.number(ofDay: row[7]))
      ends.append(Self.number(ofDay: row[8]))
      grants.append(row[9] ?? -1)
      budgets.append(row[10] ?? -1)
    }
    try writer.add(starts: .projectKeyStarts, bytes: .projectKeys, keys)
    try writer.add(starts: .projectTitleStarts, bytes: .projectTitles, titles)
    try writer.add(starts: .projectCaseNumberStarts, bytes: .projectCaseNumbers, caseNumbers)
    try writer.add(.projectProgrammeAreas, areas)
    try writer.add(.projectPhases, phases)
    try writer.add(.projectRegions, regions)
    try writer.add(.projectStarts, starts)
    try writer.add(.projectEnds, ends)
    try writer.add(.projectGrants, grants)
    try writer.add(.projectBudgets, budgets)
    try writer.add(starts: .factStarts, bytes: .facts, facts.column())
  }

  /// `2009-01-15` as 20090115; 0 for no day of the calendar.
  private static func number(ofDay text: String?) -> Int32 {
    guard let day = text.flatMap({ CalendarDay(iso: $0) }) else { return 0 }
    return Int32(day.year * 10_000 + day.month * 100 + day.day)
  }

  /// Texts that many projects share, numbered from 1 as they are met; 0 is no text.
  private struct FactNumbers {
    private var numbers: [String: UInt32] = [:]
    private var texts = [""]

    mutating func number(of text: String?) -> UInt32 {
      guard let text else { return 0 }
      if let known = numbers[text] { return known }
      let number = UInt32(texts.count)
      numbers[text] = number
      texts.append(text)
      return number
    }

    func column() throws -> TextColumnBuilder {
      var column = TextColumnBuilder()
      for text in texts { try column.append(text) }
      return column
    }
  }
}
