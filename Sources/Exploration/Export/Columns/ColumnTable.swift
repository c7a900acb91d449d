/// A table of a columns export: a folder of Parquet files with the same columns.
struct ColumnTable {
  let name: String
  /// What a row is, in a sentence for the manifest.
  let meaning: String
  /// A file is ended after this many rows, so that several workers can read the table.
  let rowsPerFile: Int
  let columns: [ParquetColumn]
}

/// What was written of a table.
struct WrittenTable {
  struct File {
    let path: String
    let rowCount: Int
    let byteCount: Int
  }

  let table: ColumnTable
  let files: [File]

  var rowCount: Int { files.reduce(0) { $0 + $1.rowCount } }
}

/// Writes a table's files, one after the other.
final class ColumnTableWriter {
  private let table: ColumnTable
  private let folder: String
  private let digest: String
  private var current: (file: WholeFile, output: ByteOutput, parquet: ParquetWriter)?
  private var files: [WrittenTable.File] = []

  /// Writes a table.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - folder: The export's folder, in which the table gets its own.
  ///   - digest: The store's, which every file says it is of.
  ///   - body: Appends the rows.
  /// - Returns: The files, with their rows and bytes.
  /// - Throws: ``ExportError``, or what `body` throws.
  static func write(
    _ table: ColumnTable, into folder: String, digest: String,
    _ body: (ColumnTableWriter) throws -> Void
  ) throws -> WrittenTable {
    try WholeFolder.makeInside(folder + "/" + table.name)
    let writer = ColumnTableWriter(table, folder, digest)
    try body(writer)
    // A table without rows has a file all the same: its columns are to be had.
    if writer.current == nil, writer.files.isEmpty { try writer.begin() }
    try writer.end()
    return WrittenTable(table: table, files: writer.files)
  }

  private init(_ table: ColumnTable, _ folder: String, _ digest: String) {
    self.table = table
    self.folder = folder
    self.digest = digest
  }

  /// Adds a row: a value for each column.
  func append(_ values: [ParquetValue]) throws {
    if current?.parquet.rowCount == table.rowsPerFile { try end() }
    if current == nil { try begin() }
    try current?.parquet.append(values)
  }

  private func begin() throws {
    let file = try WholeFile(folder + "/" + path(of: files.count))
    let output = ByteOutput(file.write)
    current = (
      file, output,
      try ParquetWriter(
        output, columns: table.columns, notes: [("samband.store", digest)])
    )
  }

  private func end() throws {
    guard let (file, output, parquet) = current else { return }
    try parquet.finish()
    try output.flush()
    try file.finish()
    files.append(
      .init(
        path: path(of: files.count), rowCount: parquet.rowCount, byteCount: output.byteCount))
    current = nil
  }

  /// `ties/part-00003.parquet`.
  private func path(of number: Int) -> String {
    let digits = String(number)
    let padding = String(repeating: "0", count: max(0, 5 - digits.count))
    return "\(table.name)/part-\(padding)\(digits).parquet"
  }
}
