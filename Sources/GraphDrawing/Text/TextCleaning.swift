/// Makes any text fit to be drawn: one line of printable characters.
enum TextCleaning {
  /// No text is longer, in characters, not even in a tooltip.
  static let limit = 20_000
  /// Scalars kept of one character; a family of four with skin tones has eleven.
  private static let scalarsPerCharacter = 12

  /// The text without characters that XML forbids or that reorder what follows them.
  ///
  /// Blanks and line breaks become single spaces. A combining mark that begins the text gets a base to stand on.
  static func line(_ text: String, limit: Int = limit) -> String {
    if isClean(text, limit: limit) { return text }
    var result = String.UnicodeScalarView()
    var count = 0
    var isBlankPending = false
    for character in text {
      if character.isWhitespace {
        isBlankPending = !result.isEmpty
        continue
      }
      let kept = character.unicodeScalars.lazy.filter(isDrawable).prefix(scalarsPerCharacter)
      guard !kept.isEmpty else { continue }
      if count >= limit {
        result.append("…")
        break
      }
      if isBlankPending {
        result.append(" ")
        isBlankPending = false
      }
      if let first = kept.first, startsOnNothing(first, after: result.last) {
        result.append("\u{25CC}")
      }
      result.append(contentsOf: kept)
      count += 1
    }
    return String(result)
  }

  /// Whether a text is surely as ``line(_:limit:)`` would leave it, as nearly all names are: printable
  /// ASCII, the letters of Latin-1 and Latin Extended-A, dashes, quotes and "…", with single blanks
  /// between them.
  private static func isClean(_ text: String, limit: Int) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var isAfterBlank = true
      var count = 0
      var place = 0
      while place < bytes.count {
        switch bytes[place] {
        case 0x20:
          if isAfterBlank { return false }
          isAfterBlank = true
          place += 1
        case 0x21...0x7E:
          isAfterBlank = false
          place += 1
        case 0xC3...0xC5:
          isAfterBlank = false
          place += 2
        case 0xE2:
          // From U+2010 to U+2027.
          guard bytes[place + 1] == 0x80, 0x90...0xA7 ~= bytes[place + 2] else { return false }
          isAfterBlank = false
          place += 3
        default: return false
        }
        count += 1
      }
      return !isAfterBlank && count <= limit
    }
  }

  /// A text short enough for an error's sentence.
  static func excerpt(_ text: String) -> String {
    line(text, limit: 120)
  }

  private static func startsOnNothing(_ scalar: Unicode.Scalar, after last: Unicode.Scalar?) -> Bool
  {
    guard last == nil || last == " " else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return true
    default: return false
    }
  }

  private static func isDrawable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F: return false
    // Line and paragraph separators, and marks that turn the direction of what follows.
    case 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: return false
    // A byte order mark, the replacement of nothing, and what is no character in any plane.
    case 0xFEFF, 0xFFF9...0xFFFB, 0xFDD0...0xFDEF: return false
    default: return scalar.value & 0xFFFE != 0xFFFE
    }
  }
}
