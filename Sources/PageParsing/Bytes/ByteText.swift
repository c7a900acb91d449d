#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The bytes of a document while it is being read: borrowed, never owned, never kept.
///
/// Everything in this module works on offsets into these bytes. Text is only built for the values
/// that a record keeps, which is what makes reading a page cheap: most of a page is prose.
struct ByteText {
  let base: UnsafePointer<UInt8>
  let count: Int
  /// Whether lines may end in CR; it is searched for where that is not known.
  var mayHoldCarriageReturns = true
  /// Whether all of it has been found to be UTF-8; then no text that is built is checked once more.
  var isChecked = false

  init(base: UnsafePointer<UInt8>, count: Int) {
    self.base = base
    self.count = count
  }

  @inline(__always)
  subscript(offset: Int) -> UInt8 { base[offset] }

  /// The first place of a byte in a range of offsets.
  @inline(__always)
  func offset(of byte: UInt8, in range: Range<Int>) -> Int? {
    guard !range.isEmpty,
      let found = memchr(base + range.lowerBound, Int32(byte), range.count)
    else { return nil }
    return UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - base
  }

  /// Whether a range holds exactly these bytes.
  @inline(__always)
  func holds(_ bytes: [UInt8], at start: Int, before end: Int) -> Bool {
    guard end - start >= bytes.count else { return false }
    return bytes.withUnsafeBufferPointer { other in
      guard let other = other.baseAddress else { return true }
      return memcmp(base + start, other, bytes.count) == 0
    }
  }

  /// Up to eight bytes from an offset as one number, the first in the lowest place; what lies beyond
  /// the count, or beyond the document, is 0.
  @inline(__always)
  func word(at offset: Int, count length: Int) -> UInt64 {
    guard length > 0 else { return 0 }
    if offset + 8 <= count {
      let raw = UnsafeRawPointer(base) + offset
      let word = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
      return length >= 8 ? word : word & (1 &<< UInt64(length &* 8) &- 1)
    }
    var word: UInt64 = 0
    for distance in 0..<min(length, 8, count - offset) {
      word |= UInt64(base[offset + distance]) << UInt64(distance * 8)
    }
    return word
  }

  /// The capitals A to Z among the first eight bytes of a range: the highest bit of each byte that is
  /// one, the first byte in the lowest place.
  @inline(__always)
  func capitals(in range: Range<Int>) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let word = word(at: range.lowerBound, count: range.count)
    let low = word & (0x7F &* ones)
    // A sum reaches the highest bit where the byte is at least `A`, or beyond `Z`.
    let fromA = low &+ (UInt64(0x80 - UInt8(ascii: "A")) &* ones)
    let beyondZ = low &+ (UInt64(0x7F - UInt8(ascii: "Z")) &* ones)
    return fromA & ~beyondZ & ~word & (0x80 &* ones)
  }

  /// Whether these bytes stand at an offset; the caller knows that there is room for them.
  @inline(__always)
  func isSame(_ other: UnsafePointer<UInt8>, count: Int, at offset: Int) -> Bool {
    memcmp(base + offset, other, count) == 0
  }

  /// Whether two ranges hold the same bytes.
  func isSame(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    a.count == b.count && memcmp(base + a.lowerBound, base + b.lowerBound, a.count) == 0
  }

  /// The first place at which a range holds a run of bytes.
  func offset(of bytes: [UInt8], in range: Range<Int>) -> Int? {
    guard let first = bytes.first else { return range.lowerBound }
    var start = range.lowerBound
    while let found = offset(of: first, in: start..<max(start, range.upperBound)) {
      if holds(bytes, at: found, before: range.upperBound) { return found }
      start = found + 1
    }
    return nil
  }

  /// The text of a range; bytes that are not UTF-8 come out as U+FFFD.
  func string(_ range: Range<Int>) -> String {
    let bytes = UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
    if #available(macOS 26.0, *), isChecked, !range.isEmpty, isBoundary(range.lowerBound),
      isBoundary(range.upperBound)
    {
      // Valid text cut between characters is valid.
      return String(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: isASCII(range)))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a character begins at an offset of valid text, or the text ends there.
  @inline(__always)
  private func isBoundary(_ offset: Int) -> Bool {
    offset == count || base[offset] & 0xC0 != 0x80
  }

  @inline(__always)
  private func isASCII(_ range: Range<Int>) -> Bool {
    let raw = UnsafeRawPointer(base)
    var (offset, bits) = (range.lowerBound, UInt64(0))
    while range.upperBound &- offset >= 8 {
      bits |= raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      offset &+= 8
    }
    return (bits | word(at: offset, count: range.upperBound &- offset)) & 0x8080_8080_8080_8080 == 0
  }

  /// The number of characters (Unicode scalars) in a range of valid UTF-8.
  ///
  /// Every byte but a continuation (10xxxxxx) begins one. Eight bytes are looked at together: the
  /// highest bit of each says whether it is a continuation, and the multiplication adds them up.
  func characterCount(_ range: Range<Int>) -> Int {
    let raw = UnsafeRawPointer(base)
    var offset = range.lowerBound
    var continuations = 0
    while range.upperBound - offset >= 8 {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let marks = (word & ~(word << 1) & 0x8080_8080_8080_8080) >> 7
      continuations += Int((marks &* 0x0101_0101_0101_0101) >> 56)
      offset += 8
    }
    while offset < range.upperBound {
      if base[offset] & 0xC0 == 0x80 { continuations += 1 }
      offset += 1
    }
    return range.count - continuations
  }
}

extension ByteText {
  /// The length of the blank that starts at an offset, or 0 where none does.
  ///
  /// Blank are the space, the tab and other white control characters, the no-break spaces, the
  /// typographic spaces of U+2000, the ideographic space, and the zero-width space and U+FEFF.
  @inline(__always)
  func blankLength(at offset: Int, before end: Int) -> Int {
    let byte = base[offset]
    if byte <= 0x20 {
      return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : 0
    }
    if byte < 0xC2 { return 0 }
    return longBlankLength(at: offset, before: end)
  }

  private func longBlankLength(at offset: Int, before end: Int) -> Int {
    let left = end - offset
    switch base[offset] {
    case 0xC2:
      return left >= 2 && base[offset + 1] == 0xA0 ? 2 : 0
    case 0xE2 where left >= 3:
      let (second, third) = (base[offset + 1], base[offset + 2])
      if second == 0x80 { return (0x80...0x8B).contains(third) || third == 0xAF ? 3 : 0 }
      return second == 0x81 && third == 0x9F ? 3 : 0
    case 0xE3 where left >= 3:
      return base[offset + 1] == 0x80 && base[offset + 2] == 0x80 ? 3 : 0
    case 0xEF where left >= 3:
      return base[offset + 1] == 0xBB && base[offset + 2] == 0xBF ? 3 : 0
    default:
      return 0
    }
  }

  /// A range without the blanks at both its ends.
  @inline(__always)
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      let length = blankLength(at: start, before: end)
      if length == 0 { break }
      start += length
    }
    while start < end {
      let last = base[end - 1]
      if last < 0x80 {
        guard blankLength(at: end - 1, before: end) == 1 else { break }
        end -= 1
      } else if end - start >= 2, longBlankLength(at: end - 2, before: end) == 2 {
        end -= 2
      } else if end - start >= 3, longBlankLength(at: end - 3, before: end) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return start..<end
  }
}
