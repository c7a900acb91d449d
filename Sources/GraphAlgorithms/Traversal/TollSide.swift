import Foundation
import HeapModule

/// One of the two sides of a search for the least toll.
///
/// *Arrival* is the length of the cheapest path between this end and an actor without the actor's own
/// toll; *departure* adds the toll, which the actors of this end do not pay. Whoever departs most
/// cheaply opens an event first, so each event is opened once and each actor is met once.
final class TollSide {
  /// One step, in units of 2⁻²⁰.
  static let step: Int64 = 1

  /// For each actor that was met the first mark plus its place among them.
  ///
  /// What is known of it lies at that place, so that a search that meets few of many actors touches
  /// little memory.
  private let actorMarks: MarkBuffer
  private let eventMarks: MarkBuffer
  private let arrivals: ScratchBuffer<Int64>
  private let departures: ScratchBuffer<Int64>
  private let met: ScratchBuffer<Int32>
  private(set) var metCount = 0
  private var waiting = Heap<Departure>()
  private var mark: Int32 = 0
  private var eventMark: Int32 = 0
  private var work = 0

  init(graph: AffiliationGraph, marks: SearchSide) {
    actorMarks = marks.actorMarks
    eventMarks = marks.eventMarks
    arrivals = ScratchBuffer(count: graph.actorCount)
    departures = ScratchBuffer(count: graph.actorCount)
    met = ScratchBuffer(count: graph.actorCount)
  }

  private struct Departure: Comparable {
    let length: Int64
    let actor: Int32

    static func < (left: Self, right: Self) -> Bool {
      left.length != right.length ? left.length < right.length : left.actor < right.actor
    }
  }

  /// The toll of an actor with so many events, in units of 2⁻²⁰.
  private static func toll(degree: Int) -> Int64 {
    degree < smallTolls.count
      ? smallTolls[degree] : Int64((log2(Double(1 + degree)) * 0x1p20).rounded())
  }

  private static let smallTolls = (0..<256).map {
    Int64((log2(Double(1 + $0)) * 0x1p20).rounded())
  }

  func start(at ends: [Int32]) {
    actorMarks.shrink(from: mark, to: metCount)
    mark = actorMarks.advance(by: arrivals.count + 1)
    metCount = 0
    eventMark = eventMarks.advance()
    waiting = Heap()
    work = 0
    for end in ends { meet(end, arrival: 0, toll: 0) }
  }

  private func meet(_ actor: Int32, arrival: Int64, toll: Int64) {
    actorMarks.marks.all[Int(actor)] = mark + Int32(metCount)
    arrivals.all[metCount] = arrival
    departures.all[metCount] = arrival + toll
    met.all[metCount] = actor
    metCount += 1
    waiting.insert(Departure(length: arrival + toll, actor: actor))
  }

  /// How many events have been opened, with those of the actor that comes next.
  func workWithNext(in rows: AffiliationPointers) -> Int {
    work + (waiting.min.map { rows.eventSlots(of: Int($0.actor)).count } ?? 0)
  }

  /// The least departure of an actor that has not opened its events yet.
  var leastDeparture: Int64? { waiting.min?.length }

  func arrival(at actor: Int32) -> Int64? {
    let place = Int(actorMarks.marks.all[Int(actor)] - mark)
    return place >= 0 ? arrivals.all[place] : nil
  }

  func departure(from actor: Int32) -> Int64? {
    let place = Int(actorMarks.marks.all[Int(actor)] - mark)
    return place >= 0 ? departures.all[place] : nil
  }

  /// Calls `body` with the actors that were met and depart at a length.
  func forEachActor(departingAt length: Int64, _ body: (Int32) -> Void) {
    for place in 0..<metCount where departures.all[place] == length { body(met.all[place]) }
  }

  /// Lets the cheapest waiting actor open its events.
  ///
  /// - Parameters:
  ///   - other: The side that grows from the other end.
  ///   - rows: The rows of the graph.
  ///   - meetings: Actors that both sides have met are added.
  /// - Returns: The least length of a path that has become whole by this; `nil` if none has.
  func advance(
    towards other: TollSide, in rows: AffiliationPointers, meetings: inout [Int32]
  ) -> Int64? {
    guard let next = waiting.popMin() else { return nil }
    let arrival = next.length + Self.step
    actorMarks.marks.willTouch(metCount)
    eventMarks.marks.willTouch(work)
    let marks = actorMarks.marks.all
    let openEvents = eventMarks.marks.all
    var least: Int64?
    work += rows.eventSlots(of: Int(next.actor)).count
    rows.forEachEvent(of: Int(next.actor)) { slot, event in
      guard openEvents[event] != eventMark, rows.allows(event), rows.counts(slot: slot) else {
        return
      }
      openEvents[event] = eventMark
      rows.prefetchActors(of: event, marks: actorMarks.marks.base)
      for member in rows.actorSlots(of: event) {
        let actor = rows.eventActors[member]
        guard marks[Int(actor)] < mark, rows.counts(eventSlot: member) else { continue }
        meet(actor, arrival: arrival, toll: Self.toll(degree: rows.allowedDegree(of: Int(actor))))
        if let rest = other.departure(from: actor) {
          least = min(least ?? .max, arrival + rest)
          meetings.append(actor)
        }
      }
    }
    return least
  }
}
