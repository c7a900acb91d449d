import ProjectModel

/// The names of one list, to find those that stand twice.
///
/// In short lists one bit of 64 stands for a name's first and last bytes; a name whose bit is not set
/// yet is new, others are compared one by one. Long lists are hashed, so that a list of a million names
/// is no trap.
struct ListedNames {
  /// The index of the list's first mention in the record.
  let first: Int
  private var many: Set<String> = []
  private var bits: UInt64 = 0

  init(first: Int) {
    self.first = first
  }

  private static let few = 24

  /// Whether a name with its ``mark(_:_:)`` is not yet among the record's mentions from the list.
  mutating func isNew(_ name: String, mark bit: UInt64, in mentions: [Mention]) -> Bool {
    if mentions.count - first > Self.few {
      if many.isEmpty { many = Set(mentions[first...].map(\.name)) }
      return many.insert(name).inserted
    }
    defer { bits |= bit }
    if bits & bit == 0 { return true }
    let length = name.utf8.count
    for index in first..<mentions.count where mentions[index].name.utf8.count == length {
      if mentions[index].name == name { return false }
    }
    return true
  }

  /// The bit that stands for a name where it is written.
  static func mark(_ text: ByteText, _ range: Range<Int>) -> UInt64 {
    let first = text.word(at: range.lowerBound, count: range.count)
    let tail = max(range.lowerBound, range.upperBound - 8)
    let last = text.word(at: tail, count: range.upperBound - tail)
    return 1 << (((first &+ 3 &* last) &* 0x9E37_79B9_7F4A_7C15) >> 58)
  }

  /// The bit that stands for a name.
  static func mark(_ name: String) -> UInt64 {
    var name = name
    return name.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return 1 }
      return mark(ByteText(base: base, count: bytes.count), 0..<bytes.count)
    }
  }
}
