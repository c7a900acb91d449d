import Foundation
import GraphAlgorithms
public import ProjectModel

/// Which projects and ties a question looks at; the same for every question.
public struct Filters: Hashable, Sendable {
  /// Only projects that ran in this year or later.
  public var from: Int?
  /// Only projects that ran in this year or earlier.
  public var to: Int?
  /// Only projects of this region, by name, whatever the capitals and diacritics.
  public var region: String?
  /// Only projects whose programme area contains this text.
  public var programmeArea: String?
  /// Only projects in this municipality, by name, code or key.
  public var municipality: String?
  /// Only ties in this role; of the bodies that a question is asked of every role counts.
  public var role: AffiliationRole?

  /// Creates filters; by default nothing is filtered.
  public init(
    from: Int? = nil, to: Int? = nil, region: String? = nil, programmeArea: String? = nil,
    municipality: String? = nil, role: AffiliationRole? = nil
  ) {
    self.from = from
    self.to = to
    self.region = region
    self.programmeArea = programmeArea
    self.municipality = municipality
    self.role = role
  }

  /// The filters that are set, as JSON.
  public var json: JSONValue {
    .object(named.map { JSONValue.Member($0.name, $0.value) })
  }

  /// The filters as words for a caption, `from 2009, region Sydsverige`; empty without filters.
  public var sentence: String {
    named.map { member in
      switch member.value {
      case .integer(let number): "\(member.name) \(number)"
      case .string(let text): "\(member.name) \(text)"
      default: member.name
      }
    }.joined(separator: ", ")
  }

  private var named: [JSONValue.Member] {
    let all: [(String, JSONValue?)] = [
      ("from", from.map(JSONValue.integer)), ("to", to.map(JSONValue.integer)),
      ("region", region.map(JSONValue.string)),
      ("programmeArea", programmeArea.map(JSONValue.string)),
      ("municipality", municipality.map(JSONValue.string)),
      ("role", role.map { .string($0.rawValue) }),
    ]
    return all.compactMap { name, value in value.map { JSONValue.Member(name, $0) } }
  }

  /// Whether a filter looks at projects rather than at ties.
  var concernsProjects: Bool {
    from != nil || to != nil || region != nil || programmeArea != nil || municipality != nil
  }
}

extension Filters {
  /// The projects that pass, or `nil` when all do.
  ///
  /// - Throws: ``LookupError`` when the region or the municipality is unknown.
  func events(in network: Network) throws -> EventFilter? {
    guard concernsProjects else { return nil }
    let projects = network.projects
    var passing = ProjectSet(allOf: projects.count)
    if let from { projects.keep(in: &passing, runningIn: from, orLater: true) }
    if let to { projects.keep(in: &passing, runningIn: to, orLater: false) }
    // Regions and programme areas are few: which of them pass is found out once.
    let facts = projects.facts
    if let region {
      let region = try Self.knownRegion(region, among: projects.regionNames)
      projects.keep(
        in: &passing,
        ofRegions: facts.indices.map { $0 > 0 && Self.comparable(facts[$0]) == region })
    }
    if let programmeArea {
      let area = TextFolding.folded(programmeArea)
      projects.keep(
        in: &passing,
        ofAreas: facts.indices.map { $0 > 0 && TextFolding.folded(facts[$0]).contains(area) })
    }
    if let municipality {
      let inside = try network.municipalityIndex(named: municipality).map {
        network.municipalityGraph.events(of: $0)
      }
      passing.formIntersection(inside ?? [])
    }
    return passing.filter
  }

  /// `Småland & Öarna` and `ESF-nationellt` are other spellings of two regions.
  static func comparable(_ region: String) -> String {
    TextFolding.slug(region.replacing("&", with: " och ").replacing(" med ", with: " och "))
  }

  static func knownRegion(_ name: String, among regions: [String]) throws -> String {
    let wanted = comparable(name)
    let known = Set(regions + MunicipalityRegister.regions)
    guard known.contains(where: { comparable($0) == wanted }) else {
      throw LookupError.unknown(
        name, what: "region", near: Array(known.sorted().prefix(LookupError.mostNearNames * 3)))
    }
    return wanted
  }
}
