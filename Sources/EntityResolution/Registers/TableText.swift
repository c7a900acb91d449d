/// Takes the tables apart that registers are written as, byte by byte, which is many times faster than by
/// characters.
enum TableText {
  static let newline = UInt8(ascii: "\n")
  static let bar = UInt8(ascii: "|")
  static let semicolon = UInt8(ascii: ";")
  static let blank = UInt8(ascii: " ")

  /// The lines of a table; blank ones are none.
  static func lines(_ table: String) -> [String] { parts(of: table, at: newline) }

  /// The parts of a text between separators of ASCII; on request empty ones too.
  static func parts(of text: String, at separator: UInt8, keepsEmpty: Bool = false) -> [String] {
    parts(of: text, keepsEmpty: keepsEmpty) { $0 == separator }
  }

  /// The parts of a text between bytes that separate them.
  static func parts(
    of text: String, keepsEmpty: Bool = false, where isSeparator: (UInt8) -> Bool
  ) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      bytes.split(omittingEmptySubsequences: !keepsEmpty, whereSeparator: isSeparator)
        .map { String(decoding: $0, as: UTF8.self) }
    }
  }
}
