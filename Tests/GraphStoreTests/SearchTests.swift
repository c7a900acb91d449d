import GraphStore
import Testing

@Suite struct SearchTests {
  private func store() throws -> TemporaryStore {
    let temporary = try TemporaryStore()
    try temporary.add(
      "a.txt", title: "Vägen till \"arbete\"",
      partners: ["Arbetsförmedlingen Älvsbyn", "Älvsby folkhögskola", "100 % Arbete", "LO"],
      municipalities: ["Älvsbyn"])
    try temporary.conclude()
    return temporary
  }

  @Test(arguments: [
    ("älvsby folkhögskola", "Älvsby folkhögskola", SearchHit.Match.exact),
    ("ALVSBY FOLKHOGSKOLA", "Älvsby folkhögskola", .exact),
    ("alvsby f", "Älvsby folkhögskola", .prefix),
    ("folkhog", "Älvsby folkhögskola", .word), ("hogskola", "Älvsby folkhögskola", .fragment),
    ("lo", "LO", .exact), ("\"arbete\"", "Vägen till \"arbete\"", .word),
    ("0 %", "100 % Arbete", .fragment), ("%", "100 % Arbete", .word),
  ])
  func `a name is found whatever the diacritics`(
    text: String, name: String, match: SearchHit.Match
  ) throws {
    let temporary = try store()
    let first = try temporary.store.search(text).first
    #expect(first?.name == name)
    #expect(first?.match == match)
  }

  @Test(arguments: ["", " ", "xyz", "NOT", "folkhög* OR", "\"", "_", "a\" OR \"b"])
  func `a text that is nowhere finds nothing and is no query`(text: String) throws {
    let temporary = try store()
    let hits = try temporary.store.search(text)
    #expect(hits.allSatisfy { text == "\"" && $0.kind == "project" })
  }

  @Test func `a place is found as a place`() throws {
    let temporary = try store()
    #expect(try temporary.store.search("älvsbyn").contains { $0.key == "municipality:2560" })
  }

  @Test func `a misspelt name has near names`() throws {
    let temporary = try store()
    #expect(
      try temporary.store.similar(to: "Arbetsförmedlngen Älvsby", limit: 3).map(\.name)
        == ["Arbetsförmedlingen Älvsbyn"])
    #expect(try temporary.store.similar(to: "Quxfizz", limit: 3).isEmpty)
  }

  /// kitten/sitting is the textbook example; the swap counts one (Damerau 1964); ca/abc is 3 under
  /// optimal string alignment, since no piece is edited twice.
  @Test(arguments: [
    ("kitten", "sitting", 3), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("ab", "ba", 1),
    ("ca", "abc", 3), ("flaw", "lawn", 2),
  ])
  func `edits are counted`(a: String, b: String, distance: Int) {
    #expect(EditDistance.between(a, b) == distance)
  }
}
