/// The events that a question may use, as one bit per event.
///
/// Filters are asked inside the traversals, never after them: an answer under a filter is the answer
/// on the graph without the other events.
public struct EventFilter: Hashable, Sendable {
  /// The number of events of the graph that the filter is made for.
  public let eventCount: Int
  /// The number of events that are allowed.
  public let allowedCount: Int
  @usableFromInline let words: [UInt64]

  /// Asks for every event, in ascending order, whether it is allowed.
  public init(eventCount: Int, where isAllowed: (Int) throws -> Bool) rethrows {
    // A word even for no events, so that "no words" keeps meaning "no filter".
    var words = [UInt64](repeating: 0, count: max(1, (eventCount + 63) / 64))
    for event in 0..<eventCount where try isAllowed(event) {
      words[event >> 6] |= 1 << UInt64(event & 63)
    }
    self.eventCount = eventCount
    self.words = words
    allowedCount = words.reduce(0) { $0 + $1.nonzeroBitCount }
  }

  /// The same filter without some events.
  ///
  /// - Precondition: The events exist.
  public func leavingOut(_ events: [Int]) -> EventFilter {
    let unwanted = Set(events)
    precondition(
      unwanted.allSatisfy { $0 >= 0 && $0 < eventCount },
      "events to leave out are not all among \(eventCount)")
    return EventFilter(eventCount: eventCount) { contains($0) && !unwanted.contains($0) }
  }

  /// Allows the events listed, each once.
  public init(eventCount: Int, events: [Int]) {
    var words = [UInt64](repeating: 0, count: max(1, (eventCount + 63) / 64))
    for event in events { words[event >> 6] |= 1 << UInt64(event & 63) }
    self.eventCount = eventCount
    self.words = words
    allowedCount = events.count
  }

  /// Takes a bit for each event, the first in the lowest bit of the first word.
  ///
  /// - Precondition: There are as many words as the events need, and no bit beyond them is set.
  public init(eventCount: Int, words: [UInt64]) {
    precondition(
      words.count == (eventCount + 63) / 64, "\(words.count) words for \(eventCount) events")
    precondition(
      eventCount % 64 == 0 || (words.last ?? 0) >> UInt64(eventCount % 64) == 0,
      "bits beyond \(eventCount) events")
    self.eventCount = eventCount
    self.words = words.isEmpty ? [0] : words
    allowedCount = words.reduce(0) { $0 + $1.nonzeroBitCount }
  }

  /// Calls `body` with every allowed event, ascending.
  @inlinable
  public func forEach(_ body: (Int) -> Void) {
    for (place, word) in words.enumerated() { Self.forEachBit(of: word, at: place, body) }
  }

  /// Calls `body` with every event that is not allowed, ascending.
  @inlinable
  public func forEachDenied(_ body: (Int) -> Void) {
    for (place, word) in words.enumerated() {
      // Behind the last event there is nothing, allowed or not.
      let bits = min(64, eventCount - place << 6)
      let all: UInt64 = bits == 64 ? .max : 1 << UInt64(bits) - 1
      Self.forEachBit(of: ~word & all, at: place, body)
    }
  }

  @inlinable
  static func forEachBit(of word: UInt64, at place: Int, _ body: (Int) -> Void) {
    var rest = word
    while rest != 0 {
      body(place << 6 | rest.trailingZeroBitCount)
      rest &= rest &- 1
    }
  }

  /// Whether an event is allowed.
  @inlinable
  public func contains(_ event: Int) -> Bool {
    precondition(event >= 0 && event < eventCount, "no event \(event) among \(eventCount)")
    return (words[event >> 6] >> UInt64(event & 63)) & 1 == 1
  }
}
