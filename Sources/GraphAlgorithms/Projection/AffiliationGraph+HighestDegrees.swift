import HeapModule

extension AffiliationGraph {
  /// Finds the actors that share events with the most others.
  ///
  /// An actor cannot share events with more others than its events have other members, which is summed
  /// quickly; only who could be among the answers by that is counted.
  ///
  /// - Parameters:
  ///   - limit: How many at most; 0 or more.
  ///   - places: A place for every actor, each once; of equal actors that with the lower place comes
  ///     first.
  ///   - filter: The events that count; `nil` for all.
  /// - Returns: The actors that take part in any allowed event, by falling degree.
  /// - Complexity: O(actors + ties), and O(sum of the sizes of their events) for each that is counted.
  public func highestDegrees(
    limit: Int, places: FrozenColumn, within filter: EventFilter? = nil
  ) -> [(actor: Int, degree: Int)] {
    precondition(places.count == actorCount, "\(places.count) places for \(actorCount) actors")
    guard limit > 0 else { return [] }
    return withPointers(within: filter) { rows in
      // One more than the bound, 0 without an allowed event.
      let bounds = ScratchBuffer<Int64>(count: actorCount)
      for actor in 0..<actorCount {
        var bound: Int64 = 0
        for slot in rows.eventSlots(of: actor) {
          let event = Int(rows.actorEvents[slot])
          guard rows.allows(event) else { continue }
          bound = max(bound, 1) + Int64(rows.actorSlots(of: event).count - 1)
        }
        bounds.base[actor] = bound
      }
      let marks = ScratchBuffer<Int32>(count: actorCount)
      var answers: [(actor: Int, degree: Int)] = []
      func comesBefore(_ a: (actor: Int, degree: Int), _ b: (actor: Int, degree: Int)) -> Bool {
        (b.degree, places[a.actor]) < (a.degree, places[b.actor])
      }
      func take(_ actors: [Int]) {
        answers += actors.map { ($0, rows.degree(of: $0, marks: marks.base)) }
        answers.sort(by: comesBefore)
        answers.removeLast(max(0, answers.count - limit))
      }
      // First those with the highest bounds; what they come to is what the others have to reach.
      let first = highest(bounds.all, count: limit)
      take(first)
      let least = answers.count == limit ? answers[limit - 1].degree : 0
      let known = Set(first)
      take(
        (0..<actorCount).filter {
          bounds.base[$0] > 0 && bounds.base[$0] > least && !known.contains($0)
        })
      return answers
    }
  }

  /// The places of the largest numbers above 0, in no particular order.
  private func highest(_ numbers: UnsafeMutableBufferPointer<Int64>, count: Int) -> [Int] {
    var heap = Heap<Bounded>()
    for place in numbers.indices where numbers[place] > 0 {
      if heap.count < count {
        heap.insert(Bounded(bound: numbers[place], actor: place))
      } else if let least = heap.min, least.bound < numbers[place] {
        heap.replaceMin(with: Bounded(bound: numbers[place], actor: place))
      }
    }
    return heap.unordered.map(\.actor)
  }

  private struct Bounded: Comparable {
    let bound: Int64
    let actor: Int

    static func < (a: Bounded, b: Bounded) -> Bool { (a.bound, a.actor) < (b.bound, b.actor) }
  }
}

extension AffiliationPointers {
  /// Counts the others that an actor shares allowed events with.
  ///
  /// - Parameters:
  ///   - actor: The actor.
  ///   - marks: A number for every actor, none of which is this actor's, plus 1, unless it was
  ///     written here.
  /// - Returns: How many they are.
  func degree(of actor: Int, marks: UnsafeMutablePointer<Int32>) -> Int {
    // Held here, as the compiler cannot know that writing marks leaves the rows where they are.
    let actorEvents = actorEvents
    let eventOffsets = eventOffsets
    let eventActors = eventActors
    let mark = Int32(truncatingIfNeeded: actor + 1)
    marks[actor] = mark
    var count = 0
    for slot in eventSlots(of: actor) {
      let event = Int(actorEvents[slot])
      guard allows(event) else { continue }
      var member = Int(eventOffsets[event])
      let end = Int(eventOffsets[event + 1])
      while member < end {
        let other = Int(eventActors[member])
        count += marks[other] == mark ? 0 : 1
        marks[other] = mark
        member += 1
      }
    }
    return count
  }
}
