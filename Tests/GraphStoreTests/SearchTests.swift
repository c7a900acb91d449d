import Testing

@testable import GraphStore

@Suite struct SearchTests {
  @Test(arguments: [
    ("älvsby folkhögskola", ["organisation:alvsby-folkhogskola"]),
    ("ALVSBY  FOLKHOGSKOLA ", ["organisation:alvsby-folkhogskola"]), ("lo", ["organisation:lo"]),
    ("100 % arbete", ["organisation:100-arbete"]), ("", []), ("folkhogskola", []), ("%", []),
    ("lo' OR 1", []),
  ])
  func `a body is found by its whole name whatever the capitals and diacritics`(
    text: String, keys: [String]
  ) throws {
    let temporary = try TemporaryStore()
    try temporary.add(
      "a.txt", title: "A", partners: ["Älvsby folkhögskola", "100 % Arbete", "LO"])
    try temporary.conclude()
    #expect(try temporary.store.bodies(spelt: text).map(\.key) == keys)
  }

  /// kitten/sitting is the textbook example; the swap counts one (Damerau 1964); ca/abc is 3 under
  /// optimal string alignment, since no piece is edited twice.
  @Test(arguments: [
    ("kitten", "sitting", 3), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("ab", "ba", 1),
    ("ca", "abc", 3), ("flaw", "lawn", 2), ("kött", "nött", 1), ("abcdef", "badcfe", 3),
  ])
  func `edits are counted`(a: String, b: String, distance: Int) throws {
    #expect(EditDistance.between(a, b) == distance)
    for (a, b) in [(a, b), (b, a)] where !a.isEmpty && !b.isEmpty {
      let temporary = try TemporaryStore()
      try temporary.add("a.txt", title: "A", owner: b)
      try temporary.conclude()
      let file = try temporary.store.openGraphFile().file
      try withExtendedLifetime(file) {
        let words = WordColumn(file)
        let word = try #require(words.index(of: Array(Store.searchable(b).utf8)))
        for most in 0...4 {
          let near = words.near(Array(Store.searchable(a).utf8), within: most)
          #expect(near.contains(word) == (distance <= most), "\(a) \(b) \(most)")
        }
      }
    }
  }

  @Test func `words that begin alike are measured as each by itself`() throws {
    let letters = ["a", "b", "c", "d", "1", "2", "ж"]
    for seed in 0..<4 as Range<UInt64> {
      var random = SeededNumbers(seed)
      func word() -> String {
        (0..<Int.random(in: 1...7, using: &random)).map { _ in
          letters[Int.random(in: 0..<letters.count, using: &random)]
        }.joined()
      }
      let temporary = try TemporaryStore()
      try temporary.add("a.txt", title: "A", owner: word(), partners: (0..<300).map { _ in word() })
      try temporary.conclude()
      let file = try temporary.store.openGraphFile().file
      // The words lie in the file.
      withExtendedLifetime(file) {
        let words = WordColumn(file)
        for text in ["a", "1", "ab", "12", "abcd", "a1b2", "dcbadcb", "1212121212", "жab"] {
          for most in 0...3 {
            let expected = (0..<words.count).filter {
              EditDistance.between(text, String(decoding: words.utf8($0), as: UTF8.self)) <= most
            }
            #expect(words.near(Array(text.utf8), within: most) == expected, "\(text) \(most)")
          }
        }
      }
    }
  }
}
