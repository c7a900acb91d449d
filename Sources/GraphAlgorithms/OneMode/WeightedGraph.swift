/// A simple undirected graph with weights, which never changes.
///
/// Vertices are numbered from 0. There are no loops, no parallel edges, and every weight is larger
/// than 0: a larger weight is a stronger tie. The graph is made by a ``WeightedGraphBuilder`` or as a
/// projection of an ``AffiliationGraph``. Every edge stands in the rows of both its ends.
public struct WeightedGraph: Sendable {
  let offsets: [Int]
  let adjacent: [Int32]
  let adjacentWeights: [Double]

  /// The number of vertices, isolated ones included.
  public var vertexCount: Int { offsets.count - 1 }
  /// The number of edges, each counted once.
  public var edgeCount: Int { adjacent.count / 2 }
  /// The sum of the weights of all edges, each counted once.
  public let totalWeight: Double

  init(offsets: [Int], adjacent: [Int32], adjacentWeights: [Double]) {
    self.offsets = offsets
    self.adjacent = adjacent
    self.adjacentWeights = adjacentWeights
    // Four sums side by side, as an addition waits for the one before.
    var sums = (0.0, 0.0, 0.0, 0.0)
    adjacentWeights.withUnsafeBufferPointer { weights in
      var slot = 0
      while slot + 4 <= weights.count {
        sums.0 += weights[slot]
        sums.1 += weights[slot + 1]
        sums.2 += weights[slot + 2]
        sums.3 += weights[slot + 3]
        slot += 4
      }
      while slot < weights.count {
        sums.0 += weights[slot]
        slot += 1
      }
    }
    totalWeight = (sums.0 + sums.1 + sums.2 + sums.3) / 2
  }

  /// The vertices that share an edge with a vertex, ascending.
  public func neighbors(of vertex: Int) -> ArraySlice<Int32> {
    adjacent[offsets[vertex]..<offsets[vertex + 1]]
  }

  /// The weights of the edges to ``neighbors(of:)``, in the same order.
  public func weights(of vertex: Int) -> ArraySlice<Double> {
    adjacentWeights[offsets[vertex]..<offsets[vertex + 1]]
  }

  /// The number of edges at a vertex.
  public func degree(of vertex: Int) -> Int {
    offsets[vertex + 1] - offsets[vertex]
  }

  /// The sum of the weights of the edges at a vertex.
  public func strength(of vertex: Int) -> Double {
    weights(of: vertex).reduce(0, +)
  }

  /// The weight of the edge between two vertices; `nil` when there is none.
  ///
  /// - Complexity: O(log degree).
  public func weight(between first: Int, and second: Int) -> Double? {
    var low = offsets[first]
    var high = offsets[first + 1]
    while low < high {
      let middle = (low + high) / 2
      if Int(adjacent[middle]) < second { low = middle + 1 } else { high = middle }
    }
    let isFound = low < offsets[first + 1] && Int(adjacent[low]) == second
    return isFound ? adjacentWeights[low] : nil
  }

  /// All edges, each once with its smaller end first, ascending.
  public func edges() -> [WeightedEdge] {
    var edges: [WeightedEdge] = []
    edges.reserveCapacity(edgeCount)
    for vertex in 0..<vertexCount {
      for slot in offsets[vertex]..<offsets[vertex + 1] where Int(adjacent[slot]) > vertex {
        edges.append(
          WeightedEdge(a: vertex, b: Int(adjacent[slot]), weight: adjacentWeights[slot]))
      }
    }
    return edges
  }

  /// The graph that the given vertices span: vertex `i` of the result is `vertices[i]`.
  ///
  /// - Precondition: No vertex is named twice.
  /// - Complexity: O(edges at the vertices), and a map that is touched only where needed.
  public func subgraph(_ vertices: [Int]) -> WeightedGraph {
    let numbers = ScratchBuffer<Int32>(count: vertexCount)
    for (index, vertex) in vertices.enumerated() { numbers.all[vertex] = Int32(index + 1) }
    var builder = WeightedGraphBuilder(vertexCount: vertices.count)
    for (index, vertex) in vertices.enumerated() {
      for (neighbor, weight) in zip(neighbors(of: vertex), weights(of: vertex)) {
        let other = Int(numbers.all[Int(neighbor)]) - 1
        if other > index { builder.add(index, other, weight: weight) }
      }
    }
    return builder.build()
  }
}

/// An edge of a ``WeightedGraph``.
public struct WeightedEdge: Hashable, Sendable {
  /// The smaller end.
  public let a: Int
  /// The larger end.
  public let b: Int
  /// The weight; larger is stronger.
  public let weight: Double

  /// Creates an edge.
  public init(a: Int, b: Int, weight: Double) {
    self.a = a
    self.b = b
    self.weight = weight
  }
}
