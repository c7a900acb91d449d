import Testing

@testable import GraphAlgorithms

/// Answers with more members than the small random graphs can have: they are sorted in other ways.
@Suite struct LargeAnswerTests {
  /// Events of some sizes among many actors, and the same as plain sets.
  private func scattered(
    actorCount: Int, sizes: [Int], seed: UInt64
  ) -> (graph: AffiliationGraph, events: [Set<Int>]) {
    var generator = SeededGenerator(seed: seed)
    var builder = AffiliationGraphBuilder(actorCount: actorCount, eventCount: sizes.count)
    var events: [Set<Int>] = []
    for (event, size) in sizes.enumerated() {
      // Actor 0 is everywhere.
      var members: Set<Int> = [0]
      while members.count < size {
        members.insert(Int.random(in: 1..<actorCount, using: &generator))
      }
      for member in members { builder.add(actor: member, event: event) }
      events.append(members)
    }
    return (builder.build(), events)
  }

  // Few answers, many of many actors, and many of few actors; all actors of all last.
  @Test(arguments: [
    (500_000, [20, 15]), (500_000, [60, 40, 30]), (3_000, [200, 500, 40]), (300, [300, 300]),
  ])
  func `answers are ascending and complete however many there are`(
    actorCount: Int, sizes: [Int]
  ) {
    let (graph, events) = scattered(actorCount: actorCount, sizes: sizes, seed: 3)
    let traversal = AffiliationTraversal(graph)
    var expected: [Int: Int] = [:]
    for event in events { for actor in event where actor != 0 { expected[actor, default: 0] += 1 } }
    for _ in 0..<2 {
      let found = traversal.coActors(of: [0])
      #expect(found.map(\.actor) == expected.keys.sorted())
      #expect(found.allSatisfy { expected[$0.actor] == $0.sharedEventCount })
      // Common to two groups are those that share events with both.
      let other = events[0].sorted()[1]
      let theirs = events.filter { $0.contains(other) }
      let common = expected.keys.filter { actor in
        actor != other && theirs.contains { $0.contains(actor) }
      }
      #expect(
        traversal.commonCoActors(of: [[0], [other]]).map(\.actor) == common.sorted())
      #expect(
        traversal.egoNetwork(of: [0], radius: 1).actors == [0] + expected.keys.sorted())
    }
  }

  @Test func `memory keeps what it holds when large pages take the place of small ones`() {
    let buffer = ScratchBuffer<Int32>(count: 1_300_000)
    let places = (0..<900).map { $0 * 1_444 + 3 }
    for place in places { buffer.all[place] = Int32(place) }
    buffer.willTouch(10)
    buffer.willTouch(1_000_000)
    buffer.willTouch(1_000_000)
    #expect(places.allSatisfy { buffer.all[$0] == Int32($0) })
    #expect(buffer.all.reduce(0) { $0 + Int($1) } == places.reduce(0, +))
    buffer.all[1_299_999] = 7
    buffer.clear()
    #expect(buffer.all.allSatisfy { $0 == 0 })
  }

  @Test func `pairs of a projection are counted once each, with their sum and maximum`() {
    for seed in 0..<200 as Range<UInt64> {
      let random = RandomAffiliations(seed: seed)
      for isFiltered in [false, true] {
        let reference = random.reference(isFiltered: isFiltered)
        var expected: [[Int]] = []
        for a in 0..<random.actorCount {
          for b in (a + 1)..<max(a + 1, random.actorCount) {
            let count = reference.shared(a, b).count
            if count > 1 { expected.append([a, b, count]) }
          }
        }
        let found = random.graph.sharedEventCounts(
          within: isFiltered ? random.filter : nil, minimumCount: 2)
        var pairs: [[Int]] = []
        found.forEach { pairs.append([$0, $1, $2]) }
        #expect(pairs.sorted { $0.lexicographicallyPrecedes($1) } == expected, "\(random)")
        #expect(found.pairCount == expected.count, "\(random)")
        #expect(found.total == expected.reduce(0) { $0 + $1[2] }, "\(random)")
        #expect(found.highest == expected.map { $0[2] }.max() ?? 0, "\(random)")
      }
    }
  }
}
