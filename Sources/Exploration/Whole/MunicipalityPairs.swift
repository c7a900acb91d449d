import GraphAlgorithms
import GraphStore

/// The pairs of municipalities that the projects of a whole store have in common, in the order in which
/// they are listed.
struct MunicipalityPairs {
  /// Of each pair the one whose name comes first.
  let firsts: FrozenColumn
  /// The other one.
  let seconds: FrozenColumn
  /// How many projects they have in common.
  let counts: FrozenColumn
  /// How likely so many are by chance, corrected for the number of pairs; 0...1, as bits.
  let adjusted: UnsafeBufferPointer<UInt64>
  private let network: Network

  /// The pairs as they were kept; `nil` when they were not.
  init?(keptIn network: Network) {
    guard let firsts = network.kept(.pairFirsts), let seconds = network.kept(.pairSeconds),
      let counts = network.kept(.pairCounts),
      let adjusted = network.keptNumbers(.pairAdjustedPValues, as: UInt64.self)
    else { return nil }
    self.firsts = firsts
    self.seconds = seconds
    self.counts = counts
    self.adjusted = adjusted
    self.network = network
  }

  /// The first pairs with their measures.
  ///
  /// - Complexity: One hypergeometric tail a pair.
  func first(_ limit: Int?) -> [RankedPair] {
    let graph = network.municipalityGraph
    return firsts.indices.prefix(limit ?? firsts.count).map { place in
      let (first, second) = (Int(firsts[place]), Int(seconds[place]))
      let (a, b) = (min(first, second), max(first, second))
      return RankedPair(
        pair: CoOccurrence(
          a: a, b: b, count: Int(counts[place]), eventsOfA: graph.events(of: a).count,
          eventsOfB: graph.events(of: b).count, eventTotal: graph.eventCount),
        adjusted: Double(bitPattern: adjusted[place]), isTurned: second < first)
    }
  }

  /// How many pairs stay below a bound once corrected.
  func count(below bound: Double) -> Int {
    adjusted.count { Double(bitPattern: $0) < bound }
  }
}
