/// The connected part around the largest event, found by passes over the events with a bit an actor.
///
/// Most of a large graph is one part. An event of which an actor is known to be in it brings in its other
/// actors; a pass looks at all that are still open, in the order in which they lie. What few passes do
/// not bring in is left to whoever joins the rest one by one.
struct SpreadPart {
  /// The actors that are known to be in it.
  let actors: BitMarks
  /// How many events are known to be in it.
  private(set) var eventCount = 0
  /// How many allowed events are not known to be in it.
  var otherCount: Int { allowedCount - eventCount }
  private let allowedCount: Int
  /// A bit for every allowed event that is not known to be in it.
  private let others: ScratchBuffer<UInt64>

  init(in rows: AffiliationPointers) {
    actors = BitMarks(count: rows.actorCount)
    others = ScratchBuffer(count: (rows.eventCount + 63) / 64)
    var allowedCount = 0
    for place in 0..<others.count {
      let end = rows.eventCount - place << 6
      let all: UInt64 = end < 64 ? 1 << UInt64(end) - 1 : .max
      others.base[place] = rows.allowsEverything ? all : rows.allowedWords[place] & all
      allowedCount += others.base[place].nonzeroBitCount
    }
    self.allowedCount = allowedCount
    guard let start = largestEvent(in: rows) else { return }
    bringIn(start, in: rows)
    // A pass that brings in little is not worth another.
    var gained = allowedCount
    while gained * 16 > allowedCount - eventCount {
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

  /// Calls `body` with every allowed event that is not known to be in it, ascending.
  @inline(__always)
  func forEachOther(_ body: (Int) -> Void) { others.forEachBit(body) }

  private func largestEvent(in rows: AffiliationPointers) -> Int? {
    var largest: Int?
    var most = 0
    forEachOther { event in
      let size = rows.actorSlots(of: event).count
      if size > most {
        most = size
        largest = event
      }
    }
    return largest
  }

  @inline(__always)
  private func bringIn(_ event: Int, in rows: AffiliationPointers) {
    let isInside = actors.words
    let eventActors = rows.eventActors
    let slots = rows.actorSlots(of: event)
    var slot = slots.lowerBound
    while slot < slots.upperBound {
      // Whether a tie counts is not to be guessed.
      isInside.insert(Int(eventActors[slot]), rows.counts(eventSlot: slot) ? 1 : 0)
      slot &+= 1
    }
  }

  private mutating func passOverOthers(in rows: AffiliationPointers) {
    let isInside = actors.words
    let eventActors = rows.eventActors
    var broughtIn = 0
    for place in 0..<others.count {
      var open = others.base[place]
      var rest = open
      while open != 0 {
        let bit = open.trailingZeroBitCount
        open &= open &- 1
        let slots = rows.actorSlots(of: place << 6 | bit)
        var slot = slots.lowerBound
        while slot < slots.upperBound {
          let isCounted: UInt64 = rows.counts(eventSlot: slot) ? 1 : 0
          if isInside.bit(Int(eventActors[slot])) & isCounted != 0 { break }
          slot &+= 1
        }
        guard slot < slots.upperBound else { continue }
        bringIn(place << 6 | bit, in: rows)
        rest &= ~(1 << UInt64(bit))
        broughtIn += 1
      }
      others.base[place] = rest
    }
    eventCount += broughtIn
  }
}
