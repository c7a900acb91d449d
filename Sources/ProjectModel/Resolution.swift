/// Which organisation one written name means, decided by which rule, how surely and why.
public struct Resolution: Hashable, Sendable {
  /// The name as written.
  public let written: String
  /// The body that the name means.
  ///
  /// A name that nothing resolves is a body of its own, kept apart.
  public let organisation: Organisation
  /// The body that the organisation is a part of; `nil` when it is a part of none.
  public let parent: Organisation?
  /// The municipality that the name points to, as a place, if one does.
  public let municipality: Municipality?
  /// The rule that decided.
  public let rule: ResolutionRule
  /// How likely a reader with the page at hand would agree, 0...1.
  public let confidence: Double
  /// One sentence that says why.
  public let reason: String

  /// Creates a resolution.
  public init(
    written: String, organisation: Organisation, parent: Organisation? = nil,
    municipality: Municipality? = nil, rule: ResolutionRule, confidence: Double, reason: String
  ) {
    self.written = written
    self.organisation = organisation
    self.parent = parent
    self.municipality = municipality
    self.rule = rule
    self.confidence = confidence
    self.reason = reason
  }
}

/// The rules that decide which body a written name means; the raw values are stored and shown.
public enum ResolutionRule: String, Hashable, Sendable, CaseIterable {
  /// A person judged it.
  case judgement
  /// The organisation number decides.
  case organisationNumber
  /// The name is a register's name for a body.
  case register
  /// The name is an office or unit of an agency.
  case agencyOffice
  /// The name is a county board or a unit of one.
  case countyBoard
  /// The name says a municipality: Jokkmokks kommun, Malmö stad.
  case municipality
  /// A bare municipality name among the organisations.
  case bareMunicipality
  /// The name holds a municipality and a unit of it.
  case municipalUnit
  /// The owner's e-mail domain says whose unit it is.
  case emailDomain
  /// A place word in the name says whose unit it is.
  case placeWord
  /// The page lists one municipality only.
  case onlyMunicipality
  /// The same name stands elsewhere in the region with one body.
  case sameNameInRegion
  /// A local body of a national organisation or a network.
  case localBranch
  /// A cut name that one full name completes.
  case cutName
  /// The same distinctive name, spelt alike after abbreviations, capitals and marks are evened out.
  case sameName
  /// Names so alike that nothing speaks against one body.
  case likeness
  /// A generic name that no context resolves: kept apart, by project.
  case unresolvedGeneric
  /// A name cut by its source that nothing completes: kept apart, by project.
  case unresolvedCut
}
