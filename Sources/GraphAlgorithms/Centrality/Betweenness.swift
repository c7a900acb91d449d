/// Betweenness that was estimated from some of the vertices.
public struct SampledBetweenness: Hashable, Sendable {
  /// One estimate per vertex.
  public let scores: [Double]
  /// The standard error of each estimate: about two thirds of the estimates are nearer than this to
  /// the exact value.
  ///
  /// 0 when every vertex was a source.
  public let standardErrors: [Double]
  /// The vertices from which paths were counted, ascending.
  public let sources: [Int]
}

extension Centrality {
  /// Counts, for every vertex, the shortest paths that pass through it.
  ///
  /// A vertex on all shortest paths between two others gets 1 for that pair; a vertex on half of them
  /// gets 0.5. Endpoints do not count.
  ///
  /// - Parameters:
  ///   - graph: A weighted graph; weights are ignored.
  ///   - normalized: When `true`, scores are divided by the number of other pairs, (n-1)(n-2)/2.
  /// - Returns: One score per vertex in vertex order; vertex pairs when raw, a ratio in 0...1 when
  ///   normalized. An empty graph gives an empty array.
  /// - Complexity: O(vertices · edges) time, O(vertices + edges) memory. Vertices with the same
  ///   neighbors are searched from once; in a projection most vertices have such twins.
  /// - Note: The result is the same on every run, whatever the number of cores.
  /// - SeeAlso: U. Brandes, "A faster algorithm for betweenness centrality", 2001,
  ///   doi:10.1080/0022250X.2001.9990249.
  public static func betweenness(of graph: WeightedGraph, normalized: Bool) -> [Double] {
    let twins = TwinGraph(graph)
    let sums = DependencySums(of: twins, sources: twins.sizes.map(Int.init))
    let pairs = otherPairs(graph.vertexCount, normalized: normalized)
    return twins.numbers.map { sums.sums[Int($0)] / 2 / pairs }
  }

  /// Estimates betweenness from the paths that start at some vertices.
  ///
  /// - Parameters:
  ///   - graph: A weighted graph; weights are ignored.
  ///   - sampleCount: The number of vertices to start from, drawn without repetition; all when there
  ///     are no more.
  ///   - seed: Where the random numbers start.
  ///   - normalized: As for ``betweenness(of:normalized:)``.
  /// - Returns: Estimates that are right on average, each with its standard error.
  /// - Complexity: O(samples · edges) time, O(vertices) memory.
  /// - SeeAlso: U. Brandes, C. Pich, "Centrality estimation in large networks", 2007,
  ///   doi:10.1142/S0218127407018403.
  public static func sampledBetweenness(
    of graph: WeightedGraph, sampleCount: Int, seed: UInt64, normalized: Bool
  ) -> SampledBetweenness {
    let count = graph.vertexCount
    let sources = sample(sampleCount, of: count, seed: seed)
    let twins = TwinGraph(graph)
    var drawnTwins = [Int](repeating: 0, count: twins.count)
    for source in sources { drawnTwins[Int(twins.numbers[source])] += 1 }
    let found = DependencySums(of: twins, sources: drawnTwins)
    let drawn = Double(sources.count)
    let scale =
      drawn > 0 ? Double(count) / drawn / 2 / otherPairs(count, normalized: normalized) : 0
    // The variance of a mean of draws without repetition.
    let unseen = count > 1 ? (Double(count) - drawn) / (Double(count) - 1) : 0
    let errors = zip(found.sums, found.squares).map { sum, square in
      let mean = sum / max(1, drawn)
      let variance = max(0, square / max(1, drawn) - mean * mean)
      let sampled = drawn > 1 ? variance / (drawn - 1) * unseen : 0
      return sampled.squareRoot() * scale * drawn
    }
    return SampledBetweenness(
      scores: twins.numbers.map { found.sums[Int($0)] * scale },
      standardErrors: twins.numbers.map { errors[Int($0)] }, sources: sources)
  }

  private static func otherPairs(_ count: Int, normalized: Bool) -> Double {
    normalized && count > 2 ? Double(count - 1) * Double(count - 2) / 2 : 1
  }

  /// Some of the numbers below a bound, each at most once, ascending; the same ones for the same seed.
  private static func sample(_ size: Int, of count: Int, seed: UInt64) -> [Int] {
    var generator = SeededGenerator(seed: seed)
    var remaining = min(max(0, size), count)
    var sources: [Int] = []
    for candidate in 0..<count where remaining > 0 {
      // Each candidate is taken with the probability that leaves all subsets equally likely; what is
      // drawn comes from the seed alone.
      if Int.random(in: 0..<(count - candidate), using: &generator) < remaining {
        sources.append(candidate)
        remaining -= 1
      }
    }
    return sources
  }
}
