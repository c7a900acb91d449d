/// How much more weight lies inside the communities than chance would put there.
public enum Modularity {
  /// Measures a partition.
  ///
  /// Q = Σ over communities c of [w(c) / m - γ · (s(c) / 2m)²], where w(c) is the weight of the edges
  /// inside c, s(c) the sum of the strengths of its vertices, m the weight of all edges and γ the
  /// resolution.
  ///
  /// - Parameters:
  ///   - partition: One community per vertex of the graph.
  ///   - graph: A weighted graph; it has no loops.
  ///   - resolution: γ; 1 is the usual modularity, more favours smaller communities.
  /// - Returns: A ratio, at most 1; `nil` for a graph without edges, which has no modularity.
  /// - Precondition: The partition has as many vertices as the graph.
  /// - Complexity: O(vertices + edges) time, O(communities) memory.
  /// - SeeAlso: M. E. J. Newman, M. Girvan, 2004, doi:10.1103/PhysRevE.69.026113; J. Reichardt,
  ///   S. Bornholdt, 2006, doi:10.1103/PhysRevE.74.016110, for the resolution.
  public static func value(
    of partition: Partition, in graph: WeightedGraph, resolution: Double = 1
  ) -> Double? {
    precondition(
      partition.vertexCount == graph.vertexCount,
      "\(partition.vertexCount) memberships for \(graph.vertexCount) vertices")
    guard graph.edgeCount > 0 else { return nil }
    var inside = [Double](repeating: 0, count: partition.communityCount)
    var strengths = [Double](repeating: 0, count: partition.communityCount)
    partition.membership.withUnsafeBufferPointer { membership in
      graph.withPointers { rows in
        for vertex in 0..<rows.vertexCount {
          let community = membership[vertex]
          var strength = 0.0
          var within = 0.0
          for slot in rows.slots(of: vertex) {
            let weight = rows.weights[slot]
            strength += weight
            if membership[Int(rows.adjacent[slot])] == community { within += weight }
          }
          inside[Int(community)] += within
          strengths[Int(community)] += strength
        }
      }
    }
    let double = 2 * graph.totalWeight
    return zip(inside, strengths).reduce(0) { sum, pair in
      sum + pair.0 / double - resolution * (pair.1 / double) * (pair.1 / double)
    }
  }
}
