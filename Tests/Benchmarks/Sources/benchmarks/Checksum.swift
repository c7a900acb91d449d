/// The checksum of zlib and of `zlib.crc32` in Python, over 64-bit numbers in little-endian order.
struct Checksum {
  private var state: UInt32 = 0xFFFF_FFFF

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }

  /// Takes in the eight bytes of a number.
  mutating func add(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    for _ in 0..<8 {
      state = Self.table[Int((state ^ UInt32(truncatingIfNeeded: rest)) & 255)] ^ state >> 8
      rest >>= 8
    }
  }

  /// The checksum of what was taken in.
  var value: Int { Int(state ^ 0xFFFF_FFFF) }

  /// Counts, sums and checks pairs of an id and a count, in ascending order of the ids.
  static func of(_ pairs: some Sequence<(Int, Int)>) -> [Int] {
    var checksum = Checksum()
    var count = 0
    var sum = 0
    for (id, value) in pairs {
      checksum.add(id)
      checksum.add(value)
      count += 1
      sum += value
    }
    return [count, sum, checksum.value]
  }
}
