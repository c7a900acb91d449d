/// Collects weighted edges in any order and freezes them into a ``WeightedGraph``.
///
/// Parallel edges are summed in the order in which they were added, loops are left out, and so is an
/// edge whose weights sum to 0.
public struct WeightedGraphBuilder: Sendable {
  private let vertexCount: Int
  private var firstEnds: [Int32] = []
  private var secondEnds: [Int32] = []
  private var weights: [Double] = []

  /// Starts without edges.
  public init(vertexCount: Int) {
    precondition(
      (0..<Int(Int32.max)).contains(vertexCount), "\(vertexCount) vertices do not fit 32-bit ids")
    self.vertexCount = vertexCount
  }

  /// Adds an edge; its direction does not matter.
  ///
  /// - Precondition: Both vertices exist, and the weight is finite and not negative.
  public mutating func add(_ a: Int, _ b: Int, weight: Double) {
    precondition(a >= 0 && a < vertexCount, "no vertex \(a) among \(vertexCount)")
    precondition(b >= 0 && b < vertexCount, "no vertex \(b) among \(vertexCount)")
    precondition(weight >= 0 && weight.isFinite, "the weight \(weight) is no strength of a tie")
    guard a != b, weight > 0 else { return }
    precondition(weights.count < Int(Int32.max), "more edges than 32-bit numbers can count")
    firstEnds.append(Int32(a))
    secondEnds.append(Int32(b))
    weights.append(weight)
  }

  /// Freezes the edges.
  ///
  /// Two counting sorts: the entries by neighbor, and from there by vertex, which leaves every row
  /// ascending and parallel edges side by side.
  ///
  /// - Complexity: O(vertices + edges) time and memory.
  public consuming func build() -> WeightedGraph {
    var starts = [Int](repeating: 0, count: vertexCount + 1)
    for end in firstEnds { starts[Int(end) + 1] += 1 }
    for end in secondEnds { starts[Int(end) + 1] += 1 }
    for vertex in 0..<vertexCount { starts[vertex + 1] += starts[vertex] }

    var cursors = starts
    var vertices = [Int32](repeating: 0, count: 2 * weights.count)
    var edgeNumbers = [Int32](repeating: 0, count: 2 * weights.count)
    for edge in weights.indices {
      let first = firstEnds[edge]
      let second = secondEnds[edge]
      vertices[cursors[Int(second)]] = first
      edgeNumbers[cursors[Int(second)]] = Int32(edge)
      cursors[Int(second)] += 1
      vertices[cursors[Int(first)]] = second
      edgeNumbers[cursors[Int(first)]] = Int32(edge)
      cursors[Int(first)] += 1
    }

    cursors = starts
    var adjacent = [Int32](repeating: 0, count: 2 * weights.count)
    var adjacentWeights = [Double](repeating: 0, count: 2 * weights.count)
    for neighbor in 0..<vertexCount {
      for slot in starts[neighbor]..<starts[neighbor + 1] {
        let vertex = Int(vertices[slot])
        let weight = weights[Int(edgeNumbers[slot])]
        let cursor = cursors[vertex]
        if cursor > starts[vertex], adjacent[cursor - 1] == Int32(neighbor) {
          adjacentWeights[cursor - 1] += weight
        } else {
          adjacent[cursor] = Int32(neighbor)
          adjacentWeights[cursor] = weight
          cursors[vertex] += 1
        }
      }
    }

    // Close the gaps that summed edges have left.
    var offsets = [Int](repeating: 0, count: vertexCount + 1)
    var end = 0
    for vertex in 0..<vertexCount {
      for slot in starts[vertex]..<cursors[vertex] {
        adjacent[end] = adjacent[slot]
        adjacentWeights[end] = adjacentWeights[slot]
        end += 1
      }
      offsets[vertex + 1] = end
    }
    adjacent.removeSubrange(end...)
    adjacentWeights.removeSubrange(end...)
    return WeightedGraph(offsets: offsets, adjacent: adjacent, adjacentWeights: adjacentWeights)
  }
}
