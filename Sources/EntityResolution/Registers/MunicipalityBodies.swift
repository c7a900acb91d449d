import ProjectModel

/// Municipalities as bodies: Jokkmokks kommun, Malmö stad.
enum MunicipalityBodies {
  /// The name of the municipality as a body; cities by the style they use.
  static func canonicalName(of municipality: Municipality) -> String {
    cities[municipality.code] ?? municipality.fullName
  }

  /// The municipality as a body, with its key.
  static func organisation(of municipality: Municipality) -> Organisation {
    BodyRegister.body(named: canonicalName(of: municipality))?.organisation
      ?? Organisation(
        key: "organisation:" + KeySlug.plain(municipality.fullName), name: municipality.fullName,
        kind: .municipality, municipalityCode: municipality.code)
  }

  private static let cities: [String: String] = {
    var cities: [String: String] = [:]
    for row in TableText.lines(CityTable.cities) {
      let fields = TableText.parts(of: row, at: TableText.bar)
      if fields.count == 2 { cities[fields[0]] = fields[1] }
    }
    return cities
  }()
}
