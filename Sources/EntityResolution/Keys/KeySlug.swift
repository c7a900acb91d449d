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
    var result = ""
    result.reserveCapacity(normalName.utf8.count + 8)
    var isExact = true
    for word in normalName.split(separator: " ") {
      let slug = slug(of: String(word), isExact: &isExact)
      guard !slug.isEmpty else { continue }
      if !result.isEmpty { result.append("-") }
      result.append(slug)
    }
    if result.utf8.count > longest {
      result = String(result.prefix(longest))
      isExact = false
    }
    if result.isEmpty {
      result = "name"
      isExact = false
    }
    return isExact ? result : result + "." + suffix(of: normalName)
  }

  /// The key part of a register's canonical name: always folded, kept apart by the register itself.
  static func plain(_ name: String) -> String {
    TextFolding.slug(name)
  }

  /// Five characters that tell a name from others with the same letters.
  static func suffix(of text: String) -> String {
    let hash = StableHash.value(of: text)
    let digits = Array("0123456789abcdefghijkmnpqrstuvwx")
    return String((0..<5).map { digits[Int((hash >> UInt64($0 * 5 + 7)) & 31)] })
  }

  private static let longest = 120

  private static func slug(of word: String, isExact: inout Bool) -> String {
    let folded = TextFolding.slug(word)
    let isPlain = folded.utf8.count == word.utf8.count
    let hasDigraph = holdsDigraph(folded)
    if !hasDigraph, UsualSpelling.shared.spelling(of: folded) == word { return folded }
    if isPlain || hasDigraph {
      isExact = false
      return folded
    }
    var written = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      switch scalar {
      case "å": written.append(contentsOf: "aa".unicodeScalars)
      case "ä": written.append(contentsOf: "ae".unicodeScalars)
      case "ö": written.append(contentsOf: "oe".unicodeScalars)
      case "a"..."z", "0"..."9": written.append(scalar)
      default:
        isExact = false
        return folded
      }
    }
    return String(written)
  }

  private static func holdsDigraph(_ word: String) -> Bool {
    var last: UInt8 = 0
    for byte in word.utf8 {
      if (byte == 0x61 && last == 0x61) || (byte == 0x65 && (last == 0x61 || last == 0x6F)) {
        return true
      }
      last = byte
    }
    return false
  }
}

/// A hash that is the same on every run and platform (FNV-1a, 64 bits).
enum StableHash {
  static func value(of text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
