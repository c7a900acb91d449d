import GraphAlgorithms
import GraphStore
import ProjectModel

extension DerivedColumns {
  /// Finds what is asked of a whole store, or of its ties in one role, and hangs on nothing else, so that
  /// a question need only read it.
  @Sendable
  static func ofWholeStore(_ file: GraphFile) -> DerivedColumns {
    let network = Network(file)
    var columns = DerivedColumns()
    var rows = RowsByRole()
    for role in RoleRows.roles { rows.add(NetworkView(wholeOf: network, role: role)) }
    columns.add(rows)
    columns.add(HubPartners(finding: NetworkView(wholeOf: network)))
    columns.add(
      RankedPairs(
        of: network.municipalityGraph, within: nil, names: .municipalities(network), limit: nil
      ).shown)
    return columns
  }

  private mutating func add(_ rows: RowsByRole) {
    set(.partStarts, to: Self.starts(rows.parts.map(\.largest)))
    set(.partBodies, to: rows.parts.flatMap(\.largest))
    set(.partOrganisationCounts, to: rows.parts.flatMap(\.organisationCounts))
    set(.partProjectCounts, to: rows.parts.flatMap(\.projectCounts))
    // In whatever role: the projects of each year are the same.
    let years = rows.years.first?.rows ?? []
    set(.years, to: years.map { Int32($0.year) })
    set(.yearProjectCounts, to: years.map { Int32($0.projectCount) })
    set(.yearBegunCounts, to: years.map { Int32($0.startedCount) })
    set(
      .yearOrganisationCounts,
      to: rows.years.flatMap { $0.rows.map { Int32($0.organisationCount) } })
    set(.yearGrants, to: years.map { Int64($0.grant.amount) })
    set(.partnerRankingStarts, to: Self.starts(rows.rankings.map(\.organisations)))
    set(.partnerRanking, to: rows.rankings.flatMap(\.organisations))
    set(.partnerCounts, to: rows.rankings.flatMap(\.partnerCounts))
  }

  /// Where each of some rows begins that stand one behind the other, and where the last one ends.
  private static func starts(_ rows: [FrozenColumn]) -> [Int32] {
    rows.reduce(into: [0]) { $0.append(($0.last ?? 0) + Int32($1.count)) }
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

/// What is kept of all ties and of those in each role, in the order of the ``RoleRows``.
private struct RowsByRole {
  private(set) var parts: [ConnectedParts] = []
  private(set) var years: [YearCounts] = []
  private(set) var rankings: [PartnerRanking] = []

  mutating func add(_ view: NetworkView) {
    parts.append(ConnectedParts(finding: view))
    years.append(YearCounts(counting: nil, in: view, except: nil))
    rankings.append(PartnerRanking(counting: view))
  }
}
