import GraphAlgorithms
import Testing

@Suite struct HierarchyTests {
  /// Whether every community is one component of the graph that it spans.
  private func areConnected(_ partition: Partition, in graph: WeightedGraph) -> Bool {
    partition.members().allSatisfy { members in
      Connectivity.connectedComponents(of: graph.subgraph(members)).communityCount == 1
    }
  }

  @Test func `every level splits the one before, and its parts are connected`() {
    for seed in 0..<300 as Range<UInt64> {
      let random = RandomWeights(seed: seed, maximumVertices: 14)
      for search in [
        Leiden(resolution: 0.5, seed: seed),
        Leiden(quality: .constantPotts, resolution: 0.5, seed: seed),
      ] {
        let found = search.hierarchy(of: random.graph)
        #expect(found.levels[0] == search.partition(of: random.graph), "\(random)")
        for level in found.levels.indices.dropFirst() {
          let fine = found.levels[level]
          let coarse = found.levels[level - 1]
          #expect(areConnected(fine, in: random.graph), "\(random)")
          #expect(fine.communityCount > coarse.communityCount, "\(random)")
          let parents = found.parents(of: level)
          #expect(
            zip(fine.membership, coarse.membership)
              .allSatisfy { parents[Int($0)] == Int($1) }, "\(random)")
        }
      }
    }
  }

  @Test func `the cliques that modularity joins in pairs are the level below`() {
    // Thirty cliques in a ring: fewer than thirty communities of whole cliques, which come apart
    // again. The refinement is random and may set a bridge's two ends aside.
    let ring = KnownGraphs.ringOfCliques(count: 30, size: 5)
    for seed in 1...5 as ClosedRange<UInt64> {
      let found = Leiden(seed: seed).hierarchy(of: ring)
      #expect(found.levels[0].communityCount < 30)
      let parts = Set(found.levels.dropFirst().flatMap { $0.members() })
      let wholeCliques = (0..<30).count { parts.contains(Array($0 * 5..<$0 * 5 + 5)) }
      #expect(wholeCliques >= 26, "seed \(seed)")
    }
  }

  @Test func `a hierarchy starts from the last partition`() {
    let found = Leiden(seed: 3).hierarchy(
      of: KnownGraphs.karate, startingFrom: KnownGraphs.karateCommunities)
    #expect(found.levels[0] == KnownGraphs.karateCommunities)
    #expect(
      Leiden(seed: 3).hierarchy(of: KnownGraphs.weighted(0, [])).levels
        == [Partition(singletonsOf: 0)])
  }
}
