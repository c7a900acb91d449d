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

  /// The same actors and events with the ties that count.
  ///
  /// Both orders of the ties have their labels, so that nothing is sorted.
  ///
  /// - Complexity: O(actors + events + ties).
  public func keepingTies(by ties: TieFilter) -> AffiliationGraph {
    let (actorOffsets, actorEvents) = Self.kept(
      actorOffsets.pointer, self.actorEvents.pointer, ties.actorLabels, ties.wanted)
    let (eventOffsets, eventActors) = Self.kept(
      eventOffsets.pointer, self.eventActors.pointer, ties.eventLabels, ties.wanted)
    return AffiliationGraph(
      actorCount: actorCount, eventCount: eventCount, actorOffsets: actorOffsets,
      actorEvents: actorEvents, eventOffsets: eventOffsets, eventActors: eventActors)
  }

  /// Rows without the numbers whose label has none of some bits.
  private static func kept(
    _ offsets: UnsafeBufferPointer<Int32>, _ numbers: UnsafeBufferPointer<Int32>,
    _ labels: UnsafeBufferPointer<UInt8>, _ wanted: UInt8
  ) -> (offsets: FrozenColumn, numbers: FrozenColumn) {
    precondition(labels.count == numbers.count, "\(labels.count) labels of \(numbers.count) ties")
    let keptOffsets = ScratchBuffer<Int32>(count: offsets.count)
    // One more, as every number is written before it is known to be kept.
    let kept = ScratchBuffer<Int32>(count: numbers.count + 1)
    keptOffsets.willTouch(offsets.count)
    kept.willTouch(numbers.count)
    var end = 0
    for row in 0..<(offsets.count - 1) {
      for slot in Int(offsets[row])..<Int(offsets[row + 1]) {
        kept.base[end] = numbers[slot]
        end &+= labels[slot] & wanted != 0 ? 1 : 0
      }
      keptOffsets.base[row + 1] = Int32(truncatingIfNeeded: end)
    }
    return (
      FrozenColumn(
        borrowing: UnsafeBufferPointer(start: keptOffsets.base, count: offsets.count),
        keeping: keptOffsets),
      FrozenColumn(borrowing: UnsafeBufferPointer(start: kept.base, count: end), keeping: kept)
    )
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
