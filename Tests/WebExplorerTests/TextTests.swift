import Testing

@testable import WebExplorer

/// Words, numbers and order of the two languages.
@Suite struct TextTests {
  @Test func `every text is there in both languages and takes the same values`() {
    for key in TextKey.allCases {
      let swedish = Texts(.swedish)[key]
      let english = Texts(.english)[key]
      #expect(TextTable.entries[key] != nil, "\(key)")
      #expect(!swedish.isEmpty && !english.isEmpty, "\(key)")
      let holes = { (text: String) in Set(text.matches(of: /%\d/).map { String($0.0) }) }
      #expect(holes(swedish) == holes(english), "\(key)")
    }
  }

  @Test func `numbers, amounts and days are written as each language does`() {
    let swedish = Figures(language: .swedish)
    let english = Figures(language: .english)
    #expect(swedish.whole(1_234_567) == "1\u{A0}234\u{A0}567")
    #expect(english.whole(1_234_567) == "1,234,567")
    #expect(swedish.whole(999) == "999")
    #expect(swedish.decimal(0.125) == "0,125")
    #expect(english.decimal(2.5) == "2.5")
    #expect(english.decimal(1.2e-9) == "1.2\u{A0}·\u{A0}10^\u{2212}9")
    #expect(english.decimal(1e300) == "1e+300")
    #expect(swedish.kronor(5_978_228) == "5\u{A0}978\u{A0}228\u{A0}kr")
    #expect(english.kronor(5_978_228) == "SEK\u{A0}5,978,228")
    #expect(swedish.day("2009-07-01") == "1\u{A0}juli\u{A0}2009")
    #expect(english.day("2009-07-01") == "1\u{A0}July\u{A0}2009")
    #expect(swedish.day("soon") == "soon")
    #expect(swedish.share(0.125) == "13\u{A0}%")
  }

  @Test func `an index puts å, ä and ö last, in that order`() {
    // As in Svenska Akademiens ordlista: w among v apart, diacritics else ignored.
    let sorted = ["Öland", "Åre", "Zürich", "Ale", "Ängelholm", "ale", "Älvsbyn", "É", "Ö", "E"]
      .sortedInSwedish { $0 }
    #expect(
      sorted == ["Ale", "ale", "E", "É", "Zürich", "Åre", "Älvsbyn", "Ängelholm", "Ö", "Öland"])
  }

  @Test(arguments: [
    ("sv", "sv"), ("sv-SE,sv;q=0.9,en;q=0.8", "sv"), ("en-GB,sv;q=0.5", "en"),
    ("de,sv;q=0.1", "sv"),
    ("de", "en"), ("", "en"), ("sv;q=0", "en"), ("en;q=0.2, sv;q=0.7", "sv"), (";;;q=,", "en"),
  ])
  func `the language that a reader prefers is chosen`(header: String, language: String) {
    #expect(Language.preferred(by: header).rawValue == language)
  }

  @Test func `markup that is not escaped stands around the picture alone`() {
    let unescaped = Templates.all.flatMap { template in
      template.text.matches(of: /\{\{\{[^}]*\}\}\}|\{\{&[^}]*\}\}/).map { String($0.0) }
    }
    #expect(unescaped == ["{{{markup}}}"])
  }

  @Test func `Base64 is that of RFC 4648`() {
    // The RFC's own examples, section 10.
    let examples = [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ]
    for (text, encoded) in examples { #expect(Base64.text(of: Array(text.utf8)) == encoded) }
  }
}
