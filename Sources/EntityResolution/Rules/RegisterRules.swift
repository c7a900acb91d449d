import ProjectModel

/// The owner's organisation number decides, when a register has it.
struct OrganisationNumberRule: NameRule {
  func resolve(_ inquiry: Inquiry) -> Resolution? {
    guard inquiry.isOwner, let text = inquiry.context.organisationNumber,
      let number = OrganisationNumber(text), let body = BodyRegister.body(number: number)
    else { return nil }
    let reason =
      "The organisation number \(number.printed) is that of '\(body.organisation.name)'"
    var bare = inquiry.context
    bare.organisationNumber = nil
    let byName = NameResolver().decide(Inquiry(inquiry.reading, bare))
    // The name may tell more than the number: which office or unit it is.
    let whole = byName.parent ?? byName.organisation
    if whole.key == body.organisation.key {
      return Resolution(
        written: byName.written, organisation: byName.organisation, parent: byName.parent,
        municipality: byName.municipality, rule: .organisationNumber, confidence: 0.99,
        reason: reason + ".")
    }
    return inquiry.part(
      of: body.organisation, named: Array(inquiry.words.indices), kind: body.organisation.kind,
      rule: .organisationNumber, confidence: 0.97, reason: reason)
  }
}

/// The whole name is a register's name for a body.
struct RegisterRule: NameRule {
  func resolve(_ inquiry: Inquiry) -> Resolution? {
    guard inquiry.reading.traits.contains(.bodyStart) else { return nil }
    let words = inquiry.words[...]
    guard let body = BodyRegister.body(in: words) ?? repeated(words) else { return nil }
    let name = body.organisation.name
    if body.organisation.kind == .municipality {
      return inquiry.whole(
        body.organisation, rule: .municipality, confidence: 0.99,
        reason: "The name is that of the municipality '\(name)'")
    }
    let isSame = name.lowercased() == inquiry.reading.clean.lowercased()
    return inquiry.whole(
      body.organisation, rule: .register, confidence: isSame ? 0.99 : 0.97,
      reason: isSame
        ? "The register has '\(name)' under this name"
        : "The register has '\(inquiry.reading.clean)' as another name of '\(name)'")
  }

  /// The same name twice: Karlskrona kommun, Karlskrona kommun.
  private func repeated(_ words: ArraySlice<NameWord>) -> RegisteredBody? {
    guard words.count.isMultiple(of: 2), words.count >= 2 else { return nil }
    let half = words.count / 2
    guard zip(words.prefix(half), words.suffix(half)).allSatisfy({ $0.text == $1.text }) else {
      return nil
    }
    return BodyRegister.body(in: words.prefix(half))
  }
}
