import GraphAlgorithms
public import ProjectModel

/// Projects, partners and grants per year, of everything or of one organisation.
///
/// A project counts in every year that it ran in; its grant counts whole in its first year, so that
/// the grants of all years sum to the grants of all projects. Oldest year first.
public struct TimelineQuestion: Question {
  /// The question's name.
  public static let name = "timeline"

  /// The body whose projects count; `nil` for all projects.
  public var organisation: String?
  /// Whether offices and units are rolled up.
  public var level: OrganisationLevel
  /// Which projects and ties count.
  public var filters: Filters
  /// How many rows at most; `nil` for all.
  public var limit: Int?

  /// Creates the question.
  public init(
    organisation: String? = nil, level: OrganisationLevel = .rolledUp,
    filters: Filters = Filters(), limit: Int? = nil
  ) {
    self.organisation = organisation
    self.level = level
    self.filters = filters
    self.limit = limit
  }

  /// A year.
  public struct Row: AnswerRow {
    /// The year.
    public let year: Int
    /// Projects that ran in it.
    public let projectCount: Int
    /// Projects that began in it.
    public let startedCount: Int
    /// Organisations in the projects that ran in it; of one organisation's projects its partners.
    public let organisationCount: Int
    /// The whole grants of the projects that began in it.
    public let grant: Kronor

    /// Heads of the table.
    public static let columns = [
      AnswerColumn("Year", isNumeric: true), AnswerColumn("Projects", isNumeric: true),
      AnswerColumn("Begun", isNumeric: true), AnswerColumn("Organisations", isNumeric: true),
      AnswerColumn("Grants begun", isNumeric: true),
    ]

    /// The row as JSON.
    public var json: JSONValue {
      .members([
        "year": .integer(year), "projects": .integer(projectCount),
        "started": .integer(startedCount), "organisations": .integer(organisationCount),
        "grantSEK": .integer(grant.amount),
      ])
    }

    /// The row's cells.
    public var lines: [[String]] {
      [
        [
          String(year), String(projectCount), String(startedCount), String(organisationCount),
          Wording.kronor(grant.amount),
        ]
      ]
    }
  }

  /// Answers the question.
  ///
  /// - Complexity: O(ties · years of a project).
  public func answer(from explorer: Explorer) throws -> Answer<Row> {
    let view = try NetworkView(explorer, level: level, filters: filters)
    let asked = try organisation.map { try explorer.organisation($0, level: level) }
    let projects =
      asked.map { view.projects(of: $0.index, allRoles: true) }
      ?? explorer.network.projects.indices.filter(view.counts)
    let (rows, undated) = Self.years(of: projects, in: view, except: asked?.index)
    var notes = asked?.note.map { [$0] } ?? []
    if undated > 0 {
      notes.append("\(Wording.count(undated, "project")) without a day not counted.")
    }
    notes.append("A grant counts whole in the year its project began.")
    return Answer(
      Self.name, of: asked.map { [$0.subject] } ?? [], filters: filters, from: explorer,
      total: rows.count, rows: Array(rows.prefix(limit ?? rows.count)), notes: notes)
  }

  /// A row for every year from the first to the last, and how many projects have no day.
  private static func years(
    of projects: [Int], in view: NetworkView, except asked: Int?
  ) -> (rows: [Row], undated: Int) {
    let all = view.network.projects
    var running: [Int: [Int]] = [:]
    var begun: [Int: (count: Int, grant: Int)] = [:]
    var undated = 0
    for project in projects {
      guard let first = all.firstYear(project), let last = all.lastYear(project) else {
        undated += 1
        continue
      }
      for year in first...max(first, last) { running[year, default: []].append(project) }
      begun[first, default: (0, 0)].count += 1
      begun[first, default: (0, 0)].grant += all.grant(project)?.amount ?? 0
    }
    guard let first = running.keys.min(), let last = running.keys.max() else {
      return ([], undated)
    }
    let traversal = AffiliationTraversal(view.graph)
    let rows = (first...last).map { year in
      Row(
        year: year, projectCount: running[year]?.count ?? 0, startedCount: begun[year]?.count ?? 0,
        organisationCount: traversal.participantCount(
          in: running[year] ?? [], except: asked.map { [$0] } ?? []),
        grant: Kronor(begun[year]?.grant ?? 0))
    }
    return (rows, undated)
  }
}
