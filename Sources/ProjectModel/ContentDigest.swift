/// A SHA-256 digest, computed piece by piece (FIPS 180-4).
///
/// Documents are recognised by it, and the state of a store is named by it. It guards against
/// accidents, not against attackers.
///
/// - Complexity: O(n) in the bytes given, constant memory.
public struct ContentDigest: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]
  private var pending: [UInt8] = []
  private var byteCount = 0

  /// Creates the digest of nothing.
  public init() {}

  /// The digest of a whole document, 64 lower-case hexadecimal digits.
  public static func hexadecimal(of bytes: [UInt8]) -> String {
    var digest = ContentDigest()
    digest.update(bytes)
    return digest.finish()
  }

  /// Takes in more bytes.
  public mutating func update(_ bytes: [UInt8]) {
    byteCount += bytes.count
    var start = 0
    if !pending.isEmpty {
      start = min(64 - pending.count, bytes.count)
      pending += bytes[..<start]
      guard pending.count == 64 else { return }
      pending.withUnsafeBufferPointer { Self.absorb($0, from: 0, into: &state) }
      pending.removeAll(keepingCapacity: true)
    }
    let end = bytes.count - (bytes.count - start) % 64
    bytes.withUnsafeBufferPointer { buffer in
      for block in stride(from: start, to: end, by: 64) {
        Self.absorb(buffer, from: block, into: &state)
      }
    }
    pending += bytes[end...]
  }

  /// Takes in a text as UTF-8.
  public mutating func update(_ text: String) {
    update(Array(text.utf8))
  }

  /// The digest of everything taken in, 64 lower-case hexadecimal digits.
  public consuming func finish() -> String {
    let bitCount = UInt64(byteCount) * 8
    var tail: [UInt8] = [0x80]
    let used = (byteCount + 1) % 64
    tail += [UInt8](repeating: 0, count: (used <= 56 ? 56 : 120) - used)
    for shift in stride(from: 56, through: 0, by: -8) {
      tail.append(UInt8(truncatingIfNeeded: bitCount >> UInt64(shift)))
    }
    update(tail)
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for word in state {
      for shift in stride(from: 28, through: 0, by: -4) {
        text.append(digits[Int(word >> UInt32(shift)) & 15])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The compression function over the 64 bytes at `offset`.
  private static func absorb(
    _ bytes: UnsafeBufferPointer<UInt8>, from offset: Int, into state: inout [UInt32]
  ) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      for index in 0..<16 {
        let at = offset + index * 4
        schedule[index] =
          UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8
          | UInt32(bytes[at + 3])
      }
      for index in 16..<64 {
        let x = schedule[index &- 15]
        let y = schedule[index &- 2]
        let s0 = rotated(x, 7) ^ rotated(x, 18) ^ (x >> 3)
        let s1 = rotated(y, 17) ^ rotated(y, 19) ^ (y >> 10)
        schedule[index] = schedule[index &- 16] &+ s0 &+ schedule[index &- 7] &+ s1
      }
      // The letters are those of FIPS 180-4, section 6.2.2.
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      var (e, f, g, h) = (state[4], state[5], state[6], state[7])
      roundConstants.withUnsafeBufferPointer { constants in
        // Eight rounds bring every letter back to its place, so that none has to be moved.
        for index in stride(from: 0, to: 64, by: 8) {
          func term(_ offset: Int) -> UInt32 {
            constants[index &+ offset] &+ schedule[index &+ offset]
          }
          round(a, b, c, &d, e, f, g, &h, term(0))
          round(h, a, b, &c, d, e, f, &g, term(1))
          round(g, h, a, &b, c, d, e, &f, term(2))
          round(f, g, h, &a, b, c, d, &e, term(3))
          round(e, f, g, &h, a, b, c, &d, term(4))
          round(d, e, f, &g, h, a, b, &c, term(5))
          round(c, d, e, &f, g, h, a, &b, term(6))
          round(b, c, d, &e, f, g, h, &a, term(7))
        }
      }
      state[0] &+= a
      state[1] &+= b
      state[2] &+= c
      state[3] &+= d
      state[4] &+= e
      state[5] &+= f
      state[6] &+= g
      state[7] &+= h
    }
  }

  /// One round, which changes two of the letters; the others change their names.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
    _ h: inout UInt32, _ term: UInt32
  ) {
    let sum1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
    let choice = (e & f) ^ (~e & g)
    let first = h &+ sum1 &+ choice &+ term
    let sum0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
    let majority = (a & b) ^ (a & c) ^ (b & c)
    d = d &+ first
    h = first &+ sum0 &+ majority
  }

  @inline(__always)
  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 &- count)
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let roundConstants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
