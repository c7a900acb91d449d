import EntityResolution
import GraphStore
import ProjectModel

/// Draws conclusions from a store's sources: which written name means which organisation or place.
struct ConclusionBuilder: Sendable {
  /// Names the rules; conclusions drawn by other rules are drawn again.
  static let rules = "1"

  /// More pairs than anybody will judge; the likeliest are kept.
  private static let mostSuggestions = 5_000

  /// Brings the conclusions up to date, if the sources or the rules have changed.
  ///
  /// - Complexity: O(mentions), in two passes over them.
  func refresh(_ store: Store) throws {
    let generation = try store.concludedGeneration()
    guard try generation?.sources != store.sourceDigest() || generation?.rules != Self.rules else {
      return
    }
    try store.replaceConclusions(
      rules: Self.rules, planning: { try JudgementPlanner.plan($0, $1).names }
    ) { writer in
      var names = CorpusResolver()
      var places = NamedPlaces()
      try writer.forEachProject { Self.observe($0, &names, &places) }
      names.freeze()
      try writer.forEachProject { try Self.conclude($0, &names, &places, writer) }
      try writer.suggest(names.suggestions(limit: Self.mostSuggestions).map(StoredSuggestion.init))
    }
  }

  /// Shows the resolver a project's names; those that it knows already only by their numbers.
  private static func observe(
    _ project: SourceProject, _ names: inout CorpusResolver, _ places: inout NamedPlaces
  ) {
    let scope = ScopeMark(self.scope(of: project))
    var fresh: [SourceMention] = []
    for ordinal in 0..<project.mentionCount {
      let role = project.role(at: ordinal)
      let isKnown =
        role == .municipality
        || role != .owner
          && names.observeAgain(
            number: project.nameIndex(at: ordinal), role: role, scope: scope)
      if !isKnown { fresh.append(project.mention(at: ordinal)) }
    }
    if !fresh.isEmpty { names.observe(self.names(fresh, of: project, &places)) }
  }

  private static func conclude(
    _ project: SourceProject, _ names: inout CorpusResolver, _ places: inout NamedPlaces,
    _ writer: ConclusionWriter
  ) throws {
    // A name that means the same everywhere is resolved once; but where it is the owner's too, the
    // page's word on the owner goes first.
    let owner = (0..<project.mentionCount).first { project.role(at: $0) == .owner }
      .map(project.nameIndex)
    let tellsOfOwner = names.tellsOfOwner(
      NameContext(
        emailDomain: project.emailDomain, organisationNumber: project.ownerOrganisationNumber))
    func isSettled(_ name: Int) -> Bool {
      names.isSettled(number: name) && !(tellsOfOwner && name == owner)
    }
    var open: [SourceMention] = []
    for ordinal in 0..<project.mentionCount {
      if project.role(at: ordinal) == .municipality {
        if !writer.concludeAsBefore(at: ordinal, of: project) {
          let mention = project.mention(at: ordinal)
          try writer.conclude(
            places.conclusion(of: mention), of: mention, in: project, isSettled: true)
        }
      } else if !isSettled(project.nameIndex(at: ordinal))
        || !writer.concludeAsBefore(at: ordinal, of: project)
      {
        open.append(project.mention(at: ordinal))
      }
    }
    guard !open.isEmpty else { return }
    let resolutions = names.resolve(Self.names(open, of: project, &places))
    for (mention, resolution) in zip(open, resolutions) {
      try writer.conclude(
        .organisation(resolution), of: mention, in: project,
        isSettled: isSettled(mention.nameIndex))
    }
  }

  private static func scope(of project: SourceProject) -> Substring {
    project.key.dropFirst("project:".count)
  }

  private static func names(
    _ mentions: [SourceMention], of project: SourceProject, _ places: inout NamedPlaces
  ) -> ProjectNames {
    var municipalities: [Municipality] = []
    for ordinal in 0..<project.mentionCount where project.role(at: ordinal) == .municipality {
      if let place = places.place(of: project.mention(at: ordinal)) { municipalities.append(place) }
    }
    return ProjectNames(
      context: NameContext(
        scope: String(scope(of: project)), emailDomain: project.emailDomain,
        organisationNumber: project.ownerOrganisationNumber, municipalities: municipalities,
        region: project.region),
      names: mentions.map { ($0.name, $0.role) }, numbers: mentions.map(\.nameIndex))
  }
}

/// Which municipality each name under Kommun means, looked up once a name.
private struct NamedPlaces {
  private typealias Found = (
    municipality: Municipality, rule: ResolutionRule, confidence: Double, reason: String
  )

  private let resolver = MunicipalityResolver()
  private var known: [Int: Found?] = [:]

  mutating func place(of mention: SourceMention) -> Municipality? {
    found(mention)?.municipality
  }

  mutating func conclusion(of mention: SourceMention) -> Conclusion {
    guard let found = found(mention) else { return .none }
    return .municipality(
      found.municipality, rule: found.rule, confidence: found.confidence, reason: found.reason)
  }

  private mutating func found(_ mention: SourceMention) -> Found? {
    if let known = known[mention.nameIndex] { return known }
    let found = resolver.municipality(writtenAs: mention.name)
    known[mention.nameIndex] = .some(found)
    return found
  }
}

extension StoredSuggestion {
  /// A pair as it is stored.
  fileprivate init(_ suggestion: Suggestion) {
    self.init(
      a: .init(key: suggestion.a, name: suggestion.aName),
      b: .init(key: suggestion.b, name: suggestion.bName), likeness: suggestion.likeness,
      features: suggestion.features.map { .init(name: $0.name, weight: $0.weight) })
  }
}
