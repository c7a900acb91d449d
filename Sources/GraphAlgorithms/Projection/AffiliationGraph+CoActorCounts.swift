extension AffiliationGraph {
  /// Counts, for every actor, the others that it shares events with: its degree in a projection that
  /// is not built.
  ///
  /// - Parameter filter: The events that count; `nil` for all.
  /// - Returns: One count per actor, in actor order.
  /// - Complexity: O(sum of the squares of the sizes of the events) time, O(actors) memory.
  public func coActorCounts(within filter: EventFilter? = nil) -> [Int] {
    withPointers(within: filter) { rows in
      let markBuffer = ScratchBuffer<Int32>(count: actorCount)
      let marks = markBuffer.base
      return (0..<actorCount).map { rows.degree(of: $0, marks: marks) }
    }
  }

  /// Counts, for every actor, its allowed events that have other actors: its strength in
  /// ``newmanProjection(within:minimumWeight:sampling:)``, which is not built.
  ///
  /// - Returns: One count per actor, in actor order.
  /// - Complexity: O(actors + ties).
  public func joinedEventCounts(within filter: EventFilter? = nil) -> [Int] {
    withPointers(within: filter) { rows in
      (0..<actorCount).map { actor in
        rows.eventSlots(of: actor).count { slot in
          let event = Int(rows.actorEvents[slot])
          return rows.allows(event) && rows.actorSlots(of: event).count > 1
        }
      }
    }
  }
}
