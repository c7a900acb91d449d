public import ProjectModel

/// Says which body one written name means, from the name, the registers and the name's page alone.
///
/// The rules are asked in a fixed order, from what is certain to what is not; the first that knows
/// decides. A name that none knows is a body of its own. Nothing depends on other pages: see
/// `CorpusResolver` for what they add.
public struct NameResolver: Sendable {
  /// Creates a resolver.
  public init() {}

  /// Resolves one written name.
  ///
  /// - Parameters:
  ///   - written: The name as written.
  ///   - context: What stands around it on its page.
  /// - Returns: A body for every name: an unknown name is its own, a generic one is kept apart by the
  ///   context's scope.
  /// - Complexity: O(n) in the name's length for names of ordinary length, a few microseconds.
  public func resolve(_ written: String, in context: NameContext = .init()) -> Resolution {
    decide(Inquiry(NameReading(written), context))
  }

  func decide(_ inquiry: Inquiry) -> Resolution {
    // No body has a name of sixty words: a text that is none is not searched for units and places.
    guard inquiry.words.count <= Inquiry.mostWords else {
      return DistinctNameRule.resolution(for: inquiry)
    }
    for rule in Self.rules {
      if let resolution = rule.resolve(inquiry) { return resolution }
    }
    return DistinctNameRule.resolution(for: inquiry)
  }

  /// The rules in the order they are asked.
  static let rules: [any NameRule] = [
    OrganisationNumberRule(),
    RegisterRule(),
    LocalPartRule(),
    CountyBoardRule(),
    LandstingRule(),
    CityDistrictRule(),
    MunicipalityRule(),
    CoordinationAssociationRule(),
    BareMunicipalityRule(),
    GenericUnitRule(),
    OwnerDomainRule(),
    CutNameRule(),
    ShortWordRule(),
    BodyAndWorkplaceRule(),
  ]
}

/// One way to tell which body a name means.
protocol NameRule: Sendable {
  /// The body, when the rule knows it.
  func resolve(_ inquiry: Inquiry) -> Resolution?
}
