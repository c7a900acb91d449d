public import ProjectModel

/// The labels of a project page's header: the Swedish words, what they mean, and where they occur.
///
/// This is the only place that knows them. Words are as written on the pages, slips included
/// (`Stödmottagarens address`).
public enum SourceLabel: Int, Hashable, Sendable, CaseIterable {
  case programmeArea, phase, owner, contactPerson, email, telephone, grant, budget, period, region
  case call, projectNumber, plannedParticipantCount
  case name, englishName, ownerPostalCode, ownerAddress, specificObjective, unionCofinancingRate
  case interventionType, caseNumber, start, end
  case country, fund, programmeCode, ownerOrganisationNumber, secondaryTheme, nuts2, ownerPlace
  case participantCount, strategicImportance

  /// The label as it stands on a page, without a colon.
  public var swedish: String { entry.swedish }

  /// The English term of the same thing.
  public var english: String { entry.english }

  /// The layouts whose pages show the label.
  public var layouts: [PageLayout] {
    entry.layouts.compactMap { PageLayout(rawValue: String($0)) }
  }

  /// Whether the row speaks of the contact person: its words are never copied anywhere.
  public var isPersonal: Bool {
    switch self {
    case .contactPerson, .email, .telephone, .ownerAddress, .ownerOrganisationNumber: true
    default: false
    }
  }

  /// The labels of the 2007-2013 layout in the order in which all its pages show them.
  public static let gluedOrder: [SourceLabel] = [
    .programmeArea, .phase, .owner, .contactPerson, .email, .telephone, .grant, .budget, .period,
    .region,
  ]

  private var entry: (swedish: String, english: String, layouts: String) {
    switch self {
    case .programmeArea: ("Programområde", "programme area", "ABCDF")
    case .phase: ("Projektfas", "project phase", "AF")
    case .owner: ("Projektägare", "project owner", "ABCDF")
    case .contactPerson: ("Kontaktperson", "contact person", "ABCF")
    case .email: ("E-post", "e-mail", "ABCF")
    case .telephone: ("Telefonnummer", "telephone number", "AF")
    case .grant: ("Beviljat ESF-stöd", "granted support", "ABCF")
    case .budget: ("Total projektbudget", "total budget", "ABCF")
    case .period: ("Projektperiod", "period", "ABCF")
    case .region: ("Region", "region", "ABCDF")
    case .call: ("Utlysning", "call", "B")
    case .projectNumber: ("Projektnummer", "case number", "BC")
    case .plannedParticipantCount: ("Planerat antal deltagare", "planned participants", "BC")
    case .name: ("Namn", "name", "CD")
    case .englishName: ("Name", "name", "C")
    case .ownerPostalCode: ("Stödmottagare postnr", "postal code of the owner", "CD")
    case .ownerAddress: ("Stödmottagarens address", "address of the owner", "C")
    case .specificObjective: ("Specifikt mål", "specific objective", "CD")
    case .unionCofinancingRate:
      ("Unionens medfinansieringsgrad", "co-financing rate of the Union", "CD")
    case .interventionType: ("Interventionstyp", "type of intervention", "CD")
    case .caseNumber: ("Diarienummer", "case number", "CD")
    case .start: ("Startdatum", "first day", "CD")
    case .end: ("Slutdatum", "last day", "CD")
    case .country: ("Land som berörs", "country", "D")
    case .fund: ("Berörd fond", "fund", "D")
    case .programmeCode: ("Program CCI", "code of the programme", "D")
    case .ownerOrganisationNumber:
      ("Projektägare organisationsnummer", "organisation number of the owner", "D")
    case .secondaryTheme:
      ("Sekundärtema - Motverka barnfattigdom", "secondary theme: against child poverty", "D")
    case .nuts2: ("NUTS-2 kod", "code of the NUTS 2 region", "D")
    case .ownerPlace: ("Stödmottagare ort", "postal town of the owner", "D")
    // The 2021-2027 pages are published when a project is granted: the count is the planned one.
    case .participantCount: ("Antal deltagare", "planned participants", "D")
    case .strategicImportance:
      ("Insats av strategisk betydelse", "operation of strategic importance", "D")
    }
  }
}
