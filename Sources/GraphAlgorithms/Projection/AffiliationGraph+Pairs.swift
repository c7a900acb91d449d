/// Two actors that share events.
public struct SharedPair: Hashable, Sendable {
  /// The actor with the smaller number.
  public let a: Int
  /// The other.
  public let b: Int
  /// How many events they share.
  public let sharedEventCount: Int
  /// The sum of 1/(n-1) over these events of n actors each (Newman 2001).
  public let weight: Double

  /// Creates a pair.
  public init(a: Int, b: Int, sharedEventCount: Int, weight: Double) {
    self.a = a
    self.b = b
    self.sharedEventCount = sharedEventCount
    self.weight = weight
  }
}

extension AffiliationGraph {
  /// Tells of every pair of some actors that share events, without keeping the pairs.
  ///
  /// An event of n of the actors makes n(n-1)/2 pairs; events of very many are therefore left out,
  /// but for the pairs with one actor that may be asked about.
  ///
  /// - Parameters:
  ///   - actors: The actors, ascending, each once; `nil` for all.
  ///   - filter: The events that count; `nil` for all.
  ///   - mostMembers: Events of more of the actors make no pairs.
  ///   - center: An actor whose pairs count in all events.
  ///   - body: Called with every pair, by the smaller actor.
  /// - Complexity: O(sum of the squares of the events' sizes) time, O(actors + events) memory.
  public func forEachPair(
    among actors: [Int]? = nil, within filter: EventFilter? = nil, mostMembers: Int = .max,
    center: Int? = nil, _ body: (SharedPair) -> Void
  ) {
    let inside = BitMarks(count: actors == nil ? 0 : actorCount)
    let isInside = inside.words
    for actor in actors ?? [] { isInside.insert(actor) }
    let takesAll = actors == nil
    let sizes = ScratchBuffer<Int32>(count: eventCount)
    let counts = ScratchBuffer<Int32>(count: actorCount)
    let weights = ScratchBuffer<Double>(count: actorCount)
    let touched = actors?.count ?? actorCount
    counts.willTouch(touched)
    weights.willTouch(touched)
    withPointers(within: filter) { rows in
      var met: [Int32] = []
      /// Whether an event has no more of the actors than make pairs; they are counted once.
      func isPairedWhole(_ event: Int, _ members: Range<Int>) -> Bool {
        guard members.count > mostMembers else { return true }
        if sizes.all[event] == 0 {
          sizes.all[event] =
            1
            + Int32(
              takesAll
                ? members.count
                : members.count { isInside.contains(Int(rows.eventActors[$0])) })
        }
        return Int(sizes.all[event] - 1) <= mostMembers
      }
      func takePairs(of actor: Int) {
        rows.forEachEvent(of: actor) { _, event in
          guard rows.allows(event) else { return }
          let members = rows.actorSlots(of: event)
          let isPairedWhole = isPairedWhole(event, members)
          guard isPairedWhole || center != nil else { return }
          let share = members.count > 1 ? 1 / Double(members.count - 1) : 0
          for member in members.reversed() {
            let other = Int(rows.eventActors[member])
            if other <= actor { break }
            guard takesAll || isInside.contains(other),
              isPairedWhole || actor == center || other == center
            else { continue }
            if counts.base[other] == 0 { met.append(Int32(other)) }
            counts.base[other] += 1
            weights.base[other] += share
          }
        }
        for other in met {
          body(
            SharedPair(
              a: actor, b: Int(other), sharedEventCount: Int(counts.all[Int(other)]),
              weight: weights.all[Int(other)]))
          counts.all[Int(other)] = 0
          weights.all[Int(other)] = 0
        }
        met.removeAll(keepingCapacity: true)
      }
      if let actors {
        for actor in actors { takePairs(of: actor) }
      } else {
        for actor in 0..<actorCount { takePairs(of: actor) }
      }
    }
  }
}
