import GRDB
public import ProjectModel

/// One state of a store, read row by row: what leaves for other tools.
///
/// Organisations, projects and municipalities are numbered from 0 by ascending key, as everywhere; the
/// numbers are the same on every machine for the same sources. Held in memory are a few small numbers
/// for each organisation and project, never a name: the rest goes by while it is read.
///
/// Valid only inside the closure that it is handed to.
public final class StoreSnapshot {
  /// The digest of the state; 16 hexadecimal digits.
  public let digest: String
  let db: Database

  init(_ db: Database) throws {
    self.db = db
    digest = try String.fetchOne(db, sql: "SELECT digest FROM generation") ?? ""
  }

  /// How many rows there are of everything that is exported.
  public struct Counts: Hashable, Sendable {
    /// Organisations, parts included.
    public let organisations: Int
    /// Current projects.
    public let projects: Int
    /// Municipalities that a project lists.
    public let municipalities: Int
    /// Ties of organisations and projects, each role apart.
    public let roles: Int
    /// Ties of organisations and projects, several roles as one.
    public let affiliations: Int
    /// Projects' places.
    public let locations: Int
    /// Organisations that are a part of another.
    public let parts: Int
  }

  /// Counts what there is.
  ///
  /// - Complexity: A scan of the ties.
  public func counts() throws -> Counts {
    func number(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
    return Counts(
      organisations: try number("SELECT count(*) FROM organisation"),
      projects: try number("SELECT count(*) FROM current_project"),
      municipalities: try number("SELECT count(DISTINCT municipality_code) FROM location"),
      roles: try number("SELECT count(*) FROM affiliation"),
      affiliations: try number(
        "SELECT count(*) FROM (SELECT DISTINCT organisation_id, project_id FROM affiliation)"),
      locations: try number("SELECT count(*) FROM location"),
      parts: try number("SELECT count(*) FROM organisation WHERE parent_id IS NOT NULL"))
  }

  /// An organisation.
  public struct OrganisationRow {
    /// The organisation.
    public let organisation: Organisation
    /// In how many projects it takes part, its parts' projects not counted.
    public let projectCount: Int
  }

  /// Calls back once for every organisation, by ascending key.
  public func forEachOrganisation(_ body: (OrganisationRow) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT o.key, o.name, o.kind, u.key, o.municipality_code, o.project_count
        FROM organisation o LEFT JOIN organisation u ON u.id = o.parent_id ORDER BY o.key
        """)
    while let row = try rows.next() {
      try body(
        OrganisationRow(
          organisation: Organisation(
            key: row[0], name: row[1], kind: OrganisationKind(rawValue: row[2]) ?? .unknown,
            parentKey: row[3], municipalityCode: row[4]),
          projectCount: row[5]))
    }
  }

  /// Calls back once for every current project, by ascending key, with where it stands on the web.
  public func forEachProject(_ body: (Project, _ url: String?) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT p.id, c.key, p.title, p.case_number, p.programme_area, p.phase, p.region,
          p.start_day, p.end_day, p.grant_sek, p.budget_sek, p.url
        FROM current_project c JOIN project p ON p.id = c.project_id ORDER BY c.key
        """)
    while let row = try rows.next() { try body(Store.project(row), row["url"]) }
  }

  /// The municipalities that a project lists, by ascending code; there are 290 at most.
  public func municipalities() throws -> [Municipality] {
    try String.fetchAll(db, sql: "SELECT DISTINCT municipality_code FROM location ORDER BY 1")
      .compactMap { MunicipalityRegister.municipality(code: $0) }
  }
}

extension Store {
  /// Reads one state of the store, whatever others write meanwhile.
  ///
  /// - Throws: ``StoreError``, or what the closure throws.
  public func snapshot<Value>(_ body: (StoreSnapshot) throws -> Value) throws -> Value {
    try read("exporting") { db in try body(try StoreSnapshot(db)) }
  }
}
