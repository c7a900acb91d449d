import Testing

@testable import GraphAlgorithms

@Suite struct WeightedGraphTests {
  @Test func `parallel edges are summed and loops are left out`() {
    for seed in 0..<800 as Range<UInt64> {
      let random = RandomWeights(seed: seed)
      let graph = random.graph
      let matrix = random.matrix
      #expect(graph.violatedInvariants() == [], "\(random)")
      for a in 0..<random.vertexCount {
        let neighbors = (0..<random.vertexCount).filter { matrix[a][$0] > 0 }
        #expect(graph.neighbors(of: a).map(Int.init) == neighbors, "\(random)")
        #expect(Array(graph.weights(of: a)) == neighbors.map { matrix[a][$0] }, "\(random)")
        #expect(graph.degree(of: a) == neighbors.count, "\(random)")
        #expect(graph.strength(of: a) == matrix[a].reduce(0, +), "\(random)")
      }
      #expect(
        (0..<random.vertexCount).reduce(0) { $0 + graph.degree(of: $1) } == 2 * graph.edgeCount)
      #expect(graph.totalWeight == matrix.joined().reduce(0, +) / 2, "\(random)")
      #expect(graph.edges().count == graph.edgeCount)
    }
  }

  @Test func `an edge split in two halves is the same edge`() {
    let whole = KnownGraphs.weightedKarate
    let halves = KnownGraphs.weighted(
      34, KnownGraphs.karateEdges.flatMap { [($0.0, $0.1, $0.2 / 2), ($0.1, $0.0, $0.2 / 2)] })
    #expect(whole.edges() == halves.edges())
  }

  @Test func `edges of weight nothing are no edges`() {
    let graph = KnownGraphs.weighted(2, [(0, 1, 0)])
    #expect(graph.edgeCount == 0 && graph.vertexCount == 2)
  }

  @Test func `a subgraph keeps the edges between its vertices`() {
    // The triangle of karate's members 32, 33 and 30, and 11, who knows none of them.
    let part = KnownGraphs.weightedKarate.subgraph([33, 32, 11, 30])
    #expect(
      part.edges() == [
        WeightedEdge(a: 0, b: 1, weight: 5), WeightedEdge(a: 0, b: 3, weight: 3),
        WeightedEdge(a: 1, b: 3, weight: 3),
      ])
  }

  @Test func `broken rows are named`() {
    func violations(_ offsets: [Int], _ adjacent: [Int32], _ weights: [Double]) -> [String] {
      WeightedGraph(offsets: offsets, adjacent: adjacent, adjacentWeights: weights)
        .violatedInvariants()
    }
    #expect(violations([0, 1, 2], [1, 0], [2, 2]) == [])
    #expect(
      violations([0, 1, 3], [1, 0], [2, 2])
        == ["offsets do not rise from 0 to the number of entries"])
    #expect(
      violations([0, 1, 2], [0, 0], [2, 2]).first == "row 0 holds itself or an id that is no vertex"
    )
    #expect(
      violations([0, 1, 2], [1, 0], [2, 3]) == [
        "the edge 0-1 differs in the other direction",
        "the edge 1-0 differs in the other direction",
      ])
    #expect(
      violations([0, 1, 2], [1, 0], [0, 0]) == [
        "the edge 0-1 has weight 0.0", "the edge 1-0 has weight 0.0",
      ])
  }

  @Test func `components are those of the definition`() {
    for seed in 0..<800 as Range<UInt64> {
      let random = RandomWeights(seed: seed)
      let components = Connectivity.connectedComponents(of: random.graph)
      let (distances, _) = ReferenceWeights.shortestPaths(random.matrix)
      for a in 0..<random.vertexCount {
        for b in 0..<random.vertexCount {
          #expect(
            (components.membership[a] == components.membership[b]) == (distances[a][b] < 1_000_000),
            "\(random)")
        }
      }
    }
  }

  @Test func `articulation points are those whose loss leaves more components`() {
    for seed in 0..<1000 as Range<UInt64> {
      let random = RandomWeights(seed: seed)
      let all = Array(0..<random.vertexCount)
      let whole = ReferenceWeights.componentCount(random.matrix, among: all)
      let expected = all.filter { vertex in
        ReferenceWeights.componentCount(random.matrix, among: all.filter { $0 != vertex }) > whole
      }
      #expect(Connectivity.articulationPoints(of: random.graph) == expected, "\(random)")
    }
    // NetworkX 3.6.1, articulation_points.
    #expect(Connectivity.articulationPoints(of: KnownGraphs.karate) == [0])
  }

  @Test func `a long chain has articulation points but for its ends`() {
    let chain = KnownGraphs.weighted(5_000, (1..<5_000).map { ($0 - 1, $0, 1) })
    #expect(Connectivity.articulationPoints(of: chain) == Array(1..<4_999))
    #expect(Connectivity.connectedComponents(of: chain).communityCount == 1)
  }
}
