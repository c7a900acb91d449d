import ProjectModel

/// Turns the rows of one table into readings, and holds what is known of the table as a whole.
struct TableRows {
  let format: TableFormat
  let columns: TableColumns
  let document: String
  /// Names of columns that were noted as unknown; bounded, so that hostile input cannot fill memory.
  private var unknownNames: Set<String> = []
  private var hasReportedEncoding = false
  /// Findings about the table that go to its first record.
  private var pending: [Finding]
  private var rowCount = 0
  /// The header of a CSV table.
  var header: CSVHeader?
  /// Nothing more is to be read.
  private(set) var isFinished = false

  init(format: TableFormat, columns: TableColumns, document: String) {
    self.format = format
    self.columns = columns
    self.document = document
    pending = columns.unknownFields.map {
      Finding(
        .unknownRow, .note, line: 1, column: 1,
        what: "the column map names '\($0.quotable)', which is no field",
        expected: "one of \(TableField.allCases.map(\.rawValue).joined(separator: ", "))")
    }
  }

  /// What separates the fields of a CSV table, once its header has been read.
  var delimiter: UInt8? { header?.delimiter }

  /// Reads one row.
  ///
  /// - Returns: `nil` for a blank row and for a header.
  mutating func read(_ text: ByteText, _ row: RowSource.Row) -> PageReading? {
    switch row.state {
    case .tooLong:
      rowCount += 1
      return rejection(
        .lineTooLong, row.line, 1, "a row of more than \(TableReader.longestRow) bytes",
        "a shorter row")
    case .unclosedQuote(let offset):
      rowCount += 1
      return rejection(
        .malformedRow, row.line, text.characterCount(0..<min(offset, text.count)) + 1,
        "a quote is not closed", "a closing quote")
    case .whole:
      break
    }
    if text.trimmed(0..<text.count).isEmpty { return nil }
    guard let invalid = UTF8Check(text).firstInvalid else { return readText(text, row) }
    return readInvalid(text, row, invalid)
  }

  private mutating func readText(_ text: ByteText, _ row: RowSource.Row) -> PageReading? {
    switch format {
    case .jsonLines:
      rowCount += 1
      let reading = readJSON(text, row)
      return pending.isEmpty ? reading : takingPending(reading)
    case .csv:
      if let header {
        rowCount += 1
        let reading = readCSV(text, row, header)
        return pending.isEmpty ? reading : takingPending(reading)
      }
      readHeader(text, row)
      if header != nil { return nil }
      isFinished = true
      rowCount += 1
      return rejection(
        .unknownLayout, row.line, 1, "the table has no column 'title' and none 'id'",
        "a header row with one of them")
    }
  }

  private mutating func readInvalid(
    _ text: ByteText, _ row: RowSource.Row, _ invalid: Int
  ) -> PageReading? {
    let encoding = TextDecoding.encoding(of: text)
    if encoding == .binary {
      rowCount += 1
      return rejection(
        .malformedRow, row.line, text.characterCount(0..<invalid) + 1, "the row is binary", "text")
    }
    let decoded =
      encoding == .windows1252
      ? TextDecoding.fromWindows1252(text) : TextDecoding.repairingUTF8(text)
    if !hasReportedEncoding {
      hasReportedEncoding = true
      pending.append(
        Finding(
          .invalidEncoding, .note, line: row.line, column: text.characterCount(0..<invalid) + 1,
          what: "the text is not UTF-8 and was read as Windows-1252", expected: "UTF-8"))
    }
    return decoded.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return nil }
      return readText(ByteText(base: base, count: bytes.count), row)
    }
  }

  /// Puts what was found of the table before its first record into that record.
  private mutating func takingPending(_ reading: PageReading) -> PageReading {
    var result = reading
    result.findings = (pending + result.findings).inPlaceOrder
    result.record?.findings = result.findings
    pending = []
    return result
  }

  /// What is to be said when the table has ended.
  mutating func remainder() -> PageReading? {
    if rowCount > 0 { return pending.isEmpty ? nil : PageReading(record: nil, findings: pending) }
    if header != nil {
      return PageReading(
        record: nil,
        findings: pending + [
          Finding(
            .empty, .note, line: 1, column: 1, what: "the table has a header and no rows",
            expected: "rows")
        ])
    }
    return rejection(.empty, 1, 1, "the document holds nothing", "a table of projects")
  }

  func rejectionOfUTF16() -> PageReading {
    rejection(.invalidEncoding, 1, 1, "the table is UTF-16", "UTF-8; save it as such")
  }

  func rejection(
    _ kind: Finding.Kind, _ line: Int, _ column: Int, _ what: String, _ expected: String
  ) -> PageReading {
    PageReading(
      record: nil,
      findings: [
        Finding(kind, .rejection, line: line, column: column, what: what, expected: expected)
      ])
  }

  /// Notes a column that is no field, once a table.
  mutating func noteUnknown(_ name: String, line: Int, column: Int) -> Finding? {
    guard columns.form.notesUnknownColumns, unknownNames.count < 1000,
      unknownNames.insert(name).inserted
    else { return nil }
    return Finding(
      .unknownRow, .note, line: line, column: column,
      what: "'\(name.quotable)' is no known column and is not read",
      expected: "a field or a column map")
  }

  mutating func addPending(_ finding: Finding) {
    pending.append(finding)
  }
}
