import CPrefetch

/// Rows of a large graph lie in memory that no cache holds, and an actor's events are anywhere in it. Which
/// they are is known ahead: what is asked for early comes while others are looked at, where each would be
/// waited for one after the other.
extension AffiliationPointers {
  /// How many events ahead the place of a row is asked for; half as many ahead the row.
  @inline(__always)
  private static var distance: Int { 16 }

  /// Calls `body` with every event of an actor, ascending, and the place of the tie among all actors' events;
  /// asks for the rows of those that come after it.
  @inline(__always)
  func forEachEvent(of actor: Int, _ body: (_ slot: Int, _ event: Int) -> Void) {
    let slots = eventSlots(of: actor)
    let own = { (place: Int) in Int(actorEvents[slots.lowerBound &+ place]) }
    beginPrefetching(slots.count, own)
    for place in 0..<slots.count {
      keepPrefetching(at: place, of: slots.count, own)
      body(slots.lowerBound &+ place, own(place))
    }
  }

  /// Asks for the rows of the first of some events.
  ///
  /// - Parameters:
  ///   - count: How many events there are.
  ///   - event: Gives the event at a place below their number.
  @inline(__always)
  func beginPrefetching(_ count: Int, _ event: (Int) -> Int) {
    guard count > 1 else { return }
    for place in 0..<min(count, Self.distance) { prefetchPlace(of: event(place)) }
    for place in 0..<min(count, Self.distance / 2) { prefetchRow(of: event(place)) }
  }

  /// Asks for the rows of the events that come after the one at a place.
  @inline(__always)
  func keepPrefetching(at place: Int, of count: Int, _ event: (Int) -> Int) {
    guard place &+ Self.distance / 2 < count else { return }
    if place &+ Self.distance < count { prefetchPlace(of: event(place &+ Self.distance)) }
    prefetchRow(of: event(place &+ Self.distance / 2))
  }

  /// Asks for the rows of events whose places come after one among all actors' events, for a walk through
  /// all of them.
  @inline(__always)
  func prefetchRow(afterSlot slot: Int) {
    guard slot &+ Self.distance < actorEvents.count else { return }
    prefetchPlace(of: Int(actorEvents[slot &+ Self.distance]))
    prefetchRow(of: Int(actorEvents[slot &+ Self.distance / 2]))
  }

  /// Asks for the rows of the actors that come after the one at a place of a list.
  @inline(__always)
  func prefetchActors(
    after place: Int, of count: Int, in list: UnsafeMutablePointer<Int32>
  ) {
    guard place &+ Self.distance < count, !actorEvents.isEmpty else { return }
    prefetch_read(
      actorOffsets.baseAddress?.advanced(by: Int(list[place &+ Self.distance])))
    let near = Int(actorOffsets[Int(list[place &+ Self.distance / 2])])
    prefetch_read(actorEvents.baseAddress?.advanced(by: near))
    let next = Int(actorOffsets[Int(list[place &+ Self.distance / 4])])
    prefetchPlace(of: Int(actorEvents[min(next, actorEvents.count &- 1)]))
    let nearest = Int(actorOffsets[Int(list[place &+ Self.distance / 8])])
    prefetchRow(of: Int(actorEvents[min(nearest, actorEvents.count &- 1)]))
  }

  /// Asks for what is known of the actors of an event: where the rows of each begin, and its mark.
  @inline(__always)
  func prefetchActors(of event: Int, marks: UnsafeMutablePointer<Int32>) {
    for slot in actorSlots(of: event) {
      let actor = Int(eventActors[slot])
      prefetch_read(actorOffsets.baseAddress?.advanced(by: actor))
      prefetch_read(marks.advanced(by: actor))
    }
  }

  @inline(__always)
  private func prefetchPlace(of event: Int) {
    prefetch_read(eventOffsets.baseAddress?.advanced(by: event))
  }

  @inline(__always)
  private func prefetchRow(of event: Int) {
    let first = Int(eventOffsets[event])
    if !eventLabels.isEmpty { prefetch_read(eventLabels.baseAddress?.advanced(by: first)) }
    let row = eventActors.baseAddress?.advanced(by: first)
    prefetch_read(row)
    // A row of the usual length reaches into the next line.
    prefetch_read(row?.advanced(by: 16))
  }
}
