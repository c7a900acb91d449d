import EntityResolution
import GraphStore
import ProjectModel

/// An organisation that a question is asked of.
struct AskedOrganisation: Sendable {
  /// Its index at the level that the question is asked at.
  let index: Int
  /// How it is named in the answer.
  let subject: Subject
  /// Why it is not quite what was typed, if it is not.
  let note: String?

  var named: AskedSubject { AskedSubject(subject: subject, note: note) }
}

extension Explorer {
  /// The organisation that a name, key or written form means.
  ///
  /// In this order: a key; a name or a written form, letter for letter but for capitals; what the
  /// rules make of the name; the same without diacritics. Parts of a name never choose: they are
  /// offered as candidates.
  ///
  /// - Throws: ``LookupError``.
  func organisation(_ name: String, level: OrganisationLevel) throws -> AskedOrganisation {
    let found = try organisationIndex(name)
    let top = network.topOf[found]
    guard level == .rolledUp, top != found else {
      return AskedOrganisation(index: found, subject: subject(organisation: found), note: nil)
    }
    return AskedOrganisation(
      index: top, subject: subject(organisation: top),
      note: Wording.rolledUp(
        network.organisations[found].name, into: network.organisations[top].name))
  }

  private func organisationIndex(_ name: String) throws -> Int {
    let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if name.hasPrefix("organisation:") {
      if let index = network.organisationIndex(key: name) { return index }
      // A key that a judgement gave up leads to the body that took its place.
      if let key = try store.successor(of: name), let index = network.organisationIndex(key: key) {
        return index
      }
      throw unknown(name)
    }
    let lowercased = name.lowercased()
    // What is written alike but for diacritics holds what is written alike but for capitals.
    let alike = network.names.exact(name).filter(isOrganisation).sorted()
    let named = alike.filter { network.organisations.name($0).lowercased() == lowercased }
    if let index = try onlyOne(of: named, named: name) { return index }

    let written = try store.organisationKeys(written: name)
    if let index = try onlyOne(of: indices(of: written), named: name) { return index }

    let resolved = NameResolver().resolve(name).organisation.key
    if let index = network.organisationIndex(key: resolved) { return index }

    if let index = try onlyOne(of: alike, named: name) { return index }
    let hits = network.names.find(name, limit: Self.mostCandidates, where: isOrganisation).hits
    if !hits.isEmpty {
      throw LookupError.ambiguous(
        name, candidates: hits.map { subject(organisation: $0.subject) })
    }
    throw unknown(name)
  }

  private func isOrganisation(_ subject: Int) -> Bool { subject < network.organisations.count }

  /// How many candidates of an ambiguous name are listed.
  private static let mostCandidates = 10

  private func indices(of keys: some Sequence<String>) -> [Int] {
    Set(keys).sorted().compactMap { network.organisationIndex(key: $0) }
  }

  private func onlyOne(of indices: [Int], named name: String) throws -> Int? {
    guard indices.count > 1 else { return indices.first }
    throw LookupError.ambiguous(name, candidates: indices.map { subject(organisation: $0) })
  }

  private func unknown(_ name: String) -> LookupError {
    let near = network.names.similar(
      to: name, limit: LookupError.mostNearNames, where: isOrganisation)
    if !near.isEmpty {
      return .unknown(
        name, what: "organisation", near: near.map { network.organisations.name($0.subject) })
    }
    // Words run together are found by three letters in a row.
    let alike = network.names.alike(
      to: name, limit: LookupError.mostNearNames, where: isOrganisation)
    return .unknown(
      name, what: "organisation", near: alike.map { network.organisations.name($0.subject) })
  }
}
