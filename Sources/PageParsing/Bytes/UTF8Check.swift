import CTextScan

/// Whether bytes are UTF-8, and what else has to be known before they are read as text.
struct UTF8Check {
  /// The first byte that is no part of valid UTF-8.
  private(set) var firstInvalid: Int?
  /// Whether a combining mark (U+0300...U+033F) occurs: the text may be decomposed.
  private(set) var hasCombiningMarks = false
  /// Whether a NUL or a CR may occur before ``firstInvalid``; a tab does that too.
  private(set) var mayHoldControls = false

  /// Checks a whole document.
  ///
  /// Swedish text is ASCII with a two-byte letter every twenty bytes or so and a dash or a bullet now
  /// and then. Blocks of just that are checked without a branch; every other block is gone through
  /// character by character.
  init(_ text: ByteText) {
    var offset = 0
    // A block looks at the two bytes before it, so that the first characters are stepped over.
    var end = min(text.count, 2)
    while true {
      guard stepThrough(text, from: &offset, to: end) else {
        firstInvalid = offset
        break
      }
      guard offset < text.count else { break }
      offset = text_scan_plain(text.base, offset, text.count, &mayHoldControls)
      // A character that begins with the last bytes of a block has not been seen as a whole.
      if text[offset - 1] >= 0xC0 {
        offset -= 1
      } else if text[offset - 2] >= 0xE0 {
        offset -= 2
      }
      end = min(text.count, offset + Int(TEXT_SCAN_BLOCK))
    }
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
        if Self.mayHoldControl(word) { mayHoldControls = true }
        if high == 0 {
          offset += 8
          continue
        }
        offset += high.trailingZeroBitCount >> 3
      } else if text[offset] < 0x80 {
        if text[offset] & 0xF2 == 0 { mayHoldControls = true }
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

  /// Whether one of eight bytes is a NUL, a CR or another one with the same bits, such as a tab.
  @inline(__always)
  private static func mayHoldControl(_ word: UInt64) -> Bool {
    let bits = word & 0xF2F2_F2F2_F2F2_F2F2
    return (bits &- 0x0101_0101_0101_0101) & ~bits & 0x8080_8080_8080_8080 != 0
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
