/// A graph in which adjacent vertices with the same other neighbors have become one.
///
/// Such *twins* are told apart by no distance: no shortest path from elsewhere to one of them, or from
/// one of them to elsewhere, passes through another. In a projection all actors that take part in one
/// and the same event only are twins, which are most.
struct TwinGraph {
  /// The number of classes of twins; a vertex without twins is a class of its own.
  let count: Int
  /// For each vertex of the graph its class, numbered in the order of their smallest vertices.
  let numbers: [Int32]
  /// For each class the number of its vertices.
  let sizes: [Int32]
  /// The rows of the classes.
  let offsets: [Int]
  let adjacent: [Int32]
  /// For each class whether all its neighbors are adjacent to each other: no shortest path passes
  /// through it.
  let isEnd: [Bool]

  /// Finds the twins of a graph.
  ///
  /// - Complexity: O(vertices · log vertices + edges) but for the test of ends, which looks at the rows
  ///   of the neighbors of classes with few of them.
  init(_ graph: WeightedGraph) {
    let found = graph.withPointers { Self.classes(of: $0) }
    numbers = found.numbers
    count = found.representatives.count
    var sizes = [Int32](repeating: 0, count: count)
    for number in numbers { sizes[Int(number)] += 1 }
    self.sizes = sizes
    var offsets = [0]
    offsets.reserveCapacity(count + 1)
    var adjacent: [Int32] = []
    for (number, representative) in found.representatives.enumerated() {
      // Twins of a neighbor are neighbors, too: each class is taken at its first vertex.
      for neighbor in graph.neighbors(of: Int(representative)) {
        let other = numbers[Int(neighbor)]
        if Int(other) != number, found.representatives[Int(other)] == neighbor {
          adjacent.append(other)
        }
      }
      offsets.append(adjacent.count)
    }
    self.offsets = offsets
    self.adjacent = adjacent
    isEnd = Self.ends(offsets: offsets, adjacent: adjacent)
  }

  /// Groups vertices whose closed neighborhoods are equal: candidates by a sum of random numbers, one
  /// per vertex, then by comparison.
  private static func classes(
    of rows: WeightedPointers
  ) -> (numbers: [Int32], representatives: [Int32]) {
    let count = rows.vertexCount
    func random(_ vertex: Int) -> UInt64 {
      var mixed = (UInt64(vertex) &+ 1) &* 0x9E37_79B9_7F4A_7C15
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
    let sums = (0..<count).map { vertex in
      var sum = random(vertex)
      for slot in rows.slots(of: vertex) { sum &+= random(Int(rows.adjacent[slot])) }
      return sum
    }
    let order = (0..<count).sorted { (sums[$0], $0) < (sums[$1], $1) }
    // The first vertex of each group, for every vertex.
    var first = (0..<count).map { Int32($0) }
    var group: [Int] = []
    for (place, vertex) in order.enumerated() {
      if place > 0, sums[order[place - 1]] != sums[vertex] { group.removeAll() }
      if let twin = group.first(where: { areTwins($0, vertex, in: rows) }) {
        first[vertex] = Int32(twin)
      } else {
        group.append(vertex)
      }
    }
    var numbers = [Int32](repeating: 0, count: count)
    var representatives: [Int32] = []
    for vertex in 0..<count {
      if Int(first[vertex]) == vertex {
        numbers[vertex] = Int32(representatives.count)
        representatives.append(Int32(vertex))
      } else {
        numbers[vertex] = numbers[Int(first[vertex])]
      }
    }
    return (numbers, representatives)
  }

  /// Whether two vertices are adjacent and have the same other neighbors.
  private static func areTwins(_ left: Int, _ right: Int, in rows: WeightedPointers) -> Bool {
    let leftSlots = rows.slots(of: left)
    let rightSlots = rows.slots(of: right)
    guard leftSlots.count == rightSlots.count else { return false }
    var a = leftSlots.lowerBound
    var b = rightSlots.lowerBound
    var isAdjacent = false
    while a < leftSlots.upperBound || b < rightSlots.upperBound {
      if a < leftSlots.upperBound, Int(rows.adjacent[a]) == right {
        isAdjacent = true
        a += 1
      } else if b < rightSlots.upperBound, Int(rows.adjacent[b]) == left {
        b += 1
      } else if a < leftSlots.upperBound, b < rightSlots.upperBound,
        rows.adjacent[a] == rows.adjacent[b]
      {
        a += 1
        b += 1
      } else {
        return false
      }
    }
    return isAdjacent
  }

  /// Classes with up to 64 neighbors that are all adjacent to each other.
  private static func ends(offsets: [Int], adjacent: [Int32]) -> [Bool] {
    offsets.withUnsafeBufferPointer { offsets in
      adjacent.withUnsafeBufferPointer { adjacent in
        (0..<offsets.count - 1).map { vertex in
          let row = adjacent[offsets[vertex]..<offsets[vertex + 1]]
          guard row.count <= 64 else { return false }
          for neighbor in row {
            // Both rows ascend: walk along them, missing only the neighbor itself.
            var slot = offsets[Int(neighbor)]
            let end = offsets[Int(neighbor) + 1]
            guard end - slot >= row.count else { return false }
            for wanted in row where wanted != neighbor {
              while slot < end, adjacent[slot] < wanted { slot += 1 }
              guard slot < end, adjacent[slot] == wanted else { return false }
            }
          }
          return true
        }
      }
    }
  }
}
