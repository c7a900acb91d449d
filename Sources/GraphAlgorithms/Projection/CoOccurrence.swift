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
  /// How likely at least so many shared events are by chance: the upper tail of the hypergeometric
  /// distribution.
  ///
  /// Not corrected for the number of pairs; see ``MultipleTesting``.
  public let pValue: Double

  /// Creates a pair with its measures.
  public init(
    a: Int, b: Int, count: Int, jaccard: Double, associationStrength: Double, pValue: Double
  ) {
    self.a = a
    self.b = b
    self.count = count
    self.jaccard = jaccard
    self.associationStrength = associationStrength
    self.pValue = pValue
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
    let degrees = actorDegrees(within: filter)
    let eventTotal = filter?.allowedCount ?? eventCount
    return sharedEventPairs(within: filter, minimumCount: minimumCount).map { pair in
      let a = degrees[Int(pair.a)]
      let b = degrees[Int(pair.b)]
      let count = Int(pair.count)
      return CoOccurrence(
        a: Int(pair.a), b: Int(pair.b), count: count,
        jaccard: Double(count) / Double(a + b - count),
        associationStrength: Double(count) * Double(eventTotal) / (Double(a) * Double(b)),
        pValue: Hypergeometric.upperTail(
          population: eventTotal, successes: a, draws: b, atLeast: count))
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
      let pairs = ascendingPairs(in: rows, minimumCount: max(1, minimumCount))
      return sortedByFallingCount(pairs)
    }
  }

  private func ascendingPairs(
    in rows: AffiliationPointers, minimumCount: Int
  ) -> [(a: Int32, b: Int32, count: Int32)] {
    var pairs: [(a: Int32, b: Int32, count: Int32)] = []
    if actorCount <= 2_048 {
      let square = ScratchBuffer<Int32>(count: actorCount * actorCount)
      rows.countSharedEvents(into: square.base)
      for a in 0..<actorCount {
        let row = square.base + a * actorCount
        for b in a + 1..<max(a + 1, actorCount) where Int(row[b]) >= minimumCount {
          pairs.append((Int32(truncatingIfNeeded: a), Int32(truncatingIfNeeded: b), row[b]))
        }
      }
    } else {
      let upper = rows.sharedEventRows(minimum: minimumCount, isSorted: true)
      pairs.reserveCapacity(upper.others.count)
      var slot = 0
      for a in 0..<actorCount {
        while slot < upper.ends[a] {
          pairs.append((Int32(a), upper.others.base[slot], upper.weights.base[slot]))
          slot += 1
        }
      }
    }
    return pairs
  }

  /// A counting sort that leaves pairs with the same count in their order.
  private func sortedByFallingCount(
    _ pairs: [(a: Int32, b: Int32, count: Int32)]
  ) -> [(a: Int32, b: Int32, count: Int32)] {
    guard let highest = pairs.map(\.count).max() else { return [] }
    var starts = [Int](repeating: 0, count: Int(highest) + 2)
    for pair in pairs { starts[Int(highest - pair.count) + 1] += 1 }
    for rank in 0...Int(highest) { starts[rank + 1] += starts[rank] }
    var sorted = pairs
    for pair in pairs {
      let rank = Int(highest - pair.count)
      sorted[starts[rank]] = pair
      starts[rank] += 1
    }
    return sorted
  }
}

extension AffiliationPointers {
  /// Counts the shared events of all pairs in a square, the smaller actor giving the row.
  func countSharedEvents(into square: UnsafeMutablePointer<Int32>) {
    let eventActors = eventActors
    let actorCount = actorCount
    for event in 0..<eventCount where allows(event) {
      let slots = actorSlots(of: event)
      var first = slots.lowerBound
      while first < slots.upperBound {
        let row = square + Int(eventActors[first]) * actorCount
        var second = first + 1
        while second < slots.upperBound {
          row[Int(eventActors[second])] += 1
          second += 1
        }
        first += 1
      }
    }
  }
}
