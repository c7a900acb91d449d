extension AffiliationTraversal {
  /// Finds the way between two sets of actors that passes through the least busy ones.
  ///
  /// Stepping through an actor costs a toll of log₂(1 + d), where d is its number of allowed events;
  /// the two ends are free. The length of a path is the sum of its tolls, plus 2⁻²⁰ a step, so that
  /// among equal tolls fewer steps win. Tolls are rounded to 2⁻²⁰, which makes sums exact and the
  /// answer the same everywhere.
  ///
  /// - Parameters:
  ///   - sources: The actors to start from.
  ///   - targets: The actors to arrive at.
  ///   - filter: The events that may be used and that count; `nil` for all.
  ///   - ties: The ties that may be used and that count; `nil` for all.
  /// - Returns: Among the paths of least length the one whose actors, read from the start, are
  ///   smallest at the first difference. An actor in both sets is a path by itself; `nil` when nothing
  ///   connects the two sets.
  /// - Complexity: O(what the two searches touch, times the logarithm of the actors that wait); at most
  ///   O(ties + actors · log actors), as every event is opened once a side.
  public func hubAvoidingPath(
    from sources: [Int], to targets: [Int], within filter: EventFilter? = nil,
    by ties: TieFilter? = nil
  ) -> TwoModePath? {
    let sources = distinctActors(sources)
    let targets = distinctActors(targets)
    return withRows(within: filter, by: ties) { rows in
      toll.smallestPath(from: sources, to: targets, in: rows).map { path(along: $0, in: rows) }
    }
  }
}

extension AffiliationGraph {
  /// Finds the way between two sets of actors that passes through the least busy ones.
  ///
  /// See ``AffiliationTraversal/hubAvoidingPath(from:to:within:)``.
  public func hubAvoidingPath(
    from sources: [Int], to targets: [Int], within filter: EventFilter? = nil
  ) -> TwoModePath? {
    AffiliationTraversal(self).hubAvoidingPath(from: sources, to: targets, within: filter)
  }
}
