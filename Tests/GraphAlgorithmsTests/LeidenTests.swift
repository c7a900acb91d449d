import GraphAlgorithms
import Testing

@Suite struct LeidenTests {
  /// Whether every community is one component of the graph that it spans.
  private func areConnected(_ partition: Partition, in graph: WeightedGraph) -> Bool {
    partition.members().allSatisfy { members in
      Connectivity.connectedComponents(of: graph.subgraph(members)).communityCount == 1
    }
  }

  @Test func `every community is connected and nothing is lost against singletons`() throws {
    for seed in 0..<300 as Range<UInt64> {
      let random = RandomWeights(seed: seed, maximumVertices: 14)
      let graph = random.graph
      for resolution in [0.3, 1, 2.5] {
        let found = Leiden(resolution: resolution, seed: seed).partition(of: graph)
        #expect(found.vertexCount == random.vertexCount)
        #expect(areConnected(found, in: graph), "\(random)")
        guard
          let value = Modularity.value(of: found, in: graph, resolution: resolution),
          let single = Modularity.value(
            of: Partition(singletonsOf: random.vertexCount), in: graph, resolution: resolution)
        else { continue }
        #expect(value >= single - 1e-12, "\(random)")
        // No vertex gains by moving to another community or by leaving its own.
        for vertex in 0..<random.vertexCount {
          for community in 0...found.communityCount {
            var labels = found.membership.map(Int.init)
            labels[vertex] = community
            let moved = try #require(
              Modularity.value(of: Partition(labels), in: graph, resolution: resolution))
            #expect(moved <= value + 1e-9, "\(random), \(vertex) to \(community)")
          }
        }
      }
    }
  }

  @Test func `where most vertices have no edges the others are grouped as by themselves`() {
    // Two triangles with a bridge, whose corners lie far apart among a hundred vertices.
    let corners = [3, 20, 41, 60, 77, 99]
    var builder = WeightedGraphBuilder(vertexCount: 100)
    for (a, b) in [(0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5), (2, 3)] {
      builder.add(corners[a], corners[b], weight: 1)
    }
    let graph = builder.build()
    for seed in 0..<20 as Range<UInt64> {
      let found = Leiden(seed: seed).partition(of: graph)
      #expect(found.sizes() == [3, 3] + [Int](repeating: 1, count: 94))
      #expect(Array(found.members().prefix(2)) == [[3, 20, 41], [60, 77, 99]])
      // From that partition nothing moves.
      #expect(Leiden(seed: seed).partition(of: graph, startingFrom: found) == found)
    }
  }

  @Test func `on tiny graphs some seed finds the best of all partitions`() {
    for seed in 0..<120 as Range<UInt64> {
      let random = RandomWeights(seed: seed, maximumVertices: 6)
      guard let best = ReferenceWeights.highestModularity(random.matrix, resolution: 1) else {
        continue
      }
      let found = (1...8).compactMap {
        Modularity.value(
          of: Leiden(seed: $0).partition(of: random.graph), in: random.graph)
      }
      #expect(abs((found.max() ?? -1) - best) < 1e-9, "\(random)")
      // One seed may end in a dead end; on average they come close.
      #expect(found.reduce(0, +) / 8 > best - 0.05, "\(found) of \(best), \(random)")
    }
  }

  @Test func `karate reaches the best known modularity`() throws {
    let values = (1...20).compactMap {
      Modularity.value(
        of: Leiden(seed: $0).partition(of: KnownGraphs.karate), in: KnownGraphs.karate)
    }
    // 0.41979 is the best known; igraph's runs lie between 0.4155 and it.
    #expect(abs((values.max() ?? 0) - 0.41978961209730437) < 1e-12)
    #expect(values.allSatisfy { $0 > 0.41 })
    let weighted = (1...20).compactMap {
      Modularity.value(
        of: Leiden(seed: $0).partition(of: KnownGraphs.weightedKarate),
        in: KnownGraphs.weightedKarate)
    }
    // igraph 1.0.0, best of 200 with weights.
    #expect((weighted.max() ?? 0) > 0.44490358126721763 - 1e-12)
  }

  @Test func `the same seed gives the same partition and seeds differ`() {
    let graph = KnownGraphs.ringOfCliques(count: 40, size: 4)
    let first = Leiden(seed: 5).partition(of: graph)
    #expect(first == Leiden(seed: 5).partition(of: graph))
    let all = Set((1...20).map { Leiden(seed: $0).partition(of: graph) })
    #expect(all.count > 1)
  }

  @Test func `scaling all weights changes nothing`() {
    let scaled = KnownGraphs.weighted(34, KnownGraphs.karateEdges.map { ($0.0, $0.1, $0.2 * 1024) })
    for seed in 1...10 as ClosedRange<UInt64> {
      let leiden = Leiden(seed: seed)
      #expect(leiden.partition(of: scaled) == leiden.partition(of: KnownGraphs.weightedKarate))
    }
  }

  @Test func `a start that cannot be bettered stays, and no start gets worse`() throws {
    let graph = KnownGraphs.karate
    #expect(
      Leiden(seed: 3).partition(of: graph, startingFrom: KnownGraphs.karateCommunities)
        == KnownGraphs.karateCommunities)
    for seed in 0..<100 as Range<UInt64> {
      let random = RandomWeights(seed: seed, maximumVertices: 12)
      var generator = SeededGenerator(seed: seed)
      let start = Partition(
        (0..<random.vertexCount).map { _ in Int.random(in: 0..<4, using: &generator) })
      let found = Leiden(seed: seed).partition(of: random.graph, startingFrom: start)
      #expect(areConnected(found, in: random.graph), "\(random)")
      guard let before = Modularity.value(of: start, in: random.graph) else { continue }
      let after = try #require(Modularity.value(of: found, in: random.graph))
      #expect(after >= before - 1e-12, "\(random)")
    }
  }

  @Test func `communities follow the resolution`() {
    let ring = KnownGraphs.ringOfCliques(count: 30, size: 5)
    let cliques = Partition((0..<150).map { $0 / 5 })
    // Denser than half inside, sparser between: the constant Potts model finds the cliques, at any
    // number of them. Fortunato and Barthelemy's resolution limit (2007): modularity joins them
    // in pairs once their number exceeds the root of the number of edges, here 30 > sqrt(330).
    #expect(
      Leiden(quality: .constantPotts, resolution: 0.5, seed: 2).partition(of: ring) == cliques)
    #expect(Leiden(seed: 2).partition(of: ring).communityCount < 30)
    #expect(Leiden(resolution: 3, seed: 2).partition(of: ring) == cliques)
    #expect(Leiden(resolution: 0, seed: 2).partition(of: ring).communityCount == 1)
    #expect(
      Leiden(quality: .constantPotts, resolution: 5, seed: 2).partition(of: ring).communityCount
        == 150)
  }

  @Test func `a graph without edges has everybody alone`() {
    let graph = KnownGraphs.weighted(4, [])
    #expect(Leiden().partition(of: graph) == Partition(singletonsOf: 4))
    #expect(Leiden(quality: .constantPotts).partition(of: graph) == Partition(singletonsOf: 4))
    #expect(Leiden().partition(of: KnownGraphs.weighted(0, [])).communityCount == 0)
    #expect(Modularity.value(of: Partition(singletonsOf: 4), in: graph) == nil)
    // Even when it starts together.
    #expect(
      Leiden().partition(of: graph, startingFrom: Partition([0, 0, 0, 0]))
        == Partition(singletonsOf: 4))
  }

  @Test func `planted communities are found`() {
    // Ten groups of thirty, inside ties ten times as likely as outside ones.
    var generator = SeededGenerator(seed: 11)
    var edges: [(Int, Int, Double)] = []
    for a in 0..<300 {
      for b in (a + 1)..<300 {
        let chance = a / 30 == b / 30 ? 0.4 : 0.01
        if Double.random(in: 0..<1, using: &generator) < chance { edges.append((a, b, 1)) }
      }
    }
    let found = Leiden(seed: 1).partition(of: KnownGraphs.weighted(300, edges))
    let planted = Partition((0..<300).map { $0 / 30 })
    #expect(PartitionComparison.normalizedMutualInformation(found, planted) > 0.98)
  }

  @Test func `what hangs on no seed is stable`() {
    // Two complete graphs of five, apart, and a vertex alone.
    var edges: [(Int, Int, Double)] = []
    for a in 0..<5 { for b in (a + 1)..<5 { edges += [(a, b, 1), (a + 5, b + 5, 1)] } }
    let apart = KnownGraphs.weighted(11, edges)
    let found = Leiden().partition(of: apart)
    #expect(found.sizes() == [5, 5, 1])
    #expect(
      PartitionStability.perVertex(reference: found, of: apart, runs: 5, using: Leiden())
        == [Double](repeating: 1, count: 11))
    // All in one: of its ten fellows each clique member keeps four, the lonely one none.
    let one = Partition([Int](repeating: 0, count: 11))
    #expect(
      PartitionStability.perVertex(reference: one, of: apart, runs: 5, using: Leiden())
        == [Double](repeating: 0.4, count: 10) + [0])
  }

  @Test func `a vertex between two communities is less stable than the rest`() throws {
    // Two complete graphs of six, and vertex 12 tied to one member of each.
    var edges: [(Int, Int, Double)] = [(12, 0, 1), (12, 6, 1)]
    for a in 0..<6 { for b in (a + 1)..<6 { edges += [(a, b, 1), (a + 6, b + 6, 1)] } }
    let graph = KnownGraphs.weighted(13, edges)
    let search = Leiden(seed: 9)
    let stability = PartitionStability.perVertex(
      reference: search.partition(of: graph), of: graph, runs: 20, using: search)
    #expect(stability[12] < 0.9)
    #expect(stability[..<12].allSatisfy { $0 > 0.9 })
  }
}
