import ProjectModel

/// The owner's e-mail domain says whose unit it is, when the name itself tells no body.
struct OwnerDomainRule: NameRule {
  func resolve(_ inquiry: Inquiry) -> Resolution? {
    guard inquiry.isOwner, inquiry.context.emailDomain != nil else { return nil }
    let words = inquiry.words
    // A body with a legal form or a kind of its own is nobody's unit for sharing a mail server.
    guard !inquiry.hasLegalForm(words.indices), inquiry.bodyKind(words.indices) == nil else {
      return nil
    }
    return Self.byDomain(inquiry, named: Array(words.indices))
  }

  /// The unit of the body whose domain the owner's contact writes from.
  static func byDomain(_ inquiry: Inquiry, named indices: [Int]) -> Resolution? {
    guard inquiry.isOwner, let domain = inquiry.context.emailDomain,
      let owner = DomainIndex.owner(of: domain)
    else { return nil }
    switch owner {
    case .municipality(let municipality, let district):
      let others = inquiry.municipalities(at: Array(inquiry.words.indices)).filter {
        $0 != municipality
      }
      guard others.isEmpty else { return nil }
      let body = MunicipalityBodies.organisation(of: municipality)
      let named = indices.filter { index in
        guard let span = inquiry.place(at: index), case .municipality = span.place else {
          return true
        }
        return false
      }
      let tellsMore = named.contains { !inquiry.words[$0].traits.contains(.connective) }
      return inquiry.part(
        of: body, named: tellsMore ? named : indices, shown: Array(inquiry.words.indices),
        kind: .municipalUnit, prefix: district,
        municipality: municipality, rule: .emailDomain, confidence: 0.95,
        reason: "The contact's e-mail domain '\(domain)' is that of '\(body.name)'"
          + (district.map { " and of its district '\($0)'" } ?? "")
          + ", so '\(inquiry.reading.clean)' is a unit of it")
    case .body(let body):
      return inquiry.part(
        of: body.organisation, named: indices, kind: body.organisation.kind, rule: .emailDomain,
        confidence: 0.88,
        reason:
          "The contact's e-mail domain '\(domain)' is that of '\(body.organisation.name)', so "
          + "'\(inquiry.reading.clean)' is an office or unit of it")
    case .countyBoard(let county):
      let body = CountyBoardRule.organisation(of: county)
      return inquiry.part(
        of: body, named: indices, kind: .stateAgency, rule: .emailDomain, confidence: 0.92,
        reason: "The contact's e-mail domain '\(domain)' is that of '\(body.name)'")
    }
  }
}

/// Whose e-mail domain it is.
enum DomainIndex {
  /// A body that a domain belongs to.
  enum Owner: Sendable {
    /// A municipality; the sub-domain may tell a district of a city.
    case municipality(Municipality, district: String?)
    case body(RegisteredBody)
    case countyBoard(County)
  }

  /// The owner of a domain; `nil` for the domains of projects, companies, mail providers and the one
  /// that all county boards share.
  static func owner(of domain: String) -> Owner? {
    let host = TextFolding.folded(domain.split(separator: "@").last.map(String.init) ?? "")
    let labels = host.split(separator: ".").map { $0.trimming { $0 == " " || $0 == ">" } }
    guard labels.count >= 2 else { return nil }
    if labels.suffix(2) == ["lst", "se"], labels.count >= 3 {
      let letter = labels[labels.count - 3].uppercased()
      return MunicipalityRegister.counties.first { $0.letter == letter }.map { .countyBoard($0) }
    }
    for start in 0...(labels.count - 2) {
      let name = labels[start...].joined(separator: ".")
      if let body = bodies[name] { return .body(body) }
      if let municipality = municipalities[name] {
        return .municipality(
          municipality, district: start > 0 ? district(labels[start - 1], in: municipality) : nil)
      }
    }
    return nil
  }

  private static func district(_ label: String, in city: Municipality) -> String? {
    districts[city.code + label]
  }

  private static let districts: [String: String] = {
    var table: [String: String] = [:]
    for row in TableText.lines(CityTable.districts) {
      let fields = TableText.parts(of: row, at: TableText.bar)
      guard fields.count == 2 else { continue }
      for district in TableText.parts(of: fields[1], at: TableText.semicolon) {
        let slug = KeySlug.plain(district)
        for form in [slug, slug.filter { $0 != "-" }] where table[fields[0] + form] == nil {
          table[fields[0] + form] = district
        }
      }
    }
    return table
  }()

  private static let municipalities: [String: Municipality] = {
    var table: [String: Municipality] = [:]
    for row in TableText.lines(DomainTable.municipalities) {
      let fields = TableText.parts(of: row, at: TableText.bar)
      guard fields.count == 2 else { continue }
      table[fields[0]] = MunicipalityRegister.municipality(code: fields[1])
    }
    for municipality in MunicipalityRegister.all {
      let slug = KeySlug.plain(municipality.name)
      for form in [slug.filter { $0 != "-" }, slug] {
        for name in [form + ".se", form + "kommun.se", form + ".kommun.se"] where table[name] == nil
        {
          table[name] = municipality
        }
      }
    }
    return table
  }()

  private static let bodies: [String: RegisteredBody] = {
    var table: [String: RegisteredBody] = [:]
    for row in TableText.lines(DomainTable.bodies) {
      let fields = TableText.parts(of: row, at: TableText.bar)
      guard fields.count == 2 else { continue }
      table[fields[0]] = BodyRegister.body(named: fields[1])
    }
    return table
  }()
}

extension Substring {
  func trimming(_ isTrimmed: (Character) -> Bool) -> String {
    var text = self
    while let first = text.first, isTrimmed(first) { text = text.dropFirst() }
    while let last = text.last, isTrimmed(last) { text = text.dropLast() }
    return String(text)
  }
}
