public import ProjectModel

/// What a store holds of one project before anything is concluded from it.
public struct SourceProject {
  /// The row of the project.
  public let id: Int64
  /// The project's stable key.
  public let key: String
  /// The region as written, if any.
  public let region: String?
  /// The domain of the contact's e-mail address, if any.
  public let emailDomain: String?
  /// The owner's organisation number, if any.
  public let ownerOrganisationNumber: String?
  /// How many written names it has.
  public let mentionCount: Int
  /// The project's place by ascending row.
  let index: Int
  /// The place of its first mention among those of all projects.
  let firstMention: Int
  private let table: SourceTable

  init(_ entry: SourceTable.Entry, at index: Int, of table: SourceTable) {
    id = entry.id
    key = entry.key
    region = entry.region
    emailDomain = entry.emailDomain
    ownerOrganisationNumber = entry.ownerOrganisationNumber
    mentionCount = entry.mentionCount
    firstMention = entry.firstMention
    self.index = index
    self.table = table
  }

  /// Every written name, in page order.
  public var mentions: [SourceMention] { (0..<mentionCount).map(mention) }

  /// The role of one of the names, counted from 0.
  public func role(at ordinal: Int) -> AffiliationRole { table.role(at: firstMention + ordinal) }

  /// The small number that stands for one of the names.
  public func nameIndex(at ordinal: Int) -> Int { table.nameIndex(at: firstMention + ordinal) }

  /// One of the names.
  public func mention(at ordinal: Int) -> SourceMention {
    let nameIndex = nameIndex(at: ordinal)
    let (id, text) = table.name(at: nameIndex)
    return SourceMention(
      ordinal: ordinal, role: role(at: ordinal), nameID: id, name: text, nameIndex: nameIndex)
  }
}

/// A written name of a project, as stored.
public struct SourceMention: Sendable {
  /// The name's place in the project's list of names, counted from 0.
  public let ordinal: Int
  /// Its role.
  public let role: AffiliationRole
  /// The row of the written name; equal names share it.
  public let nameID: Int64
  /// The name as written.
  public let name: String
  /// A small number that stands for the written name.
  public let nameIndex: Int
}
