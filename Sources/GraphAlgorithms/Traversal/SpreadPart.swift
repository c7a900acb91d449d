/// The connected part around the largest event, found by passes over the events with a bit an actor.
///
/// Most of a large graph is one part. An event of which an actor is known to be in it brings in its other
/// actors; a pass looks at all that are still open, in the order in which they lie. What few passes do
/// not bring in is left to whoever joins the rest one by one.
struct SpreadPart {
  /// The actors that are known to be in it.
  let actors: BitMarks
  /// The allowed events that are not known to be in it, ascending.
  private(set) var others: [Int32]
  /// How many events are known to be in it.
  var eventCount: Int { allowedCount - others.count }
  private var allowedCount = 0

  init(in rows: AffiliationPointers) {
    actors = BitMarks(count: rows.actorCount)
    others = []
    guard let start = Self.largestEvent(in: rows) else {
      rows.forEachAllowedEvent { others.append(Int32(truncatingIfNeeded: $0)) }
      allowedCount = others.count
      return
    }
    rows.insertActors(of: start, into: actors.words)
    passOverAll(in: rows)
    // A pass that brings in little is not worth another.
    var gained = eventCount
    while gained * 16 > others.count {
      let known = eventCount
      passOverOthers(in: rows)
      gained = eventCount - known
      if gained == 0 { break }
    }
  }

  /// Its smallest actor; `nil` when nobody is in it.
  var root: Int32? {
    let words = actors.words.base
    let place = (0..<actors.wordCount).first { words[$0] != 0 }
    return place.map { Int32($0 << 6 | words[$0].trailingZeroBitCount) }
  }

  private static func largestEvent(in rows: AffiliationPointers) -> Int? {
    var largest: Int?
    var most = 0
    rows.forEachAllowedEvent { event in
      let size = rows.actorSlots(of: event).count
      if size > most {
        most = size
        largest = event
      }
    }
    return largest
  }

  /// Brings in the actors of an event if one of them is inside; returns whether one is.
  @inline(__always)
  private func isBroughtIn(_ event: Int, in rows: AffiliationPointers) -> Bool {
    let isInside = actors.words
    let eventActors = rows.eventActors
    let slots = rows.actorSlots(of: event)
    var slot = slots.lowerBound
    while slot < slots.upperBound {
      let isCounted: UInt64 = rows.counts(eventSlot: slot) ? 1 : 0
      if isInside.bit(Int(eventActors[slot])) & isCounted != 0 {
        rows.insertActors(of: event, into: isInside)
        return true
      }
      slot &+= 1
    }
    return false
  }

  private mutating func passOverAll(in rows: AffiliationPointers) {
    var count = 0
    others = [Int32](unsafeUninitializedCapacity: rows.eventCount) { open, openCount in
      rows.forEachAllowedEvent { event in
        count &+= 1
        open[openCount] = Int32(truncatingIfNeeded: event)
        openCount &+= isBroughtIn(event, in: rows) ? 0 : 1
      }
    }
    allowedCount = count
  }

  private mutating func passOverOthers(in rows: AffiliationPointers) {
    let known = others
    others = [Int32](unsafeUninitializedCapacity: known.count) { open, openCount in
      // Those that are left lie far from each other.
      rows.beginPrefetching(known.count) { Int(known[$0]) }
      for place in known.indices {
        rows.keepPrefetching(at: place, of: known.count) { Int(known[$0]) }
        open[openCount] = known[place]
        openCount &+= isBroughtIn(Int(known[place]), in: rows) ? 0 : 1
      }
    }
  }
}
