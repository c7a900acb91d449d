public import GraphStore
import ProjectModel

/// A pair of names that are alike, with the bodies that the names mean now.
public struct SuggestedPair: Hashable, Sendable {
  /// What has become of a suggestion.
  public enum State: String, Hashable, Sendable {
    /// Nobody has judged it.
    case open
    /// Somebody was unsure of it.
    case unsure
    /// The two are judged different.
    case different
    /// The two are one body.
    case same
  }

  /// The first body.
  public let a: Subject
  /// In how many projects the first takes part.
  public let aProjects: Int
  /// The second body.
  public let b: Subject
  /// In how many projects the second takes part.
  public let bProjects: Int
  /// The sum of the features' weights, 0...1.
  public let likeness: Double
  /// What speaks for and against one body.
  public let features: [StoredSuggestion.Feature]
  /// What has become of it.
  public let state: State

  /// The features that speak for one body (or against it), in words with their weights.
  func words(speakingFor: Bool) -> [String] {
    features.filter { ($0.weight >= 0) == speakingFor }.map {
      "\($0.name) \($0.weight >= 0 ? "+" : "")\(Wording.decimal($0.weight))"
    }
  }
}

/// Finds what has become of the suggestions that were made when the conclusions were drawn.
struct SuggestionReader: Sendable {
  let store: Store

  /// Suggestions as they stand, likeliest first; those whose names mean nothing now are left out.
  ///
  /// - Parameter keys: Only those that name one of these bodies; `nil` for all.
  /// - Returns: Pairs by falling likeness.
  /// - Throws: `StoreError`.
  func pairs(naming keys: [String]? = nil) throws -> [SuggestedPair] {
    let stored = try keys.map { try store.suggestions(naming: $0) } ?? store.suggestions()
    guard !stored.isEmpty else { return [] }
    let different = try store.readJudged { try JudgementPlanner.plan($0, $1).different }
    let aside = try store.pairsSetAside()
    let finder = NameFinder(store: store)
    return try stored.compactMap { suggestion in
      guard let a = try finder.body(suggestion.a), let b = try finder.body(suggestion.b) else {
        return nil
      }
      let pair = [a.key, b.key].sorted()
      let state: SuggestedPair.State =
        a.key == b.key
        ? .same : different[pair] != nil ? .different : aside.contains(pair) ? .unsure : .open
      return SuggestedPair(
        a: a.subject, aProjects: a.projectCount, b: b.subject, bProjects: b.projectCount,
        likeness: suggestion.likeness, features: suggestion.features, state: state)
    }
  }
}

extension StoredBody {
  var subject: Subject { Subject(key: key, name: name, kind: kind.rawValue) }
}

/// Pairs of names that are alike but not enough to be joined by the rules, for people to judge.
public struct NamesSuggestionsQuestion: Sendable {
  /// The question's name.
  public static let name = "names suggestions"

  /// Whether pairs are listed that somebody has judged or was unsure of.
  public var includesSettled: Bool
  /// How many rows at most; `nil` for all.
  public var limit: Int?

  /// Creates the question.
  public init(includesSettled: Bool = false, limit: Int? = nil) {
    self.includesSettled = includesSettled
    self.limit = limit
  }

  /// A pair as a line of an answer.
  public struct Row: AnswerRow {
    /// The pair.
    public let pair: SuggestedPair

    /// Heads of the table.
    public static let columns = [
      AnswerColumn("Likeness", isNumeric: true), AnswerColumn("First"), AnswerColumn("Second"),
      AnswerColumn("For"), AnswerColumn("Against"), AnswerColumn("State"),
    ]

    /// The row as JSON.
    public var json: JSONValue {
      .members([
        "a": Self.json(pair.a, pair.aProjects), "b": Self.json(pair.b, pair.bProjects),
        "likeness": .number(Self.rounded(pair.likeness)),
        "features": .array(
          pair.features.map { .members(["name": .string($0.name), "weight": .number($0.weight)]) }),
        "state": .string(pair.state.rawValue),
      ])
    }

    /// The row's cells.
    public var lines: [[String]] {
      [
        [
          Wording.decimal(pair.likeness), pair.a.label, pair.b.label,
          pair.words(speakingFor: true).joined(separator: "; "),
          pair.words(speakingFor: false).joined(separator: "; "), pair.state.rawValue,
        ]
      ]
    }

    private static func json(_ subject: Subject, _ projects: Int) -> JSONValue {
      .members([
        "key": .string(subject.key), "name": .string(subject.name),
        "projects": .integer(projects),
      ])
    }

    /// Sums of weights carry errors of the last bits, which are nothing to read.
    private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
  }

  /// Answers the question from a store alone.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(suggestions + judgements) look-ups.
  public func answer(fromStoreAt path: String) throws -> Answer<Row> {
    let store = try Store(path: path, mode: .reading)
    defer { try? store.close() }
    let all = try SuggestionReader(store: store).pairs()
    let listed = includesSettled ? all : all.filter { $0.state == .open }
    let open = all.count { $0.state == .open }
    return Answer(
      Self.name, of: [], filters: Filters(), storeDigest: try store.stateDigest(),
      total: listed.count, rows: listed.prefix(limit ?? listed.count).map(Row.init),
      notes: [
        "\(Wording.count(open, "pair")) to judge; \(all.count - open) settled. Nothing is joined by a "
          + "suggestion; 'samband names review' asks about them one by one."
      ])
  }
}
