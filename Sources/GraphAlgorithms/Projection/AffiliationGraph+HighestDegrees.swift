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
  /// - Returns: The actors that take part in any allowed event, by falling degree, and how many they are in
  ///   all.
  /// - Complexity: O(ties of the allowed events), in which the hubs are counted too, and O(sum of the sizes of
  ///   their events) for each other actor that is counted.
  public func highestDegrees(
    limit: Int, places: FrozenColumn, within filter: EventFilter? = nil, by ties: TieFilter? = nil,
    ranking: (actors: FrozenColumn, degrees: FrozenColumn)? = nil
  ) -> (first: [(actor: Int, degree: Int)], total: Int) {
    precondition(places.count == actorCount, "\(places.count) places for \(actorCount) actors")
    let expectedTies = (filter?.allowedCount ?? eventCount) * meanEventSize
    return withPointers(within: filter, by: ties) { rows in
      let hubs = HubDegrees.hubs(
        in: rows, among: ranking.map { $0.actors.pointer.prefix(limit).map(Int.init) } ?? [])
      let (degrees, others) = sideBySide(if: expectedTies > leastTiesSideBySide) {
        HubDegrees(of: hubs, in: rows, expectedTies: expectedTies)
      } _: {
        var search = DegreeSearch(rows, places: places.pointer, limit: limit, hubs: hubs)
        if let ranking, search.take(ranking.actors.pointer, ranking.degrees.pointer) {
          return search.answers
        }
        search = DegreeSearch(rows, places: places.pointer, limit: limit, hubs: hubs)
        search.takeByBounds()
        return search.answers
      }
      let all = (others + degrees.ofHubs).sorted { a, b in
        (b.degree, places[a.actor]) < (a.degree, places[b.actor])
      }
      return (Array(all.prefix(limit)), degrees.presentCount)
    }
  }
}

/// The degrees of actors that are in a good part of all events, and who takes part in any event at all,
/// counted together in one pass over the events as they lie.
///
/// Counted one after the other each hub would have to look at most ties again.
private struct HubDegrees {
  /// How many actors take part in any allowed event.
  let presentCount: Int
  /// How many others each hub shares allowed events with, by ties that count; of those that have any.
  let ofHubs: [(actor: Int, degree: Int)]

  /// One more class of events, that of all, fits into a byte.
  private static let mostHubs = 7
  /// An actor that is in fewer than one in so many events is no hub.
  private static let leastShare = 64

  /// The hubs among some actors.
  static func hubs(in rows: AffiliationPointers, among actors: [Int]) -> [Int] {
    Array(
      actors.filter {
        rows.eventSlots(of: $0).count > rows.eventCount / leastShare
      }.prefix(mostHubs))
  }

  init(of hubs: [Int], in rows: AffiliationPointers, expectedTies: Int) {
    let classes = ScratchBuffer<UInt8>(count: rows.eventCount)
    for (place, hub) in hubs.enumerated() {
      for slot in rows.eventSlots(of: hub) where rows.counts(slot: slot) {
        classes.base[Int(rows.actorEvents[slot])] |= 2 << UInt8(place)
      }
    }
    let masks = ParticipantMasks(actorCount: rows.actorCount, expectedTies: expectedTies)
    rows.forEachAllowedEvent { masks.add(classes.base[$0] | 1, toActorsOf: $0, in: rows) }
    let counts = masks.counts()
    presentCount = counts[0]
    // An actor does not share an event with itself.
    ofHubs = hubs.enumerated().filter { counts[$0.offset + 1] > 0 }.map {
      ($0.element, counts[$0.offset + 1] - 1)
    }
  }
}

/// A search for the highest degrees but for those of the hubs.
private struct DegreeSearch {
  private let rows: AffiliationPointers
  private let places: UnsafeBufferPointer<Int32>
  private let limit: Int
  private let hubs: [Int]
  /// Whom the actor that is being counted shares an event with; nobody in between.
  private let met: BitMarks
  /// The best so far, in order.
  private(set) var answers: [(actor: Int, degree: Int)] = []

  init(
    _ rows: AffiliationPointers, places: UnsafeBufferPointer<Int32>, limit: Int, hubs: [Int]
  ) {
    self.rows = rows
    self.hubs = hubs
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
    guard limit > 0 else { return true }
    for place in actors.indices {
      let actor = Int(actors[place])
      if let last = answers.last, answers.count == limit, degrees[place] < last.degree {
        return true
      }
      guard canBeAnswer(actor, degrees[place]) else { continue }
      if hubs.contains(actor) { continue }
      room -= rows.eventSlots(of: actor).count
      guard room >= 0 else { return false }
      let (bound, isPresent) = bound(of: actor)
      guard isPresent, canBeAnswer(actor, bound) else { continue }
      room -= Int(bound)
      guard room >= 0 else { return false }
      take(actor)
    }
    return true
  }

  /// How many others an actor's allowed events have, those who are in several of them counted for each; and
  /// whether it has any such event.
  ///
  /// To look up how large the events are takes less than to look at who is in them.
  private func bound(of actor: Int) -> (others: Int32, isPresent: Bool) {
    var others = 0
    var events = 0
    for slot in rows.eventSlots(of: actor) {
      let event = Int(rows.actorEvents[slot])
      let size = rows.actorSlots(of: event).count
      let isWanted = rows.allows(event) && rows.counts(slot: slot)
      others &+= isWanted ? size &- 1 : 0
      events &+= isWanted ? 1 : 0
    }
    return (Int32(clamping: others), events > 0)
  }

  /// Counts those with the highest bounds, and then whoever can do better by its bound.
  mutating func takeByBounds() {
    guard limit > 0 else { return }
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
    for hub in hubs { isPresent.words.remove(hub) }
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
    // Words side by side are cleared many times as fast as those of actors here and there.
    if looked > met.wordCount / 16 {
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
