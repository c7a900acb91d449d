import ProjectModel

/// Coordination associations, whichever way round they are named: Samordningsförbundet Umeå, Umeå
/// samordningsförbund, Finsam Umeå.
struct CoordinationAssociationRule: NameRule {
  func resolve(_ inquiry: Inquiry) -> Resolution? {
    let words = inquiry.words
    guard words.count > 1, let first = words.first, let last = words.last else { return nil }
    let isFirst = Self.isAssociation(first.text) || first.text == "finsam"
    let isLast = Self.isAssociation(last.text)
    guard isFirst != isLast, !inquiry.hasLegalForm(words.indices),
      !words.contains(where: { $0.gap == .comma || $0.gap == .slash })
    else { return nil }
    let core = inquiry.trimmed(
      Array(isFirst ? words.indices.dropFirst() : words.indices.dropLast()))
    guard !core.isEmpty, !core.allSatisfy({ inquiry.isGeneric($0) }) else { return nil }
    var text = "samordningsförbundet"
    for index in core {
      let isOwner = isLast && index == core.last
      text += " " + (isOwner ? withoutGenitive(index, inquiry) : words[index].text)
    }
    if let body = BodyRegister.body(normalName: text) {
      return inquiry.whole(
        body.organisation, rule: .register, confidence: 0.96,
        reason:
          "'\(inquiry.reading.clean)' is '\(body.organisation.name)', named the other way round")
    }
    let organisation = DistinctNameRule.organisation(
      named: Tidying.shown(inquiry.reading), normalName: text, kind: .coordinationAssociation)
    return Resolution(
      written: inquiry.reading.written, organisation: organisation,
      municipality: DistinctNameRule.municipality(inquiry), rule: .sameName, confidence: 0.95,
      reason:
        "The coordination association is told by '\(text.dropFirst(21))', whichever way round "
        + "it is named\(inquiry.cutRemark).")
  }

  private static func isAssociation(_ word: String) -> Bool {
    word == "samordningsförbundet" || word == "samordningsförbund"
  }

  /// Sjuhärads samordningsförbund is of Sjuhärad.
  private func withoutGenitive(_ index: Int, _ inquiry: Inquiry) -> String {
    let text = inquiry.words[index].text
    if let span = inquiry.place(at: index), span.range.count == 1 {
      return span.isGenitive ? span.place.name.lowercased() : text
    }
    let keepsS = ["ss", "us", "ås", "fors", "näs", "nes", "is"]
    guard text.hasSuffix("s"), text.count > 4, !keepsS.contains(where: text.hasSuffix) else {
      return text
    }
    return String(text.dropLast())
  }
}
