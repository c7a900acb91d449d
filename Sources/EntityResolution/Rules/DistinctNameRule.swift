import ProjectModel

/// A body and its workplace: Göteborgs Räddningsmission, huvudkontoret.
struct BodyAndWorkplaceRule: NameRule {
  func resolve(_ inquiry: Inquiry) -> Resolution? {
    guard let start = workplace(inquiry.words) else { return nil }
    let words = inquiry.words
    let head = Array(0..<start)
    let tail = Array(start..<words.count)
    if inquiry.hasLegalForm(tail) { return nil }
    let isRepetition = NormalForm.text(of: words[..<start]) == NormalForm.text(of: words[start...])
    let isBody =
      head.count > 1 || inquiry.bodyKind(head) != nil
      || head.contains { !inquiry.isOrdinary($0) && words[$0].text.count > 7 }
    guard isBody, BodyRegister.bodyBeginning(words[start...]) == nil || isRepetition else {
      return nil
    }
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
      reason: "'\(headText)' names the body, and what follows its workplace")
  }
}

extension BodyAndWorkplaceRule {
  /// Where the workplace begins: after the only comma, or at a head office's name at the end.
  private func workplace(_ words: [NameWord]) -> Int? {
    if words.contains(where: { $0.gap == .slash }) { return nil }
    let commas = words.indices.filter { words[$0].gap == .comma }
    if commas.count == 1, let start = commas.first, start >= 1 { return start }
    guard commas.isEmpty, words.count > 2, let last = words.last,
      last.text == "huvudkontoret" || last.text == "huvudkontor"
    else { return nil }
    return words.count - 1
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
      reason: reason(clean: inquiry.reading.clean, remark: inquiry.cutRemark))
  }

  /// Why a name is a body of its own.
  ///
  /// - Parameters:
  ///   - clean: The name with blanks and marks evened out.
  ///   - remark: What is said besides.
  /// - Returns: A sentence.
  static func reason(clean: String, remark: String = "") -> String {
    var reason = ""
    reason.reserveCapacity(clean.utf8.count + remark.utf8.count + longestFrame)
    reason += reasonBeginning
    reason += shortened(clean)
    reason += reasonEnd
    reason += remark
    reason += "."
    return reason
  }

  /// Whether a reason for a name of its own is what ``reason(clean:remark:)`` makes of the name alone.
  ///
  /// Only what is as long can be; other reasons begin with another letter.
  static func isUsual(_ reason: String, of written: String) -> Bool {
    reason.utf8.count == written.utf8.count + usualLength
      && reason.utf8.first == reasonBeginning.utf8.first
  }

  private static let reasonBeginning = "No register knows '"
  private static let reasonEnd =
    "', and the name is distinctive: one body wherever it is spelt so"
  private static let longestFrame = 128
  private static let usualLength = reason(clean: "").utf8.count

  /// A name as a reason quotes it: no reason holds a whole page.
  private static func shortened(_ name: String) -> String {
    name.utf8.count <= 300 ? name : name.prefix(100) + "…"
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
    let words = inquiry.words
    let indices = words.indices
    if words.contains(where: { $0.text == "ekonomisk" }),
      words.contains(where: { $0.text == "förening" })
    {
      return .economicAssociation
    }
    if inquiry.hasLegalForm(indices) {
      return inquiry.bodyKind(indices.filter { words[$0].text != "ab" }) == .university
        ? .university : .company
    }
    if words.first?.text == "stiftelsen" { return .foundation }
    if let kind = inquiry.bodyKind(indices) { return kind }
    if let hit = BodyRegister.bodyBeginning(inquiry.words[...]) {
      return hit.body.organisation.kind
    }
    return words.contains { $0.traits.contains(.unitCompound) } ? .municipalUnit : .unknown
  }
}
