import Foundation

/// Two actors that take part in the same events, and how much that says.
public struct CoOccurrence: Hashable, Sendable {
  /// The smaller actor.
  public let a: Int
  /// The larger actor.
  public let b: Int
  /// The number of events that they share.
  public let count: Int
  /// The shared events over the events of either, larger than 0 and at most 1.
  public let jaccard: Double
  /// The shared events over the number expected if both took part in events by chance: count · N /
  /// (events of a · events of b), with N allowed events.
  ///
  /// 1 is as expected, more is an affinity.
  public let associationStrength: Double
  /// The natural logarithm of ``pValue``, which tells values apart that are too small for a number.
  public let logPValue: Double

  /// How likely at least so many shared events are by chance: the upper tail of the hypergeometric
  /// distribution.
  ///
  /// Not corrected for the number of pairs; see ``MultipleTesting``. Below about 1e-308 it is 0.
  public var pValue: Double { exp(logPValue) }

  /// Creates a pair with its measures.
  public init(
    a: Int, b: Int, count: Int, jaccard: Double, associationStrength: Double, logPValue: Double
  ) {
    self.a = a
    self.b = b
    self.count = count
    self.jaccard = jaccard
    self.associationStrength = associationStrength
    self.logPValue = logPValue
  }

  /// Measures a pair.
  ///
  /// - Parameters:
  ///   - a: The smaller actor.
  ///   - b: The larger actor.
  ///   - count: The number of events that they share.
  ///   - eventsOfA: The number of events of the smaller actor.
  ///   - eventsOfB: The number of events of the larger actor.
  ///   - eventTotal: The number of all events.
  public init(a: Int, b: Int, count: Int, eventsOfA: Int, eventsOfB: Int, eventTotal: Int) {
    self.init(
      a: a, b: b, count: count, eventsOfA: eventsOfA, eventsOfB: eventsOfB, eventTotal: eventTotal,
      draws: HypergeometricDraws(eventsOfB, of: eventTotal))
  }

  /// Measures a pair, with what the events of the larger actor tell by themselves.
  fileprivate init(
    a: Int, b: Int, count: Int, eventsOfA: Int, eventsOfB: Int, eventTotal: Int,
    draws: HypergeometricDraws
  ) {
    self.init(
      a: a, b: b, count: count,
      jaccard: Double(count) / Double(eventsOfA + eventsOfB - count),
      associationStrength: Double(count) * Double(eventTotal)
        / (Double(eventsOfA) * Double(eventsOfB)),
      logPValue: draws.logUpperTail(successes: eventsOfA, atLeast: count))
  }
}

extension AffiliationGraph {
  /// Finds every pair of actors that shares an event, and measures it.
  ///
  /// - Parameters:
  ///   - filter: The events that count, N of them; `nil` for all.
  ///   - minimumCount: Pairs with fewer shared events are left out.
  /// - Returns: The pairs by falling count, equals by rising actors.
  /// - Complexity: O(sum of the squares of the sizes of the events) for the counts, in a square of
  ///   actors up to 2,048 of them and in rows beyond; then one hypergeometric tail a pair.
  /// - SeeAlso: N. J. van Eck, L. Waltman, "How to normalize cooccurrence data?", 2009,
  ///   doi:10.1002/asi.21075, for the association strength.
  public func coOccurrences(
    within filter: EventFilter? = nil, minimumCount: Int = 1
  ) -> [CoOccurrence] {
    let eventTotal = filter?.allowedCount ?? eventCount
    let (pairs, degrees) = withPointers(within: filter) { rows in
      let found = ascendingPairs(in: rows, minimumCount: max(1, minimumCount))
      return (
        sortedByFallingCount(found.pairs),
        found.degrees ?? (0..<actorCount).map { Int32(rows.allowedDegree(of: $0)) }
      )
    }
    var draws = [HypergeometricDraws?](repeating: nil, count: degrees.count)
    return pairs.map { pair in
      let (a, b) = (Int(pair.a), Int(pair.b))
      let eventsOfB = Int(degrees[b])
      let known = draws[b] ?? HypergeometricDraws(eventsOfB, of: eventTotal)
      draws[b] = known
      return CoOccurrence(
        a: a, b: b, count: Int(pair.count), eventsOfA: Int(degrees[a]), eventsOfB: eventsOfB,
        eventTotal: eventTotal, draws: known)
    }
  }

  /// Finds every pair of actors that shares an event.
  ///
  /// - Returns: The pairs with their counts, by falling count, equals by rising actors.
  /// - Complexity: As ``coOccurrences(within:minimumCount:)`` without the tails.
  public func sharedEventPairs(
    within filter: EventFilter? = nil, minimumCount: Int = 1
  ) -> [(a: Int32, b: Int32, count: Int32)] {
    withPointers(within: filter) { rows in
      sortedByFallingCount(ascendingPairs(in: rows, minimumCount: max(1, minimumCount)).pairs)
    }
  }

  /// The pairs by rising actors, and the number of events of each actor where that was counted with them.
  private func ascendingPairs(
    in rows: AffiliationPointers, minimumCount: Int
  ) -> (pairs: [(a: Int32, b: Int32, count: Int32)], degrees: [Int32]?) {
    if actorCount <= 2_048 {
      return rows.pairsOfTriangle(minimumCount: Int32(clamping: minimumCount))
    }
    var pairs: [(a: Int32, b: Int32, count: Int32)] = []
    let upper = rows.sharedEventRows(minimum: minimumCount, isSorted: true)
    pairs.reserveCapacity(upper.others.count)
    var slot = 0
    for a in 0..<actorCount {
      while slot < upper.ends[a] {
        pairs.append((Int32(a), upper.others.base[slot], upper.weights.base[slot]))
        slot += 1
      }
    }
    return (pairs, nil)
  }

  /// A counting sort that leaves pairs with the same count in their order.
  private func sortedByFallingCount(
    _ pairs: [(a: Int32, b: Int32, count: Int32)]
  ) -> [(a: Int32, b: Int32, count: Int32)] {
    var highest: Int32 = 0
    for pair in pairs { highest = max(highest, pair.count) }
    guard highest > 0 else { return [] }
    let starts = ScratchBuffer<Int32>(count: Int(highest) + 2)
    for pair in pairs { starts.base[Int(highest - pair.count) + 1] += 1 }
    for rank in 0...Int(highest) { starts.base[rank + 1] += starts.base[rank] }
    return [(a: Int32, b: Int32, count: Int32)](
      unsafeUninitializedCapacity: pairs.count
    ) { sorted, sortedCount in
      for pair in pairs {
        let rank = Int(highest - pair.count)
        sorted[Int(starts.base[rank])] = pair
        starts.base[rank] += 1
      }
      sortedCount = pairs.count
    }
  }
}

extension AffiliationPointers {
  /// Counts the shared events of all pairs in a triangle, a row for each smaller actor, and lists those
  /// with enough of them; an actor shares all its events with itself.
  fileprivate func pairsOfTriangle(
    minimumCount: Int32
  ) -> (pairs: [(a: Int32, b: Int32, count: Int32)], degrees: [Int32]?) {
    let actorCount = actorCount
    let triangle = ScratchBuffer<Int32>(count: actorCount * (actorCount + 1) / 2)
    let counts = triangle.base
    if eventActors.count > leastTiesSideBySide {
      let half = (eventCount / 2) & ~63
      let second = ScratchBuffer<Int32>(count: triangle.count)
      _ = sideBySide {
        countSharedEvents(of: 0..<half, intoTriangle: counts)
      } _: {
        countSharedEvents(of: half..<eventCount, intoTriangle: second.base)
      }
      for place in 0..<second.count { counts[place] &+= second.base[place] }
    } else {
      countSharedEvents(of: 0..<eventCount, intoTriangle: counts)
    }
    var degrees: [Int32] = []
    degrees.reserveCapacity(actorCount)
    var total = 0
    var slot = 0
    for a in 0..<actorCount {
      degrees.append(counts[slot])
      for place in (slot + 1)..<(slot + actorCount - a) {
        total += counts[place] >= minimumCount ? 1 : 0
      }
      slot += actorCount - a
    }
    // One more, as every pair is written before it is known to count.
    let pairs = [(a: Int32, b: Int32, count: Int32)](
      unsafeUninitializedCapacity: total + 1
    ) { pairs, pairCount in
      var slot = 0
      var written = 0
      for a in 0..<actorCount {
        let first = Int32(truncatingIfNeeded: a)
        var b = first + 1
        let end = slot + actorCount - a
        slot += 1
        while slot < end {
          let count = counts[slot]
          pairs[written] = (first, b, count)
          written += count >= minimumCount ? 1 : 0
          slot += 1
          b += 1
        }
      }
      pairCount = written
    }
    return (pairs, degrees)
  }

  /// Counts the shared events of all pairs; row a of the triangle begins with the pair (a, a).
  private func countSharedEvents(
    of events: Range<Int>, intoTriangle triangle: UnsafeMutablePointer<Int32>
  ) {
    let eventOffsets = eventOffsets
    let eventActors = eventActors
    let actorCount = actorCount
    forEachAllowedEvent(of: events) { event in
      var first = Int(eventOffsets[event])
      let end = Int(eventOffsets[event + 1])
      while first < end {
        let a = Int(eventActors[first])
        // The pair (a, b) stands b - a places into the row, and a rows come before.
        let row = triangle + (a * (2 * actorCount - a + 1) / 2 - a)
        var second = first
        while second < end {
          row[Int(eventActors[second])] += 1
          second += 1
        }
        first += 1
      }
    }
  }
}
