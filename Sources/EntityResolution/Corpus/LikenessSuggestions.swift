import ProjectModel

/// Finds pairs of names that are alike without being enough so to join.
enum LikenessSuggestions {
  /// Pairs by falling likeness, then by names.
  static func pairs(in forms: FormTable, except joins: LikenessJoins) -> [Suggestion] {
    var blocks = NameBlocks()
    for (index, entry) in forms.entries.enumerated() where entry.isDistinct {
      blocks.add(forms.name(of: entry), at: index)
    }
    let keyed = blocks.shared()
    var seen: Set<Pair> = []
    var found: [Suggestion] = []
    var start = 0
    while start < keyed.count {
      var end = start + 1
      while end < keyed.count, keyed[end].block == keyed[start].block { end += 1 }
      if end - start > 1, end - start <= largestBlock {
        let members = keyed[start..<end].map { Int($0.index) }
        for (offset, a) in members.enumerated() {
          for b in members[(offset + 1)...] where a != b && seen.insert(Pair(a, b)).inserted {
            if !joins.areJoined(a, b), let suggestion = suggestion(a, b, forms) {
              found.append(suggestion)
            }
          }
        }
      }
      start = end
    }
    return found.sorted { ($1.likeness, $0.a, $0.b) < ($0.likeness, $1.a, $1.b) }
  }

  private struct Pair: Hashable {
    let a: Int
    let b: Int

    init(_ a: Int, _ b: Int) {
      self.a = min(a, b)
      self.b = max(a, b)
    }
  }

  /// Larger blocks are of common words and tell nothing.
  private static let largestBlock = 12

  private static func suggestion(_ a: Int, _ b: Int, _ forms: FormTable) -> Suggestion? {
    let texts = [a, b].map { forms.name(of: forms.entries[$0]) }
      .sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    let share = forms.entries[a].lists & forms.entries[b].lists != 0
    let features = LikenessName.features(
      LikenessName(texts[0]), LikenessName(texts[1]), shareList: share)
    let likeness = min(1, max(0, features.reduce(0) { $0 + $1.weight }))
    guard likeness >= Likeness.suggesting else { return nil }
    let keys = texts.map { NameResolver().resolve($0).organisation.key }
    guard keys[0] != keys[1] else { return nil }
    return Suggestion(
      a: keys[0], aName: texts[0], b: keys[1], bName: texts[1], likeness: likeness,
      features: features)
  }
}
