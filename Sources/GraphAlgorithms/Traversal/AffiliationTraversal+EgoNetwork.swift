/// The actors around some egos, and the events that tie them.
public struct EgoNetwork: Hashable, Sendable {
  /// The egos and everybody within the radius, ascending.
  public let actors: [Int]
  /// For each of the actors its distance to the nearest ego, in steps from actor to actor; egos have 0.
  public let distances: [Int]
  /// The allowed events that were walked through, ascending: those of actors nearer than the
  /// radius.
  ///
  /// All their actors belong to the network.
  public let innerEvents: [Int]
  /// The other allowed events that at least two of the actors share, ascending: ties among the
  /// outermost actors.
  ///
  /// Actors outside the network may take part in them.
  public let outerEvents: [Int]

  /// All events that tie the actors, ascending.
  ///
  /// - Complexity: O(events).
  public var events: [Int] {
    var all: [Int] = []
    all.reserveCapacity(innerEvents.count + outerEvents.count)
    var outer = 0
    for event in innerEvents {
      while outer < outerEvents.count, outerEvents[outer] < event {
        all.append(outerEvents[outer])
        outer += 1
      }
      all.append(event)
    }
    return all + outerEvents[outer...]
  }

  /// Creates a network from its parts.
  public init(actors: [Int], distances: [Int], innerEvents: [Int], outerEvents: [Int]) {
    self.actors = actors
    self.distances = distances
    self.innerEvents = innerEvents
    self.outerEvents = outerEvents
  }
}

extension AffiliationTraversal {
  /// Collects the actors within some steps of any ego, and the events that tie them.
  ///
  /// - Parameters:
  ///   - egos: The actors in the middle; repetitions count once.
  ///   - radius: The largest number of steps from actor to actor; 0 or less gives the egos alone.
  ///   - filter: The events that may be walked through; `nil` for all.
  /// - Returns: The network; with no egos an empty one.
  /// - Complexity: O(what is touched): the actors within the radius, their ties, and the sizes of the
  ///   events that are walked through.
  public func egoNetwork(
    of egos: [Int], radius: Int, within filter: EventFilter? = nil
  ) -> EgoNetwork {
    withRows(within: filter) { rows in
      let (starts, events) = walkOutwards(from: distinctActors(egos), radius: radius, in: rows)
      let outer = sharedEvents(ofActorsFrom: starts, radius: radius, in: rows)

      // The walk lists actors by distance; the answer lists them by id.
      let marks = actorMarks.marks.all
      let base = actorMarks.current
      let ids = sortedList(starts.last ?? 0)
      return EgoNetwork(
        actors: ids.map(Int.init), distances: ids.map { Int(marks[Int($0)] - base) },
        innerEvents: ascending(events), outerEvents: ascending(outer))
    }
  }

  private func ascending(_ events: [Int32]) -> [Int] {
    var events = events
    let spare = ScratchBuffer<Int32>(count: events.count)
    events.withUnsafeMutableBufferPointer {
      sortAscending($0, spare: spare.base, bound: graph.eventCount)
    }
    return events.map(Int.init)
  }

  /// Counts the actors within some steps of any ego, the egos left out.
  ///
  /// - Complexity: As the walk of ``egoNetwork(of:radius:within:)``; nothing is collected.
  public func reachableActorCount(
    from egos: [Int], radius: Int, within filter: EventFilter? = nil
  ) -> Int {
    withRows(within: filter) { rows in
      let sources = distinctActors(egos)
      let (starts, _) = walkOutwards(
        from: sources, radius: radius, in: rows, collectingEvents: false)
      return (starts.last ?? 0) - sources.count
    }
  }

  /// Walks breadth first; lists the actors in `actorList` and marks each with its distance.
  ///
  /// - Returns: Where each distance starts in the list, the end of the list last; and the events.
  private func walkOutwards(
    from sources: [Int32], radius: Int, in rows: AffiliationPointers, collectingEvents: Bool = true
  ) -> (starts: [Int], events: [Int32]) {
    let list = actorList.all
    let base = actorMarks.advance(by: min(max(0, radius), rows.actorCount) + 2)
    let eventMark = eventMarks.advance(by: 2)
    let marks = actorMarks.marks.all
    let seenEvents = eventMarks.marks.all
    let actorEvents = rows.actorEvents
    let eventOffsets = rows.eventOffsets
    let eventActors = rows.eventActors
    let eventSize = graph.meanEventSize
    var end = 0
    for source in sources {
      marks[Int(source)] = base
      list[end] = source
      end += 1
    }
    var starts = [0]
    var events: [Int32] = []
    var next = 0
    var distance: Int32 = 0
    while Int(distance) < radius, next < end {
      starts.append(end)
      distance += 1
      let levelEnd = end
      while next < levelEnd {
        rows.prefetchActors(after: next, of: levelEnd, in: actorList.base)
        let actor = Int(list[next])
        next += 1
        let slots = rows.eventSlots(of: actor)
        actorMarks.marks.willTouch(end &+ slots.count &* eventSize)
        let own = { (place: Int) in Int(actorEvents[slots.lowerBound &+ place]) }
        rows.beginPrefetching(slots.count, own)
        for place in 0..<slots.count {
          rows.keepPrefetching(at: place, of: slots.count, own)
          let event = actorEvents[slots.lowerBound &+ place]
          guard seenEvents[Int(event)] < eventMark, rows.allows(Int(event)) else { continue }
          seenEvents[Int(event)] = eventMark
          if collectingEvents { events.append(event) }
          for member in Int(eventOffsets[Int(event)])..<Int(eventOffsets[Int(event) + 1]) {
            let other = eventActors[member]
            if marks[Int(other)] < base {
              marks[Int(other)] = base + distance
              list[end] = other
              end += 1
            }
          }
        }
      }
    }
    starts.append(end)
    return (starts, events)
  }

  /// The events that were not walked through and that two of the outermost actors share.
  ///
  /// Only the outermost actors have such events: all events of the others were walked through.
  private func sharedEvents(
    ofActorsFrom starts: [Int], radius: Int, in rows: AffiliationPointers
  ) -> [Int32] {
    // When the walk ended before the radius, every event has been walked through.
    guard starts.count - 2 == max(0, radius) else { return [] }
    let walked = eventMarks.current
    eventMarks.marks.willTouch(starts[starts.count - 1])
    let seenEvents = eventMarks.marks.all
    var shared: [Int32] = []
    // `walked + 1` means met once; an event that is met twice is taken and counts as walked.
    for index in starts[starts.count - 2]..<starts[starts.count - 1] {
      for slot in rows.eventSlots(of: Int(actorList.all[index])) {
        let event = rows.actorEvents[slot]
        if seenEvents[Int(event)] == walked || !rows.allows(Int(event)) { continue }
        if seenEvents[Int(event)] == walked + 1 {
          shared.append(event)
          seenEvents[Int(event)] = walked
        } else {
          seenEvents[Int(event)] = walked + 1
        }
      }
    }
    return shared
  }
}

extension AffiliationGraph {
  /// Collects the actors within some steps of any ego, and the events that tie them.
  ///
  /// See ``AffiliationTraversal/egoNetwork(of:radius:within:)``.
  public func egoNetwork(
    of egos: [Int], radius: Int, within filter: EventFilter? = nil
  ) -> EgoNetwork {
    AffiliationTraversal(self).egoNetwork(of: egos, radius: radius, within: filter)
  }
}
