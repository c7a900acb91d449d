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
      rows.beginPrefetching(tieCount) { Int(rows.actorEvents[$0]) }
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

extension AffiliationPointers {
  /// Counts the others that an actor shares allowed events with, and asks for the rows of the events of
  /// the actors behind it.
  ///
  /// - Parameters:
  ///   - actor: The actor.
  ///   - marks: A number for every actor, none of which is this actor's, plus 1, unless it was
  ///     written here.
  /// - Returns: How many they are.
  @inline(__always)
  fileprivate func degree(of actor: Int, marks: UnsafeMutablePointer<Int32>) -> Int {
    // Held here, as the compiler cannot know that writing marks leaves the rows where they are.
    let actorEvents = actorEvents
    let eventOffsets = eventOffsets
    let eventActors = eventActors
    let slots = eventSlots(of: actor)
    let mark = Int32(truncatingIfNeeded: actor + 1)
    marks[actor] = mark
    var count = 0
    for slot in slots {
      keepPrefetching(at: slot, of: actorEvents.count) { Int(actorEvents[$0]) }
      let event = Int(actorEvents[slot])
      guard allows(event) else { continue }
      var member = Int(eventOffsets[event])
      let end = Int(eventOffsets[event + 1])
      // Nobody is met twice in one event.
      guard slots.count > 1 else { return end - member - 1 }
      while member < end {
        let other = Int(eventActors[member])
        count += marks[other] == mark ? 0 : 1
        marks[other] = mark
        member += 1
      }
    }
    return count
  }
}
