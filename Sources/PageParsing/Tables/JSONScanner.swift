/// What is wrong with a JSON text, and at which byte.
struct JSONProblem: Error {
  var offset: Int
  var what: String
  var expected: String
}

/// Reads JSON (RFC 8259) from bytes, strictly, one token after the other.
///
/// The bytes must be valid UTF-8. Values that nobody asked for are checked and skipped without being
/// built; nesting is followed by a counter and not by recursion, and ends at a limit.
struct JSONScanner {
  static let deepestNesting = 128

  let text: ByteText
  private(set) var offset: Int

  init(_ text: ByteText, from offset: Int = 0) {
    self.text = text
    self.offset = offset
  }

  /// The next byte that is no white space, or 0 at the end.
  @inline(__always)
  mutating func peek() -> UInt8 {
    while offset < text.count {
      let byte = text[offset]
      if byte > 0x20 { return byte }
      guard byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A else { return byte }
      offset += 1
    }
    return 0
  }

  var isAtEnd: Bool { offset >= text.count }

  func problem(_ expected: String) -> JSONProblem {
    if isAtEnd {
      return JSONProblem(
        offset: offset, what: "the row ends before it is complete", expected: expected)
    }
    return JSONProblem(offset: offset, what: "the row is not JSON here", expected: expected)
  }

  /// Goes past one expected byte.
  @inline(__always)
  mutating func take(_ byte: UInt8, _ expected: StaticString) throws(JSONProblem) {
    guard peek() == byte, !isAtEnd else { throw problem("\(expected)") }
    offset += 1
  }

  /// Goes past a byte if it is next.
  @inline(__always)
  mutating func takes(_ byte: UInt8) -> Bool {
    guard peek() == byte, !isAtEnd else { return false }
    offset += 1
    return true
  }

  /// A text: its bytes between the quotes, and whether escapes are among them.
  struct Text {
    var range: Range<Int>
    var hasEscapes: Bool
  }

  /// Reads a text, its escapes still in it.
  mutating func quotedText() throws(JSONProblem) -> Text {
    try take(UInt8(ascii: "\""), "a text in quotes")
    let start = offset
    var hasEscapes = false
    while offset < text.count {
      skipPlainBytes()
      guard offset < text.count else { break }
      let byte = text[offset]
      if byte == UInt8(ascii: "\"") {
        offset += 1
        return Text(range: start..<offset - 1, hasEscapes: hasEscapes)
      }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        try skipEscape()
      } else if byte < 0x20 {
        throw JSONProblem(
          offset: offset, what: "a control character stands in a text", expected: "an escape")
      } else {
        offset += 1
      }
    }
    throw problem("a closing quote")
  }

  /// Goes to the next quote, backslash or control character, eight bytes at a time.
  ///
  /// `(x - 1) & ~x` has the highest bit set in the lowest byte that is 0, and perhaps in bytes above
  /// it, which do not matter.
  @inline(__always)
  private mutating func skipPlainBytes() {
    let raw = UnsafeRawPointer(text.base)
    let ones: UInt64 = 0x0101_0101_0101_0101
    while text.count &- offset >= 8 {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let quotes = word ^ (ones &* 0x22)
      let backslashes = word ^ (ones &* 0x5C)
      let found =
        ((quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes
          | (word &- ones &* 0x20) & ~word) & (ones &* 0x80)
      if found != 0 {
        offset &+= found.trailingZeroBitCount &>> 3
        return
      }
      offset &+= 8
    }
  }

  private mutating func skipEscape() throws(JSONProblem) {
    guard offset + 1 < text.count else {
      offset = text.count
      throw problem("an escape and a closing quote")
    }
    switch text[offset + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      offset += 2
    case UInt8(ascii: "u"):
      let value = try codeUnit(at: offset)
      offset += 6
      if (0xD800...0xDBFF).contains(value) {
        guard offset + 1 < text.count, text[offset] == UInt8(ascii: "\\"),
          text[offset + 1] == UInt8(ascii: "u"),
          (0xDC00...0xDFFF).contains(try codeUnit(at: offset))
        else { throw problem("the second half of a surrogate pair") }
        offset += 6
      } else if value == 0 || (0xDC00...0xDFFF).contains(value) {
        offset -= 6
        throw JSONProblem(
          offset: offset, what: "an escape stands for no character", expected: "a character")
      }
    default:
      throw problem("one of the escapes of JSON")
    }
  }

  /// The value of `\uXXXX` at an offset.
  private func codeUnit(at offset: Int) throws(JSONProblem) -> UInt32 {
    var value: UInt32 = 0
    for place in offset + 2..<offset + 6 {
      guard place < text.count, let digit = Self.hexadecimal(text[place]) else {
        throw JSONProblem(
          offset: min(place, text.count), what: "an escape is cut",
          expected: "four hexadecimal digits")
      }
      value = value << 4 | digit
    }
    return value
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x41 + 10)
    case 0x61...0x66: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }

  /// A text as it is meant, escapes resolved; the scanner has checked them.
  func string(_ value: Text) -> String {
    guard value.hasEscapes else { return text.string(value.range) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(value.range.count)
    var place = value.range.lowerBound
    while place < value.range.upperBound {
      guard text[place] == UInt8(ascii: "\\") else {
        bytes.append(text[place])
        place += 1
        continue
      }
      switch text[place + 1] {
      case UInt8(ascii: "b"): bytes.append(0x08)
      case UInt8(ascii: "f"): bytes.append(0x0C)
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "u"):
        var scalar = (try? codeUnit(at: place)) ?? 0xFFFD
        if (0xD800...0xDBFF).contains(scalar), let low = try? codeUnit(at: place + 6) {
          scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
          place += 6
        }
        TextDecoding.append(scalar, to: &bytes)
        place += 4
      case let plain: bytes.append(plain)
      }
      place += 2
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension JSONScanner {
  /// Reads a number.
  mutating func number() throws(JSONProblem) -> Range<Int> {
    _ = peek()
    let start = offset
    func isDigit(_ place: Int) -> Bool {
      place < text.count && text[place] >= 0x30 && text[place] <= 0x39
    }
    if offset < text.count, text[offset] == UInt8(ascii: "-") { offset += 1 }
    guard isDigit(offset) else { throw problem("a value") }
    if text[offset] == 0x30 {
      offset += 1
    } else {
      while isDigit(offset) { offset += 1 }
    }
    if offset < text.count, text[offset] == UInt8(ascii: ".") {
      offset += 1
      guard isDigit(offset) else { throw problem("a digit after the decimal point") }
      while isDigit(offset) { offset += 1 }
    }
    if offset < text.count, text[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if offset < text.count, text[offset] == UInt8(ascii: "+") || text[offset] == UInt8(ascii: "-")
      {
        offset += 1
      }
      guard isDigit(offset) else { throw problem("a digit of the exponent") }
      while isDigit(offset) { offset += 1 }
    }
    return start..<offset
  }

  /// Reads one of `true`, `false` and `null`.
  mutating func word() throws(JSONProblem) {
    _ = peek()
    for word in Self.words where text.holds(word, at: offset, before: text.count) {
      offset += word.count
      return
    }
    throw problem("a value")
  }

  private static let words = ["true", "false", "null"].map { Array($0.utf8) }

  /// Checks and skips a value of any kind.
  mutating func skipValue() throws(JSONProblem) {
    // One bit a level: whether it is an object.
    var levels: [Bool] = []
    repeat {
      switch peek() {
      case UInt8(ascii: "{"):
        offset += 1
        if takes(UInt8(ascii: "}")) { break }
        try push(true, &levels)
        try skipKey()
        continue
      case UInt8(ascii: "["):
        offset += 1
        if takes(UInt8(ascii: "]")) { break }
        try push(false, &levels)
        continue
      case UInt8(ascii: "\""): _ = try quotedText()
      case UInt8(ascii: "-"), 0x30...0x39: _ = try number()
      default: try word()
      }
      try closeLevels(&levels)
    } while !levels.isEmpty
  }

  private func push(_ isObject: Bool, _ levels: inout [Bool]) throws(JSONProblem) {
    guard levels.count < Self.deepestNesting else {
      throw JSONProblem(
        offset: offset, what: "the values are nested too deeply",
        expected: "at most \(Self.deepestNesting) levels")
    }
    levels.append(isObject)
  }

  private mutating func skipKey() throws(JSONProblem) {
    _ = try quotedText()
    try take(UInt8(ascii: ":"), "a colon after the key")
  }

  /// After a value: goes past the brackets that close, up to the comma before the next value.
  private mutating func closeLevels(_ levels: inout [Bool]) throws(JSONProblem) {
    while let isObject = levels.last {
      if takes(UInt8(ascii: ",")) {
        if isObject { try skipKey() }
        return
      }
      if isObject {
        try take(UInt8(ascii: "}"), "a comma or a closing brace")
      } else {
        try take(UInt8(ascii: "]"), "a comma or a closing bracket")
      }
      levels.removeLast()
    }
  }
}
