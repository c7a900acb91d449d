/// Reads tables of projects, one project a row, as a stream.
///
/// ```
/// {"id": "2016/00023", "title": "Po drom", "partners": ["Eksjö kommun", "Coompanion"]}
/// ```
///
/// A row that cannot be read is given to the caller as a rejection, and the next one is read. Memory
/// holds one chunk and one row. UTF-8 is expected; a row in Windows-1252 is read as such and the
/// first one is reported. A column counts Unicode scalars.
public struct TableReader: Sendable {
  /// A longer row is rejected.
  static let longestRow = 16 << 20

  let format: TableFormat
  let columns: TableColumns

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - format: How the table is written.
  ///   - columnMap: Column names of the table to the names of ``TableField``.
  ///   - preset: The map of a known source, to which `columnMap` is added.
  public init(
    format: TableFormat, columnMap: [String: String] = [:], preset: TablePreset? = nil
  ) {
    self.format = format
    let map = (preset?.columnMap ?? [:]).merging(columnMap) { _, given in given }
    columns = TableColumns(map: map, form: preset?.form ?? TableForm())
  }

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - chunks: Gives the next bytes of the table, `nil` at its end; chunks may end anywhere.
  ///   - document: The table's path or URL; it is put into the records.
  ///   - row: Called once a row, in order, with a record, findings or both.
  /// - Throws: What `chunks` or `row` throws; nothing of its own.
  /// - Complexity: O(n) time in the length of the table; memory for a chunk and a row.
  public func read(
    chunks: () throws -> [UInt8]?, document: String, row: (PageReading) throws -> Void
  ) rethrows {
    var source = RowSource(rows: format == .csv ? .quoted : .lines)
    var rows = TableRows(format: format, columns: columns, document: document)
    while let chunk = try chunks() {
      guard !chunk.isEmpty else { continue }
      source.append(chunk)
      if source.isUTF16 {
        try row(rows.rejectionOfUTF16())
        return
      }
      guard try take(from: &source, isFinal: false, &rows, row) else { return }
    }
    guard try take(from: &source, isFinal: true, &rows, row) else { return }
    if let last = rows.remainder() { try row(last) }
  }

  /// Reads a table that is in memory as a whole.
  ///
  /// - Parameters:
  ///   - bytes: The whole table.
  ///   - document: The table's path or URL; it is put into the records.
  ///   - row: Called once a row, in order, with a record, findings or both.
  /// - Throws: What `row` throws; nothing of its own.
  public func read(
    _ bytes: [UInt8], document: String, row: (PageReading) throws -> Void
  ) rethrows {
    var rest: [UInt8]? = bytes
    try read(
      chunks: {
        defer { rest = nil }
        return rest
      }, document: document, row: row)
  }

  /// Gives the whole rows that have arrived to the caller.
  ///
  /// - Returns: Whether reading goes on.
  private func take(
    from source: inout RowSource, isFinal: Bool, _ rows: inout TableRows,
    _ row: (PageReading) throws -> Void
  ) rethrows -> Bool {
    while let next = source.next(isFinal: isFinal) {
      let reading = source.withBytes(of: next) { rows.read($0, next) }
      if let reading { try row(reading) }
      if rows.isFinished { return false }
      source.delimiter = rows.delimiter
    }
    return true
  }
}
