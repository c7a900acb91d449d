/// Values in Thrift's compact protocol, in which Parquet writes what it says of itself.
///
/// Only what Parquet's headers need: structures of whole numbers, texts, lists and structures.
///
/// - SeeAlso: "Thrift compact protocol encoding", Apache Thrift, doc/specs/thrift-compact-protocol.md.
struct ThriftWriter {
  private(set) var bytes: [UInt8] = []
  private var lastField: Int16 = 0

  private enum Kind {
    static let int32: UInt8 = 5
    static let int64: UInt8 = 6
    static let binary: UInt8 = 8
    static let list: UInt8 = 9
    static let structure: UInt8 = 12
  }

  /// Writes a structure, field by field, and its end.
  static func structure(_ body: (inout ThriftWriter) -> Void) -> [UInt8] {
    var writer = ThriftWriter()
    body(&writer)
    writer.bytes.append(0)
    return writer.bytes
  }

  /// A 32-bit number.
  mutating func int32(_ field: Int16, _ value: Int) {
    begin(field, Kind.int32)
    zigzag(value)
  }

  /// A 64-bit number.
  mutating func int64(_ field: Int16, _ value: Int) {
    begin(field, Kind.int64)
    zigzag(value)
  }

  /// A text or bytes.
  mutating func binary(_ field: Int16, _ value: some Collection<UInt8>) {
    begin(field, Kind.binary)
    varint(UInt64(value.count))
    bytes.append(contentsOf: value)
  }

  /// A structure inside this one.
  mutating func structure(_ field: Int16, _ body: (inout ThriftWriter) -> Void) {
    begin(field, Kind.structure)
    bytes.append(contentsOf: Self.structure(body))
  }

  /// A list of structures.
  mutating func structures<Element>(
    _ field: Int16, _ elements: [Element], _ body: (inout ThriftWriter, Element) -> Void
  ) {
    beginList(field, count: elements.count, of: Kind.structure)
    for element in elements { bytes.append(contentsOf: Self.structure { body(&$0, element) }) }
  }

  /// A list of 32-bit numbers.
  mutating func numbers(_ field: Int16, _ values: [Int]) {
    beginList(field, count: values.count, of: Kind.int32)
    for value in values { zigzag(value) }
  }

  /// A list of texts.
  mutating func texts(_ field: Int16, _ values: [String]) {
    beginList(field, count: values.count, of: Kind.binary)
    for value in values {
      varint(UInt64(value.utf8.count))
      bytes.append(contentsOf: value.utf8)
    }
  }

  private mutating func beginList(_ field: Int16, count: Int, of kind: UInt8) {
    begin(field, Kind.list)
    if count < 15 {
      bytes.append(UInt8(count) << 4 | kind)
    } else {
      bytes.append(0xF0 | kind)
      varint(UInt64(count))
    }
  }

  /// Fields come in ascending order, less than sixteen apart.
  private mutating func begin(_ field: Int16, _ kind: UInt8) {
    bytes.append(UInt8(field - lastField) << 4 | kind)
    lastField = field
  }

  private mutating func zigzag(_ value: Int) {
    varint(UInt64(bitPattern: Int64(value << 1 ^ value >> 63)))
  }

  private mutating func varint(_ value: UInt64) {
    Self.appendVarint(value, to: &bytes)
  }

  /// Seven bits a byte, the lowest first.
  static func appendVarint(_ value: UInt64, to bytes: inout [UInt8]) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
