/// Whether bytes are UTF-8, and what else has to be known before they are read as text.
struct UTF8Check {
  /// The first byte that is no part of valid UTF-8.
  private(set) var firstInvalid: Int?
  /// Whether a combining mark (U+0300...U+036F) occurs: the text may be decomposed.
  private(set) var hasCombiningMarks = false

  /// Checks a whole document, eight bytes at a time where they are ASCII.
  init(_ text: ByteText, from start: Int = 0) {
    let raw = UnsafeRawPointer(text.base)
    let end = text.count
    var offset = start
    while offset < end {
      if offset + 8 <= end {
        let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let high = UInt64(littleEndian: word) & 0x8080_8080_8080_8080
        if high == 0 {
          offset += 8
          continue
        }
        offset += high.trailingZeroBitCount >> 3
      } else if text[offset] < 0x80 {
        offset += 1
        continue
      }
      // Two bytes with a plain continuation are nearly all that Swedish text has.
      let lead = text[offset]
      if lead >= 0xC2, lead <= 0xDF, offset + 1 < end, text[offset + 1] & 0xC0 == 0x80 {
        if lead == 0xCC || lead == 0xCD { hasCombiningMarks = true }
        offset += 2
        continue
      }
      let length = Self.sequenceLength(text, at: offset)
      guard length > 0 else {
        firstInvalid = offset
        return
      }
      offset += length
    }
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
