import GraphAlgorithms
import GraphStore

/// The connected parts of a network: most organisations first, then most projects, then by the name
/// and key of the largest body.
struct ConnectedParts: Sendable {
  /// Of each part its body with the most projects; of equals the first by name and key.
  let largest: FrozenColumn
  /// How many organisations each part has.
  let organisationCounts: FrozenColumn
  /// How many projects each part has.
  let projectCounts: FrozenColumn

  /// How many parts there are.
  let total: Int
  /// The number of organisations that take part in a project.
  let bodyCount: Int

  /// The first parts of a view, those of a whole store and of a role's ties as they were kept.
  static func of(_ view: NetworkView, limit: Int?) -> ConnectedParts {
    ConnectedParts(keptOf: view) ?? ConnectedParts(finding: view, limit: limit)
  }

  private init?(keptOf view: NetworkView) {
    guard view.events == nil, let largest = view.kept(.partBodies, from: .partStarts),
      let organisations = view.kept(.partOrganisationCounts, from: .partStarts),
      let projects = view.kept(.partProjectCounts, from: .partStarts),
      let ranking = PartnerRanking(keptOf: view)
    else { return nil }
    self.largest = largest
    organisationCounts = organisations
    projectCounts = projects
    total = largest.count
    // To add up the parts would take longer than to look up how many are ranked.
    bodyCount = ranking.organisations.count
  }

  /// Finds the parts.
  ///
  /// - Parameters:
  ///   - view: What counts.
  ///   - limit: How many of them are ranked; `nil` for all.
  /// - Complexity: O(ties) but for the inverse Ackermann factor, and a sort of the parts that are ranked.
  init(finding view: NetworkView, limit: Int? = nil) {
    let names = view.network.nameRanks
    let found = view.ties.whole.parts(
      first: limit, within: view.events, by: view.ties.filter, places: names)
    let ranked = found.parts.best(limit) {
      (-$0.actorCount, -$0.eventCount, names[$0.leader])
        < (-$1.actorCount, -$1.eventCount, names[$1.leader])
    }
    largest = FrozenColumn(ranked.map { Int32($0.leader) })
    organisationCounts = FrozenColumn(ranked.map { Int32($0.actorCount) })
    projectCounts = FrozenColumn(ranked.map { Int32($0.eventCount) })
    total = found.total
    bodyCount = found.actorCount
  }
}
