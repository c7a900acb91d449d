import GraphAlgorithms
public import ProjectModel

/// Which organisations share a project with one, how often, in which roles and when.
///
/// An agency's offices and a municipality's units are rolled up into the body they are a part of,
/// on both sides, and never answer for themselves; at the exact level every office stands alone.
/// The role filter looks at the answering organisations; the one asked of may have any role.
/// Most shared projects first, then by name and key.
public struct WhoWorkedWithQuestion: LimitedQuestion {
  /// The question's name.
  public static let name = "who-worked-with"

  /// A name, written form or key.
  public var organisation: String
  /// Whether offices and units are rolled up.
  public var level: OrganisationLevel
  /// Which projects and ties count.
  public var filters: Filters
  /// Whether bodies of which one followed the other count as one.
  public var acrossSuccessions: Bool
  /// How many rows at most; `nil` for all.
  public var limit: Int?

  /// Creates the question.
  public init(
    organisation: String, level: OrganisationLevel = .rolledUp, filters: Filters = Filters(),
    acrossSuccessions: Bool = false, limit: Int? = nil
  ) {
    self.organisation = organisation
    self.level = level
    self.filters = filters
    self.acrossSuccessions = acrossSuccessions
    self.limit = limit
  }

  /// An organisation with the projects it shares.
  public struct Row: AnswerRow {
    /// The organisation.
    public let organisation: Subject
    /// The roles it holds in the shared projects, owner first.
    public let roles: [AffiliationRole]
    /// The first year of a shared project.
    public let firstYear: Int?
    /// The last year of a shared project.
    public let lastYear: Int?
    /// The shared projects, by key.
    public let projects: ProjectMentions

    /// Creates a row.
    public init(
      organisation: Subject, roles: [AffiliationRole], firstYear: Int?, lastYear: Int?,
      projects: ProjectMentions
    ) {
      self.organisation = organisation
      self.roles = roles
      self.firstYear = firstYear
      self.lastYear = lastYear
      self.projects = projects
    }

    /// Heads of the table.
    public static let columns = [
      AnswerColumn("Organisation"), AnswerColumn("Shared projects", isNumeric: true),
      AnswerColumn("Roles"), AnswerColumn("Years"), AnswerColumn("Projects"),
    ]

    /// The row with the keys of the contract.
    public var json: JSONValue {
      .members([
        "key": .string(organisation.key), "name": .string(organisation.name),
        "kind": .string(organisation.kind), "sharedProjects": .integer(projects.count),
        "roles": .texts(roles.map(\.rawValue)), "firstYear": .count(firstYear),
        "lastYear": .count(lastYear), "projects": projects.json,
      ])
    }

    /// The row's cells.
    public var lines: [[String]] { [cells(projects.titles)] }

    /// The row's cells with the first projects.
    public var shortLines: [[String]] { [cells(projects.firstTitles)] }

    private func cells(_ titles: String) -> [String] {
      [
        organisation.label, String(projects.count),
        roles.map(\.rawValue).joined(separator: ", "), Wording.years(firstYear, lastYear), titles,
      ]
    }
  }

  /// Answers the question.
  ///
  /// - Complexity: O(ties of the shared projects); only the rows that are shown are sorted.
  public func answer(from explorer: Explorer) throws -> Answer<Row> {
    let asked = try explorer.organisation(organisation, level: level)
    let view = try NetworkView(explorer, level: level, filters: filters)
    let groups = explorer.successions(acrossSuccessions)
    let partners = PartnerList(of: asked.index, in: view, joining: groups, limit: limit)
    let rows = partners.shown.map { partner in
      let years = explorer.years(of: partner.projects)
      return Row(
        organisation: explorer.subject(organisation: partner.organisation),
        roles: view.roles(of: groups.members(of: partner.organisation), in: partner.projects),
        firstYear: years.first, lastYear: years.last,
        projects: explorer.projectMentions(partner.projects))
    }
    return answer(
      Findings(
        asked: [asked.named], storeDigest: explorer.digest, total: partners.total, rows: rows,
        notes: groups.notes(on: [asked.index] + partners.joined, in: explorer.network)))
  }

  /// The answer, from what an engine found.
  public func answer(_ found: Findings<Row>) -> Answer<Row> {
    let subjects = found.asked.map(\.subject)
    var notes = found.asked.compactMap(\.note) + found.notes
    if found.total == 0 {
      notes.append("Nobody shares a project with \(subjects.map(\.name).joined()).")
    }
    return Answer(
      Self.name, of: subjects, filters: filters, storeDigest: found.storeDigest,
      total: found.total, rows: found.rows, notes: notes)
  }
}
