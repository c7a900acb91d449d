/// The communities of one level, and what they weigh.
final class LevelCommunities {
  /// For each vertex of the level its community, in 0..<vertices.
  let labels: ScratchBuffer<Int32>
  /// For each community the sum of the weights of its vertices.
  let weights: ScratchBuffer<Double>
  /// For each community the number of its vertices on this level.
  let sizes: ScratchBuffer<Int32>

  init(_ membership: [Int32], of level: LevelGraph) {
    labels = ScratchBuffer(count: level.vertexCount)
    weights = ScratchBuffer(count: level.vertexCount)
    sizes = ScratchBuffer(count: level.vertexCount)
    for (vertex, label) in membership.enumerated() { labels.base[vertex] = label }
    weigh(level)
  }

  private init(labels: ScratchBuffer<Int32>, level: LevelGraph) {
    self.labels = labels
    weights = ScratchBuffer(count: level.vertexCount)
    sizes = ScratchBuffer(count: level.vertexCount)
    weigh(level)
  }

  private func weigh(_ level: LevelGraph) {
    for vertex in 0..<level.vertexCount {
      weights.base[Int(labels.base[vertex])] += level.vertexWeights.base[vertex]
      sizes.base[Int(labels.base[vertex])] += 1
    }
  }

  /// Numbers the communities from 0 in the order of their first vertices.
  ///
  /// - Returns: How many there are.
  func renumber() -> Int {
    let vertexCount = labels.count
    let numbers = ScratchBuffer<Int32>(count: vertexCount)
    var order: [Int32] = []
    for vertex in 0..<vertexCount {
      let label = labels.base[vertex]
      if numbers.base[Int(label)] == 0 {
        order.append(label)
        numbers.base[Int(label)] = Int32(order.count)
      }
      labels.base[vertex] = numbers.base[Int(label)] - 1
    }
    let oldWeights = order.map { weights.base[Int($0)] }
    let oldSizes = order.map { sizes.base[Int($0)] }
    for (number, weight) in oldWeights.enumerated() { weights.base[number] = weight }
    for (number, size) in oldSizes.enumerated() { sizes.base[number] = size }
    return order.count
  }

  /// The same communities on the level whose vertices are the given parts of them.
  func lifted(to level: LevelGraph, by parts: LevelParts) -> LevelCommunities {
    let lifted = ScratchBuffer<Int32>(count: level.vertexCount)
    for vertex in 0..<labels.count {
      lifted.base[Int(parts.numbers.base[vertex])] = labels.base[vertex]
    }
    return LevelCommunities(labels: lifted, level: level)
  }
}
