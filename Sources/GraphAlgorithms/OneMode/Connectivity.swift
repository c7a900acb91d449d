/// What holds a one-mode graph together.
public enum Connectivity {
  /// Finds the connected parts.
  ///
  /// - Returns: A partition into components, numbered by falling size, equals by smallest vertex.
  /// - Complexity: O(vertices + edges) but for the inverse Ackermann factor.
  public static func connectedComponents(of graph: WeightedGraph) -> Partition {
    graph.withPointers { rows in
      let parents = ScratchBuffer<Int32>(count: rows.vertexCount)
      for vertex in 0..<rows.vertexCount { parents.base[vertex] = Int32(vertex) }
      for vertex in 0..<rows.vertexCount {
        for slot in rows.slots(of: vertex) where Int(rows.adjacent[slot]) > vertex {
          let first = findRoot(of: Int32(vertex), in: parents.base)
          let second = findRoot(of: rows.adjacent[slot], in: parents.base)
          if first != second { parents.base[Int(max(first, second))] = min(first, second) }
        }
      }
      return Partition(
        compactLabels: (0..<rows.vertexCount).map { findRoot(of: Int32($0), in: parents.base) })
    }
  }

  /// Finds the vertices without which their component would fall apart.
  ///
  /// - Returns: The articulation points, ascending.
  /// - Complexity: O(vertices + edges) time, O(vertices) memory; no recursion.
  /// - SeeAlso: J. Hopcroft, R. Tarjan, "Algorithm 447", 1973, doi:10.1145/362248.362272.
  public static func articulationPoints(of graph: WeightedGraph) -> [Int] {
    graph.withPointers { ArticulationSearch(of: $0).points }
  }
}

extension WeightedPointers: NeighborRows {
  @inline(__always)
  func neighbor(at slot: Int, of vertex: Int) -> Int { Int(adjacent[slot]) }

  @inline(__always)
  func isPresent(_ vertex: Int) -> Bool { true }
}
