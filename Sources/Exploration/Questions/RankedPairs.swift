import GraphAlgorithms

/// Pairs in the order in which they are listed, as far as they are.
struct RankedPairs {
  /// The pairs that are listed.
  let shown: [RankedPair]
  /// How many pairs there are.
  let total: Int
  /// How many of all stay below ``CoOccurrenceQuestion/significance`` once corrected.
  let significantCount: Int

  /// Counts, measures and ranks the pairs of a graph.
  ///
  /// - Parameters:
  ///   - graph: Who takes part in what.
  ///   - events: The events that count; `nil` for all.
  ///   - names: By which pairs of equal count are ordered.
  ///   - limit: How many are listed; `nil` for all.
  init(of graph: AffiliationGraph, within events: EventFilter?, names: PairNames, limit: Int?) {
    let pairs = graph.coOccurrences(within: events)
    let adjusted = MultipleTesting.benjaminiHochberg(pairs.map(\.pValue))
    // Ties in count are broken by name, which the graph does not know.
    shown = pairs.indices.lazy.map { place in
      let pair = pairs[place]
      return RankedPair(
        pair: pair, adjusted: adjusted[place],
        isTurned: names.places[pair.b] < names.places[pair.a])
    }.best(limit, by: names.comesBefore)
    total = pairs.count
    significantCount = adjusted.count { $0 < CoOccurrenceQuestion.significance }
  }

  /// Takes pairs that were kept.
  init(_ kept: MunicipalityPairs, limit: Int?) {
    shown = kept.first(limit)
    total = kept.counts.count
    significantCount = kept.count(below: CoOccurrenceQuestion.significance)
  }
}
