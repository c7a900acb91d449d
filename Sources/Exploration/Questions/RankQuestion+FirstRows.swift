import GraphAlgorithms

extension RankQuestion {
  /// The answer by partners from the ranking that is kept of a whole store, or of its ties in one role;
  /// `nil` by other measures, and when some projects do not count.
  func answerOfKept(_ explorer: Explorer, in view: NetworkView) -> Answer<Row>? {
    guard measure == .degree, view.events == nil, let ranking = PartnerRanking(keptOf: view) else {
      return nil
    }
    let total = ranking.organisations.count
    let ties = view.ties.filter
    let rows = ranking.organisations.indices.prefix(limit ?? total).map { place in
      let organisation = Int(ranking.organisations[place])
      return Row(
        rank: place + 1, organisation: explorer.subject(organisation: organisation),
        score: score(Int(ranking.partnerCounts[place]), of: total - 1),
        projectCount: view.ties.whole.eventCount(of: organisation, by: ties))
    }
    return answer(Findings(storeDigest: explorer.digest, total: total, rows: rows))
  }

  /// The answer by a measure of which the first few are found without measuring all; `nil` by others.
  func answer(
    first limit: Int, in view: NetworkView, _ explorer: Explorer
  ) -> Answer<Row>? {
    guard [.projects, .degree, .strength].contains(measure) else { return nil }
    let graph = view.ties.whole
    let (events, ties, places) = (view.events, view.ties.filter, explorer.network.nameRanks)
    let ranking = PartnerRanking(keptOf: view)
    let total: Int
    let shown: [(index: Int, score: Double)]
    if measure == .degree {
      let found = graph.highestDegrees(
        limit: limit, places: places, within: events, by: ties,
        ranking: ranking.map { ($0.organisations, $0.partnerCounts) })
      total = found.total
      shown = found.first.map { ($0.actor, score($0.degree, of: found.total - 1)) }
    } else {
      let known = events == nil ? ranking?.organisations.count : nil
      let counted: AffiliationGraph.CountedEvents = measure == .projects ? .allowed : .joined
      let found: [(actor: Int, count: Int)]
      // The first one at least is found, as it may be what the others are divided by.
      (total, found) = sideBySide(if: known == nil && graph.tieCount > leastTiesSideBySide) {
        known ?? graph.presentActorCount(within: events, by: ties)
      } _: {
        graph.highestEventCounts(
          limit: max(1, limit), counting: counted, places: places, within: events, by: ties)
      }
      let most = found.first?.count ?? 1
      shown = found.prefix(limit).map { ($0.actor, score($0.count, of: most)) }
    }
    let rows = shown.enumerated().map { position, found in
      Row(
        rank: position + 1, organisation: explorer.subject(organisation: found.index),
        score: found.score,
        projectCount: graph.eventCount(of: found.index, within: events, by: ties))
    }
    return answer(Findings(storeDigest: explorer.digest, total: total, rows: rows))
  }
}
