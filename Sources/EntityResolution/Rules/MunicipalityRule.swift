import ProjectModel

/// The name says a municipality, alone or with a unit of it, in any order: Jokkmokks kommun; Sala
/// kommun, Arbetsmarknadsenheten; Solkraft Skellefteå kommun Enheten för Försörjningsstöd.
struct MunicipalityRule: NameRule {
  func resolve(_ inquiry: Inquiry) -> Resolution? {
    guard inquiry.reading.traits.contains(.municipalWord), let (municipality, used) = named(inquiry)
    else { return nil }
    let words = inquiry.words
    let rest = words.indices.filter { !used.contains($0) }
    let body = MunicipalityBodies.organisation(of: municipality)
    guard !rest.isEmpty else {
      return inquiry.whole(
        body, rule: .municipality, confidence: 0.99,
        reason: "The name is that of the municipality '\(body.name)'")
    }
    guard isUnit(rest, beside: used, of: inquiry) else { return nil }
    let isSure =
      rest.allSatisfy { inquiry.isOrdinary($0) } || rest.contains { words[$0].gap.isBreak }
    return inquiry.part(
      of: body, named: rest, kind: .municipalUnit, municipality: municipality, rule: .municipalUnit,
      wholeRule: .municipality, confidence: isSure ? 0.97 : 0.93,
      reason: "The name holds '\(body.name)' and the name of a unit of it")
  }

  /// The one municipality that the name says, and the words that say it.
  private func named(_ inquiry: Inquiry) -> (Municipality, Set<Int>)? {
    let words = inquiry.words
    var found: Municipality?
    var used: Set<Int> = []
    for span in inquiry.places {
      guard case .municipality(let municipality) = span.place else { continue }
      let next = span.range.upperBound
      guard next < words.count, words[next].traits.contains(.municipalWord),
        !words[next].gap.isBreak
      else { continue }
      if let found, found != municipality { return nil }
      found = municipality
      used.formUnion(span.range)
      used.insert(next)
    }
    guard let found else { return nil }
    // The municipality's bare name beside its name as a body says nothing new.
    for span in inquiry.places where !used.contains(span.range.lowerBound) {
      if case .municipality(let municipality) = span.place {
        if municipality == found { used.formUnion(span.range) }
      }
    }
    return (found, used)
  }

  /// Whether the other words name a unit of the municipality and not a body that sits in it.
  private func isUnit(_ rest: [Int], beside used: Set<Int>, of inquiry: Inquiry) -> Bool {
    let words = inquiry.words
    if inquiry.hasLegalForm(rest) { return false }
    if let hit = BodyRegister.bodyBeginning(words[...]), hit.body.organisation.kind != .municipality
    {
      return false
    }
    let isMarked =
      rest.contains { words[$0].gap.isBreak } || used.contains { words[$0].gap.isBreak }
    if let kind = inquiry.bodyKind(rest), kind != .folkHighSchool || !isMarked {
      let isOwn = kind == .association || kind == .company || kind == .foundation
      if !isMarked || !isOwn { return false }
    }
    // Byalaget i Sala kommun is in the municipality, not of it.
    guard let start = used.min(), start > 0, words[start - 1].text == "i" else { return true }
    return (0..<start - 1).allSatisfy { inquiry.isGeneric($0) }
  }
}

/// A district of a city, or a unit of one: SDF Bergsjön, AIC Södra Innerstaden.
struct CityDistrictRule: NameRule {
  func resolve(_ inquiry: Inquiry) -> Resolution? {
    let districts = inquiry.places.filter { if case .district = $0.place { true } else { false } }
    guard districts.count == 1, let span = districts.first,
      case .district(let name, let city) = span.place
    else { return nil }
    let words = inquiry.words
    let others = words.indices.filter { !span.range.contains($0) }
    let body = MunicipalityBodies.organisation(of: city)
    var rest: [Int] = []
    var saysDistrict = false
    var skipped: Set<Int> = []
    for index in others where !skipped.contains(index) {
      let word = words[index]
      if word.traits.contains(.cityDistrict) {
        saysDistrict = true
      } else if let place = inquiry.place(at: index), place.place.municipality == city {
        skipped.formUnion(place.range)
        if place.range.upperBound < words.count,
          words[place.range.upperBound].traits.contains(.municipalWord)
        {
          skipped.insert(place.range.upperBound)
        }
      } else if inquiry.isGeneric(index) {
        rest.append(index)
      } else if word.gap.isBreak || saysDistrict {
        rest.append(index)
      } else {
        return nil
      }
    }
    rest = rest.filter { !skipped.contains($0) }
    // Beside the city's name, a district's alone may be no more than where a unit sits.
    guard saysDistrict || skipped.isEmpty != rest.isEmpty else { return nil }
    guard !inquiry.hasLegalForm(others), inquiry.bodyKind(others) == nil else { return nil }
    return inquiry.part(
      of: body, named: rest, kind: .municipalUnit, prefix: name, municipality: city,
      rule: .municipalUnit, confidence: saysDistrict || !skipped.isEmpty ? 0.97 : 0.85,
      reason: "'\(name)' is a district of '\(body.name)'")
  }
}

/// A municipality's bare name among the organisations: Värnamo.
struct BareMunicipalityRule: NameRule {
  func resolve(_ inquiry: Inquiry) -> Resolution? {
    guard inquiry.places.count == 1, let span = inquiry.places.first,
      span.range == 0..<inquiry.words.count, !span.isGenitive,
      case .municipality(let municipality) = span.place
    else { return nil }
    let body = MunicipalityBodies.organisation(of: municipality)
    if inquiry.context.municipalities.contains(municipality) {
      return inquiry.whole(
        body, rule: .bareMunicipality, confidence: 0.97,
        reason: "'\(municipality.name)' stands under Kommun on the page too: the municipality")
    }
    let isWord = Self.ordinaryWords.contains(municipality.name)
    return inquiry.whole(
      body, rule: .bareMunicipality, confidence: isWord ? 0.55 : 0.8,
      reason: isWord
        ? "'\(municipality.name)' is a municipality's name, but an ordinary word too, and no Kommun list "
          + "supports it"
        : "'\(municipality.name)' is a municipality's name; no Kommun list supports it")
  }

  /// Municipality names that are ordinary words, first names or surnames as well.
  private static let ordinaryWords: Set<String> = [
    "Ale", "Berg", "Boden", "Eda", "Hylte", "Kil", "Lund", "Mark", "Mora", "Nora", "Sala", "Vara",
    "Ydre",
  ]
}
