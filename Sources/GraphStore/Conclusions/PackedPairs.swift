/// Many pairs of small numbers with a third one, eight bytes each, which come out sorted and once.
struct PackedPairs {
  private var pairs: [UInt64] = []
  private static let secondBits = 32
  private static let thirdBits = 3

  /// Adds a pair.
  ///
  /// - Precondition: `first` is below 2²⁹, `second` below 2³², `third` below 8, none is negative.
  mutating func append(_ first: Int, _ second: Int, _ third: Int) {
    pairs.append(
      (UInt64(first) << Self.secondBits | UInt64(second)) << Self.thirdBits | UInt64(third))
  }

  /// Calls back once for each pair, by the first number, then the second, then the third.
  mutating func forEachSorted(_ body: (Int, Int, Int) throws -> Void) rethrows {
    pairs.sort()
    var last: UInt64?
    for pair in pairs where pair != last {
      last = pair
      let third = Int(pair & (1 << Self.thirdBits - 1))
      let second = Int(pair >> Self.thirdBits & (1 << Self.secondBits - 1))
      try body(Int(pair >> (Self.secondBits + Self.thirdBits)), second, third)
    }
  }
}
