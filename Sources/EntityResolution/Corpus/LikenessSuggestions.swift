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
        let members = keyed[start..<end].map { Member(Int($0.index), forms) }
        for (offset, a) in members.enumerated() {
          for b in members[(offset + 1)...] where a.index != b.index {
            // A pair that two blocks share is looked at twice, which is rarer than to be worth a list.
            guard let features = features(a, b, joins),
              seen.insert(Pair(a.index, b.index)).inserted
            else { continue }
            if let suggestion = suggestion(a, b, features) { found.append(suggestion) }
          }
        }
      }
      start = end
    }
    return found.sorted { ($1.likeness, $0.a, $0.b) < ($0.likeness, $1.a, $1.b) }
  }

  /// A name in a block.
  private struct Member {
    let index: Int
    let text: String
    let name: LikenessName
    let lists: UInt64

    init(_ index: Int, _ forms: FormTable) {
      let entry = forms.entries[index]
      self.index = index
      text = forms.name(of: entry)
      name = LikenessName(text)
      lists = entry.lists
    }
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

  /// The features of two names that are alike enough to be shown, and are not joined.
  private static func features(
    _ a: Member, _ b: Member, _ joins: LikenessJoins
  ) -> [Suggestion.Feature]? {
    let features = LikenessName.features(a.name, b.name, shareList: a.lists & b.lists != 0)
    guard likeness(features) >= Likeness.suggesting, !joins.areJoined(a.index, b.index) else {
      return nil
    }
    return features
  }

  private static func likeness(_ features: [Suggestion.Feature]) -> Double {
    min(1, max(0, features.reduce(0) { $0 + $1.weight }))
  }

  private static func suggestion(
    _ a: Member, _ b: Member, _ features: [Suggestion.Feature]
  ) -> Suggestion? {
    let texts = [a.text, b.text]
      .sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    let keys = texts.map { NameResolver().resolve($0).organisation.key }
    guard keys[0] != keys[1] else { return nil }
    return Suggestion(
      a: keys[0], aName: texts[0], b: keys[1], bName: texts[1], likeness: likeness(features),
      features: features)
  }
}
