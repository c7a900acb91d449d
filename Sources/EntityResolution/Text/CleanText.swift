/// Evens out what typing and copying do to a written name, without touching its words.
enum CleanText {
  /// Composed letters, single blanks, plain quotes and hyphens, no control or invisible characters.
  static func clean(_ text: String) -> String {
    isClean(text) ? text : rebuilt(text)
  }

  /// Whether a text is clean already, as nearly all are: printable ASCII and Latin-1 letters with
  /// single blanks between words.
  private static func isClean(_ text: String) -> Bool {
    var last: UInt8 = 0x20
    for byte in text.utf8 {
      switch byte {
      case 0x20: if last == 0x20 { return false }
      case 0x21...0x7E: break
      case 0xC3: break
      case 0x80...0xBF: if last != 0xC3 { return false }
      default: return false
      }
      last = byte
    }
    return last != 0x20
  }

  private static func rebuilt(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var pendingBlank = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x21...0x7E:
        if pendingBlank && !result.isEmpty { result.append(" ") }
        pendingBlank = false
        result.append(scalar)
      case 0x00...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x3000:
        pendingBlank = true
      // Soft hyphen, zero-width and direction marks.
      case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: continue
      case 0x300...0x36F:
        guard let last = result.last, let composed = composition[Pair(last, scalar)] else {
          continue
        }
        result.removeLast()
        result.append(composed)
      default:
        if pendingBlank && !result.isEmpty { result.append(" ") }
        pendingBlank = false
        result.append(plainMarks[scalar] ?? scalar)
      }
    }
    return String(result)
  }

  private struct Pair: Hashable {
    let base: Unicode.Scalar
    let mark: Unicode.Scalar

    init(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) {
      self.base = base
      self.mark = mark
    }
  }

  private static let plainMarks: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for dash in "‐‑‒–—―−".unicodeScalars { table[dash] = "-" }
    for quote in "“”„«»‟".unicodeScalars { table[quote] = "\"" }
    for quote in "‘’‚‛´".unicodeScalars { table[quote] = "'" }
    table["⁄"] = "/"
    return table
  }()

  /// The letters that decomposed Swedish and neighbouring text needs.
  private static let composition: [Pair: Unicode.Scalar] = {
    let rows: [(Unicode.Scalar, String, String)] = [
      ("\u{308}", "aouieAOUIEyY", "äöüïëÄÖÜÏËÿŸ"), ("\u{30A}", "aAuU", "åÅůŮ"),
      ("\u{301}", "aeiouyAEIOUYcnsz", "áéíóúýÁÉÍÓÚÝćńśź"), ("\u{300}", "aeiouAEIOU", "àèìòùÀÈÌÒÙ"),
      ("\u{302}", "aeiouAEIOU", "âêîôûÂÊÎÔÛ"), ("\u{303}", "anoANO", "ãñõÃÑÕ"),
      ("\u{327}", "csCS", "çşÇŞ"), ("\u{30C}", "cszrenCSZREN", "čšžřěňČŠŽŘĚŇ"),
    ]
    var table: [Pair: Unicode.Scalar] = [:]
    for (mark, bases, composed) in rows {
      for (base, letter) in zip(bases.unicodeScalars, composed.unicodeScalars) {
        table[Pair(base, mark)] = letter
      }
    }
    return table
  }()
}
