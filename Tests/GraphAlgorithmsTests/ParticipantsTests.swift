import GraphAlgorithms
import Testing

/// Who takes part in some events, against the definitions on random graphs.
@Suite struct ParticipantsTests {
  /// A label of three bits for every tie, the same whichever way it is looked at.
  private static func label(_ actor: Int, _ event: Int) -> UInt8 {
    UInt8(1 << ((actor * 7 + event * 5) % 3)) | UInt8(actor + event) & 4
  }

  private final class Labels {
    let byActor: [UInt8]
    let byEvent: [UInt8]

    init(_ reference: ReferenceAffiliations) {
      byActor = reference.events.enumerated().flatMap { actor, events in
        events.sorted().map { ParticipantsTests.label(actor, $0) }
      }
      byEvent = reference.actors.enumerated().flatMap { event, actors in
        actors.sorted().map { ParticipantsTests.label($0, event) }
      }
    }
  }

  @Test func `ties that do not count are passed over as if they were not there`() {
    for seed in 0..<500 as Range<UInt64> {
      let random = RandomAffiliations(seed: seed)
      let reference = random.reference(isFiltered: false)
      let labels = Labels(reference)
      labels.byActor.withUnsafeBufferPointer { byActor in
        labels.byEvent.withUnsafeBufferPointer { byEvent in
          let filter = TieFilter(
            actorLabels: byActor, eventLabels: byEvent, wanted: 2, keeping: labels)
          let events = (0..<random.eventCount).filter { random.allowed[$0] }
          let expected = (0..<random.actorCount).compactMap { actor -> CoActor? in
            let count = events.count {
              reference.events[actor].contains($0) && Self.label(actor, $0) & 2 != 0
            }
            return count > 0 ? CoActor(actor: actor, sharedEventCount: count) : nil
          }
          let traversal = AffiliationTraversal(random.graph)
          #expect(traversal.participants(in: events, by: filter) == expected, "\(random)")
          #expect(traversal.participantCount(in: events, by: filter) == expected.count, "\(random)")
          // Places that reverse the numbers: of equals the largest comes first.
          let places = FrozenColumn((0..<random.actorCount).map { Int32(-$0) })
          let strongest = traversal.strongestParticipants(
            in: events, by: filter, limit: 2, places: places)
          #expect(strongest.total == expected.count, "\(random)")
          #expect(
            strongest.participants
              == Array(
                expected.sorted {
                  ($1.sharedEventCount, $1.actor) < ($0.sharedEventCount, $0.actor)
                }.prefix(2)), "\(random)")
        }
      }
    }
  }

  @Test func `whoever takes part in an event of a class counts once in it`() {
    for seed in 0..<500 as Range<UInt64> {
      let random = RandomAffiliations(seed: seed)
      let reference = random.reference(isFiltered: false)
      let events = Array(0..<random.eventCount)
      let classes = events.map { Int32(truncatingIfNeeded: ($0 * 37 + Int(seed)) & 0x4000_0007) }
      let counts = AffiliationTraversal(random.graph).participantCounts(
        in: events, classes: classes, except: random.first)
      for bit in 0..<31 {
        let inClass = events.filter { classes[$0] >> Int32(bit) & 1 == 1 }
        let expected = (0..<random.actorCount).count { actor in
          !random.first.contains(actor) && inClass.contains { reference.actors[$0].contains(actor) }
        }
        #expect(counts[bit] == expected, "\(random), class \(bit)")
      }
    }
  }

  @Test func `the highest degrees are those of all degrees in order`() {
    for seed in 0..<800 as Range<UInt64> {
      let random = RandomAffiliations(seed: seed)
      for isFiltered in [false, true] {
        let reference = random.reference(isFiltered: isFiltered)
        let places = FrozenColumn((0..<random.actorCount).map { Int32(($0 * 3 + 1) % 11) })
        let expected = (0..<random.actorCount)
          .filter { actor in reference.events[actor].contains { reference.allowed[$0] } }
          .map { actor in
            (actor, (0..<random.actorCount).count { reference.areAdjacent(actor, $0) })
          }
          .sorted { ($1.1, places[$0.0]) < ($0.1, places[$1.0]) }
        for limit in [0, 1, 3, 20] {
          let found = random.graph.highestDegrees(
            limit: limit, places: places, within: isFiltered ? random.filter : nil)
          #expect(found.map(\.actor) == expected.prefix(limit).map(\.0), "\(random), \(limit)")
          #expect(found.map(\.degree) == expected.prefix(limit).map(\.1), "\(random), \(limit)")
        }
      }
    }
  }

  @Test func `co-actors are handed over as they are met, each with its count`() {
    for seed in 0..<500 as Range<UInt64> {
      let random = RandomAffiliations(seed: seed)
      let traversal = AffiliationTraversal(random.graph)
      for filter in [nil, random.filter] {
        let reference = random.reference(isFiltered: filter != nil)
        // Twice, as the first must leave nothing behind.
        for _ in 0..<2 {
          let found = traversal.withCoActors(of: random.first, within: filter) { actors, counts in
            zip(actors, counts).map { [Int($0), Int($1)] }
          }
          #expect(
            found.sorted { $0[0] < $1[0] } == reference.coActors(of: random.first), "\(random)")
        }
      }
    }
  }
}
