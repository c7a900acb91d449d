extension AffiliationTraversal {
  /// Finds the shortest way between two sets of actors.
  ///
  /// The search grows from both ends, the smaller frontier first.
  ///
  /// - Parameters:
  ///   - sources: The actors to start from; repetitions count once.
  ///   - targets: The actors to arrive at.
  ///   - filter: The events that may be used; `nil` for all.
  /// - Returns: Among the shortest paths the one whose actors, read from the start, are smallest at
  ///   the first difference. An actor in both sets is a path of length 0. `nil` when nothing connects
  ///   the two sets, or one is empty.
  /// - Complexity: O(what the two searches touch), at most O(actors + events + ties).
  public func shortestPath(
    from sources: [Int], to targets: [Int], within filter: EventFilter? = nil
  ) -> TwoModePath? {
    withRows(within: filter) { rows in
      shortestActors(
        from: distinctActors(sources), to: distinctActors(targets), blocked: nil, in: rows
      ).map { path(along: $0, in: rows) }
    }
  }

  /// Counts the steps from actor to actor on a shortest way between two sets of actors.
  ///
  /// - Returns: The length, 0 when the sets share an actor, `nil` when nothing connects them.
  /// - Complexity: As ``shortestPath(from:to:within:)``, without the work of naming the path.
  public func distance(
    from sources: [Int], to targets: [Int], within filter: EventFilter? = nil
  ) -> Int? {
    withRows(within: filter) { rows in
      meet(
        from: distinctActors(sources), to: distinctActors(targets), blocked: nil, in: rows,
        stopsAtContact: true)
    }
  }

  /// The smallest of the shortest ways that do not enter blocked actors.
  func shortestActors(
    from sources: [Int32], to targets: [Int32],
    blocked: (marks: ScratchBuffer<Int32>, mark: Int32)?, in rows: AffiliationPointers
  ) -> [Int32]? {
    guard
      let length = meet(
        from: sources, to: targets, blocked: blocked, in: rows, stopsAtContact: false)
    else { return nil }
    // Actors at this distance from the start that the other side has met lie on shortest paths.
    let middle = length - backward.radius
    let goodMark = actorMarks.advance()
    let good = actorMarks.marks.all
    for index in forward.starts[middle]..<forward.starts[middle + 1] {
      let actor = Int(forward.queue.all[index])
      if backward.distance(of: actor) == backward.radius { good[actor] = goodMark }
    }
    markShortestPaths(before: middle, goodMark: goodMark, in: rows)
    guard let source = sources.first(where: { good[Int($0)] == goodMark }) else { return nil }
    var way = [source]
    for level in 0..<middle {
      way.append(smallestNext(after: way[level], level: level, goodMark: goodMark, in: rows))
    }
    for level in middle..<length {
      way.append(smallestReturn(after: way[level], remaining: length - level, in: rows))
    }
    return way
  }

  /// Grows both sides until they meet; returns the number of steps between the ends.
  private func meet(
    from sources: [Int32], to targets: [Int32],
    blocked: (marks: ScratchBuffer<Int32>, mark: Int32)?, in rows: AffiliationPointers,
    stopsAtContact: Bool
  ) -> Int? {
    forward.start(at: sources)
    backward.start(at: targets)
    if sources.contains(where: { backward.distance(of: Int($0)) != nil }) { return 0 }
    while forward.frontierCount > 0, backward.frontierCount > 0 {
      let length = forward.radius + backward.radius + 1
      let isForward = forward.frontierCount <= backward.frontierCount
      let isContact =
        isForward
        ? forward.expand(
          towards: backward, in: rows, blocked: blocked, stopsAtContact: stopsAtContact)
        : backward.expand(
          towards: forward, in: rows, blocked: blocked, stopsAtContact: stopsAtContact)
      if isContact { return length }
    }
    return nil
  }

  /// Marks the actors of the forward side from which a marked actor is reached in one step outwards,
  /// level by level towards the start.
  private func markShortestPaths(
    before middle: Int, goodMark: Int32, in rows: AffiliationPointers
  ) {
    let good = actorMarks.marks.all
    let known = eventMarks.advance(by: 2)
    let eventStates = eventMarks.marks.all
    let opened = forward.eventMarks.marks.all
    for level in (0..<middle).reversed() {
      let outerMark = forward.actorBase + Int32(level) + 1
      let openMark = forward.eventBase + Int32(level)
      for index in forward.starts[level]..<forward.starts[level + 1] {
        let actor = Int(forward.queue.all[index])
        for slot in rows.eventSlots(of: actor) {
          let event = Int(rows.actorEvents[slot])
          guard opened[event] == openMark else { continue }
          if eventStates[event] < known {
            let leadsOn = rows.actorSlots(of: event).contains { member in
              let other = Int(rows.eventActors[member])
              return good[other] == goodMark && forward.actorMarks.marks.all[other] == outerMark
            }
            eventStates[event] = leadsOn ? known + 1 : known
          }
          if eventStates[event] == known + 1 {
            good[actor] = goodMark
            break
          }
        }
      }
    }
  }

  /// The smallest marked actor one step further from the start.
  private func smallestNext(
    after actor: Int32, level: Int, goodMark: Int32, in rows: AffiliationPointers
  ) -> Int32 {
    let openMark = forward.eventBase + Int32(level)
    let outerMark = forward.actorBase + Int32(level) + 1
    var best = Int32.max
    for slot in rows.eventSlots(of: Int(actor)) {
      let event = Int(rows.actorEvents[slot])
      guard forward.eventMarks.marks.all[event] == openMark else { continue }
      for member in rows.actorSlots(of: event) {
        let other = rows.eventActors[member]
        if other >= best { break }
        if forward.actorMarks.marks.all[Int(other)] == outerMark,
          actorMarks.marks.all[Int(other)] == goodMark
        {
          best = other
        }
      }
    }
    return best
  }

  /// The smallest actor one step nearer to the end.
  private func smallestReturn(
    after actor: Int32, remaining: Int, in rows: AffiliationPointers
  ) -> Int32 {
    let openMark = backward.eventBase + Int32(remaining) - 1
    let nearerMark = backward.actorBase + Int32(remaining) - 1
    var best = Int32.max
    for slot in rows.eventSlots(of: Int(actor)) {
      let event = Int(rows.actorEvents[slot])
      guard backward.eventMarks.marks.all[event] == openMark else { continue }
      for member in rows.actorSlots(of: event) {
        let other = rows.eventActors[member]
        if other >= best { break }
        if backward.actorMarks.marks.all[Int(other)] == nearerMark { best = other }
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
