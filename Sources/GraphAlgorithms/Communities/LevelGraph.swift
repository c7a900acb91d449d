/// One level of the Leiden algorithm: the graph itself, or one whose vertices are parts of it.
///
/// Loops are not kept: the weight inside a part moves with it and changes no comparison.
struct LevelGraph {
  let vertexCount: Int
  let offsets: UnsafePointer<Int>
  let adjacent: UnsafePointer<Int32>
  let weights: UnsafePointer<Double>
  /// What each vertex weighs: its strength in the graph for modularity, its number of vertices of the
  /// graph for the constant Potts model.
  let vertexWeights: ScratchBuffer<Double>
  let totalVertexWeight: Double
  /// Keeps the memory of an aggregated level alive.
  private let owners: [AnyObject]

  /// The first level.
  ///
  /// Valid as long as the rows.
  init(_ rows: WeightedPointers, quality: CommunityQuality) {
    vertexCount = rows.vertexCount
    vertexWeights = ScratchBuffer(count: vertexCount)
    var total = 0.0
    for vertex in 0..<rows.vertexCount {
      var weight = 0.0
      switch quality {
      case .modularity: for slot in rows.slots(of: vertex) { weight += rows.weights[slot] }
      case .constantPotts: weight = 1
      }
      vertexWeights.base[vertex] = weight
      total += weight
    }
    totalVertexWeight = total
    let spare = ScratchBuffer<Double>(count: 1)
    offsets =
      rows.offsets.baseAddress
      ?? UnsafePointer(UnsafeMutableRawPointer(spare.base).assumingMemoryBound(to: Int.self))
    adjacent =
      rows.adjacent.baseAddress
      ?? UnsafePointer(UnsafeMutableRawPointer(spare.base).assumingMemoryBound(to: Int32.self))
    weights = rows.weights.baseAddress ?? UnsafePointer(spare.base)
    owners = [spare]
  }

  private init(
    offsets: ScratchBuffer<Int>, adjacent: GrowingBuffer<Int32>, weights: GrowingBuffer<Double>,
    vertexWeights: ScratchBuffer<Double>, totalVertexWeight: Double
  ) {
    vertexCount = vertexWeights.count
    self.offsets = UnsafePointer(offsets.base)
    self.adjacent = UnsafePointer(adjacent.base)
    self.weights = UnsafePointer(weights.base)
    self.vertexWeights = vertexWeights
    self.totalVertexWeight = totalVertexWeight
    owners = [offsets, adjacent, weights]
  }

  @inline(__always)
  func slots(of vertex: Int) -> Range<Int> {
    Range(uncheckedBounds: (offsets[vertex], offsets[vertex + 1]))
  }

  /// The graph whose vertices are parts of this one; edges between two parts are summed.
  func aggregated(by parts: LevelParts) -> LevelGraph {
    let numbers = parts.numbers.base
    let partCount = parts.count
    let newWeights = ScratchBuffer<Double>(count: partCount)
    let newOffsets = ScratchBuffer<Int>(count: partCount + 1)
    let newAdjacent = GrowingBuffer<Int32>()
    let newEdgeWeights = GrowingBuffer<Double>()
    let sums = ScratchBuffer<Double>(count: partCount)
    let met = ScratchBuffer<Int32>(count: partCount + 1)
    let partSums = sums.base
    let metParts = met.base
    let offsets = offsets
    let adjacent = adjacent
    let weights = weights
    let grouped = VertexGroups(numbers: numbers, vertexCount: vertexCount, groupCount: partCount)
    for part in 0..<partCount {
      var metCount = 0
      var total = 0.0
      for index in grouped.slots(of: part) {
        let vertex = Int(grouped.vertices.base[index])
        total += vertexWeights.base[vertex]
        var slot = offsets[vertex]
        let end = offsets[vertex + 1]
        while slot < end {
          let other = numbers[Int(adjacent[slot])]
          let sum = partSums[Int(other)]
          metParts[metCount] = other
          metCount += sum == 0 ? 1 : 0
          partSums[Int(other)] = sum + weights[slot]
          slot += 1
        }
      }
      newWeights.base[part] = total
      let rowAdjacent = newAdjacent.room(for: metCount)
      let rowWeights = newEdgeWeights.room(for: metCount)
      var kept = 0
      for index in 0..<metCount {
        let other = metParts[index]
        rowAdjacent[kept] = other
        rowWeights[kept] = partSums[Int(other)]
        kept += Int(other) == part ? 0 : 1
        partSums[Int(other)] = 0
      }
      newAdjacent.advance(by: kept)
      newEdgeWeights.advance(by: kept)
      newOffsets.base[part + 1] = newAdjacent.count
    }
    return LevelGraph(
      offsets: newOffsets, adjacent: newAdjacent, weights: newEdgeWeights,
      vertexWeights: newWeights, totalVertexWeight: totalVertexWeight)
  }
}

/// The parts that become the vertices of the next level.
struct LevelParts {
  /// For each vertex of this level its part.
  let numbers: ScratchBuffer<Int32>
  let count: Int

  init(numbers: ScratchBuffer<Int32>, count: Int) {
    self.numbers = numbers
    self.count = count
  }

  /// The communities as parts.
  init(of communities: LevelCommunities, count: Int) {
    numbers = ScratchBuffer(count: communities.labels.count)
    numbers.base.update(from: communities.labels.base, count: communities.labels.count)
    self.count = count
  }
}

/// The vertices of every group side by side, in the order in which they were given.
struct VertexGroups {
  let starts: ScratchBuffer<Int>
  let vertices: ScratchBuffer<Int32>

  /// Groups all vertices by number.
  ///
  /// - Parameters:
  ///   - numbers: For each vertex its group.
  ///   - vertexCount: The number of vertices.
  ///   - groupCount: The number of groups.
  ///   - order: The order in which to take the vertices; `nil` for ascending.
  init(
    numbers: UnsafeMutablePointer<Int32>, vertexCount: Int, groupCount: Int,
    order: UnsafeMutablePointer<Int32>? = nil
  ) {
    starts = ScratchBuffer(count: groupCount + 2)
    vertices = ScratchBuffer(count: vertexCount)
    // One place further on, so that the cursors end up as the starts.
    for vertex in 0..<vertexCount { starts.base[Int(numbers[vertex]) + 2] += 1 }
    for group in 0..<groupCount { starts.base[group + 2] += starts.base[group + 1] }
    for index in 0..<vertexCount {
      let vertex = order.map { $0[index] } ?? Int32(truncatingIfNeeded: index)
      let group = Int(numbers[Int(vertex)])
      vertices.base[starts.base[group + 1]] = vertex
      starts.base[group + 1] += 1
    }
  }

  @inline(__always)
  func slots(of group: Int) -> Range<Int> {
    Range(uncheckedBounds: (starts.base[group], starts.base[group + 1]))
  }
}
