import Testing

@testable import GraphAlgorithms

/// Who takes part in some events, against the definitions on random graphs.
@Suite struct ParticipantsTests {
  @Test func `ties that do not count are passed over as if they were not there`() {
    for seed in 0..<500 as Range<UInt64> {
      let random = RandomAffiliations(seed: seed)
      let reference = random.reference(isFiltered: false)
      let labels = FilteredGraphs.Labels(reference)
      labels.byActor.withUnsafeBufferPointer { byActor in
        labels.byEvent.withUnsafeBufferPointer { byEvent in
          let filter = TieFilter(
            actorLabels: byActor, eventLabels: byEvent, wanted: 2, keeping: labels)
          let events = (0..<random.eventCount).filter { random.allowed[$0] }
          let expected = (0..<random.actorCount).compactMap { actor -> CoActor? in
            let count = events.count {
              reference.events[actor].contains($0) && FilteredGraphs.label(actor, $0) & 2 != 0
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

  private static func places(_ random: RandomAffiliations) -> FrozenColumn {
    // A prime larger than any number of actors gives each a place of its own.
    FrozenColumn((0..<random.actorCount).map { Int32(($0 * 37 + 1) % 97) })
  }

  @Test func `whoever takes part in an event of a class counts once in it`() {
    FilteredGraphs.forEach(0..<500) { random, reference, _, ties in
      let events = (0..<random.eventCount).filter { reference.allowed[$0] }
      let classes = events.map { UInt8(truncatingIfNeeded: ($0 * 37 + Int(random.seed)) & 0x87) }
      let counts = random.graph.participantCounts(
        in: events.map { Int32($0) }, classes: classes, except: random.first, by: ties)
      for bit in 0..<8 {
        let inClass = zip(events, classes).filter { $0.1 >> UInt8(bit) & 1 == 1 }.map(\.0)
        let expected = (0..<random.actorCount).count { actor in
          !random.first.contains(actor) && inClass.contains { reference.actors[$0].contains(actor) }
        }
        #expect(counts[bit] == expected, "\(random), class \(bit)")
      }
    }
  }

  @Test func `many participants are counted as few are`() {
    // So many actors that a byte cannot count those of one place in a word.
    var builder = AffiliationGraphBuilder(actorCount: 5_000, eventCount: 3)
    for actor in 0..<5_000 {
      builder.add(actor: actor, event: 0)
      if actor % 3 == 0 { builder.add(actor: actor, event: 1) }
      if actor % 100 == 7 { builder.add(actor: actor, event: 2) }
    }
    let graph = builder.build()
    #expect(
      graph.participantCounts(in: [0, 1, 2], classes: [1, 2, 0x84], except: [7, 9])
        == [4_998, 1_666, 49, 0, 0, 0, 0, 49])
    #expect(
      graph.participantCounts(in: [2], classes: [1], except: [8]) == [50, 0, 0, 0, 0, 0, 0, 0])
  }

  @Test func `the highest degrees are those of all degrees in order`() {
    FilteredGraphs.forEach(0..<800) { random, reference, filter, ties in
      let places = Self.places(random)
      func ranked(_ reference: ReferenceAffiliations) -> [(actor: Int, degree: Int)] {
        (0..<random.actorCount).filter { !reference.events[$0].isEmpty }
          .map { actor in
            (actor, (0..<random.actorCount).count { reference.areAdjacent(actor, $0) })
          }
          .sorted { ($1.1, places[$0.0]) < ($0.1, places[$1.0]) }
      }
      let expected = ranked(reference)
      let labelled = ReferenceAffiliations(
        actorCount: random.actorCount, eventCount: random.eventCount,
        ties: random.ties.filter {
          ties == nil || FilteredGraphs.label($0.actor, $0.event) & 2 != 0
        },
        isAllowed: { _ in true })
      let rankings = [random.reference(isFiltered: false), labelled].map(ranked).map { all in
        (FrozenColumn(all.map { Int32($0.actor) }), FrozenColumn(all.map { Int32($0.degree) }))
      }
      for limit in [0, 1, 3, 20] {
        for known in [nil, rankings[0], rankings[1]] {
          let found = random.graph.highestDegrees(
            limit: limit, places: places, within: filter, by: ties, ranking: known)
          let first = found.first
          #expect(first.map(\.actor) == expected.prefix(limit).map(\.actor), "\(random), \(limit)")
          #expect(
            first.map(\.degree) == expected.prefix(limit).map(\.degree), "\(random), \(limit)")
          #expect(found.total == expected.count, "\(random), \(limit)")
        }
      }
    }
  }

  @Test func `the highest numbers of events are those of all in order`() {
    FilteredGraphs.forEach(0..<800) { random, reference, filter, ties in
      let places = Self.places(random)
      let present = (0..<random.actorCount).filter { !reference.events[$0].isEmpty }
      #expect(
        random.graph.presentActorCount(within: filter, by: ties) == present.count, "\(random)")
      for actor in 0..<random.actorCount {
        #expect(
          random.graph.eventCount(of: actor, within: filter, by: ties)
            == reference.events[actor].count, "\(random)")
      }
      for isJoined in [false, true] {
        let expected = present.map { actor in
          (actor, reference.events[actor].count { !isJoined || reference.actors[$0].count > 1 })
        }.sorted { ($1.1, places[$0.0]) < ($0.1, places[$1.0]) }
        for limit in [0, 1, 3, 20] {
          let found = random.graph.highestEventCounts(
            limit: limit, counting: isJoined ? .joined : .allowed, places: places, within: filter,
            by: ties)
          #expect(found.map(\.actor) == expected.prefix(limit).map(\.0), "\(random), \(limit)")
          #expect(found.map(\.count) == expected.prefix(limit).map(\.1), "\(random), \(limit)")
        }
      }
    }
  }

  @Test func `a graph of the ties that count has no others`() {
    FilteredGraphs.forEach(0..<400) { random, reference, filter, ties in
      guard filter == nil, let ties else { return }
      let kept = random.graph.keepingTies(by: ties)
      #expect(kept.violatedInvariants().isEmpty, "\(random)")
      #expect(kept.actorCount == random.actorCount && kept.eventCount == random.eventCount)
      for actor in 0..<random.actorCount {
        #expect(
          kept.events(of: actor).map(Int.init) == reference.events[actor].sorted(), "\(random)")
      }
    }
  }

  @Test func `parts have the actors, events and leaders that the definitions give them`() {
    FilteredGraphs.forEach(0..<1200) { random, reference, filter, ties in
      let places = Self.places(random)
      let components = reference.components()
      if ties == nil {
        let found = random.graph.components(within: filter)
        #expect(found.sizes == components.sizes, "\(random)")
        #expect(found.actorComponent.map(Int.init) == components.actors, "\(random)")
        #expect(found.eventComponent.map(Int.init) == components.events, "\(random)")
      }
      let expected = components.sizes.indices.compactMap { component -> [Int]? in
        let actors = components.actors.indices.filter { components.actors[$0] == component }
        let events = components.events.filter { $0 == component }.count
        guard events > 0 else { return nil }
        let leader = actors.min {
          (-reference.events[$0].count, places[$0]) < (-reference.events[$1].count, places[$1])
        }
        return leader.map { [$0, actors.count, events] }
      }
      let all = random.graph.parts(within: filter, by: ties, places: places)
      let facts = all.parts.map { [$0.leader, $0.actorCount, $0.eventCount] }
      #expect(Set(facts) == Set(expected), "\(random)")
      #expect(facts.count == expected.count && all.total == expected.count, "\(random)")
      #expect(all.actorCount == expected.reduce(0) { $0 + $1[1] }, "\(random)")
      let ranked = expected.sorted {
        (-$0[1], -$0[2], places[$0[0]]) < (-$1[1], -$1[2], places[$1[0]])
      }
      for limit in [0, 1, 3] {
        let few = random.graph.parts(first: limit, within: filter, by: ties, places: places)
        let found = Set(few.parts.map { [$0.leader, $0.actorCount, $0.eventCount] })
        #expect(found.isSubset(of: expected), "\(random)")
        #expect(found.isSuperset(of: ranked.prefix(limit)), "\(random), \(limit)")
        #expect(few.total == all.total && few.actorCount == all.actorCount, "\(random)")
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
