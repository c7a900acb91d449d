import Foundation
import GRDB
public import ProjectModel

/// One written name on one page, with what was concluded from it.
public struct Evidence: Hashable, Sendable {
  /// The key of the project.
  public let projectKey: String
  /// Where the name stands.
  public let source: SourceReference
  /// The label or heading above the name, as written.
  public let heading: String
  /// The name as written.
  public let written: String
  /// The role that the heading gives.
  public let role: AffiliationRole
  /// The key of the organisation that the name means; `nil` for a place.
  public let organisationKey: String?
  /// The code of the municipality that the name points to.
  public let municipalityCode: String?
  /// The rule that decided; `nil` when nothing was concluded.
  public let rule: ResolutionRule?
  /// How sure the decision is, 0...1.
  public let confidence: Double
  /// Why, in one sentence.
  public let reason: String
}

/// One way in which a body is written, with what decided that it is meant.
public struct WrittenForm: Hashable, Sendable {
  /// The name as written.
  public let written: String
  /// The key of the organisation that it means.
  public let organisationKey: String
  /// The rule that decided.
  public let rule: String
  /// How sure the least sure decision is, 0...1.
  public let confidence: Double
  /// Why, in one sentence.
  public let reason: String
  /// On how many lines it stands, 1 or more.
  public let lineCount: Int
}

extension Store {
  /// Every line of a project's page that names somebody or some place, in page order.
  ///
  /// - Complexity: O(lines), by the project's key.
  public func evidence(project key: String) throws -> [Evidence] {
    try read("reading evidence") { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT project_key, document || \(Self.captureDay("captured_at")), line, "column", heading, written_name, role,
            organisation_key, municipality_code, rule, confidence, reason
          FROM evidence WHERE project_key = ? ORDER BY line, "column"
          """, arguments: [key]
      ).map(Self.evidence)
    }
  }

  /// Every line of every page that means an organisation, by project and line.
  ///
  /// - Parameters:
  ///   - keys: The organisation and, when it is rolled up, its parts.
  ///   - limit: How many lines at most, the first as the organisations and their projects come; `nil`
  ///     for all.
  /// - Returns: The lines, none for keys that no page means.
  /// - Throws: ``StoreError``.
  /// - Complexity: O(lines of the projects of these organisations) by index; with a limit, of as many
  ///   projects as it takes to find so many lines.
  public func evidence(organisations keys: [String], limit: Int? = nil) throws -> [Evidence] {
    try evidence(
      of: """
        SELECT m.project_id, m.ordinal, s.id AS resolution_id
        FROM \(Self.keys) j CROSS JOIN organisation o CROSS JOIN affiliation a
        CROSS JOIN mention m CROSS JOIN resolution s
        \(Self.exceptions)
        WHERE o.key = j.value AND a.organisation_id = o.id
          AND m.project_id = a.project_id AND m.role = a.role
          AND s.organisation_id = o.id AND s.name_id = m.name_id AND \(Self.isResolution)
        LIMIT \(limit ?? -1)
        """, [try Self.list(keys)])
  }

  /// Every line of some projects' pages that means one of some organisations, by project and line.
  ///
  /// - Parameters:
  ///   - keys: The organisations.
  ///   - projects: The keys of the projects.
  /// - Returns: The lines, none for keys that no page means.
  /// - Throws: ``StoreError``.
  /// - Complexity: O(lines of these projects) by index, in however many others the organisations are.
  public func evidence(
    organisations keys: [String], projects: [String]
  ) throws -> [Evidence] {
    try evidence(
      of: """
        SELECT m.project_id, m.ordinal, s.id AS resolution_id
        FROM \(Self.keys) j CROSS JOIN current_project c CROSS JOIN project_affiliation a
        CROSS JOIN organisation o CROSS JOIN mention m CROSS JOIN resolution s
        \(Self.exceptions)
        WHERE c.key = j.value AND a.project_id = c.project_id AND o.id = a.organisation_id
          AND o.key IN (SELECT value FROM json_each(?))
          AND m.project_id = a.project_id AND m.role = a.role
          AND s.organisation_id = o.id AND s.name_id = m.name_id AND \(Self.isResolution)
        """, [try Self.list(projects), try Self.list(keys)])
  }

  /// Lines that mean an organisation, up to a number of each way in which it is written.
  ///
  /// - Parameters:
  ///   - key: The organisation.
  ///   - count: How many lines of each way at most, the first as the projects came.
  /// - Returns: The lines by project and line, none for a key that no page means.
  /// - Throws: ``StoreError``.
  /// - Complexity: O(n log n) for n lines of the organisation's projects.
  public func evidence(organisation key: String, ofEachForm count: Int) throws -> [Evidence] {
    try evidence(
      of: """
        SELECT project_id, ordinal, resolution_id FROM (
          SELECT m.project_id, m.ordinal, s.id AS resolution_id,
            row_number() OVER (PARTITION BY s.id ORDER BY m.project_id, m.ordinal) AS place
          FROM organisation o CROSS JOIN affiliation a CROSS JOIN mention m CROSS JOIN resolution s
          \(Self.exceptions)
          WHERE o.key = ? AND a.organisation_id = o.id
            AND m.project_id = a.project_id AND m.role = a.role
            AND s.organisation_id = o.id AND s.name_id = m.name_id AND \(Self.isResolution))
        WHERE place <= ?
        """, [key, count])
  }

  /// The ways in which some organisations are written on the pages, by organisation, name and reason.
  ///
  /// - Throws: ``StoreError``.
  /// - Complexity: O(ways) by index, on however many lines they stand.
  public func writtenForms(organisations keys: [String]) throws -> [WrittenForm] {
    let list = try Self.list(keys)
    return try read("reading how names are written") { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT n.text, o.key, s.rule, min(s.confidence), s.reason, sum(s.mention_count)
          FROM \(Self.keys) j CROSS JOIN organisation o CROSS JOIN resolution s
          CROSS JOIN written_name n
          WHERE o.key = j.value AND s.organisation_id = o.id AND s.mention_count > 0
            AND n.id = s.name_id
          GROUP BY o.id, n.id, s.rule, s.reason ORDER BY o.key, n.text, s.reason, s.rule
          """, arguments: [list]
      ).map { row in
        WrittenForm(
          written: row[0], organisationKey: row[1], rule: row[2], confidence: row[3],
          reason: row[4], lineCount: row[5])
      }
    }
  }

  /// The keys of the organisations that a written name means on any page, ascending.
  ///
  /// - Complexity: O(organisations so written) by index, however many the lines.
  public func organisationKeys(written name: String) throws -> [String] {
    try read("reading evidence") { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT DISTINCT o.key FROM written_name n CROSS JOIN resolution r
          CROSS JOIN organisation o
          WHERE n.text = ? AND r.name_id = n.id AND o.id = r.organisation_id
            AND r.mention_count > 0
          ORDER BY o.key
          """, arguments: [name])
    }
  }

  /// Looks up whether a mention `m` is an exception `e`.
  static let exceptions = """
    LEFT JOIN mention_exception e ON e.project_id = m.project_id AND e.ordinal = m.ordinal
    """

  /// Whether a resolution `s` of the name of a mention `m` is the mention's.
  static let isResolution = "iif(e.project_id IS NULL, s.is_usual, e.resolution_id IS s.id)"

  /// Some lines with their resolutions.
  ///
  /// The joins are crossed so that SQLite keeps their order and does not begin with every line of
  /// every page.
  private func evidence(
    of lines: String, _ arguments: StatementArguments
  ) throws -> [Evidence] {
    try read("reading evidence") { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT c.key, d.path || \(Self.captureDay("d.captured_at")), m.line, m."column", h.text,
            n.text, r.name, o.key, s.municipality_code, s.rule, s.confidence, s.reason
          FROM (\(lines)) x CROSS JOIN resolution s CROSS JOIN mention m
          CROSS JOIN current_project c CROSS JOIN project p CROSS JOIN document d
          CROSS JOIN heading h CROSS JOIN written_name n CROSS JOIN role r
          LEFT JOIN organisation o ON o.id = s.organisation_id
          WHERE s.id = x.resolution_id AND m.project_id = x.project_id AND m.ordinal = x.ordinal
            AND c.project_id = m.project_id AND p.id = m.project_id AND d.id = p.document_id
            AND h.id = m.heading_id AND n.id = m.name_id AND r.id = m.role
          ORDER BY c.key, m.line, m."column"
          """, arguments: arguments
      ).map(Self.evidence)
    }
  }

  /// A list of keys as a table, each key once.
  private static let keys = "(SELECT DISTINCT value FROM json_each(?))"

  /// Keys as one argument, of which there may be more than SQLite has arguments.
  private static func list(_ keys: [String]) throws -> String {
    String(decoding: try JSONEncoder().encode(keys), as: UTF8.self)
  }

  /// The day a page of a web archive was taken, to stand after its address.
  private static func captureDay(_ column: String) -> String {
    "coalesce(' (' || substr(\(column), 1, 10) || ')', '')"
  }

  private static func evidence(_ row: Row) -> Evidence {
    Evidence(
      projectKey: row[0],
      source: SourceReference(document: row[1], line: row[2], column: row[3]),
      heading: row[4], written: row[5], role: AffiliationRole(rawValue: row[6]) ?? .partner,
      organisationKey: row[7], municipalityCode: row[8],
      rule: (row[9] as String?).flatMap(ResolutionRule.init), confidence: row[10] ?? 0,
      reason: row[11] ?? "")
  }
}
