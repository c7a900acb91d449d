import Foundation

extension LevelGraph {
  /// Splits every community into parts that hold together.
  ///
  /// Within a community S each vertex starts as a part of its own. In random order, a vertex that is
  /// still alone and well connected to the rest of S joins a well-connected part of S that it does not
  /// lose by, chosen with a probability that grows with the gain. Well connected means that the weight
  /// of the edges to the rest of S is no less than the penalty for belonging there. Parts grow along
  /// edges only, so each is connected.
  func refine(
    _ communities: LevelCommunities, penalty: Double, randomness: Double,
    using generator: inout SeededGenerator
  ) -> LevelParts {
    let labels = communities.labels.base
    let communityWeights = communities.weights.base
    let parts = Refinement(self, communities)
    let shuffled = shuffledVertices(using: &generator)
    let linkBuffer = ScratchBuffer<Double>(count: vertexCount)
    let metBuffer = ScratchBuffer<Int32>(count: vertexCount + 1)
    var worths: [Double] = []
    let links = linkBuffer.base
    let met = metBuffer.base
    let offsets = offsets
    let adjacent = adjacent
    let weights = weights
    let vertexWeights = vertexWeights.base
    let partLabels = parts.labels.base
    let partWeights = parts.weights.base
    let partSizes = parts.sizes.base
    let outwardLinks = parts.outwardLinks.base
    for index in 0..<vertexCount {
      let vertex = Int(shuffled.base[index])
      let outward = outwardLinks[vertex]
      guard outward > 0, partSizes[vertex] == 1 else { continue }
      let community = labels[vertex]
      let whole = communityWeights[Int(community)]
      let weight = vertexWeights[vertex]
      guard outward >= penalty * weight * (whole - weight) else { continue }

      var metCount = 0
      var slot = offsets[vertex]
      let end = offsets[vertex + 1]
      while slot < end {
        let neighbor = Int(adjacent[slot])
        if labels[neighbor] == community {
          let part = partLabels[neighbor]
          let link = links[Int(part)]
          met[metCount] = part
          metCount += link == 0 ? 1 : 0
          links[Int(part)] = link + weights[slot]
        }
        slot += 1
      }
      // Candidates move to the front of the list; staying alone is worth 0.
      worths.removeAll(keepingCapacity: true)
      var highest = 0.0
      for index in 0..<metCount {
        let part = Int(met[index])
        let partWeight = partWeights[part]
        let worth = links[part] - penalty * weight * partWeight
        if worth >= 0,
          outwardLinks[part] >= penalty * partWeight * (whole - partWeight)
        {
          met[worths.count] = Int32(part)
          worths.append(worth)
          highest = max(highest, worth)
        } else {
          links[part] = 0
        }
      }
      let chosen = choose(
        among: &worths, highest: highest, randomness: randomness, using: &generator)
      if let chosen {
        let part = Int(met[chosen])
        partWeights[part] += weight
        outwardLinks[part] += outward - 2 * links[part]
        partSizes[part] += 1
        partLabels[vertex] = Int32(part)
        partSizes[vertex] = 0
      }
      for index in worths.indices { links[Int(met[index])] = 0 }
    }
    return parts.numbered()
  }

  /// Draws one of several gains, or `nil` for staying, with probabilities proportional to
  /// exp(gain / randomness); the gains become these.
  private func choose(
    among worths: inout [Double], highest: Double, randomness: Double,
    using generator: inout SeededGenerator
  ) -> Int? {
    guard !worths.isEmpty else { return nil }
    var total = exp(-highest / randomness)
    for index in worths.indices {
      let share = exp((worths[index] - highest) / randomness)
      worths[index] = share
      total += share
    }
    var draw = generator.nextUnit() * total
    for index in worths.indices {
      draw -= worths[index]
      if draw < 0 { return index }
    }
    return nil
  }
}

/// The growing parts of all communities of a level.
private final class Refinement {
  /// For each vertex its part, named after one of its vertices.
  let labels: ScratchBuffer<Int32>
  let weights: ScratchBuffer<Double>
  /// For each part the weight of the edges to the rest of its community.
  let outwardLinks: ScratchBuffer<Double>
  /// For each part the number of its vertices; 0 for a vertex that has joined another part.
  let sizes: ScratchBuffer<Int32>

  init(_ level: LevelGraph, _ communities: LevelCommunities) {
    let count = level.vertexCount
    labels = ScratchBuffer(count: count)
    weights = ScratchBuffer(count: count)
    outwardLinks = ScratchBuffer(count: count)
    sizes = ScratchBuffer(count: count)
    let communityLabels = communities.labels.base
    for vertex in 0..<count {
      labels.base[vertex] = Int32(truncatingIfNeeded: vertex)
      weights.base[vertex] = level.vertexWeights.base[vertex]
      sizes.base[vertex] = 1
      let own = communityLabels[vertex]
      guard communities.sizes.base[Int(own)] > 1 else { continue }
      var outward = 0.0
      for slot in level.slots(of: vertex)
      where communityLabels[Int(level.adjacent[slot])] == own {
        outward += level.weights[slot]
      }
      outwardLinks.base[vertex] = outward
    }
  }

  /// Numbers the parts from 0 in the order of their first vertices.
  func numbered() -> LevelParts {
    let numbers = ScratchBuffer<Int32>(count: labels.count)
    let known = ScratchBuffer<Int32>(count: labels.count)
    var count: Int32 = 0
    for vertex in 0..<labels.count {
      let part = Int(labels.base[vertex])
      if known.base[part] == 0 {
        count += 1
        known.base[part] = count
      }
      numbers.base[vertex] = known.base[part] - 1
    }
    return LevelParts(numbers: numbers, count: Int(count))
  }
}
