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
    let joint = openedEvents.ahead.base
    let marks = eventMarks
    let firstMark = marks.advance(by: 2 * groups.count)
    return withRows(within: filter) { rows in
      withUnsafeTemporaryAllocation(of: GroupCounts.self, capacity: groups.count) { counted in
        // The group with the fewest ties begins: only those it meets have to be counted for the others.
        let smallest = groups.indices.min { ties(of: groups[$0]) < ties(of: groups[$1]) } ?? 0
        var jointCount = 0
        var last: GroupCounts?
        for turn in groups.indices {
          let index = turn == 0 ? smallest : turn <= smallest ? turn - 1 : turn
          counted[index] = GroupCounts(
            counts: index == 0 ? actorCounts.base : furtherGroups[index - 1].counts.base,
            list: index == 0 ? actorList.base : furtherGroups[index - 1].list.base)
          let events = GroupEvents(
            marks: marks.marks.base, joint: joint, unseenBelow: firstMark + 2 * Int32(turn),
            isFirst: turn == 0, isLast: turn == groups.count - 1)
          jointCount = countCommon(
            with: groups[index], in: rows, events: events, previous: last?.counts,
            into: &counted[index])
          last = counted[index]
        }
        guard let last else { return CommonCoActors(groupCount: 0) }
        // A member of one group may share events with another, and is no answer all the same.
        for group in groups {
          for actor in group { last.counts[actor] = 0 }
        }
        let common = commonActors(of: last)
        return answers(
          common, counted: counted,
          joint: UnsafeMutableBufferPointer(start: joint, count: jointCount), in: rows)
      }
    }
  }

  /// How many ties the members of a group have.
  private func ties(of group: [Int]) -> Int {
    group.reduce(0) { $0 + graph.slots(of: Int(known($1))).count }
  }

  /// What one group shares with whom, among those that share something with every group before it.
  private struct GroupCounts {
    let counts: UnsafeMutablePointer<Int32>
    /// Who has a count, and as members of a group some who have none any more.
    let list: UnsafeMutablePointer<Int32>
    var met = 0
  }

  /// How a group's events are told apart, each of which counts once.
  private struct GroupEvents {
    /// For each event a number that rises with the groups: that of this group for those seen, one more
    /// for those that all groups so far have seen.
    let marks: UnsafeMutablePointer<Int32>
    /// Room for the events that all groups take part in.
    let joint: UnsafeMutablePointer<Int32>
    let unseenBelow: Int32
    let isFirst: Bool
    let isLast: Bool
  }

  /// Counts what a group shares with those who have a count from the group before.
  ///
  /// - Returns: How many events all groups take part in; known with the last group.
  private func countCommon(
    with group: [Int], in rows: AffiliationPointers, events: GroupEvents,
    previous: UnsafeMutablePointer<Int32>?, into counted: inout GroupCounts
  ) -> Int {
    // Held here, as the compiler cannot know that writing counts leaves the rows where they are.
    let actorEvents = rows.actorEvents
    let eventOffsets = rows.eventOffsets
    let eventActors = rows.eventActors
    let counts = counted.counts
    let list = counted.list
    var met = 0
    var jointCount = 0
    for subject in group {
      let slots = rows.eventSlots(of: Int(known(subject)))
      let own = { (place: Int) in Int(actorEvents[slots.lowerBound &+ place]) }
      rows.beginPrefetching(slots.count, own)
      for place in 0..<slots.count {
        rows.keepPrefetching(at: place, of: slots.count, own)
        let event = actorEvents[slots.lowerBound &+ place]
        let state = events.marks[Int(event)]
        guard state < events.unseenBelow, rows.allows(Int(event)) else { continue }
        let isJoint = events.isFirst || state == events.unseenBelow - 1
        events.marks[Int(event)] = events.unseenBelow + (isJoint ? 1 : 0)
        if isJoint, events.isLast {
          events.joint[jointCount] = event
          jointCount += 1
        }
        var member = Int(eventOffsets[Int(event)])
        let end = Int(eventOffsets[Int(event) + 1])
        if let previous {
          while member < end {
            let actor = eventActors[member]
            member &+= 1
            guard previous[Int(actor)] > 0 else { continue }
            let count = counts[Int(actor)]
            list[met] = actor
            met &+= count == 0 ? 1 : 0
            counts[Int(actor)] = count &+ 1
          }
        } else {
          while member < end {
            let actor = eventActors[member]
            let count = counts[Int(actor)]
            list[met] = actor
            met &+= count == 0 ? 1 : 0
            counts[Int(actor)] = count &+ 1
            member &+= 1
          }
        }
      }
    }
    counted.met = met
    return jointCount
  }

  /// Those who have a count from the last group, and so from all, in ascending order.
  private func commonActors(of last: GroupCounts) -> UnsafeMutableBufferPointer<Int32> {
    let common = spareList.base
    var count = 0
    for place in 0..<last.met {
      let actor = last.list[place]
      common[count] = actor
      count &+= last.counts[Int(actor)] > 0 ? 1 : 0
    }
    let ids = UnsafeMutableBufferPointer(start: common, count: count)
    // The list that is sorted lies in the spare list, so the sorting gets another one to spare.
    sortAscending(distinct: ids, spare: sortingList, bits: actorBits, bound: graph.actorCount)
    return ids
  }

  /// Turns the counts into answers and leaves zeros behind.
  private func answers(
    _ common: UnsafeMutableBufferPointer<Int32>,
    counted: UnsafeMutableBufferPointer<GroupCounts>,
    joint: UnsafeMutableBufferPointer<Int32>, in rows: AffiliationPointers
  ) -> CommonCoActors {
    var found = CommonCoActors(groupCount: counted.count, actors: common) { actor, row in
      for index in 0..<counted.count { row[1 + index] = counted[index].counts[Int(actor)] }
    }
    for group in counted {
      for place in 0..<group.met { group.counts[Int(group.list[place])] = 0 }
    }
    guard !found.isEmpty, !joint.isEmpty else { return found }
    let counts = actorCounts.base
    for event in joint {
      for slot in rows.actorSlots(of: Int(event)) { counts[Int(rows.eventActors[slot])] += 1 }
    }
    found.setTogether { counts[Int($0)] }
    for event in joint {
      for slot in rows.actorSlots(of: Int(event)) { counts[Int(rows.eventActors[slot])] = 0 }
    }
    return found
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
