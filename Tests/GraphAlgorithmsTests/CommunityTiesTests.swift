import GraphAlgorithms
import Testing

/// Sums over events against the projection's ties added up one by one.
@Suite struct CommunityTiesTests {
  @Test func `three events by hand`() {
    // Actors 0 to 3; events {0,1,2}, {0,3}, {1,2}; communities {0,1,2} and {3}.
    var builder = AffiliationGraphBuilder(actorCount: 4, eventCount: 4)
    for (event, actors) in [[0, 1, 2], [0, 3], [1, 2], [3]].enumerated() {
      for actor in actors { builder.add(actor: actor, event: event) }
    }
    let ties = builder.build().communityTies([0, 0, 0, 1], between: 2)
    // An event of three gives each two halves inside; the pair of 1 and 2 gives each 1.
    #expect(ties.inner == [1, 2, 2, 0])
    // 0 and 3 share an event of two.
    #expect(ties.between == [0, 1, 1, 0])
    // The second event is half and half, the last is of one actor.
    #expect(ties.eventCommunities == [0, -1, 0, 1])
  }

  @Test(arguments: 0..<20)
  func `sums are those of the projection`(seed: UInt64) {
    let graph = RandomAffiliations(seed: seed).graph
    var numbers = SeededGenerator(seed: seed)
    let communities = (0..<graph.actorCount).map { _ in Int32(numbers.next() % 5) }
    let ties = graph.communityTies(communities, between: 4)
    let projection = graph.newmanProjection()
    var inner = [Double](repeating: 0, count: graph.actorCount)
    var between = [Double](repeating: 0, count: 16)
    for edge in projection.edges() {
      let (a, b) = (Int(communities[edge.a]), Int(communities[edge.b]))
      if a == b {
        inner[edge.a] += edge.weight
        inner[edge.b] += edge.weight
      } else if max(a, b) < 4 {
        between[a * 4 + b] += edge.weight
        between[b * 4 + a] += edge.weight
      }
    }
    #expect(zip(inner, ties.inner).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(zip(between, ties.between).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test(arguments: 0..<20)
  func `pairs of two sets are those of two projections`(seed: UInt64) {
    let graph = RandomAffiliations(seed: seed).graph
    var numbers = SeededGenerator(seed: seed)
    let sides = (0..<graph.eventCount).map { _ in numbers.next() % 4 }
    let filters = [1, 2].map { (bit: UInt64) in
      EventFilter(eventCount: graph.eventCount) { sides[$0] & bit != 0 }
    }
    var expected: [[Int]: [Int]] = [:]
    for (side, filter) in filters.enumerated() {
      for edge in graph.sharedEventCountProjection(within: filter).edges() {
        expected[[edge.a, edge.b], default: [0, 0]][side] = Int(edge.weight)
      }
    }
    var found: [[Int]: [Int]] = [:]
    graph.forEachComparedPair(filters[0], filters[1]) {
      found[[$0.a, $0.b]] = [$0.first, $0.second]
    }
    let isEqual = found == expected
    #expect(isEqual)
  }
}
