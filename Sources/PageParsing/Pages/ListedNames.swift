import ProjectModel

/// The names of one list, to find those that stand twice.
///
/// Short lists are compared one by one, which is faster than hashing; long ones are hashed, so that a
/// list of a million names is no trap.
struct ListedNames {
  /// The index of the list's first mention in the record.
  let first: Int
  private var many: Set<String> = []

  init(first: Int) {
    self.first = first
  }

  private static let few = 24

  /// Whether a name is not yet among the mentions of the list.
  mutating func isNew(_ name: String, in mentions: [Mention]) -> Bool {
    if mentions.count - first > Self.few {
      if many.isEmpty { many = Set(mentions[first...].map(\.name)) }
      return many.insert(name).inserted
    }
    let length = name.utf8.count
    for index in first..<mentions.count where mentions[index].name.utf8.count == length {
      if mentions[index].name == name { return false }
    }
    return true
  }
}
