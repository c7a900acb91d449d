import Foundation

/// The definitions of the questions on a two-mode graph, word by word and slow.
struct ReferenceAffiliations {
  let actorCount: Int
  let eventCount: Int
  let events: [Set<Int>]
  let actors: [Set<Int>]
  let allowed: [Bool]

  init(
    actorCount: Int, eventCount: Int, ties: [(actor: Int, event: Int)],
    isAllowed: (Int) -> Bool
  ) {
    var events = [Set<Int>](repeating: [], count: actorCount)
    var actors = [Set<Int>](repeating: [], count: eventCount)
    for tie in ties {
      events[tie.actor].insert(tie.event)
      actors[tie.event].insert(tie.actor)
    }
    self.actorCount = actorCount
    self.eventCount = eventCount
    self.events = events
    self.actors = actors
    allowed = (0..<eventCount).map(isAllowed)
  }

  func shared(_ a: Int, _ b: Int) -> Set<Int> { events[a].intersection(events[b]) }

  func areAdjacent(_ a: Int, _ b: Int) -> Bool { a != b && !shared(a, b).isEmpty }

  func events(ofAny group: [Int]) -> Set<Int> {
    group.reduce(into: []) { $0.formUnion(events[$1]) }
  }

  /// Actor and number of events shared with any of the subjects, ascending.
  func coActors(of subjects: [Int]) -> [[Int]] {
    let theirs = events(ofAny: subjects)
    return (0..<actorCount)
      .filter { !subjects.contains($0) }
      .map { [$0, events[$0].intersection(theirs).count] }
      .filter { $0[1] > 0 }
  }

  /// Steps from the nearest of some actors to every actor; `nil` where there is no way.
  func distances(from sources: [Int]) -> [Int?] {
    var distances = [Int?](repeating: nil, count: actorCount)
    for source in sources { distances[source] = 0 }
    for step in 0..<max(1, actorCount) {
      for a in 0..<actorCount where distances[a] == step {
        for b in 0..<actorCount where distances[b] == nil && areAdjacent(a, b) {
          distances[b] = step + 1
        }
      }
    }
    return distances
  }

  /// Components by falling size, equals by smallest actor, then smallest event.
  func components() -> (actors: [Int], events: [Int], sizes: [Int]) {
    var groups: [(actors: [Int], events: [Int])] = []
    var seen = Set<Int>()
    for actor in 0..<actorCount where !seen.contains(actor) {
      let distances = distances(from: [actor])
      let members = (0..<actorCount).filter { distances[$0] != nil }
      seen.formUnion(members)
      groups.append((members, events(ofAny: members).sorted()))
    }
    for event in 0..<eventCount where allowed[event] && actors[event].isEmpty {
      groups.append(([], [event]))
    }
    // Sorting by size alone must keep the order in which groups were made.
    let order = groups.indices.sorted {
      let left = groups[$0].actors.count + groups[$0].events.count
      let right = groups[$1].actors.count + groups[$1].events.count
      return left != right ? left > right : $0 < $1
    }
    var actorNumbers = [Int](repeating: -1, count: actorCount)
    var eventNumbers = [Int](repeating: -1, count: eventCount)
    for (number, index) in order.enumerated() {
      for actor in groups[index].actors { actorNumbers[actor] = number }
      for event in groups[index].events { eventNumbers[event] = number }
    }
    return (
      actorNumbers, eventNumbers, order.map { groups[$0].actors.count + groups[$0].events.count }
    )
  }

  /// All paths without repeated actors that start with their only source and end with their only
  /// target, shorter first and then by their actors.
  func allPaths(from sources: [Int], to targets: [Int]) -> [[Int]] {
    var paths: [[Int]] = []
    func extend(_ path: [Int]) {
      let last = path[path.count - 1]
      if targets.contains(last) {
        paths.append(path)
        return
      }
      for next in 0..<actorCount
      where areAdjacent(last, next) && !path.contains(next) && !sources.contains(next) {
        extend(path + [next])
      }
    }
    for source in Set(sources).sorted() { extend([source]) }
    return paths.sorted {
      $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1)
    }
  }

  /// Tolls of the inner actors in units of 2⁻²⁰, and one unit a step.
  func tollLength(of path: [Int]) -> Int {
    path.dropFirst().dropLast().reduce(path.count - 1) {
      $0 + Int((log2(Double(1 + events[$1].count)) * 1_048_576).rounded())
    }
  }

  func pathEvents(along path: [Int]) -> [Int?] {
    zip(path, path.dropFirst()).map { shared($0, $1).min() }
  }
}
