import HeapModule

extension AffiliationTraversal {
  /// Finds the actors that take part in some events, and in how many of them.
  ///
  /// - Parameters:
  ///   - events: The events, each once.
  ///   - excluded: Actors that are not among the answers.
  /// - Returns: The actors in ascending order.
  /// - Complexity: O(sum of the events' sizes), and the sorting of the answers.
  public func participants(in events: [Int], except excluded: [Int] = []) -> [CoActor] {
    let met = count(events, except: excluded)
    let counts = actorCounts.all
    let ids = UnsafeMutableBufferPointer(start: actorList.base, count: met)
    sortAscending(ids, spare: spareList.base, bound: graph.actorCount)
    var answers: [CoActor] = []
    answers.reserveCapacity(met)
    for id in ids where counts[Int(id)] > 0 {
      answers.append(CoActor(actor: Int(id), sharedEventCount: Int(counts[Int(id)])))
      counts[Int(id)] = 0
    }
    return answers
  }

  /// Counts the actors that take part in any of some events.
  ///
  /// - Complexity: O(sum of the events' sizes).
  public func participantCount(in events: [Int], except excluded: [Int] = []) -> Int {
    let met = count(events, except: excluded)
    var total = 0
    for id in UnsafeMutableBufferPointer(start: actorList.base, count: met)
    where actorCounts.all[Int(id)] > 0 {
      total += 1
      actorCounts.all[Int(id)] = 0
    }
    return total
  }

  /// Finds the actors that take part in the most of some events.
  ///
  /// - Parameters:
  ///   - events: The events, each once.
  ///   - excluded: Actors that are not among the answers.
  ///   - limit: The number of answers wanted; `nil` for all.
  ///   - places: A place for every actor, each once; of equal actors that with the lower place comes
  ///     first.
  /// - Returns: The actors by falling number of events, and how many there are in all.
  /// - Complexity: O(sum of the events' sizes + limit · log limit): what is not shown is counted, not
  ///   sorted.
  public func strongestParticipants(
    in events: [Int], except excluded: [Int] = [], limit: Int?, places: FrozenColumn
  ) -> (participants: [CoActor], total: Int) {
    precondition(places.count == graph.actorCount, "\(places.count) places for the actors")
    let met = count(events, except: excluded)
    let counts = actorCounts.all
    let places = places.pointer
    let list = UnsafeMutableBufferPointer(start: actorList.base, count: met)
    var total = 0
    var highest = 0
    for id in list where counts[Int(id)] > 0 {
      total += 1
      highest = max(highest, Int(counts[Int(id)]))
    }
    // From the top down: which counts are shown whole, and which only in part.
    var occurrences = [Int](repeating: 0, count: highest + 1)
    for id in list { occurrences[Int(counts[Int(id)])] += 1 }
    var lowest = highest + 1
    var room = max(0, limit ?? total)
    while lowest > 1, room > 0, room >= occurrences[lowest - 1] {
      lowest -= 1
      room -= occurrences[lowest]
    }
    let partial = lowest - 1
    var shown: [(count: Int, place: Int32, actor: Int32)] = []
    var nearest = Heap<Placed>()
    for id in list {
      let count = Int(counts[Int(id)])
      counts[Int(id)] = 0
      guard count > 0 else { continue }
      let place = places[Int(id)]
      if count >= lowest {
        shown.append((count, place, id))
      } else if count == partial, room > 0 {
        if nearest.count < room {
          nearest.insert(Placed(place: place, actor: id))
        } else if let last = nearest.max, place < last.place {
          nearest.replaceMax(with: Placed(place: place, actor: id))
        }
      }
    }
    for placed in nearest.unordered { shown.append((partial, placed.place, placed.actor)) }
    shown.sort { ($1.count, $0.place) < ($0.count, $1.place) }
    return (shown.map { CoActor(actor: Int($0.actor), sharedEventCount: $0.count) }, total)
  }

  private struct Placed: Comparable {
    let place: Int32
    let actor: Int32

    static func < (a: Placed, b: Placed) -> Bool { a.place < b.place }
  }

  /// Fills `actorCounts` and the beginning of `actorList`; what is excluded is taken out again.
  ///
  /// - Returns: How many actors were met.
  private func count(_ events: [Int], except excluded: [Int]) -> Int {
    let counts = actorCounts.all
    let list = actorList.all
    var met = 0
    graph.withPointers(within: nil) { rows in
      let eventOffsets = rows.eventOffsets
      let eventActors = rows.eventActors
      for event in events {
        var member = Int(eventOffsets[event])
        let end = Int(eventOffsets[event + 1])
        while member < end {
          let actor = eventActors[member]
          let count = counts[Int(actor)]
          if count == 0 {
            list[met] = actor
            met += 1
          }
          counts[Int(actor)] = count + 1
          member += 1
        }
      }
    }
    for actor in excluded { counts[actor] = 0 }
    return met
  }
}
