extension AffiliationGraph {
  /// Joins actors that share events; the weight is the number of shared events.
  ///
  /// The projection of an event of n actors has n(n-1)/2 edges: leave very large events out with
  /// ``EventFilter/leavingOut(_:)``, and say so, or ask the two-mode graph instead:
  /// ``coActorCounts(within:)`` and ``pageRank(damping:tolerance:maximumRounds:within:)`` build nothing.
  ///
  /// - Parameters:
  ///   - filter: The events that count; `nil` for all.
  ///   - minimumCount: Pairs with fewer shared events get no edge; they are left out while counting.
  /// - Returns: A graph with the actors as vertices; weights are counts, 1 or more.
  /// - Complexity: O(sum of the squares of the sizes of the events) time, O(actors + edges) memory.
  public func sharedEventCountProjection(
    within filter: EventFilter? = nil, minimumCount: Int = 1
  ) -> WeightedGraph {
    withPointers(within: filter) { rows in
      let pairs = rows.sharedEventRows(minimum: minimumCount, isSorted: false)
      return WeightedGraph(pairs) { count, _, _ in Double(count) }
    }
  }

  /// Joins actors that share events; each shared event of n actors adds 1/(n-1) to the weight.
  ///
  /// An actor's strength is then the number of its events that have other actors, however large
  /// they are. An event of one actor adds nothing.
  ///
  /// - Parameters:
  ///   - filter: The events that count; `nil` for all.
  ///   - minimumWeight: Pairs with a smaller weight get no edge; they are left out while summing.
  ///   - sampling: What becomes of very large events; ``events(largerThan:within:)`` names those that
  ///     are sampled.
  /// - Returns: A graph with the actors as vertices; weights are larger than 0.
  /// - Complexity: O(sum of the squares of the sizes of the events that are taken whole, and of the
  ///   sizes of the others times their partners) time, O(actors + edges) memory.
  /// - SeeAlso: M. E. J. Newman, "Scientific collaboration networks. II", 2001,
  ///   doi:10.1103/PhysRevE.64.016132.
  public func newmanProjection(
    within filter: EventFilter? = nil, minimumWeight: Double = 0,
    sampling: EventSampling = .standard
  ) -> WeightedGraph {
    withPointers(within: filter) { rows in
      let largest = (0..<eventCount).reduce(0) { max($0, rows.actorSlots(of: $1).count) }
      let shares = (0...largest).map { $0 > 1 ? 1 / Double($0 - 1) : 0 }
      let pairs = shares.withUnsafeBufferPointer {
        rows.sharedWeightRows(
          shares: $0, minimum: minimumWeight, sampled: SampledEvents(sampling, in: rows))
      }
      return WeightedGraph(pairs) { sum, _, _ in sum }
    }
  }

  /// Joins actors that share events; the weight is the share of their events that they have in common.
  ///
  /// - Parameters:
  ///   - filter: The events that count; `nil` for all.
  ///   - minimumCount: Pairs with fewer shared events get no edge.
  /// - Returns: A graph with the actors as vertices; weights are shared events over events of either,
  ///   larger than 0 and at most 1.
  /// - Complexity: As ``sharedEventCountProjection(within:minimumCount:)``.
  public func jaccardProjection(
    within filter: EventFilter? = nil, minimumCount: Int = 1
  ) -> WeightedGraph {
    let degrees = actorDegrees(within: filter)
    return withPointers(within: filter) { rows in
      let pairs = rows.sharedEventRows(minimum: minimumCount, isSorted: false)
      return degrees.withUnsafeBufferPointer { degrees in
        WeightedGraph(pairs) { count, smaller, larger in
          Double(count) / Double(degrees[smaller] + degrees[larger] - Int(count))
        }
      }
    }
  }
}
