import GraphAlgorithms
import GraphStore
import ProjectModel

extension DerivedColumns {
  /// Finds what is asked of a whole store and hangs on nothing else, so that a question need only read
  /// it.
  @Sendable
  static func ofWholeStore(_ file: GraphFile) -> DerivedColumns {
    let network = Network(file)
    let view = NetworkView(wholeOf: network)
    var columns = DerivedColumns()
    columns.add(ConnectedParts(finding: view))
    columns.add(YearCounts(counting: nil, in: view, except: nil))
    columns.add(PartnerRanking(counting: view))
    columns.add(HubPartners(finding: view))
    columns.add(
      RankedPairs(
        of: network.municipalityGraph, within: nil, names: .municipalities(network), limit: nil
      ).shown)
    return columns
  }

  private mutating func add(_ parts: ConnectedParts) {
    set(.partBodies, to: Array(parts.largest))
    set(.partOrganisationCounts, to: Array(parts.organisationCounts))
    set(.partProjectCounts, to: Array(parts.projectCounts))
  }

  private mutating func add(_ years: YearCounts) {
    set(.years, to: years.rows.map { Int32($0.year) })
    set(.yearProjectCounts, to: years.rows.map { Int32($0.projectCount) })
    set(.yearBegunCounts, to: years.rows.map { Int32($0.startedCount) })
    set(.yearOrganisationCounts, to: years.rows.map { Int32($0.organisationCount) })
    set(.yearGrants, to: years.rows.map { Int64($0.grant.amount) })
  }

  private mutating func add(_ ranking: PartnerRanking) {
    set(.partnerRanking, to: Array(ranking.organisations))
    set(.partnerCounts, to: Array(ranking.partnerCounts))
  }

  private mutating func add(_ hubs: HubPartners) {
    set(.hubs, to: Array(hubs.hubs))
    set(.hubPartnerTotals, to: Array(hubs.totals))
    set(.hubPartnerStarts, to: Array(hubs.starts))
    set(.hubPartners, to: Array(hubs.partners))
    set(.hubPartnerCounts, to: Array(hubs.counts))
  }

  private mutating func add(_ pairs: [RankedPair]) {
    set(.pairFirsts, to: pairs.map { Int32($0.first) })
    set(.pairSeconds, to: pairs.map { Int32($0.second) })
    set(.pairCounts, to: pairs.map { Int32($0.pair.count) })
    set(.pairAdjustedPValues, to: pairs.map(\.adjusted.bitPattern))
  }
}
