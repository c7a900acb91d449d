extension Leiden {
  /// Gives every connected piece of a community a label of its own.
  ///
  /// The algorithm leaves connected communities except where refining was impossible; splitting
  /// raises the quality, as pieces without edges between them only pay for being together.
  ///
  /// - Complexity: O(vertices + edges).
  func splitDisconnected(_ membership: inout [Int32], in rows: WeightedPointers) {
    let count = rows.vertexCount
    let pieces = ScratchBuffer<Int32>(count: count)
    let queue = ScratchBuffer<Int32>(count: count)
    var pieceCount: Int32 = 0
    membership.withUnsafeMutableBufferPointer { membership in
      for start in 0..<count where pieces.base[start] == 0 {
        pieceCount += 1
        pieces.base[start] = pieceCount
        queue.base[0] = Int32(start)
        var next = 0
        var end = 1
        while next < end {
          let vertex = Int(queue.base[next])
          next += 1
          for slot in rows.slots(of: vertex) {
            let neighbor = Int(rows.adjacent[slot])
            if pieces.base[neighbor] == 0, membership[neighbor] == membership[vertex] {
              pieces.base[neighbor] = pieceCount
              queue.base[end] = Int32(neighbor)
              end += 1
            }
          }
        }
      }
      for vertex in 0..<count { membership[vertex] = pieces.base[vertex] - 1 }
    }
  }
}
