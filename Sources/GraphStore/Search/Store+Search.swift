import GRDB
import ProjectModel

/// A body, project or place found by a written form.
public struct SearchHit: Hashable, Sendable {
  /// How a text matched, best first.
  public enum Match: String, Hashable, Sendable, CaseIterable, Comparable {
    /// The whole text, whatever the capitals and diacritics.
    case exact
    /// The beginning of the text.
    case prefix
    /// The beginning of a word.
    case word
    /// Anywhere in the text.
    case fragment
    /// A similar spelling.
    case similar

    /// Orders from best to worst.
    public static func < (a: Match, b: Match) -> Bool {
      (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
    }
  }

  /// The key found.
  public let key: String
  /// Its name.
  public let name: String
  /// An organisation's kind, `project` or `place`.
  public let kind: String
  /// How it matched.
  public let match: Match
  /// The written form that matched, folded.
  public let folded: String
  /// In how many projects it occurs.
  public let projectCount: Int
}

extension Store {
  /// Finds everything whose name or written form holds a text, whatever the capitals and diacritics.
  ///
  /// - Parameter text: At least one letter or digit.
  /// - Returns: One hit a key, best match first, then by number of projects, name and key.
  /// - Throws: ``StoreError``.
  /// - Complexity: For three letters and more, O(hits) by the three-letter index; else a scan.
  public func search(_ text: String) throws -> [SearchHit] {
    let folded = Self.searchable(text)
    guard !folded.isEmpty else { return [] }
    let rows: [SearchHit] = try read("searching") { db in
      let (condition, argument) =
        folded.count >= 3
        ? ("search MATCH ?", Self.phrase(folded))
        : ("folded LIKE ? ESCAPE '\\'", "%" + Self.escapedForLike(folded) + "%")
      return try Row.fetchAll(
        db,
        sql: "SELECT key, name, kind, folded, rank_weight FROM search WHERE \(condition)",
        arguments: [argument]
      ).map { Self.hit($0, for: folded) }
    }
    return Self.bestByKey(rows)
  }

  /// Finds what is spelt most like a text, for a name that was not found.
  ///
  /// - Parameters:
  ///   - text: The name that was not found.
  ///   - limit: How many at most.
  /// - Returns: Nearest first: fewest edits (insert, delete, replace, swap) by the text's length.
  /// - Throws: ``StoreError``.
  /// - Complexity: O(candidates that share three letters in a row).
  public func similar(to text: String, limit: Int) throws -> [SearchHit] {
    let folded = Self.searchable(text)
    guard folded.count >= 3 else { return [] }
    let letters = Array(folded.unicodeScalars)
    let pieces = (0...(letters.count - 3)).map { start in
      Self.phrase(String(String.UnicodeScalarView(letters[start..<start + 3])))
    }
    let candidates = try read("searching for near names") { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT key, name, kind, folded, rank_weight FROM search WHERE search MATCH ?
          ORDER BY rank, key LIMIT 500
          """, arguments: [Set(pieces).sorted().joined(separator: " OR ")]
      ).map { Self.hit($0, for: folded) }
    }
    let near = candidates.compactMap { hit -> (hit: SearchHit, distance: Int)? in
      let distance = EditDistance.between(folded, hit.folded)
      // A third of the letters may differ: "Arbetsförmedlngen", not another word.
      return distance * 3 <= max(folded.count, hit.folded.count) ? (hit, distance) : nil
    }.sorted {
      ($0.distance, -$0.hit.projectCount, $0.hit.key) < (
        $1.distance, -$1.hit.projectCount, $1.hit.key
      )
    }
    var seen: Set<String> = []
    return near.map(\.hit).filter { seen.insert($0.key).inserted }.prefix(limit).map { $0 }
  }

  static func searchable(_ text: String) -> String {
    TextFolding.folded(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func hit(_ row: Row, for folded: String) -> SearchHit {
    let text: String = row[3]
    let match: SearchHit.Match =
      if text == folded {
        .exact
      } else if text.hasPrefix(folded) {
        .prefix
      } else if text.contains(" " + folded) || text.contains("-" + folded) {
        .word
      } else if text.contains(folded) {
        .fragment
      } else {
        .similar
      }
    return SearchHit(
      key: row[0], name: row[1], kind: row[2], match: match, folded: text, projectCount: row[4])
  }

  private static func bestByKey(_ hits: [SearchHit]) -> [SearchHit] {
    var best: [String: SearchHit] = [:]
    for hit in hits {
      if let known = best[hit.key], known.match <= hit.match { continue }
      best[hit.key] = hit
    }
    return best.values.sorted {
      ($0.match, -$0.projectCount, $0.name, $0.key) < ($1.match, -$1.projectCount, $1.name, $1.key)
    }
  }

  /// A text as an FTS5 phrase: nothing in it is an operator.
  static func phrase(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private static func escapedForLike(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "%_\\".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}
