/// What one page, or one row of a table, says of one project: as written, each fact with its place.
///
/// Absent facts are `nil` or empty. Contact persons' names and telephone numbers are never part of a
/// record; of the e-mail address only the domain is.
public struct ProjectRecord: Hashable, Sendable {
  /// The path or URL of the document, as it was given.
  public var document: String
  /// The form of the page.
  public var layout: PageLayout
  /// The project's title.
  ///
  /// A record without a title is rejected by an import.
  public var title: Sourced<String>?
  /// Projektnummer, Diarienummer or a table's `id`, as written: `2016/00023`, `23-051-S05`.
  public var caseNumber: Sourced<String>?
  /// Programområde, as written.
  public var programmeArea: Sourced<String>?
  /// Projektfas, as written.
  public var phase: Sourced<String>?
  /// Region, as written.
  public var region: Sourced<String>?
  /// Utlysning: the call that the project answered.
  public var call: Sourced<String>?
  /// Specifikt mål.
  public var specificObjective: Sourced<String>?
  /// Planerat antal deltagare: people, not organisations.
  public var plannedParticipantCount: Sourced<Int>?
  /// Unionens medfinansieringsgrad, percent, 0...100.
  public var unionCofinancingRate: Sourced<Double>?
  /// Beviljat ESF-stöd.
  public var grant: Sourced<Kronor>?
  /// Total projektbudget.
  public var budget: Sourced<Kronor>?
  /// The first day of the project.
  public var start: Sourced<CalendarDay>?
  /// The last day of the project.
  public var end: Sourced<CalendarDay>?
  /// The domain of the contact's e-mail address, lower case: evidence for the owner.
  public var emailDomain: Sourced<String>?
  /// The owner's organisationsnummer, ten digits.
  public var ownerOrganisationNumber: Sourced<String>?
  /// Stödmottagare ort: the owner's postal town.
  public var ownerPlace: Sourced<String>?
  /// Where the page stood on the web, if the document tells.
  public var url: String?
  /// Every written name with its role, in page order; the owner is one of them.
  public var mentions: [Mention]
  /// The headings that stand alone, with the lines of what follows them.
  public var sections: [PageSection]
  /// What the page had wrong, in page order.
  public var findings: [Finding]

  /// Creates an empty record of a document.
  public init(document: String, layout: PageLayout) {
    self.document = document
    self.layout = layout
    self.mentions = []
    self.sections = []
    self.findings = []
  }

  /// The owner's mention, if the page names one.
  public var owner: Mention? {
    mentions.first { $0.role == .owner }
  }

  /// The names written under a role, in page order.
  public func names(_ role: AffiliationRole) -> [String] {
    mentions.lazy.filter { $0.role == role }.map(\.name)
  }
}

/// One written name on one page.
public struct Mention: Hashable, Sendable {
  /// How the name is tied to the project.
  public var role: AffiliationRole
  /// The name exactly as written, without the bullet before it and the blanks around it.
  public var name: String
  /// The label or heading that the name stands under, as written: `Medfinansiärer`.
  public var heading: String
  /// The line of the name, counted from 1.
  public var line: Int
  /// The column of the name's first character, counted from 1.
  public var column: Int

  /// Creates a mention.
  public init(role: AffiliationRole, name: String, heading: String, line: Int, column: Int) {
    self.role = role
    self.name = name
    self.heading = heading
    self.line = line
    self.column = column
  }
}

/// A heading of a page with the lines that belong to it.
public struct PageSection: Hashable, Sendable {
  /// The heading as written, `Bakgrund`.
  public var heading: String
  /// The line of the heading itself, counted from 1.
  public var headingLine: Int
  /// The lines after the heading up to the next one, without blank lines at either end; `nil` when
  /// nothing follows.
  public var lines: ClosedRange<Int>?

  /// Creates a section.
  public init(heading: String, headingLine: Int, lines: ClosedRange<Int>?) {
    self.heading = heading
    self.headingLine = headingLine
    self.lines = lines
  }
}
