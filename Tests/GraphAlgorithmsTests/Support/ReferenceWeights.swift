/// The definitions of measures on a matrix of weights, slow.
enum ReferenceWeights {
  /// Distances and numbers of shortest paths between all pairs, by Floyd and Warshall.
  static func shortestPaths(_ matrix: [[Double]]) -> (distances: [[Int]], counts: [[Double]]) {
    let count = matrix.count
    let apart = 1_000_000
    var distances = [[Int]](repeating: [Int](repeating: apart, count: count), count: count)
    var counts = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for a in 0..<count {
      for b in 0..<count where matrix[a][b] > 0 {
        distances[a][b] = 1
        counts[a][b] = 1
      }
      distances[a][a] = 0
      counts[a][a] = 1
    }
    for middle in 0..<count {
      for a in 0..<count where a != middle {
        for b in 0..<count where b != middle && a != b {
          let length = distances[a][middle] + distances[middle][b]
          guard length < apart else { continue }
          if length < distances[a][b] {
            distances[a][b] = length
            counts[a][b] = counts[a][middle] * counts[middle][b]
          } else if length == distances[a][b] {
            counts[a][b] += counts[a][middle] * counts[middle][b]
          }
        }
      }
    }
    return (distances, counts)
  }

  static func betweenness(_ matrix: [[Double]]) -> [Double] {
    let (distances, counts) = shortestPaths(matrix)
    return matrix.indices.map { vertex in
      var score = 0.0
      for a in matrix.indices where a != vertex {
        for b in matrix.indices where b > a && b != vertex && counts[a][b] > 0 {
          if distances[a][vertex] + distances[vertex][b] == distances[a][b] {
            score += counts[a][vertex] * counts[vertex][b] / counts[a][b]
          }
        }
      }
      return score
    }
  }

  /// The number of components among some vertices.
  static func componentCount(_ matrix: [[Double]], among vertices: [Int]) -> Int {
    var unseen = vertices
    var components = 0
    while let start = unseen.popLast() {
      components += 1
      var stack = [start]
      while let vertex = stack.popLast() {
        stack += unseen.filter { matrix[vertex][$0] > 0 }
        unseen.removeAll { matrix[vertex][$0] > 0 }
      }
    }
    return components
  }

  /// For each vertex the largest k whose k-core, by repeated removal, holds it.
  static func coreNumbers(_ matrix: [[Double]]) -> [Int] {
    var numbers = [Int](repeating: 0, count: matrix.count)
    for k in 1..<max(2, matrix.count) {
      var core = Array(matrix.indices)
      var isShrinking = true
      while isShrinking {
        let next = core.filter { vertex in core.count { matrix[vertex][$0] > 0 } >= k }
        isShrinking = next.count < core.count
        core = next
      }
      for vertex in core { numbers[vertex] = k }
    }
    return numbers
  }

  /// Modularity as a sum over all pairs of vertices: (1/2m) Σ (A - γ k k / 2m) for pairs together.
  static func modularity(_ matrix: [[Double]], _ labels: [Int], resolution: Double) -> Double? {
    let strengths = matrix.map { $0.reduce(0, +) }
    let double = strengths.reduce(0, +)
    guard double > 0 else { return nil }
    var sum = 0.0
    for a in matrix.indices {
      for b in matrix.indices where labels[a] == labels[b] {
        sum += matrix[a][b] - resolution * strengths[a] * strengths[b] / double
      }
    }
    return sum / double
  }

  /// The highest modularity over all ways to group the vertices.
  static func highestModularity(_ matrix: [[Double]], resolution: Double) -> Double? {
    var best: Double?
    var labels = [Int](repeating: 0, count: matrix.count)
    func assign(_ vertex: Int, _ used: Int) {
      guard vertex < matrix.count else {
        if let value = modularity(matrix, labels, resolution: resolution) {
          best = max(best ?? value, value)
        }
        return
      }
      for label in 0...used {
        labels[vertex] = label
        assign(vertex + 1, max(used, label + 1))
      }
    }
    assign(0, 0)
    return best
  }

  /// The solution of the equations of PageRank, by elimination.
  static func pageRank(_ matrix: [[Double]], damping: Double) -> [Double] {
    let count = matrix.count
    let strengths = matrix.map { $0.reduce(0, +) }
    var system = (0..<count).map { row in
      (0..<count).map { column -> Double in
        let step =
          strengths[column] > 0 ? matrix[row][column] / strengths[column] : 1 / Double(count)
        return (row == column ? 1 : 0) - damping * step
      } + [(1 - damping) / Double(count)]
    }
    for pivot in 0..<count {
      let best = (pivot..<count).max { abs(system[$0][pivot]) < abs(system[$1][pivot]) } ?? pivot
      system.swapAt(pivot, best)
      for row in 0..<count where row != pivot {
        let factor = system[row][pivot] / system[pivot][pivot]
        for column in pivot...count { system[row][column] -= factor * system[pivot][column] }
      }
    }
    return (0..<count).map { system[$0][count] / system[$0][$0] }
  }
}
