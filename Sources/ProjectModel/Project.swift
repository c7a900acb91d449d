/// A funded project as the store keeps it: the facts of its page under a stable key.
public struct Project: Hashable, Sendable {
  /// A stable, readable key: `project:2016-00023`, `project:intro-2009-jokkmokk`.
  public let key: String
  /// The title as written.
  public let title: String
  /// The case number as written, if the page has one.
  public let caseNumber: String?
  /// Programområde, as written.
  public let programmeArea: String?
  /// Projektfas, as written.
  public let phase: String?
  /// Region, as written.
  public let region: String?
  /// The first day.
  public let start: CalendarDay?
  /// The last day.
  public let end: CalendarDay?
  /// The support granted.
  public let grant: Kronor?
  /// The total budget.
  public let budget: Kronor?

  /// Creates a project.
  public init(
    key: String, title: String, caseNumber: String? = nil, programmeArea: String? = nil,
    phase: String? = nil, region: String? = nil, start: CalendarDay? = nil,
    end: CalendarDay? = nil, grant: Kronor? = nil, budget: Kronor? = nil
  ) {
    self.key = key
    self.title = title
    self.caseNumber = caseNumber
    self.programmeArea = programmeArea
    self.phase = phase
    self.region = region
    self.start = start
    self.end = end
    self.grant = grant
    self.budget = budget
  }
}
