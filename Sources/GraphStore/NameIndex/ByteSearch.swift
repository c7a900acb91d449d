import Foundation

/// Finds one run of bytes in another.
///
/// Eight places are looked at together: those where the first two bytes fit are then compared whole.
enum ByteSearch {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The first place of `wanted` in `text` that is not before `start`; `nil` when there is none.
  ///
  /// - Complexity: O(n) for texts that do not repeat the first two bytes everywhere.
  static func first(
    _ wanted: UnsafeRawBufferPointer, in text: UnsafeRawBufferPointer, from start: Int
  ) -> Int? {
    guard let wantedStart = wanted.baseAddress, let textStart = text.baseAddress else { return nil }
    let last = text.count - wanted.count
    let first = ones &* UInt64(wanted[0])
    let second = ones &* UInt64(wanted[min(1, wanted.count - 1)])
    let step = wanted.count > 1 ? 1 : 0
    var place = start
    // The second load reads a byte further.
    while place <= last, place + 9 <= text.count {
      let a = UInt64(littleEndian: textStart.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let b = UInt64(
        littleEndian: textStart.loadUnaligned(fromByteOffset: place + step, as: UInt64.self))
      let differing = (a ^ first) | (b ^ second)
      // The lowest bit set is right; higher ones may be set by its borrow and are compared anyway.
      var fitting = (differing &- ones) & ~differing & highs
      while fitting != 0 {
        let found = place + fitting.trailingZeroBitCount / 8
        if found > last { return nil }
        if memcmp(textStart + found, wantedStart, wanted.count) == 0 { return found }
        fitting &= fitting - 1
      }
      place += 8
    }
    while place <= last {
      if memcmp(textStart + place, wantedStart, wanted.count) == 0 { return place }
      place += 1
    }
    return nil
  }
}
