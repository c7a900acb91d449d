import EntityResolution
import GraphStore
import ProjectModel

/// A body that somebody named, and the written form they named it by.
struct NamedBody: Sendable {
  let body: StoredBody
  /// The form as pages have it; `nil` when the body was named by key or by its own name.
  let form: String?

  /// The body as a side of a judgement.
  var side: Judgement.Side {
    Judgement.Side(key: body.key, name: form ?? body.name, isWrittenForm: form != nil)
  }

  var subject: Subject {
    Subject(key: body.key, name: body.name, kind: body.kind.rawValue)
  }
}

/// Finds the body that a name means by looking into the store alone, without reading its network.
///
/// In the order that questions follow: a key; a name or a written form, letter for letter but for
/// capitals; what the rules make of the name; the same without diacritics.
struct NameFinder: Sendable {
  let store: Store

  /// The body that a name, key or written form means.
  ///
  /// - Throws: ``LookupError``, `StoreError`.
  /// - Complexity: Index look-ups; names of one or two letters are scanned for.
  func body(_ name: String) throws -> NamedBody {
    let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if name.hasPrefix("organisation:") {
      guard let body = try body(key: name) else { throw try unknown(name) }
      return NamedBody(body: body, form: nil)
    }
    let lowercased = name.lowercased()
    let spelt = try store.bodies(spelt: name)
    let named = spelt.filter { $0.name.lowercased() == lowercased }
    if let body = try onlyOne(of: named, named: name) { return NamedBody(body: body, form: nil) }
    let written = try store.bodies(writtenAs: name)
    if let body = try onlyOne(of: written, named: name) { return NamedBody(body: body, form: name) }
    let alike = try spelt.compactMap { body -> NamedBody? in
      try form(of: body, spelt: name).map { NamedBody(body: body, form: $0) }
    }
    let exact = alike.filter { $0.form?.lowercased() == lowercased }
    if let found = try onlyOne(of: exact.map(\.body), named: name) {
      return exact.first ?? NamedBody(body: found, form: nil)
    }
    let resolved = NameResolver().resolve(name).organisation.key
    if let body = try body(key: resolved) { return NamedBody(body: body, form: nil) }
    if let body = try onlyOne(of: spelt, named: name) {
      return alike.first ?? NamedBody(body: body, form: nil)
    }
    throw try unknown(name)
  }

  /// The body with a key, or the one that took its place by judgement.
  func body(key: String) throws -> StoredBody? {
    if let body = try store.body(key: key) { return body }
    return try store.successor(of: key).flatMap { try store.body(key: $0) }
  }

  /// The body that a side of a judgement or a suggestion means now: by key, else by its name.
  func body(_ side: Judgement.Side) throws -> StoredBody? {
    if let body = try body(key: side.key) { return body }
    let written = try store.bodies(writtenAs: side.name)
    return written.count == 1 ? written[0] : nil
  }

  private func form(of body: StoredBody, spelt name: String) throws -> String? {
    let folded = TextFolding.folded(name)
    return try store.writtenForms(of: body.key).first { TextFolding.folded($0) == folded }
  }

  private func onlyOne(of bodies: [StoredBody], named name: String) throws -> StoredBody? {
    guard bodies.count > 1 else { return bodies.first }
    throw LookupError.ambiguous(
      name,
      candidates: bodies.prefix(Self.mostCandidates).map {
        Subject(key: $0.key, name: $0.name, kind: $0.kind.rawValue)
      })
  }

  private static let mostCandidates = 10

  private func unknown(_ name: String) throws -> LookupError {
    let network = Network(try store.openGraphFile(deriving: DerivedColumns.ofWholeStore).file)
    let near = network.names.alike(to: name, limit: LookupError.mostNearNames) {
      $0 < network.organisations.count
    }
    return .unknown(
      name, what: "organisation", near: near.map { network.organisations.name($0.subject) })
  }
}
