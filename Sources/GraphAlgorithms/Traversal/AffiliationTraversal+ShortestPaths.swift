import HeapModule

extension AffiliationTraversal {
  /// Finds the shortest ways between two sets of actors, one after the other.
  ///
  /// A path meets no actor twice, starts with its only member of `sources` and ends with its only
  /// member of `targets` (an actor in both is a path by itself). Two paths differ in their actors; of
  /// the events between two actors only the smallest is named.
  ///
  /// - Parameters:
  ///   - sources: The actors to start from.
  ///   - targets: The actors to arrive at.
  ///   - count: The number of paths wanted.
  ///   - filter: The events that may be used; `nil` for all.
  ///   - ties: The ties that may be used; `nil` for all.
  /// - Returns: At most `count` paths, shorter first, equally long ones by their actors from the
  ///   start; fewer when there are no more, none when nothing connects the two sets.
  /// - Complexity: O(count · longest path) searches as in ``shortestPath(from:to:within:)``.
  /// - SeeAlso: J. Y. Yen, "Finding the k shortest loopless paths in a network", 1971,
  ///   doi:10.1287/mnsc.17.11.712; E. L. Lawler's partition of the paths that remain, 1972,
  ///   doi:10.1287/mnsc.18.7.401.
  public func shortestPaths(
    from sources: [Int], to targets: [Int], count: Int, within filter: EventFilter? = nil,
    by ties: TieFilter? = nil
  ) -> [TwoModePath] {
    let sources = distinctActors(sources)
    let targets = distinctActors(targets)
    return withRows(within: filter, by: ties) { rows in
      var found: [TwoModePath] = []
      var candidates = Heap<PathCandidate>()
      let whole = PathFamily(beginning: [], excludedNext: [])
      if count > 0, let first = best(of: whole, from: sources, to: targets, in: rows) {
        candidates.insert(first)
      }
      // Families that may hold a path no longer than the next candidate are searched before it is taken.
      var waiting: [PathFamily] = []
      while found.count < count {
        let enough = candidates.min.map { $0.actors.count } ?? .max
        if let place = waiting.firstIndex(where: { $0.leastCount(to: targets) <= enough }) {
          let family = waiting.remove(at: place)
          if let other = best(of: family, from: sources, to: targets, in: rows) {
            candidates.insert(other)
          }
          continue
        }
        guard let next = candidates.popMin() else { break }
        found.append(path(along: next.actors, in: rows))
        waiting += next.families
      }
      return found
    }
  }

  /// The smallest path of a family.
  private func best(
    of family: PathFamily, from sources: [Int32], to targets: [Int32],
    in rows: AffiliationPointers
  ) -> PathCandidate? {
    let mark = blockedActors.advance()
    let marks = blockedActors.marks
    // Only a path of one actor may belong to both ends.
    let innerTargets = targets.filter { !sources.contains(sorted: $0) }
    var starts: [Int32]
    guard let last = family.beginning.last else {
      starts = sources.filter { !family.excludedNext.contains($0) }
      if let both = starts.first(where: { targets.contains(sorted: $0) }) {
        return PathCandidate(actors: [both], family: family)
      }
      for source in family.excludedNext { marks.all[Int(source)] = mark }
      return shortestActors(
        from: starts, to: innerTargets, blocked: (marks, mark), in: rows
      ).map { PathCandidate(actors: $0, family: family) }
    }
    for source in sources { marks.all[Int(source)] = mark }
    for actor in family.beginning { marks.all[Int(actor)] = mark }
    switch shortestWayBack(
      to: last, except: family.excludedNext, from: innerTargets, blocked: (marks, mark), in: rows)
    {
    case .found(let actors):
      return PathCandidate(actors: family.beginning + actors, family: family)
    case .none: return nil
    case .tooFar: break
    }
    starts = neighbors(of: last, notMarked: mark, in: rows)
      .filter { !family.excludedNext.contains($0) }
    return shortestActors(from: starts, to: innerTargets, blocked: (marks, mark), in: rows)
      .map { PathCandidate(actors: family.beginning + $0, family: family) }
  }

  /// What a search from the targets alone has found.
  private enum WayBack {
    case found([Int32])
    /// There is no way.
    case none
    /// It would have to look at more than a search that starts at both ends.
    case tooFar
  }

  /// Searches from the targets alone for those that share an event with an actor, without listing
  /// the actor's neighbors: those of a hub are half of all actors.
  ///
  /// - Returns: The smallest of the shortest ways on from the actor, which may not begin with an
  ///   excluded one.
  private func shortestWayBack(
    to actor: Int32, except excluded: [Int32], from targets: [Int32],
    blocked: (marks: ScratchBuffer<Int32>, mark: Int32), in rows: AffiliationPointers
  ) -> WayBack {
    let own = rows.eventSlots(of: Int(actor))
    let mark = eventMarks.advance()
    let marks = eventMarks.marks.base
    // What listing the neighbors would look at.
    var mostCost = own.count
    for slot in own where rows.allows(Int(rows.actorEvents[slot])) && rows.counts(slot: slot) {
      marks[Int(rows.actorEvents[slot])] = mark
      mostCost += rows.actorSlots(of: Int(rows.actorEvents[slot])).count
    }
    backward.start(at: targets)
    while !backward.isExhausted {
      var best = Int32.max
      for other in backward.met(at: backward.reach)
      where other < best && !excluded.contains(other) {
        // The row of a hub is not walked through to find a few events in it.
        let theirs = rows.eventSlots(of: Int(other))
        let isNeighbor =
          theirs.count > 32 * own.count
          ? rows.smallestCommonEvent(of: Int(actor), and: Int(other)) != nil
          : theirs.contains {
            marks[Int(rows.actorEvents[$0])] == mark && rows.counts(slot: $0)
          }
        if isNeighbor { best = other }
      }
      if best < .max {
        return .found([best] + wayBack(from: best, steps: backward.reach, in: rows))
      }
      for _ in 0..<2 {
        guard backward.nextCost(in: rows) <= mostCost else { return .tooFar }
        _ = backward.grow(towards: nil, in: rows, blocked: blocked)
        if backward.isExhausted { return .none }
      }
    }
    return .none
  }

  /// The actors that share an allowed event with another and are not blocked, ascending.
  private func neighbors(
    of actor: Int32, notMarked blocked: Int32, in rows: AffiliationPointers
  ) -> [Int32] {
    let mark = actorMarks.advance()
    let marks = actorMarks.marks.all
    var met = 0
    for slot in rows.eventSlots(of: Int(actor)) {
      let event = Int(rows.actorEvents[slot])
      guard rows.allows(event), rows.counts(slot: slot) else { continue }
      for member in rows.actorSlots(of: event) where rows.counts(eventSlot: member) {
        let other = rows.eventActors[member]
        guard marks[Int(other)] != mark else { continue }
        marks[Int(other)] = mark
        if blockedActors.marks.all[Int(other)] != blocked {
          actorList.all[met] = other
          met += 1
        }
      }
    }
    let ids = UnsafeMutableBufferPointer(start: actorList.base, count: met)
    sortAscending(ids, spare: spareList.base, bound: graph.actorCount)
    return Array(ids)
  }
}

/// All paths that begin with the same actors and do not go on to some others.
private struct PathFamily {
  let beginning: [Int32]
  let excludedNext: [Int32]

  /// How many actors a path of the family has at least: another than the beginning's, and one more
  /// unless that one may be a target.
  func leastCount(to targets: [Int32]) -> Int {
    guard !beginning.isEmpty else { return 1 }
    return beginning.count + (targets.allSatisfy(excludedNext.contains) ? 2 : 1)
  }
}

/// The smallest path of a family.
private struct PathCandidate: Comparable {
  let actors: [Int32]
  let family: PathFamily

  /// The families into which the rest of this path's family falls: those that leave the path at
  /// each of its actors.
  ///
  /// No path is in two of them.
  var families: [PathFamily] {
    (family.beginning.count..<actors.count).map { index in
      let isFirst = index == family.beginning.count
      return PathFamily(
        beginning: Array(actors[..<index]),
        excludedNext: (isFirst ? family.excludedNext : []) + [actors[index]])
    }
  }

  static func < (left: Self, right: Self) -> Bool {
    TwoModePath.isOrderedBefore(left.actors, right.actors)
  }

  static func == (left: Self, right: Self) -> Bool {
    left.actors == right.actors
  }
}

extension [Int32] {
  /// Whether a sorted array holds an id.
  fileprivate func contains(sorted id: Int32) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == id
  }
}

extension AffiliationGraph {
  /// Finds the shortest ways between two sets of actors, one after the other.
  ///
  /// See ``AffiliationTraversal/shortestPaths(from:to:count:within:)``.
  public func shortestPaths(
    from sources: [Int], to targets: [Int], count: Int, within filter: EventFilter? = nil
  ) -> [TwoModePath] {
    AffiliationTraversal(self).shortestPaths(
      from: sources, to: targets, count: count, within: filter)
  }
}
