import GraphAlgorithms

/// Random graphs under filters of events and of ties.
enum FilteredGraphs {
  /// A label of three bits for every tie, the same whichever way it is looked at.
  static func label(_ actor: Int, _ event: Int) -> UInt8 {
    UInt8(1 << ((actor * 7 + event * 5) % 3)) | UInt8(actor + event) & 4
  }

  final class Labels {
    let byActor: [UInt8]
    let byEvent: [UInt8]

    init(_ reference: ReferenceAffiliations) {
      byActor = reference.events.enumerated().flatMap { actor, events in
        events.sorted().map { FilteredGraphs.label(actor, $0) }
      }
      byEvent = reference.actors.enumerated().flatMap { event, actors in
        actors.sorted().map { FilteredGraphs.label($0, event) }
      }
    }
  }

  /// Random graphs with all of their ties, with those of some events, and with those of some labels, each
  /// with what the definitions make of the ties that are left.
  ///
  /// - Parameters:
  ///   - seeds: A graph for each.
  ///   - make: Makes the graph of a seed.
  ///   - check: Called four times for each graph.
  static func forEach(
    _ seeds: Range<UInt64>, making make: (UInt64) -> RandomAffiliations = anySize,
    _ check: (RandomAffiliations, ReferenceAffiliations, EventFilter?, TieFilter?) -> Void
  ) {
    for seed in seeds {
      let random = make(seed)
      let labels = Labels(random.reference(isFiltered: false))
      labels.byActor.withUnsafeBufferPointer { byActor in
        labels.byEvent.withUnsafeBufferPointer { byEvent in
          let ties = TieFilter(
            actorLabels: byActor, eventLabels: byEvent, wanted: 2, keeping: labels)
          for (isFiltered, isLabelled) in [
            (false, false), (true, false), (false, true), (true, true),
          ] {
            let reference = ReferenceAffiliations(
              actorCount: random.actorCount, eventCount: random.eventCount,
              ties: random.ties.filter {
                (!isFiltered || random.allowed[$0.event])
                  && (!isLabelled || label($0.actor, $0.event) & 2 != 0)
              }, isAllowed: { !isFiltered || random.allowed[$0] })
            check(random, reference, isFiltered ? random.filter : nil, isLabelled ? ties : nil)
          }
        }
      }
    }
  }

  /// Small graphs; some are large enough for several words of bits.
  static func anySize(seed: UInt64) -> RandomAffiliations {
    seed % 16 == 0
      ? RandomAffiliations(seed: seed, maximumActors: 90, maximumEvents: 80)
      : RandomAffiliations(seed: seed)
  }
}
