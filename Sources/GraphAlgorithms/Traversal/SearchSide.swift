/// One of the two sides of a search that grows from both ends.
///
/// A side grows by half steps: from its outermost actors to the events that they open, and from these
/// to the actors in them. All it has met is marked with a base of this search plus the number of
/// half steps from this end, even for actors and odd for events; lower marks are leftovers. Since each
/// half step is taken by whoever has to look at less, a hub that both sides meet is not opened.
final class SearchSide {
  /// For each actor its mark.
  let actorMarks: MarkBuffer
  /// For each event its mark.
  let eventMarks: MarkBuffer
  private let actorQueue: ScratchBuffer<Int32>
  private let eventQueue: ScratchBuffer<Int32>
  /// Where the actors, or events, of each half step start in their queue.
  private var starts: [Int] = []
  private var actorEnd = 0
  private var eventEnd = 0
  /// The mark of the actors in which this side began.
  private(set) var actorBase: Int32 = 0
  /// What marks of events begin with.
  private(set) var eventBase: Int32 = 0
  /// How many ties the next half step looks at, once that was counted.
  private var knownCost: Int?

  init(graph: AffiliationGraph) {
    actorMarks = MarkBuffer(count: graph.actorCount)
    eventMarks = MarkBuffer(count: graph.eventCount)
    actorQueue = ScratchBuffer(count: graph.actorCount)
    // One is written before it is known to be new.
    eventQueue = ScratchBuffer(count: graph.eventCount + 1)
  }

  /// How many half steps have been taken.
  var reach: Int { starts.count - 1 }
  /// Whether the outermost that have been met are actors; else events.
  var endsInActors: Bool { reach.isMultiple(of: 2) }
  /// Whether the last half step has met nobody new.
  var isExhausted: Bool { starts[reach] == (endsInActors ? actorEnd : eventEnd) }

  /// How many actors and events have been met.
  var metCount: Int { actorEnd + eventEnd }

  /// What was met at a number of half steps.
  func met(at steps: Int) -> UnsafeMutableBufferPointer<Int32> {
    let isOfActors = steps.isMultiple(of: 2)
    let end = steps + 2 < starts.count ? starts[steps + 2] : isOfActors ? actorEnd : eventEnd
    let queue = isOfActors ? actorQueue : eventQueue
    return UnsafeMutableBufferPointer(start: queue.base + starts[steps], count: end - starts[steps])
  }

  /// Begins a new search at the given actors.
  func start(at sources: [Int32]) {
    // The last search has used as many marks as it took half steps; none takes more than this.
    let width = 2 * actorQueue.count + 4
    actorMarks.shrink(from: actorBase, to: starts.count + 1)
    eventMarks.shrink(from: eventBase, to: starts.count + 1)
    actorBase = actorMarks.advance(by: width)
    eventBase = eventMarks.advance(by: width)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
    actorEnd = sources.count
    eventEnd = 0
    knownCost = nil
    for (index, source) in sources.enumerated() {
      actorMarks.marks.all[Int(source)] = actorBase
      actorQueue.all[index] = source
    }
  }

  /// Whether an actor has been met.
  @inline(__always)
  func hasMet(_ actor: Int32) -> Bool { actorMarks.marks.base[Int(actor)] >= actorBase }

  /// How many ties the next half step looks at.
  ///
  /// Counted when it is asked for: after the last half step, the largest of all, nobody does.
  func nextCost(in rows: AffiliationPointers) -> Int {
    if let knownCost { return knownCost }
    let offsets = endsInActors ? rows.actorOffsets : rows.eventOffsets
    var cost = 0
    for id in met(at: reach) { cost += Int(offsets[Int(id) + 1] - offsets[Int(id)]) }
    knownCost = cost
    return cost
  }

  /// Takes the next half step.
  ///
  /// - Parameters:
  ///   - other: The side that grows from the other end; `nil` when there is none.
  ///   - rows: The rows of the graph.
  ///   - blocked: Marks of actors that must not be entered, and the mark that says so.
  /// - Returns: Whether something was met that the other side has met.
  func grow(
    towards other: SearchSide?, in rows: AffiliationPointers,
    blocked: (marks: ScratchBuffer<Int32>, mark: Int32)?
  ) -> Bool {
    expect(nextCost(in: rows), other, blocked?.marks)
    knownCost = nil
    return endsInActors
      ? openEvents(towards: other, in: rows)
      : enterActors(towards: other, in: rows, blocked: blocked)
  }

  /// Says of all marks that the next half step looks at how many of them it does.
  private func expect(_ cost: Int, _ other: SearchSide?, _ blocked: ScratchBuffer<Int32>?) {
    if endsInActors {
      eventMarks.marks.willTouch(cost)
      other?.eventMarks.marks.willTouch(cost)
    } else {
      actorMarks.marks.willTouch(cost)
      other?.actorMarks.marks.willTouch(cost)
      blocked?.willTouch(cost)
    }
  }

  private func openEvents(towards other: SearchSide?, in rows: AffiliationPointers) -> Bool {
    let marks = eventMarks.marks.base
    let otherMarks = other?.eventMarks.marks.base ?? marks
    let otherBase = other?.eventBase ?? .max
    let queue = eventQueue.base
    let actorEvents = rows.actorEvents
    let base = eventBase
    let mark = base + Int32(reach) + 1
    let actors = met(at: reach)
    starts.append(eventEnd)
    var end = eventEnd
    var isContact = false
    var contacts = 0
    for place in 0..<actors.count {
      if let list = actors.baseAddress {
        rows.prefetchActors(after: place, of: actors.count, in: list)
      }
      let slots = rows.eventSlots(of: Int(actors[place]))
      guard rows.isFiltered else {
        for slot in slots where marks[Int(actorEvents[slot])] < base {
          let event = actorEvents[slot]
          marks[Int(event)] = mark
          queue[end] = event
          end += 1
          isContact = isContact || otherMarks[Int(event)] >= otherBase
        }
        continue
      }
      // Which of a hub's events are allowed is not to be guessed.
      for slot in slots {
        let event = Int(actorEvents[slot])
        let known = marks[event]
        let isNew = known < base
        let isUsable = rows.allows(event)
        let isCounted = rows.counts(slot: slot)
        let opens = (isNew ? 1 : 0) & (isUsable ? 1 : 0) & (isCounted ? 1 : 0)
        marks[event] = opens == 1 ? mark : known
        queue[end] = Int32(truncatingIfNeeded: event)
        end &+= opens
        contacts |= opens & (otherMarks[event] >= otherBase ? 1 : 0)
      }
    }
    eventEnd = end
    return isContact || contacts > 0
  }

  private func enterActors(
    towards other: SearchSide?, in rows: AffiliationPointers,
    blocked: (marks: ScratchBuffer<Int32>, mark: Int32)?
  ) -> Bool {
    let marks = actorMarks.marks.base
    let otherMarks = other?.actorMarks.marks.base ?? marks
    let otherBase = other?.actorBase ?? .max
    let queue = actorQueue.base
    let eventActors = rows.eventActors
    let base = actorBase
    let mark = base + Int32(reach) + 1
    let events = met(at: reach)
    starts.append(actorEnd)
    var end = actorEnd
    var isContact = false
    rows.beginPrefetching(events.count) { Int(events[$0]) }
    for place in 0..<events.count {
      rows.keepPrefetching(at: place, of: events.count) { Int(events[$0]) }
      for slot in rows.actorSlots(of: Int(events[place])) {
        let actor = eventActors[slot]
        guard marks[Int(actor)] < base, rows.counts(eventSlot: slot) else { continue }
        if let blocked, blocked.marks.base[Int(actor)] == blocked.mark { continue }
        marks[Int(actor)] = mark
        queue[end] = actor
        end += 1
        isContact = isContact || otherMarks[Int(actor)] >= otherBase
      }
    }
    actorEnd = end
    return isContact
  }
}
