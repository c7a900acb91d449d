/// How a written name is tied to a project.
///
/// The raw values are stored and appear in JSON answers.
public enum AffiliationRole: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Projektägare: who applied for and ran the project.
  case owner
  /// Medfinansiär: who paid a part of the budget.
  case coFinancier
  /// Samarbetspartner: who took part without receiving support.
  case partner
  /// Deltagande aktör: the heading that stands where partners stand on some pages.
  case participant
  /// Kommun: where the project took place. A place, not an organisation.
  case municipality

  /// The roles an organisation can hold; a municipality list names places.
  public static let organisational: [AffiliationRole] = [
    .owner, .coFinancier, .partner, .participant,
  ]

  /// The role's place in a fixed reading order: owner first, municipality last.
  public var rank: Int {
    switch self {
    case .owner: 0
    case .coFinancier: 1
    case .partner: 2
    case .participant: 3
    case .municipality: 4
    }
  }

  /// The role with a rank; ranks beyond the last mean the last.
  public init(rank: Int) {
    switch rank {
    case ...0: self = .owner
    case 1: self = .coFinancier
    case 2: self = .partner
    case 3: self = .participant
    default: self = .municipality
    }
  }

  /// Orders roles as a page lists them.
  public static func < (a: AffiliationRole, b: AffiliationRole) -> Bool {
    a.rank < b.rank
  }
}
