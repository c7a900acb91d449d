import ProjectModel

/// A body and its workplace, parted by a comma: Göteborgs Räddningsmission, huvudkontoret.
struct BodyAndWorkplaceRule: NameRule {
  func resolve(_ inquiry: Inquiry) -> Resolution? {
    let words = inquiry.words
    let breaks = words.indices.filter { words[$0].gap == .comma }
    guard breaks.count == 1, let start = breaks.first, start >= 1,
      !words.contains(where: { $0.gap == .slash })
    else { return nil }
    let head = Array(0..<start)
    let tail = Array(start..<words.count)
    if inquiry.hasLegalForm(tail) { return nil }
    let isRepetition = NormalForm.text(of: words[..<start]) == NormalForm.text(of: words[start...])
    let isBody =
      head.count > 1 || inquiry.bodyKind(head) != nil
      || head.contains { !inquiry.isOrdinary($0) && words[$0].text.count > 7 }
    guard isBody, BodyRegister.bodyBeginning(words[start...]) == nil || isRepetition else { return nil }
    let headText = inquiry.reading.clean.prefix(upTo: words[start - 1].written.endIndex)
    var context = inquiry.context
    context.emailDomain = nil
    context.organisationNumber = nil
    let whole = NameResolver().decide(Inquiry(NameReading(String(headText)), context))
    guard whole.rule == .sameName || isRepetition else { return nil }
    if isRepetition {
      return Resolution(
        written: inquiry.reading.written, organisation: whole.organisation, parent: whole.parent,
        municipality: whole.municipality, rule: whole.rule, confidence: whole.confidence,
        reason: "The name gives '\(headText)' twice.")
    }
    return inquiry.part(
      of: whole.organisation, named: tail, kind: whole.organisation.kind, rule: .localBranch,
      confidence: 0.88,
      reason: "'\(headText)' names the body, and what follows the comma its workplace")
  }
}

/// What is left: a name of its own, one body with every name that is spelt alike after abbreviations,
/// capitals and marks are evened out.
enum DistinctNameRule {
  static func resolution(for inquiry: Inquiry) -> Resolution {
    let normalName = NormalForm.text(of: inquiry.words[...])
    let kind = kind(of: inquiry)
    let isShort = inquiry.words.count == 1
    return Resolution(
      written: inquiry.reading.written,
      organisation: organisation(
        named: Tidying.shown(inquiry.reading), normalName: normalName, kind: kind),
      municipality: municipality(inquiry), rule: .sameName,
      confidence: kind != .unknown ? 0.93 : (isShort ? 0.75 : 0.87),
      reason: "No register knows '\(inquiry.reading.clean)', and the name is distinctive: one body "
        + "wherever it is spelt so\(inquiry.cutRemark).")
  }

  /// A body that its name alone tells.
  static func organisation(
    named name: String, normalName: String, kind: OrganisationKind
  ) -> Organisation {
    var key = "organisation:" + KeySlug.part(of: normalName)
    if BodyRegister.holds(key: key) { key += "." + KeySlug.suffix(of: normalName) }
    return Organisation(key: key, name: name, kind: kind)
  }

  /// The municipality that the name points to, when it is one.
  static func municipality(_ inquiry: Inquiry) -> Municipality? {
    let found = inquiry.municipalities(at: Array(inquiry.words.indices))
    return found.count == 1 ? found[0] : nil
  }

  private static func kind(of inquiry: Inquiry) -> OrganisationKind {
    let indices = Array(inquiry.words.indices)
    let texts = inquiry.words.map(\.text)
    if texts.contains("ekonomisk"), texts.contains("förening") { return .economicAssociation }
    if inquiry.hasLegalForm(indices) {
      return inquiry.bodyKind(indices.filter { texts[$0] != "ab" }) == .university
        ? .university : .company
    }
    if texts.first == "stiftelsen" { return .foundation }
    if let kind = inquiry.bodyKind(indices) { return kind }
    return indices.contains { Vocabulary.isUnitCompound(texts[$0]) } ? .municipalUnit : .unknown
  }
}
