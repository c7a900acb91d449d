/// Reductions of Swedish text to plain forms.
///
/// Folding is for search, sorting aids and keys; it is
/// never a proof that two names are one (Habo and Håbo fold together).
public enum TextFolding {
  /// Lower case, with diacritics dropped: `Håbo` becomes `habo`.
  ///
  /// The letters of the Nordic languages and the common Latin ones are mapped one by one, so the
  /// result does not depend on a locale.
  ///
  /// - Complexity: O(n) in the length of the text.
  public static func folded(_ text: some StringProtocol) -> String {
    folded(String(text))
  }

  /// Lower case, with diacritics dropped: `Håbo` becomes `habo`.
  ///
  /// - Complexity: O(n) in the length of the text.
  public static func folded(_ text: String) -> String {
    guard let bytes = foldedBytes(text) else { return foldedScalars(text) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The folded text as ASCII; `nil` when it holds letters beyond the Latin ones that Swedish names are
  /// full of.
  public static func foldedBytes(_ text: String) -> [UInt8]? {
    var text = text
    return text.withUTF8 { source in
      var bytes: [UInt8] = []
      // A letter of two bytes folds to two at most.
      bytes.reserveCapacity(source.count)
      var index = 0
      while index < source.count {
        let byte = source[index]
        index += 1
        if byte < 0x80 {
          bytes.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
          continue
        }
        guard byte == 0xC3, index < source.count else { return nil }
        let (first, second) = latinLetters[Int(source[index] & 0x3F)]
        index += 1
        guard first < 0x80, first != 0 else { return nil }
        bytes.append(first)
        if second != 0 { bytes.append(second) }
      }
      return bytes
    }
  }

  private static func foldedScalars(_ text: String) -> String {
    var result = String()
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { result += folded(scalar) }
    return result
  }

  private static func folded(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x41...0x5A: String(Unicode.Scalar(UInt8(scalar.value + 32)))
    case 0x00...0x7F: String(scalar)
    // Combining marks of decomposed text.
    case 0x300...0x36F: ""
    default: plainLetters[scalar] ?? scalar.properties.lowercaseMapping
    }
  }

  /// What the letters from U+00C0 to U+00FF fold to: one or two letters of ASCII; two zeros for the
  /// signs among them.
  private static let latinLetters: [(UInt8, UInt8)] = (0xC0...0xFF).map { (value: UInt8) in
    let plain = Array(folded(Unicode.Scalar(value)).utf8)
    return plain.allSatisfy { $0 < 0x80 } && (1...2).contains(plain.count)
      ? (plain[0], plain.count == 2 ? plain[1] : 0) : (0, 0)
  }

  /// A readable key part: folded, everything but letters and digits turned into single hyphens.
  ///
  /// `Solkraft Skellefteå kommun` becomes `solkraft-skelleftea-kommun`. A text without letters or
  /// digits gives an empty string.
  public static func slug(_ text: some StringProtocol) -> String {
    slug(String(text))
  }

  /// A readable key part: folded, everything but letters and digits turned into single hyphens.
  public static func slug(_ text: String) -> String {
    guard let folded = foldedBytes(text) else { return slugOfScalars(foldedScalars(text)) }
    return String(decoding: slugBytes(folded), as: UTF8.self)
  }

  /// The slug of a folded text of ASCII.
  public static func slugBytes(_ folded: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(folded.count)
    var pendingHyphen = false
    for byte in folded {
      guard byte &- 0x61 < 26 || byte &- 0x30 < 10 else {
        pendingHyphen = !bytes.isEmpty
        continue
      }
      if pendingHyphen { bytes.append(UInt8(ascii: "-")) }
      pendingHyphen = false
      bytes.append(byte)
    }
    return bytes
  }

  private static func slugOfScalars(_ folded: String) -> String {
    var result = ""
    var pendingHyphen = false
    for scalar in folded.unicodeScalars {
      guard scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) else {
        pendingHyphen = !result.isEmpty
        continue
      }
      // A mark without a letter before it would be one character with what a key has there.
      if pendingHyphen || result.isEmpty, scalar.properties.isMark { continue }
      if pendingHyphen { result += "-" }
      pendingHyphen = false
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  private static let plainLetters: [Unicode.Scalar: String] = {
    let groups: [(String, String)] = [
      ("åäáàâãăąÅÄÁÀÂÃĂĄ", "a"), ("æÆ", "ae"), ("çćčÇĆČ", "c"), ("ďđðĎĐÐ", "d"),
      ("éèêëěęėēÉÈÊËĚĘĖĒ", "e"), ("ğĞ", "g"), ("íìîïīıÍÌÎÏĪİ", "i"), ("łŁ", "l"), ("ñńňÑŃŇ", "n"),
      ("öøóòôõőÖØÓÒÔÕŐ", "o"), ("œŒ", "oe"), ("řŘ", "r"), ("śšşŚŠŞ", "s"), ("ß", "ss"),
      ("ťţŤŢ", "t"), ("þÞ", "th"), ("üúùûůűūÜÚÙÛŮŰŪ", "u"), ("ýÿÝ", "y"), ("žźżŽŹŻ", "z"),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (letters, plain) in groups {
      for letter in letters.unicodeScalars { table[letter] = plain }
    }
    return table
  }()
}

extension Unicode.Scalar.Properties {
  /// Whether the scalar is shown together with the one before it.
  fileprivate var isMark: Bool {
    switch generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: isGraphemeExtend
    }
  }
}
