import ProjectModel

/// How alike two unregistered names are: named features with weights that can be read.
///
/// The weights are judgements, set so that only differences of form (the legal form left out, a
/// genitive, another order of the same words, words run together) reach the joining threshold by
/// themselves, and a single wrong letter does not.
enum Likeness {
  /// From here on two names are joined, if nothing speaks against it.
  static let joining = 0.9
  /// From here on two names are shown to people.
  static let suggesting = 0.6

  static let sameWords = Suggestion.Feature(name: "the same telling words", weight: 0.95)
  static let runTogether = Suggestion.Feature(name: "the same letters, run together", weight: 0.92)
  static let oneLetter = Suggestion.Feature(name: "one letter differs in a long word", weight: 0.75)
  static let diacritics = Suggestion.Feature(name: "only diacritics differ", weight: 0.8)
  static let otherOrder = Suggestion.Feature(name: "another order of words", weight: -0.2)
  static let genitive = Suggestion.Feature(name: "a genitive on one side", weight: -0.01)
  static let formMissing = Suggestion.Feature(
    name: "the legal form on one side only", weight: -0.02)
  static let oneWord = Suggestion.Feature(name: "one telling word only", weight: -0.15)
  static let otherForm = Suggestion.Feature(name: "different legal forms", weight: -0.6)
  static let sameList = Suggestion.Feature(name: "both stand in one list", weight: -0.5)
  static let otherNumber = Suggestion.Feature(name: "different numbers in the names", weight: -0.6)
  static let otherPlace = Suggestion.Feature(name: "different places", weight: -0.6)
}

/// A name as likeness sees it.
struct LikenessName: Sendable {
  /// The telling words, in order, without genitive.
  let core: [String]
  /// The telling words as they stand.
  let words: [String]
  /// The legal form: ab, ekonomisk förening, stiftelsen.
  let form: String
  /// The telling words, sorted.
  let sortedCore: [String]
  /// The telling words run together.
  let compact: String
  /// The same without diacritics.
  let folded: String

  init(_ name: String) {
    let reading = NameReading(name)
    var form = ""
    var words: [String] = []
    var core: [String] = []
    for word in reading.words {
      if word.traits.contains(.legalForm) || word.text == "ekonomisk" {
        form += word.text
        continue
      }
      if word.text == "förening", form.hasSuffix("ekonomisk") {
        form += "förening"
        continue
      }
      if word.text == "stiftelsen" {
        form += word.text
        continue
      }
      if ["i", "och", "publ", "svb", "för", "av"].contains(word.text) { continue }
      words.append(word.text)
      core.append(Self.withoutGenitive(word))
    }
    self.words = words
    self.core = core
    self.form = form
    sortedCore = core.sorted()
    compact = core.joined()
    folded = TextFolding.folded(compact)
  }

  private static func withoutGenitive(_ word: NameWord) -> String {
    let text = word.text
    guard text.utf8.count > 5, text.hasSuffix("s"), !text.hasSuffix("ss"), !text.hasSuffix("us"),
      !text.hasSuffix("ås"), !text.hasSuffix("näs"), !text.hasSuffix("is")
    else { return text }
    return String(text.dropLast())
  }
}

extension LikenessName {
  /// The features of a pair of names; none for names that nothing speaks for.
  static func features(
    _ a: LikenessName, _ b: LikenessName, shareList: Bool
  ) -> [Suggestion.Feature] {
    var features: [Suggestion.Feature] = []
    if hasSameWords(a, b) {
      features.append(Likeness.sameWords)
      if a.core != b.core { features.append(Likeness.otherOrder) }
      if a.words.sorted() != b.words.sorted() { features.append(Likeness.genitive) }
    } else if Bytes.areSame(a.compact, b.compact) {
      features.append(Likeness.runTogether)
    } else if a.folded == b.folded {
      features.append(Likeness.diacritics)
    } else if differsByOneLetter(a, b) {
      features.append(Likeness.oneLetter)
    } else {
      return []
    }
    if a.core.count == 1 || b.core.count == 1 { features.append(Likeness.oneWord) }
    if a.form != b.form {
      features.append(
        a.form.isEmpty || b.form.isEmpty ? Likeness.formMissing : Likeness.otherForm)
    }
    if numbers(a) != numbers(b) { features.append(Likeness.otherNumber) }
    if places(a) != places(b) { features.append(Likeness.otherPlace) }
    if shareList { features.append(Likeness.sameList) }
    return features
  }

  private static func numbers(_ name: LikenessName) -> [String] {
    name.words.filter { $0.utf8.contains { (0x30...0x39).contains($0) } }.sorted()
  }

  private static func places(_ name: LikenessName) -> [String] {
    name.core.filter { PlaceIndex.place(named: $0) != nil }.sorted()
  }

  private static func hasSameWords(_ a: LikenessName, _ b: LikenessName) -> Bool {
    a.core.count == b.core.count
      && zip(a.sortedCore, b.sortedCore).allSatisfy { Bytes.areSame($0, $1) }
  }

  private static func differsByOneLetter(_ a: LikenessName, _ b: LikenessName) -> Bool {
    guard a.core.count == b.core.count else { return false }
    var differing: (String, String)?
    for (x, y) in zip(a.sortedCore, b.sortedCore) where !Bytes.areSame(x, y) {
      if differing != nil { return false }
      differing = (x, y)
    }
    guard let (x, y) = differing, EditDistance.isAtMostOne(x, y) else { return false }
    return min(x.count, y.count) >= 8
  }
}
