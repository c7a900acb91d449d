/// Turns cleaned text into what the formats around it take for text.
enum Escaping {
  /// Text for the content of an XML element or an attribute in double quotes.
  static func xml(_ text: String) -> String {
    // Most texts are names, with nothing in them to escape.
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "'"):
        false
      default: true
      }
    }
    if isPlain { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Text for a Graphviz label: `\N` stays two characters instead of becoming the node's name, and
  /// `&amp;` stays five instead of becoming a sign.
  static func label(_ text: some StringProtocol) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "&": result += "&amp;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Lines for a Graphviz label, each ended by how it is aligned: `\n` centred, `\l` left.
  static func label(lines: [String], alignment: Character = "n") -> String {
    if alignment == "n" { return lines.map(label).joined(separator: "\\n") }
    return lines.map { label($0) + "\\" + String(alignment) }.joined()
  }

  /// A string of the DOT language, in double quotes.
  ///
  /// Backslashes stay as they are: attributes that
  /// take escapes get them doubled before.
  static func dotString(_ text: some StringProtocol) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { result += "\\\"" } else { result.unicodeScalars.append(scalar) }
    }
    return result + "\""
  }

  /// A name that CSS takes for one class: letters, digits and hyphens.
  static func className(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars.prefix(64) {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": result.unicodeScalars.append(scalar)
      default: result += "-"
      }
    }
    return result.isEmpty ? "unnamed" : result
  }

  /// A text for the id of an XML element: no blanks, quotes or signs of markup.
  static func identifier(_ text: String) -> String {
    var result = ""
    for scalar in TextCleaning.line(text, limit: 200).unicodeScalars {
      switch scalar {
      case " ", "\"", "'", "<", ">", "&", "\\", "`": result += "_"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A link as it may stand in a document, or nothing when it would run a program instead of leading
  /// somewhere.
  static func link(_ text: String?) -> String? {
    guard let text else { return nil }
    var cleaned = ""
    for scalar in TextCleaning.line(text, limit: 4_000).unicodeScalars {
      if scalar == " " { cleaned += "%20" } else { cleaned.unicodeScalars.append(scalar) }
    }
    guard !cleaned.isEmpty else { return nil }
    // Only a scheme before the first slash, question mark or hash is one.
    let head = cleaned.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if let colon = head.firstIndex(of: ":") {
      let scheme = head[..<colon].lowercased()
      guard ["http", "https", "mailto", "file"].contains(scheme) else { return nil }
    }
    return cleaned
  }

  /// A number with at most one decimal, without an exponent, the same in every locale.
  static func number(_ value: Double) -> String {
    decimal(value, places: 1)
  }

  /// A number with at most the given count of decimals.
  static func decimal(_ value: Double, places: Int) -> String {
    guard value.isFinite else { return "0" }
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let limited = min(max(value, -1e12), 1e12)
    let rounded = Int((limited * Double(scale)).rounded())
    var rest = rounded.magnitude
    // From the last digit to the first, without zeros at the end of the fraction.
    var digits: [UInt8] = []
    digits.reserveCapacity(20)
    for _ in 0..<places {
      let digit = UInt8(truncatingIfNeeded: rest % 10)
      if !digits.isEmpty || digit != 0 { digits.append(UInt8(ascii: "0") + digit) }
      rest /= 10
    }
    if !digits.isEmpty { digits.append(UInt8(ascii: ".")) }
    repeat {
      digits.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    if rounded < 0 { digits.append(UInt8(ascii: "-")) }
    digits.reverse()
    return String(decoding: digits, as: UTF8.self)
  }
}
