extension AffiliationTraversal {
  /// Counts the steps from actor to actor on a shortest way between two sets of actors.
  ///
  /// The search grows from both ends by half steps, from actors to their events and from these to the
  /// actors in them; each is taken by the side that has to look at fewer ties for it, so that a hub that
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
    var ahead = Front(
      list: actorList.base, spare: openedEvents.ahead.base, actorMark: actorMark,
      eventMark: eventMark)
    var behind = Front(
      list: spareList.base, spare: openedEvents.behind.base, actorMark: actorMark + 1,
      eventMark: eventMark + 1)
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
          ? ahead.grow(towards: behind, in: rows, actors: actors, events: events)
          : behind.grow(towards: ahead, in: rows, actors: actors, events: events)
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
  /// How many ties the next half step looks at.
  var cost = 0

  init(
    list: UnsafeMutablePointer<Int32>, spare: UnsafeMutablePointer<Int32>, actorMark: Int32,
    eventMark: Int32
  ) {
    self.list = list
    self.spare = spare
    self.actorMark = actorMark
    self.eventMark = eventMark
  }

  mutating func start(at actor: Int32, marks: UnsafeMutablePointer<Int32>) {
    guard marks[Int(actor)] != actorMark else { return }
    marks[Int(actor)] = actorMark
    list[count] = actor
    count += 1
  }

  @inline(__always)
  mutating func countCost(in rows: AffiliationPointers) {
    let offsets = isOfActors ? rows.actorOffsets : rows.eventOffsets
    cost = 0
    for place in 0..<count {
      let id = Int(list[place])
      cost += Int(offsets[id + 1] - offsets[id])
    }
  }

  /// Takes the next half step.
  ///
  /// - Returns: Whether the other side was met; the half step is then incomplete.
  @inline(__always)
  mutating func grow(
    towards other: Front, in rows: AffiliationPointers, actors: UnsafeMutablePointer<Int32>,
    events: UnsafeMutablePointer<Int32>
  ) -> Bool {
    let isMet =
      isOfActors
      ? advance(
        along: rows.actorOffsets, rows.actorEvents, marks: events, eventMark, other.eventMark,
        where: rows.allows)
      : advance(
        along: rows.eventOffsets, rows.eventActors, marks: actors, actorMark, other.actorMark
      ) { _ in true }
    if isMet { return true }
    isOfActors.toggle()
    swap(&list, &spare)
    countCost(in: rows)
    return false
  }

  @inline(__always)
  private mutating func advance(
    along offsets: UnsafeBufferPointer<Int32>, _ ids: UnsafeBufferPointer<Int32>,
    marks: UnsafeMutablePointer<Int32>, _ own: Int32, _ others: Int32,
    where isAllowed: (Int) -> Bool
  ) -> Bool {
    let next = spare
    var met = 0
    for place in 0..<count {
      let outermost = Int(list[place])
      var slot = Int(offsets[outermost])
      let end = Int(offsets[outermost + 1])
      while slot < end {
        let id = ids[slot]
        slot += 1
        let mark = marks[Int(id)]
        if mark == own { continue }
        guard isAllowed(Int(id)) else { continue }
        if mark == others { return true }
        marks[Int(id)] = own
        next[met] = id
        met += 1
      }
    }
    count = met
    return false
  }
}
