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
  /// Of an actor whose toll is open the least that it can be.
  private let departures: ScratchBuffer<Int64>
  /// The actors whose toll is not known to its end yet.
  private var openTolls: [Int32: OpenDegree] = [:]
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

  /// How many allowed events an actor has, as far as that was counted.
  ///
  /// The toll of a hub is mostly more than any path that is looked for costs. To know that it takes a look
  /// at a few of its events.
  private struct OpenDegree {
    /// What is counted at first, of actors with several times as many events.
    static let firstCount = 32

    private(set) var count = 0
    private var rest: Range<Int>

    var isWhole: Bool { rest.isEmpty }

    init(of actor: Int, in rows: AffiliationPointers) {
      rest = rows.eventSlots(of: actor)
    }

    /// Goes on until so many are counted, or all.
    mutating func count(to wanted: Int, in rows: AffiliationPointers) {
      var slot = rest.lowerBound
      while slot < rest.upperBound, count < wanted {
        count += rows.allows(Int(rows.actorEvents[slot])) && rows.counts(slot: slot) ? 1 : 0
        slot += 1
      }
      rest = slot..<rest.upperBound
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
    openTolls.removeAll(keepingCapacity: true)
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

  /// Counts the allowed events of an actor, if they are many only the first of them.
  private func firstToll(of actor: Int32, in rows: AffiliationPointers) -> Int64 {
    guard rows.isFiltered, rows.eventSlots(of: Int(actor)).count > 4 * OpenDegree.firstCount else {
      return Self.toll(degree: rows.allowedDegree(of: Int(actor)))
    }
    var degree = OpenDegree(of: Int(actor), in: rows)
    degree.count(to: OpenDegree.firstCount, in: rows)
    if !degree.isWhole { openTolls[actor] = degree }
    return Self.toll(degree: degree.count)
  }

  /// Whether the departure of an actor is only known to be so much or more.
  func isOpen(_ actor: Int32) -> Bool { openTolls[actor] != nil }

  /// Counts the events of an actor whose toll is open until its departure is known, or known to be more than
  /// a length.
  func countToll(of actor: Int32, beyond length: Int64, in rows: AffiliationPointers) {
    guard var degree = openTolls[actor] else { return }
    let place = Int(actorMarks.marks.all[Int(actor)] - mark)
    while !degree.isWhole, departures.all[place] <= length {
      degree.count(to: 2 * max(degree.count, OpenDegree.firstCount), in: rows)
      departures.all[place] = arrivals.all[place] + Self.toll(degree: degree.count)
    }
    openTolls[actor] = degree.isWhole ? nil : degree
  }

  /// Makes every departure of at most a length known.
  func countTolls(upTo length: Int64, in rows: AffiliationPointers) {
    for actor in Array(openTolls.keys) { countToll(of: actor, beyond: length, in: rows) }
  }

  /// How many events have been opened, with those of the actor that comes next.
  func workWithNext(in rows: AffiliationPointers) -> Int {
    work + (waiting.min.map { rows.eventSlots(of: Int($0.actor)).count } ?? 0)
  }

  /// The least departure of an actor that has not opened its events yet.
  func leastDeparture(in rows: AffiliationPointers) -> Int64? {
    // Where the sides meet tolls are counted too, which those who wait are not told.
    while let next = waiting.min,
      departure(from: next.actor) != next.length || isOpen(next.actor)
    {
      waiting.removeMin()
      countToll(of: next.actor, beyond: waiting.min?.length ?? .max, in: rows)
      if let length = departure(from: next.actor) {
        waiting.insert(Departure(length: length, actor: next.actor))
      }
    }
    return waiting.min?.length
  }

  func arrival(at actor: Int32) -> Int64? {
    let place = Int(actorMarks.marks.all[Int(actor)] - mark)
    return place >= 0 ? arrivals.all[place] : nil
  }

  /// The departure of an actor that was met; if that is open, the least that it can be.
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
  func advance(
    towards other: TollSide, in rows: AffiliationPointers, meetings: inout [Int32]
  ) {
    guard let next = waiting.popMin() else { return }
    let arrival = next.length + Self.step
    actorMarks.marks.willTouch(metCount)
    eventMarks.marks.willTouch(work)
    let marks = actorMarks.marks.all
    let openEvents = eventMarks.marks.all
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
        meet(actor, arrival: arrival, toll: firstToll(of: actor, in: rows))
        if other.arrival(at: actor) != nil { meetings.append(actor) }
      }
    }
  }
}
