import GraphAlgorithms

/// A small random two-mode graph as plain lists, with everything a question could be asked about it.
struct RandomAffiliations: CustomStringConvertible {
  let seed: UInt64
  let actorCount: Int
  let eventCount: Int
  /// The ties in the order in which they were drawn, some of them twice.
  let ties: [(actor: Int, event: Int)]
  let allowed: [Bool]
  let first: [Int]
  let second: [Int]

  /// Sizes from nothing at all to a handful, sparse and dense alike.
  init(seed: UInt64, maximumActors: Int = 8, maximumEvents: Int = 7) {
    var generator = SeededGenerator(seed: seed)
    let actors = Int.random(in: 0...maximumActors, using: &generator)
    let events = Int.random(in: 0...maximumEvents, using: &generator)
    let density = Double.random(in: 0.05...0.6, using: &generator)
    var ties: [(actor: Int, event: Int)] = []
    for actor in 0..<actors {
      for event in 0..<events where Double.random(in: 0..<1, using: &generator) < density {
        ties.append((actor, event))
        if Int.random(in: 0..<4, using: &generator) == 0 { ties.append((actor, event)) }
      }
    }
    ties.shuffle(using: &generator)
    func someActors() -> [Int] {
      guard actors > 0 else { return [] }
      return (0..<Int.random(in: 0...2, using: &generator)).map { _ in
        Int.random(in: 0..<actors, using: &generator)
      }
    }
    self.seed = seed
    actorCount = actors
    eventCount = events
    self.ties = ties
    allowed = (0..<events).map { _ in Int.random(in: 0..<4, using: &generator) > 0 }
    first = someActors() + (actors > 0 ? [Int.random(in: 0..<actors, using: &generator)] : [])
    second = someActors() + (actors > 0 ? [Int.random(in: 0..<actors, using: &generator)] : [])
  }

  var graph: AffiliationGraph {
    var builder = AffiliationGraphBuilder(actorCount: actorCount, eventCount: eventCount)
    for tie in ties { builder.add(actor: tie.actor, event: tie.event) }
    return builder.build()
  }

  var filter: EventFilter { EventFilter(eventCount: eventCount) { allowed[$0] } }

  /// The definitions, on all events or on the allowed ones.
  func reference(isFiltered: Bool) -> ReferenceAffiliations {
    ReferenceAffiliations(
      actorCount: actorCount, eventCount: eventCount,
      ties: ties.filter { !isFiltered || allowed[$0.event] },
      isAllowed: { !isFiltered || allowed[$0] })
  }

  /// Shown when an expectation fails.
  var description: String {
    "seed \(seed): \(actorCount) actors, \(eventCount) events, ties "
      + ties.map { "\($0.actor)-\($0.event)" }.joined(separator: " ")
      + ", allowed \(allowed.indices.filter { allowed[$0] }), from \(first) to \(second)"
  }
}

/// A small random one-mode graph as plain lists.
struct RandomWeights: CustomStringConvertible {
  let seed: UInt64
  let vertexCount: Int
  /// Edges in the order drawn, with loops and parallel edges among them.
  let edges: [(a: Int, b: Int, weight: Double)]

  init(seed: UInt64, maximumVertices: Int = 9, isUnweighted: Bool = false) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...maximumVertices, using: &generator)
    let density = Double.random(in: 0.05...0.7, using: &generator)
    var edges: [(a: Int, b: Int, weight: Double)] = []
    for a in 0..<count {
      for b in 0..<count where Double.random(in: 0..<1, using: &generator) < density / 2 {
        // Quarters add up exactly in any order.
        let weight = isUnweighted ? 1 : Double(Int.random(in: 1...12, using: &generator)) / 4
        edges.append((a, b, weight))
      }
    }
    edges.shuffle(using: &generator)
    self.seed = seed
    vertexCount = count
    self.edges = edges
  }

  var graph: WeightedGraph {
    KnownGraphs.weighted(vertexCount, edges.map { ($0.a, $0.b, $0.weight) })
  }

  /// The weights between all pairs: parallel edges summed, no loops.
  var matrix: [[Double]] {
    var matrix = [[Double]](
      repeating: [Double](repeating: 0, count: vertexCount), count: vertexCount)
    for edge in edges where edge.a != edge.b {
      matrix[edge.a][edge.b] += edge.weight
      matrix[edge.b][edge.a] += edge.weight
    }
    return matrix
  }

  /// Shown when an expectation fails.
  var description: String {
    "seed \(seed): \(vertexCount) vertices, edges "
      + edges.map { "\($0.a)-\($0.b):\($0.weight)" }.joined(separator: " ")
  }
}
