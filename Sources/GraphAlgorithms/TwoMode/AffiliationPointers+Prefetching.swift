import CPrefetch

/// Rows of a large graph lie in memory that no cache holds, and an actor's events are anywhere in it. Which
/// they are is known ahead: what is asked for early comes while others are looked at, where each would be
/// waited for one after the other.
extension AffiliationPointers {
  /// How many events ahead the place of a row is asked for; half as many ahead the row.
  @inline(__always)
  private static var distance: Int { 16 }

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
