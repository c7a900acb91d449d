/// The names of one list, to find those that stand twice.
///
/// Short lists are searched in order, which is faster than hashing; long ones are hashed, so that a
/// list of a million names is no trap.
struct ListedNames {
  private var few: [String] = []
  private var many: Set<String> = []

  /// Adds a name.
  ///
  /// - Returns: Whether it is new.
  mutating func insert(_ name: String) -> Bool {
    if !many.isEmpty { return many.insert(name).inserted }
    guard !few.contains(where: { $0.utf8.elementsEqual(name.utf8) }) else { return false }
    few.append(name)
    if few.count > 24 {
      many = Set(few)
      few = []
    }
    return true
  }
}
