import GRDB
public import ProjectModel

/// What a store holds, counted.
public struct StoreStatistics: Hashable, Sendable, Codable {
  /// Documents by layout letter, ascending; documents without a project stand under `-`.
  public let documentsByLayout: [Count]
  /// The number of current projects.
  public let projectCount: Int
  /// The number of organisations, parts included.
  public let organisationCount: Int
  /// The number of organisations that are a part of another.
  public let partCount: Int
  /// The number of municipalities that occur.
  public let municipalityCount: Int
  /// Mentions of organisations in current projects.
  public let mentionCount: Int
  /// Distinct written names among them.
  public let writtenNameCount: Int
  /// Mentions by the rule that resolved them, most first, with the mean confidence.
  public let mentionsByRule: [RuleShare]
  /// The names that nothing resolved, most mentioned first; the first ones only.
  public let unresolvedNames: [UnresolvedName]
  /// Active judgements by verdict.
  public let judgementsByVerdict: [Count]
  /// Findings by severity and kind, gravest first.
  public let findings: [FindingCount]
  /// In how many of the current projects each field is filled, in a fixed order.
  public let completeness: [Count]

  /// A number under a label.
  public struct Count: Hashable, Sendable, Codable {
    /// What is counted.
    public let label: String
    /// How many.
    public let count: Int
  }

  /// How many mentions one rule resolved.
  public struct RuleShare: Hashable, Sendable, Codable {
    /// The rule.
    public let rule: String
    /// How many mentions it resolved.
    public let count: Int
    /// The mean confidence of these resolutions, 0...1.
    public let meanConfidence: Double
  }

  /// A written name that nothing resolved.
  public struct UnresolvedName: Hashable, Sendable, Codable {
    /// The name as written.
    public let name: String
    /// How many mentions it has.
    public let count: Int
    /// As how many bodies it is kept apart.
    public let bodyCount: Int
  }

  /// How often one kind of finding occurs.
  public struct FindingCount: Hashable, Sendable, Codable {
    /// The severity.
    public var severity: Finding.Severity { Finding.Severity(rawValue: severityName) ?? .note }
    /// The kind.
    public let kind: String
    /// How often.
    public let count: Int
    private let severityName: String

    init(severity: Finding.Severity, kind: String, count: Int, example: String) {
      severityName = severity.rawValue
      self.kind = kind
      self.count = count
      self.example = example
    }
    /// The first one, as `file:line:column: what, expected what`.
    public let example: String
  }
}

extension Store {
  /// Counts what the store holds.
  ///
  /// - Complexity: A scan of every table.
  public func statistics() throws -> StoreStatistics {
    try read("counting") { try Self.statistics($0) }
  }

  static func statistics(_ db: Database) throws -> StoreStatistics {
    func number(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
    return StoreStatistics(
      documentsByLayout: try Row.fetchAll(
        db,
        sql: """
          SELECT coalesce(layout, '-'), count(*) FROM document WHERE is_complete
          GROUP BY 1 ORDER BY 1
          """
      ).map { .init(label: $0[0], count: $0[1]) },
      projectCount: try number("SELECT count(*) FROM current_project"),
      organisationCount: try number("SELECT count(*) FROM organisation"),
      partCount: try number("SELECT count(*) FROM organisation WHERE parent_id IS NOT NULL"),
      municipalityCount: try number(Self.municipalities),
      mentionCount: try figure(Figure.mentions, Figure.ofOrganisations, db),
      writtenNameCount: try figure(Figure.mentions, Figure.writtenNames, db),
      mentionsByRule: try Row.fetchAll(
        db,
        sql: """
          SELECT rule, sum(mention_count), sum(mention_count * confidence) / sum(mention_count)
          FROM resolution WHERE organisation_id IS NOT NULL AND mention_count > 0
          GROUP BY 1 ORDER BY 2 DESC, 1
          """
      ).map { .init(rule: $0[0], count: $0[1], meanConfidence: $0[2]) },
      unresolvedNames: try Row.fetchAll(
        db,
        sql: """
          SELECT n.text, sum(r.mention_count), count(DISTINCT r.organisation_id)
          FROM resolution r JOIN written_name n ON n.id = r.name_id
          WHERE r.rule IN ('unresolvedGeneric', 'unresolvedCut') AND r.mention_count > 0
          GROUP BY n.id ORDER BY 2 DESC, 1 LIMIT ?
          """, arguments: [Self.mostUnresolvedNames]
      ).map { .init(name: $0[0], count: $0[1], bodyCount: $0[2]) },
      judgementsByVerdict: try Row.fetchAll(
        db,
        sql: """
          SELECT verdict, count(*) FROM judgement WHERE undone_author IS NULL
          GROUP BY 1 ORDER BY 1
          """
      ).map { .init(label: $0[0], count: $0[1]) },
      findings: try Self.findingCounts(db),
      completeness: try Self.completeness(db))
  }

  /// The findings of every document's latest state, by document and place.
  public func findings() throws -> [(document: String, finding: Finding)] {
    try read("reading findings") { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT d.path, f.kind, f.severity, f.line, f."column", f.what, f.expected
          FROM finding f JOIN current_document d ON d.id = f.document_id
          ORDER BY d.path, f.line, f."column", f.id
          """
      ).compactMap { row in
        guard let kind = Finding.Kind(rawValue: row[1]),
          let severity = Finding.Severity(rawValue: row[2])
        else { return nil }
        return (
          row[0],
          Finding(
            kind, severity, line: row[3], column: row[4], what: row[5], expected: row[6])
        )
      }
    }
  }

  /// How many unresolved names are listed.
  private static let mostUnresolvedNames = 10

  private static let municipalities = """
    SELECT count(*) FROM municipality m
    WHERE EXISTS (SELECT 1 FROM location l WHERE l.municipality_code = m.code)
    """

  /// What was counted when the conclusions were drawn; 0 before the first time.
  private static func figure(_ section: String, _ label: String, _ db: Database) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count FROM figure WHERE section = ? AND label = ?",
      arguments: [section, label]) ?? 0
  }

  private static func findingCounts(_ db: Database) throws -> [StoreStatistics.FindingCount] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT f.severity, f.kind, count(*), min(d.path || ':' || f.line || ':' || f."column"
          || ': ' || f.what || ', expected ' || f.expected)
        FROM finding f JOIN current_document d ON d.id = f.document_id
        GROUP BY 1, 2 ORDER BY 3 DESC, 2
        """
    ).map { row in
      .init(
        severity: Finding.Severity(rawValue: row[0]) ?? .note, kind: row[1], count: row[2],
        example: row[3])
    }.sorted { ($1.severity, $1.count, $0.kind) < ($0.severity, $0.count, $1.kind) }
  }

  private static func completeness(_ db: Database) throws -> [StoreStatistics.Count] {
    let labels = Figure.fields.map(\.label) + AffiliationRole.allCases.map(\.rawValue)
    return try labels.map { label in
      .init(label: label, count: try figure(Figure.completeness, label, db))
    }
  }
}
