public import ProjectModel

/// The headings of a page's body, as written; those of the closing lists give their items a role.
public enum SectionHeading: String, Hashable, Sendable, CaseIterable {
  case summary = "Sammanfattning"
  case problem = "Problemformulering"
  case background = "Bakgrund"
  case purpose = "Syfte"
  case regionalPriorities = "Regionala prioriteringar"
  case objectives = "Målsättning"
  case accessibility = "Tillgänglighet för personer med funktionsnedsättning"
  case genderEquality = "Jämställdhetsintegrering"
  case transnationalCooperation = "Transnationellt samarbete"
  case coFinanciers = "Medfinansiärer"
  case partners = "Samarbetspartners"
  case participants = "Deltagande aktörer"
  case municipalities = "Kommun"

  /// The role of the names under the heading; `nil` for prose.
  public var role: AffiliationRole? {
    switch self {
    case .coFinanciers: .coFinancier
    case .partners: .partner
    case .participants: .participant
    case .municipalities: .municipality
    default: nil
    }
  }

  /// The heading of a list.
  public static func list(of role: AffiliationRole) -> SectionHeading? {
    allCases.first { $0.role == role }
  }
}

extension SectionHeading {
  /// A line of more bytes is no heading, whatever blanks end it.
  static let longest = 256

  private static let all = allCases
  private static let table = WordTable(all.map(\.rawValue))

  /// The heading that a trimmed range is, to the byte.
  static func match(_ text: ByteText, _ range: Range<Int>) -> SectionHeading? {
    table.word(text, range).map { all[$0] }
  }
}
