import GraphAlgorithms
import Testing

@Suite struct CentralityTests {
  private func areClose(_ left: [Double], _ right: [Double], _ tolerance: Double) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { abs($0 - $1) <= tolerance }
  }

  @Test func `betweenness is that of the definition`() {
    for seed in 0..<300 as Range<UInt64> {
      let random = RandomWeights(seed: seed)
      let expected = ReferenceWeights.betweenness(random.matrix)
      let raw = Centrality.betweenness(of: random.graph, normalized: false)
      #expect(areClose(raw, expected, 1e-9), "\(random)")
      let sampled = Centrality.sampledBetweenness(
        of: random.graph, sampleCount: 100, seed: seed, normalized: false)
      #expect(areClose(sampled.scores, expected, 1e-9), "\(random)")
      #expect(sampled.standardErrors.allSatisfy { $0 == 0 }, "\(random)")
    }
  }

  // NetworkX 3.6.1, betweenness_centrality(normalized=False), to four decimals.
  @Test func `karate's betweenness is NetworkX's`() {
    let expected = [
      231.0714, 28.4786, 75.8508, 6.2881, 0.3333, 15.8333, 15.8333, 0.0, 29.5294, 0.4476, 0.3333,
      0.0, 0.0, 24.2159, 0.0, 0.0, 0.0, 0.0, 0.0, 17.1468, 0.0, 0.0, 0.0, 9.3, 1.1667, 2.0278, 0.0,
      11.7921, 0.9476, 1.5429, 7.6095, 73.0095, 76.6905, 160.5516,
    ]
    let raw = Centrality.betweenness(of: KnownGraphs.karate, normalized: false)
    #expect(areClose(raw, expected, 6e-5))
    let normalized = Centrality.betweenness(of: KnownGraphs.karate, normalized: true)
    #expect(abs(normalized[0] - 0.43763528138528146) < 1e-12)
    // Davis' women projected: women 0 and 2 have the same 17 fellows.
    let davis = Centrality.betweenness(
      of: KnownGraphs.davis.sharedEventCountProjection(), normalized: false)
    #expect(abs(davis[0] - 1.3766) < 6e-5 && abs(davis[1] - 0.3636) < 6e-5 && davis[4] == 0)
  }

  @Test func `sampling is right on average, and says how sure it is`() {
    let graph = KnownGraphs.karate
    let exact = Centrality.betweenness(of: graph, normalized: true)
    var means = [Double](repeating: 0, count: 34)
    var within = 0
    let seeds = 400
    for seed in 0..<UInt64(seeds) {
      let sampled = Centrality.sampledBetweenness(
        of: graph, sampleCount: 12, seed: seed, normalized: true)
      #expect(sampled.sources.count == 12 && Set(sampled.sources).count == 12)
      for vertex in 0..<34 { means[vertex] += sampled.scores[vertex] / Double(seeds) }
      if abs(sampled.scores[33] - exact[33]) <= 2 * sampled.standardErrors[33] { within += 1 }
    }
    // The mean of 400 estimates, each about a tenth off, is a two-hundredth off.
    #expect(areClose(means, exact, 0.02))
    // Two standard errors hold about 95 % of the estimates.
    #expect(within > seeds * 85 / 100 && within < seeds)
    #expect(
      Centrality.sampledBetweenness(of: graph, sampleCount: 5, seed: 3, normalized: false)
        == Centrality.sampledBetweenness(of: graph, sampleCount: 5, seed: 3, normalized: false))
    #expect(
      Centrality.sampledBetweenness(of: graph, sampleCount: 0, seed: 3, normalized: false).scores
        == [Double](repeating: 0, count: 34))
  }

  @Test func `an isolated vertex changes no raw betweenness and a leaf has none`() {
    let larger = KnownGraphs.weighted(35, KnownGraphs.karateEdges)
    let raw = Centrality.betweenness(of: KnownGraphs.weightedKarate, normalized: false)
    #expect(areClose(Centrality.betweenness(of: larger, normalized: false), raw + [0], 1e-12))
    // Vertex 11 knows the instructor only.
    #expect(raw[11] == 0)
  }

  @Test func `core numbers are those of the definition`() {
    for seed in 0..<400 as Range<UInt64> {
      let random = RandomWeights(seed: seed)
      #expect(
        Centrality.coreNumbers(of: random.graph) == ReferenceWeights.coreNumbers(random.matrix),
        "\(random)")
    }
    // NetworkX 3.6.1, core_number.
    #expect(
      Centrality.coreNumbers(of: KnownGraphs.karate) == [
        4, 4, 4, 4, 3, 3, 3, 4, 4, 2, 3, 1, 2, 4, 2, 2, 2, 2, 2, 3, 2, 2, 2, 3, 3, 3, 2, 3, 3, 3, 4,
        3, 4, 4,
      ])
  }

  @Test func `PageRank solves its equations`() {
    for seed in 0..<200 as Range<UInt64> {
      let random = RandomWeights(seed: seed)
      let found = Centrality.pageRank(of: random.graph, damping: 0.85)
      let expected = ReferenceWeights.pageRank(random.matrix, damping: 0.85)
      #expect(areClose(found.scores, expected, 1e-11), "\(random)")
      #expect(found.residual <= 1e-12, "\(random)")
      #expect(random.vertexCount == 0 || abs(found.scores.reduce(0, +) - 1) < 1e-11, "\(random)")
    }
  }

  // NetworkX 3.6.1, pagerank(tol=1e-14), to eight decimals.
  @Test func `karate's PageRank is NetworkX's`() {
    let plain = Centrality.pageRank(of: KnownGraphs.karate).scores
    #expect(
      areClose([plain[0], plain[11], plain[33]], [0.09699729, 0.00956475, 0.10091918], 1e-8))
    let weighted = Centrality.pageRank(of: KnownGraphs.weightedKarate).scores
    #expect(
      areClose(
        [weighted[0], weighted[11], weighted[33]], [0.08850032, 0.009785, 0.09698936], 1e-8))
  }

  @Test func `PageRank without building the projection is that of the projection`() {
    for seed in 0..<200 as Range<UInt64> {
      let random = RandomAffiliations(seed: seed)
      for filter in [nil, random.filter] {
        let direct = random.graph.pageRank(within: filter)
        let built = Centrality.pageRank(
          of: random.graph.sharedEventCountProjection(within: filter))
        #expect(areClose(direct.scores, built.scores, 1e-11), "\(random)")
      }
    }
    // NetworkX 3.6.1 on the weighted projection of Davis' women.
    let davis = KnownGraphs.davis.pageRank().scores
    #expect(areClose([davis[0], davis[4], davis[17]], [0.07415035, 0.03900508, 0.02747552], 1e-8))
  }

  @Test func `a limit on rounds is kept and the residual says what is left`() {
    let short = Centrality.pageRank(of: KnownGraphs.karate, maximumRounds: 3)
    #expect(short.rounds == 3)
    #expect(short.residual > 1e-6 && short.residual < 1)
  }

  @Test func `degrees and strengths count and sum the edges`() {
    let degree = Centrality.degree(of: KnownGraphs.karate)
    #expect(degree[0] == 16 && degree[33] == 17 && degree.reduce(0, +) == 156)
    #expect(Centrality.degree(of: KnownGraphs.karate, normalized: true)[33] == 17.0 / 33)
    let strength = Centrality.strength(of: KnownGraphs.weightedKarate)
    // By hand: the weights of member 0's sixteen edges sum to 42.
    #expect(strength[0] == 42)
  }
}
