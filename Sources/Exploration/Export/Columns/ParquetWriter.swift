/// Writes a table as a Parquet file, row by row.
///
/// What it writes: flat columns of numbers, days and texts, with or without values, uncompressed, one
/// page a column and group of rows, with the least and greatest of whole numbers. What it does not:
/// nesting, compression, indices. Every reader of Parquet reads that.
///
/// - SeeAlso: Apache Parquet format 2.x, parquet.thrift.
final class ParquetWriter {
  private let output: ByteOutput
  private let columns: [ParquetColumn]
  private let notes: [(name: String, value: String)]
  private var chunks: [ParquetChunk]
  private var rowsInGroup = 0
  private var groups: [Group] = []
  /// How many rows were written.
  private(set) var rowCount = 0

  /// A group is ended after this many rows, or when this many bytes wait.
  private static let mostRows = 1 << 17
  private static let mostBytes = 16 << 20
  private static let mark = Array("PAR1".utf8)

  private struct Group {
    let rowCount: Int
    let byteCount: Int
    let chunks: [WrittenChunk]
  }

  private struct WrittenChunk {
    let chunk: ParquetChunk
    let valueCount: Int
    let offset: Int
    let dictionaryOffset: Int?
    let byteCount: Int
  }

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - output: Where the bytes go; nothing else may be written there.
  ///   - columns: The columns, in the order of a row's values.
  ///   - notes: What the file says of itself.
  /// - Throws: What the output throws.
  init(
    _ output: ByteOutput, columns: [ParquetColumn], notes: [(name: String, value: String)]
  ) throws {
    self.output = output
    self.columns = columns
    self.notes = notes
    chunks = columns.map(ParquetChunk.init)
    try output.write(Self.mark)
  }

  /// Adds a row.
  ///
  /// - Precondition: A value for each column, of the column's kind.
  func append(_ values: [ParquetValue]) throws {
    precondition(values.count == columns.count, "A row has a value for each column.")
    for index in values.indices { chunks[index].append(values[index]) }
    rowsInGroup += 1
    rowCount += 1
    if rowsInGroup == Self.mostRows
      || (rowsInGroup % 1024 == 0 && chunks.reduce(0) { $0 + $1.size } >= Self.mostBytes)
    {
      try endGroup()
    }
  }

  /// Writes what waits and what the file says of itself.
  func finish() throws {
    if rowsInGroup > 0 { try endGroup() }
    let footer = footer
    try output.write(footer)
    try output.add { bytes in
      withUnsafeBytes(of: UInt32(footer.count).littleEndian) { bytes.append(contentsOf: $0) }
    }
    try output.write(Self.mark)
  }

  private func endGroup() throws {
    let start = output.byteCount
    let written = try chunks.map { try write($0) }
    groups.append(
      Group(rowCount: rowsInGroup, byteCount: output.byteCount - start, chunks: written))
    chunks = columns.map(ParquetChunk.init)
    rowsInGroup = 0
  }

  private func write(_ chunk: ParquetChunk) throws -> WrittenChunk {
    let start = output.byteCount
    let dictionary = chunk.dictionary
    if let dictionary {
      try write(page: dictionary.bytes, kind: 2) { header in
        header.structure(7) { page in
          page.int32(1, dictionary.count)
          page.int32(2, Encoding.plain)
        }
      }
    }
    let offset = output.byteCount
    try write(page: chunk.page, kind: 0) { header in
      header.structure(5) { page in
        page.int32(1, rowsInGroup)
        page.int32(2, dictionary == nil ? Encoding.plain : Encoding.dictionary)
        page.int32(3, Encoding.runs)
        page.int32(4, Encoding.runs)
      }
    }
    return WrittenChunk(
      chunk: ParquetChunk(emptied: chunk), valueCount: rowsInGroup, offset: offset,
      dictionaryOffset: dictionary == nil ? nil : start, byteCount: output.byteCount - start)
  }

  private func write(
    page: [UInt8], kind: Int, _ more: (inout ThriftWriter) -> Void
  ) throws {
    try output.write(
      ThriftWriter.structure { header in
        header.int32(1, kind)
        header.int32(2, page.count)
        header.int32(3, page.count)
        more(&header)
      })
    try output.write(page)
  }

  private enum Encoding {
    static let plain = 0
    static let runs = 3
    static let dictionary = 8
  }

  /// FileMetaData of parquet.thrift.
  private var footer: [UInt8] {
    ThriftWriter.structure { file in
      file.int32(1, 1)
      file.structures(2, [nil] + columns.map(Optional.some)) { element, column in
        guard let column else {
          element.binary(4, "table".utf8)
          element.int32(5, columns.count)
          return
        }
        Self.describe(column, in: &element)
      }
      file.int64(3, rowCount)
      file.structures(4, groups) { element, group in
        element.structures(1, group.chunks) { Self.describe($1, in: &$0) }
        element.int64(2, group.byteCount)
        element.int64(3, group.rowCount)
      }
      file.structures(5, notes) { element, note in
        element.binary(1, note.name.utf8)
        element.binary(2, note.value.utf8)
      }
      file.binary(6, "samband version 0.1.0".utf8)
      // Numbers are ordered as numbers, texts by their bytes.
      file.structures(7, columns) { element, _ in element.structure(1) { _ in } }
    }
  }

  private static func describe(_ column: ParquetColumn, in element: inout ThriftWriter) {
    element.int32(1, column.kind.physicalType)
    element.int32(3, column.isOptional ? 1 : 0)
    element.binary(4, column.name.utf8)
    switch column.kind {
    case .text:
      element.int32(6, 0)
      element.structure(10) { $0.structure(1) { _ in } }
    case .day:
      element.int32(6, 6)
      element.structure(10) { $0.structure(6) { _ in } }
    case .int32, .int64, .double:
      break
    }
  }

  private static func describe(_ written: WrittenChunk, in element: inout ThriftWriter) {
    let chunk = written.chunk
    element.int64(2, written.dictionaryOffset ?? written.offset)
    element.structure(3) { data in
      data.int32(1, chunk.column.kind.physicalType)
      data.numbers(
        2,
        [Encoding.plain, Encoding.runs] + (chunk.column.isRepetitive ? [Encoding.dictionary] : []))
      data.texts(3, [chunk.column.name])
      data.int32(4, 0)
      data.int64(5, written.valueCount)
      data.int64(6, written.byteCount)
      data.int64(7, written.byteCount)
      data.int64(9, written.offset)
      if let offset = written.dictionaryOffset { data.int64(11, offset) }
      data.structure(12) { statistics in
        statistics.int64(3, chunk.nullCount)
        if let range = chunk.range {
          statistics.binary(5, chunk.bytes(of: range.upperBound))
          statistics.binary(6, chunk.bytes(of: range.lowerBound))
        }
      }
    }
  }
}

extension ParquetColumn.Kind {
  /// The number that parquet.thrift has for it.
  var physicalType: Int {
    switch self {
    case .int32, .day: 1
    case .int64: 2
    case .double: 5
    case .text: 6
    }
  }
}
