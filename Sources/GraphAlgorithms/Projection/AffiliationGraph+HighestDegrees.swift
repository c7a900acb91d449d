import HeapModule

extension AffiliationGraph {
  /// Finds the actors that share events with the most others.
  ///
  /// An actor cannot share events with more others than its events have other members, nor with more than
  /// when every event is allowed; only who could be among the answers by that is counted.
  ///
  /// - Parameters:
  ///   - limit: How many at most; 0 or more.
  ///   - places: A place for every actor, each once; of equal actors that with the lower place comes
  ///     first.
  ///   - filter: The events that count; `nil` for all.
  ///   - ties: The ties that count; `nil` for all.
  ///   - ranking: All actors that have a tie that counts, or any tie, and how many others they share events
  ///     with by these ties when every event is allowed, by falling number; `nil` when that is not known.
  /// - Returns: The actors that take part in any allowed event, by falling degree.
  /// - Complexity: O(ties of the allowed events), and O(sum of the sizes of their events) for each that is
  ///   counted.
  public func highestDegrees(
    limit: Int, places: FrozenColumn, within filter: EventFilter? = nil, by ties: TieFilter? = nil,
    ranking: (actors: FrozenColumn, degrees: FrozenColumn)? = nil
  ) -> [(actor: Int, degree: Int)] {
    precondition(places.count == actorCount, "\(places.count) places for \(actorCount) actors")
    guard limit > 0 else { return [] }
    return withPointers(within: filter, by: ties) { rows in
      var search = DegreeSearch(rows, places: places.pointer, limit: limit)
      if let ranking, search.take(ranking.actors.pointer, ranking.degrees.pointer) {
        return search.answers
      }
      search = DegreeSearch(rows, places: places.pointer, limit: limit)
      search.takeByBounds()
      return search.answers
    }
  }
}

/// A search for the highest degrees.
private struct DegreeSearch {
  private let rows: AffiliationPointers
  private let places: UnsafeBufferPointer<Int32>
  private let limit: Int
  /// Whom the actor that is being counted shares an event with; nobody in between.
  private let met: BitMarks
  /// The best so far, in order.
  private(set) var answers: [(actor: Int, degree: Int)] = []

  init(_ rows: AffiliationPointers, places: UnsafeBufferPointer<Int32>, limit: Int) {
    self.rows = rows
    self.places = places
    self.limit = limit
    met = BitMarks(count: rows.actorCount)
  }

  /// Whether an actor with so many others, or fewer, can be among the answers.
  @inline(__always)
  private func canBeAnswer(_ actor: Int, _ degree: Int32) -> Bool {
    guard let last = answers.last, answers.count == limit else { return true }
    return degree > last.degree || degree == last.degree && places[actor] < places[last.actor]
  }

  private mutating func take(_ actor: Int) {
    let found = (actor: actor, degree: degree(of: actor))
    let place = answers.firstIndex { answer in
      (answer.degree, places[actor]) < (found.degree, places[answer.actor])
    }
    answers.insert(found, at: place ?? answers.count)
    answers.removeLast(max(0, answers.count - limit))
  }

  /// Counts actors in the order of what they have when every event is allowed, until nobody can be among
  /// the answers any more.
  ///
  /// - Returns: Whether that came before more was looked at than all ties.
  mutating func take(
    _ actors: UnsafeBufferPointer<Int32>, _ degrees: UnsafeBufferPointer<Int32>
  ) -> Bool {
    var room = rows.eventActors.count
    for place in actors.indices {
      let actor = Int(actors[place])
      if let last = answers.last, answers.count == limit, degrees[place] < last.degree {
        return true
      }
      guard canBeAnswer(actor, degrees[place]) else { continue }
      room -= rows.eventSlots(of: actor).count + Int(degrees[place])
      guard room >= 0 else { return false }
      if rows.allowedDegree(of: actor) > 0 { take(actor) }
    }
    return true
  }

  /// Counts those with the highest bounds, and then whoever can do better by its bound.
  mutating func takeByBounds() {
    let bounds = ScratchBuffer<Int32>(count: rows.actorCount)
    bounds.willTouch(rows.actorCount)
    let isPresent = BitMarks(count: rows.actorCount)
    let (present, bound) = (isPresent.words, bounds.base)
    let eventActors = rows.eventActors
    rows.forEachAllowedEvent { event in
      let slots = rows.actorSlots(of: event)
      var others: Int32 = -1
      for slot in slots where rows.counts(eventSlot: slot) { others += 1 }
      for slot in slots where rows.counts(eventSlot: slot) {
        present.insert(Int(eventActors[slot]))
        bound[Int(eventActors[slot])] += others
      }
    }
    var heap = Heap<Bounded>()
    isPresent.forEach { actor in
      let found = Bounded(bound: bound[actor], place: places[actor], actor: actor)
      if heap.count < limit {
        heap.insert(found)
      } else if let least = heap.min, least < found {
        heap.replaceMin(with: found)
      }
    }
    // What they come to is what the others have to reach.
    let first = heap.unordered.map(\.actor)
    for actor in first { take(actor) }
    let known = Set(first)
    isPresent.forEach { actor in
      if canBeAnswer(actor, bound[actor]), !known.contains(actor) { take(actor) }
    }
  }

  /// How many others an actor shares allowed events with, by ties that count.
  private func degree(of actor: Int) -> Int {
    let isMet = met.words
    let eventActors = rows.eventActors
    var count = 0
    var looked = 0
    isMet.insert(actor)
    forEachSlot(ofEventsOf: actor) { slot in
      let other = Int(eventActors[slot])
      count += isMet.contains(other) ? 0 : 1
      isMet.insert(other)
      looked += 1
    }
    if looked > met.wordCount {
      met.clear()
    } else {
      isMet.base[actor >> 6] = 0
      forEachSlot(ofEventsOf: actor) { isMet.base[Int(eventActors[$0]) >> 6] = 0 }
    }
    return count
  }

  @inline(__always)
  private func forEachSlot(ofEventsOf actor: Int, _ body: (Int) -> Void) {
    rows.forEachEvent(of: actor) { slot, event in
      guard rows.allows(event), rows.counts(slot: slot) else { return }
      for member in rows.actorSlots(of: event) where rows.counts(eventSlot: member) { body(member) }
    }
  }

  private struct Bounded: Comparable {
    let bound: Int32
    let place: Int32
    let actor: Int

    static func < (a: Bounded, b: Bounded) -> Bool { (a.bound, b.place) < (b.bound, a.place) }
  }
}
