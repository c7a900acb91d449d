/// The seven years of a programme of the Social Fund.
///
/// Projects run beyond their period: what was granted in it may be spent two to three years longer.
public enum ProgrammingPeriod: String, Hashable, Sendable, CaseIterable {
  /// 2007 to 2013; spending until the end of 2015.
  case from2007 = "2007-2013"
  /// 2014 to 2020; spending until the end of 2023.
  case from2014 = "2014-2020"
  /// 2021 to 2027, the Social Fund+; spending until the end of 2029.
  case from2021 = "2021-2027"

  /// The years in which a project of the period may run.
  ///
  /// Source: Regulations (EC) 1083/2006 article 56, (EU) 1303/2013 article 65 and (EU) 2021/1060
  /// article 63.
  public var years: ClosedRange<Int> {
    switch self {
    case .from2007: 2007...2015
    case .from2014: 2014...2023
    case .from2021: 2021...2029
    }
  }

  /// The period that a page's layout belongs to or, where the layout does not tell, the first in whose
  /// years the project lies.
  ///
  /// - Returns: `nil` when neither layout nor days tell.
  public init?(layout: PageLayout, start: CalendarDay?, end: CalendarDay?) {
    switch layout {
    case .gluedLabels: self = .from2007
    case .labelLines, .labelColons: self = .from2014
    case .socialFundPlus: self = .from2021
    case .flattened, .headless, .table:
      let days = [start, end].compactMap(\.self)
      guard !days.isEmpty,
        let period = Self.allCases.first(where: { period in
          days.allSatisfy { period.years.contains($0.year) }
        })
      else { return nil }
      self = period
    }
  }
}

extension ProjectRecord {
  /// The programming period, from the page's layout and the project's days.
  public var programmingPeriod: ProgrammingPeriod? {
    ProgrammingPeriod(layout: layout, start: start?.value, end: end?.value)
  }
}
