/// What makes two records one project, and the readable key that follows from it.
///
/// A case number decides. Without one, title, owner and period together do; the title alone never
/// does, since twin projects differ by word order and a dash.
public struct ProjectIdentity: Hashable, Sendable {
  /// The comparable form; two records with equal text are one project.
  public let text: String
  /// The key that the project gets unless another project has it: `project:intro-2009-jokkmokk`.
  public let preferredKey: String

  /// Derives the identity of a record with a title.
  ///
  /// - Parameters:
  ///   - record: The record; of its owner the name as written counts.
  ///   - title: The record's title.
  public init(of record: ProjectRecord, title: String) {
    if let caseNumber = record.caseNumber?.value {
      let slug = TextFolding.slug(caseNumber)
      text = "case " + (slug.isEmpty ? caseNumber : slug)
      preferredKey = "project:" + (slug.isEmpty ? "unnamed" : slug)
      return
    }
    let owner = record.owner?.name ?? ""
    let start = record.start.map { $0.value.description } ?? ""
    let end = record.end.map { $0.value.description } ?? ""
    text = [Self.comparable(title), Self.comparable(owner), start, end].joined(separator: "\u{1F}")
    let body = record.emailDomain.map { Self.domainLabel($0.value) } ?? TextFolding.slug(owner)
    let year = record.start.map { String($0.value.year) } ?? ""
    let parts = [TextFolding.slug(title), year, body].filter { !$0.isEmpty }
    preferredKey = "project:" + (parts.isEmpty ? "unnamed" : parts.joined(separator: "-"))
  }

  /// The key of a project whose preferred key another project has: eight digits of its identity
  /// follow.
  public static func disambiguatedKey(preferred: String, identity: String) -> String {
    preferred + "-" + ContentDigest.hexadecimal(of: Array(identity.utf8)).prefix(8)
  }

  /// The label that a domain was registered under: `jokkmokk` of `jokkmokk.se`, `lulea` of
  /// `amf.lulea.se`.
  private static func domainLabel(_ domain: String) -> String {
    let labels = domain.split(separator: ".")
    return TextFolding.slug(labels.count >= 2 ? labels[labels.count - 2] : labels.first ?? "")
  }

  /// Lower case with single spaces; letters keep their diacritics and marks stay.
  private static func comparable(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
