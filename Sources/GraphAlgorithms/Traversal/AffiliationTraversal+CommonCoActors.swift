/// An actor that shares events with each of several groups.
public struct CommonCoActor: Hashable, Sendable {
  /// The actor.
  public let actor: Int
  /// For each group, in the order asked, the number of events that the actor shares with it.
  public let sharedEventCounts: [Int]
  /// The number of events in which the actor and a member of every group take part together.
  public let togetherCount: Int

  /// Creates an actor with its counts.
  public init(actor: Int, sharedEventCounts: [Int], togetherCount: Int) {
    self.actor = actor
    self.sharedEventCounts = sharedEventCounts
    self.togetherCount = togetherCount
  }
}

extension AffiliationTraversal {
  /// Finds the actors that share events with every one of several groups, together or apart.
  ///
  /// - Parameters:
  ///   - groups: Groups of actors, such as an agency with its offices; a group acts as one. Members
  ///     of a group are not among the answers.
  ///   - filter: The events that count; `nil` for all.
  /// - Returns: The common co-actors in ascending order. No groups, or a group without members:
  ///   nobody.
  /// - Complexity: O(sum of the sizes of the members' events), and the sorting of each group's
  ///   co-actors.
  public func commonCoActors(
    of groups: [[Int]], within filter: EventFilter? = nil
  ) -> [CommonCoActor] {
    guard !groups.isEmpty else { return [] }
    let excluded = distinctActors(groups.flatMap { $0 })
    let answers = groups.map { coActors(of: $0, within: filter) }
    var common = answers[0].map { (actor: $0.actor, counts: [$0.sharedEventCount]) }
    for other in answers.dropFirst() {
      common = intersection(common, other)
    }
    common = without(excluded, common)
    let together = togetherCounts(of: groups, within: filter)
    var cursor = 0
    return common.map { entry in
      while cursor < together.count, together[cursor].actor < entry.actor { cursor += 1 }
      let isTogether = cursor < together.count && together[cursor].actor == entry.actor
      return CommonCoActor(
        actor: entry.actor, sharedEventCounts: entry.counts,
        togetherCount: isTogether ? together[cursor].sharedEventCount : 0)
    }
  }

  private func intersection(
    _ left: [(actor: Int, counts: [Int])], _ right: [CoActor]
  ) -> [(actor: Int, counts: [Int])] {
    var result: [(actor: Int, counts: [Int])] = []
    var cursor = 0
    for entry in left {
      while cursor < right.count, right[cursor].actor < entry.actor { cursor += 1 }
      if cursor < right.count, right[cursor].actor == entry.actor {
        result.append((entry.actor, entry.counts + [right[cursor].sharedEventCount]))
      }
    }
    return result
  }

  private func without(
    _ excluded: [Int32], _ entries: [(actor: Int, counts: [Int])]
  ) -> [(actor: Int, counts: [Int])] {
    var cursor = 0
    return entries.filter { entry in
      while cursor < excluded.count, Int(excluded[cursor]) < entry.actor { cursor += 1 }
      return cursor == excluded.count || Int(excluded[cursor]) != entry.actor
    }
  }

  /// For every actor the number of events that all groups take part in, ascending by actor.
  private func togetherCounts(of groups: [[Int]], within filter: EventFilter?) -> [CoActor] {
    graph.withPointers(within: filter) { rows in
      var joint: [Int32] = []
      for (index, group) in groups.enumerated() {
        var events: [Int32] = []
        let mark = eventMarks.advance()
        let marks = eventMarks.marks.all
        for actor in group {
          for slot in rows.eventSlots(of: actor) {
            let event = rows.actorEvents[slot]
            guard marks[Int(event)] != mark, rows.allows(Int(event)) else { continue }
            marks[Int(event)] = mark
            events.append(event)
          }
        }
        joint = index == 0 ? events.sorted() : joint.filter { marks[Int($0)] == mark }
      }
      var counts: [CoActor] = []
      let list = actorList.all
      var met = 0
      for event in joint {
        for slot in rows.actorSlots(of: Int(event)) {
          let actor = rows.eventActors[slot]
          if actorCounts.all[Int(actor)] == 0 {
            list[met] = actor
            met += 1
          }
          actorCounts.all[Int(actor)] += 1
        }
      }
      let ids = UnsafeMutableBufferPointer(start: actorList.base, count: met)
      sortAscending(ids, spare: spareList.base, bound: graph.actorCount)
      for id in ids {
        counts.append(
          CoActor(actor: Int(id), sharedEventCount: Int(actorCounts.all[Int(id)])))
        actorCounts.all[Int(id)] = 0
      }
      return counts
    }
  }
}

extension AffiliationGraph {
  /// Finds the actors that share events with every one of several groups, together or apart.
  ///
  /// See ``AffiliationTraversal/commonCoActors(of:within:)``.
  public func commonCoActors(
    of groups: [[Int]], within filter: EventFilter? = nil
  ) -> [CommonCoActor] {
    AffiliationTraversal(self).commonCoActors(of: groups, within: filter)
  }
}
