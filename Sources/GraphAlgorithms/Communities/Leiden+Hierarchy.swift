/// Communities within communities.
public struct CommunityHierarchy: Hashable, Sendable {
  /// The partitions, coarsest first; each splits communities of the one before and joins none.
  public let levels: [Partition]

  /// Finds the communities of the level before that hold those of a level.
  ///
  /// - Parameter level: A level after the first.
  /// - Returns: For each community of the level the one of the level before.
  /// - Complexity: O(vertices).
  public func parents(of level: Int) -> [Int] {
    precondition(
      level > 0 && level < levels.count, "level \(level) of \(levels.count) has no level before it")
    var parents = [Int](repeating: 0, count: levels[level].communityCount)
    for (child, parent) in zip(levels[level].membership, levels[level - 1].membership) {
      parents[Int(child)] = Int(parent)
    }
    return parents
  }
}

extension Leiden {
  /// Finds communities, and the well-connected parts that they are made of, level by level.
  ///
  /// The communities are those of ``partition(of:startingFrom:)``. Within each the refinement of the
  /// algorithm is run on single vertices, then on the parts that this gives, and so on until it joins
  /// nothing more: the parts of each run are a level. A level that equals the one before is left out.
  ///
  /// - Parameters:
  ///   - graph: A weighted graph.
  ///   - start: The partition to start from; `nil` for every vertex alone.
  /// - Returns: The levels, the communities themselves first; every part of every level is connected.
  ///   A graph without vertices has one level without communities.
  /// - Complexity: As a search, and O(edges) a level.
  /// - SeeAlso: V. A. Traag, L. Waltman, N. J. van Eck, 2019, doi:10.1038/s41598-019-41695-z, for the
  ///   refinement.
  public func hierarchy(
    of graph: WeightedGraph, startingFrom start: Partition? = nil
  ) -> CommunityHierarchy {
    let whole = partition(
      of: graph, startingFrom: start ?? Partition(singletonsOf: graph.vertexCount))
    var generator = SeededGenerator(seed: seed)
    var levels = [whole]
    graph.withPointers { rows in
      var level = LevelGraph(rows, quality: quality)
      let scale = penalty(in: level)
      let levelRandomness = meanWeighted(randomness, in: graph)
      var communities = LevelCommunities(whole.membership, of: level)
      var holders = (0..<graph.vertexCount).map { Int32($0) }
      var found: [Partition] = []
      while true {
        let parts = level.refine(
          communities, penalty: scale, randomness: levelRandomness,
          using: &generator)
        if parts.count == level.vertexCount { break }
        holders = holders.map { parts.numbers.base[Int($0)] }
        found.append(Partition(compactLabels: holders))
        let next = level.aggregated(by: parts)
        communities = communities.lifted(to: next, by: parts)
        level = next
      }
      for partition in found.reversed() where partition != levels[levels.count - 1] {
        levels.append(partition)
      }
    }
    return CommunityHierarchy(levels: levels)
  }
}
