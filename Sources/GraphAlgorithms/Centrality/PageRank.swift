/// The PageRank of every vertex, and how far it is from settled.
public struct PageRank: Hashable, Sendable {
  /// One score per vertex; they sum to 1.
  public let scores: [Double]
  /// The sum of the absolute changes of the last round: how far the scores are from solving their
  /// equations.
  public let residual: Double
  /// The number of rounds.
  public let rounds: Int

  /// Repeats a step until the scores change by less than the tolerance.
  ///
  /// - Parameters:
  ///   - vertexCount: The number of vertices.
  ///   - strengths: The strength of each vertex; the scores of those with 0 are shared by all.
  ///   - damping: The probability of following an edge.
  ///   - tolerance: The change of all scores in a round at which to stop.
  ///   - maximumRounds: The largest number of rounds.
  ///   - spread: Adds to the third argument, for every vertex, what it receives from its neighbors when
  ///     each vertex gives the second argument times the weight along every edge.
  /// - Returns: The scores, the last change and the number of rounds.
  static func iterate(
    vertexCount: Int, strengths: [Double], damping: Double, tolerance: Double, maximumRounds: Int,
    spread: (_ given: UnsafePointer<Double>, _ received: UnsafeMutablePointer<Double>) -> Void
  ) -> PageRank {
    precondition(
      damping >= 0 && damping < 1, "the damping \(damping) is not at least 0 and less than 1")
    guard vertexCount > 0 else { return PageRank(scores: [], residual: 0, rounds: 0) }
    let count = Double(vertexCount)
    var scores = [Double](repeating: 1 / count, count: vertexCount)
    let given = ScratchBuffer<Double>(count: vertexCount)
    let received = ScratchBuffer<Double>(count: vertexCount)
    var residual = Double.infinity
    var round = 0
    strengths.withUnsafeBufferPointer { strengths in
      scores.withUnsafeMutableBufferPointer { scores in
        while round < max(1, maximumRounds), residual > tolerance {
          round += 1
          var dangling = 0.0
          for vertex in 0..<vertexCount {
            if strengths[vertex] > 0 {
              given.base[vertex] = scores[vertex] / strengths[vertex]
            } else {
              given.base[vertex] = 0
              dangling += scores[vertex]
            }
          }
          received.clear()
          spread(given.base, received.base)
          let base = (1 - damping) / count + damping * dangling / count
          residual = 0
          for vertex in 0..<vertexCount {
            let score = base + damping * received.base[vertex]
            residual += abs(score - scores[vertex])
            scores[vertex] = score
          }
        }
      }
    }
    return PageRank(scores: scores, residual: residual, rounds: round)
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
      PageRank.iterate(
        vertexCount: rows.vertexCount, strengths: strength(of: graph), damping: damping,
        tolerance: tolerance, maximumRounds: maximumRounds
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
      let strengths = (0..<actorCount).map { actor in
        var strength = 0
        for slot in rows.eventSlots(of: actor) where rows.allows(Int(rows.actorEvents[slot])) {
          strength += rows.actorSlots(of: Int(rows.actorEvents[slot])).count - 1
        }
        return Double(strength)
      }
      return PageRank.iterate(
        vertexCount: actorCount, strengths: strengths, damping: damping, tolerance: tolerance,
        maximumRounds: maximumRounds
      ) { given, received in
        for event in 0..<eventCount where rows.allows(event) {
          let slots = rows.actorSlots(of: event)
          var sum = 0.0
          for slot in slots { sum += given[Int(rows.eventActors[slot])] }
          for slot in slots { received[Int(rows.eventActors[slot])] += sum }
        }
        for actor in 0..<actorCount { received[actor] -= Double(degrees[actor]) * given[actor] }
      }
    }
  }
}
