import GraphAlgorithms
import ProjectModel

/// The partner network: who shares projects with whom, as a whole, around one body, or its backbone.
///
/// The backbone keeps the ties that the bodies' numbers of projects and the projects' sizes do not
/// explain (stochastic degree sequence model, Z. P. Neal, 2014), corrected for the number of pairs.
/// A row is a tie: two organisations and the projects they share. Around a body the network holds
/// everybody within a number of steps, and the ties among them. Most shared projects first.
public struct NetworkQuestion: LimitedQuestion {
  /// The question's name.
  public static let name = "network"

  /// The body in the middle; `nil` for the whole network.
  public var center: String?
  /// How many steps around it, at least 1.
  public var radius: Int
  /// The largest corrected p value of a tie of the backbone, 0...1; `nil` for all ties.
  public var significance: Double?
  /// Whether offices and units are rolled up.
  public var level: OrganisationLevel
  /// Which projects and ties count.
  public var filters: Filters
  /// How many ties at most; `nil` for all.
  public var limit: Int?

  /// Creates the question.
  public init(
    around center: String? = nil, radius: Int = 1, backboneAt significance: Double? = nil,
    level: OrganisationLevel = .rolledUp, filters: Filters = Filters(), limit: Int? = nil
  ) {
    self.significance = significance
    self.center = center
    self.radius = radius
    self.level = level
    self.filters = filters
    self.limit = limit
  }

  /// A tie between two organisations.
  public struct Row: AnswerRow {
    /// One of the two; its key is the smaller.
    public let a: Subject
    /// The other.
    public let b: Subject
    /// The weight of the tie: the sum of 1/(n-1) over the shared projects of n bodies each.
    public let weight: Double
    /// The first year of a shared project.
    public let firstYear: Int?
    /// The last year of a shared project.
    public let lastYear: Int?
    /// The shared projects, by key.
    public let projects: ProjectMentions

    /// Heads of the table.
    public static let columns = [
      AnswerColumn("A"), AnswerColumn("B"), AnswerColumn("Shared projects", isNumeric: true),
      AnswerColumn("Weight", isNumeric: true), AnswerColumn("Years"), AnswerColumn("Projects"),
    ]

    /// The row as JSON.
    public var json: JSONValue {
      .members([
        "a": .members(["key": .string(a.key), "name": .string(a.name)]),
        "b": .members(["key": .string(b.key), "name": .string(b.name)]),
        "sharedProjects": .integer(projects.count), "weight": .number(weight),
        "firstYear": .count(firstYear), "lastYear": .count(lastYear),
        "projects": projects.json,
      ])
    }

    /// The row's cells.
    public var lines: [[String]] { [cells(projects.titles)] }

    /// The row's cells with the first projects.
    public var shortLines: [[String]] { [cells(projects.firstTitles)] }

    private func cells(_ titles: String) -> [String] {
      [
        a.label, b.label, String(projects.count), Wording.decimal(weight),
        Wording.years(firstYear, lastYear), titles,
      ]
    }
  }

  /// Answers the question.
  ///
  /// - Complexity: O(Σ bodies²) over the projects in the network.
  public func answer(from explorer: Explorer) throws -> Answer<Row> {
    let part = try NetworkPart(self, of: explorer)
    let rows = part.ties.map { tie -> Row in
      let projects = part.projects(of: tie)
      let years = explorer.years(of: projects)
      return Row(
        a: explorer.subject(organisation: tie.a), b: explorer.subject(organisation: tie.b),
        weight: tie.weight, firstYear: years.first, lastYear: years.last,
        projects: explorer.projectMentions(projects))
    }
    var notes = part.notes
    notes.append(
      "\(Wording.count(part.organisations.count, "body", "bodies")) in "
        + "\(Wording.count(part.projects.count, "project")).")
    return Answer(
      Self.name, of: part.center.map { [$0.subject] } ?? [], filters: filters, from: explorer,
      total: part.tieCount, rows: rows,
      figures: [.init("radius", part.center == nil ? .null : .integer(radius))], notes: notes)
  }
}
