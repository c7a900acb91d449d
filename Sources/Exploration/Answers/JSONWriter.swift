/// Writes a value as UTF-8.
struct JSONWriter {
  private var bytes: [UInt8] = []
  private let isIndented: Bool
  private var depth = 0

  init(isIndented: Bool) {
    self.isIndented = isIndented
  }

  /// What was written.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: append("null")
    case .bool(let value): append(value ? "true" : "false")
    case .integer(let value): append(String(value))
    case .number(let value): append(value.isFinite ? Self.digits(value) : "null")
    case .string(let value): write(value)
    case .array(let values):
      open("[")
      for (index, value) in values.enumerated() {
        begin(index)
        write(value)
      }
      close("]", isEmpty: values.isEmpty)
    case .object(let members):
      open("{")
      for (index, member) in members.enumerated() {
        begin(index)
        write(name: member.name)
        write(member.value)
      }
      close("}", isEmpty: members.isEmpty)
    }
  }

  /// Writes an object over several lines, with a final newline: some members, one that lists values which
  /// are made one after the other, and some more.
  ///
  /// - Throws: What the output throws.
  static func write(
    _ head: [JSONValue.Member], listing values: some Sequence<JSONValue>, as name: String,
    _ tail: [JSONValue.Member], to output: ByteOutput
  ) throws {
    var writer = JSONWriter(isIndented: true)
    writer.open("{")
    for (index, member) in head.enumerated() {
      writer.begin(index)
      writer.write(name: member.name)
      writer.write(member.value)
    }
    writer.begin(head.count)
    writer.write(name: name)
    writer.open("[")
    var isEmpty = true
    for (index, value) in values.enumerated() {
      writer.begin(index)
      writer.write(value)
      try writer.handOver(to: output)
      isEmpty = false
    }
    writer.close("]", isEmpty: isEmpty)
    for member in tail {
      writer.begin(1)
      writer.write(name: member.name)
      writer.write(member.value)
    }
    writer.close("}", isEmpty: false)
    writer.append("\n")
    try writer.handOver(to: output)
  }

  private mutating func handOver(to output: ByteOutput) throws {
    try output.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func write(name: String) {
    write(name)
    append(isIndented ? ": " : ":")
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func open(_ bracket: String) {
    append(bracket)
    depth += 1
  }

  /// Begins an element or member.
  private mutating func begin(_ index: Int) {
    if index > 0 { append(",") }
    if isIndented { breakLine() }
  }

  private mutating func close(_ bracket: String, isEmpty: Bool) {
    depth -= 1
    if isIndented, !isEmpty { breakLine() }
    append(bracket)
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  /// The shortest digits that read back as the same number; whole numbers without a point.
  private static func digits(_ value: Double) -> String {
    if let whole = Int(exactly: value), abs(whole) < 1 << 53 { return String(whole) }
    return value.description
  }

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    let isPlain = text.withUTF8 { utf8 in
      guard utf8.allSatisfy(Self.isPlain) else { return false }
      bytes.append(contentsOf: utf8)
      return true
    }
    if !isPlain {
      for scalar in text.unicodeScalars { write(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a byte stands for itself whatever comes after it: what begins the controls beyond ASCII and
  /// the line separators does not.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x22 && byte != 0x5C && byte != 0x7F && byte != 0xC2 && byte != 0xE2
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append("\\\"")
    case "\\": append("\\\\")
    case "\n": append("\\n")
    case "\r": append("\\r")
    case "\t": append("\\t")
    case "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
      let digits = String(scalar.value, radix: 16)
      append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    default: bytes.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
    }
  }
}
