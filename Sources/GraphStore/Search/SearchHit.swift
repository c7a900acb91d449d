import ProjectModel

/// A body, project or place found by a written form.
public enum SearchHit {
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
    public static func < (a: Match, b: Match) -> Bool { a.place < b.place }

    private var place: Int {
      switch self {
      case .exact: 0
      case .prefix: 1
      case .word: 2
      case .fragment: 3
      case .similar: 4
      }
    }
  }
}

extension Store {
  /// A text as it is compared with what people type: folded, with single blanks.
  static func searchable(_ text: String) -> String {
    if let bytes = searchableBytes(text) { return String(decoding: bytes, as: UTF8.self) }
    return TextFolding.folded(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The same as bytes; `nil` for a text with letters or blanks that need a longer look.
  static func searchableBytes(_ text: String) -> [UInt8]? {
    guard let folded = TextFolding.foldedBytes(text) else { return nil }
    // Only spaces between words, one at a time, is what nearly every text has.
    var last = UInt8(ascii: " ")
    for byte in folded {
      if byte < 0x20 || byte == 0x20 && last == 0x20 { return nil }
      last = byte
    }
    return last == 0x20 && !folded.isEmpty ? nil : folded
  }
}
