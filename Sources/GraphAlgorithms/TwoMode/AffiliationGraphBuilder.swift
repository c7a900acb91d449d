/// Collects ties in any order and freezes them into an ``AffiliationGraph``.
///
/// A tie that is added twice counts once.
public struct AffiliationGraphBuilder: Sendable {
  private let actorCount: Int
  private let eventCount: Int
  private var actors: [Int32] = []
  private var events: [Int32] = []

  /// Starts without ties.
  ///
  /// - Parameters:
  ///   - actorCount: The number of actors, numbered from 0.
  ///   - eventCount: The number of events, numbered from 0.
  public init(actorCount: Int, eventCount: Int) {
    precondition(
      (0..<Int(Int32.max)).contains(actorCount) && (0..<Int(Int32.max)).contains(eventCount),
      "\(actorCount) actors and \(eventCount) events do not fit 32-bit ids")
    self.actorCount = actorCount
    self.eventCount = eventCount
  }

  /// Makes room for a number of ties that is known beforehand.
  public mutating func reserveCapacity(_ tieCount: Int) {
    actors.reserveCapacity(tieCount)
    events.reserveCapacity(tieCount)
  }

  /// Adds a tie.
  ///
  /// - Precondition: The actor and the event exist, and fewer than 2³¹ ties are added.
  public mutating func add(actor: Int, event: Int) {
    precondition(actor >= 0 && actor < actorCount, "no actor \(actor) among \(actorCount)")
    precondition(event >= 0 && event < eventCount, "no event \(event) among \(eventCount)")
    precondition(actors.count < Int(Int32.max), "more ties than 32-bit offsets can count")
    actors.append(Int32(truncatingIfNeeded: actor))
    events.append(Int32(truncatingIfNeeded: event))
  }

  /// Freezes the ties.
  ///
  /// Three counting sorts: the ties by event; from there by actor, which leaves every actor's events
  /// ascending and equal ties side by side, where they are merged; and back by event.
  ///
  /// - Complexity: O(actors + events + ties) time; 8 bytes a tie besides the ties and the result.
  public consuming func build() -> AffiliationGraph {
    let (looseOffsets, looseActors) = groupedByEvent()
    events = []
    let (actorOffsets, actorEvents) = mergedRows(looseOffsets, looseActors)
    actors = []
    let (eventOffsets, eventActors) = transposedRows(actorOffsets, actorEvents)
    return AffiliationGraph(
      actorCount: actorCount, eventCount: eventCount, actorOffsets: actorOffsets,
      actorEvents: actorEvents, eventOffsets: eventOffsets, eventActors: eventActors)
  }

  /// The actors of every event in the order in which they were added, repetitions kept.
  private func groupedByEvent() -> (offsets: [Int32], actors: [Int32]) {
    var cursors = [Int32](repeating: 0, count: eventCount + 1)
    let offsets = startOffsets(of: events, rowCount: eventCount, cursors: &cursors)
    let grouped = [Int32](unsafeUninitializedCapacity: actors.count) { grouped, count in
      for (actor, event) in zip(actors, events) {
        grouped[Int(cursors[Int(event)])] = actor
        cursors[Int(event)] += 1
      }
      count = actors.count
    }
    return (offsets, grouped)
  }

  /// The events of every actor, ascending, each once.
  private func mergedRows(
    _ looseOffsets: [Int32], _ looseActors: [Int32]
  ) -> (offsets: [Int32], events: [Int32]) {
    var cursors = [Int32](repeating: 0, count: actorCount + 1)
    var offsets = startOffsets(of: actors, rowCount: actorCount, cursors: &cursors)
    var rows = [Int32](repeating: 0, count: looseActors.count)
    for event in 0..<eventCount {
      for slot in Int(looseOffsets[event])..<Int(looseOffsets[event + 1]) {
        let actor = Int(looseActors[slot])
        let cursor = Int(cursors[actor])
        if cursor > Int(offsets[actor]), rows[cursor - 1] == Int32(event) { continue }
        rows[cursor] = Int32(event)
        cursors[actor] += 1
      }
    }
    // Close the gaps that merged ties have left.
    var end = 0
    for actor in 0..<actorCount {
      let start = Int(offsets[actor])
      offsets[actor] = Int32(end)
      for slot in start..<Int(cursors[actor]) {
        rows[end] = rows[slot]
        end += 1
      }
    }
    offsets[actorCount] = Int32(end)
    rows.removeSubrange(end...)
    return (offsets, rows)
  }

  private func transposedRows(
    _ actorOffsets: [Int32], _ actorEvents: [Int32]
  ) -> (offsets: [Int32], actors: [Int32]) {
    var cursors = [Int32](repeating: 0, count: eventCount + 1)
    let offsets = startOffsets(of: actorEvents, rowCount: eventCount, cursors: &cursors)
    let rows = [Int32](unsafeUninitializedCapacity: actorEvents.count) { rows, count in
      for actor in 0..<actorCount {
        for slot in Int(actorOffsets[actor])..<Int(actorOffsets[actor + 1]) {
          let event = Int(actorEvents[slot])
          rows[Int(cursors[event])] = Int32(actor)
          cursors[event] += 1
        }
      }
      count = actorEvents.count
    }
    return (offsets, rows)
  }

  /// Where each row starts when ids are grouped; `cursors` becomes a copy to write along.
  private func startOffsets(
    of ids: [Int32], rowCount: Int, cursors: inout [Int32]
  ) -> [Int32] {
    for id in ids { cursors[Int(id) + 1] += 1 }
    for row in 0..<rowCount { cursors[row + 1] += cursors[row] }
    return cursors
  }
}
