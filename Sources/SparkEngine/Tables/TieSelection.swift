import Exploration
import ProjectModel

/// The ties that a question looks at, as SQL.
///
/// Rows are `actor`, `project`, `role`; an actor is an organisation at the question's level. A pair
/// may come several times: in several roles, and through several offices of one body.
struct TieSelection {
  let level: OrganisationLevel
  let conditions: ProjectConditions
  let role: AffiliationRole?

  /// The projects that pass the filters, `SELECT id …`; `nil` when all do.
  var projects: String? {
    guard !conditions.isEmpty else { return nil }
    var tests: [String] = []
    if let from = conditions.from { tests.append("p.last_year >= \(from)") }
    if let to = conditions.to { tests.append("p.first_year <= \(to)") }
    if let region = conditions.regionSlug {
      tests.append("p.region_slug = \(SQLText.text(region))")
    }
    if let area = conditions.programmeAreaFolded {
      tests.append(
        area.isEmpty
          ? "p.programme_area_folded IS NOT NULL"
          : "instr(p.programme_area_folded, \(SQLText.text(area))) > 0")
    }
    var place = ""
    if let code = conditions.municipalityCode {
      place = """
         LEFT SEMI JOIN (SELECT l.project_id FROM places l JOIN municipalities m
          ON m.id = l.municipality_id WHERE m.code = \(SQLText.text(code))) h ON h.project_id = p.id
        """
    }
    let condition = tests.isEmpty ? "" : " WHERE " + tests.joined(separator: " AND ")
    return "SELECT p.id FROM projects p\(place)\(condition)"
  }

  /// The ties of every role, or those in the role that is filtered by.
  func ties(allRoles: Bool = false) -> String {
    let actor = level == .rolledUp ? "top_id" : "organisation_id"
    let test = allRoles ? nil : role.map { " WHERE t.role = \($0.rank)" }
    let filter = projects.map { " LEFT SEMI JOIN (\($0)) f ON f.id = t.project_id" } ?? ""
    return """
      SELECT t.\(actor) AS actor, t.project_id AS project, t.role AS role FROM ties t\(filter)\
      \(test ?? "")
      """
  }

  /// Each body once in each of its projects.
  var pairs: String { "SELECT DISTINCT actor, project FROM (\(ties())) x" }

  /// Each municipality once in each of its projects.
  var placePairs: String {
    let filter = projects.map { " LEFT SEMI JOIN (\($0)) f ON f.id = l.project_id" } ?? ""
    return "SELECT l.municipality_id AS actor, l.project_id AS project FROM places l\(filter)"
  }
}

extension SparkEngine {
  /// What a question's filters mean in the columns.
  func selection(_ filters: Filters, _ level: OrganisationLevel) throws -> TieSelection {
    TieSelection(
      level: level,
      conditions: try filters.conditions {
        try rows("SELECT DISTINCT region FROM projects WHERE region IS NOT NULL").texts("region")
      }, role: filters.role)
  }
}
