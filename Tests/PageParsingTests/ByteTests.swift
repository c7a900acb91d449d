import ProjectModel
import Testing

@testable import PageParsing

/// Calls a function with bytes as the module sees them.
private func withText<Result>(_ bytes: [UInt8], _ body: (ByteText) -> Result) -> Result {
  // One byte more, so that no array is without an address.
  (bytes + [0]).withUnsafeBufferPointer { all in
    guard let base = all.baseAddress else { preconditionFailure("the array is not empty") }
    return body(ByteText(base: base, count: bytes.count))
  }
}

struct ByteTests {
  @Test func `text is UTF-8 exactly when the standard library says so`() {
    let pieces: [[UInt8]] = [
      Array("Läs på, för att få arbete åt alla. ".utf8), Array("a".utf8), Array("Ö".utf8),
      Array("•".utf8), Array("😀".utf8), [0xC3], [0x80], [0xC0, 0x80], [0xC1, 0xBF],
      [0xE0, 0x80, 0x80],
      [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x80], [0xF0, 0x9F], [0xFF],
      Array(String(repeating: "x", count: 127).utf8),
    ]
    for seed in 0..<3000 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      var bytes: [UInt8] = []
      let isMostlyText = random.chance(70)
      for _ in 0..<random.below(14) {
        bytes += isMostlyText && random.chance(90) ? pieces[random.below(5)] : random.pick(pieces)
      }
      let check = withText(bytes) { UTF8Check($0) }
      let valid = String(validating: bytes, as: UTF8.self) != nil
      #expect((check.firstInvalid == nil) == valid, "seed \(seed)")
      if let invalid = check.firstInvalid {
        let before = Array(bytes[..<invalid])
        #expect(String(validating: before, as: UTF8.self) != nil, "seed \(seed)")
      }
    }
  }

  @Test func `an invalid byte is found at every place of a block`() {
    for place in 0..<300 {
      var bytes = Array(String(repeating: "å", count: 150).utf8)
      bytes[place] = 0x41
      // One half of the letter is left alone: the first if the second was replaced.
      let expected = place.isMultiple(of: 2) ? place + 1 : place - 1
      #expect(withText(bytes) { UTF8Check($0).firstInvalid } == expected)
    }
  }

  @Test func `characters are counted as the standard library counts scalars`() {
    for seed in 0..<500 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let words = (0..<random.below(30)).map { _ in random.pick(["a", "ö", "•", "😀", " ", "länge"])
      }
      let text = words.joined()
      let bytes = Array(text.utf8)
      #expect(withText(bytes) { $0.characterCount(0..<bytes.count) } == text.unicodeScalars.count)
    }
  }

  @Test(arguments: [
    ("", ""), (" a ", "a"), ("\u{A0}\ta\u{2009}", "a"), ("\u{3000}å\u{200B}\u{FEFF}", "å"),
    ("a b", "a b"), (" \u{202F} ", ""), ("à", "à"), ("Â", "Â"), ("\u{2011}", "\u{2011}"),
  ])
  func `blanks of every kind are trimmed at both ends`(text: String, trimmed: String) {
    #expect(text.trimmedOfBlanks == trimmed)
  }

  @Test func `every municipality of the register is known and a changed name is not`() {
    for municipality in MunicipalityRegister.all {
      #expect(isMunicipality(municipality.name))
      #expect(isMunicipality(municipality.name.uppercased()))
      #expect(!isMunicipality(municipality.name + "x"))
    }
  }

  private func isMunicipality(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    return withText(bytes) { MunicipalityNames.isKnown($0, 0..<bytes.count) }
  }
}
