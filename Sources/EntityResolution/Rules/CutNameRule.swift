import ProjectModel

/// A name that its source has cut: completed by a register, or kept apart when too little is left.
struct CutNameRule: NameRule {
  func resolve(_ inquiry: Inquiry) -> Resolution? {
    guard inquiry.isPerhapsCut else { return nil }
    let text = NameReading.joined(inquiry.words)
    if let body = BodyRegister.completion(of: text) {
      return inquiry.whole(
        body.organisation, rule: .cutName, confidence: 0.9,
        reason:
          "'\(inquiry.reading.clean)' is perhaps cut at \(inquiry.reading.length) characters, and "
          + "'\(body.organisation.name)' is the only registered name that goes on from it")
    }
    let telling = inquiry.words.indices.dropLast().filter {
      !inquiry.isOrdinary($0) && !inquiry.words[$0].traits.contains(.bodyKind)
    }
    guard telling.count < 2 else { return nil }
    return UnresolvedNames.cut(
      inquiry,
      why:
        "'\(inquiry.reading.clean)' is perhaps cut at \(inquiry.reading.length), and no full name "
        + "completes it")
  }
}

/// One short word without a legal form, as Delta or Atrium: too little to tell a body by.
struct ShortWordRule: NameRule {
  func resolve(_ inquiry: Inquiry) -> Resolution? {
    guard inquiry.words.count <= 1 else { return nil }
    guard let word = inquiry.words.first else {
      return UnresolvedNames.generic(
        inquiry, kind: .unknown, why: "The name holds neither letters nor digits")
    }
    guard word.text.count <= 7, word.traits.isDisjoint(with: [.legalForm]) else { return nil }
    return UnresolvedNames.generic(
      inquiry, kind: .unknown,
      why: "'\(inquiry.reading.clean)' is one short word that several bodies may bear")
  }
}
