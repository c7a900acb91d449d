/// A connected part of a two-mode graph that has a tie.
public struct TwoModePart: Hashable, Sendable {
  /// The actor with the most events; of equals the one with the lowest place.
  public var leader: Int { Int(foremost) }
  /// How many actors it has.
  public var actorCount: Int { Int(actors) }
  /// How many events it has.
  public var eventCount: Int { Int(events) }

  fileprivate var foremost: Int32
  /// How many events the foremost actor has.
  fileprivate var degree: Int32
  fileprivate var actors: Int32 = 0
  fileprivate var events: Int32 = 0
}

extension AffiliationGraph {
  /// Counts the actors and events of every connected part that has a tie, and finds who leads it.
  ///
  /// - Parameters:
  ///   - limit: How many of the largest parts are wanted, ranked by their actors, then by their events, then
  ///     by the place of who leads them; `nil` for all.
  ///   - filter: The events that connect; `nil` for all.
  ///   - ties: The ties that connect; `nil` for all.
  ///   - places: A place for every actor, each once.
  /// - Returns: Parts in no particular order, the wanted ones among them; how many parts there are in all, and
  ///   how many actors these have.
  /// - Complexity: O(ties of the allowed events) but for the inverse Ackermann factor; memory for the
  ///   actors of parts of several events outside the largest part, and three bits for the others.
  /// - SeeAlso: ``components(within:)``, which tells of each actor and event the part that it is in.
  public func parts(
    first limit: Int? = nil, within filter: EventFilter? = nil, by ties: TieFilter? = nil,
    places: FrozenColumn
  ) -> (parts: [TwoModePart], total: Int, actorCount: Int) {
    precondition(places.count == actorCount, "\(places.count) places for \(actorCount) actors")
    return withPointers(within: filter, by: ties) { rows in
      let spread = SpreadPart(in: rows)
      let lone = LoneEvents(outside: spread, in: rows)
      var forest = PartForest(
        rows, largest: spread, tiesLeft: lone.others.count * meanEventSize)
      for event in lone.others { forest.join(event: Int(event)) }
      let grown = forest.parts(places: places.pointer)
      return (
        grown + lone.parts(first: limit, in: rows, places: places.pointer),
        grown.count + lone.count,
        grown.reduce(0) { $0 + $1.actorCount } + lone.actorCount
      )
    }
  }
}

/// The events that are a part each: nobody in them is in another event.
///
/// Most parts are such. Two bits an actor tell who is in several events, where union-find would touch some
/// numbers of every actor.
private struct LoneEvents {
  /// How many there are.
  let count: Int
  /// How many actors they have.
  let actorCount: Int
  /// The events outside the largest part that have an actor and are none of them, ascending.
  let others: [Int32]
  private let events: [Int32]
  /// How many there are of each size.
  private let occurrences: [Int]

  init(outside largest: SpreadPart, in rows: AffiliationPointers) {
    let eventActors = rows.eventActors
    let once = BitMarks(count: rows.actorCount)
    let twice = BitMarks(count: rows.actorCount)
    let isInside = largest.actors.words
    let open = largest.others
    rows.beginPrefetching(open.count) { Int(open[$0]) }
    for place in open.indices {
      rows.keepPrefetching(at: place, of: open.count) { Int(open[$0]) }
      for slot in rows.actorSlots(of: Int(open[place])) {
        let actor = Int(eventActors[slot])
        let isCounted: UInt64 = rows.counts(eventSlot: slot) ? 1 : 0
        twice.words.insert(actor, once.words.bit(actor) & isCounted)
        once.words.insert(actor, isCounted)
      }
    }
    var (lone, others): ([Int32], [Int32]) = ([], [])
    var occurrences: [Int] = []
    for event in open {
      var size = 0
      var isShared: UInt64 = 0
      for slot in rows.actorSlots(of: Int(event)) {
        let actor = Int(eventActors[slot])
        let isCounted: UInt64 = rows.counts(eventSlot: slot) ? 1 : 0
        isShared |= (twice.words.bit(actor) | isInside.bit(actor)) & isCounted
        size += Int(isCounted)
      }
      guard size > 0 else { continue }
      guard isShared == 0 else {
        others.append(event)
        continue
      }
      lone.append(event)
      if size >= occurrences.count {
        occurrences += repeatElement(0, count: size + 1 - occurrences.count)
      }
      occurrences[size] += 1
    }
    count = lone.count
    actorCount = occurrences.indices.reduce(0) { $0 + $1 * occurrences[$1] }
    events = lone
    self.others = others
    self.occurrences = occurrences
  }

  /// The largest of them as parts, at least as many as are wanted.
  func parts(
    first limit: Int?, in rows: AffiliationPointers, places: UnsafeBufferPointer<Int32>
  ) -> [TwoModePart] {
    var least = occurrences.count
    var found = 0
    while least > 1, found < limit ?? count {
      least -= 1
      found += occurrences[least]
    }
    var parts: [TwoModePart] = []
    parts.reserveCapacity(found)
    for event in events where rows.actorSlots(of: Int(event)).count >= least {
      let actors = rows.actorSlots(of: Int(event)).lazy.filter { rows.counts(eventSlot: $0) }
        .map { rows.eventActors[$0] }
      guard let leader = actors.min(by: { places[Int($0)] < places[Int($1)] }) else { continue }
      parts.append(
        TwoModePart(
          foremost: leader, degree: 1, actors: Int32(truncatingIfNeeded: actors.count), events: 1))
    }
    return parts
  }
}

/// Parts that grow together event by event, by union-find; who is in the largest is never looked at again.
private struct PartForest {
  /// What is known of an actor that was met.
  private struct Node {
    /// An actor of the same part, plus 1; 0 for one that was not met.
    var parent: Int32 = 0
    /// How many of its events were met.
    var degree: Int32 = 0
  }

  private let rows: AffiliationPointers
  private let largest: SpreadPart
  private let root: Int32?
  private let nodes: ScratchBuffer<Node>
  /// The actors outside the largest part that were met, each once.
  private let met: ScratchBuffer<Int32>
  private var metCount = 0
  /// Of every event that was met and has a tie that counts an actor.
  private let representatives: ScratchBuffer<Int32>
  private var eventCount = 0

  init(_ rows: AffiliationPointers, largest: SpreadPart, tiesLeft: Int) {
    self.rows = rows
    self.largest = largest
    root = largest.root
    nodes = ScratchBuffer(count: rows.actorCount)
    nodes.willTouch(tiesLeft)
    met = ScratchBuffer(count: rows.actorCount)
    representatives = ScratchBuffer(count: rows.eventCount)
    if let root { nodes.base[Int(root)].parent = root + 1 }
  }

  /// Joins the parts of an event's actors.
  @inline(__always)
  mutating func join(event: Int) {
    let eventActors = rows.eventActors
    let isInside = largest.actors.words
    var joined: Int32 = -1
    for slot in rows.actorSlots(of: event) where rows.counts(eventSlot: slot) {
      var actor = eventActors[slot]
      if let root, isInside.contains(Int(actor)) {
        actor = root
      } else {
        if nodes.base[Int(actor)].parent == 0 {
          nodes.base[Int(actor)].parent = actor + 1
          met.base[metCount] = actor
          metCount += 1
        }
        nodes.base[Int(actor)].degree += 1
      }
      let other = findRoot(of: actor)
      if joined < 0 {
        joined = other
        representatives.base[eventCount] = other
        eventCount += 1
      } else if other != joined {
        nodes.base[Int(max(other, joined))].parent = min(other, joined) + 1
        joined = min(other, joined)
      }
    }
  }

  /// The root of an actor that was met; halves the way to it.
  @inline(__always)
  private func findRoot(of actor: Int32) -> Int32 {
    let nodes = nodes.base
    var actor = actor
    while nodes[Int(actor)].parent != actor + 1 {
      let parent = nodes[Int(actor)].parent - 1
      nodes[Int(actor)].parent = nodes[Int(parent)].parent
      actor = parent
    }
    return actor
  }

  /// The parts, after all events were met.
  func parts(places: UnsafeBufferPointer<Int32>) -> [TwoModePart] {
    let numbers = ScratchBuffer<Int32>(count: rows.actorCount)
    numbers.willTouch(eventCount)
    var found: [TwoModePart] = []
    // No part is without an actor; what is not used is not touched.
    found.reserveCapacity(metCount + 1)
    if let root {
      found.append(leading(places))
      numbers.base[Int(findRoot(of: root))] = 1
    }
    for place in 0..<metCount {
      let actor = met.base[place]
      let degree = nodes.base[Int(actor)].degree
      let root = Int(findRoot(of: actor))
      if numbers.base[root] == 0 {
        found.append(TwoModePart(foremost: actor, degree: degree))
        numbers.base[root] = Int32(found.count)
      }
      let part = Int(numbers.base[root]) - 1
      found[part].actors += 1
      let best = found[part].degree
      if degree > best
        || degree == best && places[Int(actor)] < places[found[part].leader]
      {
        found[part].foremost = actor
        found[part].degree = degree
      }
    }
    for place in 0..<eventCount {
      let root = Int(findRoot(of: representatives.base[place]))
      found[Int(numbers.base[root]) - 1].events += 1
    }
    return found
  }

  /// The largest part as far as it is known, with the actor that leads it.
  private func leading(_ places: UnsafeBufferPointer<Int32>) -> TwoModePart {
    var part = TwoModePart(foremost: 0, degree: 0)
    largest.actors.forEach { actor in
      part.actors += 1
      // Nobody has more events that count than events.
      guard rows.eventSlots(of: actor).count >= part.degree else { return }
      let degree = Int32(truncatingIfNeeded: rows.allowedDegree(of: actor))
      if degree > part.degree
        || degree == part.degree && places[actor] < places[part.leader]
      {
        part.foremost = Int32(truncatingIfNeeded: actor)
        part.degree = degree
      }
    }
    part.events = Int32(truncatingIfNeeded: largest.eventCount)
    return part
  }
}
