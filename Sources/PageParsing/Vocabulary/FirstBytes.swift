/// The bytes that the words of a vocabulary begin with: most lines of prose are told apart by their
/// first byte alone.
struct FirstBytes {
  private var low: UInt64 = 0
  private var middle: UInt64 = 0
  private var high = false

  init(of words: [[UInt8]]) {
    for word in words {
      guard let byte = word.first else { continue }
      if byte < 64 {
        low |= 1 << UInt64(byte)
      } else if byte < 128 {
        middle |= 1 << UInt64(byte - 64)
      } else {
        // All words that begin beyond ASCII are let through: there are few.
        high = true
      }
    }
  }

  func contains(_ byte: UInt8) -> Bool {
    if byte < 64 { return low >> UInt64(byte) & 1 != 0 }
    if byte < 128 { return middle >> UInt64(byte - 64) & 1 != 0 }
    return high
  }
}
