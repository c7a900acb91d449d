import Foundation

/// A bit for every id, none set at first.
///
/// The bits of two million ids fit into a core's own cache, where a number for each does not: a loop that
/// jumps about among them hardly waits for memory.
struct BitMarks {
  private let buffer: ScratchBuffer<UInt64>

  init(count: Int) {
    buffer = ScratchBuffer(count: (count + 63) / 64)
  }

  /// The words, for inner loops; valid for as long as the marks are held.
  var words: BitWords { BitWords(base: buffer.base) }

  /// How many words there are.
  var wordCount: Int { buffer.count }

  /// The number of bits that are set.
  var count: Int {
    var count = 0
    for place in 0..<buffer.count { count += buffer.base[place].nonzeroBitCount }
    return count
  }

  func clear() { buffer.clear() }

  /// Calls `body` with the ids whose bit is set, ascending.
  @inline(__always)
  func forEach(_ body: (Int) -> Void) { buffer.forEachBit(body) }
}

extension ScratchBuffer<UInt64> {
  /// Calls `body` with the places of the bits that are set, ascending.
  @inline(__always)
  func forEachBit(_ body: (Int) -> Void) {
    for place in 0..<count {
      var word = base[place]
      while word != 0 {
        body(place << 6 | word.trailingZeroBitCount)
        word &= word &- 1
      }
    }
  }
}

/// Bits as plain memory.
struct BitWords {
  let base: UnsafeMutablePointer<UInt64>

  @inline(__always)
  func contains(_ id: Int) -> Bool { base[id >> 6] >> UInt64(truncatingIfNeeded: id & 63) & 1 == 1 }

  /// The bit of an id, 0 or 1.
  @inline(__always)
  func bit(_ id: Int) -> UInt64 { base[id >> 6] >> UInt64(truncatingIfNeeded: id & 63) & 1 }

  /// Sets the bit of an id when another, 0 or 1, is set.
  @inline(__always)
  func insert(_ id: Int, _ bit: UInt64) {
    base[id >> 6] |= bit << UInt64(truncatingIfNeeded: id & 63)
  }

  @inline(__always)
  func insert(_ id: Int) { base[id >> 6] |= 1 << UInt64(truncatingIfNeeded: id & 63) }

  @inline(__always)
  func remove(_ id: Int) { base[id >> 6] &= ~(1 << UInt64(truncatingIfNeeded: id & 63)) }
}
