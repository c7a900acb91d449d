import HeapModule

extension AffiliationGraph {
  /// Which events of an actor are counted.
  public enum CountedEvents: Sendable {
    /// All that are allowed.
    case allowed
    /// Those that have other actors too.
    case joined
  }

  /// Finds the actors with the most events.
  ///
  /// - Parameters:
  ///   - limit: How many at most.
  ///   - counted: Which of the allowed events are counted.
  ///   - places: A place for every actor, each once; of equal actors that with the lower place comes
  ///     first.
  ///   - filter: The events that are allowed; `nil` for all.
  ///   - ties: The ties that count; `nil` for all.
  /// - Returns: The actors that take part in any allowed event, by falling number of the counted ones.
  /// - Complexity: O(actors), and O(events) for each that has more events than who has the least of
  ///   the answers so far.
  public func highestEventCounts(
    limit: Int, counting counted: CountedEvents, places: FrozenColumn,
    within filter: EventFilter? = nil, by ties: TieFilter? = nil
  ) -> [(actor: Int, count: Int)] {
    precondition(places.count == actorCount, "\(places.count) places for \(actorCount) actors")
    guard limit > 0 else { return [] }
    return withPointers(within: filter, by: ties) { rows in
      let places = places.pointer
      var heap = Heap<Counted>()
      var least = 0
      for actor in 0..<actorCount where rows.eventSlots(of: actor).count >= least {
        guard rows.takesPart(actor) else { continue }
        let count =
          switch counted {
          case .allowed: rows.allowedDegree(of: actor)
          case .joined: rows.joinedDegree(of: actor)
          }
        let found = Counted(count: count, place: places[actor], actor: actor)
        if heap.count < limit {
          heap.insert(found)
        } else if let last = heap.min, last < found {
          heap.replaceMin(with: found)
        }
        if heap.count == limit { least = heap.min?.count ?? 0 }
      }
      return heap.unordered.sorted { $1 < $0 }.map { ($0.actor, $0.count) }
    }
  }

  /// Calls `body` with the actors that have at least so many events, ascending.
  ///
  /// - Complexity: O(actors).
  public func forEachActor(withEventsAtLeast least: Int, _ body: (Int) -> Void) {
    withPointers(within: nil) { rows in
      for actor in 0..<actorCount where rows.eventSlots(of: actor).count >= least { body(actor) }
    }
  }

  /// Counts the allowed events of an actor.
  ///
  /// - Complexity: O(events of the actor).
  public func eventCount(
    of actor: Int, within filter: EventFilter? = nil, by ties: TieFilter? = nil
  ) -> Int {
    withPointers(within: filter, by: ties) { $0.allowedDegree(of: actor) }
  }

  /// Counts the actors that take part in any allowed event.
  ///
  /// - Parameters:
  ///   - filter: The events that are allowed; `nil` for all.
  ///   - ties: The ties that count; `nil` for all.
  /// - Returns: How many they are.
  /// - Complexity: O(actors) when all ties of all events count, else O(ties of the allowed events).
  public func presentActorCount(
    within filter: EventFilter? = nil, by ties: TieFilter? = nil
  ) -> Int {
    withPointers(within: filter, by: ties) { rows in
      if filter == nil {
        return (0..<actorCount).count { rows.takesPart($0) }
      }
      let isPresent = BitMarks(count: actorCount)
      let present = isPresent.words
      let eventActors = rows.eventActors
      rows.forEachAllowedRun { slots in
        var slot = slots.lowerBound
        while slot < slots.upperBound {
          present.insert(Int(eventActors[slot]), rows.counts(eventSlot: slot) ? 1 : 0)
          slot &+= 1
        }
      }
      return isPresent.count
    }
  }
}

extension AffiliationPointers {
  /// Whether an actor has a tie that counts to an allowed event.
  @inline(__always)
  fileprivate func takesPart(_ actor: Int) -> Bool {
    let slots = eventSlots(of: actor)
    if allowedWords.isEmpty, actorLabels.isEmpty { return !slots.isEmpty }
    return slots.contains { allows(Int(actorEvents[$0])) && counts(slot: $0) }
  }

  /// The number of an actor's allowed events that have other actors, by ties that count.
  fileprivate func joinedDegree(of actor: Int) -> Int {
    let slots = eventSlots(of: actor)
    guard !eventLabels.isEmpty else {
      return slots.count { slot in
        let event = Int(actorEvents[slot])
        return allows(event) && actorSlots(of: event).count > 1
      }
    }
    var degree = 0
    forEachEvent(of: actor) { slot, event in
      guard allows(event), counts(slot: slot) else { return }
      // The actor itself is one; a second tells enough.
      var size = 0
      for member in actorSlots(of: event) where counts(eventSlot: member) {
        size &+= 1
        if size > 1 { break }
      }
      degree += size > 1 ? 1 : 0
    }
    return degree
  }
}

/// An actor with a number of events; the higher number is larger, of equals the lower place.
private struct Counted: Comparable {
  let count: Int
  let place: Int32
  let actor: Int

  static func < (a: Counted, b: Counted) -> Bool { (a.count, b.place) < (b.count, a.place) }
}
