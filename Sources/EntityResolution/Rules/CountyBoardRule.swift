import ProjectModel

/// The name is a county board or a unit of one, by county, letter or city.
///
/// Länsstyrelsen i Örebro Län, Länsst. i VG-län, Länsstyrelsen Västerås.
struct CountyBoardRule: NameRule {
  func resolve(_ inquiry: Inquiry) -> Resolution? {
    guard inquiry.reading.traits.contains(.countyBoard),
      let board = inquiry.words.firstIndex(where: { $0.traits.contains(.countyBoard) })
    else { return nil }
    guard !inquiry.hasLegalForm(inquiry.words.indices),
      inquiry.bodyKind(inquiry.words.indices) == nil
    else { return nil }
    if let former = former(inquiry, board) { return former }
    if let (county, used, isByCity) = namedCounty(inquiry, board) {
      let rest = inquiry.words.indices.filter { $0 != board && !used.contains($0) }
      let before = rest.filter { $0 < board }
      let isMarked = inquiry.words[board].gap.isBreak
      guard isMarked || before.allSatisfy({ inquiry.isGeneric($0) }) else { return nil }
      let body = Self.organisation(of: county)
      let how =
        isByCity
        ? "stands for its county by the name of a city in it" : "names the county"
      return inquiry.part(
        of: body, named: Array(rest), kind: .stateAgency, rule: .countyBoard,
        confidence: isByCity ? 0.9 : 0.98,
        reason: "'\(inquiry.reading.clean)' \(how), so it is '\(body.name)'")
    }
    return byContext(inquiry, board)
  }

  /// The county board as a body.
  static func organisation(of county: County) -> Organisation {
    organisation(ofCountyNamed: county.name)
  }

  private static func organisation(ofCountyNamed county: String) -> Organisation {
    let name = "Länsstyrelsen i " + county
    return Organisation(
      key: "organisation:" + KeySlug.plain(name), name: name, kind: .stateAgency)
  }

  /// The board of a county that is no more: a body of its own.
  private func former(_ inquiry: Inquiry, _ board: Int) -> Resolution? {
    let start =
      inquiry.words.indices.contains(board + 1) && inquiry.words[board + 1].text == "i" ? 2 : 1
    guard board == 0, start < inquiry.words.count,
      let county = CountyNames.former(
        beginning: inquiry.reading.text(start..<inquiry.words.count))
    else { return nil }
    let used = start + county.split(separator: " ").count
    let body = Self.organisation(ofCountyNamed: county)
    return inquiry.part(
      of: body, named: Array(min(used, inquiry.words.count)..<inquiry.words.count),
      kind: .stateAgency, rule: .countyBoard, confidence: 0.95,
      reason: "'\(county)' is a county of before 1998, with a board of its own")
  }

  /// The county that the name tells, and the words that tell it.
  private func namedCounty(_ inquiry: Inquiry, _ board: Int) -> (County, Set<Int>, Bool)? {
    let words = inquiry.words
    var used: Set<Int> = []
    var index = board + 1
    while index < words.count, ["i", "för", "på"].contains(words[index].text) {
      used.insert(index)
      index += 1
    }
    // F-län, VG-län: the place index knows letters before län.
    let span =
      inquiry.place(beginningAt: index)
      ?? inquiry.places.first { $0.range.upperBound == board && $0.isGenitive }
      ?? inquiry.places.first { if case .county = $0.place { true } else { false } }
    guard let span else { return nil }
    used.formUnion(span.range)
    var (county, isByCity) = CountyNames.county(meantBy: span.place)
    let after = span.range.upperBound
    if after < words.count, ["län", "läns", "länet"].contains(words[after].text) {
      used.insert(after)
      // Kalmar län, and Jönköping län without its genitive.
      isByCity = isByCity && !isNamesake(span, county)
    }
    if case .municipality = span.place, isNamesake(span, county) { isByCity = false }
    return (county, used, isByCity)
  }

  private func isNamesake(_ span: PlaceSpan, _ county: County) -> Bool {
    CountyNames.short(of: county) == span.place.name.lowercased()
  }

  /// Länsstyrelsen without a county: the owner's e-mail domain, or the one county of the page.
  private func byContext(_ inquiry: Inquiry, _ board: Int) -> Resolution? {
    let rest = inquiry.words.indices.filter { $0 != board }
    guard rest.allSatisfy({ inquiry.isGeneric($0) || inquiry.words[board].gap.isBreak }) else {
      return nil
    }
    if inquiry.isOwner, let domain = inquiry.context.emailDomain,
      case .countyBoard(let county)? = DomainIndex.owner(of: domain)
    {
      let body = Self.organisation(of: county)
      return inquiry.part(
        of: body, named: Array(rest), kind: .stateAgency, rule: .emailDomain, confidence: 0.97,
        reason: "The contact's e-mail domain '\(domain)' is that of '\(body.name)'")
    }
    let counties = Set(inquiry.context.municipalities.map(\.county.code))
    if counties.count == 1, let county = inquiry.context.municipalities.first?.county {
      let body = Self.organisation(of: county)
      return inquiry.part(
        of: body, named: Array(rest), kind: .stateAgency, rule: .countyBoard, confidence: 0.8,
        reason:
          "The page's municipalities all lie in '\(county.name)', so 'Länsstyrelsen' is its board")
    }
    return UnresolvedNames.generic(
      inquiry, kind: .stateAgency,
      why: "'\(inquiry.reading.clean)' does not say which of the 21 county boards it is")
  }
}
