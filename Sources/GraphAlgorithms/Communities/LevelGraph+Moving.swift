extension LevelGraph {
  /// Moves vertices to the communities that gain most, until no vertex gains by moving.
  ///
  /// A queue holds the vertices whose surroundings have changed; at first all, in random order. With
  /// k the weight of a vertex, W of a community without it, w the weight of the edges between them and
  /// p the penalty, belonging there is worth w - p·k·W. Among equal gains the generator draws, so that
  /// repetitions with other seeds show what is undecided; staying wins over all.
  ///
  /// - Returns: Whether any vertex has moved.
  func moveVertices(
    in communities: LevelCommunities, penalty: Double, using generator: inout SeededGenerator
  ) -> Bool {
    let labels = communities.labels.base
    let communityWeights = communities.weights.base
    let sizes = communities.sizes.base
    let vertexWeights = vertexWeights.base
    let offsets = offsets
    let adjacent = adjacent
    let edgeWeights = weights
    let linkBuffer = ScratchBuffer<Double>(count: vertexCount)
    let metBuffer = ScratchBuffer<Int32>(count: vertexCount + 1)
    let waitingBuffer = ScratchBuffer<Bool>(count: vertexCount)
    let links = linkBuffer.base
    let met = metBuffer.base
    let isSettled = waitingBuffer.base
    var empty = (0..<vertexCount).filter { sizes[$0] == 0 }.map { Int32($0) }
    let queueBuffer = shuffledVertices(using: &generator)
    let queue = queueBuffer.base
    var head = 0
    var waitingCount = vertexCount
    var hasMoved = false
    while waitingCount > 0 {
      let vertex = Int(queue[head])
      head = head + 1 == vertexCount ? 0 : head + 1
      waitingCount -= 1
      isSettled[vertex] = true
      let own = labels[vertex]
      let weight = vertexWeights[vertex]
      var metCount = 0
      var slot = offsets[vertex]
      let end = offsets[vertex + 1]
      while slot < end {
        let community = labels[Int(adjacent[slot])]
        let link = links[Int(community)]
        met[metCount] = community
        metCount += link == 0 ? 1 : 0
        links[Int(community)] = link + edgeWeights[slot]
        slot += 1
      }
      let price = penalty * weight
      let staying = links[Int(own)] - price * (communityWeights[Int(own)] - weight)
      // Gains within the rounding of the sums are no gains: they could go round in circles.
      let margin = 1e-12 * max(links[Int(own)], price * communityWeights[Int(own)])
      var best = own
      var bestWorth = staying + margin
      var equals = 0
      for index in 0..<metCount {
        let community = met[index]
        let worth = links[Int(community)] - price * communityWeights[Int(community)]
        links[Int(community)] = 0
        guard community != own, worth >= bestWorth else { continue }
        if worth > bestWorth {
          best = community
          bestWorth = worth
          equals = 1
        } else if best != own {
          equals += 1
          if generator.next(below: equals) == 0 { best = community }
        }
      }
      if bestWorth < 0, sizes[Int(own)] > 1, let fresh = empty.popLast() { best = fresh }
      guard best != own else { continue }

      hasMoved = true
      labels[vertex] = best
      communityWeights[Int(own)] -= weight
      communityWeights[Int(best)] += weight
      sizes[Int(own)] -= 1
      sizes[Int(best)] += 1
      if sizes[Int(own)] == 0 {
        communityWeights[Int(own)] = 0
        empty.append(own)
      }
      for slot in slots(of: vertex) {
        let neighbor = Int(adjacent[slot])
        if isSettled[neighbor], labels[neighbor] != best {
          isSettled[neighbor] = false
          let tail = head + waitingCount
          queue[tail >= vertexCount ? tail - vertexCount : tail] = Int32(neighbor)
          waitingCount += 1
        }
      }
    }
    return hasMoved
  }

  /// All vertices in an order that is random, but keeps up to 32 neighbors in memory together.
  ///
  /// Blocks of ids in random order, random within each block: rows of one block lie side by side, so
  /// that a walk over millions of vertices does not wait for memory at each of them.
  func shuffledVertices(using generator: inout SeededGenerator) -> ScratchBuffer<Int32> {
    let blockSize = 32
    let blockCount = (vertexCount + blockSize - 1) / blockSize
    let blocks = ScratchBuffer<Int32>(count: blockCount)
    let order = ScratchBuffer<Int32>(count: vertexCount)
    for block in 0..<blockCount { blocks.base[block] = Int32(truncatingIfNeeded: block) }
    shuffle(blocks.base, count: blockCount, using: &generator)
    var end = 0
    for index in 0..<blockCount {
      let start = Int(blocks.base[index]) * blockSize
      let count = min(blockSize, vertexCount - start)
      for offset in 0..<count {
        order.base[end + offset] = Int32(truncatingIfNeeded: start + offset)
      }
      shuffle(order.base + end, count: count, using: &generator)
      end += count
    }
    return order
  }

  private func shuffle(
    _ ids: UnsafeMutablePointer<Int32>, count: Int, using generator: inout SeededGenerator
  ) {
    var remaining = count
    while remaining > 1 {
      let pick = generator.next(below: remaining)
      remaining -= 1
      let last = ids[remaining]
      ids[remaining] = ids[pick]
      ids[pick] = last
    }
  }
}
