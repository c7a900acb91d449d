/// The pairs of actors that share events, each pair once in the row of its smaller actor.
///
/// Rows lie one after the other; within a row the larger actors stand in no particular order unless
/// they were asked to be sorted.
final class UpperRows<Weight: BitwiseCopyable> {
  /// Where each actor's row ends; it starts where the one before ends.
  var ends: [Int] = []
  let others: GrowingBuffer<Int32>
  let weights: GrowingBuffer<Weight>

  /// Reserves room for the pairs of all allowed events, as if no two events shared a pair.
  ///
  /// Memory that is reserved and not touched costs nothing, and growing means copying; beyond 2²⁷ pairs
  /// the lists grow instead.
  init(_ graph: AffiliationPointers, sampled: SampledEvents? = nil) {
    var pairCount = 0
    for event in 0..<graph.eventCount where graph.allows(event) {
      let size = graph.actorSlots(of: event).count
      let isSampled = sampled?.contains(event) ?? false
      pairCount += isSampled ? size * (sampled?.reach ?? 0) : size * (size - 1) / 2
    }
    let capacity = min(pairCount, 1 << 27) + graph.actorCount
    others = GrowingBuffer(minimumCapacity: capacity)
    weights = GrowingBuffer(minimumCapacity: capacity)
    ends.reserveCapacity(graph.actorCount)
  }
}

extension AffiliationPointers {
  /// Counts the shared events of every pair of actors that has any.
  ///
  /// - Parameters:
  ///   - minimum: Pairs with fewer shared events are left out while counting.
  ///   - isSorted: Whether rows are to be ascending.
  /// - Returns: The pairs with their counts.
  /// - Complexity: O(sum of the squares of the sizes of the events).
  func sharedEventRows(minimum: Int, isSorted: Bool) -> UpperRows<Int32> {
    let rows = UpperRows<Int32>(self)
    let countBuffer = ScratchBuffer<Int32>(count: actorCount)
    let metBuffer = ScratchBuffer<Int32>(count: actorCount + 1)
    let spare = ScratchBuffer<Int32>(count: isSorted ? actorCount : 0)
    let counts = countBuffer.base
    let met = metBuffer.base
    // Held here, as the compiler cannot know that writing counts leaves the rows where they are.
    let actorEvents = actorEvents
    let eventOffsets = eventOffsets
    let eventActors = eventActors
    for actor in 0..<actorCount {
      let own = Int32(actor)
      var metCount = 0
      for slot in eventSlots(of: actor) {
        let event = Int(actorEvents[slot])
        guard allows(event) else { continue }
        var member = Int(eventOffsets[event + 1]) - 1
        // Rows are ascending: from the end down to the actor itself stand the larger ones.
        var other = eventActors[member]
        while other > own {
          let count = counts[Int(other)]
          counts[Int(other)] = count + 1
          met[metCount] = other
          metCount += count == 0 ? 1 : 0
          member -= 1
          other = eventActors[member]
        }
      }
      if isSorted {
        sortAscending(
          UnsafeMutableBufferPointer(start: met, count: metCount), spare: spare.base,
          bound: actorCount)
      }
      let others = rows.others.room(for: metCount)
      let weights = rows.weights.room(for: metCount)
      var kept = 0
      for index in 0..<metCount {
        let other = met[index]
        others[kept] = other
        weights[kept] = counts[Int(other)]
        kept += Int(counts[Int(other)]) >= minimum ? 1 : 0
        counts[Int(other)] = 0
      }
      rows.others.advance(by: kept)
      rows.weights.advance(by: kept)
      rows.ends.append(rows.others.count)
    }
    return rows
  }

  /// Sums, for every pair of actors with common events, a share per common event.
  ///
  /// - Parameters:
  ///   - shares: What a common event of that many actors gives, by the number of its actors; larger
  ///     than 0 from two actors on.
  ///   - minimum: Pairs with a smaller sum are left out while summing.
  ///   - sampled: The events that give a share to some of their pairs only.
  /// - Returns: The pairs with their sums.
  /// - Complexity: O(sum of the squares of the sizes of the events that are not sampled).
  func sharedWeightRows(
    shares: UnsafeBufferPointer<Double>, minimum: Double, sampled: SampledEvents?
  ) -> UpperRows<Double> {
    let rows = UpperRows<Double>(self, sampled: sampled)
    let sumBuffer = ScratchBuffer<Double>(count: actorCount)
    let metBuffer = ScratchBuffer<Int32>(count: actorCount + 1)
    let sums = sumBuffer.base
    let met = metBuffer.base
    // Held here, as the compiler cannot know that writing counts leaves the rows where they are.
    let actorEvents = actorEvents
    let eventOffsets = eventOffsets
    let eventActors = eventActors
    for actor in 0..<actorCount {
      let own = Int32(actor)
      var metCount = 0
      for slot in eventSlots(of: actor) {
        let event = Int(actorEvents[slot])
        guard allows(event) else { continue }
        if let sampled, sampled.contains(event) {
          let share = 1 / Double(2 * sampled.reach)
          sampled.forEachPartner(of: own, in: event, self) { other in
            guard other > own else { return }
            if sums[Int(other)] == 0 {
              met[metCount] = other
              metCount += 1
            }
            sums[Int(other)] += share
          }
          continue
        }
        var member = Int(eventOffsets[event + 1]) - 1
        let share = shares[member + 1 - Int(eventOffsets[event])]
        var other = eventActors[member]
        while other > own {
          let sum = sums[Int(other)]
          sums[Int(other)] = sum + share
          met[metCount] = other
          metCount += sum == 0 ? 1 : 0
          member -= 1
          other = eventActors[member]
        }
      }
      let others = rows.others.room(for: metCount)
      let weights = rows.weights.room(for: metCount)
      var kept = 0
      for index in 0..<metCount {
        let other = met[index]
        others[kept] = other
        weights[kept] = sums[Int(other)]
        kept += sums[Int(other)] >= minimum ? 1 : 0
        sums[Int(other)] = 0
      }
      rows.others.advance(by: kept)
      rows.weights.advance(by: kept)
      rows.ends.append(rows.others.count)
    }
    return rows
  }
}
