import Foundation
import GRDB
import GRDBSQLite
import ProjectModel

/// Makes the columns of a graph file from a store's conclusions.
///
/// Rows are streamed out of SQLite and columns into the file, each as soon as it is complete; what is
/// held at a time is the ties in two orders, or the names.
struct GraphFileBuilder {
  private let db: Database
  private let writer: GraphFileWriter

  /// Begins a file in a transaction, so that all is of one state.
  init(_ db: Database, _ output: GraphOutput) throws {
    self.db = db
    writer = try GraphFileWriter(output)
  }

  /// Writes everything.
  ///
  /// - Parameters:
  ///   - state: What the file mirrors.
  ///   - derive: Finds the columns that follow from the others; without it they are empty.
  /// - Returns: The header.
  /// - Throws: What reading the store and writing the file throw.
  /// - Complexity: O(ties + names · log names) time and what `derive` takes; about 20 bytes a tie, or
  ///   the names twice.
  func build(
    _ state: GraphFileState, deriving derive: DerivedColumns.Derivation?
  ) throws -> GraphFileHeader {
    let organisations = try OrganisationColumns(db, to: writer)
    let projects = try ProjectColumns(db, to: writer)
    let projectCounts = try writeTies(organisations, projects)
    let municipalities = try writeLocations(projects)
    try SubjectColumns(
      db, organisations: organisations, projectCounts: projectCounts, projects: projects,
      municipalities: municipalities
    ).write(to: writer)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    try writer.add(.statistics, Array(encoder.encode(Store.statistics(db))))
    let derived = try derive?(writer.unfinishedFile(state)) ?? DerivedColumns()
    for section in GraphSection.derived { try writer.add(section, derived.bytes(section)) }
    return try writer.finish(state)
  }

  /// A place for every row id, none taken yet.
  static func places(upTo largestID: Int64) throws -> [Int32] {
    guard largestID < Int64(Int32.max) else {
      throw GraphFileWritingError(operation: "numbering rows beyond 31 bits", code: EFBIG)
    }
    return [Int32](repeating: -1, count: Int(largestID) + 1)
  }

  /// - Returns: In how many projects each organisation takes part, the offices and units of a whole
  ///   body with it.
  private func writeTies(
    _ organisations: OrganisationColumns, _ projects: ProjectColumns
  ) throws -> [Int32] {
    let exact = try TieColumns(
      actorCount: organisations.count, eventCount: projects.count, ties(organisations, projects))
    try write(
      exact, eventCount: projects.count,
      as: (
        .exactProjectStarts, .exactProjects, .exactRoles, .exactOrganisationStarts,
        .exactOrganisations, .exactRolesByProject
      ))
    let whole =
      organisations.hasParts
      ? TieColumns(
        actorCount: organisations.count, eventCount: projects.count,
        exact.ties(renumbering: organisations.tops))
      : exact
    try write(
      whole, eventCount: projects.count,
      as: (
        .wholeProjectStarts, .wholeProjects, .wholeRoles, .wholeOrganisationStarts,
        .wholeOrganisations, .wholeRolesByProject
      ))
    return organisations.tops.enumerated().map { index, top in
      let columns = Int(top) == index ? whole : exact
      return Int32(columns.actorStarts[index + 1] - columns.actorStarts[index])
    }
  }

  private typealias TieSections = (
    starts: GraphSection, events: GraphSection, roles: GraphSection, eventStarts: GraphSection,
    actors: GraphSection, eventRoles: GraphSection
  )

  private func write(_ columns: TieColumns, eventCount: Int, as sections: TieSections) throws {
    try writer.add(sections.starts, columns.actorStarts)
    try writer.add(sections.events, columns.events)
    try writer.add(sections.roles, columns.roles)
    let byEvent = columns.byEvent(eventCount: eventCount)
    try writer.add(sections.eventStarts, byEvent.starts)
    try writer.add(sections.actors, byEvent.actors)
    try writer.add(sections.eventRoles, byEvent.roles)
  }

  /// Every tie once, with all of its roles; the table has them one behind the other.
  private func ties(
    _ organisations: OrganisationColumns, _ projects: ProjectColumns
  ) throws -> TieColumns.Ties {
    var ties = TieColumns.Ties()
    ties.reserveCapacity(try Int.fetchOne(db, sql: "SELECT count(*) FROM affiliation") ?? 0)
    let statement = try db.makeStatement(
      sql: """
        SELECT organisation_id, project_id, role FROM affiliation
        ORDER BY organisation_id, project_id
        """)
    let row = statement.sqliteStatement
    defer { sqlite3_reset(row) }
    var last: (organisation: Int32, project: Int32) = (-1, -1)
    var roles: UInt8 = 0
    func end() throws {
      guard last.organisation >= 0, last.project >= 0 else { return }
      guard ties.actors.count < Int(Int32.max) else {
        throw GraphFileWritingError(operation: "counting ties beyond 31 bits", code: EFBIG)
      }
      ties.append(last.organisation, last.project, roles)
    }
    while true {
      let code = sqlite3_step(row)
      guard code == SQLITE_ROW else {
        guard code == SQLITE_DONE else {
          throw DatabaseError(resultCode: ResultCode(rawValue: code), message: "reading ties")
        }
        break
      }
      let organisation = Self.place(sqlite3_column_int64(row, 0), in: organisations.placeOfID)
      let project = Self.place(sqlite3_column_int64(row, 1), in: projects.placeOfID)
      if last != (organisation, project) {
        try end()
        last = (organisation, project)
        roles = 0
      }
      roles |= 1 << UInt8(truncatingIfNeeded: sqlite3_column_int64(row, 2) & 7)
    }
    try end()
    return ties
  }

  /// The place of a row id; -1 when it has none.
  static func place(_ id: Int64, in places: [Int32]) -> Int32 {
    places.indices.contains(Int(id)) ? places[Int(id)] : -1
  }

  /// - Returns: The municipalities that projects list, by code, with their numbers of projects.
  private func writeLocations(
    _ projects: ProjectColumns
  ) throws -> [(municipality: Municipality, projectCount: Int)] {
    var municipalities: [Municipality] = []
    var ties = TieColumns.Ties()
    var lastCode: [UInt8] = []
    var isKnown = false
    let sql = """
      SELECT municipality_code, project_id FROM location ORDER BY municipality_code, project_id
      """
    try BulkRows.forEach(db, sql: sql) { row in
      let code = row.bytes(0)
      if !code.elementsEqual(lastCode) {
        lastCode = Array(code)
        let municipality = MunicipalityRegister.municipality(code: row.text(0))
        isKnown = municipality != nil
        if let municipality { municipalities.append(municipality) }
      }
      let project = Self.place(row.int64(1), in: projects.placeOfID)
      if isKnown, project >= 0 { ties.append(Int32(municipalities.count - 1), project, 0) }
    }
    let columns = TieColumns(
      actorCount: municipalities.count, eventCount: projects.count, ties)
    try writer.add(.municipalityCodes, municipalities.map { Int16($0.code) ?? -1 })
    try writer.add(.municipalityProjectStarts, columns.actorStarts)
    try writer.add(.municipalityProjects, columns.events)
    let byProject = columns.byEvent(eventCount: projects.count)
    try writer.add(.projectMunicipalityStarts, byProject.starts)
    try writer.add(.projectMunicipalities, byProject.actors)
    return municipalities.enumerated().map { index, municipality in
      (municipality, Int(columns.actorStarts[index + 1] - columns.actorStarts[index]))
    }
  }
}
