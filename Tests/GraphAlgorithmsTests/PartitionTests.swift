import GraphAlgorithms
import Testing

@Suite struct PartitionTests {
  @Test func `communities are numbered by size and then by smallest vertex`() {
    let partition = Partition([7, -1, 7, 3, -1, 3, 100, 7])
    #expect(partition.membership == [0, 1, 0, 2, 1, 2, 3, 0])
    #expect(partition.communityCount == 4)
    #expect(partition.members() == [[0, 2, 7], [1, 4], [3, 5], [6]])
    #expect(partition.sizes() == [3, 2, 2, 1])
    #expect(partition == Partition([0, 5, 0, 2, 5, 2, 4, 0]))
    #expect(Partition([]).communityCount == 0)
    #expect(Partition(singletonsOf: 3) == Partition([9, 8, 7]))
  }

  @Test func `modularity is that of the definition`() {
    for seed in 0..<300 as Range<UInt64> {
      let random = RandomWeights(seed: seed)
      var generator = SeededGenerator(seed: seed)
      let labels = (0..<random.vertexCount).map { _ in Int.random(in: 0..<3, using: &generator) }
      for resolution in [0.5, 1, 2] {
        let found = Modularity.value(
          of: Partition(labels), in: random.graph, resolution: resolution)
        let expected = ReferenceWeights.modularity(random.matrix, labels, resolution: resolution)
        #expect((found == nil) == (expected == nil), "\(random)")
        #expect(abs((found ?? 0) - (expected ?? 0)) < 1e-12, "\(random)")
      }
    }
  }

  // igraph 1.0.0, Graph.modularity.
  @Test func `karate's modularity is igraph's`() throws {
    let clubs = KnownGraphs.karateClubs
    let plain = try #require(Modularity.value(of: clubs, in: KnownGraphs.karate))
    #expect(abs(plain - 0.3582347140039448) < 1e-12)
    let half = try #require(Modularity.value(of: clubs, in: KnownGraphs.karate, resolution: 0.5))
    #expect(abs(half - 0.6086045364891519) < 1e-12)
    let weighted = try #require(Modularity.value(of: clubs, in: KnownGraphs.weightedKarate))
    #expect(abs(weighted - 0.39143756676224206) < 1e-12)
    let best = try #require(
      Modularity.value(of: KnownGraphs.karateCommunities, in: KnownGraphs.karate))
    #expect(abs(best - 0.41978961209730437) < 1e-12)
  }

  // scikit-learn 1.9.1, normalized_mutual_info_score and adjusted_rand_score.
  @Test func `partitions are compared as by scikit-learn`() {
    let clubs = KnownGraphs.karateClubs
    let communities = KnownGraphs.karateCommunities
    #expect(
      abs(
        PartitionComparison.normalizedMutualInformation(clubs, communities) - 0.5878497068250674)
        < 1e-12)
    #expect(
      abs(PartitionComparison.adjustedRandIndex(clubs, communities) - 0.46459109844332386) < 1e-12)
  }

  @Test func `a partition is like itself, whatever it is`() {
    for labels in [[], [0], [0, 0, 0], [0, 1, 2], [0, 0, 1]] {
      let partition = Partition(labels)
      #expect(
        abs(PartitionComparison.normalizedMutualInformation(partition, partition) - 1) < 1e-12)
      #expect(PartitionComparison.adjustedRandIndex(partition, partition) == 1)
    }
    // One community says nothing of singletons.
    let one = Partition([0, 0, 0])
    let all = Partition([0, 1, 2])
    #expect(PartitionComparison.normalizedMutualInformation(one, all) == 0)
    #expect(PartitionComparison.adjustedRandIndex(one, all) == 0)
  }
}
