import Testing

@testable import GraphAlgorithms

@Suite struct ProjectionTests {
  @Test func `projections weigh pairs as defined`() {
    for seed in 0..<300 as Range<UInt64> {
      let random = RandomAffiliations(seed: seed)
      for isFiltered in [false, true] {
        let reference = random.reference(isFiltered: isFiltered)
        let filter = isFiltered ? random.filter : nil
        let counts = random.graph.sharedEventCountProjection(within: filter)
        let newman = random.graph.newmanProjection(within: filter)
        let jaccard = random.graph.jaccardProjection(within: filter)
        for graph in [counts, newman, jaccard] {
          #expect(graph.violatedInvariants() == [], "\(random)")
        }
        for a in 0..<random.actorCount {
          for b in 0..<random.actorCount where a != b {
            let shared = reference.shared(a, b)
            let isTied = !shared.isEmpty
            #expect(counts.weight(between: a, and: b) == (isTied ? Double(shared.count) : nil))
            let share = shared.reduce(0.0) { $0 + 1 / Double(reference.actors[$1].count - 1) }
            #expect(abs((newman.weight(between: a, and: b) ?? 0) - share) < 1e-12, "\(random)")
            let either = reference.events[a].union(reference.events[b]).count
            #expect(
              jaccard.weight(between: a, and: b)
                == (isTied ? Double(shared.count) / Double(either) : nil), "\(random)")
          }
        }
      }
    }
  }

  @Test func `Newman's weights give each actor its number of events with others`() {
    for seed in 0..<100 as Range<UInt64> {
      let random = RandomAffiliations(seed: seed)
      let reference = random.reference(isFiltered: false)
      let newman = random.graph.newmanProjection()
      for actor in 0..<random.actorCount {
        let events = reference.events[actor].count { reference.actors[$0].count > 1 }
        #expect(abs(newman.strength(of: actor) - Double(events)) < 1e-12, "\(random)")
      }
    }
  }

  @Test func `without an articulation actor fewer others can reach each other`() {
    for seed in 0..<1_000 as Range<UInt64> {
      let random = RandomAffiliations(seed: seed)
      for isFiltered in [false, true] {
        let reference = random.reference(isFiltered: isFiltered)
        let all = Array(0..<random.actorCount)
        let ties = all.map { a in
          all.map { b in a != b && !reference.shared(a, b).isEmpty ? 1.0 : 0 }
        }
        let whole = ReferenceWeights.componentCount(ties, among: all)
        let expected = all.filter { actor in
          ReferenceWeights.componentCount(ties, among: all.filter { $0 != actor }) > whole
        }
        let found = random.graph.articulationActors(within: isFiltered ? random.filter : nil)
        #expect(found == expected, "\(random)")
      }
    }
  }

  @Test func `thresholds leave out what is weaker`() {
    let davis = KnownGraphs.davis
    let all = davis.sharedEventCountProjection().edges()
    let strong = davis.sharedEventCountProjection(minimumCount: 4)
    #expect(strong.edges() == all.filter { $0.weight >= 4 })
    #expect(strong.violatedInvariants() == [])
    let newman = davis.newmanProjection().edges()
    #expect(
      davis.newmanProjection(minimumWeight: 0.5).edges() == newman.filter { $0.weight >= 0.5 })
  }

  // NetworkX 3.6.1, bipartite.weighted_projected_graph, collaboration_weighted_projected_graph and
  // overlap_weighted_projected_graph (jaccard) on Davis' women.
  @Test func `Davis' women are projected as by NetworkX`() {
    let davis = KnownGraphs.davis
    #expect(davis.actorCount == 18 && davis.eventCount == 14 && davis.tieCount == 89)
    let counts = davis.sharedEventCountProjection()
    #expect(counts.edgeCount == 139)
    #expect(counts.totalWeight == 322)
    #expect(counts.weight(between: 0, and: 2) == 7)
    #expect(counts.weight(between: 0, and: 3) == 6)
    #expect(counts.weight(between: 16, and: 17) == 2)
    let newman = davis.newmanProjection()
    #expect(abs(newman.totalWeight - 44.5) < 1e-12)
    #expect(abs((newman.weight(between: 0, and: 2) ?? 0) - 1.4868797868797867) < 1e-12)
    #expect(abs((newman.weight(between: 0, and: 1) ?? 0) - 1.5626373626373624) < 1e-12)
    #expect(abs((newman.weight(between: 16, and: 17) ?? 0) - 0.4242424242424242) < 1e-12)
    let jaccard = davis.jaccardProjection()
    #expect(abs(jaccard.totalWeight - 44.33015040515039) < 1e-12)
    #expect(jaccard.weight(between: 0, and: 1) == 2.0 / 3)
    #expect(jaccard.weight(between: 16, and: 17) == 1)
  }

  @Test func `every pair with a common event is counted, in squares and in rows alike`() {
    for seed in 0..<200 as Range<UInt64> {
      let random = RandomAffiliations(seed: seed)
      // Idle actors in front push the same pairs over the bound of the square.
      let idle = 2_100
      var builder = AffiliationGraphBuilder(
        actorCount: idle + random.actorCount, eventCount: random.eventCount)
      for tie in random.ties { builder.add(actor: idle + tie.actor, event: tie.event) }
      let sparse = builder.build()
      for isFiltered in [false, true] {
        let reference = random.reference(isFiltered: isFiltered)
        let filter = isFiltered ? random.filter : nil
        var expected: [[Int]] = []
        for a in 0..<random.actorCount {
          for b in (a + 1)..<max(a + 1, random.actorCount) {
            let count = reference.shared(a, b).count
            if count > 0 { expected.append([-count, a, b]) }
          }
        }
        expected.sort { $0.lexicographicallyPrecedes($1) }
        let found = random.graph.coOccurrences(within: filter)
        #expect(found.map { [-$0.count, $0.a, $0.b] } == expected, "\(random)")
        if seed < 20 {
          #expect(
            sparse.coOccurrences(within: filter).map { [-$0.count, $0.a - idle, $0.b - idle] }
              == expected, "\(random)")
        }
      }
    }
  }

  @Test func `co-occurrences carry their measures`() {
    // Women 0 and 2 attend 8 of 14 events each, 7 of them together.
    let pairs = KnownGraphs.davis.coOccurrences()
    let pair = pairs.first { $0.a == 0 && $0.b == 2 }
    #expect(pairs.count == 139)
    #expect(pair?.count == 7)
    #expect(pair?.jaccard == 7.0 / 9)
    #expect(abs((pair?.associationStrength ?? 0) - 7.0 * 14 / 64) < 1e-15)
    // By hand: (C(8,7) C(6,1) + C(8,8)) / C(14,8) = 49 / 3003.
    #expect(abs((pair?.pValue ?? 0) - 49.0 / 3003) < 1e-15)
    #expect(
      pairs.first { $0.a == 0 && $0.b == 2 }
        == KnownGraphs.davis.coOccurrences(minimumCount: 7).first)
  }
}
