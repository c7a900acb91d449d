/// What stands between a word of a name and the word before it.
enum WordGap: UInt8, Sendable {
  case none, blank, hyphen, hyphenBlank, comma, slash, dash, parenthesis

  /// Whether the mark separates parts of a name (body, unit) rather than words of one part.
  var isBreak: Bool { rawValue >= WordGap.comma.rawValue }

  /// How the mark is shown between two words.
  var shown: String {
    switch self {
    case .none: ""
    case .blank, .parenthesis: " "
    case .hyphen: "-"
    case .hyphenBlank: "- "
    case .comma: ", "
    case .slash: "/"
    case .dash: " - "
    }
  }
}

/// One word of a written name.
struct NameWord: Sendable {
  /// The word in lower case, diacritics kept, abbreviations spelt out.
  var text: String
  /// The word as written.
  let written: Substring
  /// What stands before it.
  let gap: WordGap
  /// What the vocabulary knows of it.
  var facts = WordFacts()
  /// Whether it is written in capitals throughout, as an acronym or in a shouted name.
  let isCapitals: Bool
  let isInParentheses: Bool

  var traits: WordTraits { facts.traits }
}

/// A written name taken apart into words and marks.
struct NameReading: Sendable {
  /// The name as written.
  let written: String
  /// The name with blanks, quotes and hyphens evened out.
  let clean: String
  /// Its length in characters, as the sources that cut names count.
  let length: Int
  let words: [NameWord]
  /// Whether no letter of the name is a small one.
  let isAllCapitals: Bool
  /// The traits of all words together.
  let traits: WordTraits

  /// Reads a name.
  init(_ written: String) {
    self.written = written
    clean = CleanText.clean(written)
    var splitter = WordSplitter(clean)
    splitter.split()
    length = splitter.length
    isAllCapitals = splitter.sawCapital && !splitter.sawSmall
    var words = splitter.words
    SpelledOut.apply(to: &words)
    var traits: WordTraits = []
    for word in words { traits.formUnion(word.traits) }
    self.words = words
    self.traits = traits
  }

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
