import EntityResolution
import GraphStore
import ProjectModel

/// Draws conclusions from a store's sources: which written name means which organisation or place.
struct ConclusionBuilder: Sendable {
  /// Names the rules; conclusions drawn by other rules are drawn again.
  static let rules = "1"

  /// Brings the conclusions up to date, if the sources or the rules have changed.
  ///
  /// - Complexity: O(mentions), in two passes over them.
  func refresh(_ store: Store) throws {
    let generation = try store.concludedGeneration()
    guard try generation?.digest != store.sourceDigest() || generation?.rules != Self.rules else {
      return
    }
    try store.replaceConclusions(rules: Self.rules) { writer in
      var names = CorpusResolver()
      try writer.forEachProject { names.observe(Self.names(of: $0)) }
      names.freeze()
      let places = MunicipalityResolver()
      try writer.forEachProject { project in
        var resolutions = names.resolve(Self.names(of: project))[...]
        for mention in project.mentions {
          if mention.role == .municipality {
            try writer.conclude(Self.place(mention.name, by: places), of: mention, in: project)
          } else if let resolution = resolutions.popFirst() {
            try writer.conclude(.organisation(resolution), of: mention, in: project)
          }
        }
      }
    }
  }

  private static func names(of project: SourceProject) -> ProjectNames {
    let places = MunicipalityResolver()
    return ProjectNames(
      context: NameContext(
        scope: String(project.key.dropFirst("project:".count)), emailDomain: project.emailDomain,
        organisationNumber: project.ownerOrganisationNumber,
        municipalities: project.mentions.filter { $0.role == .municipality }
          .compactMap { places.municipality(writtenAs: $0.name)?.municipality },
        region: project.region),
      names: project.mentions.filter { $0.role != .municipality }.map { ($0.name, $0.role) })
  }

  private static func place(_ name: String, by places: MunicipalityResolver) -> Conclusion {
    guard let found = places.municipality(writtenAs: name) else { return .none }
    return .municipality(
      found.municipality, rule: found.rule, confidence: found.confidence, reason: found.reason)
  }
}
