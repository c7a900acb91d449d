import GRDB
public import ProjectModel

/// Everything a graph is built from: who took part in what, and where.
///
/// Organisations, projects and municipalities are ordered by key, so the same sources give the same
/// indices on every machine.
public struct StoredNetwork: Sendable {
  /// One tie between an organisation and a project.
  public struct Affiliation: Hashable, Sendable {
    /// The index of the organisation.
    public let organisation: Int
    /// The index of the project.
    public let project: Int
    /// The role held.
    public let role: AffiliationRole
  }

  /// One project in one municipality.
  public struct Location: Hashable, Sendable {
    /// The index of the municipality.
    public let municipality: Int
    /// The index of the project.
    public let project: Int
  }

  /// The digest of the sources.
  public let digest: String
  /// All organisations, by ascending key.
  public let organisations: [Organisation]
  /// All current projects, by ascending key.
  public let projects: [Project]
  /// All municipalities that a project lists, by ascending code.
  public let municipalities: [Municipality]
  /// All ties of organisations, each role apart, by organisation and project.
  public let affiliations: [Affiliation]
  /// All places of projects, by municipality and project.
  public let locations: [Location]
}

extension Store {
  /// Reads the whole network of the last generation.
  ///
  /// - Complexity: O(organisations + projects + ties) time and memory.
  /// - Throws: ``StoreError``.
  public func network() throws -> StoredNetwork {
    try read("reading the network") { db in
      var organisationIndex: [Int64: Int] = [:]
      var organisations: [Organisation] = []
      let bodies = try Row.fetchCursor(
        db,
        sql: """
          SELECT o.id, o.key, o.name, o.kind, u.key, o.municipality_code
          FROM organisation o LEFT JOIN organisation u ON u.id = o.parent_id ORDER BY o.key
          """)
      while let row = try bodies.next() {
        organisationIndex[row[0]] = organisations.count
        organisations.append(
          Organisation(
            key: row[1], name: row[2], kind: OrganisationKind(rawValue: row[3]) ?? .unknown,
            parentKey: row[4], municipalityCode: row[5]))
      }

      var projectIndex: [Int64: Int] = [:]
      var projects: [Project] = []
      let rows = try Row.fetchCursor(db, sql: Self.projectSelection + " ORDER BY c.key")
      while let row = try rows.next() {
        projectIndex[row["id"]] = projects.count
        projects.append(Self.project(row))
      }

      var municipalityIndex: [String: Int] = [:]
      var municipalities: [Municipality] = []
      for code in try String.fetchAll(
        db, sql: "SELECT DISTINCT municipality_code FROM location ORDER BY 1")
      {
        guard let municipality = MunicipalityRegister.municipality(code: code) else { continue }
        municipalityIndex[code] = municipalities.count
        municipalities.append(municipality)
      }

      var affiliations: [StoredNetwork.Affiliation] = []
      let ties = try Row.fetchCursor(
        db, sql: "SELECT organisation_id, project_id, role FROM affiliation")
      while let row = try ties.next() {
        guard let organisation = organisationIndex[row[0]], let project = projectIndex[row[1]]
        else { continue }
        affiliations.append(
          .init(organisation: organisation, project: project, role: AffiliationRole(rank: row[2])))
      }
      affiliations.sort {
        ($0.organisation, $0.project, $0.role) < ($1.organisation, $1.project, $1.role)
      }

      var locations: [StoredNetwork.Location] = []
      let places = try Row.fetchCursor(
        db, sql: "SELECT municipality_code, project_id FROM location")
      while let row = try places.next() {
        guard let municipality = municipalityIndex[row[0]], let project = projectIndex[row[1]]
        else { continue }
        locations.append(.init(municipality: municipality, project: project))
      }
      locations.sort { ($0.municipality, $0.project) < ($1.municipality, $1.project) }

      return StoredNetwork(
        digest: try String.fetchOne(db, sql: "SELECT digest FROM generation") ?? "",
        organisations: organisations, projects: projects, municipalities: municipalities,
        affiliations: affiliations, locations: locations)
    }
  }

  static let projectSelection = """
    SELECT p.id, c.key, p.title, p.case_number, p.programme_area, p.phase, p.region, p.start_day,
      p.end_day, p.grant_sek, p.budget_sek
    FROM current_project c JOIN project p ON p.id = c.project_id
    """

  static func project(_ row: Row) -> Project {
    Project(
      key: row["key"], title: row["title"], caseNumber: row["case_number"],
      programmeArea: row["programme_area"], phase: row["phase"], region: row["region"],
      start: (row["start_day"] as String?).flatMap { CalendarDay(iso: $0) },
      end: (row["end_day"] as String?).flatMap { CalendarDay(iso: $0) },
      grant: (row["grant_sek"] as Int?).map(Kronor.init),
      budget: (row["budget_sek"] as Int?).map(Kronor.init))
  }
}
