import GraphAlgorithms
import GraphStore

/// The organisations of a whole store that take part in a project, those with the most partners first,
/// then by name and key.
struct PartnerRanking: Sendable {
  /// The organisations in order.
  let organisations: FrozenColumn
  /// How many partners each of them has.
  let partnerCounts: FrozenColumn

  /// The ranking as it was kept; `nil` when it was not.
  init?(keptIn network: Network) {
    guard let organisations = network.kept(.partnerRanking),
      let partnerCounts = network.kept(.partnerCounts)
    else { return nil }
    self.organisations = organisations
    self.partnerCounts = partnerCounts
  }

  /// Counts everybody's partners.
  ///
  /// - Complexity: O(Σ bodies²) over the projects, and a sort of the organisations.
  init(counting view: NetworkView) {
    let graph = view.graph
    let counts = graph.coActorCounts(within: view.events).map { Int32($0) }
    let degrees = graph.actorDegrees(within: view.events)
    let places = view.network.nameRanks
    let ranked = counts.indices.filter { degrees[$0] > 0 }.sorted {
      (counts[$1], places[$0]) < (counts[$0], places[$1])
    }
    organisations = FrozenColumn(ranked.map { Int32($0) })
    partnerCounts = FrozenColumn(ranked.map { counts[$0] })
  }
}
