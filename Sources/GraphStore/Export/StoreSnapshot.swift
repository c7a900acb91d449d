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

  /// A project.
  public struct ProjectRow {
    /// The project.
    public let project: Project
    /// Where it stands on the web, if a document tells.
    public let url: String?
    /// The codes of the municipalities that it lists, ascending.
    public let municipalityCodes: [String]
  }

  /// Calls back once for every current project, by ascending key.
  public func forEachProject(_ body: (ProjectRow) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT p.id, c.key, p.title, p.case_number, p.programme_area, p.phase, p.region,
          p.start_day, p.end_day, p.grant_sek, p.budget_sek, p.url,
          (SELECT group_concat(municipality_code, ' ') FROM project_location l WHERE l.project_id = p.id)
        FROM current_project c JOIN project p ON p.id = c.project_id ORDER BY c.key
        """)
    while let row = try rows.next() {
      let codes: String = row[12] ?? ""
      try body(
        ProjectRow(
          project: Store.project(row), url: row["url"],
          municipalityCodes: codes.split(separator: " ").map(String.init).sorted()))
    }
  }

  /// One organisation's tie to one project, whatever its roles.
  public struct AffiliationRow {
    /// The organisation's key.
    public let organisationKey: String
    /// The project's key.
    public let projectKey: String
    /// The roles held, owner first.
    public fileprivate(set) var roles: [AffiliationRole]
    /// The project's first day.
    public let start: CalendarDay?
    /// The project's last day.
    public let end: CalendarDay?
    /// Where the project stands on the web.
    public let url: String?
  }

  /// Calls back once for every tie of an organisation and a project, by their keys.
  ///
  /// - Complexity: Two look-ups a tie; the projects of one organisation are sorted by SQLite, outside
  ///   memory when they are many.
  public func forEachAffiliation(_ body: (AffiliationRow) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT o.key, c.key, a.role, p.start_day, p.end_day, p.url
        FROM organisation o CROSS JOIN affiliation a ON a.organisation_id = o.id
        CROSS JOIN current_project c ON c.project_id = a.project_id
        CROSS JOIN project p ON p.id = a.project_id
        ORDER BY o.key, c.key, a.role
        """)
    var waiting: AffiliationRow?
    while let row = try rows.next() {
      let (organisation, project): (String, String) = (row[0], row[1])
      let role = AffiliationRole(rank: row[2])
      if waiting?.projectKey == project, waiting?.organisationKey == organisation {
        waiting?.roles.append(role)
        continue
      }
      if let waiting { try body(waiting) }
      waiting = AffiliationRow(
        organisationKey: organisation, projectKey: project, roles: [role],
        start: (row[3] as String?).flatMap { CalendarDay(iso: $0) },
        end: (row[4] as String?).flatMap { CalendarDay(iso: $0) }, url: row[5])
    }
    if let waiting { try body(waiting) }
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
