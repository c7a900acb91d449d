/// A search for the least toll that grows from both ends.
final class TollSearch {
  private let forward: TollSide
  private let backward: TollSide
  /// Actors of the forward side that lie on a path of least length.
  private let goodActors: MarkBuffer
  /// Actors that both sides have met.
  private var meetings: [Int32] = []

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - ahead: A side of another search that never runs at the same time. Its marks are used, as
  ///     memory that was touched already costs nothing.
  ///   - behind: The other side of that search.
  init(graph: AffiliationGraph, marks ahead: SearchSide, _ behind: SearchSide) {
    forward = TollSide(graph: graph, marks: ahead)
    backward = TollSide(graph: graph, marks: behind)
    goodActors = MarkBuffer(count: graph.actorCount)
  }

  /// Finds, among the paths of least length, the one whose actors are smallest from the start.
  func smallestPath(
    from sources: [Int32], to targets: [Int32], in rows: AffiliationPointers
  ) -> [Int32]? {
    forward.start(at: sources)
    backward.start(at: targets)
    meetings = sources.filter { backward.arrival(at: $0) != nil }
    if let both = meetings.first { return [both] }
    // One step is the least there is, and the ends pay no toll.
    for source in sources {
      let next = targets.first { target in
        rows.smallestCommonEvent(of: Int(source), and: Int(target)) != nil
      }
      if let next { return [source, next] }
    }
    guard let length = leastLength(in: rows) else { return nil }
    let good = markGoodActors(length: length, in: rows)
    guard let source = sources.first(where: { goodActors.marks.all[Int($0)] == good }) else {
      return nil
    }
    var way = [source]
    var remaining = length
    while remaining > 0,
      let next = smallestNext(
        after: way[way.count - 1], remaining: remaining, length: length, good: good, in: rows)
    {
      way.append(next.actor)
      remaining = next.remaining
    }
    return way
  }

  /// Grows both sides until every path of least length has an actor that both have met.
  ///
  /// A path without such an actor leaves the forward side no cheaper than the cheapest that waits
  /// there, the backward side likewise, and has a step between.
  ///
  /// - Returns: The least length; `nil` when nothing connects the ends.
  private func leastLength(in rows: AffiliationPointers) -> Int64? {
    var best: Int64?
    var open: [OpenMeeting] = []
    while let ahead = forward.leastDeparture(in: rows),
      let behind = backward.leastDeparture(in: rows)
    {
      let reach = ahead + behind + TollSide.step
      best = length(of: &open, upTo: min(best ?? .max, reach - 1), best: best, in: rows)
      if let best, best < reach { break }
      // Whoever has looked at less goes on: a hub is opened only when that is the shorter way.
      let isForward = forward.workWithNext(in: rows) <= backward.workWithNext(in: rows)
      let (side, other) = isForward ? (forward, backward) : (backward, forward)
      let known = meetings.count
      side.advance(towards: other, in: rows, meetings: &meetings)
      for actor in meetings[known...] {
        guard let arrival = side.arrival(at: actor), let rest = other.departure(from: actor) else {
          continue
        }
        if other.isOpen(actor) {
          open.append(
            OpenMeeting(actor: actor, arrival: arrival, other: other, least: arrival + rest))
        } else {
          best = min(best ?? .max, arrival + rest)
        }
      }
    }
    best = length(of: &open, upTo: best ?? .max, best: best, in: rows)
    guard let best else { return nil }
    forward.countTolls(upTo: best, in: rows)
    backward.countTolls(upTo: best, in: rows)
    return best
  }

  /// An actor that both sides have met and whose toll is open.
  private struct OpenMeeting {
    let actor: Int32
    /// Its arrival on the side that has met it last.
    let arrival: Int64
    /// The side that had met it before.
    let other: TollSide
    /// The least that a path through it can cost.
    var least: Int64
  }

  /// Counts the tolls of open meetings until each is known, or known to be of no path of at most a length.
  ///
  /// - Parameters:
  ///   - open: The meetings; those that become known are taken out.
  ///   - length: The length.
  ///   - best: The least length that is known.
  ///   - rows: The rows of the graph.
  /// - Returns: The least length that is known now.
  private func length(
    of open: inout [OpenMeeting], upTo length: Int64, best: Int64?, in rows: AffiliationPointers
  ) -> Int64? {
    var best = best
    for place in open.indices.reversed() where open[place].least <= length {
      let meeting = open[place]
      meeting.other.countToll(of: meeting.actor, beyond: length - meeting.arrival, in: rows)
      guard let rest = meeting.other.departure(from: meeting.actor) else { continue }
      open[place].least = meeting.arrival + rest
      if !meeting.other.isOpen(meeting.actor) {
        best = min(best ?? .max, open[place].least)
        open.remove(at: place)
      }
    }
    return best
  }

  /// Marks the actors of paths of least length from where the sides have met back to the sources.
  ///
  /// - Returns: The mark.
  private func markGoodActors(length: Int64, in rows: AffiliationPointers) -> Int32 {
    let good = goodActors.advance()
    let marks = goodActors.marks.all
    var stack: [Int32] = []
    for actor in meetings {
      if isOnLeast(actor, length), marks[Int(actor)] != good {
        marks[Int(actor)] = good
        stack.append(actor)
      }
    }
    while let actor = stack.popLast() {
      guard let arrival = forward.arrival(at: actor), arrival > 0 else { continue }
      // The events of a hub are more than all actors that the search has met.
      if rows.eventSlots(of: Int(actor)).count > forward.metCount {
        forward.forEachActor(departingAt: arrival - TollSide.step) { other in
          if marks[Int(other)] != good,
            rows.smallestCommonEvent(of: Int(other), and: Int(actor)) != nil
          {
            marks[Int(other)] = good
            stack.append(other)
          }
        }
        continue
      }
      for slot in rows.eventSlots(of: Int(actor)) {
        let event = Int(rows.actorEvents[slot])
        guard rows.allows(event), rows.counts(slot: slot) else { continue }
        for member in rows.actorSlots(of: event) where rows.counts(eventSlot: member) {
          let other = rows.eventActors[member]
          // Few are on such a path, so few marks of these are ever touched.
          if forward.departure(from: other) == arrival - TollSide.step, marks[Int(other)] != good {
            marks[Int(other)] = good
            stack.append(other)
          }
        }
      }
    }
    return good
  }

  /// Whether an actor that both sides have met lies on a path of least length.
  ///
  /// Its toll is paid once, on either side; the ends pay none on their own.
  private func isOnLeast(_ actor: Int32, _ length: Int64) -> Bool {
    guard let ahead = forward.arrival(at: actor), let behind = backward.arrival(at: actor),
      let left = forward.departure(from: actor), let rest = backward.departure(from: actor)
    else { return false }
    return ahead + rest == length || left + behind == length
  }

  /// The smallest actor that comes next on a path of least length, and what remains after it.
  private func smallestNext(
    after actor: Int32, remaining: Int64, length: Int64, good: Int32, in rows: AffiliationPointers
  ) -> (actor: Int32, remaining: Int64)? {
    let rest = remaining - TollSide.step
    let reached = length - rest
    var best: (actor: Int32, remaining: Int64)?
    for slot in rows.eventSlots(of: Int(actor)) {
      let event = Int(rows.actorEvents[slot])
      guard rows.allows(event), rows.counts(slot: slot) else { continue }
      for member in rows.actorSlots(of: event) {
        let other = rows.eventActors[member]
        if let best, other >= best.actor { break }
        guard rows.counts(eventSlot: member) else { continue }
        if backward.departure(from: other) == rest, let arrival = backward.arrival(at: other) {
          best = (other, arrival)
        } else if forward.arrival(at: other) == reached, goodActors.marks.all[Int(other)] == good,
          let left = forward.departure(from: other)
        {
          best = (other, length - left)
        }
      }
    }
    return best
  }
}
