/// The PageRank of every vertex, and how far it is from settled.
public struct PageRank: Hashable, Sendable {
  /// One score per vertex; they sum to 1 once settled.
  public let scores: [Double]
  /// How far the scores are from solving their equations: what one more step of the walk would change,
  /// summed over all vertices.
  public let residual: Double
  /// The number of rounds.
  public let rounds: Int

  /// Solves the equations of a walk on an undirected graph.
  ///
  /// With A the matrix of weights, s the strengths and α the damping, the scores solve
  /// (I - α A S⁻¹) x = b. As A is symmetric, so is the system for S^(-1/2) x, and conjugate gradients
  /// settle it in about a third of the rounds that repeating the walk's step takes. Vertices without
  /// edges give what they have to all and so get b, which the sum of 1 determines.
  ///
  /// - Parameters:
  ///   - strengths: The strength of each vertex.
  ///   - damping: The probability of following an edge.
  ///   - tolerance: The residual at which to stop.
  ///   - maximumRounds: The largest number of rounds.
  ///   - spread: Writes A times the first argument to the second.
  /// - Returns: The scores, the residual and the number of rounds.
  /// - SeeAlso: M. R. Hestenes, E. Stiefel, "Methods of conjugate gradients for solving linear
  ///   systems", 1952, doi:10.6028/jres.049.044.
  static func solve(
    strengths: [Double], damping: Double, tolerance: Double, maximumRounds: Int,
    spread: (_ given: UnsafePointer<Double>, _ received: UnsafeMutablePointer<Double>) -> Void
  ) -> PageRank {
    precondition(
      damping >= 0 && damping < 1, "the damping \(damping) is not at least 0 and less than 1")
    let count = strengths.count
    guard count > 0 else { return PageRank(scores: [], residual: 0, rounds: 0) }
    let isolated = strengths.count { $0 == 0 }
    let base = (1 - damping) / (Double(count) - damping * Double(isolated))
    let roots = strengths.map { $0.squareRoot() }
    // 0 where there is no edge, so that nothing comes from there and no loop has to ask.
    let inverses = roots.map { $0 > 0 ? 1 / $0 : 0 }
    // The names of the textbook: solution z = S^(-1/2) x, remainder r, direction p, image (I - αM) p.
    let solution = ScratchBuffer<Double>(count: count)
    let remainder = ScratchBuffer<Double>(count: count)
    let direction = ScratchBuffer<Double>(count: count)
    let image = ScratchBuffer<Double>(count: count)
    let given = ScratchBuffer<Double>(count: count)
    for buffer in [solution, remainder, direction, image, given] { buffer.willTouch(count) }
    let z = solution.base
    let r = remainder.base
    let p = direction.base
    let q = image.base
    let g = given.base
    return withBuffers(roots, inverses) { roots, inverses in
      var square = 0.0
      var residual = 0.0
      for vertex in 0..<count {
        r[vertex] = base * inverses[vertex]
        p[vertex] = r[vertex]
        g[vertex] = p[vertex] * inverses[vertex]
        square += r[vertex] * r[vertex]
        residual += r[vertex] * roots[vertex]
      }
      var round = 0
      while round < max(1, maximumRounds), residual > tolerance, square > 0 {
        round += 1
        spread(g, q)
        var curvature = 0.0
        for vertex in 0..<count {
          q[vertex] = p[vertex] - damping * q[vertex] * inverses[vertex]
          curvature += p[vertex] * q[vertex]
        }
        let step = square / curvature
        var nextSquare = 0.0
        residual = 0
        for vertex in 0..<count {
          z[vertex] += step * p[vertex]
          let rest = r[vertex] - step * q[vertex]
          r[vertex] = rest
          nextSquare += rest * rest
          residual += abs(rest) * roots[vertex]
        }
        let turn = nextSquare / square
        for vertex in 0..<count {
          p[vertex] = r[vertex] + turn * p[vertex]
          g[vertex] = p[vertex] * inverses[vertex]
        }
        square = nextSquare
      }
      // What the rounding of the rounds has left shows in one step of the walk.
      for vertex in 0..<count { g[vertex] = z[vertex] * inverses[vertex] }
      spread(g, q)
      residual = 0
      let scores = (0..<count).map { vertex in
        let score = roots[vertex] > 0 ? z[vertex] * roots[vertex] : base
        residual += abs(base + damping * q[vertex] - score)
        return score
      }
      return PageRank(scores: scores, residual: residual, rounds: round)
    }
  }

  private static func withBuffers<Result>(
    _ first: [Double], _ second: [Double],
    _ body: (UnsafeBufferPointer<Double>, UnsafeBufferPointer<Double>) -> Result
  ) -> Result {
    first.withUnsafeBufferPointer { first in
      second.withUnsafeBufferPointer { second in body(first, second) }
    }
  }
}

extension Centrality {
  /// Scores vertices by where a walk along the edges is found in the long run.
  ///
  /// The walk follows an edge with probability `damping`, chosen by weight, and otherwise goes to any
  /// vertex; from a vertex without edges it always does.
  ///
  /// - Parameters:
  ///   - graph: A weighted graph.
  ///   - damping: The probability of following an edge, at least 0 and less than 1.
  ///   - tolerance: The change of all scores in a round at which to stop.
  ///   - maximumRounds: The largest number of rounds; the residual says what is left.
  /// - Returns: The scores; an empty graph has none.
  /// - Complexity: O(vertices + edges) a round.
  /// - SeeAlso: S. Brin, L. Page, 1998, doi:10.1016/S0169-7552(98)00110-X.
  public static func pageRank(
    of graph: WeightedGraph, damping: Double = 0.85, tolerance: Double = 1e-12,
    maximumRounds: Int = 1_000
  ) -> PageRank {
    graph.withPointers { rows in
      PageRank.solve(
        strengths: strength(of: graph), damping: damping, tolerance: tolerance,
        maximumRounds: maximumRounds
      ) { given, received in
        for vertex in 0..<rows.vertexCount {
          var sum = 0.0
          for slot in rows.slots(of: vertex) {
            sum += given[Int(rows.adjacent[slot])] * rows.weights[slot]
          }
          received[vertex] = sum
        }
      }
    }
  }
}

extension AffiliationGraph {
  /// Scores actors by the PageRank of ``sharedEventCountProjection(within:minimumCount:)``, without
  /// building it.
  ///
  /// With B the matrix of actors and events, the projection is BBᵀ without its diagonal, and BBᵀx is
  /// B(Bᵀx): two passes over the ties instead of one over all pairs.
  ///
  /// - Returns: The scores of the actors, as ``Centrality/pageRank(of:damping:tolerance:maximumRounds:)``
  ///   gives them up to rounding.
  /// - Complexity: O(actors + events + ties) a round.
  public func pageRank(
    damping: Double = 0.85, tolerance: Double = 1e-12, maximumRounds: Int = 1_000,
    within filter: EventFilter? = nil
  ) -> PageRank {
    withPointers(within: filter) { rows in
      let degrees = actorDegrees(within: filter)
      let actorOffsets = rows.actorOffsets
      let actorEvents = rows.actorEvents
      let eventOffsets = rows.eventOffsets
      let eventActors = rows.eventActors
      // Events that are not allowed keep a sum of 0 and so give nothing.
      let sumBuffer = ScratchBuffer<Double>(count: eventCount)
      sumBuffer.willTouch(eventCount)
      let sums = sumBuffer.base
      for event in 0..<eventCount where rows.allows(event) {
        sums[event] = Double(rows.actorSlots(of: event).count - 1)
      }
      func gather(_ actor: Int) -> Double {
        var sum = 0.0
        var slot = Int(actorOffsets[actor])
        let end = Int(actorOffsets[actor + 1])
        while slot < end {
          sum += sums[Int(actorEvents[slot])]
          slot += 1
        }
        return sum
      }
      let strengths = (0..<actorCount).map { gather($0) }
      return PageRank.solve(
        strengths: strengths, damping: damping, tolerance: tolerance, maximumRounds: maximumRounds
      ) { given, received in
        for event in 0..<eventCount where rows.allows(event) {
          var sum = 0.0
          var slot = Int(eventOffsets[event])
          let end = Int(eventOffsets[event + 1])
          while slot < end {
            sum += given[Int(eventActors[slot])]
            slot += 1
          }
          sums[event] = sum
        }
        for actor in 0..<actorCount {
          received[actor] = gather(actor) - Double(degrees[actor]) * given[actor]
        }
      }
    }
  }
}
