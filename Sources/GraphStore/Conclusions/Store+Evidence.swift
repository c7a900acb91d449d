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

extension Store {
  /// Every line of a project's page that names somebody or some place, in page order.
  ///
  /// - Complexity: O(lines), by the project's key.
  public func evidence(project key: String) throws -> [Evidence] {
    try evidence(where: "project_key = ?", [key])
  }

  /// Every line of every page that means an organisation, by project and line.
  ///
  /// - Parameter keys: The organisation and, when it is rolled up, its parts.
  /// - Returns: The lines, none for keys that no page means.
  /// - Throws: ``StoreError``.
  /// - Complexity: O(lines of these organisations).
  public func evidence(organisations keys: [String]) throws -> [Evidence] {
    try evidence(
      where: "organisation_key IN (\(databaseQuestionMarks(count: keys.count)))",
      StatementArguments(keys))
  }

  /// Every line of every page whose written name is the one given.
  public func evidence(written name: String) throws -> [Evidence] {
    try evidence(where: "written_name = ?", [name])
  }

  private func evidence(
    where condition: String, _ arguments: StatementArguments
  ) throws -> [Evidence] {
    try read("reading evidence") { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT project_key, document, line, "column", heading, written_name, role,
            organisation_key, municipality_code, rule, confidence, reason
          FROM evidence WHERE \(condition) ORDER BY project_key, line, "column"
          """, arguments: arguments
      ).map { row in
        Evidence(
          projectKey: row[0],
          source: SourceReference(document: row[1], line: row[2], column: row[3]),
          heading: row[4], written: row[5], role: AffiliationRole(rawValue: row[6]) ?? .partner,
          organisationKey: row[7], municipalityCode: row[8],
          rule: (row[9] as String?).flatMap(ResolutionRule.init), confidence: row[10] ?? 0,
          reason: row[11] ?? "")
      }
    }
  }
}
