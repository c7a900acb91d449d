import ProjectModel

/// Makes the readable parts of organisation keys.
///
/// The part is a pure function of the name: it depends on nothing else in the corpus, so keys stay as
/// they are when the corpus grows. Two different names never share one:
///
/// - A word spelt as one expects is folded: `Malmö` gives `malmo`.
/// - A word with å, ä or ö where one does not expect them has them written out: `Stålöv` gives
///   `staaloev`, so that a `Stalov` can have the plain part.
/// - What is left (a word without the diacritics one expects, a word that itself has `aa`, `ae` or
///   `oe`, other accents) has a dot and five characters computed from the exact name at its end.
enum KeySlug {
  /// The key part of a name in normal form: lower case, words joined by single blanks.
  static func part(of normalName: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(normalName.utf8.count + 8)
    var isExact = true
    var text = normalName
    text.withUTF8 { bytes in
      var start = 0
      for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x20 {
        append(
          UnsafeBufferPointer(rebasing: bytes[start..<end]), to: &result, isExact: &isExact)
        start = end + 1
      }
    }
    if result.count > longest {
      result.removeLast(result.count - longest)
      while let last = result.last, last >= 0x80 { result.removeLast() }
      isExact = false
    }
    if result.isEmpty {
      result = Array("name".utf8)
      isExact = false
    }
    let part = String(decoding: result, as: UTF8.self)
    return isExact ? part : part + "." + suffix(of: normalName)
  }

  /// The key part of a register's canonical name: always folded, kept apart by the register itself.
  static func plain(_ name: String) -> String {
    TextFolding.slug(name)
  }

  /// Five characters that tell a name from others with the same letters.
  static func suffix(of text: String) -> String {
    let hash = StableHash.value(of: text)
    let digits = Array("0123456789abcdefghijkmnpqrstuvwx".utf8)
    return String(
      decoding: (0..<5).map { digits[Int((hash >> UInt64($0 * 5 + 7)) & 31)] }, as: UTF8.self)
  }

  private static let longest = 120

  private static func append(
    _ word: UnsafeBufferPointer<UInt8>, to result: inout [UInt8], isExact: inout Bool
  ) {
    guard !word.isEmpty else { return }
    let start = result.count
    if start > 0 { result.append(0x2D) }
    let first = result.count
    guard fold(word, into: &result) else {
      // Letters beyond Swedish ones: as the project folds them, and told apart by the ending.
      result.removeLast(result.count - first)
      let slug = TextFolding.slug(String(decoding: word, as: UTF8.self))
      if slug.isEmpty { result.removeLast(result.count - start) }
      result.append(contentsOf: slug.utf8)
      isExact = false
      return
    }
    let hasDigraph = holdsDigraph(result[first...])
    if !hasDigraph, UsualSpelling.shared.isUsual(word, folded: result[first...]) { return }
    if hasDigraph || word.count == result.count - first {
      isExact = false
      return
    }
    result.removeLast(result.count - first)
    var last: UInt8 = 0
    for byte in word {
      switch (last, byte) {
      case (_, 0xC3): break
      case (0xC3, 0xA5): result.append(contentsOf: [0x61, 0x61])
      case (0xC3, 0xA4): result.append(contentsOf: [0x61, 0x65])
      case (0xC3, 0xB6): result.append(contentsOf: [0x6F, 0x65])
      default: result.append(byte)
      }
      last = byte
    }
  }

  /// Folds a word of a-z, digits and å, ä, ö; answers `false` for any other letter or sign.
  private static func fold(
    _ word: UnsafeBufferPointer<UInt8>, into result: inout [UInt8]
  ) -> Bool {
    var last: UInt8 = 0
    for byte in word {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: result.append(byte)
      case 0xC3: break
      case 0xA4, 0xA5:
        guard last == 0xC3 else { return false }
        result.append(0x61)
      case 0xB6:
        guard last == 0xC3 else { return false }
        result.append(0x6F)
      default: return false
      }
      last = byte
    }
    return last != 0xC3
  }

  private static func holdsDigraph(_ word: ArraySlice<UInt8>) -> Bool {
    var last: UInt8 = 0
    for byte in word {
      if (byte == 0x61 && last == 0x61) || (byte == 0x65 && (last == 0x61 || last == 0x6F)) {
        return true
      }
      last = byte
    }
    return false
  }
}

/// A hash that is the same on every run and platform (FNV-1a, 64 bits).
struct StableHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes in more bytes.
  mutating func append(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  static func value(of text: some StringProtocol) -> UInt64 {
    var hash = StableHash()
    hash.append(text.utf8)
    return hash.value
  }
}
