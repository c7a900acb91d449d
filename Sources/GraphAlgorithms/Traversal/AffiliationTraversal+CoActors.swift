import HeapModule

/// An actor that shares events with others.
public struct CoActor: Hashable, Sendable {
  /// The actor.
  public let actor: Int
  /// The number of events that it shares with any of the subjects, each event counted once.
  public let sharedEventCount: Int

  /// Creates an actor with its count.
  public init(actor: Int, sharedEventCount: Int) {
    self.actor = actor
    self.sharedEventCount = sharedEventCount
  }
}

extension AffiliationTraversal {
  /// Finds the actors that share at least one event with any of the subjects.
  ///
  /// - Parameters:
  ///   - subjects: The actors that are asked about; repetitions count once. Subjects are not among
  ///     the answers.
  ///   - filter: The events that count; `nil` for all.
  /// - Returns: The co-actors in ascending order, each with its number of shared events. An event
  ///   counts once, also when several subjects take part in it. No subjects: nobody.
  /// - Complexity: O(sum of the sizes of the subjects' events), and the sorting of the answers;
  ///   memory for the answers.
  public func coActors(of subjects: [Int], within filter: EventFilter? = nil) -> [CoActor] {
    withRows(within: filter) { rows in
      let met = countSharedEvents(
        of: subjects, in: rows, counts: actorCounts.base, list: actorList.base)
      return ascendingAnswers(met)
    }
  }

  /// Hands over the actors that share at least one event with any of the subjects, as they are met.
  ///
  /// For callers that count or rank them: nothing is sorted, and the lists are the traversal's own.
  ///
  /// - Parameters:
  ///   - subjects: The actors that are asked about; they are not among the answers.
  ///   - filter: The events that count; `nil` for all.
  ///   - body: Called with the co-actors and, place by place, their numbers of shared events; the
  ///     lists are valid inside it, and it must not ask the traversal anything.
  /// - Returns: What `body` returns.
  /// - Complexity: O(sum of the sizes of the subjects' events).
  public func withCoActors<Result>(
    of subjects: [Int], within filter: EventFilter? = nil,
    _ body: (_ actors: UnsafeBufferPointer<Int32>, _ counts: UnsafeBufferPointer<Int32>) -> Result
  ) -> Result {
    let list = actorList.base
    let shared = spareList.base
    let kept = withRows(within: filter) { rows in
      listSharedEvents(of: subjects, in: rows, list: list, shared: shared)
    }
    return body(
      UnsafeBufferPointer(start: list, count: kept),
      UnsafeBufferPointer(start: shared, count: kept))
  }

  /// Finds the actors that share the most events with the subjects.
  ///
  /// - Parameters:
  ///   - subjects: The actors that are asked about.
  ///   - limit: The number of answers wanted.
  ///   - filter: The events that count; `nil` for all.
  /// - Returns: At most `limit` co-actors by falling number of shared events, equals by rising actor;
  ///   and how many co-actors there are in all.
  /// - Complexity: O(sum of the sizes of the subjects' events + limit · log limit): the co-actors that
  ///   are not returned are counted, not sorted.
  public func strongestCoActors(
    of subjects: [Int], limit: Int, within filter: EventFilter? = nil
  ) -> (coActors: [CoActor], total: Int) {
    withRows(within: filter) { rows in
      let met = countSharedEvents(
        of: subjects, in: rows, counts: actorCounts.base, list: actorList.base)
      return strongestAnswers(met, limit: max(0, limit))
    }
  }

  /// Lists whom subjects share events with, and how many; leaves zeros behind.
  ///
  /// - Returns: How many actors are listed.
  private func listSharedEvents(
    of subjects: [Int], in rows: AffiliationPointers, list: UnsafeMutablePointer<Int32>,
    shared: UnsafeMutablePointer<Int32>
  ) -> Int {
    var kept = 0
    // Most actors have one event, whose actors are the answer.
    if subjects.count == 1, let event = rows.onlyEvent(of: Int(known(subjects[0]))) {
      let subject = Int32(truncatingIfNeeded: subjects[0])
      guard rows.allows(event) else { return 0 }
      for slot in rows.actorSlots(of: event) {
        list[kept] = rows.eventActors[slot]
        shared[kept] = 1
        kept &+= rows.eventActors[slot] == subject ? 0 : 1
      }
      return kept
    }
    let counts = actorCounts.base
    let met = countSharedEvents(of: subjects, in: rows, counts: counts, list: list)
    for place in 0..<met {
      let actor = list[place]
      let count = counts[Int(actor)]
      counts[Int(actor)] = 0
      // A subject has no count; whoever comes next takes its place.
      list[kept] = actor
      shared[kept] = count
      kept &+= count > 0 ? 1 : 0
    }
    return kept
  }

  /// Counts the events that actors share with subjects into `counts`, and lists whom it meets; the
  /// subjects' own counts are taken back.
  ///
  /// - Returns: How many actors were met, the subjects among them.
  func countSharedEvents(
    of subjects: [Int], in rows: AffiliationPointers, counts: UnsafeMutablePointer<Int32>,
    list: UnsafeMutablePointer<Int32>
  ) -> Int {
    // Held here, as the compiler cannot know that writing counts leaves the rows where they are.
    let actorEvents = rows.actorEvents
    let eventOffsets = rows.eventOffsets
    let eventActors = rows.eventActors
    var met = 0
    if subjects.count == 1 {
      let subject = Int(known(subjects[0]))
      let slots = rows.eventSlots(of: subject)
      actorCounts.willTouch(slots.count * 8)
      let own = { (place: Int) in Int(actorEvents[slots.lowerBound &+ place]) }
      rows.beginPrefetching(slots.count, own)
      for place in 0..<slots.count {
        rows.keepPrefetching(at: place, of: slots.count, own)
        let event = own(place)
        guard rows.allows(event) else { continue }
        var member = Int(eventOffsets[event])
        let end = Int(eventOffsets[event + 1])
        while member < end {
          let actor = eventActors[member]
          let count = counts[Int(actor)]
          list[met] = actor
          met &+= count == 0 ? 1 : 0
          counts[Int(actor)] = count &+ 1
          member &+= 1
        }
      }
      counts[subject] = 0
      return met
    }
    let subjects = distinctActors(subjects)
    let mark = eventMarks.advance()
    let marks = eventMarks.marks.all
    for subject in subjects {
      for slot in rows.eventSlots(of: Int(subject)) {
        let event = Int(actorEvents[slot])
        guard marks[event] != mark, rows.allows(event) else { continue }
        marks[event] = mark
        var member = Int(eventOffsets[event])
        let end = Int(eventOffsets[event + 1])
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
    for subject in subjects { counts[Int(subject)] = 0 }
    return met
  }

  /// Turns the counts into answers by actor and leaves zeros behind.
  private func ascendingAnswers(_ met: Int) -> [CoActor] {
    let counts = actorCounts.base
    let ids = sortedList(met)
    return [CoActor](unsafeUninitializedCapacity: met) { answers, answerCount in
      var written = 0
      for id in ids {
        let count = counts[Int(id)]
        counts[Int(id)] = 0
        // A subject has no count; whoever comes next takes its place.
        answers.initializeElement(
          at: written, to: CoActor(actor: Int(id), sharedEventCount: Int(count)))
        written += count > 0 ? 1 : 0
      }
      answerCount = written
    }
  }

  /// Picks the highest counts, and leaves zeros behind.
  private func strongestAnswers(_ met: Int, limit: Int) -> (coActors: [CoActor], total: Int) {
    let counts = actorCounts.all
    let list = UnsafeMutableBufferPointer(start: actorList.base, count: met)
    var total = 0
    var highest: Int32 = 0
    for id in list where counts[Int(id)] > 0 {
      total += 1
      highest = max(highest, counts[Int(id)])
    }
    // How many co-actors have each count; from the top down this gives the lowest count that is shown.
    var occurrences = [Int](repeating: 0, count: Int(highest) + 1)
    for id in list { occurrences[Int(counts[Int(id)])] += 1 }
    var lowest = Int(highest) + 1
    var room = limit
    while lowest > 1, room > 0 {
      lowest -= 1
      room -= occurrences[lowest]
    }
    var shown: [CoActor] = []
    // Of those with the lowest count that is shown, the smallest ids get the room that is left.
    var smallest = Heap<Int32>()
    let roomAtLowest = limit == 0 ? 0 : room + occurrences[min(lowest, Int(highest))]
    for id in list {
      let count = Int(counts[Int(id)])
      counts[Int(id)] = 0
      if count > lowest {
        shown.append(CoActor(actor: Int(id), sharedEventCount: count))
      } else if count == lowest {
        if smallest.count < roomAtLowest {
          smallest.insert(id)
        } else if let largest = smallest.max, id < largest {
          smallest.replaceMax(with: id)
        }
      }
    }
    while let id = smallest.popMin() {
      shown.append(CoActor(actor: Int(id), sharedEventCount: lowest))
    }
    shown.sort { ($1.sharedEventCount, $0.actor) < ($0.sharedEventCount, $1.actor) }
    return (shown, total)
  }
}

extension AffiliationGraph {
  /// Finds the actors that share at least one event with any of the subjects.
  ///
  /// See ``AffiliationTraversal/coActors(of:within:)``, which answers many such questions with the
  /// same working memory.
  public func coActors(of subjects: [Int], within filter: EventFilter? = nil) -> [CoActor] {
    AffiliationTraversal(self).coActors(of: subjects, within: filter)
  }
}
