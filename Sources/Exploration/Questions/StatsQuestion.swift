import GraphStore
import ProjectModel

/// What the store holds and how sure it is.
public struct StatsQuestion: LimitedQuestion {
  /// The question's name.
  public static let name = "stats"

  /// How many rows at most; `nil` for all.
  public var limit: Int?

  /// Creates the question.
  public init(limit: Int? = nil) {
    self.limit = limit
  }

  /// One figure.
  public struct Row: AnswerRow {
    /// What sort of figure: `holds`, `documents`, `resolution`,
    /// `unresolved`, `judgements`, `completeness`, `findings`.
    public let section: String
    /// What is counted.
    public let label: String
    /// How many.
    public let count: Int
    /// The share of the whole, 0...1, where there is a whole.
    public let share: Double?
    /// What else is to be said: a mean confidence, an example.
    public let remark: String

    /// Creates a row.
    public init(section: String, label: String, count: Int, share: Double?, remark: String) {
      self.section = section
      self.label = label
      self.count = count
      self.share = share
      self.remark = remark
    }

    /// Heads of the table.
    public static let columns = [
      AnswerColumn("Section"), AnswerColumn("What"), AnswerColumn("Count", isNumeric: true),
      AnswerColumn("Share", isNumeric: true), AnswerColumn("Remark"),
    ]

    /// The row as JSON.
    public var json: JSONValue {
      .members([
        "section": .string(section), "label": .string(label), "count": .integer(count),
        "share": share.map(JSONValue.number) ?? .null, "remark": .string(remark),
      ])
    }

    /// The row's cells.
    public var lines: [[String]] {
      [[section, label, String(count), share.map(Wording.decimal) ?? "", remark]]
    }
  }

  /// Answers the question.
  ///
  /// - Complexity: What was counted when the graph file was made is read.
  public func answer(from explorer: Explorer) throws -> Answer<Row> {
    let statistics = try explorer.network.statistics ?? explorer.store.statistics()
    return answer(Self.rows(of: statistics), storeDigest: explorer.digest)
  }

  /// The answer, from all figures in their order.
  public func answer(_ rows: [Row], storeDigest: String) -> Answer<Row> {
    let unresolved = rows.filter {
      $0.section == "resolution" && $0.label.hasPrefix("unresolved")
    }.map(\.count).reduce(0, +)
    let mentions = rows.first { $0.section == "holds" && $0.label == Self.mentions }?.count ?? 0
    return Answer(
      Self.name, of: [], filters: Filters(), storeDigest: storeDigest, total: rows.count,
      rows: Array(rows.prefix(limit ?? rows.count)),
      notes: [
        "\(unresolved) of \(Wording.count(mentions, "mention")) could not be "
          + "resolved and are kept apart by project."
      ])
  }

  /// The label of the number of mentions.
  private static let mentions = "mentions of organisations"

  /// Every figure, in the answer's order.
  static func rows(of statistics: StoreStatistics) -> [Row] {
    let mentions = max(1, statistics.mentionsByRule.map(\.count).reduce(0, +))
    let projects = max(1, statistics.projectCount)
    var rows: [Row] = [
      ("projects", statistics.projectCount), ("organisations", statistics.organisationCount),
      ("of them offices and units", statistics.partCount),
      ("municipalities", statistics.municipalityCount),
      (Self.mentions, statistics.mentionCount),
      ("distinct written names", statistics.writtenNameCount),
    ].map { Row(section: "holds", label: $0.0, count: $0.1, share: nil, remark: "") }
    rows += statistics.documentsByLayout.map {
      Row(
        section: "documents", label: "layout \($0.label)", count: $0.count, share: nil, remark: "")
    }
    rows += statistics.mentionsByRule.map {
      Row(
        section: "resolution", label: $0.rule, count: $0.count,
        share: Double($0.count) / Double(mentions),
        remark: "mean confidence \(Wording.decimal($0.meanConfidence))")
    }
    rows += statistics.unresolvedNames.map {
      Row(
        section: "unresolved", label: $0.name, count: $0.count,
        share: Double($0.count) / Double(mentions),
        remark: "kept apart as \(Wording.count($0.bodyCount, "body", "bodies"))")
    }
    rows += statistics.judgementsByVerdict.map {
      Row(section: "judgements", label: $0.label, count: $0.count, share: nil, remark: "active")
    }
    rows += statistics.completeness.map {
      Row(
        section: "completeness", label: $0.label, count: $0.count,
        share: Double($0.count) / Double(projects), remark: "")
    }
    rows += statistics.findings.map {
      Row(
        section: "findings", label: "\($0.severity.rawValue) \($0.kind)", count: $0.count,
        share: nil, remark: $0.example)
    }
    return rows
  }
}
