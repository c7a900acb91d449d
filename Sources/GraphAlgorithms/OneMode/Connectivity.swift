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
    graph.withPointers { rows in
      let count = rows.vertexCount
      // When each vertex was found, from 1, and the earliest that it or its descendants reach.
      let found = ScratchBuffer<Int32>(count: count)
      let earliest = ScratchBuffer<Int32>(count: count)
      let cursors = ScratchBuffer<Int>(count: count)
      let stack = ScratchBuffer<Int32>(count: count)
      let isPoint = ScratchBuffer<Bool>(count: count)
      var clock: Int32 = 0
      for root in 0..<count where found.base[root] == 0 {
        var depth = 1
        var rootChildren = 0
        stack.base[0] = Int32(root)
        clock += 1
        found.base[root] = clock
        earliest.base[root] = clock
        cursors.base[root] = rows.offsets[root]
        while depth > 0 {
          let vertex = Int(stack.base[depth - 1])
          if cursors.base[vertex] < rows.offsets[vertex + 1] {
            let next = Int(rows.adjacent[cursors.base[vertex]])
            cursors.base[vertex] += 1
            if found.base[next] == 0 {
              clock += 1
              found.base[next] = clock
              earliest.base[next] = clock
              cursors.base[next] = rows.offsets[next]
              stack.base[depth] = Int32(next)
              depth += 1
            } else {
              // The edge back to the parent reaches the parent only, which changes no comparison.
              earliest.base[vertex] = min(earliest.base[vertex], found.base[next])
            }
          } else {
            depth -= 1
            guard depth > 0 else { continue }
            let parent = Int(stack.base[depth - 1])
            earliest.base[parent] = min(earliest.base[parent], earliest.base[vertex])
            if parent == root {
              rootChildren += 1
            } else if earliest.base[vertex] >= found.base[parent] {
              isPoint.base[parent] = true
            }
          }
        }
        isPoint.base[root] = rootChildren > 1
      }
      return (0..<count).filter { isPoint.base[$0] }
    }
  }
}
