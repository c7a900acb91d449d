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
    return withPointers(within: nil, by: ties) { rows in
      let masks = ParticipantMasks(
        actorCount: actorCount, expectedTies: events.count * meanEventSize)
      var looked = 0
      for place in events.indices {
        masks.add(classes[place], toActorsOf: Int(events[place]), in: rows)
        looked += rows.actorSlots(of: Int(events[place])).count
      }
      for actor in excluded { masks.remove(actor) }
      return looked < actorCount / 16 ? masks.takenCounts(of: events, in: rows) : masks.counts()
    }
  }
}

/// For each actor the classes of the events that it takes part in, as bits.
///
/// A byte an actor, of which a core's own cache holds more than of a number.
struct ParticipantMasks {
  private let masks: ScratchBuffer<UInt8>

  /// Nobody is in any class.
  ///
  /// - Parameters:
  ///   - actorCount: The number of actors.
  ///   - expectedTies: About how many ties are going to be looked at.
  init(actorCount: Int, expectedTies: Int) {
    masks = ScratchBuffer(count: (actorCount + 7) & ~7)
    masks.willTouch(expectedTies)
  }

  /// Adds the classes of an event to those of its actors by ties that count.
  @inline(__always)
  func add(_ classes: UInt8, toActorsOf event: Int, in rows: AffiliationPointers) {
    let eventActors = rows.eventActors
    // Whether a tie counts is not to be guessed.
    for slot in rows.actorSlots(of: event) {
      masks.base[Int(eventActors[slot])] |= rows.counts(eventSlot: slot) ? classes : 0
    }
  }

  /// Leaves an actor without a class.
  func remove(_ actor: Int) { masks.all[actor] = 0 }

  /// How many actors are in each of the eight classes.
  ///
  /// - Complexity: O(actors).
  func counts() -> [Int] { ClassTotals.ofAll(masks) }

  /// How many of the actors of some events are in each of the eight classes; leaves them without any.
  func takenCounts(of events: [Int32], in rows: AffiliationPointers) -> [Int] {
    var totals = ClassTotals()
    for event in events {
      for slot in rows.actorSlots(of: Int(event)) {
        let actor = Int(rows.eventActors[slot])
        totals.add(masks.base[actor])
        masks.base[actor] = 0
      }
    }
    return totals.counts
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
