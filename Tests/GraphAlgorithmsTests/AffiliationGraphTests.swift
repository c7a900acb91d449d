import Testing

@testable import GraphAlgorithms

@Suite struct AffiliationGraphTests {
  @Test func `an empty graph has nothing`() {
    let graph = AffiliationGraphBuilder(actorCount: 0, eventCount: 0).build()
    #expect(graph.actorCount == 0 && graph.eventCount == 0 && graph.tieCount == 0)
    #expect(graph.violatedInvariants().isEmpty)
    #expect(graph.components().count == 0)
    #expect(graph.coOccurrences().isEmpty)
    #expect(graph.newmanProjection().vertexCount == 0)
    #expect(graph.coActors(of: []).isEmpty)
    #expect(graph.shortestPath(from: [], to: []) == nil)
    #expect(graph.pageRank().scores.isEmpty)
  }

  @Test func `actors without events and events without actors stay`() {
    var builder = AffiliationGraphBuilder(actorCount: 3, eventCount: 2)
    builder.add(actor: 1, event: 1)
    let graph = builder.build()
    #expect(
      graph.events(of: 0).isEmpty && graph.events(of: 1) == [1] && graph.events(of: 2).isEmpty)
    #expect(graph.actors(of: 0).isEmpty && graph.actors(of: 1) == [1])
    #expect(graph.actorDegrees() == [0, 1, 0])
    #expect(graph.eventSizes() == [0, 1])
  }

  @Test func `the same ties in any order and any number make the same graph`() {
    for seed in 0..<1000 as Range<UInt64> {
      let random = RandomAffiliations(seed: seed)
      let graph = random.graph
      let reference = random.reference(isFiltered: false)
      #expect(graph.violatedInvariants() == [], "\(random)")
      for actor in 0..<random.actorCount {
        #expect(
          graph.events(of: actor).map(Int.init) == reference.events[actor].sorted(), "\(random)")
      }
      for event in 0..<random.eventCount {
        #expect(
          graph.actors(of: event).map(Int.init) == reference.actors[event].sorted(), "\(random)")
      }
      #expect(graph.tieCount == reference.events.reduce(0) { $0 + $1.count }, "\(random)")
      #expect(graph.eventSizes().reduce(0, +) == graph.actorDegrees().reduce(0, +), "\(random)")
    }
  }

  @Test func `turning a graph round twice gives it back`() {
    let davis = KnownGraphs.davis
    let turned = davis.transposed()
    #expect(turned.actorCount == 14 && turned.eventCount == 18 && turned.tieCount == 89)
    #expect(turned.violatedInvariants().isEmpty)
    #expect(turned.events(of: 8).map(Int.init) == davis.actors(of: 8).map(Int.init))
    #expect(turned.transposed().events(of: 0) == davis.events(of: 0))
  }

  @Test func `a subgraph keeps the ties between what is kept, renumbered`() {
    // Women 17 and 13 and the events 10 and 8: both women attended both.
    let part = KnownGraphs.davis.subgraph(actors: [17, 13, 0], events: [10, 8])
    #expect((0..<3).map { part.events(of: $0).map(Int.init) } == [[0, 1], [0, 1], [1]])
    #expect(part.violatedInvariants().isEmpty)
  }

  @Test func `a filter knows which events it allows`() {
    let filter = EventFilter(eventCount: 130) { $0 % 3 == 0 }
    #expect(filter.allowedCount == 44)
    #expect((0..<130).allSatisfy { filter.contains($0) == ($0 % 3 == 0) })
    #expect(EventFilter(eventCount: 0) { _ in true }.allowedCount == 0)
    var listed: [Int] = []
    filter.forEach { listed.append($0) }
    #expect(listed == (0..<130).filter { $0 % 3 == 0 })
    for count in [0, 1, 63, 64, 130] {
      var others: [Int] = []
      EventFilter(eventCount: count) { $0 % 3 == 0 }.forEachDenied { others.append($0) }
      #expect(others == (0..<count).filter { $0 % 3 != 0 })
    }
    let words = EventFilter(eventCount: 67, words: [1 << 63 | 2, 4])
    #expect((0..<67).filter(words.contains) == [1, 63, 66] && words.allowedCount == 3)
    #expect(EventFilter(eventCount: 0, words: []) == EventFilter(eventCount: 0, events: []))
    #expect(
      KnownGraphs.davis.actorDegrees(within: EventFilter(eventCount: 14) { _ in false })
        == [Int](repeating: 0, count: 18))
  }

  @Test func `broken rows are named`() {
    func violations(_ actorOffsets: [Int32], _ actorEvents: [Int32]) -> [String] {
      AffiliationGraph(
        actorCount: 2, eventCount: 2, actorOffsets: actorOffsets, actorEvents: actorEvents,
        eventOffsets: [0, 1, 2], eventActors: [0, 1]
      ).violatedInvariants()
    }
    #expect(violations([0, 1, 2], [0, 1]) == [])
    #expect(violations([0, 1], [0, 1]) == ["actors: 2 offsets for 2 rows"])
    #expect(
      violations([0, 2, 1], [0, 1])
        == ["actors: offsets do not rise from 0 to the number of ties"])
    #expect(
      violations([0, 1, 2], [0, 7])
        == ["actors: row 1 holds an id that the other side does not have"])
    #expect(violations([0, 2, 2], [1, 0]) == ["actors: row 0 is not strictly ascending"])
    #expect(
      violations([0, 1, 2], [1, 0]) == [
        "actor 0 names event 1, which does not name it",
        "actor 1 names event 0, which does not name it",
      ])
  }
}
