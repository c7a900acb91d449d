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
  /// - Complexity: O(ties of the body's projects), or O(its projects) for a few partners of a hub of a
  ///   whole store; only what is shown is sorted. For a few partners of a hub under filters a bit is set for
  ///   each tie, and hardly anything is counted but what is shown.
  init(
    of actor: Int, in view: NetworkView, joining groups: SuccessionGroups = .none, limit: Int?
  ) {
    let members = groups.members(of: actor)
    let places = view.network.nameRanks
    let own = view.comparedProjects(of: members)
    let ranked: [CoActor]
    if groups.isEmpty, view.level == .rolledUp,
      let hubs = HubPartners(keptIn: view.network),
      let found = view.isWhole
        ? hubs.first(limit, of: actor) : hubs.first(limit, of: actor, among: own, in: view)
    {
      (ranked, total) = found
      joined = []
    } else if groups.isEmpty {
      (ranked, total) = AffiliationTraversal(view.ties.whole).strongestParticipants(
        in: view.projects(of: members, allRoles: true), except: [actor], by: view.ties.filter,
        limit: limit, places: places)
      joined = []
    } else {
      let all = view.participants(
        in: view.projects(of: members, allRoles: true), except: members, joining: groups)
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
      return AffiliationTraversal(ties.whole).participants(
        in: projects, except: excluded, by: ties.filter)
    }
    var last: [Int: (project: Int, count: Int)] = [:]
    for project in projects {
      for other in ties.graph.actors(of: project) where !excluded.contains(Int(other)) {
        let partner = groups.representative(of: Int(other))
        let known = last[partner]
        if known?.project != project { last[partner] = (project, (known?.count ?? 0) + 1) }
      }
    }
    return last.map { CoActor(actor: $0.key, sharedEventCount: $0.value.count) }
      .sorted { $0.actor < $1.actor }
  }

  /// Which of some projects some bodies take part in by a tie that counts; the projects are ascending and
  /// count.
  func common(_ projects: [Int], with bodies: [Int]) -> [Int] {
    common(ComparedNumbers(projects), with: bodies)
  }

  /// Which of some projects some bodies take part in by a tie that counts; the projects count.
  func common(_ projects: ComparedNumbers, with bodies: [Int]) -> [Int] {
    AscendingLists.union(bodies.map { ties.events(of: $0, among: projects) })
  }

  /// The projects that two bodies have in common by ties that count, ascending.
  func sharedProjects(of a: Int, and b: Int) -> [Int] {
    guard ties.filter == nil else {
      // A hub has many times as many projects as it shares with anybody.
      let (few, many) =
        ties.whole.slots(of: a).count <= ties.whole.slots(of: b).count ? (a, b) : (b, a)
      return common(projects(of: few), with: [many])
    }
    let both = AscendingLists.common(ties.whole.events(of: a), ties.whole.events(of: b))
    return events == nil ? both : both.filter(counts)
  }

  /// The projects of some bodies that count, whatever their roles in them, to be compared with those of
  /// others.
  func comparedProjects(of bodies: [Int]) -> ComparedNumbers {
    ComparedNumbers(
      in: bodies.map(allTies.whole.events), below: allTies.whole.eventCount, where: counts)
  }
}

extension RandomAccessCollection {
  /// The first elements of the collection as it would be sorted.
  ///
  /// - Parameters:
  ///   - limit: How many; `nil` for all.
  ///   - isWanted: Whether an element is wanted at all.
  ///   - comesBefore: A total order.
  /// - Returns: The elements in order.
  /// - Complexity: O(n + limit · log) comparisons for few among many; else a sort.
  func best(
    _ limit: Int?, where isWanted: (Element) -> Bool = { _ in true },
    by comesBefore: (Element, Element) -> Bool
  ) -> [Element] {
    guard let limit, limit < count / 8, limit <= 1_000 else {
      return Array(filter(isWanted).sorted(by: comesBefore).prefix(limit ?? count))
    }
    guard limit > 0 else { return [] }
    var best: [Element] = []
    for element in self {
      if best.count == limit, let last = best.last, !comesBefore(element, last) { continue }
      guard isWanted(element) else { continue }
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
