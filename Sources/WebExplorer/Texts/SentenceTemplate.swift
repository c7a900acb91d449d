/// A sentence with holes, that can be found in a text and filled in.
///
/// `{name}` is a hole that takes any text, `{name:list}` one for names with "and" between them,
/// `{name:figure}` one for numbers, `{name:phrase}` one for a few words that have a translation of their
/// own, and `{name:clause}` one for a whole sentence without its mark. `[is|are]` stands for either.
struct SentenceTemplate: Sendable {
  /// What a hole takes, and so how it is carried over to another language.
  enum Kind: String, Sendable {
    case name, list, figure, phrase, clause
  }

  private enum Piece: Sendable {
    case text(String)
    case hole(String, Kind)
  }

  private let pieces: [Piece]

  /// Reads a template without alternatives.
  init(_ source: String) {
    var pieces: [Piece] = []
    var rest = source[...]
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      if start > rest.startIndex { pieces.append(.text(String(rest[..<start]))) }
      let words = rest[rest.index(after: start)..<end].split(separator: ":").map(String.init)
      pieces.append(.hole(words[0], words.dropFirst().first.flatMap(Kind.init) ?? .name))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
  }

  /// The templates that one with alternatives stands for.
  static func all(_ source: String) -> [SentenceTemplate] {
    guard let start = source.firstIndex(of: "["), let end = source[start...].firstIndex(of: "]")
    else { return [SentenceTemplate(source)] }
    let before = source[..<start]
    let after = source[end...].dropFirst()
    return source[start..<end].dropFirst().split(separator: "|")
      .flatMap { all(String(before) + String($0) + String(after)) }
  }

  /// The names of the holes.
  var holes: Set<String> {
    Set(
      pieces.compactMap { piece in
        guard case .hole(let name, _) = piece else { return nil }
        return name
      })
  }

  /// What stands in the holes if the text is this sentence; each takes as little as it can.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - carriedOver: Carries what a hole would take over to the other language; `nil` when the hole
  ///     cannot take that.
  /// - Returns: What was carried over, by the names of the holes; `nil` when the text is another sentence.
  /// - Complexity: O(length) for each hole, and for each place where what follows it stands.
  func values(
    in text: String, _ carriedOver: (String, Kind) -> String?
  ) -> [String: String]? {
    var values: [String: String] = [:]
    return Self.match(pieces[...], text[...], carriedOver, &values) ? values : nil
  }

  private static func match(
    _ pieces: ArraySlice<Piece>, _ text: Substring, _ carriedOver: (String, Kind) -> String?,
    _ values: inout [String: String]
  ) -> Bool {
    guard let first = pieces.first else { return text.isEmpty }
    let rest = pieces.dropFirst()
    guard case .hole(let name, let kind) = first else {
      guard case .text(let words) = first, text.hasPrefix(words) else { return false }
      return match(rest, text.dropFirst(words.count), carriedOver, &values)
    }
    guard case .text(let next)? = rest.first else {
      values[name] = carriedOver(String(text), kind)
      return rest.isEmpty && values[name] != nil
    }
    var from = text.startIndex
    while let found = text[from...].firstRange(of: next) {
      let taken = text[..<found.lowerBound]
      if match(rest, text[found.lowerBound...], carriedOver, &values),
        let value = carriedOver(String(taken), kind)
      {
        values[name] = value
        return true
      }
      from = text.index(after: found.lowerBound)
    }
    return false
  }

  /// The sentence with something in its holes.
  func filled(_ value: (String) -> String) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let words): words
      case .hole(let name, _): value(name)
      }
    }.joined()
  }
}
