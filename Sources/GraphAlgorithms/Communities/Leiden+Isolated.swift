extension Leiden {
  /// Finds communities where most vertices have no edges: the others are searched by themselves, and
  /// the cost hangs on how many they are.
  ///
  /// - Returns: The communities; `nil` where at least half of the vertices have edges.
  /// - Complexity: O(vertices), and a search of the graph of the vertices with edges.
  func partitionOfFew(in graph: WeightedGraph, startingFrom start: Partition) -> Partition? {
    let tied = (0..<graph.vertexCount).filter { graph.degree(of: $0) > 0 }
    guard tied.count < graph.vertexCount / 2 else { return nil }
    let few = partition(
      of: graph.keeping(tied), startingFrom: Partition(tied.map { Int(start.membership[$0]) }))
    var membership = [Int32](repeating: -1, count: graph.vertexCount)
    for (place, vertex) in tied.enumerated() { membership[vertex] = few.membership[place] }
    var next = Int32(few.communityCount)
    for vertex in membership.indices where membership[vertex] < 0 {
      membership[vertex] = next
      next += 1
    }
    return Partition(compactLabels: membership)
  }
}

extension WeightedGraph {
  /// The graph without vertices that have no edges: vertex `i` of the result is `vertices[i]`.
  ///
  /// - Parameter vertices: All vertices with edges, ascending.
  /// - Returns: The same edges between the new numbers.
  fileprivate func keeping(_ vertices: [Int]) -> WeightedGraph {
    var numbers = [Int32](repeating: 0, count: vertexCount)
    for (place, vertex) in vertices.enumerated() { numbers[vertex] = Int32(place) }
    return WeightedGraph(
      offsets: vertices.map { offsets[$0] } + [adjacent.count],
      adjacent: adjacent.map { numbers[Int($0)] }, adjacentWeights: adjacentWeights)
  }
}
