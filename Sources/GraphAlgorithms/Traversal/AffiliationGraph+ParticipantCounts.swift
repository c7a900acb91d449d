extension AffiliationGraph {
  /// Counts, for each of eight classes of events, the actors that take part in any event of it.
  ///
  /// - Parameters:
  ///   - events: The events, each once.
  ///   - classes: For each event the classes that it is in, as bits.
  ///   - excluded: Actors that do not count.
  ///   - ties: The ties that count; `nil` for all.
  /// - Returns: A number for each of the eight classes.
  /// - Complexity: O(sum of the events' sizes), and O(actors) where these are many.
  public func participantCounts(
    in events: [Int32], classes: [UInt8], except excluded: [Int] = [], by ties: TieFilter? = nil
  ) -> [Int] {
    precondition(
      classes.count == events.count, "\(classes.count) classes of \(events.count) events")
    // A byte an actor, of which a core's own cache holds more than of a number.
    let masks = ScratchBuffer<UInt8>(count: (actorCount + 7) & ~7)
    masks.willTouch(events.count * meanEventSize)
    return withPointers(within: nil, by: ties) { rows in
      let eventActors = rows.eventActors
      var looked = 0
      for place in events.indices {
        let mask = classes[place]
        let slots = rows.actorSlots(of: Int(events[place]))
        looked += slots.count
        // Whether a tie counts is not to be guessed.
        for slot in slots {
          masks.base[Int(eventActors[slot])] |= rows.counts(eventSlot: slot) ? mask : 0
        }
      }
      for actor in excluded { masks.all[actor] = 0 }
      guard looked < actorCount / 16 else { return ClassTotals.ofAll(masks) }
      var totals = ClassTotals()
      for event in events {
        for slot in rows.actorSlots(of: Int(event)) {
          let actor = Int(eventActors[slot])
          totals.add(masks.base[actor])
          masks.base[actor] = 0
        }
      }
      return totals.counts
    }
  }
}

/// How many actors are in each class.
private struct ClassTotals {
  private(set) var counts = [Int](repeating: 0, count: 8)

  mutating func add(_ mask: UInt8) {
    var rest = mask
    while rest != 0 {
      counts[rest.trailingZeroBitCount] += 1
      rest &= rest - 1
    }
  }

  /// Counts the bits of all masks, eight of them at a time.
  static func ofAll(_ masks: ScratchBuffer<UInt8>) -> [Int] {
    var totals = ClassTotals()
    let bytes = UnsafeRawBufferPointer(start: masks.base, count: masks.count)
    // A byte of a sum holds no more than this many.
    let runLength = 255 * 8
    for start in stride(from: 0, to: bytes.count, by: runLength) {
      var sums = SIMD8<UInt64>()
      for place in stride(from: start, to: min(start + runLength, bytes.count), by: 8) {
        let word = bytes.load(fromByteOffset: place, as: UInt64.self)
        guard word != 0 else { continue }
        sums &+=
          (SIMD8(repeating: word) &>> SIMD8(0, 1, 2, 3, 4, 5, 6, 7))
          & SIMD8(repeating: 0x0101_0101_0101_0101)
      }
      for bit in 0..<8 {
        let pairs =
          (sums[bit] & 0x00FF_00FF_00FF_00FF) + (sums[bit] >> 8 & 0x00FF_00FF_00FF_00FF)
        totals.counts[bit] += Int((pairs &* 0x0001_0001_0001_0001) >> 48)
      }
    }
    return totals.counts
  }
}
