/// A random number generator that gives the same numbers for the same seed, everywhere.
///
/// The generator is xoshiro256**, its state filled by SplitMix64. It is fast and its numbers pass
/// the usual statistical tests; it is not meant for secrets.
///
/// - SeeAlso: D. Blackman, S. Vigna, "Scrambled linear pseudorandom number generators", 2021,
///   doi:10.1145/3460772.
public struct SeededGenerator: RandomNumberGenerator, Hashable, Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// Starts the sequence that belongs to a seed; every seed is a good one, zero included.
  public init(seed: UInt64) {
    var filler = seed
    func fill() -> UInt64 {
      filler &+= 0x9E37_79B9_7F4A_7C15
      var mixed = filler
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
    state = (fill(), fill(), fill(), fill())
  }

  /// Returns the next 64 random bits.
  public mutating func next() -> UInt64 {
    let product = state.1 &* 5
    let result = ((product << 7) | (product >> 57)) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = (state.3 << 45) | (state.3 >> 19)
    return result
  }

  /// Whether two generators will give the same numbers from here on.
  public static func == (left: Self, right: Self) -> Bool {
    left.state == right.state
  }

  /// Feeds the state to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(state.0)
    hasher.combine(state.1)
    hasher.combine(state.2)
    hasher.combine(state.3)
  }

  /// A number from 0 up to, not including, `bound`, each equally likely up to a share of 2⁻³².
  ///
  /// One multiplication in place of the standard library's exact method: shuffles of millions of
  /// vertices take it, and nothing that is counted does.
  @inline(__always)
  mutating func next(below bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A number in 0..<1 with 53 random bits.
  @inline(__always)
  mutating func nextUnit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }
}
