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
      // Longer than what is looked at together: 512 bytes.
      Array(String(repeating: "Mål – för alla. ", count: 40).utf8), [0xE2, 0x80, 0xC3], [0xC5],
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

  @Test(arguments: [1, 2, 3])
  func `a byte that replaces one of a character is found wherever it lies`(length: Int) {
    // Bullets, letters and commas: characters of three bytes, two and one.
    let whole = Array(String(repeating: ["", ",", "å", "•"][length], count: 1400 / length).utf8)
    for place in 0..<whole.count {
      var bytes = whole
      bytes[place] = 0xFF
      let expected = length == 1 ? place : place - place % length
      let check = withText(bytes) { UTF8Check($0) }
      #expect(check.firstInvalid == expected)
      #expect(!check.mayHoldControls)
    }
  }

  @Test(arguments: [0x00, 0x0D] as [UInt8])
  func `a control character is noticed wherever it lies`(control: UInt8) {
    let text = Array(String(repeating: "Mål – för alla.\n", count: 40).utf8)
    #expect(!withText(text) { UTF8Check($0).mayHoldControls })
    for place in text.indices where text[place] < 0x80 {
      var bytes = text
      bytes[place] = control
      let check = withText(bytes) { UTF8Check($0) }
      #expect(check.mayHoldControls && check.firstInvalid == nil, "at \(place)")
    }
  }

  @Test func `capitals and whole words of eight bytes are what a byte by byte look finds`() {
    for seed in 0..<500 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let bytes = (0..<random.below(20)).map { _ in UInt8(random.below(256)) }
      for start in 0...bytes.count {
        for end in start...bytes.count {
          let part = bytes[start..<end].prefix(8)
          let (word, capitals) = withText(bytes) {
            ($0.word(at: start, count: end - start), $0.capitals(in: start..<end))
          }
          for place in 0..<8 {
            let byte = place < part.count ? part[start + place] : 0
            #expect(UInt8(truncatingIfNeeded: word >> UInt64(8 * place)) == byte)
            let mark = UInt8(truncatingIfNeeded: capitals >> UInt64(8 * place))
            #expect(mark == ((0x41...0x5A).contains(byte) ? 0x80 : 0))
          }
        }
      }
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
