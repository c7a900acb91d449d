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
    let all =
      asked.map { view.projects(of: $0.index, allRoles: true) }
      ?? explorer.network.projects.indices.filter(view.counts)
    let projects = explorer.network.projects
    let dated = all.filter { projects[$0].start != nil || projects[$0].end != nil }
    func years(_ index: Int) -> ClosedRange<Int> {
      let first = (projects[index].start ?? projects[index].end)?.year ?? 0
      return first...max(first, (projects[index].end ?? projects[index].start)?.year ?? first)
    }
    let span = dated.map(years)
    var rows: [Row] = []
    if let first = span.map(\.lowerBound).min(), let last = span.map(\.upperBound).max() {
      for year in first...last {
        let running = dated.filter { years($0).contains(year) }
        let begun = dated.filter { years($0).lowerBound == year }
        let bodies = Set(running.flatMap { view.graph.actors(of: $0) })
          .filter { asked?.index != Int($0) }
        rows.append(
          Row(
            year: year, projectCount: running.count, startedCount: begun.count,
            organisationCount: bodies.count,
            grant: Kronor(begun.compactMap { projects[$0].grant?.amount }.reduce(0, +))))
      }
    }
    var notes = asked?.note.map { [$0] } ?? []
    if dated.count < all.count {
      notes.append(
        "\(Wording.count(all.count - dated.count, "project")) without a day not counted.")
    }
    notes.append("A grant counts whole in the year its project began.")
    return Answer(
      Self.name, of: asked.map { [$0.subject] } ?? [], filters: filters, from: explorer,
      total: rows.count, rows: Array(rows.prefix(limit ?? rows.count)), notes: notes)
  }
}
