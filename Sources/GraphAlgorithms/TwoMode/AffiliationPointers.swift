/// The rows of an affiliation graph and filters as plain memory, for the inner loops.
///
/// Valid inside ``AffiliationGraph/withPointers(within:by:_:)``; without a filter for as long as
/// somebody holds the graph.
struct AffiliationPointers {
  let actorCount: Int
  let eventCount: Int
  let actorOffsets: UnsafeBufferPointer<Int32>
  let actorEvents: UnsafeBufferPointer<Int32>
  let eventOffsets: UnsafeBufferPointer<Int32>
  let eventActors: UnsafeBufferPointer<Int32>
  /// One bit per event; empty when every event is allowed.
  let allowedWords: UnsafeBufferPointer<UInt64>
  /// The labels of ties in the order of the actors' rows; empty when every tie counts.
  let actorLabels: UnsafeBufferPointer<UInt8>
  /// The labels of ties in the order of the events' rows; empty when every tie counts.
  let eventLabels: UnsafeBufferPointer<UInt8>
  /// The bits of which the label of a tie that counts has one.
  let wantedLabels: UInt8

  @inline(__always)
  var allowsEverything: Bool { allowedWords.isEmpty }

  /// Whether some events are not allowed or some ties do not count.
  @inline(__always)
  var isFiltered: Bool { !allowedWords.isEmpty || !actorLabels.isEmpty }

  @inline(__always)
  func allows(_ event: Int) -> Bool {
    allowedWords.isEmpty || (allowedWords[event >> 6] >> UInt64(event & 63)) & 1 == 1
  }

  /// Whether the tie at a place among all events' actors counts.
  @inline(__always)
  func counts(eventSlot: Int) -> Bool {
    eventLabels.isEmpty || eventLabels[eventSlot] & wantedLabels != 0
  }

  /// Whether the tie at a place among all actors' events counts.
  @inline(__always)
  func counts(slot: Int) -> Bool {
    actorLabels.isEmpty || actorLabels[slot] & wantedLabels != 0
  }

  @inline(__always)
  func eventSlots(of actor: Int) -> Range<Int> {
    Range(uncheckedBounds: (Int(actorOffsets[actor]), Int(actorOffsets[actor + 1])))
  }

  @inline(__always)
  func actorSlots(of event: Int) -> Range<Int> {
    Range(uncheckedBounds: (Int(eventOffsets[event]), Int(eventOffsets[event + 1])))
  }

  /// The event of an actor that has one and no more, allowed or not.
  @inline(__always)
  func onlyEvent(of actor: Int) -> Int? {
    let slots = eventSlots(of: actor)
    return slots.count == 1 ? Int(actorEvents[slots.lowerBound]) : nil
  }

  /// The number of allowed events that an actor has ties to that count.
  @inline(__always)
  func allowedDegree(of actor: Int) -> Int {
    let slots = eventSlots(of: actor)
    if allowedWords.isEmpty, actorLabels.isEmpty { return slots.count }
    var degree = 0
    // Both are asked of every tie: whether one counts is not to be guessed.
    for slot in slots {
      let isAllowed = allows(Int(actorEvents[slot]))
      let isCounted = counts(slot: slot)
      degree &+= (isAllowed ? 1 : 0) & (isCounted ? 1 : 0)
    }
    return degree
  }

  /// Sets the bits of the actors that an event has by ties that count.
  @inline(__always)
  func insertActors(of event: Int, into marks: BitWords) {
    let slots = actorSlots(of: event)
    var slot = slots.lowerBound
    while slot < slots.upperBound {
      // Whether a tie counts is not to be guessed.
      marks.insert(Int(eventActors[slot]), counts(eventSlot: slot) ? 1 : 0)
      slot &+= 1
    }
  }

  /// Calls `body` with every allowed event, ascending.
  @inline(__always)
  func forEachAllowedEvent(_ body: (Int) -> Void) {
    forEachAllowedEvent(of: 0..<eventCount, body)
  }

  /// Calls `body` with every allowed event of a range, ascending.
  ///
  /// - Precondition: The range begins at a multiple of 64, and ends at one or with the last event.
  @inline(__always)
  func forEachAllowedEvent(of events: Range<Int>, _ body: (Int) -> Void) {
    guard !allowedWords.isEmpty else {
      for event in events { body(event) }
      return
    }
    for place in (events.lowerBound >> 6)..<((events.upperBound &+ 63) >> 6) {
      var word = allowedWords[place]
      while word != 0 {
        body(place << 6 | word.trailingZeroBitCount)
        word &= word &- 1
      }
    }
  }

  /// Calls `body` with every event that two actors have in common, allowed or not, ascending.
  ///
  /// - Complexity: O(events of both); O(fewer · log(more / fewer)) where one has many times as many.
  @inline(__always)
  func forEachCommonEvent(of first: Int, and second: Int, _ body: (Int) -> Void) {
    let isFewer = eventSlots(of: first).count <= eventSlots(of: second).count
    var few = eventSlots(of: isFewer ? first : second)
    var many = eventSlots(of: isFewer ? second : first)
    let isSearched = many.count / 8 > few.count
    while !few.isEmpty, !many.isEmpty {
      let event = actorEvents[few.lowerBound]
      if isSearched {
        many = firstSlot(of: event, in: many)..<many.upperBound
        if !many.isEmpty, actorEvents[many.lowerBound] == event { body(Int(event)) }
        few = few.dropFirst()
      } else {
        let other = actorEvents[many.lowerBound]
        if event == other { body(Int(event)) }
        // Which of the two is smaller is not to be guessed.
        few = (few.lowerBound &+ (event <= other ? 1 : 0))..<few.upperBound
        many = (many.lowerBound &+ (other <= event ? 1 : 0))..<many.upperBound
      }
    }
  }

  /// Calls `body` with the slots of the allowed events' actors, those of events side by side together.
  ///
  /// A loop over each event's few actors has to guess where it ends.
  @inline(__always)
  func forEachAllowedRun(_ body: (Range<Int>) -> Void) {
    guard !allowedWords.isEmpty else {
      body(0..<eventActors.count)
      return
    }
    var (start, end) = (0, 0)
    for place in allowedWords.indices {
      var word = allowedWords[place]
      while word != 0 {
        let first = word.trailingZeroBitCount
        let length = (~(word >> UInt64(truncatingIfNeeded: first))).trailingZeroBitCount
        let event = place << 6 | first
        if event > end {
          if end > start { body(Int(eventOffsets[start])..<Int(eventOffsets[end])) }
          start = event
        }
        end = event &+ length
        word =
          first &+ length < 64 ? word & (.max << UInt64(truncatingIfNeeded: first &+ length)) : 0
      }
    }
    if end > start { body(Int(eventOffsets[start])..<Int(eventOffsets[end])) }
  }

  /// The smallest allowed event that two actors share by ties that count.
  ///
  /// - Complexity: O(fewer · log(more / fewer)) for actors with few and with more events.
  func smallestCommonEvent(of first: Int, and second: Int) -> Int? {
    let isFewer = eventSlots(of: first).count <= eventSlots(of: second).count
    let many = eventSlots(of: isFewer ? second : first)
    var low = many.lowerBound
    for slot in eventSlots(of: isFewer ? first : second) {
      let event = actorEvents[slot]
      low = firstSlot(of: event, in: low..<many.upperBound)
      guard low < many.upperBound else { return nil }
      if actorEvents[low] == event, allows(Int(event)), counts(slot: low), counts(slot: slot) {
        return Int(event)
      }
    }
    return nil
  }

  /// The first of some slots of an actor whose event is not smaller.
  private func firstSlot(of event: Int32, in slots: Range<Int>) -> Int {
    // The next one is near when the rows are of like length, so the steps start small.
    var low = slots.lowerBound
    var high = low
    var step = 1
    while high < slots.upperBound, actorEvents[high] < event {
      low = high + 1
      high += step
      step *= 2
    }
    high = min(high, slots.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if actorEvents[middle] < event { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension AffiliationGraph {
  /// Calls `body` with the rows as plain memory.
  func withPointers<Result>(
    within filter: EventFilter?, by ties: TieFilter? = nil,
    _ body: (AffiliationPointers) throws -> Result
  ) rethrows -> Result {
    precondition(
      filter.map { $0.eventCount == eventCount } ?? true,
      "the filter is made for \(filter?.eventCount ?? 0) events, the graph has \(eventCount)")
    precondition(
      ties.map { $0.eventLabels.count == tieCount } ?? true,
      "the filter has \(ties?.eventLabels.count ?? 0) labels for \(tieCount) ties")
    return try withExtendedLifetime((self, ties)) {
      try (filter?.words ?? []).withUnsafeBufferPointer { words in
        try body(
          AffiliationPointers(
            actorCount: actorCount, eventCount: eventCount, actorOffsets: actorOffsets.pointer,
            actorEvents: actorEvents.pointer, eventOffsets: eventOffsets.pointer,
            eventActors: eventActors.pointer, allowedWords: words,
            actorLabels: ties?.actorLabels ?? UnsafeBufferPointer(start: nil, count: 0),
            eventLabels: ties?.eventLabels ?? UnsafeBufferPointer(start: nil, count: 0),
            wantedLabels: ties?.wanted ?? 0))
      }
    }
  }
}
