/// Texts as XML has them.
enum XMLText {
  /// Appends a text for between tags or in an attribute's double quotes.
  ///
  /// Line ends are written as numbers, since readers turn them into blanks in attributes; characters
  /// that XML cannot hold in any form (most control characters) are replaced by U+FFFD.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": bytes.append(contentsOf: "&lt;".utf8)
      case ">": bytes.append(contentsOf: "&gt;".utf8)
      case "&": bytes.append(contentsOf: "&amp;".utf8)
      case "\"": bytes.append(contentsOf: "&quot;".utf8)
      case "\n": bytes.append(contentsOf: "&#10;".utf8)
      case "\r": bytes.append(contentsOf: "&#13;".utf8)
      case "\t": bytes.append(contentsOf: "&#9;".utf8)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}":
        bytes.append(contentsOf: "\u{FFFD}".utf8)
      default:
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }
}

extension [UInt8] {
  /// Appends a text as it is.
  mutating func append(raw text: String) {
    append(contentsOf: text.utf8)
  }

  /// Appends a name with a value in quotes, ` id="project:intro"`.
  mutating func append(xml name: String, _ value: String) {
    append(raw: " \(name)=\"")
    XMLText.append(value, to: &self)
    append(raw: "\"")
  }
}
