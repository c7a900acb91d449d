import ProjectModel
import Testing

@Suite struct TextFoldingTests {
  @Test(arguments: [
    ("Arbetsförmedlingen", "arbetsformedlingen"), ("ÅÄÖ", "aao"), ("Café Ærø", "cafe aero"),
    ("A\u{308}lvsbyn", "alvsbyn"), ("", ""), ("Łódź", "lodz"),
  ])
  func `folding drops capitals and diacritics`(text: String, folded: String) {
    #expect(TextFolding.folded(text) == folded)
  }

  @Test(arguments: [
    ("Solkraft Skellefteå kommun", "solkraft-skelleftea-kommun"),
    ("  \"Vägen tillbaka\" ", "vagen-tillbaka"), ("Af Tranås/Eksjö/Ydre", "af-tranas-eksjo-ydre"),
    ("!?", ""), ("2016/00023", "2016-00023"),
    // Found by libFuzzer: a combining mark that counts as a letter, at the beginning of a word.
    ("\u{616}s\u{616}t", "s\u{616}t"), ("a \u{616}", "a"), ("\u{616}", ""),
  ])
  func `a slug holds letters and digits with single hyphens between`(text: String, slug: String) {
    #expect(TextFolding.slug(text) == slug)
  }
}
