import Testing

@testable import GraphAlgorithms

@Suite struct BackboneTests {
  // bicm 3.4.0 (Python), BipartiteGraph.get_bicm_matrix, women 0, 7 and 16 of Davis.
  @Test func `the configuration model of Davis' women is that of bicm`() {
    let sizes = KnownGraphs.davis.eventSizes()
    let model = BipartiteConfigurationModel(
      actorDegrees: KnownGraphs.davis.actorDegrees(), eventSizes: sizes)
    #expect(model.residual <= 1e-10)
    let sizeClasses = Set(sizes).sorted()
    for (woman, expected) in [
      (0, [0.342329, 0.342329, 0.592814, 0.435455, 0.71574, 0.71574, 0.809825, 0.933382]),
      (7, [0.067867, 0.067867, 0.169188, 0.097385, 0.260461, 0.260461, 0.37329, 0.66214]),
      (16, [0.038597, 0.038597, 0.100953, 0.056151, 0.162619, 0.162619, 0.247234, 0.519379]),
    ] {
      for (event, probability) in expected.enumerated() {
        let eventClass = sizeClasses.firstIndex(of: sizes[event]) ?? 0
        let found = model.probabilities[Int(model.actorClasses[woman])][eventClass]
        #expect(abs(found - probability) < 2e-6)
      }
    }
  }

  @Test func `the model gives every degree on average`() {
    for seed in 0..<200 as Range<UInt64> {
      let random = RandomAffiliations(seed: seed)
      let degrees = random.graph.actorDegrees()
      let sizes = random.graph.eventSizes()
      let model = BipartiteConfigurationModel(actorDegrees: degrees, eventSizes: sizes)
      for (actor, degree) in degrees.enumerated() {
        let row = model.probabilities[Int(model.actorClasses[actor])]
        let mean = zip(row, model.eventClassCounts).reduce(0) { $0 + $1.0 * Double($1.1) }
        #expect(abs(mean - Double(degree)) < 1e-6, "\(random)")
        #expect(row.allSatisfy { $0 >= 0 && $0 <= 1 }, "\(random)")
      }
    }
  }

  // bicm's probabilities and scipy 1.17.1's poisson_binom.
  @Test func `Davis' pairs have the p values of bicm and scipy`() throws {
    let all = KnownGraphs.davis.backbone(significance: 1, correction: .uncorrected)
    #expect(all.count == 139)
    for (a, b, count, expected) in [
      (0, 2, 7, 0.18668806857304454), (0, 1, 6, 0.2682000549596526),
      (16, 17, 2, 0.08837234621472678), (11, 12, 6, 0.09351301459178896),
    ] {
      let tie = try #require(all.first { $0.a == a && $0.b == b })
      #expect(tie.count == count)
      #expect(abs(tie.pValue - expected) < 1e-7)
      #expect(tie.adjustedPValue == tie.pValue)
    }
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.pValue <= $1.pValue })
  }

  @Test func `pairs that always come together stand out`() {
    // 60 actors, 300 events of four at random; actors 0 and 1 besides in 25 events of their own.
    var generator = SeededGenerator(seed: 4)
    var builder = AffiliationGraphBuilder(actorCount: 60, eventCount: 325)
    for event in 0..<300 {
      for _ in 0..<4 {
        builder.add(actor: Int.random(in: 2..<60, using: &generator), event: event)
      }
    }
    for event in 300..<325 {
      builder.add(actor: 0, event: event)
      builder.add(actor: 1, event: event)
    }
    let graph = builder.build()
    let strict = graph.backbone(significance: 0.01, correction: .familyWiseErrorRate)
    #expect(strict.map { [$0.a, $0.b, $0.count] } == [[0, 1, 25]])
    let loose = graph.backbone(significance: 0.05, correction: .uncorrected)
    #expect(loose.count > strict.count && loose.allSatisfy { $0.pValue <= 0.05 })
    // Without these events nobody is left.
    let others = EventFilter(eventCount: 325) { $0 < 300 }
    #expect(
      graph.backbone(significance: 0.01, correction: .familyWiseErrorRate, within: others).isEmpty)
  }

  @Test func `a backbone of nothing is nothing`() {
    #expect(KnownGraphs.affiliations([], eventCount: 0).backbone(significance: 1).isEmpty)
    #expect(KnownGraphs.affiliations([[], []], eventCount: 3).backbone(significance: 1).isEmpty)
    // Two actors in every event: nothing else was possible.
    let sure = KnownGraphs.affiliations([[0, 1], [0, 1]], eventCount: 2)
    #expect(sure.backbone(significance: 1).map(\.pValue) == [1])
    #expect(sure.backbone(significance: 0.5).isEmpty)
  }

  // 0 -8- 1, 0 -1- 2, 0 -1- 3, 1 -1- 2: by hand, at vertex 0 (1 - 8/10)² = 0.04 and (1 - 1/10)² = 0.81;
  // at 1 (1 - 8/9)¹ and (1 - 1/9)¹; at 2 (1 - 1/2)¹; 3 has one edge and says nothing.
  @Test func `the disparity filter is that of the formula`() {
    let graph = KnownGraphs.weighted(4, [(0, 1, 8), (0, 2, 1), (0, 3, 1), (1, 2, 1)])
    let found = DisparityFilter.pValues(of: graph)
    #expect(found.map { [$0.a, $0.b] } == [[0, 1], [0, 2], [0, 3], [1, 2]])
    for (edge, expected) in zip(found, [0.04, 0.5, 0.81, 0.5]) {
      #expect(abs(edge.pValue - expected) < 1e-12)
    }
  }
}
