import Testing

@testable import GraphAlgorithms

@Suite struct EventSamplingTests {
  /// Three small events, and one of so many actors.
  private func graph(largeEventOf size: Int) -> AffiliationGraph {
    KnownGraphs.affiliations(
      (0..<size).map { actor in
        actor < 3 ? [0, 1, 3] : actor < 5 ? [2, 3] : [3]
      }, eventCount: 4)
  }

  @Test func `a sampled event keeps every actor's strength and joins few pairs`() {
    let graph = graph(largeEventOf: 400)
    let sampling = EventSampling(largestWhole: 100, partnerCount: 10, seed: 7)
    let whole = graph.newmanProjection()
    let sampled = graph.newmanProjection(sampling: sampling)
    #expect(whole.edgeCount == 400 * 399 / 2)
    #expect(sampled.violatedInvariants() == [])
    #expect(sampled.edgeCount >= 400 * 10 / 2 && sampled.edgeCount <= 400 * 10 / 2 + 4)
    let counts = graph.joinedEventCounts()
    for actor in 0..<400 {
      #expect(abs(sampled.strength(of: actor) - Double(counts[actor])) < 1e-12)
      #expect(abs(whole.strength(of: actor) - Double(counts[actor])) < 1e-9)
    }
    #expect(graph.events(largerThan: 100) == [3])
    #expect(graph.events(largerThan: 400).isEmpty)
  }

  @Test func `on average a pair has the weight that it has in the whole`() {
    let graph = graph(largeEventOf: 60)
    var sum = 0.0
    let seeds = 2_000
    for seed in 0..<UInt64(seeds) {
      let sampled = graph.newmanProjection(
        sampling: EventSampling(largestWhole: 30, partnerCount: 8, seed: seed))
      sum += sampled.weight(between: 20, and: 40) ?? 0
    }
    // Present in 8 of 59 samples with the weight 1/8; the standard error is a seventeenth of 1/59.
    #expect(abs(sum / Double(seeds) - 1.0 / 59) < 0.24 / 59)
  }

  @Test func `the same seed samples the same pairs, another seed others`() {
    let graph = graph(largeEventOf: 300)
    func edges(_ seed: UInt64) -> [WeightedEdge] {
      graph.newmanProjection(
        sampling: EventSampling(largestWhole: 50, partnerCount: 6, seed: seed)
      ).edges()
    }
    #expect(edges(1) == edges(1))
    #expect(edges(1) != edges(2))
  }

  @Test func `a project of sixteen thousand members is projected without its pairs`() {
    var builder = AffiliationGraphBuilder(actorCount: 16_788, eventCount: 1)
    for actor in 0..<16_788 { builder.add(actor: actor, event: 0) }
    let projected = builder.build().newmanProjection()
    #expect(projected.edgeCount == 16_788 * EventSampling.standard.partnerCount / 2)
  }

  @Test func `degrees and strengths of a projection are counted without it`() {
    for seed in 0..<300 as Range<UInt64> {
      let random = RandomAffiliations(seed: seed)
      for filter in [nil, random.filter] {
        let projection = random.graph.sharedEventCountProjection(within: filter)
        let newman = random.graph.newmanProjection(within: filter)
        let degrees = random.graph.coActorCounts(within: filter)
        let strengths = random.graph.joinedEventCounts(within: filter)
        for actor in 0..<random.actorCount {
          #expect(degrees[actor] == projection.degree(of: actor), "\(random)")
          #expect(abs(Double(strengths[actor]) - newman.strength(of: actor)) < 1e-12, "\(random)")
        }
      }
    }
  }

  @Test func `events that are left out are those of the filter no more`() {
    let graph = graph(largeEventOf: 40)
    let all = EventFilter(eventCount: 4) { $0 != 1 }
    let rest = all.leavingOut(graph.events(largerThan: 10))
    #expect((0..<4).filter { rest.contains($0) } == [0, 2])
    #expect(graph.sharedEventCountProjection(within: rest).edgeCount == 4)
  }
}
