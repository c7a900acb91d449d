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
    let dated = projects.compactMap { project -> DatedProject? in
      guard let first = all.firstYear(project), let last = all.lastYear(project) else { return nil }
      return DatedProject(index: project, first: first, last: max(first, last))
    }
    let undated = projects.count - dated.count
    guard let first = dated.lazy.map(\.first).min(), let last = dated.lazy.map(\.last).max() else {
      return ([], undated)
    }
    // By year after the first; a project adds itself where it begins and leaves after its last year.
    var changes = [Int](repeating: 0, count: last - first + 2)
    var begun = [Int](repeating: 0, count: changes.count)
    var grants = [Kronor](repeating: Kronor(0), count: changes.count)
    for project in dated {
      changes[project.first - first] += 1
      changes[project.last - first + 1] -= 1
      begun[project.first - first] += 1
      if let grant = all.grant(project.index) {
        grants[project.first - first] = grants[project.first - first].adding(grant)
      }
    }
    let organisations = organisations(in: dated, from: first, to: last, view, except: asked)
    var running = 0
    let rows = (first...last).map { year in
      running += changes[year - first]
      return Row(
        year: year, projectCount: running, startedCount: begun[year - first],
        organisationCount: organisations[year - first], grant: grants[year - first])
    }
    return (rows, undated)
  }

  /// A project with the years that it ran in.
  private struct DatedProject {
    let index: Int
    let first: Int
    let last: Int
  }

  /// How many years are counted in one pass over the ties.
  private static let yearsAtOnce = 31

  /// For each year the number of organisations in the projects that ran in it.
  private static func organisations(
    in projects: [DatedProject], from first: Int, to last: Int, _ view: NetworkView,
    except asked: Int?
  ) -> [Int] {
    let traversal = AffiliationTraversal(view.ties.whole)
    return stride(from: first, through: last, by: yearsAtOnce).flatMap { start in
      let end = min(start + yearsAtOnce - 1, last)
      let running = projects.filter { $0.first <= end && $0.last >= start }
      let years = running.map { project -> Int32 in
        let low = max(project.first, start) - start
        let high = min(project.last, end) - start
        return Int32((Int64(2) << high) - (Int64(1) << low))
      }
      return traversal.participantCounts(
        in: running.map(\.index), classes: years, except: asked.map { [$0] } ?? [],
        by: view.ties.filter
      ).prefix(end - start + 1)
    }
  }
}
