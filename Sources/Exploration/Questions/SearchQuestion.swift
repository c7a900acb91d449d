public import GraphStore

/// Finds bodies, projects and places by name, whatever the capitals and diacritics.
///
/// Exact matches first, then beginnings, beginnings of words, fragments; then by number of projects.
/// Only when nothing matches are near spellings offered.
public struct SearchQuestion: Question {
  /// The question's name.
  public static let name = "search"

  /// What is looked for.
  public var text: String
  /// How many rows at most; `nil` for all.
  public var limit: Int?

  /// Creates the question.
  public init(text: String, limit: Int? = nil) {
    self.text = text
    self.limit = limit
  }

  /// Something found.
  public struct Row: AnswerRow {
    /// What was found.
    public let subject: Subject
    /// How it matched.
    public let match: SearchHit.Match
    /// In how many projects it occurs.
    public let projectCount: Int

    /// Heads of the table.
    public static let columns = [
      AnswerColumn("Name"), AnswerColumn("Kind"), AnswerColumn("Projects", isNumeric: true),
      AnswerColumn("Match"), AnswerColumn("Key"),
    ]

    /// The row as JSON.
    public var json: JSONValue {
      .members([
        "key": .string(subject.key), "name": .string(subject.name),
        "kind": .string(subject.kind), "match": .string(match.rawValue),
        "projects": .integer(projectCount),
      ])
    }

    /// The row's cells.
    public var lines: [[String]] {
      [[subject.label, subject.kind, String(projectCount), match.rawValue, subject.key]]
    }
  }

  /// How many near spellings are offered.
  private static let mostNear = 10

  /// Answers the question.
  ///
  /// - Complexity: O(hits) by the three-letter index; texts of one or two letters are scanned for.
  public func answer(from explorer: Explorer) throws -> Answer<Row> {
    var hits = try explorer.store.search(text)
    var notes: [String] = []
    if hits.isEmpty {
      hits = try explorer.store.similar(to: text, limit: Self.mostNear)
      notes = [
        hits.isEmpty
          ? "Nothing is called '\(text)', and nothing is spelt like it."
          : "Nothing holds '\(text)'; these are spelt most like it."
      ]
    }
    let rows = hits.prefix(limit ?? hits.count).map { hit in
      Row(
        subject: Subject(key: hit.key, name: hit.name, kind: hit.kind), match: hit.match,
        projectCount: hit.projectCount)
    }
    return Answer(
      Self.name, of: [Subject(key: "", name: text, kind: "text")], filters: Filters(),
      from: explorer, total: hits.count, rows: rows, notes: notes)
  }
}
