extension AffiliationTraversal {
  /// Counts the steps from actor to actor on a shortest way between two sets of actors.
  ///
  /// The search grows from both ends by half steps, from actors to their events and from these to the
  /// actors in them; each is taken by the side that seems to have fewer ties to look at, so that a hub that
  /// both sides have met is not opened. It ends with the first tie at which the sides meet, and keeps
  /// no more of the way than the outermost of either side.
  ///
  /// - Parameters:
  ///   - sources: The actors to start from; repetitions count once.
  ///   - targets: The actors to arrive at.
  ///   - filter: The events that may be used; `nil` for all.
  /// - Returns: The length, 0 when the sets share an actor, `nil` when nothing connects them.
  /// - Complexity: As ``shortestPath(from:to:within:)``, without the work of naming the path.
  public func distance(
    from sources: [Int], to targets: [Int], within filter: EventFilter? = nil
  ) -> Int? {
    let actorMark = actorMarks.advance(by: 2)
    let eventMark = eventMarks.advance(by: 2)
    let actors = actorMarks.marks.base
    let events = eventMarks.marks.base
    let opened = openedEvents
    let eventSize = graph.tieCount / max(1, graph.eventCount) + 1
    var ahead = Front(
      list: actorList.base, spare: opened.ahead.base, actorMark: actorMark, eventMark: eventMark,
      eventSize: eventSize)
    var behind = Front(
      list: spareList.base, spare: opened.behind.base, actorMark: actorMark + 1,
      eventMark: eventMark + 1, eventSize: eventSize)
    for source in sources { ahead.start(at: known(source), marks: actors) }
    for target in targets {
      if actors[Int(known(target))] == actorMark { return 0 }
      behind.start(at: known(target), marks: actors)
    }
    return withRows(within: filter) { rows in
      ahead.countCost(in: rows)
      behind.countCost(in: rows)
      var halfSteps = 0
      while ahead.count > 0, behind.count > 0 {
        halfSteps += 1
        let isMet =
          ahead.cost <= behind.cost
          ? ahead.grow(in: rows, actors: actors, actorMark + 1, events: events, eventMark + 1)
          : behind.grow(in: rows, actors: actors, actorMark, events: events, eventMark)
        if isMet { return halfSteps / 2 }
      }
      return nil
    }
  }
}

/// The outermost actors or events that one side of a search has met.
private struct Front {
  /// The outermost.
  var list: UnsafeMutablePointer<Int32>
  /// Room for the next ones: for events while the outermost are actors, and the other way about.
  var spare: UnsafeMutablePointer<Int32>
  /// What this side marks actors with.
  let actorMark: Int32
  /// What this side marks events with.
  let eventMark: Int32
  var count = 0
  /// Whether the outermost are actors; else events.
  var isOfActors = true
  /// About how many ties the next half step looks at.
  var cost = 0
  /// How many actors an event has on the average.
  let eventSize: Int

  init(
    list: UnsafeMutablePointer<Int32>, spare: UnsafeMutablePointer<Int32>, actorMark: Int32,
    eventMark: Int32, eventSize: Int
  ) {
    self.list = list
    self.spare = spare
    self.actorMark = actorMark
    self.eventMark = eventMark
    self.eventSize = eventSize
  }

  mutating func start(at actor: Int32, marks: UnsafeMutablePointer<Int32>) {
    guard marks[Int(actor)] != actorMark else { return }
    marks[Int(actor)] = actorMark
    list[count] = actor
    count += 1
  }

  /// Counts the ties of the outermost actors, among which one may have more than all others; events
  /// are of like size and taken for average ones.
  mutating func countCost(in rows: AffiliationPointers) {
    guard isOfActors else {
      cost = count * eventSize
      return
    }
    cost = 0
    for place in 0..<count { cost &+= rows.eventSlots(of: Int(list[place])).count }
  }

  /// Takes the next half step.
  ///
  /// - Returns: Whether something was met that the other side has marked; the half step is then
  ///   incomplete.
  mutating func grow(
    in rows: AffiliationPointers, actors: UnsafeMutablePointer<Int32>, _ otherActorMark: Int32,
    events: UnsafeMutablePointer<Int32>, _ otherEventMark: Int32
  ) -> Bool {
    let met: Int?
    if !isOfActors {
      met = advance(
        along: rows.eventOffsets.baseAddress, rows.eventActors.baseAddress, marks: actors,
        actorMark, otherActorMark)
    } else if rows.allowsEverything {
      met = advance(
        along: rows.actorOffsets.baseAddress, rows.actorEvents.baseAddress, marks: events,
        eventMark, otherEventMark)
    } else {
      met = advance(in: rows, marks: events, otherEventMark)
    }
    guard let met else { return true }
    count = met
    isOfActors.toggle()
    swap(&list, &spare)
    countCost(in: rows)
    return false
  }

  /// Marks and lists what the outermost lead to; `nil` when the other side has marked any of it.
  ///
  /// What is met for the second time is written like the rest and written over by whoever comes next:
  /// to a processor that looks ahead, a step that is always taken costs less than one that is taken as
  /// it turns out.
  @inline(never)
  private func advance(
    along offsets: UnsafePointer<Int32>?, _ ids: UnsafePointer<Int32>?,
    marks: UnsafeMutablePointer<Int32>, _ own: Int32, _ others: Int32
  ) -> Int? {
    guard let offsets, let ids else { return 0 }
    let list = list
    let next = spare
    var met = 0
    for place in 0..<count {
      let outermost = Int(list[place])
      var slot = Int(offsets[outermost])
      let end = Int(offsets[outermost &+ 1])
      while slot < end {
        let id = ids[slot]
        slot &+= 1
        let mark = marks[Int(id)]
        if mark == others { return nil }
        next[met] = id
        marks[Int(id)] = own
        met &+= mark == own ? 0 : 1
      }
    }
    return met
  }

  /// The same from actors to the events that a filter allows.
  private func advance(
    in rows: AffiliationPointers, marks: UnsafeMutablePointer<Int32>, _ others: Int32
  ) -> Int? {
    var met = 0
    for place in 0..<count {
      for slot in rows.eventSlots(of: Int(list[place])) {
        let event = rows.actorEvents[slot]
        let mark = marks[Int(event)]
        if mark == eventMark || !rows.allows(Int(event)) { continue }
        if mark == others { return nil }
        marks[Int(event)] = eventMark
        spare[met] = event
        met += 1
      }
    }
    return met
  }
}
