/// Writes protobuf messages field by field: the few that Spark Connect needs of us.
///
/// The encoding is protobuf's own (protobuf.dev/programming-guides/encoding); field numbers are those
/// of `spark/connect/*.proto`.
struct ProtobufWriter {
  private(set) var bytes: [UInt8] = []

  /// A message whose fields a closure writes.
  static func message(_ write: (inout ProtobufWriter) -> Void) -> [UInt8] {
    var writer = ProtobufWriter()
    write(&writer)
    return writer.bytes
  }

  /// A whole number, a truth value or an enumeration's number.
  mutating func number(_ field: Int, _ value: Int) {
    varint(UInt64(field) << 3)
    varint(UInt64(bitPattern: Int64(value)))
  }

  mutating func text(_ field: Int, _ value: String) {
    payload(field, Array(value.utf8))
  }

  mutating func payload(_ field: Int, _ value: [UInt8]) {
    varint(UInt64(field) << 3 | 2)
    varint(UInt64(value.count))
    bytes += value
  }

  /// A message inside the message.
  mutating func message(_ field: Int, _ write: (inout ProtobufWriter) -> Void) {
    payload(field, Self.message(write))
  }

  private mutating func varint(_ value: UInt64) {
    var rest = value
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}
