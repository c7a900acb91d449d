import GraphAlgorithms
import Testing

/// The pairs of some actors, some of them with so many events that they are compared and not walked from.
@Suite struct SomePairsTests {
  @Test(arguments: 0..<24 as Range<UInt64>)
  func `pairs of some actors are those of the definition`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let (actorCount, eventCount) = (12, 2_500)
    var builder = AffiliationGraphBuilder(actorCount: actorCount, eventCount: eventCount)
    var members = [Set<Int>](repeating: [], count: eventCount)
    for actor in 0..<actorCount {
      let share = [1, 2, 3, 40, 400][Int.random(in: 0..<5, using: &generator)]
      for event in 0..<eventCount where Int.random(in: 0..<share, using: &generator) == 0 {
        members[event].insert(actor)
        builder.add(actor: actor, event: event)
      }
    }
    let graph = builder.build()
    let some = (0..<actorCount).filter { _ in Int.random(in: 0..<4, using: &generator) > 0 }
    let filter = EventFilter(eventCount: eventCount) { $0 % 5 > 1 }
    for (filter, most, center) in [
      (nil, .max, nil), (filter, .max, nil), (nil, 3, nil), (filter, 3, some.first),
      (nil, 0, some.last),
    ] as [(EventFilter?, Int, Int?)] {
      var expected: [SharedPair] = []
      for (place, a) in some.enumerated() {
        for b in some[(place + 1)...] {
          let shared = (0..<eventCount).filter { event in
            members[event].isSuperset(of: [a, b]) && filter?.contains(event) ?? true
              && (members[event].intersection(some).count <= most || a == center || b == center)
          }
          guard !shared.isEmpty else { continue }
          expected.append(
            SharedPair(
              a: a, b: b, sharedEventCount: shared.count,
              weight: shared.reduce(0) { $0 + 1 / Double(members[$1].count - 1) }))
        }
      }
      var found: [SharedPair] = []
      graph.forEachPair(among: some, within: filter, mostMembers: most, center: center) {
        found.append($0)
      }
      found.sort { ($0.a, $0.b) < ($1.a, $1.b) }
      #expect(found == expected, "\(most) \(center ?? -1)")
    }
  }
}
