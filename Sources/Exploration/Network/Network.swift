import GraphAlgorithms
import GraphStore
import ProjectModel

/// How organisations are counted.
public enum OrganisationLevel: Hashable, Sendable {
  /// Offices and units count as the body they are a part of.
  case rolledUp
  /// Every office and unit counts for itself.
  case exact
}

/// The store's network as graphs of integers, with what is needed to say what the integers mean.
///
/// Everything lies in the store's graph file; organisations and projects are made into values one by
/// one when they are shown. An organisation has the same index at both levels; at the rolled-up level
/// parts have no ties.
struct Network: Sendable {
  let organisations: OrganisationList
  let projects: ProjectList
  /// The index of the body at the top of each organisation's chain of parents.
  let topOf: IntegerColumn
  /// Each organisation's place when all are sorted by name, equals by key.
  let nameRanks: FrozenColumn
  /// Municipalities as actors, projects as events.
  let municipalityGraph: AffiliationGraph
  /// Finds by name.
  let names: NameIndex

  private let file: GraphFile
  private let places = Remembered<[Municipality]>()
  private let familyStarts: IntegerColumn
  private let families: IntegerColumn
  private let rolledUp: RoleGraph
  private let exact: RoleGraph

  init(_ file: GraphFile) {
    self.file = file
    organisations = OrganisationList(file)
    projects = ProjectList(file)
    topOf = IntegerColumn(.organisationTops, of: file)
    nameRanks = file.column(.organisationNameRanks)
    municipalityGraph = file.graph(
      actorCount: file.numbers(.municipalityCodes, as: Int16.self).count,
      .municipalityProjectStarts,
      .municipalityProjects, .projectMunicipalityStarts, .projectMunicipalities)
    familyStarts = IntegerColumn(.familyStarts, of: file)
    families = IntegerColumn(.families, of: file)
    exact = RoleGraph(
      file.graph(
        actorCount: organisations.count, .exactProjectStarts, .exactProjects,
        .exactOrganisationStarts, .exactOrganisations),
      roles: .exactRoles, .exactRolesByProject, of: file)
    rolledUp = RoleGraph(
      file.graph(
        actorCount: organisations.count, .wholeProjectStarts, .wholeProjects,
        .wholeOrganisationStarts, .wholeOrganisations),
      roles: .wholeRoles, .wholeRolesByProject, of: file)
    names = NameIndex(file)
  }

  /// A derived column; `nil` when the file was made without it, or there is nothing in it.
  func kept(_ section: GraphSection) -> FrozenColumn? {
    let column = file.column(section)
    return column.isEmpty ? nil : column
  }

  /// A derived column of other numbers, for as long as the network is held.
  func keptNumbers<Number: BitwiseCopyable>(
    _ section: GraphSection, as type: Number.Type
  ) -> UnsafeBufferPointer<Number>? {
    let numbers = file.numbers(section, as: type)
    return numbers.isEmpty ? nil : numbers
  }

  /// The municipalities that projects list, by ascending code.
  ///
  /// Sweden's are read from a table, which takes as long as many a question, so only when they are asked
  /// for.
  var municipalities: [Municipality] {
    places.value {
      file.numbers(.municipalityCodes, as: Int16.self).compactMap {
        MunicipalityRegister.municipality(number: Int($0))
      }
    }
  }

  /// What the store holds, counted.
  var statistics: StoreStatistics? { file.statistics }

  func roleGraph(_ level: OrganisationLevel) -> RoleGraph {
    switch level {
    case .rolledUp: rolledUp
    case .exact: exact
    }
  }

  func organisationIndex(key: String) -> Int? {
    organisations.firstIndex(key: key)
  }

  func projectIndex(key: String) -> Int? {
    projects.firstIndex(key: key)
  }

  /// The organisation and everything that is a part of it, ascending; nothing for a part.
  func family(of top: Int) -> [Int] {
    families[familyStarts[top]..<familyStarts[top + 1]].map { $0 }
  }

  /// The municipality that a name, code or key means; `nil` when no project lists it.
  ///
  /// - Throws: ``LookupError`` when there is no such municipality in Sweden.
  func municipalityIndex(named name: String) throws -> Int? {
    municipalities.firstIndex(of: try Self.municipality(named: name))
  }

  /// The municipality that a name, code or key means.
  ///
  /// - Throws: ``LookupError`` when there is no such municipality in Sweden.
  static func municipality(named name: String) throws -> Municipality {
    let code = name.hasPrefix("municipality:") ? String(name.dropFirst(13)) : name
    let found =
      MunicipalityRegister.municipality(code: code)
      ?? MunicipalityRegister.municipality(named: name)
      ?? foldedMunicipality(name)
    guard let found else {
      let near = MunicipalityRegister.all.map { municipality in
        (
          EditDistance.between(TextFolding.folded(name), TextFolding.folded(municipality.name)),
          municipality.name
        )
      }.sorted { $0 < $1 }.prefix(LookupError.mostNearNames).map(\.1)
      throw LookupError.unknown(name, what: "municipality", near: near)
    }
    return found
  }

  /// A name typed without diacritics, if only one municipality has it: `Jonkoping`, but not `Habo`.
  private static func foldedMunicipality(_ name: String) -> Municipality? {
    let folded = TextFolding.slug(name)
    let matches = MunicipalityRegister.all.filter { TextFolding.slug($0.name) == folded }
    return matches.count == 1 ? matches.first : nil
  }
}

extension MunicipalityRegister {
  /// The municipality whose code is a number.
  fileprivate static func municipality(number: Int) -> Municipality? {
    let digits = String(number)
    return municipality(code: String(repeating: "0", count: max(0, 4 - digits.count)) + digits)
  }
}
