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
    let linkBuffer = LinkSums(count: vertexCount)
    let metBuffer = ScratchBuffer<Int32>(count: vertexCount + 1)
    let candidates = RefinementCandidates(capacity: vertexCount + 1)
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
        let isInside = labels[neighbor] == community
        let part = partLabels[neighbor]
        let place = isInside ? Int(part) : LinkSums.spare(slot, after: vertexCount)
        let link = links[place]
        met[metCount] = part
        metCount &+= link == 0 ? 1 : 0
        links[place] = link + weights[slot]
        slot &+= 1
      }
      // Staying alone is worth 0.
      var candidateCount = 0
      var highest = 0.0
      for index in 0..<metCount {
        let part = Int(met[index])
        let link = links[part]
        links[part] = 0
        let partWeight = partWeights[part]
        let worth = link - penalty * weight * partWeight
        let isGain = worth >= 0
        let isWellConnected = outwardLinks[part] >= penalty * partWeight * (whole - partWeight)
        // Written first and counted if it is one: less than to guess which of them are.
        candidates.parts.base[candidateCount] = Int32(truncatingIfNeeded: part)
        candidates.links.base[candidateCount] = link
        candidates.worths.base[candidateCount] = worth
        candidateCount &+= (isGain ? 1 : 0) & (isWellConnected ? 1 : 0)
        highest = isGain && isWellConnected ? max(highest, worth) : highest
      }
      let chosen = candidates.choose(
        among: candidateCount, highest: highest, randomness: randomness, using: &generator)
      if let chosen {
        let part = Int(candidates.parts.base[chosen])
        partWeights[part] += weight
        outwardLinks[part] += outward - 2 * candidates.links.base[chosen]
        partSizes[part] += 1
        partLabels[vertex] = Int32(part)
        partSizes[vertex] = 0
      }
    }
    return parts.numbered()
  }
}

/// The parts that a vertex may join.
private struct RefinementCandidates {
  /// What is less probable than the best by e to this does not count: less than the sum is rounded by.
  private static let negligible = -40.0

  let parts: ScratchBuffer<Int32>
  /// For each candidate the weight of the edges to it.
  let links: ScratchBuffer<Double>
  /// For each candidate the gain.
  let worths: ScratchBuffer<Double>

  init(capacity: Int) {
    parts = ScratchBuffer(count: capacity)
    links = ScratchBuffer(count: capacity)
    worths = ScratchBuffer(count: capacity)
  }

  /// Draws one of the first candidates, or `nil` for staying, with probabilities proportional to
  /// exp(gain / randomness); the gains become these.
  func choose(
    among count: Int, highest: Double, randomness: Double, using generator: inout SeededGenerator
  ) -> Int? {
    guard count > 0 else { return nil }
    let worths = worths.base
    var total = Self.share(-highest / randomness)
    for index in 0..<count {
      let share = Self.share((worths[index] - highest) / randomness)
      worths[index] = share
      total += share
    }
    var draw = generator.nextUnit() * total
    for index in 0..<count {
      draw -= worths[index]
      if draw < 0 { return index }
    }
    return nil
  }

  @inline(__always)
  private static func share(_ exponent: Double) -> Double {
    exponent < negligible ? 0 : exponent == 0 ? 1 : exp(exponent)
  }
}

/// For each part the weight of the edges to it, zero between vertices.
///
/// Edges that lead elsewhere are summed too, in places that nobody reads: less than to guess which do.
private struct LinkSums {
  private static let spareCount = 8
  private let buffer: ScratchBuffer<Double>

  init(count: Int) {
    buffer = ScratchBuffer(count: count + Self.spareCount)
    // Never zero, as that would be a part that has not been met.
    for spare in 0..<Self.spareCount { buffer.base[count + spare] = 1 }
  }

  var base: UnsafeMutablePointer<Double> { buffer.base }

  /// Another place for each of eight edges, so that no sum waits for the one before.
  @inline(__always)
  static func spare(_ slot: Int, after count: Int) -> Int { count &+ (slot & (spareCount - 1)) }
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
    // Nothing of an edge that leads out of the community, all of one within. Looked up, since an edge that
    // adds nothing costs less than the guess whether it adds something.
    let shares = ScratchBuffer<Double>(count: 2)
    shares.base[1] = 1
    let share = shares.base
    for vertex in 0..<count {
      labels.base[vertex] = Int32(truncatingIfNeeded: vertex)
      weights.base[vertex] = level.vertexWeights.base[vertex]
      sizes.base[vertex] = 1
      let own = communityLabels[vertex]
      guard communities.sizes.base[Int(own)] > 1 else { continue }
      var outward = 0.0
      for slot in level.slots(of: vertex) {
        let isInside = communityLabels[Int(level.adjacent[slot])] == own
        outward += level.weights[slot] * share[isInside ? 1 : 0]
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
