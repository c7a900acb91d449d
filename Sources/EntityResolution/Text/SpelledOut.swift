/// Spells out the abbreviations of Swedish names, so that `Förv`, `Länsst.` and `Ek. för.` read alike
/// with the full words, and looks up what the vocabulary knows of each word.
enum SpelledOut {
  static func apply(to words: inout [NameWord], allCapitals: Bool) {
    var index = 0
    while index < words.count {
      let text = words[index].text
      var traits = Vocabulary.traits(of: text)
      if traits.contains(.abbreviation) {
        expand(at: index, in: &words)
        traits = Vocabulary.traits(of: words[index].text)
      } else if traits.isEmpty, let full = suffixExpanded(text) {
        words[index].text = full
        traits = Vocabulary.traits(of: full)
      }
      words[index].traits = traits
      index += 1
    }
  }

  private static func expand(at index: Int, in words: inout [NameWord]) {
    let text = words[index].text
    let next = index + 1 < words.count ? words[index + 1].text : ""
    switch text {
    case "ek", "ekonomisk", "ekonomiska", "ekon":
      // Ek. för., Ekonomisk Fören, ek förening
      if next == "för" || next == "förening" || next == "fören" || next == "föreningen"
        || next == "f" || next == "forening"
      {
        words[index].text = "ekonomisk"
        words[index + 1].text = "förening"
      }
    case "fören": words[index].text = index == 0 ? "föreningen" : "förening"
    case "o", "u":
      // Barn- o utbildningsförv.; a name's initial stays.
      if text == "o", index > 0, !next.isEmpty, !words[index].isCapitals { words[index].text = "och" }
    case "för":
      break
    default:
      if let full = Vocabulary.expansion(of: text) { words[index].text = full }
    }
  }

  /// Compounds whose last part is abbreviated: utbildningsförv, arbetsmarknadsenh, branschfören.
  private static func suffixExpanded(_ text: String) -> String? {
    guard text.utf8.count > 6 else { return nil }
    for (short, full) in Vocabulary.suffixExpansions where text.hasSuffix(short) {
      return String(text.dropLast(short.count)) + full
    }
    if text.hasPrefix("samordningförb") { return "samordningsförb" + text.dropFirst(14) }
    return nil
  }
}
