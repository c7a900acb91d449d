import ProjectModel

/// Bodies that judgements join into groups, none of which holds two that are judged different.
///
/// A forest of the judgements that joined is kept, so that every member has one chain of judgements
/// to every other.
struct JudgedGroups {
  private var groupOf: [String: Int] = [:]
  private var members: [Int: [String]] = [:]
  private var opponents: [Int: [Int: Judgement]] = [:]
  private var forest: [String: [(other: String, judgement: Judgement)]] = [:]

  /// Notes that two bodies are judged different.
  mutating func separate(_ a: String, _ b: String, by judgement: Judgement) {
    let x = group(a)
    let y = group(b)
    guard x != y else { return }
    for (one, other) in [(x, y), (y, x)] where opponents[one]?[other] == nil {
      opponents[one, default: [:]][other] = judgement
    }
  }

  /// Joins two bodies and all that is one with them.
  ///
  /// - Returns: The judgement that forbids it, if one does; nothing is then joined.
  mutating func join(_ a: String, _ b: String, by judgement: Judgement) -> Judgement? {
    var kept = group(a)
    var given = group(b)
    if kept == given { return nil }
    if let opponent = opponents[kept]?[given] { return opponent }
    forest[a, default: []].append((b, judgement))
    forest[b, default: []].append((a, judgement))
    if size(kept) < size(given) { swap(&kept, &given) }
    for member in members.removeValue(forKey: given) ?? [] {
      groupOf[member] = kept
      members[kept, default: []].append(member)
    }
    for (other, judgement) in opponents.removeValue(forKey: given) ?? [:] {
      opponents[other]?[given] = nil
      // Of two judgements that forbid the same the earlier is named.
      let known = opponents[kept]?[other]
      let named = known.map { min($0, judgement) } ?? judgement
      opponents[kept, default: [:]][other] = named
      opponents[other, default: [:]][kept] = named
    }
    return nil
  }

  /// The groups of two and more, each by ascending key.
  var groups: [[String]] {
    members.values.filter { $0.count > 1 }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  /// The judgements on the way from each member of a body's group to that body, nearest first.
  func paths(to survivor: String) -> [(key: String, path: [Judgement])] {
    var found: [(key: String, path: [Judgement])] = [(survivor, [])]
    var seen: Set<String> = [survivor]
    var next = 0
    while next < found.count {
      let (key, path) = found[next]
      next += 1
      for edge in forest[key] ?? [] where seen.insert(edge.other).inserted {
        found.append((edge.other, [edge.judgement] + path))
      }
    }
    return found
  }

  private mutating func group(_ key: String) -> Int {
    if let known = groupOf[key] { return known }
    let new = groupOf.count
    groupOf[key] = new
    members[new] = [key]
    return new
  }

  private func size(_ group: Int) -> Int {
    (members[group]?.count ?? 0) + (opponents[group]?.count ?? 0)
  }
}
