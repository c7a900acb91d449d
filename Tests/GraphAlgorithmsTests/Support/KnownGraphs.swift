import GraphAlgorithms

/// Graphs that other people have measured.
enum KnownGraphs {
  /// Zachary's karate club: who met whom outside the club, in how many settings.
  ///
  /// W. W. Zachary, "An information flow model for conflict and fission in small groups", 1977. The
  /// edges and weights are those of NetworkX 3.6.1, `karate_club_graph`, vertices counted from 0.
  static let karateEdges: [(Int, Int, Double)] = [
    (0, 1, 4), (0, 2, 5), (0, 3, 3), (0, 4, 3), (0, 5, 3), (0, 6, 3), (0, 7, 2), (0, 8, 2),
    (0, 10, 2), (0, 11, 3), (0, 12, 1), (0, 13, 3), (0, 17, 2), (0, 19, 2), (0, 21, 2), (0, 31, 2),
    (1, 2, 6), (1, 3, 3), (1, 7, 4), (1, 13, 5), (1, 17, 1), (1, 19, 2), (1, 21, 2), (1, 30, 2),
    (2, 3, 3), (2, 7, 4), (2, 8, 5), (2, 9, 1), (2, 13, 3), (2, 27, 2), (2, 28, 2), (2, 32, 2),
    (3, 7, 3), (3, 12, 3), (3, 13, 3), (4, 6, 2), (4, 10, 3), (5, 6, 5), (5, 10, 3), (5, 16, 3),
    (6, 16, 3), (8, 30, 3), (8, 32, 3), (8, 33, 4), (9, 33, 2), (13, 33, 3), (14, 32, 3),
    (14, 33, 2), (15, 32, 3), (15, 33, 4), (18, 32, 1), (18, 33, 2), (19, 33, 1), (20, 32, 3),
    (20, 33, 1), (22, 32, 2), (22, 33, 3), (23, 25, 5), (23, 27, 4), (23, 29, 3), (23, 32, 5),
    (23, 33, 4), (24, 25, 2), (24, 27, 3), (24, 31, 2), (25, 31, 7), (26, 29, 4), (26, 33, 2),
    (27, 33, 4), (28, 31, 2), (28, 33, 2), (29, 32, 4), (29, 33, 2), (30, 32, 3), (30, 33, 3),
    (31, 32, 4), (31, 33, 4), (32, 33, 5),
  ]

  /// Karate with every weight 1.
  static let karate = weighted(34, karateEdges.map { ($0.0, $0.1, 1) })
  static let weightedKarate = weighted(34, karateEdges)

  /// Which of the two clubs each member joined, as NetworkX 3.6.1 tells it.
  static let karateClubs = Partition([
    0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1,
  ])

  /// The best known communities of karate: modularity 0.41979, found by igraph 1.0.0
  /// (`community_leiden`, objective modularity, best of 100).
  static let karateCommunities = Partition([
    0, 0, 0, 0, 1, 1, 1, 0, 2, 2, 1, 0, 0, 0, 2, 2, 1, 0, 2, 0, 2, 0, 2, 3, 3, 3, 2, 3, 3, 2, 2, 3,
    2, 2,
  ])

  /// The women of the South: for each of 18 women the social events, of 14, that she attended.
  ///
  /// A. Davis, B. B. Gardner, M. R. Gardner, "Deep South", 1941. The ties are those of NetworkX 3.6.1,
  /// `davis_southern_women_graph`, in its order.
  static let davisEvents: [[Int]] = [
    [0, 1, 2, 3, 4, 5, 7, 8], [0, 1, 2, 4, 5, 6, 7], [1, 2, 3, 4, 5, 6, 7, 8],
    [0, 2, 3, 4, 5, 6, 7], [2, 3, 4, 6], [2, 4, 5, 7], [4, 5, 6, 7], [5, 7, 8], [4, 6, 7, 8],
    [6, 7, 8, 11], [7, 8, 9, 11], [7, 8, 9, 11, 12, 13], [6, 7, 8, 9, 11, 12, 13],
    [5, 6, 8, 9, 10, 11, 12, 13], [6, 7, 9, 10, 11], [7, 8], [8, 10], [8, 10],
  ]
  static let davis = affiliations(davisEvents, eventCount: 14)

  static func weighted(_ vertexCount: Int, _ edges: [(Int, Int, Double)]) -> WeightedGraph {
    var builder = WeightedGraphBuilder(vertexCount: vertexCount)
    for (a, b, weight) in edges { builder.add(a, b, weight: weight) }
    return builder.build()
  }

  static func affiliations(_ events: [[Int]], eventCount: Int) -> AffiliationGraph {
    var builder = AffiliationGraphBuilder(actorCount: events.count, eventCount: eventCount)
    for (actor, events) in events.enumerated() {
      for event in events { builder.add(actor: actor, event: event) }
    }
    return builder.build()
  }

  /// Complete graphs in a ring, each joined to the next by one edge.
  static func ringOfCliques(count: Int, size: Int) -> WeightedGraph {
    var edges: [(Int, Int, Double)] = []
    for clique in 0..<count {
      for a in 0..<size {
        for b in (a + 1)..<max(a + 1, size) {
          edges.append((clique * size + a, clique * size + b, 1))
        }
      }
      if count > 1 { edges.append((clique * size, (clique + 1) % count * size + 1, 1)) }
    }
    return weighted(count * size, edges)
  }
}
