/// Fields of a table with commas, by RFC 4180.
enum CSVText {
  /// Whether a text is protected from spreadsheets.
  ///
  /// The rule: in files that people open in spreadsheets, a text (never a key, number or day) that a
  /// spreadsheet would take for a formula, because it begins with `=`, `+`, `-`, `@`, a tab or a carriage
  /// return, gets an apostrophe before it. In files that only an importer reads nothing is changed.
  enum Protection {
    case spreadsheets
    case none
  }

  /// Appends a field: in quotes when it has to be, quotes doubled.
  static func append(_ text: String, _ protection: Protection = .none, to bytes: inout [UInt8]) {
    let isFormula = protection == .spreadsheets && startsFormula(text)
    guard isFormula || text.utf8.contains(where: needsQuotes) else {
      return bytes.append(raw: text)
    }
    bytes.append(UInt8(ascii: "\""))
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      bytes.append(byte)
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "'")
  }

  private static func startsFormula(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    return "=+-@\t\r".utf8.contains(first) && Double(text) == nil
  }
}

/// A table on its way out: rows of fields.
final class CSVTable {
  private let file: WholeFile
  private let output: ByteOutput
  private let protection: CSVText.Protection

  /// Begins a table with its head line.
  init(_ path: String, columns: [String], protecting protection: CSVText.Protection) throws {
    file = try WholeFile(path)
    output = ByteOutput(file.write)
    self.protection = protection
    try append(columns.map { .name($0) })
  }

  /// A field.
  enum Field {
    /// A key or a word of ours, which is written as it is.
    case name(String)
    /// What a page said.
    case value(GraphValue?)
  }

  /// Adds a row; lines end with a line feed, which every reader of these tables takes.
  func append(_ fields: [Field]) throws {
    try output.add { bytes in
      for (index, field) in fields.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        switch field {
        case .name(let text): CSVText.append(text, to: &bytes)
        case .value(.text(let text)): CSVText.append(text, protection, to: &bytes)
        case .value(.texts(let texts)):
          CSVText.append(texts.joined(separator: "|"), protection, to: &bytes)
        case .value(let value?): CSVText.append(value.text, to: &bytes)
        case .value(nil): break
        }
      }
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  /// Writes what waits.
  func finish() throws {
    try output.flush()
    try file.finish()
  }
}
