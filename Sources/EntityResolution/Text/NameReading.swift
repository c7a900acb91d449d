/// What stands between a word of a name and the word before it.
enum WordGap: UInt8, Sendable {
  case none, blank, hyphen, comma, slash, dash, parenthesis

  /// Whether the mark separates parts of a name (body, unit) rather than words of one part.
  var isBreak: Bool { rawValue >= WordGap.comma.rawValue }

  /// How the mark is shown between two words.
  var shown: String {
    switch self {
    case .none: ""
    case .blank: " "
    case .hyphen: "-"
    case .comma: ", "
    case .slash: "/"
    case .dash: " - "
    case .parenthesis: " "
    }
  }
}

/// One word of a written name.
struct NameWord: Sendable {
  /// The word in lower case, diacritics kept, abbreviations spelt out.
  var text: String
  /// The word as written.
  var written: Substring
  /// What stands before it.
  var gap: WordGap
  /// What the vocabulary knows of it.
  var traits: WordTraits
  /// Whether it is written in capitals throughout, as an acronym or in a shouted name.
  var isCapitals: Bool
  var isInParentheses: Bool
}

/// A written name taken apart into words and marks.
struct NameReading: Sendable {
  /// The name as written.
  let written: String
  /// The name with blanks, quotes and hyphens evened out.
  let clean: String
  /// Its length in characters, as the sources that cut names count.
  let length: Int
  private(set) var words: [NameWord]
  /// Whether no letter of the name is a small one.
  let isAllCapitals: Bool
  /// The traits of all words together.
  private(set) var traits: WordTraits

  /// Reads a name.
  init(_ written: String) {
    self.written = written
    let clean = CleanText.clean(written)
    self.clean = clean
    var words: [NameWord] = []
    words.reserveCapacity(6)
    var length = 0
    var sawSmall = false
    var sawCapital = false
    var depth = 0
    var gap = WordGap.none
    var wordStart: String.Index?
    var wordText = String.UnicodeScalarView()
    var wordCapitals = 0
    var wordSmalls = 0
    let scalars = clean.unicodeScalars

    func finish(_ end: String.Index) {
      guard let start = wordStart else { return }
      words.append(
        NameWord(
          text: String(wordText), written: clean[start..<end], gap: words.isEmpty ? .none : gap,
          traits: [], isCapitals: wordCapitals > 1 && wordSmalls == 0,
          isInParentheses: depth > 0))
      wordStart = nil
      wordText = String.UnicodeScalarView()
      wordCapitals = 0
      wordSmalls = 0
      gap = .blank
    }

    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      length += 1
      switch Self.kind(of: scalar) {
      case .small:
        if wordStart == nil { wordStart = index }
        wordText.append(scalar)
        wordSmalls += 1
        sawSmall = true
      case .capital(let small):
        if wordStart == nil { wordStart = index }
        wordText.append(small)
        wordCapitals += 1
        sawCapital = true
      case .otherLetter:
        if wordStart == nil { wordStart = index }
        wordText.append(scalar)
      case .skipped:
        // S:t, O'Hara: the mark belongs to the word.
        let atBlank = next == scalars.endIndex || scalars[next] == " "
        if scalar == ":" && (wordStart == nil || atBlank) {
          finish(index)
          gap = Self.stronger(gap, .comma)
        } else if atBlank {
          finish(index)
        }
      case .mark(let mark):
        let inWord = wordStart != nil
        finish(index)
        switch mark {
        case .hyphen:
          let spaced = !inWord && (next == scalars.endIndex || scalars[next] == " ")
          gap = Self.stronger(gap, spaced ? .dash : (inWord ? .hyphen : gap))
        case .parenthesis:
          depth = (scalar == "(" || scalar == "[") ? depth + 1 : max(0, depth - 1)
          gap = Self.stronger(gap, .parenthesis)
        default: gap = Self.stronger(gap, mark)
        }
      case .symbolWord:
        finish(index)
        words.append(
          NameWord(
            text: "och", written: clean[index..<next], gap: words.isEmpty ? .none : gap,
            traits: [], isCapitals: false, isInParentheses: depth > 0))
        gap = .blank
      }
      index = next
    }
    finish(scalars.endIndex)
    self.length = length
    isAllCapitals = sawCapital && !sawSmall
    self.words = words
    traits = []
    SpelledOut.apply(to: &self.words, allCapitals: isAllCapitals)
    for word in self.words { traits.formUnion(word.traits) }
  }

  private enum Kind {
    case small
    case capital(Unicode.Scalar)
    case otherLetter
    case skipped
    case mark(WordGap)
    case symbolWord
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x61...0x7A, 0xDF...0xF6, 0xF8...0xFF: return .small
    case 0x41...0x5A: return .capital(Unicode.Scalar(UInt8(scalar.value + 32)))
    case 0xC0...0xD6, 0xD8...0xDE: return .capital(Unicode.Scalar(UInt8(scalar.value + 32)))
    case 0x30...0x39, 0x2B, 0x23: return .otherLetter  // digits, +, #
    case 0x20: return .mark(.blank)
    case 0x2C, 0x3B, 0x7C: return .mark(.comma)  // , ; |
    case 0x2F, 0x5C: return .mark(.slash)
    case 0x2D: return .mark(.hyphen)
    case 0x28, 0x29, 0x5B, 0x5D: return .mark(.parenthesis)
    case 0x26: return .symbolWord  // &
    case 0x27, 0x3A: return .skipped  // ' :
    case 0x00...0x7F: return .mark(.blank)
    default:
      let properties = scalar.properties
      guard properties.isAlphabetic else { return .mark(.blank) }
      let lower = properties.lowercaseMapping.unicodeScalars
      if let first = lower.first, lower.count == 1, first != scalar { return .capital(first) }
      return properties.isLowercase ? .small : .otherLetter
    }
  }

  private static func stronger(_ a: WordGap, _ b: WordGap) -> WordGap {
    a.rawValue >= b.rawValue ? a : b
  }
}

extension NameReading {
  /// The words' texts from one place to another, joined by blanks.
  func text(_ range: Range<Int>) -> String {
    Self.joined(words[range])
  }

  /// Words joined by blanks, in lower case.
  static func joined(_ words: some Sequence<NameWord>) -> String {
    var result = ""
    for word in words {
      if !result.isEmpty { result.append(" ") }
      result.append(word.text)
    }
    return result
  }

  /// Whether the name is exactly as long as one of the sources cuts names: 30 characters on older
  /// project pages, 48 in the regional fund's lists.
  var hasCutLength: Bool { length == 30 || length == 48 }
}
