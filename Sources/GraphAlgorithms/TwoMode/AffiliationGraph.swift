/// Which actors take part in which events: a two-mode graph that never changes.
///
/// *Actors* and *events* are Davis' words for the two sides; a *tie* joins an actor to an event.
/// Actors and events are numbered from 0 on their own side. Two actors are *adjacent* when they share
/// an event. The graph is made by an ``AffiliationGraphBuilder``.
///
/// Both directions are kept as compressed sparse rows, so that walking from actors to events and
/// back costs one array access a step. Ids and offsets are `Int32`: fewer than 2³¹ ties fit.
public struct AffiliationGraph: Sendable {
  /// The number of actors, those without events included.
  public let actorCount: Int
  /// The number of events, those without actors included.
  public let eventCount: Int

  let actorOffsets: FrozenColumn
  let actorEvents: FrozenColumn
  let eventOffsets: FrozenColumn
  let eventActors: FrozenColumn

  /// Takes rows that were frozen before, such as those of a file that is mapped into memory.
  ///
  /// Nothing is checked but the number of offsets: who gives the rows answers for what
  /// ``checkInvariants()`` would check.
  ///
  /// - Parameters:
  ///   - actorCount: The number of actors.
  ///   - eventCount: The number of events.
  ///   - actorOffsets: Where each actor's events begin, and where the last one's end.
  ///   - actorEvents: The events of one actor after the other, each actor's ascending.
  ///   - eventOffsets: Where each event's actors begin, and where the last one's end.
  ///   - eventActors: The actors of one event after the other, each event's ascending.
  public init(
    actorCount: Int, eventCount: Int, actorOffsets: FrozenColumn, actorEvents: FrozenColumn,
    eventOffsets: FrozenColumn, eventActors: FrozenColumn
  ) {
    self.actorCount = actorCount
    self.eventCount = eventCount
    self.actorOffsets = actorOffsets
    self.actorEvents = actorEvents
    self.eventOffsets = eventOffsets
    self.eventActors = eventActors
  }

  init(
    actorCount: Int, eventCount: Int, actorOffsets: [Int32], actorEvents: [Int32],
    eventOffsets: [Int32], eventActors: [Int32]
  ) {
    self.init(
      actorCount: actorCount, eventCount: eventCount, actorOffsets: FrozenColumn(actorOffsets),
      actorEvents: FrozenColumn(actorEvents), eventOffsets: FrozenColumn(eventOffsets),
      eventActors: FrozenColumn(eventActors))
  }

  /// The number of ties: pairs of an actor and an event, each counted once.
  public var tieCount: Int { actorEvents.count }

  /// How many actors an event has in the mean, rounded up.
  var meanEventSize: Int { (tieCount + eventCount - 1) / max(1, eventCount) }

  /// Where an actor's events stand among all actors' events, one actor after the other.
  public func slots(of actor: Int) -> Range<Int> {
    Int(actorOffsets[actor])..<Int(actorOffsets[actor + 1])
  }

  /// The events that an actor takes part in, ascending.
  public func events(of actor: Int) -> FrozenColumn {
    actorEvents.row(Int(actorOffsets[actor])..<Int(actorOffsets[actor + 1]))
  }

  /// The actors that take part in an event, ascending.
  public func actors(of event: Int) -> FrozenColumn {
    eventActors.row(Int(eventOffsets[event])..<Int(eventOffsets[event + 1]))
  }

  /// How many actors take part in an event.
  public func size(of event: Int) -> Int {
    Int(eventOffsets[event + 1] - eventOffsets[event])
  }

  /// The same graph with actors and events exchanged; shares its memory with this one.
  public func transposed() -> AffiliationGraph {
    AffiliationGraph(
      actorCount: eventCount, eventCount: actorCount, actorOffsets: eventOffsets,
      actorEvents: eventActors, eventOffsets: actorOffsets, eventActors: actorEvents)
  }

  /// Counts, for every actor, the allowed events that it takes part in.
  ///
  /// - Parameter filter: The events that count; `nil` for all.
  /// - Returns: One count per actor, in actor order.
  /// - Complexity: O(actors) without a filter, O(actors + ties) with one.
  public func actorDegrees(within filter: EventFilter? = nil) -> [Int] {
    withPointers(within: filter) { rows in
      (0..<actorCount).map { rows.allowedDegree(of: $0) }
    }
  }

  /// Counts, for every event, the actors that take part in it.
  ///
  /// - Returns: One count per event, in event order.
  public func eventSizes() -> [Int] {
    (0..<eventCount).map(size)
  }

  /// The part of the graph that the given actors and events span.
  ///
  /// - Parameters:
  ///   - actors: The actors to keep; actor `i` of the result is `actors[i]`. Each at most once.
  ///   - events: The events to keep; event `i` of the result is `events[i]`. Each at most once.
  /// - Returns: The kept actors and events with the ties between them.
  /// - Complexity: O(actors + events of this graph) for two maps that are touched only where needed,
  ///   and the degrees of the kept actors.
  public func subgraph(actors: [Int], events: [Int]) -> AffiliationGraph {
    let newEvents = ScratchBuffer<Int32>(count: eventCount)
    for (index, event) in events.enumerated() { newEvents.all[event] = Int32(index + 1) }
    var builder = AffiliationGraphBuilder(actorCount: actors.count, eventCount: events.count)
    for (index, actor) in actors.enumerated() {
      for event in self.events(of: actor) where newEvents.all[Int(event)] > 0 {
        builder.add(actor: index, event: Int(newEvents.all[Int(event)]) - 1)
      }
    }
    return builder.build()
  }
}
