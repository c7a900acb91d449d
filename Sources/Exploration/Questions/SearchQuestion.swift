public import GraphStore

/// Finds bodies, projects and places by name, whatever the capitals and diacritics.
///
/// Exact matches first, then beginnings, beginnings of words, fragments; then by number of projects.
/// Only when nothing matches are near spellings offered.
public struct SearchQuestion: LimitedQuestion {
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
    /// In how many projects it occurs; a whole body with its offices and units.
    public let projectCount: Int

    /// How it matched, as in answers: `exact`, `prefix`, `word`, `fragment` or `similar`.
    public var matchName: String { match.rawValue }

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
  /// - Complexity: O(words that match and what is called by them), and a scan of the distinct words.
  public func answer(from explorer: Explorer) throws -> Answer<Row> {
    let found = explorer.network.names.find(text, limit: limit)
    var rows = found.hits.map { row($0, explorer) }
    var total = found.total
    var notes: [String] = []
    if total == 0 {
      rows = near(explorer)
      total = rows.count
      rows = Array(rows.prefix(limit ?? rows.count))
      notes = [
        total == 0
          ? "Nothing is called '\(text)', and nothing is spelt like it."
          : "Nothing holds '\(text)'; these are spelt most like it."
      ]
    }
    return Answer(
      Self.name, of: [Subject(key: "", name: text, kind: "text")], filters: Filters(),
      from: explorer, total: total, rows: rows, notes: notes)
  }

  private func row(_ hit: NameIndex.Hit, _ explorer: Explorer) -> Row {
    Row(
      subject: explorer.subject(numbered: hit.subject), match: hit.match,
      projectCount: hit.projectCount)
  }

  /// Near spellings; words run together are found by three letters in a row.
  private func near(_ explorer: Explorer) -> [Row] {
    let names = explorer.network.names
    let hits = names.similar(to: text, limit: Self.mostNear)
    return (hits.isEmpty ? names.alike(to: text, limit: Self.mostNear) : hits)
      .map { row($0, explorer) }
  }
}
