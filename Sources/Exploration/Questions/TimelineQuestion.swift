public import ProjectModel

/// Projects, partners and grants per year, of everything or of one organisation.
///
/// A project counts in every year that it ran in; its grant counts whole in its first year, so that
/// the grants of all years sum to the grants of all projects. Oldest year first.
public struct TimelineQuestion: LimitedQuestion {
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
  /// - Complexity: O(years) for a whole store, else O(ties · years of a project).
  public func answer(from explorer: Explorer) throws -> Answer<Row> {
    let view = try NetworkView(explorer, level: level, filters: filters)
    let asked = try organisation.map { try explorer.organisation($0, level: level) }
    let years = YearCounts.of(
      asked.map { view.projects(of: $0.index, allRoles: true) }, in: view, except: asked?.index)
    var notes = asked?.note.map { [$0] } ?? []
    if years.undated > 0 {
      notes.append("\(Wording.count(years.undated, "project")) without a day not counted.")
    }
    notes.append("A grant counts whole in the year its project began.")
    return Answer(
      Self.name, of: asked.map { [$0.subject] } ?? [], filters: filters, from: explorer,
      total: years.rows.count, rows: Array(years.rows.prefix(limit ?? years.rows.count)),
      notes: notes)
  }
}
