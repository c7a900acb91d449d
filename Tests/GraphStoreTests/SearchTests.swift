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
  func `edits are counted`(a: String, b: String, distance: Int) {
    #expect(EditDistance.between(a, b) == distance)
    for (a, b) in [(a, b), (b, a)] {
      var measure = EditMeasure(Array(a.utf8))
      // Twice, as the first must leave nothing behind.
      for most in [0, 1, 2, 3, 4, 0, 1, 2, 3, 4] {
        let isWithin = Array(b.utf8).withUnsafeBytes { measure.isWithin(most, of: $0) }
        #expect(isWithin == (distance <= most), "\(a) \(b) \(most)")
      }
    }
  }
}
