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
/// An organisation has the same index at both levels; at the rolled-up level parts have no ties.
struct Network: Sendable {
  let organisations: [Organisation]
  let projects: [Project]
  let municipalities: [Municipality]
  /// The index of the body at the top of each organisation's chain of parents.
  let topOf: [Int]
  /// Municipalities as actors, projects as events.
  let municipalityGraph: AffiliationGraph

  private let rolledUp: RoleGraph
  private let exact: RoleGraph
  private let organisationIndexByKey: [String: Int]
  private let projectIndexByKey: [String: Int]

  init(_ stored: StoredNetwork) {
    organisations = stored.organisations
    projects = stored.projects
    municipalities = stored.municipalities
    let indexByKey = Dictionary(
      uniqueKeysWithValues: stored.organisations.enumerated().map { ($1.key, $0) })
    organisationIndexByKey = indexByKey
    projectIndexByKey = Dictionary(
      uniqueKeysWithValues: stored.projects.enumerated().map { ($1.key, $0) })
    let topOf = stored.organisations.indices.map { index in
      var top = index
      var steps = 0
      // A chain longer than this cannot come from a name; the bound ends a ring.
      while steps < 8, let parent = stored.organisations[top].parentKey.flatMap({ indexByKey[$0] })
      {
        top = parent
        steps += 1
      }
      return top
    }
    self.topOf = topOf
    let ties = stored.affiliations
    exact = RoleGraph(
      actorCount: organisations.count, eventCount: projects.count,
      ties: ties.map { ($0.organisation, $0.project, $0.role) })
    rolledUp = RoleGraph(
      actorCount: organisations.count, eventCount: projects.count,
      ties: ties.map { (topOf[$0.organisation], $0.project, $0.role) })
    var builder = AffiliationGraphBuilder(
      actorCount: municipalities.count, eventCount: projects.count)
    for location in stored.locations {
      builder.add(actor: location.municipality, event: location.project)
    }
    municipalityGraph = builder.build()
  }

  func roleGraph(_ level: OrganisationLevel) -> RoleGraph {
    switch level {
    case .rolledUp: rolledUp
    case .exact: exact
    }
  }

  func organisationIndex(key: String) -> Int? {
    organisationIndexByKey[key]
  }

  func projectIndex(key: String) -> Int? {
    projectIndexByKey[key]
  }

  /// The organisation and everything that is a part of it.
  func family(of top: Int) -> [Int] {
    topOf.indices.filter { topOf[$0] == top }
  }

  /// The municipality that a name, code or key means; `nil` when no project lists it.
  ///
  /// - Throws: ``LookupError`` when there is no such municipality in Sweden.
  func municipalityIndex(named name: String) throws -> Int? {
    let code = name.hasPrefix("municipality:") ? String(name.dropFirst(13)) : name
    let found =
      MunicipalityRegister.municipality(code: code)
      ?? MunicipalityRegister.municipality(named: name)
      ?? Self.foldedMunicipality(name)
    guard let found else {
      let near = MunicipalityRegister.all.map { municipality in
        (
          EditDistance.between(TextFolding.folded(name), TextFolding.folded(municipality.name)),
          municipality.name
        )
      }.sorted { $0 < $1 }.prefix(LookupError.mostNearNames).map(\.1)
      throw LookupError.unknown(name, what: "municipality", near: near)
    }
    return municipalities.firstIndex(of: found)
  }

  /// A name typed without diacritics, if only one municipality has it: `Jonkoping`, but not `Habo`.
  private static func foldedMunicipality(_ name: String) -> Municipality? {
    let folded = TextFolding.slug(name)
    let matches = MunicipalityRegister.all.filter { TextFolding.slug($0.name) == folded }
    return matches.count == 1 ? matches.first : nil
  }
}

/// A two-mode graph whose ties carry roles.
struct RoleGraph: Sendable {
  let graph: AffiliationGraph
  /// Roles of each tie as bits by rank, in the order of `ties`.
  private let roleBits: [UInt8]
  /// Actor and event of each tie in one number, ascending.
  private let ties: [UInt64]

  init(
    actorCount: Int, eventCount: Int, ties all: [(actor: Int, event: Int, role: AffiliationRole)]
  ) {
    var builder = AffiliationGraphBuilder(actorCount: actorCount, eventCount: eventCount)
    for tie in all { builder.add(actor: tie.actor, event: tie.event) }
    graph = builder.build()
    let sorted = all.map { (Self.number($0.actor, $0.event), UInt8(1) << UInt8($0.role.rank)) }
      .sorted { $0.0 < $1.0 }
    var numbers: [UInt64] = []
    var bits: [UInt8] = []
    for (number, bit) in sorted {
      if numbers.last == number {
        bits[bits.count - 1] |= bit
      } else {
        numbers.append(number)
        bits.append(bit)
      }
    }
    ties = numbers
    roleBits = bits
  }

  /// The roles of an actor in an event, owner first.
  func roles(of actor: Int, in event: Int) -> [AffiliationRole] {
    let wanted = Self.number(actor, event)
    var low = 0
    var high = ties.count
    while low < high {
      let middle = (low + high) / 2
      if ties[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    guard low < ties.count, ties[low] == wanted else { return [] }
    return AffiliationRole.allCases.filter { roleBits[low] & (1 << UInt8($0.rank)) != 0 }
  }

  /// The same actors and events with the ties of one role only.
  func restricted(to role: AffiliationRole) -> RoleGraph {
    let bit = UInt8(1) << UInt8(role.rank)
    let kept = zip(ties, roleBits).compactMap { number, bits in
      bits & bit == 0 ? nil : (Int(number >> 32), Int(number & 0xFFFF_FFFF), role)
    }
    return RoleGraph(actorCount: graph.actorCount, eventCount: graph.eventCount, ties: kept)
  }

  private static func number(_ actor: Int, _ event: Int) -> UInt64 {
    UInt64(actor) << 32 | UInt64(event)
  }
}
