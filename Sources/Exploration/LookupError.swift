/// A name that means nothing in the store, or more than one thing.
public enum LookupError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Nothing has the name; `near` are the names spelt most like it.
  case unknown(_ name: String, what: String, near: [String])
  /// Several things have the name.
  case ambiguous(_ name: String, candidates: [Subject])

  /// How many near names are offered.
  static let mostNearNames = 3

  /// The error in sentences, one name or candidate a line.
  public var description: String {
    switch self {
    case .unknown(let name, let what, let near):
      near.isEmpty
        ? "no \(what) is called '\(name)', and nothing is spelt like it"
        : "no \(what) is called '\(name)'; the nearest are:\n"
          + near.map { "  " + $0 }.joined(separator: "\n")
    case .ambiguous(let name, let candidates):
      "'\(name)' may be any of \(candidates.count); ask again with a key:\n"
        + candidates.map { "  \($0.key)  \($0.name) (\($0.kind))" }.joined(separator: "\n")
    }
  }
}
