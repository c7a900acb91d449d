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
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isSecondOfLatin = false
    for byte in text.utf8 {
      if isSecondOfLatin {
        isSecondOfLatin = false
        bytes.append(contentsOf: latinLetters[Int(byte & 0x3F)])
      } else if byte < 0x80 {
        bytes.append((0x41...0x5A).contains(byte) ? byte + 32 : byte)
      } else if byte == 0xC3 {
        isSecondOfLatin = true
      } else {
        // Beyond ASCII and the Latin letters that Swedish names are full of.
        return foldedScalars(text)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func foldedScalars(_ text: some StringProtocol) -> String {
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

  /// What the letters from U+00C0 to U+00FF fold to, as UTF-8.
  private static let latinLetters: [[UInt8]] = (0xC0...0xFF).map { (value: UInt8) in
    Array(folded(Unicode.Scalar(value)).utf8)
  }

  /// A readable key part: folded, everything but letters and digits turned into single hyphens.
  ///
  /// `Solkraft Skellefteå kommun` becomes `solkraft-skelleftea-kommun`. A text without letters or
  /// digits gives an empty string.
  public static func slug(_ text: some StringProtocol) -> String {
    let folded = folded(text)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(folded.utf8.count)
    var pendingHyphen = false
    func append(_ part: some Sequence<UInt8>) {
      if pendingHyphen && !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
      pendingHyphen = false
      bytes.append(contentsOf: part)
    }
    let isPlain = folded.utf8.allSatisfy { $0 < 0x80 }
    if isPlain {
      for byte in folded.utf8 {
        if (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) {
          append(CollectionOfOne(byte))
        } else {
          pendingHyphen = true
        }
      }
    } else {
      for scalar in folded.unicodeScalars {
        if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
          append(String(scalar).utf8)
        } else {
          pendingHyphen = true
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
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
