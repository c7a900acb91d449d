/// Reads a protobuf message field by field; fields that nobody asks for are passed over.
struct ProtobufReader {
  /// A field as it stands in a message.
  struct Field {
    let number: Int
    /// The value of a number; 0 for the other kinds.
    let value: UInt64
    /// The bytes of a text or message; empty for the other kinds.
    let payload: ArraySlice<UInt8>

    var text: String { String(decoding: payload, as: UTF8.self) }
  }

  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// All fields of a message, in the order they stand in.
  ///
  /// - Throws: ``SparkEngineError`` when the bytes are no message.
  static func fields(of bytes: ArraySlice<UInt8>) throws(SparkEngineError) -> [Field] {
    var reader = ProtobufReader(bytes)
    var fields: [Field] = []
    while let field = try reader.next() { fields.append(field) }
    return fields
  }

  private mutating func next() throws(SparkEngineError) -> Field? {
    guard position < bytes.endIndex else { return nil }
    let tag = try varint()
    let number = Int(truncatingIfNeeded: tag >> 3)
    switch tag & 7 {
    case 0: return Field(number: number, value: try varint(), payload: [])
    case 1:
      _ = try take(8)
      return Field(number: number, value: 0, payload: [])
    case 2:
      let length = try varint()
      guard length <= UInt64(bytes.count) else { throw Self.malformed }
      return Field(number: number, value: 0, payload: try take(Int(length)))
    case 5:
      _ = try take(4)
      return Field(number: number, value: 0, payload: [])
    default: throw Self.malformed
    }
  }

  private mutating func take(_ count: Int) throws(SparkEngineError) -> ArraySlice<UInt8> {
    guard bytes.endIndex - position >= count else { throw Self.malformed }
    defer { position += count }
    return bytes[position..<position + count]
  }

  private mutating func varint() throws(SparkEngineError) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.endIndex, shift < 64 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw Self.malformed
  }

  private static let malformed = SparkEngineError(.malformedReply("a message that is cut short"))
}
