/// The rows of a weighted graph as plain memory, for the inner loops.
///
/// Valid only inside ``WeightedGraph/withPointers(_:)``.
struct WeightedPointers {
  let vertexCount: Int
  let offsets: UnsafeBufferPointer<Int>
  let adjacent: UnsafeBufferPointer<Int32>
  let weights: UnsafeBufferPointer<Double>

  @inline(__always)
  func slots(of vertex: Int) -> Range<Int> {
    Range(uncheckedBounds: (offsets[vertex], offsets[vertex + 1]))
  }
}

extension WeightedGraph {
  /// Calls `body` with the rows as plain memory.
  func withPointers<Result>(
    _ body: (WeightedPointers) throws -> Result
  ) rethrows -> Result {
    try offsets.withUnsafeBufferPointer { offsets in
      try adjacent.withUnsafeBufferPointer { adjacent in
        try adjacentWeights.withUnsafeBufferPointer { weights in
          try body(
            WeightedPointers(
              vertexCount: offsets.count - 1, offsets: offsets, adjacent: adjacent,
              weights: weights))
        }
      }
    }
  }
}
