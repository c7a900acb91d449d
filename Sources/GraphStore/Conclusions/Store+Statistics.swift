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
      municipalityCount: try number("SELECT count(DISTINCT municipality_code) FROM location"),
      mentionCount: try number(Self.organisationMentions("count(*)")),
      writtenNameCount: try number(Self.organisationMentions("count(DISTINCT m.name_id)")),
      mentionsByRule: try Row.fetchAll(
        db,
        sql: """
          SELECT r.rule, count(*), avg(r.confidence)
          FROM mention_resolution x JOIN resolution r ON r.id = x.resolution_id
          WHERE r.organisation_id IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1
          """
      ).map { .init(rule: $0[0], count: $0[1], meanConfidence: $0[2]) },
      unresolvedNames: try Row.fetchAll(
        db,
        sql: """
          SELECT n.text, count(*), count(DISTINCT r.organisation_id)
          FROM resolution r JOIN mention_resolution x ON x.resolution_id = r.id
          JOIN written_name n ON n.id = r.name_id
          WHERE r.rule IN ('unresolvedGeneric', 'unresolvedCut')
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

  private static func organisationMentions(_ what: String) -> String {
    """
    SELECT \(what) FROM mention m JOIN current_project c ON c.project_id = m.project_id
    WHERE m.role < 4
    """
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
    let columns = [
      ("title", "title"), ("caseNumber", "case_number"), ("programmeArea", "programme_area"),
      ("phase", "phase"), ("region", "region"), ("start", "start_day"), ("end", "end_day"),
      ("grantSEK", "grant_sek"), ("budgetSEK", "budget_sek"), ("emailDomain", "email_domain"),
      ("ownerOrganisationNumber", "owner_organisation_number"),
    ]
    let counts = columns.map { "count(p.\($0.1))" }.joined(separator: ", ")
    let row = try Row.fetchOne(
      db, sql: "SELECT \(counts) FROM current_project c JOIN project p ON p.id = c.project_id")
    var result = columns.enumerated().map { index, column in
      StoreStatistics.Count(label: column.0, count: row?[index] ?? 0)
    }
    for role in AffiliationRole.allCases {
      let count = try Int.fetchOne(
        db,
        sql: """
          SELECT count(DISTINCT m.project_id) FROM mention m
          JOIN current_project c ON c.project_id = m.project_id WHERE m.role = ?
          """, arguments: [role.rank])
      result.append(.init(label: role.rawValue, count: count ?? 0))
    }
    return result
  }
}
