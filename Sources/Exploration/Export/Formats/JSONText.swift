import ProjectModel

/// Texts as JSON has them.
enum JSONText {
  /// Appends a text in quotes; Cypher's texts differ by their mark alone, `'`.
  static func append(
    _ text: String, quotedBy mark: UInt8 = UInt8(ascii: "\""), to bytes: inout [UInt8]
  ) {
    bytes.append(mark)
    for byte in text.utf8 {
      switch byte {
      case mark:
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(mark)
      case UInt8(ascii: "\\"): bytes.append(raw: "\\\\")
      case UInt8(ascii: "\n"): bytes.append(raw: "\\n")
      case UInt8(ascii: "\r"): bytes.append(raw: "\\r")
      case UInt8(ascii: "\t"): bytes.append(raw: "\\t")
      case 0..<0x20, 0x7F:
        let digits = String(byte, radix: 16)
        bytes.append(raw: "\\u00" + (digits.count == 1 ? "0" : "") + digits)
      default: bytes.append(byte)
      }
    }
    bytes.append(mark)
  }

  /// Appends a member after others, `,"kind":"company"`.
  static func append(_ name: String, _ value: GraphValue, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: ","))
    append(name, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    append(value, to: &bytes)
  }

  /// Appends a value.
  static func append(_ value: GraphValue, to bytes: inout [UInt8]) {
    switch value {
    case .text(let text): append(text, to: &bytes)
    case .texts(let texts):
      bytes.append(UInt8(ascii: "["))
      for (index, text) in texts.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        append(text, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .day(let day): append(day.description, to: &bytes)
    case .integer, .number: bytes.append(raw: value.json.compact)
    }
  }
}
