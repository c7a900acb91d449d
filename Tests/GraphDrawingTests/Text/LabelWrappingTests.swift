import Testing

@testable import GraphDrawing

@Suite struct LabelWrappingTests {
  @Test(arguments: [
    ("Eksjö kommun", ["Eksjö kommun"]),
    ("", [""]),
    // Balanced: 21 and 3 letters would fit as well, and read worse.
    ("Regionförbundet Jönköpings län", ["Regionförbundet", "Jönköpings län"]),
    ("Rehabcenter/Socialförvaltningen", ["Rehabcenter/", "Socialförvaltningen"]),
    ("Kommunal-ekonomiska utvecklingsenheten", ["Kommunal-ekonomiska", "utvecklingsenheten"]),
    // A word of 27 letters stays whole.
    ("Arbetsmarknadsförvaltningen", ["Arbetsmarknadsförvaltningen"]),
    // One of 30 is broken, and the hyphen says so.
    ("Arbetsmarknadsförvaltningskont", ["Arbetsmarknadsförval-", "tningskont"]),
    ("- / -", ["- / -"]),
    ("Arbetsmarknadsåtgärder 2007–2013", ["Arbetsmarknadsåtgärder", "2007–2013"]),
    ("Försäkringskassan – El-Giganten Logistic", ["Försäkringskassan –", "El-Giganten Logistic"]),
  ])
  func `names break at words, hyphens and slashes`(name: String, lines: [String]) {
    #expect(LabelWrapping.wrapped(name) == WrappedLabel(lines: lines, isShortened: false))
  }

  @Test func `nothing is lost unless it says so`() {
    let name = "Samordningsförbundet Södra Vätterbygden i Jönköpings län med Habo och Mullsjö"
    let wrapped = LabelWrapping.wrapped(name)
    #expect(!wrapped.isShortened)
    #expect(wrapped.lines.joined(separator: " ") == name)
    #expect(wrapped.lines.allSatisfy { $0.count <= 22 })
  }

  @Test func `what does not fit ends in an ellipsis`() {
    let wrapped = LabelWrapping.wrapped(String(repeating: "ett långt namn ", count: 30))
    #expect(wrapped.isShortened)
    #expect(wrapped.lines.count == 5)
    #expect(wrapped.lines.last?.hasSuffix("…") == true)
    #expect(wrapped.lines.allSatisfy { $0.count <= 22 })
  }

  @Test func `wide letters count twice`() {
    let wrapped = LabelWrapping.wrapped(String(repeating: "漢", count: 15))
    // Thirty columns: more than one word may have.
    #expect(wrapped.lines.map(\.count) == [10, 5])
  }
}

@Suite struct TextCleaningTests {
  private static let noCharacter = Unicode.Scalar(0xFDD0 as UInt32).map(String.init) ?? ""
  private static let cases: [(String, String)] = [
    ("a\u{0}b\u{1}c\u{B}d\u{7F}\u{85}e", "abc d e"), ("  two \n\t words ", "two words"),
    ("\u{FFFE}\u{FFFF}\u{FEFF}x" + noCharacter, "x"), ("\u{301}x", "\u{25CC}\u{301}x"),
    ("e\u{301}", "e\u{301}"), ("\u{202E}abc\u{202C}", "abc"), ("", ""), (" \n ", ""),
    ("👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"),
  ]

  @Test(arguments: cases)
  func `only what can be drawn is left`(text: String, cleaned: String) {
    #expect(TextCleaning.line(text) == cleaned)
  }

  @Test func `a tower of marks is cut down`() {
    let tower = "a" + String(repeating: "\u{301}", count: 1_000)
    #expect(TextCleaning.line(tower).unicodeScalars.count == 12)
  }

  @Test func `a text beyond the limit ends in an ellipsis`() {
    #expect(TextCleaning.line("abcdef", limit: 3) == "abc…")
    #expect(TextCleaning.line("abc", limit: 3) == "abc")
  }
}
