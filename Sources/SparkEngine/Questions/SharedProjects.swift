import Exploration
import ProjectModel

/// Bodies with the projects that connect them to somebody, gathered from rows of one body in one
/// project each.
struct SharedProjects {
  /// A body.
  struct Partner {
    let number: Int
    let subject: Subject
    /// The projects by number, ascending.
    var projects: [Project] = []
  }

  /// A project that a body takes part in.
  struct Project {
    let number: Int
    let mention: ProjectMention
    let firstYear: Int?
    let lastYear: Int?
    /// The roles that the body holds there.
    let roles: [AffiliationRole]
  }

  /// The bodies, in the order in which they first came.
  private(set) var partners: [Partner] = []

  /// Gathers rows with the columns `actor`, `key`, `name`, `kind`, `project`, `project_key`, `title`,
  ///   `first_year`, `last_year`, and `role0` to `role3` with 1 for a role that is held.
  ///
  /// - Throws: ``SparkEngineError`` when a column is missing.
  init(_ table: FlatTable, _ subjects: [Subject]) throws(SparkEngineError) {
    let actors = try table.integers("actor")
    let projects = try table.integers("project")
    let keys = try table.texts("project_key")
    let titles = try table.texts("title")
    let firsts = try table.optionalIntegers("first_year")
    let lasts = try table.optionalIntegers("last_year")
    var held: [[Int]] = []
    for role in AffiliationRole.organisational {
      held.append(try table.integers("role\(role.rank)"))
    }
    var places: [Int: Int] = [:]
    for row in actors.indices {
      let place = places[actors[row], default: partners.count]
      if place == partners.count {
        places[actors[row]] = place
        partners.append(Partner(number: actors[row], subject: subjects[row]))
      }
      partners[place].projects.append(
        Project(
          number: projects[row], mention: ProjectMention(key: keys[row], title: titles[row]),
          firstYear: firsts[row], lastYear: lasts[row],
          roles: AffiliationRole.organisational.filter { held[$0.rank][row] == 1 }))
    }
    for place in partners.indices { partners[place].projects.sort { $0.number < $1.number } }
  }

  /// The roles of ties, as columns of an aggregate.
  static let roleColumns = AffiliationRole.organisational.map {
    "max(CASE WHEN role = \($0.rank) THEN 1 ELSE 0 END) AS role\($0.rank)"
  }.joined(separator: ", ")

  /// The same columns, carried on.
  static let roleNames = AffiliationRole.organisational.map { "role\($0.rank)" }
    .joined(separator: ", ")
}
