/// A table inside a flatbuffer, the form that Arrow's message heads have.
///
/// Every offset is checked against the buffer: what comes over a network is never trusted.
/// Layout: flatbuffers.dev/internals.
struct FlatBufferTable {
  let buffer: UnsafeRawBufferPointer
  let position: Int

  /// The root table of a buffer.
  static func root(_ buffer: UnsafeRawBufferPointer) throws(SparkEngineError) -> FlatBufferTable {
    let start = FlatBufferTable(buffer: buffer, position: 0)
    return FlatBufferTable(buffer: buffer, position: Int(try start.read(0, UInt32.self)))
  }

  /// A number at an absolute position.
  func read<Number: FixedWidthInteger>(
    _ offset: Int, _ type: Number.Type
  ) throws(SparkEngineError) -> Number {
    guard offset >= 0, offset <= buffer.count - MemoryLayout<Number>.size else {
      throw SparkEngineError(.malformedReply("an Arrow head that points outside itself"))
    }
    return Number(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: Number.self))
  }

  /// A field that is a number, or its default.
  func number<Number: FixedWidthInteger>(
    _ field: Int, default missing: Number
  ) throws(SparkEngineError) -> Number {
    guard let place = try place(of: field) else { return missing }
    return try read(place, Number.self)
  }

  /// A field that is a table.
  func table(_ field: Int) throws(SparkEngineError) -> FlatBufferTable? {
    guard let place = try place(of: field) else { return nil }
    return FlatBufferTable(buffer: buffer, position: place + Int(try read(place, UInt32.self)))
  }

  /// Where a field's elements begin, and how many there are.
  func vector(_ field: Int) throws(SparkEngineError) -> (start: Int, count: Int)? {
    guard let place = try place(of: field) else { return nil }
    let start = place + Int(try read(place, UInt32.self))
    let count = Int(try read(start, UInt32.self))
    guard count <= buffer.count else {
      throw SparkEngineError(.malformedReply("an Arrow head with a list longer than itself"))
    }
    return (start + 4, count)
  }

  /// A field that is a list of tables.
  func tables(_ field: Int) throws(SparkEngineError) -> [FlatBufferTable] {
    guard let vector = try vector(field) else { return [] }
    var tables: [FlatBufferTable] = []
    for index in 0..<vector.count {
      let place = vector.start + 4 * index
      tables.append(
        FlatBufferTable(buffer: buffer, position: place + Int(try read(place, UInt32.self))))
    }
    return tables
  }

  /// A field that is a text.
  func text(_ field: Int) throws(SparkEngineError) -> String {
    guard let vector = try vector(field) else { return "" }
    guard vector.start <= buffer.count - vector.count else {
      throw SparkEngineError(.malformedReply("an Arrow head with a text longer than itself"))
    }
    return String(decoding: buffer[vector.start..<vector.start + vector.count], as: UTF8.self)
  }

  private func place(of field: Int) throws(SparkEngineError) -> Int? {
    let fields = position - Int(try read(position, Int32.self))
    let size = Int(try read(fields, UInt16.self))
    guard 4 + 2 * field + 2 <= size else { return nil }
    let offset = Int(try read(fields + 4 + 2 * field, UInt16.self))
    return offset == 0 ? nil : position + offset
  }
}
