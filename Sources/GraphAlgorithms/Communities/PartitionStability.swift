/// How much of a partition hangs on the seed of the search that found it.
public enum PartitionStability {
  /// Measures, for every vertex, how much of its community stays with it when the search is repeated.
  ///
  /// - Parameters:
  ///   - reference: The partition in question.
  ///   - graph: The graph that it was found in.
  ///   - runs: The number of repetitions, each with a seed of its own; at least one is done.
  ///   - search: The search; its seed starts the sequence of seeds.
  /// - Returns: For each vertex the mean share of its community's other members that are in its
  ///   community in a repetition, 0...1. A vertex that is alone has 1.
  /// - Complexity: `runs` searches, and O(vertices) each to compare.
  public static func perVertex(
    reference: Partition, of graph: WeightedGraph, runs: Int, using search: Leiden
  ) -> [Double] {
    let members = reference.members()
    var sums = [Double](repeating: 0, count: graph.vertexCount)
    var seeds = SeededGenerator(seed: search.seed)
    let runCount = max(1, runs)
    for _ in 0..<runCount {
      var repetition = search
      repetition.seed = seeds.next()
      let found = repetition.partition(of: graph)
      var together = [Int](repeating: 0, count: found.communityCount)
      for community in members {
        for vertex in community { together[Int(found.membership[vertex])] += 1 }
        for vertex in community {
          let fellows = together[Int(found.membership[vertex])] - 1
          sums[vertex] += community.count > 1 ? Double(fellows) / Double(community.count - 1) : 1
        }
        for vertex in community { together[Int(found.membership[vertex])] = 0 }
      }
    }
    return sums.map { $0 / Double(runCount) }
  }
}
