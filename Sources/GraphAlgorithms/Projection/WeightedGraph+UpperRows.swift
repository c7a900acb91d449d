extension WeightedGraph {
  /// Completes rows that hold each pair once into a graph with ascending rows.
  ///
  /// Handing every pair to its larger actor, by ascending smaller actor, fills the front of the rows
  /// in order; handing these back by ascending larger actor fills the rest in order. No row is sorted.
  ///
  /// - Parameters:
  ///   - rows: The pairs; every larger actor is a vertex.
  ///   - weight: The weight of an edge from what the rows say of the pair.
  /// - Complexity: O(vertices + edges).
  init<Weight: BitwiseCopyable>(
    _ rows: UpperRows<Weight>, weight: (Weight, _ smaller: Int, _ larger: Int) -> Double
  ) {
    let vertexCount = rows.ends.count
    let others = rows.others.base
    let pairWeights = rows.weights.base
    var offsets = [Int](repeating: 0, count: vertexCount + 1)
    offsets.withUnsafeMutableBufferPointer { offsets in
      var slot = 0
      for vertex in 0..<vertexCount {
        let end = rows.ends[vertex]
        offsets[vertex + 1] += end - slot
        while slot < end {
          offsets[Int(others[slot]) + 1] += 1
          slot += 1
        }
      }
      for vertex in 0..<vertexCount { offsets[vertex + 1] += offsets[vertex] }
    }

    let entryCount = 2 * rows.others.count
    var weights = [Double]()
    let adjacent = [Int32](unsafeUninitializedCapacity: entryCount) { adjacent, initializedCount in
      weights = [Double](unsafeUninitializedCapacity: entryCount) { weights, weightCount in
        var cursors = offsets
        cursors.withUnsafeMutableBufferPointer { cursors in
          var slot = 0
          for vertex in 0..<vertexCount {
            let end = rows.ends[vertex]
            while slot < end {
              let other = Int(others[slot])
              let cursor = cursors[other]
              adjacent[cursor] = Int32(truncatingIfNeeded: vertex)
              weights[cursor] = weight(pairWeights[slot], vertex, other)
              cursors[other] = cursor + 1
              slot += 1
            }
          }
          for vertex in 0..<vertexCount {
            // Only larger vertices have been handed to this one after its front was filled: none yet.
            for slot in offsets[vertex]..<cursors[vertex] {
              let other = Int(adjacent[slot])
              let cursor = cursors[other]
              adjacent[cursor] = Int32(truncatingIfNeeded: vertex)
              weights[cursor] = weights[slot]
              cursors[other] = cursor + 1
            }
          }
        }
        weightCount = entryCount
      }
      initializedCount = entryCount
    }
    self.init(offsets: offsets, adjacent: adjacent, adjacentWeights: weights)
  }
}
