import ProjectModel

/// The filters on projects, once the names in them are understood.
///
/// `first_year` and `last_year` of a project are those of its first and last day, or of the one that
/// is known; a project without days passes no filter on years.
public struct ProjectConditions: Hashable, Sendable {
  /// The last year is this or a later one.
  public let from: Int?
  /// The first year is this or an earlier one.
  public let to: Int?
  /// The region, evened out as in the columns' `region_slug`.
  public let regionSlug: String?
  /// What the programme area holds, without diacritics and capitals.
  public let programmeAreaFolded: String?
  /// The code of a municipality that the project lists.
  public let municipalityCode: String?

  /// Whether every project passes.
  public var isEmpty: Bool {
    from == nil && to == nil && regionSlug == nil && programmeAreaFolded == nil
      && municipalityCode == nil
  }
}

extension Filters {
  /// Understands the names in the filters.
  ///
  /// - Parameter regions: The regions that projects name; asked for only when a region is filtered by.
  /// - Returns: The conditions; empty when only a role is filtered by, or nothing.
  /// - Throws: ``LookupError`` when the region or the municipality is unknown.
  public func conditions(regions: () throws -> [String]) throws -> ProjectConditions {
    ProjectConditions(
      from: from, to: to,
      regionSlug: try region.map { try Self.knownRegion($0, among: regions()) },
      programmeAreaFolded: programmeArea.map { TextFolding.folded($0) },
      municipalityCode: try municipality.map { try Network.municipality(named: $0).code })
  }
}
