import GraphAlgorithms
import GraphStore

/// The first partners of the hubs of a whole store.
///
/// The bodies in a third of all projects share some with half of all bodies, which takes long to count.
struct HubPartners: Sendable {
  /// The hubs, ascending.
  let hubs: FrozenColumn
  /// How many partners each of them has.
  let totals: FrozenColumn
  /// Where each one's partners begin among those that are kept, the end of the last behind.
  let starts: FrozenColumn
  /// Most common projects first, then by name and key.
  let partners: FrozenColumn
  /// How many projects each has in common with the hub.
  let counts: FrozenColumn

  /// From how many ties in its projects on a body is a hub.
  private static let leastTies = 1 << 18
  /// How many partners are kept of each.
  private static let mostKept = 1_000

  /// The partners as they were kept; `nil` when there are none.
  init?(keptIn network: Network) {
    guard let hubs = network.kept(.hubs), let totals = network.kept(.hubPartnerTotals),
      let starts = network.kept(.hubPartnerStarts), let partners = network.kept(.hubPartners),
      let counts = network.kept(.hubPartnerCounts)
    else { return nil }
    self.hubs = hubs
    self.totals = totals
    self.starts = starts
    self.partners = partners
    self.counts = counts
  }

  /// Finds the hubs and their partners.
  ///
  /// - Parameters:
  ///   - view: The whole store.
  ///   - leastTies: From how many ties on a body is a hub.
  ///   - mostKept: How many partners are kept of each.
  /// - Complexity: O(ties), and O(ties of its projects) a hub.
  init(
    finding view: NetworkView, leastTies: Int = Self.leastTies, mostKept: Int = Self.mostKept
  ) {
    let graph = view.graph
    let sizes = graph.eventSizes()
    let hubs = (0..<graph.actorCount).filter { actor in
      // No body has more ties in its projects than there are.
      graph.tieCount >= leastTies
        && graph.events(of: actor).reduce(0) { $0 + sizes[Int($1)] } >= leastTies
    }
    let traversal = AffiliationTraversal(graph)
    var totals: [Int32] = []
    var starts: [Int32] = [0]
    var partners: [Int32] = []
    var counts: [Int32] = []
    for hub in hubs {
      let found = traversal.strongestParticipants(
        in: view.projects(of: hub), except: [hub], limit: mostKept,
        places: view.network.nameRanks)
      totals.append(Int32(found.total))
      partners += found.participants.map { Int32($0.actor) }
      counts += found.participants.map { Int32($0.sharedEventCount) }
      starts.append(Int32(partners.count))
    }
    self.hubs = FrozenColumn(hubs.map { Int32($0) })
    self.totals = FrozenColumn(totals)
    self.starts = FrozenColumn(hubs.isEmpty ? [] : starts)
    self.partners = FrozenColumn(partners)
    self.counts = FrozenColumn(counts)
  }

  /// The first partners of a body, and how many it has; `nil` when it is no hub, or more are wanted
  /// than were kept.
  func first(_ limit: Int?, of body: Int) -> (ranked: [CoActor], total: Int)? {
    guard let hub = hubs.firstIndex(of: Int32(body)) else { return nil }
    let kept = Int(starts[hub])..<Int(starts[hub + 1])
    let total = Int(totals[hub])
    let wanted = min(limit ?? total, total)
    guard wanted <= kept.count else { return nil }
    return (
      kept.prefix(wanted).map {
        CoActor(actor: Int(partners[$0]), sharedEventCount: Int(counts[$0]))
      }, total
    )
  }

  /// The first partners of a body by the ties and projects of a view, and how many it has; `nil` when it is no
  /// hub by these, and when too few of those that are kept are partners.
  ///
  /// Nobody shares more projects under filters than without. So those that are kept are counted in their
  /// order, until the next one shares fewer without filters than the last of the answers with them. If that
  /// does not come, whoever has as many projects as the last of the answers shares is counted too.
  ///
  /// - Parameters:
  ///   - limit: How many partners; of all it is not known.
  ///   - body: The body.
  ///   - projects: The body's projects that count.
  ///   - view: Which ties count; offices and units are rolled up.
  ///   - leastTies: From about how many ties in its projects on a body is a hub.
  /// - Returns: The partners, most common projects first, then by name and key, and how many there are.
  /// - Complexity: O(bodies + ties of the projects), and O(projects of a body) for each that is counted.
  func first(
    _ limit: Int?, of body: Int, among projects: ComparedNumbers, in view: NetworkView,
    leastTies: Int = Self.leastTies
  ) -> (ranked: [CoActor], total: Int)? {
    guard let limit, limit > 0, let events = projects.marks,
      let hub = hubs.firstIndex(of: Int32(body))
    else { return nil }
    let graph = view.ties.whole
    guard events.allowedCount * graph.tieCount >= leastTies * graph.eventCount else { return nil }
    let (found, all) = sideBySide {
      ranked(limit, of: hub, among: projects, in: view)
    } _: {
      graph.presentActorCount(within: events, by: view.ties.filter)
    }
    return found.map {
      ($0, all - (view.ties.eventCount(of: body, among: projects) > 0 ? 1 : 0))
    }
  }

  /// The first partners of a hub; `nil` when too few of those that are kept are partners.
  private func ranked(
    _ limit: Int, of hub: Int, among projects: ComparedNumbers, in view: NetworkView
  ) -> [CoActor]? {
    let places = view.network.nameRanks
    var ranked: [CoActor] = []
    func take(_ partner: Int) {
      let count = view.ties.eventCount(of: partner, among: projects)
      guard count > 0 else { return }
      let next = ranked.firstIndex {
        ($0.sharedEventCount, places[partner]) < (count, places[$0.actor])
      }
      ranked.insert(CoActor(actor: partner, sharedEventCount: count), at: next ?? ranked.count)
      ranked.removeLast(max(0, ranked.count - limit))
    }
    let kept = Int(starts[hub])..<Int(starts[hub + 1])
    let open = kept.first { place in
      if let last = ranked.last, ranked.count == limit, counts[place] < last.sharedEventCount {
        return true
      }
      take(Int(partners[place]))
      return false
    }
    if open == nil, kept.count < Int(totals[hub]) {
      guard let last = ranked.last, ranked.count == limit else { return nil }
      let known = Set(kept.map { Int(partners[$0]) } + [Int(hubs[hub])])
      view.ties.whole.forEachActor(withEventsAtLeast: last.sharedEventCount) { other in
        if !known.contains(other) { take(other) }
      }
    }
    return ranked
  }
}
