/// Finds communities by the Leiden algorithm.
///
/// Vertices move to the community that gains most, from a queue; the communities are then refined
/// from within, which splits what does not hold together; the refined parts become the vertices of a
/// smaller graph, and so on, until nothing moves. The whole is repeated from its own result until that
/// gets no better.
///
/// Guarantees: the quality is never lower than that of the partition it starts from, and every
/// community is connected. Vertices without edges are alone. The same graph, options and seed give
/// the same partition, everywhere. The best partition cannot be guaranteed by anybody: try several
/// seeds, and see ``PartitionStability`` for how much hangs on the seed.
///
/// - SeeAlso: V. A. Traag, L. Waltman, N. J. van Eck, "From Louvain to Leiden: guaranteeing
///   well-connected communities", 2019, doi:10.1038/s41598-019-41695-z.
public struct Leiden: Hashable, Sendable {
  /// What is maximized.
  public var quality: CommunityQuality
  /// γ: more gives more and smaller communities.
  ///
  /// Without unit for modularity, a weight for the constant Potts model.
  public var resolution: Double
  /// Where the random numbers start.
  public var seed: UInt64
  /// θ of the paper: how freely the refinement chooses among gains, in units of the mean edge
  /// weight.
  ///
  /// Towards 0 it takes the largest, and draws among equals. Freer choices end more often in a dead end:
  /// on a projection of 1.4·10⁵ edges, at resolution 1, the searches with a thousand seeds came to the
  /// most modular communities that any of them found in 61 of 100 cases at 0.05, in 96 at 10⁻⁵. On
  /// those of 3·10⁶ and 3·10⁷ edges modularity rose by 5·10⁻⁷ and 3·10⁻⁷; at higher resolutions it
  /// stayed the same but for chance.
  public var randomness: Double
  /// The largest number of repetitions; they end earlier when two in a row change nothing.
  ///
  /// Each costs about as much as the first. On projections of 10⁵ and 3·10⁶ edges, at resolution 1, the
  /// second raised modularity by 10⁻⁴, the third by less than 10⁻⁶ and all later ones together by less;
  /// at higher resolutions the second raised it by 10⁻⁴ to 10⁻³, the fourth by 10⁻⁶ to 10⁻⁴.
  public var maximumRounds: Int

  /// After how many rounds without a change, one after the other, a search ends.
  ///
  /// The next round refines in another order, into other parts, and some of these may still gain by
  /// moving where those of the last did not: on a projection of 1.4·10⁵ edges the second such round took
  /// the searches that end in the best known communities from 96 of 100 to 99.
  private static let unchangedRoundsAtEnd = 2

  /// Creates a search with its options.
  ///
  /// - Precondition: The resolution is not negative, the randomness larger than 0; both are finite.
  public init(
    quality: CommunityQuality = .modularity, resolution: Double = 1, seed: UInt64 = 1,
    randomness: Double = 1e-5, maximumRounds: Int = 4
  ) {
    precondition(
      resolution >= 0 && resolution.isFinite, "the resolution \(resolution) is not 0 or more")
    precondition(
      randomness > 0 && randomness.isFinite, "the randomness \(randomness) is not more than 0")
    self.quality = quality
    self.resolution = resolution
    self.seed = seed
    self.randomness = randomness
    self.maximumRounds = maximumRounds
  }

  /// Finds communities, from every vertex alone.
  ///
  /// - Parameter graph: A weighted graph.
  /// - Returns: The communities; those of an empty graph are none.
  /// - Complexity: Close to O(edges) a round in practice; memory of the order of the graph.
  public func partition(of graph: WeightedGraph) -> Partition {
    partition(of: graph, startingFrom: Partition(singletonsOf: graph.vertexCount))
  }

  /// Finds communities, from a partition such as that of an earlier state of the graph.
  ///
  /// - Precondition: The partition has as many vertices as the graph.
  public func partition(of graph: WeightedGraph, startingFrom start: Partition) -> Partition {
    precondition(
      start.vertexCount == graph.vertexCount,
      "\(start.vertexCount) memberships for \(graph.vertexCount) vertices")
    if let few = partitionOfFew(in: graph, startingFrom: start) { return few }
    var generator = SeededGenerator(seed: seed)
    var membership = start.membership
    graph.withPointers { rows in
      let whole = LevelGraph(rows, quality: quality)
      let scale = penalty(in: whole)
      let randomness = meanWeighted(randomness, in: graph)
      var round = 0
      var unchanged = 0
      while unchanged < Self.unchangedRoundsAtEnd, round < max(1, maximumRounds) {
        let hasChanged = improve(
          &membership, of: whole, penalty: scale, randomness: randomness, using: &generator)
        unchanged = hasChanged ? 0 : unchanged + 1
        round += 1
      }
      splitDisconnected(&membership, in: rows)
    }
    return Partition(compactLabels: membership)
  }

  /// A number in units of the mean edge weight.
  func meanWeighted(_ number: Double, in graph: WeightedGraph) -> Double {
    graph.edgeCount > 0 ? number * graph.totalWeight / Double(graph.edgeCount) : number
  }

  /// What a pair of vertices of weight 1 must have between them to belong together.
  func penalty(in whole: LevelGraph) -> Double {
    switch quality {
    case .modularity: whole.totalVertexWeight > 0 ? resolution / whole.totalVertexWeight : 0
    case .constantPotts: resolution
    }
  }

  /// One round: moving, refining and aggregating until every community is one vertex.
  ///
  /// - Returns: Whether the grouping has changed.
  private func improve(
    _ membership: inout [Int32], of whole: LevelGraph, penalty: Double, randomness: Double,
    using generator: inout SeededGenerator
  ) -> Bool {
    var level = whole
    var communities = LevelCommunities(membership, of: level)
    // The vertex of the current level that holds each vertex of the graph.
    var holders: [Int32]?
    var isChanged = false
    while true {
      let hasMoved = level.moveVertices(
        in: communities, penalty: penalty, using: &generator)
      isChanged = isChanged || hasMoved
      let communityCount = communities.renumber()
      if communityCount == level.vertexCount { break }
      var parts = level.refine(
        communities, penalty: penalty, randomness: randomness, using: &generator)
      if parts.count == level.vertexCount {
        // Nothing could be refined: the communities themselves become vertices.
        parts = LevelParts(of: communities, count: communityCount)
      }
      let next = level.aggregated(by: parts)
      if let known = holders {
        holders = known.map { parts.numbers.base[Int($0)] }
      } else {
        holders = Array(parts.numbers.all)
      }
      communities = communities.lifted(to: next, by: parts)
      level = next
    }
    if let holders {
      membership = holders.map { communities.labels.base[Int($0)] }
    } else {
      membership = Array(communities.labels.all)
    }
    return isChanged
  }
}
