/// How central the vertices of a one-mode graph are.
public enum Centrality {
  /// Counts the edges at every vertex.
  ///
  /// - Parameters:
  ///   - graph: A weighted graph; weights are ignored.
  ///   - normalized: Whether to divide by the number of other vertices.
  /// - Returns: One number per vertex: edges when raw, a ratio in 0...1 when normalized.
  /// - Complexity: O(vertices).
  public static func degree(of graph: WeightedGraph, normalized: Bool = false) -> [Double] {
    let others = normalized ? Double(max(1, graph.vertexCount - 1)) : 1
    return (0..<graph.vertexCount).map { Double(graph.degree(of: $0)) / others }
  }

  /// Sums the weights of the edges at every vertex.
  ///
  /// - Returns: One sum per vertex, raw.
  /// - Complexity: O(vertices + edges).
  public static func strength(of graph: WeightedGraph) -> [Double] {
    (0..<graph.vertexCount).map { graph.strength(of: $0) }
  }

  /// Finds, for every vertex, the largest k such that it belongs to a part of the graph in which
  /// everybody has k neighbors.
  ///
  /// - Parameter graph: A weighted graph; weights are ignored.
  /// - Returns: One core number per vertex; an isolated vertex has 0.
  /// - Complexity: O(vertices + edges).
  /// - SeeAlso: V. Batagelj, M. Zaveršnik, "An O(m) algorithm for cores decomposition of networks",
  ///   2003, arXiv:cs/0310049.
  public static func coreNumbers(of graph: WeightedGraph) -> [Int] {
    graph.withPointers { rows in
      let count = rows.vertexCount
      var degrees = (0..<count).map { rows.slots(of: $0).count }
      // Vertices sorted by the degree that they have left; `starts` says where each degree begins.
      var starts = [Int](repeating: 0, count: (degrees.max() ?? 0) + 2)
      for degree in degrees { starts[degree + 1] += 1 }
      for degree in 1..<starts.count { starts[degree] += starts[degree - 1] }
      var cursors = starts
      var order = [Int](repeating: 0, count: count)
      var places = [Int](repeating: 0, count: count)
      for vertex in 0..<count {
        places[vertex] = cursors[degrees[vertex]]
        order[places[vertex]] = vertex
        cursors[degrees[vertex]] += 1
      }
      for index in 0..<count {
        let vertex = order[index]
        for slot in rows.slots(of: vertex) {
          let neighbor = Int(rows.adjacent[slot])
          guard degrees[neighbor] > degrees[vertex] else { continue }
          // Swap the neighbor with the first of its degree, then let that degree begin after it.
          let degree = degrees[neighbor]
          let first = order[starts[degree]]
          order.swapAt(starts[degree], places[neighbor])
          places[first] = places[neighbor]
          places[neighbor] = starts[degree]
          starts[degree] += 1
          degrees[neighbor] = degree - 1
        }
      }
      return degrees
    }
  }
}
