import Foundation
import HeapModule

extension AffiliationTraversal {
  /// Finds the way between two sets of actors that passes through the least busy ones.
  ///
  /// Stepping through an actor costs a toll of log₂(1 + d), where d is its number of allowed events;
  /// the two ends are free. The length of a path is the sum of its tolls, plus 2⁻²⁰ a step, so that
  /// among equal tolls fewer steps win. Tolls are rounded to 2⁻²⁰, which makes sums exact and the
  /// answer the same everywhere.
  ///
  /// - Parameters:
  ///   - sources: The actors to start from.
  ///   - targets: The actors to arrive at.
  ///   - filter: The events that may be used and that count; `nil` for all.
  /// - Returns: Among the paths of least length the one whose actors, read from the start, are
  ///   smallest at the first difference. An actor in both sets is a path by itself; `nil` when nothing
  ///   connects the two sets.
  /// - Complexity: O(ties + actors · log actors) at most: every event is opened once, by the actor
  ///   that is cheapest to leave.
  public func hubAvoidingPath(
    from sources: [Int], to targets: [Int], within filter: EventFilter? = nil
  ) -> TwoModePath? {
    let sources = distinctActors(sources)
    let targets = distinctActors(targets)
    return graph.withPointers(within: filter) { rows in
      guard var current = toll.cheapestSource(among: sources, to: targets, in: rows) else {
        return nil
      }
      var way = [current]
      while let next = toll.next(after: current, in: rows) {
        way.append(next)
        current = next
      }
      return path(along: way, in: rows)
    }
  }
}

/// Working memory of the toll search, which runs from the targets back to the sources.
///
/// *Arrival* is the length of the cheapest path from an actor to the targets without its own toll;
/// *departure* adds the toll. Whoever departs most cheaply opens an event first, so each event and
/// each actor is met once.
final class TollSearchMemory {
  /// One step, in units of 2⁻²⁰.
  private static let step: Int64 = 1
  private static let unitsPerToll = 0x1p20

  private let actorMarks: MarkBuffer
  private let eventMarks: MarkBuffer
  private let sourceMarks: MarkBuffer
  private let arrivals: ScratchBuffer<Int64>
  private let departures: ScratchBuffer<Int64>
  private var mark: Int32 = 0

  init(graph: AffiliationGraph) {
    actorMarks = MarkBuffer(count: graph.actorCount)
    eventMarks = MarkBuffer(count: graph.eventCount)
    sourceMarks = MarkBuffer(count: graph.actorCount)
    arrivals = ScratchBuffer(count: graph.actorCount)
    departures = ScratchBuffer(count: graph.actorCount)
  }

  private struct Departure: Comparable {
    let length: Int64
    let actor: Int32

    static func < (left: Self, right: Self) -> Bool {
      (left.length, left.actor) < (right.length, right.actor)
    }
  }

  /// Searches from the targets until the cheapest of the sources is known; the smallest of equals.
  func cheapestSource(
    among sources: [Int32], to targets: [Int32], in rows: AffiliationPointers
  ) -> Int32? {
    mark = actorMarks.advance()
    let sourceMark = sourceMarks.advance()
    let eventMark = eventMarks.advance()
    let marks = actorMarks.marks.all
    let openEvents = eventMarks.marks.all
    for source in sources { sourceMarks.marks.all[Int(source)] = sourceMark }
    var queue = Heap<Departure>()
    var best: (length: Int64, actor: Int32)?
    func meet(_ actor: Int32, arrival: Int64, toll: Int64) {
      marks[Int(actor)] = mark
      arrivals.all[Int(actor)] = arrival
      departures.all[Int(actor)] = arrival + toll
      queue.insert(Departure(length: arrival + toll, actor: actor))
      if sourceMarks.marks.all[Int(actor)] == sourceMark,
        best.map({ (arrival, actor) < $0 }) ?? true
      {
        best = (arrival, actor)
      }
    }
    for target in targets { meet(target, arrival: 0, toll: 0) }
    while let next = queue.popMin() {
      // Arrivals only grow from here; an equal one may still bring a smaller source.
      if let best, next.length + Self.step > best.length { break }
      for slot in rows.eventSlots(of: Int(next.actor)) {
        let event = Int(rows.actorEvents[slot])
        guard openEvents[event] != eventMark, rows.allows(event) else { continue }
        openEvents[event] = eventMark
        for member in rows.actorSlots(of: event) {
          let actor = rows.eventActors[member]
          guard marks[Int(actor)] < mark else { continue }
          let degree = rows.allowedDegree(of: Int(actor))
          let toll = Int64((log2(Double(1 + degree)) * Self.unitsPerToll).rounded())
          meet(actor, arrival: next.length + Self.step, toll: toll)
        }
      }
    }
    return best?.actor
  }

  /// The smallest actor that comes next on a cheapest path to the targets; `nil` at a target.
  func next(after actor: Int32, in rows: AffiliationPointers) -> Int32? {
    let remaining = arrivals.all[Int(actor)] - Self.step
    guard remaining >= 0 else { return nil }
    var best: Int32?
    for slot in rows.eventSlots(of: Int(actor)) {
      let event = Int(rows.actorEvents[slot])
      guard rows.allows(event) else { continue }
      for member in rows.actorSlots(of: event) {
        let other = rows.eventActors[member]
        if let best, other >= best { break }
        if actorMarks.marks.all[Int(other)] == mark, departures.all[Int(other)] == remaining {
          best = other
        }
      }
    }
    return best
  }
}

extension AffiliationGraph {
  /// Finds the way between two sets of actors that passes through the least busy ones.
  ///
  /// See ``AffiliationTraversal/hubAvoidingPath(from:to:within:)``.
  public func hubAvoidingPath(
    from sources: [Int], to targets: [Int], within filter: EventFilter? = nil
  ) -> TwoModePath? {
    AffiliationTraversal(self).hubAvoidingPath(from: sources, to: targets, within: filter)
  }
}
