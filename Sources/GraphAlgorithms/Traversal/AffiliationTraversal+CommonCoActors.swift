extension AffiliationTraversal {
  /// Finds the actors that share events with every one of several groups, together or apart.
  ///
  /// - Parameters:
  ///   - groups: Groups of actors, such as an agency with its offices; a group acts as one. Members
  ///     of a group are not among the answers.
  ///   - filter: The events that count; `nil` for all.
  /// - Returns: The common co-actors in ascending order. No groups, or a group without members:
  ///   nobody.
  /// - Complexity: O(sum of the sizes of the members' events), and the sorting of the answers.
  public func commonCoActors(
    of groups: [[Int]], within filter: EventFilter? = nil
  ) -> CommonCoActors {
    guard !groups.isEmpty else { return CommonCoActors(groupCount: 0) }
    while furtherGroups.count + 1 < groups.count {
      furtherGroups.append(
        (ScratchBuffer(count: graph.actorCount), ScratchBuffer(count: graph.actorCount + 1)))
    }
    return withRows(within: filter) { rows in
      withUnsafeTemporaryAllocation(of: GroupCounts.self, capacity: groups.count) { counted in
        for (index, group) in groups.enumerated() {
          let counts = index == 0 ? actorCounts.base : furtherGroups[index - 1].counts.base
          let list = index == 0 ? actorList.base : furtherGroups[index - 1].list.base
          let met = countSharedEvents(of: group, in: rows, counts: counts, list: list)
          counted[index] = GroupCounts(counts: counts, list: list, met: met)
        }
        // A member of one group may share events with another, and is no answer all the same.
        for group in groups {
          for actor in group {
            for index in 0..<groups.count { counted[index].counts[actor] = 0 }
          }
        }
        var found = commonAnswers(of: counted)
        for index in 0..<groups.count {
          let group = counted[index]
          for place in 0..<group.met { group.counts[Int(group.list[place])] = 0 }
        }
        countTogether(of: groups, in: rows, answers: &found)
        return found
      }
    }
  }

  /// What one group shares with whom.
  private struct GroupCounts {
    let counts: UnsafeMutablePointer<Int32>
    let list: UnsafeMutablePointer<Int32>
    let met: Int
  }

  /// The actors with a count from every group: looked for in the shortest of the lists.
  private func commonAnswers(
    of groups: UnsafeMutableBufferPointer<GroupCounts>
  ) -> CommonCoActors {
    var found = CommonCoActors(groupCount: groups.count)
    guard let shortest = groups.min(by: { $0.met < $1.met }) else { return found }
    let common = spareList.base
    var count = 0
    for place in 0..<shortest.met {
      let actor = shortest.list[place]
      common[count] = actor
      var isCommon = true
      for group in groups { isCommon = isCommon && group.counts[Int(actor)] > 0 }
      count += isCommon ? 1 : 0
    }
    guard count > 0 else { return found }
    let ids = UnsafeMutableBufferPointer(start: common, count: count)
    // The list that is sorted lies in the spare list, so the sorting gets another one to spare.
    sortAscending(distinct: ids, spare: sortingList, bits: actorBits, bound: graph.actorCount)
    found.reserveCapacity(count)
    for actor in ids {
      found.append(actor)
      for group in groups { found.append(count: group.counts[Int(actor)]) }
    }
    return found
  }

  /// Counts, for every answer, the events that all groups take part in.
  private func countTogether(
    of groups: [[Int]], in rows: AffiliationPointers, answers: inout CommonCoActors
  ) {
    guard !answers.isEmpty else { return }
    let counts = actorCounts.base
    let joint = jointEvents(of: groups, in: rows)
    for event in joint {
      for slot in rows.actorSlots(of: Int(event)) { counts[Int(rows.eventActors[slot])] += 1 }
    }
    answers.together = answers.actors.map { counts[Int($0)] }
    for event in joint {
      for slot in rows.actorSlots(of: Int(event)) { counts[Int(rows.eventActors[slot])] = 0 }
    }
  }

  /// The allowed events in which every group takes part.
  private func jointEvents(of groups: [[Int]], in rows: AffiliationPointers) -> [Int32] {
    var joint: [Int32] = []
    for (index, group) in groups.enumerated() {
      // Marked once: belongs to this group; marked twice: has been taken.
      let mark = eventMarks.advance(by: 2)
      let marks = eventMarks.marks.all
      for event in joint { marks[Int(event)] = mark }
      var taken: [Int32] = []
      for actor in group {
        for slot in rows.eventSlots(of: actor) {
          let event = rows.actorEvents[slot]
          let state = marks[Int(event)]
          guard index == 0 ? state < mark && rows.allows(Int(event)) : state == mark else {
            continue
          }
          marks[Int(event)] = mark + 1
          taken.append(event)
        }
      }
      joint = taken
      if joint.isEmpty { break }
    }
    return joint
  }
}

extension AffiliationGraph {
  /// Finds the actors that share events with every one of several groups, together or apart.
  ///
  /// See ``AffiliationTraversal/commonCoActors(of:within:)``.
  public func commonCoActors(
    of groups: [[Int]], within filter: EventFilter? = nil
  ) -> CommonCoActors {
    AffiliationTraversal(self).commonCoActors(of: groups, within: filter)
  }
}
