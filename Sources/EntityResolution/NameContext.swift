public import ProjectModel

/// What stands around one written name on its page.
public struct NameContext: Hashable, Sendable {
  /// The role the name is listed in; `nil` when only the name is known.
  public var role: AffiliationRole?
  /// A readable token of the project, `intro-2009-jokkmokk`, that keeps unresolved generic names
  /// apart; empty when there is none.
  public var scope: String
  /// The domain of the contact's e-mail address, which speaks for the owner only.
  public var emailDomain: String?
  /// The owner's organisation number, which speaks for the owner only.
  public var organisationNumber: String?
  /// The municipalities of the page's Kommun list.
  public var municipalities: [Municipality]
  /// The Social Fund region of the page.
  public var region: String?

  /// Creates a context; everything is optional.
  public init(
    role: AffiliationRole? = nil, scope: String = "", emailDomain: String? = nil,
    organisationNumber: String? = nil, municipalities: [Municipality] = [], region: String? = nil
  ) {
    self.role = role
    self.scope = scope
    self.emailDomain = emailDomain
    self.organisationNumber = organisationNumber
    self.municipalities = municipalities
    self.region = region
  }
}
