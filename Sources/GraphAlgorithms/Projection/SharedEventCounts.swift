/// Every pair of actors that shares events, with how many: the edges of a projection, each once.
///
/// A pair stands in the row of its smaller actor; within a row the larger actors stand in no particular
/// order. A ``WeightedGraph`` of the same pairs holds each of them twice, in order, and so takes several
/// times the time and memory.
public struct SharedEventCounts: Sendable {
  /// The sum of the counts of all pairs.
  public let total: Int
  /// The largest count of a pair; 0 without pairs.
  public let highest: Int
  // Written while it was made, never after.
  nonisolated(unsafe) private let rows: UpperRows<Int32>

  init(_ rows: UpperRows<Int32>) {
    let counts = rows.weights.base
    var total = 0
    var highest: Int32 = 0
    for slot in 0..<rows.others.count {
      total += Int(counts[slot])
      highest = max(highest, counts[slot])
    }
    self.total = total
    self.highest = Int(highest)
    self.rows = rows
  }

  /// The number of pairs.
  public var pairCount: Int { rows.others.count }

  /// Hands over every pair with its count, by ascending smaller actor.
  public func forEach(_ body: (_ smaller: Int, _ larger: Int, _ count: Int) -> Void) {
    var slot = 0
    for actor in 0..<rows.ends.count {
      while slot < rows.ends[actor] {
        body(actor, Int(rows.others.base[slot]), Int(rows.weights.base[slot]))
        slot += 1
      }
    }
  }
}

extension AffiliationGraph {
  /// Counts the shared events of every pair of actors that has any.
  ///
  /// - Parameters:
  ///   - filter: The events that count; `nil` for all.
  ///   - minimumCount: Pairs with fewer shared events are left out while counting.
  /// - Returns: The pairs with their counts.
  /// - Complexity: O(sum of the squares of the sizes of the events) time, O(actors + pairs) memory.
  public func sharedEventCounts(
    within filter: EventFilter? = nil, minimumCount: Int = 1
  ) -> SharedEventCounts {
    withPointers(within: filter) { rows in
      SharedEventCounts(rows.sharedEventRows(minimum: minimumCount, isSorted: false))
    }
  }
}
