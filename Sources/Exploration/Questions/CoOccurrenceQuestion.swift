import GraphAlgorithms
import ProjectModel

/// Which municipalities, or which organisations, stand in the same projects, and whether more often
/// than chance would have it.
///
/// Four measures: the count; Jaccard's index (common over either); the association strength
/// (observed over expected if projects were dealt at random); and the probability of at least this
/// count by chance (upper tail of the hypergeometric distribution, one pair at a time). Notes name
/// the correction for many pairs. Highest count first, then by names.
public struct CoOccurrenceQuestion: LimitedQuestion {
  /// The question's name.
  public static let name = "co-occurrence"

  /// What is paired.
  public enum Scope: String, Hashable, Sendable, CaseIterable {
    /// Municipalities, from the pages' lists.
    case municipalities
    /// Organisations, rolled up.
    case organisations
  }

  /// What is paired.
  public var scope: Scope
  /// Which projects and, for organisations, which ties count.
  public var filters: Filters
  /// Whether offices and units are rolled up.
  public var level: OrganisationLevel
  /// How many rows at most; `nil` for all.
  public var limit: Int?

  /// Creates the question.
  public init(
    scope: Scope = .municipalities, filters: Filters = Filters(),
    level: OrganisationLevel = .rolledUp, limit: Int? = nil
  ) {
    self.scope = scope
    self.filters = filters
    self.level = level
    self.limit = limit
  }

  /// A pair with its four measures.
  public struct Row: AnswerRow {
    /// One of the pair; its name comes first.
    public let a: Subject
    /// The other.
    public let b: Subject
    /// In how many projects both stand.
    public let count: Int
    /// Projects with both over projects with either, 0...1.
    public let jaccard: Double
    /// Observed over expected count; 1 is chance.
    public let associationStrength: Double
    /// The probability of this count or more by chance, 0...1.
    public let pValue: Double
    /// The same, corrected for the number of pairs (Benjamini and Hochberg, 1995), 0...1.
    public let adjustedPValue: Double
    /// The projects with both, by key.
    public let projects: ProjectMentions

    /// Creates a row.
    public init(a: Subject, b: Subject, measures: PairMeasures, projects: ProjectMentions) {
      self.a = a
      self.b = b
      count = measures.count
      jaccard = measures.jaccard
      associationStrength = measures.associationStrength
      pValue = measures.pValue
      adjustedPValue = measures.adjustedPValue
      self.projects = projects
    }

    /// Heads of the table.
    public static let columns = [
      AnswerColumn("A"), AnswerColumn("B"), AnswerColumn("Count", isNumeric: true),
      AnswerColumn("Jaccard", isNumeric: true), AnswerColumn("Observed/expected", isNumeric: true),
      AnswerColumn("p", isNumeric: true), AnswerColumn("p corrected", isNumeric: true),
      AnswerColumn("Projects"),
    ]

    /// The row with the keys of the contract.
    public var json: JSONValue {
      .members([
        "a": .members(["key": .string(a.key), "name": .string(a.name)]),
        "b": .members(["key": .string(b.key), "name": .string(b.name)]),
        "count": .integer(count), "jaccard": .number(jaccard),
        "associationStrength": .number(associationStrength), "pValue": .number(pValue),
        "projects": projects.json,
      ])
    }

    /// The row's cells.
    public var lines: [[String]] { [cells(projects.titles)] }

    /// The row's cells with the first projects.
    public var shortLines: [[String]] { [cells(projects.firstTitles)] }

    private func cells(_ titles: String) -> [String] {
      [
        a.label, b.label, String(count), Wording.decimal(jaccard),
        Wording.decimal(associationStrength), Wording.decimal(pValue),
        Wording.decimal(adjustedPValue), titles,
      ]
    }
  }

  /// Answers the question.
  ///
  /// - Complexity: O(Σ list length²) over the projects that count; O(pairs) for the municipalities of a
  ///   whole store.
  public func answer(from explorer: Explorer) throws -> Answer<Row> {
    let graph: AffiliationGraph
    let events: EventFilter?
    let names: PairNames
    let subject: (Int) -> Subject
    var largeNotes: [String] = []
    switch scope {
    case .municipalities:
      graph = explorer.network.municipalityGraph
      events = try filters.events(in: explorer.network)
      names = .municipalities(explorer.network)
      subject = { explorer.subject(municipality: $0) }
    case .organisations:
      let view = try NetworkView(explorer, level: level, filters: filters)
      let paired = view.pairedProjects()
      graph = view.graph
      events = paired.events
      largeNotes = paired.notes
      names = .organisations(explorer.network)
      subject = { explorer.subject(organisation: $0) }
    }
    let kept =
      scope == .municipalities && events == nil
      ? MunicipalityPairs(keptIn: explorer.network) : nil
    let pairs =
      kept.map { RankedPairs($0, limit: limit) }
      ?? RankedPairs(of: graph, within: events, names: names, limit: limit)
    let rows = pairs.shown.map { entry in
      let both = AscendingLists.common(
        graph.events(of: entry.pair.a), graph.events(of: entry.pair.b)
      ).filter { events?.contains($0) ?? true }
      return Row(
        a: subject(entry.first), b: subject(entry.second),
        measures: PairMeasures(entry.pair, adjusted: entry.adjusted),
        projects: explorer.projectMentions(both))
    }
    return answer(
      Findings(
        storeDigest: explorer.digest, total: pairs.total, rows: rows, notes: largeNotes),
      significantCount: pairs.significantCount)
  }

  /// The answer, from what an engine found.
  ///
  /// - Parameters:
  ///   - found: The pairs.
  ///   - significantCount: How many of all pairs stay below 0.05 once corrected.
  /// - Returns: The answer.
  public func answer(_ found: Findings<Row>, significantCount: Int) -> Answer<Row> {
    Answer(
      Self.name, of: [], filters: filters, storeDigest: found.storeDigest, total: found.total,
      rows: found.rows,
      figures: [.init("scope", .string(scope.rawValue))],
      notes: found.total == 0
        ? ["No two \(scope.rawValue) stand in one project."]
        : [
          "pValue is the hypergeometric upper tail of each pair by itself; corrected for "
            + "\(Wording.count(found.total, "pair")) (Benjamini and Hochberg), "
            + "\(significantCount) of them stay below 0.05."
        ] + found.notes)
  }

  /// The usual bound below which a pair is called more than chance.
  static let significance = 0.05
}
