import GRDB
public import ProjectModel

/// Two names that are alike, but not enough to be joined by the rules; kept for people to judge.
public struct StoredSuggestion: Hashable, Sendable {
  /// One way in which the names are alike or differ, and what it counts.
  public struct Feature: Hashable, Sendable {
    /// What was compared, in words.
    public let name: String
    /// What it adds to the likeness, or takes from it.
    public let weight: Double

    /// Creates a feature.
    public init(name: String, weight: Double) {
      self.name = name
      self.weight = weight
    }
  }

  /// The key that the rules give the first name, and the name.
  public let a: Judgement.Side
  /// The key that the rules give the second name, and the name.
  public let b: Judgement.Side
  /// The sum of the features' weights, 0...1.
  public let likeness: Double
  /// What speaks for and against one body.
  public let features: [Feature]

  /// Creates a suggestion.
  public init(a: Judgement.Side, b: Judgement.Side, likeness: Double, features: [Feature]) {
    self.a = a
    self.b = b
    self.likeness = likeness
    self.features = features
  }
}

extension Store {
  /// All suggestions, likeliest first.
  ///
  /// - Throws: ``StoreError``.
  public func suggestions() throws -> [StoredSuggestion] {
    try suggestions(where: "1", [])
  }

  /// The suggestions that name one of some bodies, likeliest first.
  ///
  /// - Complexity: O(suggestions of these bodies) by index.
  public func suggestions(naming keys: [String]) throws -> [StoredSuggestion] {
    let marks = databaseQuestionMarks(count: keys.count)
    return try suggestions(
      where: "a_key IN (\(marks)) OR b_key IN (\(marks))", StatementArguments(keys + keys))
  }

  private func suggestions(
    where condition: String, _ arguments: StatementArguments
  ) throws -> [StoredSuggestion] {
    try read("reading suggestions") { db in
      let features = try db.makeStatement(
        sql: "SELECT name, weight FROM suggestion_feature WHERE rank = ? ORDER BY ordinal")
      return try Row.fetchAll(
        db,
        sql: """
          SELECT rank, a_key, a_name, b_key, b_name, likeness FROM suggestion
          WHERE \(condition) ORDER BY rank
          """, arguments: arguments
      ).map { row in
        StoredSuggestion(
          a: .init(key: row[1], name: row[2]), b: .init(key: row[3], name: row[4]),
          likeness: row[5],
          features: try Row.fetchAll(features, arguments: [row[0] as Int64]).map {
            .init(name: $0[0], weight: $0[1])
          })
      }
    }
  }

  /// The pairs that somebody was unsure of, each by ascending key.
  ///
  /// - Throws: ``StoreError``.
  public func pairsSetAside() throws -> Set<[String]> {
    try read("reading what was set aside") { db in
      Set(try Row.fetchAll(db, sql: "SELECT a_key, b_key FROM set_aside").map { [$0[0], $0[1]] })
    }
  }

  /// Remembers that somebody was unsure of a pair, or forgets it again.
  ///
  /// Nothing is concluded from it, so the state keeps its digest.
  public func setAside(
    _ a: String, _ b: String, by author: String, on day: CalendarDay, isUnsure: Bool = true
  ) throws {
    guard a != b else { return }
    try write("setting a pair aside") { db in
      let pair = [a, b].sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
      guard isUnsure else {
        return try db.execute(
          sql: "DELETE FROM set_aside WHERE a_key = ? AND b_key = ?",
          arguments: StatementArguments(pair))
      }
      try db.execute(
        sql: "INSERT OR IGNORE INTO set_aside (a_key, b_key, author, day) VALUES (?, ?, ?, ?)",
        arguments: [pair[0], pair[1], author, day.description])
    }
  }
}
