/// What sort of body an organisation is.
///
/// The raw values are stored and appear in JSON answers.
public enum OrganisationKind: String, Hashable, Sendable, CaseIterable {
  /// A state agency, or an office or unit of one.
  case stateAgency
  /// A municipality as a body: Jokkmokks kommun, Malmö stad.
  case municipality
  /// A department, office or unit of a municipality.
  case municipalUnit
  /// A landsting or a region.
  case region
  /// A regional federation (regionförbund) or regional cooperation body.
  case regionalFederation
  /// A federation or association of municipalities (kommunalförbund, kommunförbund).
  case municipalFederation
  /// A coordination association (samordningsförbund, Finsam).
  case coordinationAssociation
  /// A university or university college.
  case university
  /// A folk high school (folkhögskola).
  case folkHighSchool
  /// A study association (studieförbund).
  case studyAssociation
  /// A trade union, a confederation of unions or a district of one.
  case union
  /// An employers' or trade organisation.
  case employerOrganisation
  /// A company (aktiebolag, handelsbolag and other trading forms).
  case company
  /// An economic association (ekonomisk förening) or cooperative.
  case economicAssociation
  /// A foundation (stiftelse).
  case foundation
  /// A non-profit association, congregation or other civil-society body.
  case association
  /// Nothing in the name or its context tells.
  case unknown
}

/// A body that takes part in projects: derived from written names, never stored as a source.
public struct Organisation: Hashable, Sendable {
  /// A stable, readable key such as `organisation:arbetsformedlingen/gallivare`.
  public let key: String
  /// The name shown to people.
  public let name: String
  /// What sort of body it is.
  public let kind: OrganisationKind
  /// The key of the body this one is a part of, if it is an office or a unit.
  public let parentKey: String?
  /// The four-digit code of the municipality the body belongs to or sits in, if known.
  public let municipalityCode: String?

  /// Whether nothing told whose body this is; the name is then kept apart by project, and the key
  /// ends in `~` and the project's.
  public var isUnresolved: Bool { key.contains("~") }

  /// Creates an organisation.
  public init(
    key: String, name: String, kind: OrganisationKind, parentKey: String? = nil,
    municipalityCode: String? = nil
  ) {
    self.key = key
    self.name = name
    self.kind = kind
    self.parentKey = parentKey
    self.municipalityCode = municipalityCode
  }
}
