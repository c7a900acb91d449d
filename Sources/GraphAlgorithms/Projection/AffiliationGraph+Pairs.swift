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
  ///   - body: Called with every pair: by the smaller actor for all actors, for some in no order that means
  ///     anything.
  /// - Complexity: O(sum of the squares of the events' sizes) time, O(actors + events) memory. Of some actors
  ///   each walks through its events to those with more events, so that a hub walks through none.
  public func forEachPair(
    among actors: [Int]? = nil, within filter: EventFilter? = nil, mostMembers: Int = .max,
    center: Int? = nil, _ body: (SharedPair) -> Void
  ) {
    withPointers(within: filter) { rows in
      let search = PairSearch(rows, among: actors, mostMembers: mostMembers, center: center)
      guard let actors else {
        for actor in 0..<actorCount { search.walk(from: actor, body) }
        return
      }
      let order = actors.sorted(by: search.comesBefore)
      for (place, actor) in order.enumerated() {
        let others = order[(place + 1)...]
        if search.compares(actor, with: others) {
          for other in others { search.compare(actor, other, body) }
        } else {
          search.walk(from: actor, body)
        }
      }
    }
  }
}

/// A search for the pairs of actors that share events.
private final class PairSearch {
  private let rows: AffiliationPointers
  private let takesAll: Bool
  private let inside: BitMarks
  private let mostMembers: Int
  private let center: Int?
  /// Of each event with many members that was met, one more than the number of them that are inside.
  private let sizes: ScratchBuffer<Int32>
  private let counts: ScratchBuffer<Int32>
  private let weights: ScratchBuffer<Double>
  private var met: [Int32] = []

  /// An actor with so many events and few others to be paired with is compared with these, not walked from.
  private static let leastCompared = 1_024
  private static let mostCompared = 4

  init(_ rows: AffiliationPointers, among actors: [Int]?, mostMembers: Int, center: Int?) {
    self.rows = rows
    self.mostMembers = mostMembers
    self.center = center
    takesAll = actors == nil
    inside = BitMarks(count: takesAll ? 0 : rows.actorCount)
    for actor in actors ?? [] { inside.words.insert(actor) }
    sizes = ScratchBuffer(count: rows.eventCount)
    counts = ScratchBuffer(count: rows.actorCount)
    weights = ScratchBuffer(count: rows.actorCount)
    let touched = actors?.count ?? rows.actorCount
    counts.willTouch(touched)
    weights.willTouch(touched)
  }

  /// Whether it is less work to compare an actor with each of some others than to walk from it.
  func compares(_ actor: Int, with others: ArraySlice<Int>) -> Bool {
    rows.eventSlots(of: actor).count >= Self.leastCompared && others.count <= Self.mostCompared
  }

  /// Tells of the pairs of an actor with those that come after it, through the members of its events.
  func walk(from actor: Int, _ body: (SharedPair) -> Void) {
    let isInside = inside.words
    let (rows, takesAll, center) = (rows, takesAll, center)
    for slot in rows.eventSlots(of: actor) {
      rows.prefetchRow(afterSlot: slot)
      let event = Int(rows.actorEvents[slot])
      guard rows.allows(event) else { continue }
      let members = rows.actorSlots(of: event)
      let isPairedWhole = isPairedWhole(event, members)
      guard isPairedWhole || center != nil else { continue }
      let share = Self.share(members.count)
      for member in members.reversed() {
        let other = Int(rows.eventActors[member])
        if takesAll {
          if other <= actor { break }
        } else {
          guard isInside.contains(other), comesBefore(actor, other) else { continue }
        }
        guard isPairedWhole || actor == center || other == center else { continue }
        if counts.base[other] == 0 { met.append(Int32(truncatingIfNeeded: other)) }
        counts.base[other] += 1
        weights.base[other] += share
      }
    }
    for other in met.map(Int.init) {
      body(
        SharedPair(
          a: min(actor, other), b: max(actor, other), sharedEventCount: Int(counts.all[other]),
          weight: weights.all[other]))
      counts.all[other] = 0
      weights.all[other] = 0
    }
    met.removeAll(keepingCapacity: true)
  }

  /// Tells of one pair, by the events that both have.
  func compare(_ actor: Int, _ other: Int, _ body: (SharedPair) -> Void) {
    let isOfCenter = actor == center || other == center
    var count = 0
    var weight = 0.0
    rows.forEachCommonEvent(of: actor, and: other) { event in
      guard rows.allows(event) else { return }
      let members = rows.actorSlots(of: event)
      guard isOfCenter || isPairedWhole(event, members) else { return }
      count += 1
      weight += Self.share(members.count)
    }
    guard count > 0 else { return }
    body(
      SharedPair(
        a: min(actor, other), b: max(actor, other), sharedEventCount: count, weight: weight))
  }

  private static func share(_ size: Int) -> Double { size > 1 ? 1 / Double(size - 1) : 0 }

  /// Whether an actor has fewer events than another; of equals the smaller one comes first.
  func comesBefore(_ actor: Int, _ other: Int) -> Bool {
    (rows.eventSlots(of: actor).count, actor) < (rows.eventSlots(of: other).count, other)
  }

  /// Whether an event has no more of the actors than make pairs; they are counted once.
  private func isPairedWhole(_ event: Int, _ members: Range<Int>) -> Bool {
    guard members.count > mostMembers else { return true }
    if sizes.all[event] == 0 {
      let isInside = inside.words
      sizes.all[event] =
        1
        + Int32(
          takesAll
            ? members.count : members.count { isInside.contains(Int(rows.eventActors[$0])) })
    }
    return Int(sizes.all[event] - 1) <= mostMembers
  }
}
