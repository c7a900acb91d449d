/// Whether bytes are UTF-8, and what else has to be known before they are read as text.
struct UTF8Check {
  /// The first byte that is no part of valid UTF-8.
  private(set) var firstInvalid: Int?
  /// Whether a combining mark (U+0300...U+033F) occurs: the text may be decomposed.
  private(set) var hasCombiningMarks = false

  /// Checks a whole document.
  ///
  /// Swedish text is ASCII with a two-byte letter every twenty bytes or so. Whether a block is just
  /// that is computed without a branch; every other block is gone through character by character.
  init(_ text: ByteText) {
    var offset = 0
    while offset < text.count {
      // A block looks at the byte before it, so that the first characters are stepped over.
      while offset > 0, Self.blockLength <= text.count - offset, Self.isPlainBlock(text, at: offset)
      {
        offset += Self.blockLength
      }
      // A character that begins with the last byte of a block has not been seen as a whole.
      if offset > 0, text[offset - 1] >= 0xC0 { offset -= 1 }
      guard stepThrough(text, from: &offset, to: min(text.count, offset + Self.blockLength)) else {
        firstInvalid = offset
        return
      }
    }
  }

  private static let blockLength = 128

  /// Whether a block holds only ASCII and two-byte letters, where the letter at its beginning may
  /// have begun before it and the one at its end may end after it.
  ///
  /// Each byte's highest bit stands for the byte: it is set in `leads` for 11xxxxxx one byte earlier
  /// and in `continuations` for 10xxxxxx. Every continuation must follow a lead and every lead be
  /// followed by one, so that the two must be the same. Not plain are leads of three or four bytes
  /// (111xxxxx) and those without the bit 2 (xxxxxx0x), among which are the overlong forms and the
  /// combining marks; the letters of Western Europe, U+0080...U+00FF, all have it.
  @inline(__always)
  private static func isPlainBlock(_ text: ByteText, at offset: Int) -> Bool {
    let raw = UnsafeRawPointer(text.base) + offset
    var odd: UInt64 = 0
    // Wrapping arithmetic: checks for overflow would keep the compiler from using vectors.
    for step in 0..<Self.blockLength / 8 {
      let word = raw.loadUnaligned(fromByteOffset: step &* 8, as: UInt64.self)
      let before = raw.loadUnaligned(fromByteOffset: step &* 8 &- 1, as: UInt64.self)
      let leads = before & (before << 1)
      let continuations = word & ~(word << 1)
      odd |= (leads ^ continuations) | (leads & ((before << 2) | ~(before << 6)))
    }
    return odd & 0x8080_8080_8080_8080 == 0
  }

  /// Goes through characters one by one, except that eight bytes of ASCII are one step.
  ///
  /// - Returns: Whether all of them are valid; else the offset is that of the first that is not.
  private mutating func stepThrough(_ text: ByteText, from offset: inout Int, to end: Int) -> Bool {
    let raw = UnsafeRawPointer(text.base)
    while offset < end {
      if offset + 8 <= text.count {
        let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        let high = word & 0x8080_8080_8080_8080
        if high == 0 {
          offset += 8
          continue
        }
        offset += high.trailingZeroBitCount >> 3
      } else if text[offset] < 0x80 {
        offset += 1
        continue
      }
      let length = Self.sequenceLength(text, at: offset)
      if length == 0 { return false }
      // U+0300...U+033F begin with this byte, and little else does.
      if text[offset] == 0xCC { hasCombiningMarks = true }
      offset += length
    }
    return true
  }

  /// The length of the valid sequence at an offset, or 0.
  static func sequenceLength(_ text: ByteText, at offset: Int) -> Int {
    let lead = text[offset]
    let left = text.count - offset
    func isContinuation(_ distance: Int, from low: UInt8 = 0x80, to high: UInt8 = 0xBF) -> Bool {
      distance < left && text[offset + distance] >= low && text[offset + distance] <= high
    }
    switch lead {
    case 0x00...0x7F:
      return 1
    case 0xC2...0xDF:
      return isContinuation(1) ? 2 : 0
    case 0xE0:
      return isContinuation(1, from: 0xA0) && isContinuation(2) ? 3 : 0
    case 0xED:
      return isContinuation(1, to: 0x9F) && isContinuation(2) ? 3 : 0
    case 0xE1...0xEF:
      return isContinuation(1) && isContinuation(2) ? 3 : 0
    case 0xF0:
      return isContinuation(1, from: 0x90) && isContinuation(2) && isContinuation(3) ? 4 : 0
    case 0xF1...0xF3:
      return isContinuation(1) && isContinuation(2) && isContinuation(3) ? 4 : 0
    case 0xF4:
      return isContinuation(1, to: 0x8F) && isContinuation(2) && isContinuation(3) ? 4 : 0
    default:
      return 0
    }
  }
}
