import GraphAlgorithms

/// A body that shares projects with another, and which.
struct Partner {
  let organisation: Int
  /// The shared projects, ascending.
  let projects: [Int]
}

/// The partners of a body as far as they are shown.
struct PartnerList {
  /// Most shared projects first, then by name and key.
  let shown: [Partner]
  /// How many partners there are.
  let total: Int
  /// All partners, if bodies were joined; what is said of joined bodies concerns them all.
  let joined: [Int]

  /// Finds the partners of a body.
  ///
  /// Bodies that are joined count as one, on both sides, under the index of their representative.
  ///
  /// - Complexity: O(ties of the body's projects); only what is shown is sorted.
  init(
    of actor: Int, in view: NetworkView, joining groups: SuccessionGroups = .none, limit: Int?
  ) {
    let own = view.projects(of: groups.members(of: actor), allRoles: true)
    let places = view.network.nameRanks
    let ranked: [CoActor]
    if groups.isEmpty {
      (ranked, total) = AffiliationTraversal(view.graph).strongestParticipants(
        in: own, except: [actor], limit: limit, places: places)
      joined = []
    } else {
      let all = view.participants(in: own, except: groups.members(of: actor), joining: groups)
      ranked = all.best(limit) {
        ($1.sharedEventCount, places[$0.actor]) < ($0.sharedEventCount, places[$1.actor])
      }
      total = all.count
      joined = all.map(\.actor)
    }
    shown = ranked.map { partner in
      Partner(
        organisation: partner.actor,
        projects: view.common(own, with: groups.members(of: partner.actor)))
    }
  }
}

extension NetworkView {
  /// The bodies in some projects, each with its number of them, ascending.
  func participants(
    in projects: [Int], except excluded: [Int], joining groups: SuccessionGroups
  ) -> [CoActor] {
    guard !groups.isEmpty else {
      return AffiliationTraversal(graph).participants(in: projects, except: excluded)
    }
    var last: [Int: (project: Int, count: Int)] = [:]
    for project in projects {
      for other in graph.actors(of: project) where !excluded.contains(Int(other)) {
        let partner = groups.representative(of: Int(other))
        let known = last[partner]
        if known?.project != project { last[partner] = (project, (known?.count ?? 0) + 1) }
      }
    }
    return last.map { CoActor(actor: $0.key, sharedEventCount: $0.value.count) }
      .sorted { $0.actor < $1.actor }
  }

  /// Which of some projects some bodies take part in; the projects are ascending and count.
  func common(_ projects: [Int], with bodies: [Int]) -> [Int] {
    guard bodies.count != 1 else { return Self.common(projects, graph.events(of: bodies[0])) }
    return Set(bodies.flatMap { Self.common(projects, graph.events(of: $0)) }).sorted()
  }

  /// What two ascending lists have in common: each of the shorter is looked for in the longer.
  private static func common(_ projects: [Int], _ events: FrozenColumn) -> [Int] {
    projects.count <= events.count
      ? found(projects, in: events) { Int($0) } : found(events.map(Int.init), in: projects) { $0 }
  }

  private static func found<List: RandomAccessCollection>(
    _ wanted: [Int], in list: List, _ value: (List.Element) -> Int
  ) -> [Int] where List.Index == Int {
    var low = 0
    return wanted.filter { number in
      // The next one is near when many are common, so the steps start small.
      var step = 1
      var high = low
      while high < list.count, value(list[high]) < number {
        low = high + 1
        high += step
        step *= 2
      }
      high = min(high, list.count)
      while low < high {
        let middle = (low + high) / 2
        if value(list[middle]) < number { low = middle + 1 } else { high = middle }
      }
      return low < list.count && value(list[low]) == number
    }
  }
}

extension Array {
  /// The first elements of the array as it would be sorted.
  ///
  /// - Parameters:
  ///   - limit: How many; `nil` for all.
  ///   - comesBefore: A total order.
  /// - Returns: The elements in order.
  /// - Complexity: O(n + limit · log) comparisons for few among many; else a sort.
  func best(_ limit: Int?, by comesBefore: (Element, Element) -> Bool) -> [Element] {
    guard let limit, limit < count / 8, limit <= 1_000 else {
      return Array(sorted(by: comesBefore).prefix(limit ?? count))
    }
    guard limit > 0 else { return [] }
    var best: [Element] = []
    for element in self {
      if best.count == limit, let last = best.last, !comesBefore(element, last) { continue }
      var low = 0
      var high = best.count
      while low < high {
        let middle = (low + high) / 2
        if comesBefore(best[middle], element) { low = middle + 1 } else { high = middle }
      }
      if best.count == limit { best.removeLast() }
      best.insert(element, at: low)
    }
    return best
  }
}
