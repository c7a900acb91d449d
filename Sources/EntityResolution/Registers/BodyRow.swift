import ProjectModel

/// One body as the tables give it, before names are brought to normal form.
struct BodyRow: Sendable {
  var canonicalName: String
  var kind: OrganisationKind
  var reach: NameReach
  var organisationNumber: String?
  var municipalityCode: String?
  /// The canonical name and all others.
  var names: [String]

  /// The rows of all tables.
  ///
  /// Municipalities and county boards have rules of their own for their
  /// names; they stand here for their keys and canonical names.
  static let all: [BodyRow] = {
    var rows: [BodyRow] = []
    rows += agencies
    rows += formerNames
    rows += universities
    rows += nationalOrganisations
    rows += unions
    rows += localBodies
    rows += regions
    rows += municipalities
    return joined(rows)
  }()

  private static func fields(_ table: String) -> [[String]] {
    TableText.lines(table).map { TableText.parts(of: $0, at: TableText.bar, keepsEmpty: true) }
  }

  private static func list(_ text: String) -> [String] {
    TableText.parts(of: text, at: TableText.semicolon)
  }

  private static let agencies: [BodyRow] =
    (fields(AgencyTable.rows) + fields(FormerAgencyTable.rows)).map { row in
      BodyRow(
        canonicalName: row[0], kind: .stateAgency,
        reach: openAgencies.contains(row[0]) ? .open : .local,
        organisationNumber: row[1].isEmpty ? nil : row[1], names: [row[0]] + list(row[2]))
    }

  private static let formerNames: [BodyRow] = fields(FormerNameTable.rows).map { row in
    BodyRow(canonicalName: row[0], kind: .stateAgency, reach: .local, names: [row[0]])
  }

  /// Agencies whose local offices bear all sorts of names.
  private static let openAgencies: Set<String> = ["Arbetsförmedlingen", "Försäkringskassan"]

  private static let universities: [BodyRow] = fields(UniversityTable.rows).map { row in
    BodyRow(
      canonicalName: row[0], kind: .university, reach: .local,
      organisationNumber: row[1].isEmpty ? nil : row[1], names: [row[0]] + list(row[2]))
  }

  private static let nationalOrganisations: [BodyRow] =
    fields(NationalOrganisationTable.rows).compactMap { row in
      guard let kind = OrganisationKind(rawValue: row[1]), let reach = NameReach(rawValue: row[2])
      else { return nil }
      return BodyRow(
        canonicalName: row[0], kind: kind, reach: reach, names: [row[0]] + list(row[3]))
    }

  private static let unions: [BodyRow] = fields(UnionTable.rows).map { row in
    BodyRow(
      canonicalName: row[0], kind: .union, reach: .local,
      names: [row[0]] + list(row[2]).filter { !ordinaryWords.contains($0) })
  }

  /// Short names of unions that are ordinary words: they say nothing alone.
  private static let ordinaryWords: Set<String> = [
    "Transport", "Livs", "Pappers", "Fastighets", "ST", "GS", "Elektrikerna", "SEF",
  ]

  /// Names of unions that are a union's only when nothing else stands beside them.
  static let wordsThatMustStandAlone: Set<String> = ["Kommunal", "Handels", "Byggnads", "Vision"]

  private static let localBodies: [BodyRow] = fields(LocalBodyTable.rows).compactMap { row in
    guard let kind = OrganisationKind(rawValue: row[1]) else { return nil }
    return BodyRow(
      canonicalName: row[0], kind: kind, reach: .exact,
      organisationNumber: row[2].isEmpty ? nil : row[2], names: [row[0]] + list(row[3]))
  }

  private static let regions: [BodyRow] = {
    var others: [String: [String]] = [:]
    for line in RegionTable.otherNames.split(separator: "\n") {
      let parts = line.split(separator: "=").map(String.init)
      if parts.count == 2 { others[parts[1], default: []].append(parts[0]) }
    }
    func row(_ name: String, _ kind: OrganisationKind) -> BodyRow {
      BodyRow(
        canonicalName: name, kind: kind, reach: .local, names: [name] + (others[name] ?? []))
    }
    return fields(RegionTable.rows).flatMap { fields in
      var rows = [row(fields[1], .region), row(fields[2], .region)]
      if !fields[5].isEmpty { rows.append(row(fields[5], .regionalFederation)) }
      return rows
    } + [row("Region Gotland", .region)]
  }()

  private static let municipalities: [BodyRow] = MunicipalityRegister.all.map { municipality in
    let name = MunicipalityBodies.canonicalName(of: municipality)
    return BodyRow(
      canonicalName: name, kind: .municipality, reach: .exact, municipalityCode: municipality.code,
      names: [name])
  }

  /// Joins rows that give the same body more names.
  private static func joined(_ rows: [BodyRow]) -> [BodyRow] {
    var result: [BodyRow] = []
    var places: [String: Int] = [:]
    for row in rows {
      if let place = places[row.canonicalName] {
        result[place].names += row.names.dropFirst()
      } else {
        places[row.canonicalName] = result.count
        result.append(row)
      }
    }
    return result
  }
}
