extension AffiliationTraversal {
  /// Finds the shortest way between two sets of actors.
  ///
  /// The search grows from both ends, the smaller frontier first.
  ///
  /// - Parameters:
  ///   - sources: The actors to start from; repetitions count once.
  ///   - targets: The actors to arrive at.
  ///   - filter: The events that may be used; `nil` for all.
  ///   - ties: The ties that may be used; `nil` for all.
  /// - Returns: Among the shortest paths the one whose actors, read from the start, are smallest at
  ///   the first difference. An actor in both sets is a path of length 0. `nil` when nothing connects
  ///   the two sets, or one is empty.
  /// - Complexity: O(what the two searches touch), at most O(actors + events + ties).
  public func shortestPath(
    from sources: [Int], to targets: [Int], within filter: EventFilter? = nil,
    by ties: TieFilter? = nil
  ) -> TwoModePath? {
    withRows(within: filter, by: ties) { rows in
      shortestActors(
        from: distinctActors(sources), to: distinctActors(targets), blocked: nil, in: rows
      ).map { path(along: $0, in: rows) }
    }
  }

  /// The smallest of the shortest ways that do not enter blocked actors.
  func shortestActors(
    from sources: [Int32], to targets: [Int32],
    blocked: (marks: ScratchBuffer<Int32>, mark: Int32)?, in rows: AffiliationPointers
  ) -> [Int32]? {
    guard meet(from: sources, to: targets, blocked: blocked, in: rows) else { return nil }
    let good = markShortestPaths(in: rows)
    guard let source = sources.first(where: { actorMarks.marks.all[Int($0)] == good.actor }) else {
      return nil
    }
    var way = [source]
    var steps = 0
    while steps + 1 < forward.reach {
      way.append(smallestNext(after: way[way.count - 1], steps: steps, good: good, in: rows))
      steps += 2
    }
    if steps < forward.reach {
      way.append(smallestAcross(after: way[way.count - 1], in: rows))
      steps += 2
    }
    return way
      + wayBack(
        from: way[way.count - 1], steps: forward.reach + backward.reach - steps, in: rows)
  }

  /// Grows both sides until they meet; returns whether they do.
  ///
  /// Each half step is taken by the side that has to look at fewer ties for it.
  private func meet(
    from sources: [Int32], to targets: [Int32],
    blocked: (marks: ScratchBuffer<Int32>, mark: Int32)?, in rows: AffiliationPointers
  ) -> Bool {
    forward.start(at: sources)
    backward.start(at: targets)
    var isContact = sources.contains(where: backward.hasMet)
    while !isContact {
      if forward.isExhausted || backward.isExhausted { return false }
      let isForward = forward.nextCost(in: rows) <= backward.nextCost(in: rows)
      let (side, other) = isForward ? (forward, backward) : (backward, forward)
      isContact = side.grow(towards: other, in: rows, blocked: blocked)
    }
    return true
  }

  /// Marks of the actors and events of the forward side that lie on a shortest path.
  private typealias GoodMarks = (actor: Int32, event: Int32)

  /// Marks where the sides meet, then half step by half step towards the start from where that is
  /// reached.
  private func markShortestPaths(in rows: AffiliationPointers) -> GoodMarks {
    let good: GoodMarks = (actorMarks.advance(), eventMarks.advance())
    let goodActors = actorMarks.marks.base
    let goodEvents = eventMarks.marks.base
    // Who was marked at the last half step.
    let actors = actorList.base
    let events = openedEvents.ahead.base
    var count = 0
    let isOfActors = forward.endsInActors
    let (ahead, behind) = (forward.met(at: forward.reach), backward.met(at: backward.reach))
    let isAheadShorter = ahead.count <= behind.count
    let other = isAheadShorter ? backward : forward
    var remaining = forward.reach
    if !isOfActors, opensLess(than: min(ahead.count, behind.count), in: rows) {
      remaining -= 1
      count = markActors(at: remaining, meetingIn: backward, good, in: rows)
    } else {
      let marks = (isOfActors ? other.actorMarks : other.eventMarks).marks.base
      let wanted = (isOfActors ? other.actorBase : other.eventBase) + Int32(other.reach)
      for id in isAheadShorter ? ahead : behind where marks[Int(id)] == wanted {
        if isOfActors {
          goodActors[Int(id)] = good.actor
          actors[count] = id
        } else {
          goodEvents[Int(id)] = good.event
          events[count] = id
        }
        count += 1
      }
    }
    for steps in (0..<remaining).reversed() {
      count =
        steps.isMultiple(of: 2)
        ? markActors(at: steps, openingFirst: count, good, in: rows)
        : markEvents(at: steps, enteredByFirst: count, good, in: rows)
    }
    return good
  }

  /// Whether the actors that opened the forward side's last events have fewer events than so many have
  /// actors.
  ///
  /// Two hubs share many events. To find out who opened any of them it is enough to meet one.
  private func opensLess(than eventCount: Int, in rows: AffiliationPointers) -> Bool {
    var room = eventCount * graph.meanEventSize
    for actor in forward.met(at: forward.reach - 1) {
      room -= rows.eventSlots(of: Int(actor)).count
      if room < 0 { return false }
    }
    return true
  }

  /// Marks the actors with an event that the other side has met at its last half step.
  ///
  /// - Returns: How many these are.
  private func markActors(
    at steps: Int, meetingIn other: SearchSide, _ good: GoodMarks, in rows: AffiliationPointers
  ) -> Int {
    let marks = other.eventMarks.marks.base
    let wanted = other.eventBase + Int32(other.reach)
    var count = 0
    for actor in forward.met(at: steps) {
      let meets = rows.eventSlots(of: Int(actor)).contains { slot in
        marks[Int(rows.actorEvents[slot])] == wanted && rows.counts(slot: slot)
      }
      guard meets else { continue }
      actorMarks.marks.base[Int(actor)] = good.actor
      actorList.base[count] = actor
      count += 1
    }
    return count
  }

  /// Goes from marked events to the actors that opened them.
  ///
  /// - Returns: How many these are.
  private func markActors(
    at steps: Int, openingFirst eventCount: Int, _ good: GoodMarks, in rows: AffiliationPointers
  ) -> Int {
    let goodActors = actorMarks.marks.base
    let distances = forward.actorMarks.marks.base
    let wanted = forward.actorBase + Int32(steps)
    var count = 0
    for place in 0..<eventCount {
      for slot in rows.actorSlots(of: Int(openedEvents.ahead.base[place])) {
        let actor = rows.eventActors[slot]
        guard distances[Int(actor)] == wanted, goodActors[Int(actor)] != good.actor,
          rows.counts(eventSlot: slot)
        else { continue }
        goodActors[Int(actor)] = good.actor
        actorList.base[count] = actor
        count += 1
      }
    }
    return count
  }

  /// Goes from marked actors to the events by which they were reached.
  ///
  /// - Returns: How many these are.
  private func markEvents(
    at steps: Int, enteredByFirst actorCount: Int, _ good: GoodMarks, in rows: AffiliationPointers
  ) -> Int {
    let goodActors = actorMarks.marks.base
    let goodEvents = eventMarks.marks.base
    let actors = actorList.base
    let events = openedEvents.ahead.base
    let opened = forward.met(at: steps)
    var count = 0
    // A hub may be marked that is in more events than were opened, and so may a few of very many.
    var cost = 0
    for place in 0..<actorCount { cost += rows.eventSlots(of: Int(actors[place])).count }
    guard cost > opened.count * graph.meanEventSize else {
      let distances = forward.eventMarks.marks.base
      let wanted = forward.eventBase + Int32(steps)
      for place in 0..<actorCount {
        for slot in rows.eventSlots(of: Int(actors[place])) {
          let event = rows.actorEvents[slot]
          guard distances[Int(event)] == wanted, goodEvents[Int(event)] != good.event,
            rows.counts(slot: slot)
          else { continue }
          goodEvents[Int(event)] = good.event
          events[count] = event
          count += 1
        }
      }
      return count
    }
    let distances = forward.actorMarks.marks.base
    let wanted = forward.actorBase + Int32(steps) + 1
    for event in opened {
      let leadsOn = rows.actorSlots(of: Int(event)).contains { slot in
        let actor = Int(rows.eventActors[slot])
        return goodActors[actor] == good.actor && distances[actor] == wanted
          && rows.counts(eventSlot: slot)
      }
      if leadsOn {
        goodEvents[Int(event)] = good.event
        events[count] = event
        count += 1
      }
    }
    return count
  }

  /// The smallest marked actor one step further from the start.
  private func smallestNext(
    after actor: Int32, steps: Int, good: GoodMarks, in rows: AffiliationPointers
  ) -> Int32 {
    let goodActors = actorMarks.marks.base
    let goodEvents = eventMarks.marks.base
    let actorDistances = forward.actorMarks.marks.base
    let eventDistances = forward.eventMarks.marks.base
    let open = forward.eventBase + Int32(steps) + 1
    let outer = forward.actorBase + Int32(steps) + 2
    return smallestMember(of: actor, in: rows) { event in
      eventDistances[event] == open && goodEvents[event] == good.event
    } where: {
      actorDistances[$0] == outer && goodActors[$0] == good.actor
    }
  }

  /// The smallest actor of the other side in an event in which the sides meet.
  private func smallestAcross(after actor: Int32, in rows: AffiliationPointers) -> Int32 {
    let eventDistances = backward.eventMarks.marks.base
    let actorDistances = backward.actorMarks.marks.base
    let met = backward.eventBase + Int32(backward.reach)
    let outermost = backward.actorBase + Int32(backward.reach) - 1
    return smallestMember(of: actor, in: rows) {
      eventDistances[$0] == met
    } where: {
      actorDistances[$0] == outermost
    }
  }

  /// The smallest actors, one after the other, on the way to the end of the backward side.
  ///
  /// - Parameters:
  ///   - actor: Where the way starts; it is not among the answers.
  ///   - steps: How many half steps it is from the end.
  ///   - rows: The rows of the graph.
  /// - Returns: The actors, the end last.
  func wayBack(from actor: Int32, steps: Int, in rows: AffiliationPointers) -> [Int32] {
    let eventDistances = backward.eventMarks.marks.base
    let actorDistances = backward.actorMarks.marks.base
    var way: [Int32] = []
    var last = actor
    for remaining in stride(from: steps, to: 0, by: -2) {
      let open = backward.eventBase + Int32(remaining) - 1
      let nearer = backward.actorBase + Int32(remaining) - 2
      last = smallestMember(of: last, in: rows) {
        eventDistances[$0] == open
      } where: {
        actorDistances[$0] == nearer
      }
      way.append(last)
    }
    return way
  }

  /// The smallest wanted actor of an actor's wanted events.
  @inline(__always)
  private func smallestMember(
    of actor: Int32, in rows: AffiliationPointers, events isWantedEvent: (Int) -> Bool,
    where isWanted: (Int) -> Bool
  ) -> Int32 {
    var best = Int32.max
    for slot in rows.eventSlots(of: Int(actor)) {
      let event = Int(rows.actorEvents[slot])
      guard isWantedEvent(event), rows.counts(slot: slot) else { continue }
      for member in rows.actorSlots(of: event) {
        let other = rows.eventActors[member]
        if other >= best { break }
        if rows.counts(eventSlot: member), isWanted(Int(other)) { best = other }
      }
    }
    return best
  }
}

extension AffiliationGraph {
  /// Finds the shortest way between two sets of actors.
  ///
  /// See ``AffiliationTraversal/shortestPath(from:to:within:)``.
  public func shortestPath(
    from sources: [Int], to targets: [Int], within filter: EventFilter? = nil
  ) -> TwoModePath? {
    AffiliationTraversal(self).shortestPath(from: sources, to: targets, within: filter)
  }
}
