import ProjectModel

/// Guesses the Swedish spelling of a word whose diacritics have been dropped: malmo, Malmö.
///
/// A key holds no diacritics, yet two names that differ by diacritics alone must not share a key.
/// So the plain key belongs to the name that is spelt as one would expect, and a name that is not
/// gets a key that says how it is spelt. The guess depends on the word alone.
struct UsualSpelling: Sendable {
  static let shared = UsualSpelling(
    contexts: UsualSpellingTable.contexts, words: UsualSpellingTable.words)

  /// Words that the contexts get wrong: the hash of the folded word, and the word's bytes.
  private let words: [UInt64: [UInt8]]
  private var slots: [UInt64]
  private var letters: [UInt8]
  private let mask: Int
  /// Letters before and after, the widest first.
  private static let windows: [(left: Int, right: Int)] = [
    (5, 5), (4, 4), (4, 3), (3, 3), (3, 2), (2, 2), (2, 1), (1, 1),
  ]
  private static let margin = 5
  /// What stands outside the word.
  private static let edge: UInt64 = 27

  init(contexts: String, words: String) {
    let entries = Vocabulary.words(contexts)
    var size = 64
    while size < entries.count * 3 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    letters = Array(repeating: 0, count: size)
    mask = size - 1
    self.words = Dictionary(
      Vocabulary.words(words).map {
        (Self.wordHash(Array(TextFolding.folded($0).utf8)[...]), Array($0.utf8))
      },
      uniquingKeysWith: { first, _ in first })
    for entry in entries { insert(Array(entry.unicodeScalars)) }
  }

  /// Whether a word is spelt as one would guess from its folded form.
  ///
  /// The word's bytes may be a-z, digits, å, ä and ö; `folded` are the same without diacritics.
  func isUsual(_ word: UnsafeBufferPointer<UInt8>, folded: ArraySlice<UInt8>) -> Bool {
    guard folded.contains(where: { $0 == 0x61 || $0 == 0x6F }) else {
      return word.count == folded.count
    }
    if let known = words[Self.wordHash(folded)] { return known.elementsEqual(word) }
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: folded.count + 2 * Self.margin)
    {
      codes in
      for index in codes.indices { codes[index] = Self.edge }
      for (offset, byte) in folded.enumerated() {
        codes[Self.margin + offset] = Self.code(of: byte)
      }
      var position = 0
      for (offset, byte) in folded.enumerated() {
        let isLong = word[position] == 0xC3
        if byte == 0x61 || byte == 0x6F {
          let written = isLong ? word[position + 1] : byte
          if letter(at: Self.margin + offset, in: codes, plain: byte) != written { return false }
        }
        position += isLong ? 2 : 1
      }
      return true
    }
  }

  /// The letter that usually stands at a place: plain, or the second byte of å, ä or ö.
  private func letter(
    at centre: Int, in codes: UnsafeMutableBufferPointer<UInt64>, plain: UInt8
  ) -> UInt8 {
    for window in Self.windows {
      var packed = UInt64(window.left * 8 + window.right + 1)
      for index in (centre - window.left)...(centre + window.right) {
        packed = packed << 5 | codes[index]
      }
      var slot = Self.slot(of: packed) & mask
      while slots[slot] != 0 {
        if slots[slot] == packed { return letters[slot] }
        slot = (slot + 1) & mask
      }
    }
    return plain
  }

  private mutating func insert(_ entry: [Unicode.Scalar]) {
    guard let centre = entry.firstIndex(where: { "AOÅÄÖ".unicodeScalars.contains($0) }) else {
      return
    }
    var packed = UInt64(centre * 8 + entry.count - centre)
    for scalar in entry {
      switch scalar {
      case "A", "Å", "Ä": packed = packed << 5 | Self.code(of: 0x61)
      case "O", "Ö": packed = packed << 5 | Self.code(of: 0x6F)
      default: packed = packed << 5 | Self.code(of: UInt8(truncatingIfNeeded: scalar.value))
      }
    }
    let letter: UInt8 =
      switch entry[centre] {
      case "A": 0x61
      case "O": 0x6F
      case "Å": 0xA5
      case "Ä": 0xA4
      default: 0xB6
      }
    var slot = Self.slot(of: packed) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = packed
    letters[slot] = letter
  }

  private static func code(of byte: UInt8) -> UInt64 {
    switch byte {
    case 0x61...0x7A: UInt64(byte - 0x60)
    case 0x5E, 0x24: edge
    default: 28
    }
  }

  private static func slot(of value: UInt64) -> Int {
    Int(truncatingIfNeeded: (value &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  private static func wordHash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
