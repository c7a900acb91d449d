import ProjectModel

/// Guesses the Swedish spelling of a word whose diacritics have been dropped: malmo, Malmö.
///
/// A key holds no diacritics, yet two names that differ by diacritics alone must not share a key.
/// So the plain key belongs to the name that is spelt as one would expect, and a name that is not
/// gets a key that says how it is spelt. The guess depends on the word alone.
struct UsualSpelling: Sendable {
  static let shared = UsualSpelling(
    contexts: UsualSpellingTable.contexts, words: UsualSpellingTable.words)

  private let words: [String: String]
  private var slots: [UInt64]
  private var letters: [Unicode.Scalar]
  private let mask: Int
  private static let windows: [(left: Int, right: Int)] = [
    (5, 5), (4, 4), (4, 3), (3, 3), (3, 2), (2, 2), (2, 1), (1, 1),
  ]

  init(contexts: String, words: String) {
    self.words = Dictionary(
      Vocabulary.words(words).map { (TextFolding.folded($0), $0) },
      uniquingKeysWith: { first, _ in first })
    let entries = Vocabulary.words(contexts)
    var size = 64
    while size < entries.count * 3 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    letters = Array(repeating: " ", count: size)
    mask = size - 1
    for entry in entries { insert(Array(entry.unicodeScalars)) }
  }

  /// The usual spelling of a folded word.
  func spelling(of folded: String) -> String {
    guard folded.utf8.contains(where: { $0 == 0x61 || $0 == 0x6F }) else { return folded }
    if let word = words[folded] { return word }
    let margin = 5
    var codes = [UInt64](repeating: 27, count: margin)
    for scalar in folded.unicodeScalars { codes.append(Self.code(of: scalar)) }
    codes.append(contentsOf: repeatElement(27, count: margin))
    var result = String.UnicodeScalarView()
    var position = margin
    for scalar in folded.unicodeScalars {
      var letter = scalar
      if scalar == "a" || scalar == "o" {
        for window in Self.windows {
          let packed = Self.pack(codes, position, window.left, window.right)
          if let decided = lookUp(packed) {
            letter = decided
            break
          }
        }
      }
      result.append(letter)
      position += 1
    }
    return String(result)
  }

  private mutating func insert(_ entry: [Unicode.Scalar]) {
    guard let centre = entry.firstIndex(where: { "AOÅÄÖ".unicodeScalars.contains($0) }) else { return }
    var codes: [UInt64] = []
    for scalar in entry {
      switch scalar {
      case "A", "Å", "Ä": codes.append(Self.code(of: "a"))
      case "O", "Ö": codes.append(Self.code(of: "o"))
      default: codes.append(Self.code(of: scalar))
      }
    }
    let decided = entry[centre].properties.lowercaseMapping.unicodeScalars.first ?? entry[centre]
    let packed = Self.pack(codes, centre, centre, entry.count - 1 - centre)
    var slot = Self.hash(packed) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = packed
    letters[slot] = decided
  }

  private func lookUp(_ packed: UInt64) -> Unicode.Scalar? {
    var slot = Self.hash(packed) & mask
    while slots[slot] != 0 {
      if slots[slot] == packed { return letters[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private static func code(of scalar: Unicode.Scalar) -> UInt64 {
    switch scalar.value {
    case 0x61...0x7A: UInt64(scalar.value - 0x60)
    case 0x5E, 0x24: 27
    default: 28
    }
  }

  private static func pack(_ codes: [UInt64], _ centre: Int, _ left: Int, _ right: Int) -> UInt64 {
    var packed = UInt64(left * 8 + right + 1)
    for index in (centre - left)...(centre + right) { packed = packed << 5 | codes[index] }
    return packed
  }

  private static func hash(_ value: UInt64) -> Int {
    Int(truncatingIfNeeded: (value &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
