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
  /// - Complexity: O(vertices · edges) time, O(vertices) memory.
  /// - Note: The result is the same on every run.
  /// - SeeAlso: U. Brandes, "A faster algorithm for betweenness centrality", 2001,
  ///   doi:10.1080/0022250X.2001.9990249.
  public static func betweenness(of graph: WeightedGraph, normalized: Bool) -> [Double] {
    graph.withPointers { rows in
      let search = DependencySearch(rows)
      for source in 0..<rows.vertexCount { search.addDependencies(on: source) }
      let pairs = otherPairs(rows.vertexCount, normalized: normalized)
      return search.sums.all.map { $0 / 2 / pairs }
    }
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
    graph.withPointers { rows in
      let count = rows.vertexCount
      let sources = sample(sampleCount, of: count, seed: seed)
      let search = DependencySearch(rows)
      for source in sources { search.addDependencies(on: source) }
      let drawn = Double(sources.count)
      let scale =
        drawn > 0 ? Double(count) / drawn / 2 / otherPairs(count, normalized: normalized) : 0
      // The variance of a mean of draws without repetition.
      let unseen = count > 1 ? (Double(count) - drawn) / (Double(count) - 1) : 0
      let errors = (0..<count).map { vertex in
        let mean = search.sums.base[vertex] / max(1, drawn)
        let variance = max(0, search.squares.base[vertex] / max(1, drawn) - mean * mean)
        let sampled = drawn > 1 ? variance * drawn / (drawn - 1) / drawn * unseen : 0
        return sampled.squareRoot() * scale * drawn
      }
      return SampledBetweenness(
        scores: search.sums.all.map { $0 * scale }, standardErrors: errors, sources: sources)
    }
  }

  private static func otherPairs(_ count: Int, normalized: Bool) -> Double {
    normalized && count > 2 ? Double(count - 1) * Double(count - 2) / 2 : 1
  }

  /// Some of the numbers below a bound, each at most once, ascending.
  private static func sample(_ size: Int, of count: Int, seed: UInt64) -> [Int] {
    var generator = SeededGenerator(seed: seed)
    var remaining = min(max(0, size), count)
    var sources: [Int] = []
    for candidate in 0..<count where remaining > 0 {
      // Each candidate is taken with the probability that leaves all subsets equally likely.
      if Int.random(in: 0..<(count - candidate), using: &generator) < remaining {
        sources.append(candidate)
        remaining -= 1
      }
    }
    return sources
  }
}

/// Brandes' search from one source after the other.
///
/// In the paper's symbols `pathCounts` is σ, `dependencies` is δ, the queue is S, and the predecessors
/// P are found again by their distances.
final class DependencySearch {
  private let rows: WeightedPointers
  private let distances: ScratchBuffer<Int32>
  private let pathCounts: ScratchBuffer<Double>
  private let dependencies: ScratchBuffer<Double>
  private let queue: ScratchBuffer<Int32>
  /// For every vertex the sum, over the sources so far, of their dependencies on it.
  let sums: ScratchBuffer<Double>
  /// The sum of their squares.
  let squares: ScratchBuffer<Double>

  init(_ rows: WeightedPointers) {
    self.rows = rows
    distances = ScratchBuffer(count: rows.vertexCount)
    pathCounts = ScratchBuffer(count: rows.vertexCount)
    dependencies = ScratchBuffer(count: rows.vertexCount)
    queue = ScratchBuffer(count: rows.vertexCount)
    sums = ScratchBuffer(count: rows.vertexCount)
    squares = ScratchBuffer(count: rows.vertexCount)
    for vertex in 0..<rows.vertexCount { distances.base[vertex] = -1 }
  }

  /// Adds how much a source depends on every other vertex to reach the rest.
  func addDependencies(on source: Int) {
    let distances = distances.base
    let pathCounts = pathCounts.base
    let queue = queue.base
    queue[0] = Int32(source)
    distances[source] = 0
    pathCounts[source] = 1
    var next = 0
    var end = 1
    while next < end {
      let vertex = Int(queue[next])
      next += 1
      let paths = pathCounts[vertex]
      let further = distances[vertex] + 1
      for slot in rows.slots(of: vertex) {
        let neighbor = Int(rows.adjacent[slot])
        if distances[neighbor] < 0 {
          distances[neighbor] = further
          queue[end] = Int32(neighbor)
          end += 1
        }
        if distances[neighbor] == further { pathCounts[neighbor] += paths }
      }
    }
    let dependencies = dependencies.base
    while next > 1 {
      next -= 1
      let vertex = Int(queue[next])
      let dependency = dependencies[vertex]
      let share = (1 + dependency) / pathCounts[vertex]
      let nearer = distances[vertex] - 1
      for slot in rows.slots(of: vertex) {
        let neighbor = Int(rows.adjacent[slot])
        if distances[neighbor] == nearer {
          dependencies[neighbor] += share * pathCounts[neighbor]
        }
      }
      sums.base[vertex] += dependency
      squares.base[vertex] += dependency * dependency
    }
    for index in 0..<end {
      let vertex = Int(queue[index])
      distances[vertex] = -1
      pathCounts[vertex] = 0
      dependencies[vertex] = 0
    }
  }
}
