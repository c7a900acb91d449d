/// One of the two sides of a search that grows from both ends.
///
/// Actors are marked with the base of this search plus their distance to this end; events with the
/// base plus the distance of the first actor that opened them. Lower marks are leftovers.
final class SearchSide {
  let actorMarks: MarkBuffer
  let eventMarks: MarkBuffer
  /// The actors in the order in which they were met.
  let queue: ScratchBuffer<Int32>
  /// Where each distance starts in the queue; the end of the queue last.
  var starts: [Int] = []
  var actorBase: Int32 = 0
  var eventBase: Int32 = 0

  init(graph: AffiliationGraph) {
    actorMarks = MarkBuffer(count: graph.actorCount)
    eventMarks = MarkBuffer(count: graph.eventCount)
    queue = ScratchBuffer(count: graph.actorCount)
  }

  /// The distance of the outermost actors that have been met.
  var radius: Int { starts.count - 2 }
  /// How many actors are at that distance.
  var frontierCount: Int { starts[starts.count - 1] - starts[starts.count - 2] }

  /// Begins a new search at the given actors.
  func start(at sources: [Int32]) {
    // The last search has used as many marks as it had distances; none is deeper than the actors.
    actorMarks.shrink(to: starts.count + 1)
    eventMarks.shrink(to: starts.count + 1)
    actorBase = actorMarks.advance(by: queue.count + 2)
    eventBase = eventMarks.advance(by: queue.count + 2)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
    starts.append(sources.count)
    for (index, source) in sources.enumerated() {
      actorMarks.marks.all[Int(source)] = actorBase
      queue.all[index] = source
    }
  }

  /// The distance of an actor to this end, if it has been met.
  @inline(__always)
  func distance(of actor: Int) -> Int? {
    let mark = actorMarks.marks.all[actor]
    return mark >= actorBase ? Int(mark - actorBase) : nil
  }

  /// Moves the frontier out by one step.
  ///
  /// - Parameters:
  ///   - other: The side that grows from the other end.
  ///   - rows: The rows of the graph.
  ///   - blocked: Marks of actors that must not be entered, and the mark that says so.
  ///   - stopsAtContact: Whether to return as soon as an actor of the other side is met; the frontier
  ///     is then incomplete.
  /// - Returns: Whether an actor of the other side was met.
  func expand(
    towards other: SearchSide, in rows: AffiliationPointers,
    blocked: (marks: ScratchBuffer<Int32>, mark: Int32)?, stopsAtContact: Bool
  ) -> Bool {
    let actorMarks = actorMarks.marks.all
    let eventMarks = eventMarks.marks.all
    let otherMarks = other.actorMarks.marks.all
    let otherBase = other.actorBase
    let queue = queue.all
    let actorEvents = rows.actorEvents
    let eventOffsets = rows.eventOffsets
    let eventActors = rows.eventActors
    let actorBase = actorBase
    let eventBase = eventBase
    let level = Int32(radius)
    let openMark = eventBase + level
    let nextMark = actorBase + level + 1
    let start = starts[starts.count - 2]
    let levelEnd = starts[starts.count - 1]
    var end = levelEnd
    var isContact = false
    var index = start
    while index < levelEnd {
      let slots = rows.eventSlots(of: Int(queue[index]))
      index += 1
      var slot = slots.lowerBound
      while slot < slots.upperBound {
        let event = Int(actorEvents[slot])
        slot += 1
        guard eventMarks[event] < eventBase, rows.allows(event) else { continue }
        eventMarks[event] = openMark
        var member = Int(eventOffsets[event])
        let memberEnd = Int(eventOffsets[event + 1])
        while member < memberEnd {
          let actor = eventActors[member]
          member += 1
          guard actorMarks[Int(actor)] < actorBase else { continue }
          if let blocked, blocked.marks.all[Int(actor)] == blocked.mark { continue }
          if otherMarks[Int(actor)] >= otherBase {
            isContact = true
            if stopsAtContact { return true }
          }
          actorMarks[Int(actor)] = nextMark
          queue[end] = actor
          end += 1
        }
      }
    }
    starts.append(end)
    return isContact
  }
}
