import GraphAlgorithms

/// The pairs that share most events, without what measures how likely their counts are.
struct FrequentPairs {
  /// Two that share events.
  struct Pair {
    /// The one whose place comes first.
    let a: Int
    let b: Int
    /// How many events they share.
    let count: Int
  }

  /// Most shared events first, then by the places of both.
  let pairs: [Pair]
  /// How many pairs there are.
  let total: Int

  /// Counts the pairs of a graph.
  ///
  /// - Parameters:
  ///   - graph: Who takes part in what.
  ///   - events: The events that count; `nil` for all.
  ///   - places: For each actor its place among equals, by name.
  ///   - limit: How many pairs are kept; `nil` for all.
  /// - Complexity: O(Σ squares of the events' sizes) time, O(actors + events + pairs kept) memory.
  init(
    of graph: AffiliationGraph, within events: EventFilter?, places: FrozenColumn,
    limit: Int?
  ) {
    func comesBefore(_ one: Pair, _ other: Pair) -> Bool {
      (-one.count, places[one.a], places[one.b]) < (-other.count, places[other.a], places[other.b])
    }
    let none = EventFilter(eventCount: graph.eventCount) { _ in false }
    var kept: [Pair] = []
    var total = 0
    // Fewer shared events than the last of those that are kept are not looked at any further.
    var least = 0
    graph.forEachComparedPair(events, none) { pair in
      total += 1
      guard pair.first >= least else { return }
      let isInOrder = places[pair.a] <= places[pair.b]
      kept.append(
        Pair(
          a: isInOrder ? pair.a : pair.b, b: isInOrder ? pair.b : pair.a, count: pair.first))
      if let limit, kept.count >= max(65_536, 2 * limit) {
        kept = kept.best(limit, by: comesBefore)
        least = kept.last?.count ?? 0
      }
    }
    self.total = total
    pairs = kept.best(limit, by: comesBefore)
  }
}

extension AffiliationGraph {
  /// The first events that two actors share, as many as are wanted.
  func firstCommonEvents(
    of a: Int, and b: Int, within filter: EventFilter?, limit: Int
  ) -> [Int] {
    let (left, right) = (events(of: a), events(of: b))
    var (i, j) = (left.startIndex, right.startIndex)
    var found: [Int] = []
    while i < left.endIndex, j < right.endIndex, found.count < limit {
      let (x, y) = (left[i], right[j])
      if x == y, filter?.contains(Int(x)) ?? true { found.append(Int(x)) }
      if x <= y { i += 1 }
      if y <= x { j += 1 }
    }
    return found
  }
}
