import GraphAlgorithms
import GraphStore

/// The organisations that take part in a project of a whole store, by ties in any role or in one, those
/// with the most partners first, then by name and key.
struct PartnerRanking: Sendable {
  /// The organisations in order.
  let organisations: FrozenColumn
  /// How many partners each of them has.
  let partnerCounts: FrozenColumn

  /// The ranking by the ties of a view in all projects, whichever count, as it was kept; `nil` when it
  /// was not.
  init?(keptOf view: NetworkView) {
    guard let organisations = view.kept(.partnerRanking, from: .partnerRankingStarts),
      let partnerCounts = view.kept(.partnerCounts, from: .partnerRankingStarts)
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
