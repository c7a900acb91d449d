/// Two actors that share events of one set or the other.
public struct ComparedPair: Hashable, Sendable {
  /// The actor with the smaller number.
  public let a: Int
  /// The other.
  public let b: Int
  /// How many events of the first set they share.
  public let first: Int
  /// How many of the second.
  public let second: Int
}

extension AffiliationGraph {
  /// Tells of every pair of actors that share events of either of two sets, without keeping the pairs.
  ///
  /// An event may belong to both sets, and then counts in both.
  ///
  /// - Parameters:
  ///   - first: The events of the first set; `nil` for all.
  ///   - second: The events of the second set; `nil` for all.
  ///   - body: Called with every pair, by ascending smaller actor.
  /// - Complexity: O(sum of the squares of the sizes of the events in either) time,
  ///   O(actors + events) memory.
  public func forEachComparedPair(
    _ first: EventFilter?, _ second: EventFilter?, _ body: (ComparedPair) -> Void
  ) {
    // Both counts in one number, the second in its upper half.
    let both = ScratchBuffer<UInt64>(count: actorCount)
    let met = ScratchBuffer<Int32>(count: actorCount + 1)
    let steps = ScratchBuffer<UInt64>(count: eventCount)
    both.willTouch(actorCount)
    steps.willTouch(eventCount)
    let counts = both.base
    let others = met.base
    for (filter, step) in [(first, 1), (second, 1 << 32)] as [(EventFilter?, UInt64)] {
      for event in 0..<eventCount where filter?.contains(event) ?? true {
        steps.base[event] += step
      }
    }
    withPointers(within: nil) { rows in
      for actor in 0..<actorCount {
        var metCount = 0
        for slot in rows.eventSlots(of: actor) {
          rows.prefetchRow(afterSlot: slot)
          let event = Int(rows.actorEvents[slot])
          let step = steps.base[event]
          guard step != 0 else { continue }
          let members = rows.actorSlots(of: event)
          var place = members.upperBound - 1
          while place >= members.lowerBound {
            let other = Int(rows.eventActors[place])
            if other <= actor { break }
            let count = counts[other]
            others[metCount] = Int32(truncatingIfNeeded: other)
            metCount += count == 0 ? 1 : 0
            counts[other] = count + step
            place -= 1
          }
        }
        for index in 0..<metCount {
          let other = Int(others[index])
          let count = counts[other]
          counts[other] = 0
          body(
            ComparedPair(
              a: actor, b: other, first: Int(truncatingIfNeeded: count & 0xFFFF_FFFF),
              second: Int(truncatingIfNeeded: count >> 32)))
        }
      }
    }
  }
}
