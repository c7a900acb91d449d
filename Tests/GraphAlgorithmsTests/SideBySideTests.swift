import GraphAlgorithms
import Testing

@Suite struct SideBySideTests {
  @Test(arguments: [true, false])
  func `both pieces of work are done and give their own results`(isWorthwhile: Bool) {
    for number in 0..<50 {
      let (sum, text) = sideBySide(if: isWorthwhile) {
        (0...number).reduce(0, +)
      } _: {
        String(repeating: "a", count: number)
      }
      #expect(sum == number * (number + 1) / 2)
      #expect(text.count == number)
    }
  }

  @Test func `work side by side may have two pieces itself`() {
    let (first, second) = sideBySide {
      sideBySide({ 1 }, { 2 })
    } _: {
      sideBySide({ 3 }, { 4 })
    }
    #expect([first.0, first.1, second.0, second.1] == [1, 2, 3, 4])
  }

  // Enough ties for two counts at the same time, over events that several words of a filter stand for.
  @Test func `pairs of many events are counted as each by itself`() throws {
    var generator = SeededGenerator(seed: 5)
    let (actorCount, eventCount) = (60, 60_001)
    var builder = AffiliationGraphBuilder(actorCount: actorCount, eventCount: eventCount)
    var expected = [Int](repeating: 0, count: actorCount * actorCount)
    let filter = EventFilter(eventCount: eventCount) { $0 % 3 > 0 }
    for event in 0..<eventCount {
      var members: Set<Int> = []
      for _ in 0..<Int.random(in: 0...11, using: &generator) {
        members.insert(Int.random(in: 0..<actorCount, using: &generator))
      }
      for a in members { builder.add(actor: a, event: event) }
      guard event % 3 > 0 else { continue }
      for a in members {
        for b in members where a < b { expected[a * actorCount + b] += 1 }
      }
    }
    let graph = builder.build()
    try #require(graph.tieCount > 4 * leastTiesSideBySide)
    var found = [Int](repeating: 0, count: actorCount * actorCount)
    for pair in graph.sharedEventPairs(within: filter) {
      found[Int(pair.a) * actorCount + Int(pair.b)] = Int(pair.count)
    }
    #expect(found == expected)
  }
}
