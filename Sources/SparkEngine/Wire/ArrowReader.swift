/// Reads Arrow's stream format as far as the answers of Spark Connect need it: flat columns of truth
/// values, whole numbers, floating numbers, decimals (as text) and texts.
///
/// Nested columns, dictionaries, compressed batches, days and times are refused with the column's
/// name; the questions ask for none of them. Little-endian streams only, which all engines send.
/// Format: arrow.apache.org/docs/format/Columnar.html.
struct ArrowReader {
  private enum ColumnType {
    case nothing
    case truth
    case integer(bits: Int, isSigned: Bool)
    case number(bits: Int)
    case decimal(scale: Int)
    case text(offsetBytes: Int)
  }

  private var fields: [(name: String, type: ColumnType)] = []

  /// Reads a whole stream: a schema, then batches.
  ///
  /// - Throws: ``SparkEngineError`` for what is damaged or beyond this reader.
  static func table(_ bytes: ArraySlice<UInt8>) throws(SparkEngineError) -> FlatTable {
    var reader = ArrowReader()
    do {
      return try bytes.withUnsafeBytes { try reader.read($0) }
    } catch let error as SparkEngineError {
      throw error
    } catch {
      throw SparkEngineError(.malformedReply("\(error)"))
    }
  }

  private mutating func read(_ stream: UnsafeRawBufferPointer) throws -> FlatTable {
    var table = FlatTable()
    var position = 0
    while position + 4 <= stream.count {
      var length = Int(stream.loadUnaligned(fromByteOffset: position, as: Int32.self))
      position += 4
      if length == -1 {
        guard position + 4 <= stream.count else { break }
        length = Int(stream.loadUnaligned(fromByteOffset: position, as: Int32.self))
        position += 4
      }
      if length == 0 { break }
      let message = try FlatBufferTable.root(try Self.slice(stream, position, length))
      position += length
      let bodyLength = Int(try message.number(3, default: Int64(0)))
      let body = try Self.slice(stream, position, bodyLength)
      position += bodyLength
      let kind: UInt8 = try message.number(1, default: 0)
      guard let head = try message.table(2) else { continue }
      switch kind {
      case 1:
        fields = try head.tables(1).map { try Self.field($0) }
        try table.append(
          FlatTable(
            names: fields.map(\.name), columns: fields.map { Self.emptyColumn($0.type) },
            rowCount: 0))
      case 3: try table.append(batch(head, body))
      default: throw SparkEngineError(.malformedReply("an Arrow message of kind \(kind)"))
      }
    }
    return table
  }

  private static func slice(
    _ bytes: UnsafeRawBufferPointer, _ start: Int, _ count: Int
  ) throws(SparkEngineError) -> UnsafeRawBufferPointer {
    guard start >= 0, count >= 0, start <= bytes.count - count else {
      throw SparkEngineError(.malformedReply("an Arrow message that is cut short"))
    }
    return UnsafeRawBufferPointer(rebasing: bytes[start..<start + count])
  }

  private static func field(
    _ field: FlatBufferTable
  ) throws(SparkEngineError) -> (name: String, type: ColumnType) {
    let name = try field.text(0)
    guard try field.table(4) == nil, let type = try field.table(3) else {
      throw SparkEngineError(.malformedReply("a column '\(name)' with a dictionary"))
    }
    let number: UInt8 = try field.number(2, default: 0)
    switch number {
    case 1: return (name, .nothing)
    case 2:
      let isSigned: UInt8 = try type.number(1, default: 0)
      let bits: Int32 = try type.number(0, default: 0)
      guard [8, 16, 32, 64].contains(bits) else { break }
      return (name, .integer(bits: Int(bits), isSigned: isSigned != 0))
    case 3:
      let precision: Int16 = try type.number(0, default: 0)
      guard precision == 1 || precision == 2 else { break }
      return (name, .number(bits: precision == 1 ? 32 : 64))
    case 5: return (name, .text(offsetBytes: 4))
    case 20: return (name, .text(offsetBytes: 8))
    case 6: return (name, .truth)
    case 7:
      let width: Int32 = try type.number(2, default: 128)
      let scale: Int32 = try type.number(1, default: 0)
      guard width == 128 else { break }
      return (name, .decimal(scale: Int(scale)))
    default: break
    }
    throw SparkEngineError(.malformedReply("a column '\(name)' of an unforeseen type"))
  }

  private static func emptyColumn(_ type: ColumnType) -> FlatColumn {
    switch type {
    case .truth: .truths([])
    case .integer: .integers([])
    case .number: .numbers([])
    case .nothing, .decimal, .text: .texts([])
    }
  }

  private func batch(
    _ head: FlatBufferTable, _ body: UnsafeRawBufferPointer
  ) throws(SparkEngineError) -> FlatTable {
    guard try head.table(3) == nil else {
      throw SparkEngineError(.malformedReply("a compressed batch"))
    }
    let length: Int64 = try head.number(0, default: 0)
    guard let nodes = try head.vector(1), let buffers = try head.vector(2),
      nodes.count >= fields.count, length >= 0, length <= Int64(Int32.max)
    else { throw SparkEngineError(.malformedReply("a batch without columns")) }
    var cursor = ArrowBuffers(head: head, body: body, start: buffers.start, count: buffers.count)
    let rows = Int(length)
    var columns: [FlatColumn] = []
    for (index, field) in fields.enumerated() {
      let nullCount = try head.read(nodes.start + 16 * index + 8, Int64.self)
      columns.append(
        try Self.column(field.type, rows: rows, hasGaps: nullCount > 0, from: &cursor))
    }
    return FlatTable(names: fields.map(\.name), columns: columns, rowCount: rows)
  }

  private static func column(
    _ type: ColumnType, rows: Int, hasGaps: Bool, from buffers: inout ArrowBuffers
  ) throws(SparkEngineError) -> FlatColumn {
    if case .nothing = type { return .texts(Array(repeating: nil, count: rows)) }
    let validity = try buffers.next(atLeast: hasGaps ? (rows + 7) / 8 : 0)
    func isThere(_ row: Int) -> Bool {
      !hasGaps || validity[row >> 3] >> UInt8(row & 7) & 1 == 1
    }
    switch type {
    case .nothing: return .texts([])
    case .truth:
      let data = try buffers.next(atLeast: (rows + 7) / 8)
      return .truths(
        (0..<rows).map { isThere($0) ? data[$0 >> 3] >> UInt8($0 & 7) & 1 == 1 : nil })
    case .integer(let bits, let isSigned):
      let data = try buffers.next(atLeast: rows * bits / 8)
      return .integers(
        (0..<rows).map { isThere($0) ? integer(data, $0, bits: bits, isSigned: isSigned) : nil })
    case .number(let bits):
      let data = try buffers.next(atLeast: rows * bits / 8)
      return .numbers(
        (0..<rows).map { row in
          guard isThere(row) else { return nil }
          return bits == 64
            ? data.loadUnaligned(fromByteOffset: row * 8, as: Double.self)
            : Double(data.loadUnaligned(fromByteOffset: row * 4, as: Float.self))
        })
    case .decimal(let scale):
      let data = try buffers.next(atLeast: rows * 16)
      return .texts((0..<rows).map { isThere($0) ? decimal(data, $0, scale: scale) : nil })
    case .text(let offsetBytes):
      let offsets = try buffers.next(atLeast: rows == 0 ? 0 : (rows + 1) * offsetBytes)
      let data = try buffers.next(atLeast: 0)
      var texts: [String?] = []
      texts.reserveCapacity(rows)
      for row in 0..<rows {
        let start = integer(offsets, row, bits: offsetBytes * 8, isSigned: true)
        let end = integer(offsets, row + 1, bits: offsetBytes * 8, isSigned: true)
        guard isThere(row) else {
          texts.append(nil)
          continue
        }
        guard start >= 0, start <= end, end <= data.count else {
          throw SparkEngineError(.malformedReply("a text outside its column"))
        }
        texts.append(String(decoding: data[start..<end], as: UTF8.self))
      }
      return .texts(texts)
    }
  }

  private static func integer(
    _ data: UnsafeRawBufferPointer, _ row: Int, bits: Int, isSigned: Bool
  ) -> Int {
    switch (bits, isSigned) {
    case (8, true): Int(data.loadUnaligned(fromByteOffset: row, as: Int8.self))
    case (8, false): Int(data[row])
    case (16, true): Int(data.loadUnaligned(fromByteOffset: row * 2, as: Int16.self))
    case (16, false): Int(data.loadUnaligned(fromByteOffset: row * 2, as: UInt16.self))
    case (32, true): Int(data.loadUnaligned(fromByteOffset: row * 4, as: Int32.self))
    case (32, false): Int(data.loadUnaligned(fromByteOffset: row * 4, as: UInt32.self))
    default: Int(data.loadUnaligned(fromByteOffset: row * 8, as: Int64.self))
    }
  }

  private static func decimal(_ data: UnsafeRawBufferPointer, _ row: Int, scale: Int) -> String {
    let low = data.loadUnaligned(fromByteOffset: row * 16, as: UInt64.self)
    let high = data.loadUnaligned(fromByteOffset: row * 16 + 8, as: Int64.self)
    let value = Int128(high) << 64 | Int128(low)
    var digits = String(value.magnitude)
    if scale > 0 {
      digits = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -scale))
    }
    return value < 0 ? "-" + digits : digits
  }
}

/// The buffers of a batch, one after the other.
private struct ArrowBuffers {
  let head: FlatBufferTable
  let body: UnsafeRawBufferPointer
  let start: Int
  let count: Int
  var index = 0

  init(head: FlatBufferTable, body: UnsafeRawBufferPointer, start: Int, count: Int) {
    self.head = head
    self.body = body
    self.start = start
    self.count = count
  }

  mutating func next(atLeast size: Int) throws(SparkEngineError) -> UnsafeRawBufferPointer {
    guard index < count else {
      throw SparkEngineError(.malformedReply("a batch with too few buffers"))
    }
    let offset = Int(try head.read(start + 16 * index, Int64.self))
    let length = Int(try head.read(start + 16 * index + 8, Int64.self))
    index += 1
    guard offset >= 0, length >= size, offset <= body.count - length else {
      throw SparkEngineError(.malformedReply("a buffer outside its batch"))
    }
    return UnsafeRawBufferPointer(rebasing: body[offset..<offset + length])
  }
}
