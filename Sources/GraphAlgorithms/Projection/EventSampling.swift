/// How events that are too large for all their pairs are projected.
///
/// An event of n actors has n(n-1)/2 pairs: one of 16,788 makes 140 million of them, which say little.
/// Beyond a size each actor of an event is joined with some others at random instead, and the weights
/// are such that every pair has, on average, the weight that it would have had, and every actor exactly
/// the strength.
public struct EventSampling: Hashable, Sendable {
  /// The size up to which all pairs of an event are taken.
  public let largestWhole: Int
  /// With how many others each actor of a larger event is joined; an even number.
  public let partnerCount: Int
  /// Where the random numbers start; each event has a sequence of its own.
  public let seed: UInt64

  /// All pairs of up to 1,000 actors, and 64 partners for each of more.
  ///
  /// At that size an event has half a million pairs, as many as a small network altogether.
  public static let standard = EventSampling(largestWhole: 1_000, partnerCount: 64, seed: 1)

  /// Creates a rule.
  ///
  /// - Parameters:
  ///   - largestWhole: The size up to which all pairs are taken.
  ///   - partnerCount: With how many others each actor of a larger event is joined; made even.
  ///   - seed: Where the random numbers start.
  /// - Precondition: There are at least two partners, and fewer than an event that is sampled has.
  public init(largestWhole: Int, partnerCount: Int, seed: UInt64) {
    precondition(
      partnerCount >= 2 && partnerCount <= largestWhole,
      "\(partnerCount) partners are not 2 to \(largestWhole)")
    self.largestWhole = largestWhole
    self.partnerCount = partnerCount / 2 * 2
    self.seed = seed
  }
}

extension AffiliationGraph {
  /// Finds the events with more than a number of actors: those that a projection samples or that a
  /// caller leaves out, to be named in what is said of the result.
  ///
  /// - Parameters:
  ///   - size: The largest size that is not wanted.
  ///   - filter: The events that count; `nil` for all.
  /// - Returns: The events, ascending.
  /// - Complexity: O(events).
  public func events(largerThan size: Int, within filter: EventFilter? = nil) -> [Int] {
    withPointers(within: filter) { rows in
      (0..<eventCount).filter { rows.actorSlots(of: $0).count > size && rows.allows($0) }
    }
  }
}

/// The actors of the sampled events, each event's in a circle of random order.
///
/// Joining every actor with its nearest on the circle gives all the same number of partners, and every
/// pair the same chance.
final class SampledEvents {
  /// Where the circle of an event begins, plus 1; 0 for events that are taken whole.
  private let starts: ScratchBuffer<Int>
  private let circle: [Int32]
  /// For each actor of an event, in the order of the row, its place on the circle.
  private let places: [Int32]
  let reach: Int

  init?(_ sampling: EventSampling, in rows: AffiliationPointers) {
    let sampled = (0..<rows.eventCount).filter {
      rows.actorSlots(of: $0).count > sampling.largestWhole && rows.allows($0)
    }
    guard !sampled.isEmpty else { return nil }
    starts = ScratchBuffer(count: rows.eventCount)
    reach = sampling.partnerCount / 2
    var circle: [Int32] = []
    var places: [Int32] = []
    for event in sampled {
      let slots = rows.actorSlots(of: event)
      starts.base[event] = circle.count + 1
      var generator = SeededGenerator(seed: sampling.seed &+ UInt64(event) &* 0x9E37_79B9_7F4A_7C15)
      var order = (0..<slots.count).map { Int32(truncatingIfNeeded: $0) }
      for index in order.indices.reversed() where index > 0 {
        order.swapAt(index, generator.next(below: index + 1))
      }
      var place = [Int32](repeating: 0, count: slots.count)
      for (index, member) in order.enumerated() { place[Int(member)] = Int32(index) }
      circle += order.map { rows.eventActors[slots.lowerBound + Int($0)] }
      places += place
    }
    self.circle = circle
    self.places = places
  }

  /// Whether an event is sampled.
  func contains(_ event: Int) -> Bool { starts.base[event] > 0 }

  /// Hands over the partners of an actor in a sampled event.
  func forEachPartner(
    of actor: Int32, in event: Int, _ rows: AffiliationPointers, _ body: (Int32) -> Void
  ) {
    let slots = rows.actorSlots(of: event)
    let start = starts.base[event] - 1
    // The actor's place in the ascending row.
    var low = slots.lowerBound
    var high = slots.upperBound
    while low < high {
      let middle = (low + high) / 2
      if rows.eventActors[middle] < actor { low = middle + 1 } else { high = middle }
    }
    let place = Int(places[start + low - slots.lowerBound])
    for distance in 1...reach {
      let after = place + distance
      let before = place - distance
      body(circle[start + (after < slots.count ? after : after - slots.count)])
      body(circle[start + (before >= 0 ? before : before + slots.count)])
    }
  }
}
