import ProjectModel

/// The name holds a registered body and words for a part of it: Arbetsförmedlingen i Gällivare,
/// LO-distriktet i Mellansverige, Institutionen för data, Umeå universitet.
struct LocalPartRule: NameRule {
  func resolve(_ inquiry: Inquiry) -> Resolution? {
    if let found = unitOfKnownSort(inquiry) { return found }
    guard inquiry.reading.traits.contains(.bodyStart) else { return nil }
    return bodyFirst(inquiry) ?? bodyLast(inquiry)
  }

  /// Offices whose names do not hold the agency's: Lokalt Försäkringscenter, Frivården.
  private func unitOfKnownSort(_ inquiry: Inquiry) -> Resolution? {
    guard let first = inquiry.words.first,
      Self.officeBeginnings.contains(ByteString(first.text))
    else { return nil }
    for (phrase, agency) in Self.officePhrases {
      guard inquiry.words.count >= phrase.count,
        zip(phrase, inquiry.words).allSatisfy({ $0 == $1.text }),
        !inquiry.hasLegalForm(inquiry.words.indices), let body = BodyRegister.body(named: agency)
      else { continue }
      return inquiry.part(
        of: body.organisation, named: Array(inquiry.words.indices), kind: .stateAgency,
        rule: .agencyOffice, confidence: 0.95,
        reason: "'\(inquiry.reading.clean)' is an office of the sort that '\(agency)' has")
    }
    return nil
  }

  private static let officePhrases: [([String], String)] = [
    (["lokalt", "försäkringscenter"], "Försäkringskassan"),
    (["lokala", "försäkringscentret"], "Försäkringskassan"),
    (["nationellt", "försäkringscenter"], "Försäkringskassan"),
    (["lfc"], "Försäkringskassan"),
    (["frivården"], "Kriminalvården"),
    (["kriminalvårdsanstalten"], "Kriminalvården"),
  ]

  private static let officeBeginnings = Set(officePhrases.map { ByteString($0.0[0]) })

  private func bodyFirst(_ inquiry: Inquiry) -> Resolution? {
    guard let hit = BodyRegister.bodyBeginning(inquiry.words[...]), hit.count < inquiry.words.count,
      hit.body.organisation.kind != .municipality, hit.body.reach != .exact
    else { return nil }
    let rest = Array(hit.count..<inquiry.words.count).filter {
      !isOwnShortName($0, hit.body, inquiry)
    }
    guard !rest.isEmpty else {
      return inquiry.whole(
        hit.body.organisation, rule: .register, confidence: 0.98,
        reason: "'\(hit.body.organisation.name)' and its short name")
    }
    guard reaches(hit.body, over: rest, of: inquiry) else { return nil }
    return part(of: hit.body, named: rest, inquiry)
  }

  /// Unit, body: the body stands last, after a mark or a word like vid.
  private func bodyLast(_ inquiry: Inquiry) -> Resolution? {
    let words = inquiry.words
    for index in words.indices.dropFirst() {
      guard words[index].traits.contains(.bodyStart) else { continue }
      let follows =
        words[index].gap.isBreak
        || ["vid", "på", "inom", "hos", "under"].contains(words[index - 1].text)
      guard let hit = BodyRegister.bodyBeginning(words[index...]),
        hit.body.organisation.kind != .municipality
      else { continue }
      let end = index + hit.count
      let tail = Array(end..<words.count)
      guard tail.allSatisfy({ inquiry.place(at: $0) != nil || inquiry.isGeneric($0) }),
        tail.isEmpty || hit.body.reach != .exact
      else { continue }
      let before = Array(0..<index)
      let isPlainlyUnit =
        hit.body.reach == .open
        && (before.allSatisfy { inquiry.isGeneric($0) } || isPlaceOf(hit.body, before, inquiry))
      guard follows || isPlainlyUnit, !inquiry.hasLegalForm(before),
        inquiry.bodyKind(before) == nil, BodyRegister.bodyBeginning(words[..<index]) == nil
      else { continue }
      return part(of: hit.body, named: before + tail, inquiry)
    }
    return nil
  }

  /// Whether only a place stands before an agency's name: Stockholms arbetsförmedling.
  private func isPlaceOf(_ body: RegisteredBody, _ before: [Int], _ inquiry: Inquiry) -> Bool {
    body.isAgency && before.allSatisfy { inquiry.place(at: $0) != nil }
  }

  /// Whether the words after a body's name name a part of it and not another body.
  private func reaches(_ body: RegisteredBody, over rest: [Int], of inquiry: Inquiry) -> Bool {
    let words = inquiry.words
    let first = words[rest[0]]
    if inquiry.hasLegalForm(rest) {
      let kind = body.organisation.kind
      guard kind == .company || kind == .economicAssociation else { return false }
    }
    // Two bodies in one entry: Arbetsförmedlingen och Försäkringskassan.
    let second = ["och", "samt", "med"].contains(first.text) ? rest[0] + 1 : rest[0]
    if second > rest[0] || first.gap.isBreak, second < words.count,
      let other = BodyRegister.bodyBeginning(words[second...]),
      other.body.organisation.key != body.organisation.key
    {
      // Arbetsförmedlingen, Luleå kommun: the office in that municipality.
      let isPlace = other.body.organisation.kind == .municipality && second == rest[0]
      return isPlace && body.isAgency && second + other.count == words.count
    }
    if second > rest[0], inquiry.place(at: second) == nil { return false }
    if body.reach == .open { return true }
    if first.gap.isBreak || ["i", "på", "vid"].contains(first.text) { return true }
    if rest.allSatisfy({ inquiry.isOrdinary($0) }) { return true }
    return body.organisation.kind == .stateAgency && inquiry.bodyKind(rest) == nil
      && !first.traits.contains(.connective)
  }

  private func part(of body: RegisteredBody, named rest: [Int], _ inquiry: Inquiry) -> Resolution {
    let name = body.organisation.name
    let kept = rest.filter { !isFiller($0, body, inquiry) }
    let isPlace = inquiry.trimmed(kept).allSatisfy { inquiry.place(at: $0) != nil }
    if body.isAgency {
      return inquiry.part(
        of: body.organisation, named: kept, kind: body.organisation.kind, rule: .agencyOffice,
        wholeRule: .register, confidence: isPlace ? 0.98 : 0.93,
        reason: isPlace
          ? "'\(inquiry.reading.clean)' is the office of '\(name)' in the place it names"
          : "'\(inquiry.reading.clean)' is '\(name)' with the name of an office or unit")
    }
    return inquiry.part(
      of: body.organisation, named: kept, kind: body.organisation.kind, rule: .localBranch,
      wholeRule: .register, confidence: isPlace ? 0.96 : 0.92,
      reason: "'\(inquiry.reading.clean)' is a local body or unit of '\(name)'")
  }

  /// The body's own short name again: Göteborgsregionens kommunalförbund (GR), GR Utbildning.
  private func isOwnShortName(_ index: Int, _ body: RegisteredBody, _ inquiry: Inquiry) -> Bool {
    BodyRegister.body(in: inquiry.words[index...index])?.organisation.key == body.organisation.key
  }

  /// Words that every local body of the organisation has in its name and some leave out.
  private func isFiller(_ index: Int, _ body: RegisteredBody, _ inquiry: Inquiry) -> Bool {
    let word = inquiry.words[index]
    switch body.organisation.name {
    case "LO": return word.text == "distriktet" || word.text == "distrikt"
    case "Coompanion":
      return ["ekonomisk", "förening", "kooperativ", "utveckling", "ekonomi"].contains(word.text)
        && inquiry.words.indices.contains { inquiry.place(at: $0) != nil }
    case "ALMI", "Samhall", "Lernia": return word.traits.contains(.legalForm)
    default: return false
    }
  }
}
