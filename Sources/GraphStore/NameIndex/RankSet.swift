import Foundation

/// A set of ranks, a bit each; memory comes in as it is touched.
final class RankSet {
  let capacity: Int
  private let words: UnsafeMutablePointer<UInt64>?
  private let wordCount: Int

  init(capacity: Int) {
    self.capacity = capacity
    wordCount = (capacity + 63) / 64
    words = calloc(max(1, wordCount), 8)?.bindMemory(to: UInt64.self, capacity: max(1, wordCount))
  }

  deinit { free(words) }

  @inline(__always)
  func insert(_ rank: Int) {
    guard let words, rank < capacity else { return }
    words[rank >> 6] |= 1 << UInt64(rank & 63)
  }

  func contains(_ rank: Int) -> Bool {
    guard let words, rank < capacity else { return false }
    return words[rank >> 6] >> UInt64(rank & 63) & 1 == 1
  }

  func formIntersection(_ other: RankSet) {
    guard let words, let others = other.words else { return }
    for index in 0..<wordCount { words[index] &= others[index] }
  }

  /// Calls `body` with the ranks that are not in `seen`, ascending, and adds them to it.
  func forEach(notIn seen: RankSet, _ body: (Int) -> Void) {
    guard let words, let known = seen.words else { return }
    for index in 0..<wordCount where words[index] != 0 {
      var fresh = words[index] & ~known[index]
      known[index] |= fresh
      while fresh != 0 {
        body(index << 6 | fresh.trailingZeroBitCount)
        fresh &= fresh - 1
      }
    }
  }
}
