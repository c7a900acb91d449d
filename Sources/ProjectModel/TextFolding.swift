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
    var result = String()
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: result.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value + 32)))
      case 0x00...0x7F: result.unicodeScalars.append(scalar)
      // Combining marks of decomposed text.
      case 0x300...0x36F: continue
      default:
        if let plain = plainLetters[scalar] {
          result += plain
        } else {
          result += scalar.properties.lowercaseMapping
        }
      }
    }
    return result
  }

  /// A readable key part: folded, everything but letters and digits turned into single hyphens.
  ///
  /// `Solkraft Skellefteå kommun` becomes `solkraft-skelleftea-kommun`. A text without letters or
  /// digits gives an empty string.
  public static func slug(_ text: some StringProtocol) -> String {
    var result = ""
    var pendingHyphen = false
    for scalar in folded(text).unicodeScalars {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        if pendingHyphen && !result.isEmpty { result.append("-") }
        pendingHyphen = false
        result.unicodeScalars.append(scalar)
      } else {
        pendingHyphen = true
      }
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
