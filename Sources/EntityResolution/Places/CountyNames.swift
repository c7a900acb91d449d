import ProjectModel

/// How names refer to counties: Jönköpings län, Jämtland, F-län, or a city for its county.
enum CountyNames {
  /// The county's short name in lower case: jämtland, västra götaland.
  static func short(of county: County) -> String {
    let words = county.name.lowercased().split(separator: " ")
    let stem = words.dropLast().joined(separator: " ")
    return stem.hasSuffix("s") ? String(stem.dropLast()) : stem
  }

  /// The county that a word or two mean where a county is expected.
  static func county(meantBy place: Place) -> (county: County, isByCity: Bool) {
    switch place {
    case .county(let county): return (county, false)
    case .municipality(let municipality), .locality(_, let municipality),
      .district(_, let municipality):
      let isNamesake = short(of: municipality.county) == municipality.name.lowercased()
      return (municipality.county, !isNamesake)
    }
  }

  /// A county that is no more, Älvsborgs län, that a text begins with: it had a board of its own.
  static func former(beginning text: String) -> String? {
    formerNames.first { text.hasPrefix($0.lowercased()) }
  }

  private static let formerNames: [String] = MunicipalityRegister.counties.flatMap(\.formerNames)
}
