extension AnswerForms {
  /// Writes the answer as JSON.
  ///
  /// - Throws: What the output throws.
  public func writeJSON(to output: ByteOutput) throws {
    try output.write(json.indented)
  }

  /// The table as CSV (RFC 4180): a head line, CRLF line ends, quotes where they are needed.
  ///
  /// A cell that a spreadsheet would take for a formula is preceded by an apostrophe.
  public var csv: String {
    csvHead + lines.map(Self.csvLine).joined()
  }

  /// Writes the table as CSV.
  ///
  /// - Throws: What the output throws.
  public func writeCSV(to output: ByteOutput) throws {
    try output.write(csv)
  }

  fileprivate var csvHead: String { Self.csvLine(columns.map(\.title)) }

  fileprivate static func csvLine(_ cells: [String]) -> String {
    cells.map(csvCell).joined(separator: ",") + "\r\n"
  }

  private static func csvCell(_ cell: String) -> String {
    var cell = cell
    if let first = cell.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first),
      Double(cell) == nil
    {
      cell = "'" + cell
    }
    guard cell.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}

extension Answer {
  /// The answer as the shared envelope.
  public var json: JSONValue {
    .object(head + [.init(Self.rowsName, .array(rowValues))] + tail)
  }

  /// Writes the envelope row by row, as the values of a million rows take several times the memory of
  /// what is written.
  ///
  /// - Throws: What the output throws.
  public func writeJSON(to output: ByteOutput) throws {
    try JSONWriter.write(
      head, listing: rows.lazy.map(\.json), as: Self.rowsName, tail, to: output)
  }

  /// Writes the table row by row.
  ///
  /// - Throws: What the output throws.
  public func writeCSV(to output: ByteOutput) throws {
    try output.write(csvHead)
    for row in rows {
      for cells in row.lines { try output.write(Self.csvLine(cells)) }
    }
  }

  private static var rowsName: String { "rows" }

  private var head: [JSONValue.Member] {
    [
      .init("question", .string(question)),
      .init("of", .array(subjects.map(\.json))),
      .init("filters", filters.json),
      .init("store", .string(storeDigest)),
      .init("total", .integer(total)),
      .init("shown", .integer(rows.count)),
    ]
  }

  private var tail: [JSONValue.Member] { [.init("notes", .texts(notes))] + figures }
}
