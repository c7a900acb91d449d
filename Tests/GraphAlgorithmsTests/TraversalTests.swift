import GraphAlgorithms
import Testing

@Suite struct TraversalTests {
  /// Runs a check on small random graphs, on all events and on the allowed ones, with a traversal that
  /// is kept from question to question.
  private func withEveryGraph(
    _ seeds: Range<UInt64>,
    _ check: (RandomAffiliations, ReferenceAffiliations, AffiliationTraversal, EventFilter?) -> Void
  ) {
    for seed in seeds {
      let random = RandomAffiliations(seed: seed)
      let traversal = AffiliationTraversal(random.graph)
      check(random, random.reference(isFiltered: false), traversal, nil)
      check(random, random.reference(isFiltered: true), traversal, random.filter)
      check(random, random.reference(isFiltered: false), traversal, nil)
    }
  }

  @Test func `co-actors are those who share an allowed event, counted once an event`() {
    withEveryGraph(0..<1500) { random, reference, traversal, filter in
      let answers = traversal.coActors(of: random.first, within: filter)
      #expect(
        answers.map { [$0.actor, $0.sharedEventCount] } == reference.coActors(of: random.first),
        "\(random)")
    }
  }

  @Test func `the strongest co-actors are the first of all by falling count`() {
    withEveryGraph(0..<500) { random, _, traversal, filter in
      let all = traversal.coActors(of: random.first, within: filter)
      let ranked = all.sorted {
        $0.sharedEventCount != $1.sharedEventCount
          ? $0.sharedEventCount > $1.sharedEventCount : $0.actor < $1.actor
      }
      for limit in 0...5 {
        let strongest = traversal.strongestCoActors(of: random.first, limit: limit, within: filter)
        #expect(strongest.coActors == Array(ranked.prefix(limit)), "\(random), limit \(limit)")
        #expect(strongest.total == all.count, "\(random), limit \(limit)")
      }
    }
  }

  @Test func `sharing events goes both ways`() {
    let davis = KnownGraphs.davis
    for woman in 0..<18 {
      for other in davis.coActors(of: [woman]) {
        let back = davis.coActors(of: [other.actor]).first { $0.actor == woman }
        #expect(back?.sharedEventCount == other.sharedEventCount)
      }
    }
  }

  @Test func `common co-actors share events with every group, together or apart`() {
    withEveryGraph(0..<1000) { random, reference, traversal, filter in
      guard random.actorCount > 0 else { return }
      let groups = [random.first, random.second]
      let answers = traversal.commonCoActors(of: groups, within: filter)
      let groupEvents = groups.map { reference.events(ofAny: $0) }
      let expected = (0..<random.actorCount)
        .filter { actor in
          !groups.joined().contains(actor)
            && groupEvents.allSatisfy { !reference.events[actor].isDisjoint(with: $0) }
        }
        .map { actor in
          CommonCoActor(
            actor: actor,
            sharedEventCounts: groupEvents.map { reference.events[actor].intersection($0).count },
            togetherCount: groupEvents.reduce(reference.events[actor]) { $0.intersection($1) }.count
          )
        }
      #expect(Array(answers) == expected, "\(random)")
    }
    #expect(KnownGraphs.davis.commonCoActors(of: []).isEmpty)
    #expect(KnownGraphs.davis.commonCoActors(of: [[0], []]).isEmpty)
  }

  @Test func `components are maximal and numbered by size`() {
    withEveryGraph(0..<1500) { random, reference, _, filter in
      let found = random.graph.components(within: filter)
      let expected = reference.components()
      #expect(found.sizes == expected.sizes, "\(random)")
      #expect(found.actorComponent.map(Int.init) == expected.actors, "\(random)")
      #expect(found.eventComponent.map(Int.init) == expected.events, "\(random)")
    }
  }

  @Test func `an ego network holds everybody within the radius`() {
    withEveryGraph(0..<500) { random, reference, traversal, filter in
      let distances = reference.distances(from: random.first)
      for radius in -1...4 {
        let network = traversal.egoNetwork(of: random.first, radius: radius, within: filter)
        let members = (0..<random.actorCount).filter { (distances[$0] ?? 99) <= max(0, radius) }
        #expect(network.actors == members, "\(random), radius \(radius)")
        #expect(network.distances == members.compactMap { distances[$0] }, "\(random)")
        let inner = reference.events(
          ofAny: members.filter { (distances[$0] ?? 99) < radius }
        ).sorted()
        #expect(network.innerEvents == inner, "\(random), radius \(radius)")
        let outer = (0..<random.eventCount).filter {
          !inner.contains($0) && reference.actors[$0].intersection(members).count > 1
        }
        #expect(network.outerEvents == outer, "\(random), radius \(radius)")
        #expect(
          traversal.reachableActorCount(from: random.first, radius: radius, within: filter)
            == members.count - Set(random.first).count, "\(random), radius \(radius)")
      }
    }
  }

  @Test func `the radius may be larger than any graph`() {
    let network = KnownGraphs.davis.egoNetwork(of: [0], radius: .max)
    #expect(network.actors == Array(0..<18))
    #expect(network.events == Array(0..<14))
  }
}
