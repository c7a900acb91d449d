extension AffiliationGraph {
  /// The same actors and events with the ties of some of the actors.
  ///
  /// - Complexity: O(actors + events + ties).
  public func keepingActors(where isKept: (Int) -> Bool) -> AffiliationGraph {
    let slotCount = actorCount == 0 ? 0 : slots(of: actorCount - 1).upperBound
    var isSlotKept = [Bool](repeating: false, count: slotCount)
    for actor in 0..<actorCount where isKept(actor) {
      for slot in slots(of: actor) { isSlotKept[slot] = true }
    }
    return keepingTies { isSlotKept[$0] }
  }

  /// The same actors and events with some of the ties.
  ///
  /// - Parameter isKept: Whether a tie is kept, asked by its place among all actors' events, one
  ///   actor after the other (``slots(of:)``), in ascending order.
  /// - Returns: The graph without the other ties.
  /// - Complexity: O(actors + events + ties).
  public func keepingTies(where isKept: (Int) -> Bool) -> AffiliationGraph {
    withPointers(within: nil) { rows in
      var actorOffsets = [Int32](repeating: 0, count: actorCount + 1)
      var eventOffsets = [Int32](repeating: 0, count: eventCount + 1)
      var events: [Int32] = []
      for actor in 0..<actorCount {
        for slot in rows.eventSlots(of: actor) where isKept(slot) {
          events.append(rows.actorEvents[slot])
          eventOffsets[Int(rows.actorEvents[slot]) + 1] += 1
        }
        actorOffsets[actor + 1] = Int32(events.count)
      }
      for event in 0..<eventCount { eventOffsets[event + 1] += eventOffsets[event] }
      var cursors = eventOffsets
      var actors = [Int32](repeating: 0, count: events.count)
      for actor in 0..<actorCount {
        for slot in Int(actorOffsets[actor])..<Int(actorOffsets[actor + 1]) {
          let event = Int(events[slot])
          actors[Int(cursors[event])] = Int32(actor)
          cursors[event] += 1
        }
      }
      return AffiliationGraph(
        actorCount: actorCount, eventCount: eventCount, actorOffsets: actorOffsets,
        actorEvents: events, eventOffsets: eventOffsets, eventActors: actors)
    }
  }
}
