/// Spells out the abbreviations of Swedish names, so that `Förv`, `Länsst.` and `Ek. för.` read alike
/// with the full words, and looks up what the vocabulary knows of each word.
enum SpelledOut {
  static func apply(to words: inout [NameWord]) {
    for index in words.indices {
      var facts = Vocabulary.facts(of: words[index].text)
      if facts.traits.contains(.abbreviation) {
        expand(at: index, in: &words)
        facts = Vocabulary.facts(of: words[index].text)
      } else if facts.traits.isEmpty, let full = Vocabulary.endingSpelledOut(words[index].text) {
        words[index].text = full
        facts = Vocabulary.facts(of: full)
      }
      words[index].facts = facts
    }
  }

  private static func expand(at index: Int, in words: inout [NameWord]) {
    let text = words[index].text
    let next = index + 1 < words.count ? words[index + 1].text : ""
    switch text {
    case "ek", "ekonomisk", "ekonomiska", "ekon":
      // Ek. för., Ekonomisk Fören, ek förening
      if ["för", "förening", "fören", "föreningen", "f", "forening"].contains(next) {
        words[index].text = "ekonomisk"
        words[index + 1].text = "förening"
      }
    case "fören": words[index].text = index == 0 ? "föreningen" : "förening"
    case "o":
      // Barn- o utbildningsförv.; a name's initial stays.
      if index > 0, !next.isEmpty, !words[index].isCapitals { words[index].text = "och" }
    default:
      if let full = Vocabulary.expansion(of: text) { words[index].text = full }
    }
  }
}
