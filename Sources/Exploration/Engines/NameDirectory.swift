import EntityResolution
import ProjectModel

/// An organisation as an engine's data number it.
public struct ListedOrganisation: Hashable, Sendable {
  /// Its number, by ascending key.
  public let number: Int
  /// The body.
  public let subject: Subject
  /// The number of the body that it counts as when rolled up.
  public let top: Int

  /// Creates an organisation.
  public init(number: Int, subject: Subject, top: Int) {
    self.number = number
    self.subject = subject
    self.top = top
  }
}

/// Whoever can look organisations up by key and name.
public protocol NameDirectory {
  /// The organisations with these keys, in no order; unknown keys are left out.
  func organisations(keys: [String]) throws -> [ListedOrganisation]
  /// The organisations with these numbers, in no order.
  func organisations(numbers: [Int]) throws -> [ListedOrganisation]
  /// The organisations with this name, letter for letter but for capitals.
  func organisations(named name: String) throws -> [ListedOrganisation]
  /// The organisations that pages write in exactly this way.
  func organisations(writtenAs form: String) throws -> [ListedOrganisation]
  /// The organisations of which a name or written form is this text but for capitals and diacritics.
  func organisations(spelt folded: String) throws -> [ListedOrganisation]
  /// The body that took the place of a key by judgement, if one did.
  func successor(ofKey key: String) throws -> String?
  /// Names spelt most like this one, nearest first.
  func names(near name: String, limit: Int) throws -> [String]
}

extension NameDirectory {
  /// The organisation that a name, key or written form means, and what it counts as.
  ///
  /// In the order that questions follow everywhere: a key; a name or a written form, letter for
  /// letter but for capitals; what the rules make of the name; the same without diacritics.
  ///
  /// - Throws: ``LookupError``, and what the directory throws.
  public func organisation(
    _ name: String, level: OrganisationLevel
  ) throws -> (organisation: ListedOrganisation, asked: AskedSubject) {
    let found = try listed(name)
    guard level == .rolledUp, found.top != found.number,
      let top = try organisations(numbers: [found.top]).first
    else { return (found, AskedSubject(subject: found.subject, note: nil)) }
    return (
      top,
      AskedSubject(
        subject: top.subject, note: Wording.rolledUp(found.subject.name, into: top.subject.name))
    )
  }

  private func listed(_ name: String) throws -> ListedOrganisation {
    let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if name.hasPrefix("organisation:") {
      if let found = try organisations(keys: [name]).first { return found }
      if let key = try successor(ofKey: name),
        let found = try organisations(keys: [key]).first
      {
        return found
      }
      throw try unknown(name)
    }
    if let found = try onlyOne(of: organisations(named: name), named: name) { return found }
    if let found = try onlyOne(of: organisations(writtenAs: name), named: name) { return found }
    let resolved = NameResolver().resolve(name).organisation.key
    if let found = try organisations(keys: [resolved]).first { return found }
    let spelt = try organisations(spelt: TextFolding.searchable(name))
    if let found = try onlyOne(of: spelt, named: name) { return found }
    throw try unknown(name)
  }

  private func onlyOne(
    of found: [ListedOrganisation], named name: String
  ) throws -> ListedOrganisation? {
    guard found.count > 1 else { return found.first }
    throw LookupError.ambiguous(
      name, candidates: found.sorted { $0.number < $1.number }.map(\.subject))
  }

  private func unknown(_ name: String) throws -> LookupError {
    .unknown(
      name, what: "organisation", near: try names(near: name, limit: LookupError.mostNearNames))
  }
}

extension TextFolding {
  /// A text as the search index holds it: without diacritics and capitals, one space between words.
  static func searchable(_ text: String) -> String {
    folded(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
