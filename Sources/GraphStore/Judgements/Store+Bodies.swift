import GRDB
public import ProjectModel

/// A body as the conclusions stand, by its own row alone.
public struct StoredBody: Hashable, Sendable {
  /// Its key.
  public let key: String
  /// Its name.
  public let name: String
  /// What sort of body it is.
  public let kind: OrganisationKind
  /// The key of the body that it is a part of.
  public let parentKey: String?
  /// In how many projects it takes part.
  public let projectCount: Int
}

extension Store {
  /// The body with a key.
  ///
  /// - Complexity: One index look-up.
  public func body(key: String) throws -> StoredBody? {
    try bodies(where: "o.key = ?", [key]).first
  }

  /// The bodies that a written form means, letter for letter, by key.
  ///
  /// - Complexity: O(resolutions of the form) by index.
  public func bodies(writtenAs form: String) throws -> [StoredBody] {
    try bodies(
      where: """
        o.id IN (SELECT r.organisation_id FROM written_name n
          JOIN resolution r ON r.name_id = n.id WHERE n.text = ?)
        """, [form])
  }

  /// The bodies with a name or a written form that is a text but for capitals and diacritics, by key.
  ///
  /// - Returns: Each body with the forms that fit, folded.
  /// - Complexity: One index look-up for each body.
  public func bodies(spelt text: String) throws -> [StoredBody] {
    try bodies(
      where: "o.id IN (SELECT organisation_id FROM spelling WHERE folded = ?)",
      [Self.searchable(text)])
  }

  /// The body that took over a body's mentions by judgement; `nil` when none did.
  public func successor(of key: String) throws -> String? {
    try read("looking a body up") { db in
      try String.fetchOne(
        db, sql: "SELECT became FROM ruled_organisation WHERE key = ?", arguments: [key])
    }
  }

  /// Every way in which a body is written, most lines first.
  ///
  /// - Complexity: O(forms of the body) by index.
  public func writtenForms(of key: String) throws -> [String] {
    try read("reading written forms") { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT n.text FROM organisation o JOIN resolution r ON r.organisation_id = o.id
          JOIN written_name n ON n.id = r.name_id
          WHERE o.key = ? GROUP BY n.id ORDER BY sum(r.mention_count) DESC, n.text
          """, arguments: [key])
    }
  }

  /// In how many projects some bodies take part together or apart, and with how many others, each
  /// office and unit counted for itself.
  ///
  /// - Complexity: O(ties of the bodies' projects) by index.
  public func reach(of keys: [String]) throws -> (projects: Int, partners: Int) {
    try read("counting partners") { db in
      let marks = databaseQuestionMarks(count: keys.count)
      let row = try Row.fetchOne(
        db,
        sql: """
          WITH own AS (SELECT id FROM organisation WHERE key IN (\(marks))),
            shared AS (
              SELECT DISTINCT project_id FROM affiliation
              WHERE organisation_id IN (SELECT id FROM own))
          SELECT (SELECT count(*) FROM shared), (
            SELECT count(DISTINCT a.organisation_id) FROM shared s
            JOIN project_affiliation a ON a.project_id = s.project_id
            WHERE a.organisation_id NOT IN (SELECT id FROM own))
          """, arguments: StatementArguments(keys))
      return (row?[0] ?? 0, row?[1] ?? 0)
    }
  }

  private func bodies(
    where condition: String, _ arguments: StatementArguments
  ) throws -> [StoredBody] {
    try read("looking a body up") { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT o.key, o.name, o.kind, u.key, o.project_count
          FROM organisation o LEFT JOIN organisation u ON u.id = o.parent_id
          WHERE \(condition) ORDER BY o.key
          """)
      return try Row.fetchAll(statement, arguments: arguments).map {
        StoredBody(
          key: $0[0], name: $0[1], kind: OrganisationKind(rawValue: $0[2]) ?? .unknown,
          parentKey: $0[3], projectCount: $0[4])
      }
    }
  }
}
