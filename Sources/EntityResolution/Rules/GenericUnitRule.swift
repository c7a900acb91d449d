import ProjectModel

/// The name is made of words that many bodies' units have.
///
/// Kommunledningskontoret, Arbete och Tillväxt Bjuv: it belongs to somebody only by its page or by a
/// place word.
struct GenericUnitRule: NameRule {
  func resolve(_ inquiry: Inquiry) -> Resolution? {
    guard let unit = unitWords(inquiry) else { return nil }
    if inquiry.isPerhapsCut { return nil }
    let isMunicipal = unit.allSatisfy { !inquiry.words[$0].traits.contains(.otherUnit) }
    let municipalities = inquiry.municipalities(at: Array(inquiry.words.indices))
    let hasCounty = inquiry.places.contains { $0.place.municipality == nil }
    if municipalities.count > 1 || hasCounty { return nil }
    if let municipality = municipalities.first {
      return isMunicipal ? byPlace(inquiry, unit, municipality) : nil
    }
    if let found = OwnerDomainRule.byDomain(inquiry, named: unit) { return found }
    if isMunicipal, inquiry.context.role != nil, inquiry.context.municipalities.count == 1,
      let only = inquiry.context.municipalities.first
    {
      let body = MunicipalityBodies.organisation(of: only)
      return inquiry.part(
        of: body, named: unit, kind: .municipalUnit, municipality: only, rule: .onlyMunicipality,
        confidence: 0.75,
        reason: "The page lists '\(only.name)' as its only municipality, and "
          + "'\(inquiry.reading.clean)' is the name of a municipal unit")
    }
    return UnresolvedNames.generic(
      inquiry, kind: isMunicipal ? .municipalUnit : .unknown,
      why:
        "'\(inquiry.reading.clean)' is a name that many bodies' units have, and nothing on the page "
        + "says whose it is")
  }

  /// The words besides a municipality's name, when all are generic or places and at least one tells
  /// a unit.
  private func unitWords(_ inquiry: Inquiry) -> [Int]? {
    let words = inquiry.words
    guard inquiry.reading.traits.isDisjoint(with: .legalForm) else { return nil }
    var unit: [Int] = []
    var tells = false
    for index in words.indices {
      if inquiry.isGeneric(index) {
        if words[index].traits.isDisjoint(with: .connective) { tells = true }
        unit.append(index)
      } else if let span = inquiry.place(at: index) {
        // A locality or a district tells one of the municipality's units from another.
        if case .municipality = span.place { continue }
        unit.append(index)
      } else if words[index].traits.isDisjoint(with: [.compass, .cityDistrict, .number]) {
        return nil
      } else {
        unit.append(index)
      }
    }
    return tells ? unit : nil
  }

  private func byPlace(_ inquiry: Inquiry, _ unit: [Int], _ municipality: Municipality)
    -> Resolution
  {
    let body = MunicipalityBodies.organisation(of: municipality)
    let listed = inquiry.context.municipalities
    if inquiry.isOwner, let domain = inquiry.context.emailDomain,
      case .municipality(let owner, _)? = DomainIndex.owner(of: domain), owner == municipality
    {
      return inquiry.part(
        of: body, named: unit, shown: Array(inquiry.words.indices), kind: .municipalUnit,
        municipality: municipality, rule: .emailDomain, confidence: 0.97,
        reason: "The contact's e-mail domain '\(domain)' is that of '\(body.name)', and the name "
          + "holds '\(municipality.name)'")
    }
    let isListed = listed.contains(municipality)
    return inquiry.part(
      of: body, named: unit, shown: Array(inquiry.words.indices), kind: .municipalUnit,
      municipality: municipality, rule: .placeWord,
      confidence: isListed ? 0.95 : (listed.isEmpty ? 0.88 : 0.75),
      reason: "The rest of the name is that of a municipal unit, and the place word means "
        + "'\(municipality.name)'" + (isListed ? ", which stands under Kommun on the page" : ""))
  }
}

/// Names that no rule gives to a body.
enum UnresolvedNames {
  /// A generic name, kept apart by project.
  static func generic(_ inquiry: Inquiry, kind: OrganisationKind, why: String) -> Resolution {
    unresolved(inquiry, kind: kind, rule: .unresolvedGeneric, confidence: 0.5, why: why)
  }

  /// A cut name, kept apart by project.
  static func cut(_ inquiry: Inquiry, why: String) -> Resolution {
    unresolved(inquiry, kind: .unknown, rule: .unresolvedCut, confidence: 0.5, why: why)
  }

  private static func unresolved(
    _ inquiry: Inquiry, kind: OrganisationKind, rule: ResolutionRule, confidence: Double,
    why: String
  ) -> Resolution {
    let scope = inquiry.context.scope
    var key = "organisation:" + KeySlug.part(of: NormalForm.text(of: inquiry.words[...]))
    key += scope.isEmpty ? "~" : "~" + scope
    return Resolution(
      written: inquiry.reading.written,
      organisation: Organisation(key: key, name: Tidying.shown(inquiry.reading), kind: kind),
      municipality: nil, rule: rule, confidence: confidence,
      reason: why + "; it is kept apart\(scope.isEmpty ? "" : " by project").")
  }
}
