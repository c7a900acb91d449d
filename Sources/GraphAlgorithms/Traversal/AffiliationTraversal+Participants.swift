import HeapModule

extension AffiliationTraversal {
  /// Finds the actors that take part in some events, and in how many of them.
  ///
  /// - Parameters:
  ///   - events: The events, each once.
  ///   - excluded: Actors that are not among the answers.
  ///   - filter: The ties that count; `nil` for all.
  /// - Returns: The actors in ascending order.
  /// - Complexity: O(sum of the events' sizes), and the sorting of the answers.
  public func participants(
    in events: [Int], except excluded: [Int] = [], by filter: TieFilter? = nil
  ) -> [CoActor] {
    let met = count(events, except: excluded, by: filter)
    var answers: [CoActor] = []
    answers.reserveCapacity(met)
    if !isDense(met) {
      let ids = UnsafeMutableBufferPointer(start: actorList.base, count: met)
      sortAscending(ids, spare: spareList.base, bound: graph.actorCount)
    }
    forEachMet(met) { actor, count in
      answers.append(CoActor(actor: Int(actor), sharedEventCount: Int(count)))
    }
    forget(met)
    return answers
  }

  /// Counts the actors that take part in any of some events.
  ///
  /// - Complexity: O(sum of the events' sizes).
  public func participantCount(
    in events: [Int], except excluded: [Int] = [], by filter: TieFilter? = nil
  ) -> Int {
    let met = count(events, except: excluded, by: filter)
    var total = 0
    forEachMet(met) { _, _ in total += 1 }
    forget(met)
    return total
  }

  /// Finds the actors that take part in the most of some events.
  ///
  /// - Parameters:
  ///   - events: The events, each once.
  ///   - excluded: Actors that are not among the answers.
  ///   - filter: The ties that count; `nil` for all.
  ///   - limit: The number of answers wanted; `nil` for all.
  ///   - places: A place for every actor, each once; of equal actors that with the lower place comes
  ///     first.
  /// - Returns: The actors by falling number of events, and how many there are in all.
  /// - Complexity: O(sum of the events' sizes + limit · log limit): what is not shown is counted, not
  ///   sorted.
  public func strongestParticipants(
    in events: [Int], except excluded: [Int] = [], by filter: TieFilter? = nil, limit: Int?,
    places: FrozenColumn
  ) -> (participants: [CoActor], total: Int) {
    precondition(places.count == graph.actorCount, "\(places.count) places for the actors")
    let met = count(events, except: excluded, by: filter)
    let places = places.pointer
    // How many actors have each count.
    var occurrences: [Int] = []
    forEachMet(met) { _, count in
      if count >= occurrences.count {
        occurrences += repeatElement(0, count: Int(count) + 1 - occurrences.count)
      }
      occurrences[Int(count)] += 1
    }
    let total = occurrences.reduce(0, +)
    // From the top down: which counts are shown whole, and which only in part.
    var lowest = occurrences.count
    var room = max(0, limit ?? total)
    while lowest > 1, room > 0, room >= occurrences[lowest - 1] {
      lowest -= 1
      room -= occurrences[lowest]
    }
    let partial = lowest - 1
    var shown: [(count: Int, place: Int32, actor: Int32)] = []
    var nearest = Heap<Placed>()
    forEachMet(met) { id, count in
      guard count >= partial else { return }
      let place = places[Int(id)]
      if count >= lowest {
        shown.append((Int(count), place, id))
      } else if room > 0 {
        if nearest.count < room {
          nearest.insert(Placed(place: place, actor: id))
        } else if let last = nearest.max, place < last.place {
          nearest.replaceMax(with: Placed(place: place, actor: id))
        }
      }
    }
    forget(met)
    for placed in nearest.unordered { shown.append((partial, placed.place, placed.actor)) }
    shown.sort { ($1.count, $0.place) < ($0.count, $1.place) }
    return (shown.map { CoActor(actor: Int($0.actor), sharedEventCount: $0.count) }, total)
  }

  /// Whether so many actors were met that their counts are read faster one after the other.
  private func isDense(_ met: Int) -> Bool { met > graph.actorCount / 8 }

  /// Calls `body` with the actors that have a count.
  @inline(__always)
  private func forEachMet(_ met: Int, _ body: (_ actor: Int32, _ count: Int32) -> Void) {
    let counts = actorCounts.base
    if isDense(met) {
      for actor in 0..<graph.actorCount where counts[actor] > 0 {
        body(Int32(truncatingIfNeeded: actor), counts[actor])
      }
    } else {
      for place in 0..<met where counts[Int(actorList.base[place])] > 0 {
        body(actorList.base[place], counts[Int(actorList.base[place])])
      }
    }
  }

  /// Leaves zeros behind.
  private func forget(_ met: Int) {
    if isDense(met) {
      actorCounts.clear()
    } else {
      for place in 0..<met { actorCounts.base[Int(actorList.base[place])] = 0 }
    }
  }

  private struct Placed: Comparable {
    let place: Int32
    let actor: Int32

    static func < (a: Placed, b: Placed) -> Bool { a.place < b.place }
  }

  /// Fills `actorCounts` and the beginning of `actorList`; what is excluded is taken out again.
  ///
  /// - Returns: How many actors were met.
  private func count(_ events: [Int], except excluded: [Int], by filter: TieFilter?) -> Int {
    let ties = events.count * graph.meanEventSize
    actorCounts.willTouch(ties)
    // The list fills from its beginning.
    actorList.willTouch(ties / 1024)
    let met = filter.map { count(events, by: $0) } ?? count(events)
    for actor in excluded { actorCounts.all[actor] = 0 }
    return met
  }

  private func count(_ events: [Int]) -> Int {
    let counts = actorCounts.base
    let list = actorList.base
    return graph.withPointers(within: nil) { rows in
      let eventOffsets = rows.eventOffsets
      let eventActors = rows.eventActors
      var met = 0
      rows.beginPrefetching(events.count) { events[$0] }
      for place in events.indices {
        rows.keepPrefetching(at: place, of: events.count) { events[$0] }
        let event = events[place]
        var member = Int(eventOffsets[event])
        let end = Int(eventOffsets[event + 1])
        while member < end {
          let actor = eventActors[member]
          let count = counts[Int(actor)]
          list[met] = actor
          met += count == 0 ? 1 : 0
          counts[Int(actor)] = count + 1
          member += 1
        }
      }
      return met
    }
  }

  private func count(_ events: [Int], by filter: TieFilter) -> Int {
    precondition(
      filter.eventLabels.count == graph.tieCount,
      "\(filter.eventLabels.count) labels for \(graph.tieCount) ties")
    let counts = actorCounts.base
    let list = actorList.base
    return graph.withPointers(within: nil, by: filter) { rows in
      let eventActors = rows.eventActors
      let labels = filter.eventLabels
      let wanted = filter.wanted
      var met = 0
      rows.beginPrefetching(events.count) { events[$0] }
      for place in events.indices {
        rows.keepPrefetching(at: place, of: events.count) { events[$0] }
        let event = events[place]
        for member in rows.actorSlots(of: event) {
          let actor = eventActors[member]
          let count = counts[Int(actor)]
          let isWanted: Int32 = labels[member] & wanted != 0 ? 1 : 0
          list[met] = actor
          met += count == 0 ? Int(isWanted) : 0
          counts[Int(actor)] = count + isWanted
        }
      }
      return met
    }
  }
}
