import GraphAlgorithms
import Testing

@Suite struct PathTests {
  private func withEveryGraph(
    _ seeds: Range<UInt64>,
    _ check: (
      RandomAffiliations, ReferenceAffiliations, AffiliationTraversal, EventFilter?, TieFilter?
    ) -> Void
  ) {
    // One traversal a graph, as a question must leave nothing behind for the next.
    var last: (seed: UInt64, traversal: AffiliationTraversal)?
    let make = { RandomAffiliations(seed: $0, maximumActors: 8, maximumEvents: 9) }
    FilteredGraphs.forEach(seeds, making: make) { random, reference, filter, ties in
      let traversal =
        last.flatMap { $0.seed == random.seed ? $0.traversal : nil }
        ?? AffiliationTraversal(random.graph)
      last = (random.seed, traversal)
      check(random, reference, traversal, filter, ties)
    }
  }

  @Test func `the shortest path is the smallest of the shortest`() {
    withEveryGraph(0..<1500) { random, reference, traversal, filter, ties in
      let expected = reference.allPaths(from: random.first, to: random.second).first
      let found = traversal.shortestPath(
        from: random.first, to: random.second, within: filter, by: ties)
      #expect(found?.actors == expected, "\(random)")
      #expect(found?.events.map(Optional.init) == expected.map(reference.pathEvents), "\(random)")
      guard ties == nil else { return }
      #expect(
        traversal.distance(from: random.first, to: random.second, within: filter)
          == expected.map { $0.count - 1 }, "\(random)")
    }
  }

  @Test func `the shortest paths come in order and none is missing`() {
    withEveryGraph(0..<600) { random, reference, traversal, filter, ties in
      let expected = reference.allPaths(from: random.first, to: random.second)
      for count in [0, 1, 3, 25] {
        let found = traversal.shortestPaths(
          from: random.first, to: random.second, count: count, within: filter, by: ties)
        #expect(found.map(\.actors) == Array(expected.prefix(count)), "\(random), \(count) paths")
        for path in found {
          #expect(
            path.events.map(Optional.init) == reference.pathEvents(along: path.actors), "\(random)")
        }
      }
    }
  }

  @Test func `the hub-avoiding path pays the least toll`() {
    withEveryGraph(0..<1500) { random, reference, traversal, filter, ties in
      let paths = reference.allPaths(from: random.first, to: random.second)
      let least = paths.map { reference.tollLength(of: $0) }.min()
      let expected =
        paths
        .filter { reference.tollLength(of: $0) == least }
        .min { $0.lexicographicallyPrecedes($1) }
      let found = traversal.hubAvoidingPath(
        from: random.first, to: random.second, within: filter, by: ties)
      #expect(found?.actors == expected, "\(random)")
    }
  }

  // Of an actor with many events only as many are counted as it takes to know that nobody goes through it.
  @Test func `hubs under filters pay for what is allowed of their events`() {
    for seed in 0..<600 as Range<UInt64> {
      let random = RandomAffiliations(seed: seed, maximumActors: 8, maximumEvents: 9)
      var generator = SeededGenerator(seed: seed)
      var (ties, allowed) = (random.ties, random.allowed)
      for actor in 0..<random.actorCount {
        let share = Int.random(in: 1...8, using: &generator)
        for _ in 0..<[0, 30, 130, 400, 900][Int.random(in: 0..<5, using: &generator)] {
          ties.append((actor, allowed.count))
          allowed.append(Int.random(in: 0..<share, using: &generator) == 0)
        }
      }
      var builder = AffiliationGraphBuilder(
        actorCount: random.actorCount, eventCount: allowed.count)
      for tie in ties { builder.add(actor: tie.actor, event: tie.event) }
      let reference = ReferenceAffiliations(
        actorCount: random.actorCount, eventCount: allowed.count,
        ties: ties.filter { allowed[$0.event] }, isAllowed: { allowed[$0] })
      let paths = reference.allPaths(from: random.first, to: random.second)
      let least = paths.map { reference.tollLength(of: $0) }.min()
      let expected = paths.filter { reference.tollLength(of: $0) == least }
        .min { $0.lexicographicallyPrecedes($1) }
      let found = builder.build().hubAvoidingPath(
        from: random.first, to: random.second,
        within: EventFilter(eventCount: allowed.count) { allowed[$0] })
      #expect(found?.actors == expected, "\(seed)")
    }
  }

  // The toll of 4 is counted to its end by the side that meets it second, while it still waits on the other.
  @Test func `a toll that becomes known while its actor waits is paid in full`() {
    // Events of one actor: allowed and denied ones.
    let (paid, unpaid) = ([0, 5, 8, 0, 58, 28], [0, 0, 400, 0, 100, 0])
    let shared = [[0, 1, 2], [3, 4, 5], [1, 4]]
    let allowedCount = shared.count + paid.reduce(0, +)
    let eventCount = allowedCount + unpaid.reduce(0, +)
    var builder = AffiliationGraphBuilder(actorCount: 6, eventCount: eventCount)
    for (event, actors) in shared.enumerated() {
      for actor in actors { builder.add(actor: actor, event: event) }
    }
    var event = shared.count
    for counts in [paid, unpaid] {
      for (actor, count) in counts.enumerated() {
        for _ in 0..<count {
          builder.add(actor: actor, event: event)
          event += 1
        }
      }
    }
    let found = builder.build().hubAvoidingPath(
      from: [0], to: [3], within: EventFilter(eventCount: eventCount) { $0 < allowedCount })
    #expect(found?.actors == [0, 1, 4, 3])
  }

  // 0 -e0- 1 -e1- 2      1 is a hub with six more events;
  //  \e2- 3 -e3- 4 -e4- 2 goes round it.
  @Test func `a longer way round a hub is preferred where tolls are counted`() {
    let graph = KnownGraphs.affiliations(
      [[0, 2], [0, 1] + Array(5..<50), [1, 4], [2, 3], [3, 4]], eventCount: 50)
    #expect(graph.shortestPath(from: [0], to: [2])?.actors == [0, 1, 2])
    let round = graph.hubAvoidingPath(from: [0], to: [2])
    // The hub costs log2(48) = 5.6, the two others log2(3) = 1.6 each.
    #expect(round?.actors == [0, 3, 4, 2])
    #expect(round?.events == [2, 3, 4])
    #expect(round?.length == 3)
    // Without the hub's other events its toll is log2(3), and the short way wins.
    let few = EventFilter(eventCount: 50) { $0 < 5 }
    #expect(graph.hubAvoidingPath(from: [0], to: [2], within: few)?.actors == [0, 1, 2])
  }

  @Test func `an isolated actor changes no path`() {
    let davis = KnownGraphs.davis
    let larger = KnownGraphs.affiliations(KnownGraphs.davisEvents + [[]], eventCount: 14)
    for (a, b) in [(0, 17), (4, 16), (1, 13)] {
      #expect(davis.shortestPath(from: [a], to: [b]) == larger.shortestPath(from: [a], to: [b]))
      #expect(
        davis.shortestPaths(from: [a], to: [b], count: 20)
          == larger.shortestPaths(from: [a], to: [b], count: 20))
    }
    #expect(larger.shortestPath(from: [0], to: [18]) == nil)
    #expect(larger.shortestPaths(from: [0], to: [18], count: 3).isEmpty)
    #expect(larger.hubAvoidingPath(from: [0], to: [18]) == nil)
  }

  @Test func `a long chain is walked without trouble`() {
    // Actor i shares event i with actor i + 1.
    let count = 20_000
    let chain = KnownGraphs.affiliations(
      (0..<count).map { [max(0, $0 - 1), $0] }, eventCount: count)
    #expect(chain.shortestPath(from: [0], to: [count - 1])?.length == count - 1)
    #expect(chain.hubAvoidingPath(from: [0], to: [count - 1])?.length == count - 1)
    #expect(chain.egoNetwork(of: [0], radius: 100).actors.count == 101)
  }
}
