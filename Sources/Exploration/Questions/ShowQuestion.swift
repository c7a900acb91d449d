import GraphAlgorithms
import GraphStore
import ProjectModel

/// Everything the store knows of one organisation, project or municipality.
public struct ShowQuestion: Question {
  /// The question's name.
  public static let name = "show"

  /// A name, title, written form or key.
  public var subject: String
  /// Whether an office is shown for itself; by default offices are listed under their body.
  public var level: OrganisationLevel
  /// Which projects count.
  public var filters: Filters
  /// Whether bodies of which one followed the other count as one.
  public var acrossSuccessions: Bool

  /// Creates the question.
  public init(
    subject: String, level: OrganisationLevel = .rolledUp, filters: Filters = Filters(),
    acrossSuccessions: Bool = false
  ) {
    self.subject = subject
    self.level = level
    self.filters = filters
    self.acrossSuccessions = acrossSuccessions
  }

  /// A profile: its facts in reading order.
  public struct Row: AnswerRow {
    /// The facts.
    public let facts: [Fact]

    /// Heads of the table.
    public static let columns = [AnswerColumn("Fact"), AnswerColumn("Value")]

    /// The profile as one object.
    public var json: JSONValue {
      .object(facts.map { JSONValue.Member($0.name, $0.json) })
    }

    /// One line a fact, or several.
    public var lines: [[String]] { Self.lines(of: facts.map { ($0.name, $0.words) }) }

    /// The lines with the first of many projects.
    public var shortLines: [[String]] { Self.lines(of: facts.map { ($0.name, $0.shortWords) }) }

    private static func lines(of facts: [(name: String, words: [String])]) -> [[String]] {
      facts.flatMap { fact in
        fact.words.enumerated().map { [$0 == 0 ? fact.name : "", $1] }
      }
    }
  }

  /// How many partners and co-occurring municipalities a profile lists.
  private static let mostListed = 10

  /// Answers the question.
  ///
  /// - Complexity: O(ties of the subject's projects).
  public func answer(from explorer: Explorer) throws -> Answer<Row> {
    switch try Found(subject, in: explorer, level: level) {
    case .organisation(let asked): return try profile(of: asked, explorer)
    case .project(let index): return try profile(ofProject: index, explorer)
    case .municipality(let index): return try profile(ofMunicipality: index, explorer)
    }
  }

  private func profile(of asked: AskedOrganisation, _ explorer: Explorer) throws -> Answer<Row> {
    let view = try NetworkView(explorer, level: level, filters: filters)
    let network = explorer.network
    let organisation = network.organisations[asked.index]
    let groups = explorer.successions(acrossSuccessions)
    let members = groups.members(of: asked.index)
    let projects = view.projects(of: members)
    let years = explorer.years(of: projects)
    let roles = view.roleBits(of: members, in: projects)
    let roleCounts = AffiliationRole.organisational.compactMap { role -> (AffiliationRole, Int)? in
      let count = roles.count { $0 & RoleGraph.bit(of: role) != 0 }
      return count == 0 ? nil : (role, count)
    }
    let wholes = Set(members)
    let parts = members.flatMap { network.family(of: network.topOf[$0]) }.sorted()
      .filter { network.organisations.parent(of: $0).map(wholes.contains) ?? false }
    let partners = PartnerList(
      of: asked.index, in: view, joining: groups, limit: Self.mostListed)
    let parent = organisation.parentKey.flatMap { network.organisationIndex(key: $0) }
      .map { explorer.subject(organisation: $0) }
    let grants = projects.reduce(Kronor(0)) { sum, project in
      network.projects.grant(project).map(sum.adding) ?? sum
    }
    let municipality = organisation.municipalityCode.flatMap {
      MunicipalityRegister.municipality(code: $0)
    }
    let places = Self.places(of: projects, explorer)
    let facts: [Row.Fact] = [
      .text("key", organisation.key), .text("name", organisation.name),
      .text("kind", organisation.kind.rawValue),
      .subject("partOf", parent), .text("municipality", municipality?.name),
      .list("parts", parts.map { explorer.subject(organisation: $0) }),
      .count("projectCount", projects.count),
      .init(
        name: "roles",
        json: .object(roleCounts.map { .init($0.0.rawValue, .integer($0.1)) }),
        words: [roleCounts.map { "\($0.0.rawValue) in \($0.1)" }.joined(separator: ", ")]),
      .count("firstYear", years.first), .count("lastYear", years.last),
      .kronor("grantSEK", grants.amount),
      .init(name: "projects", explorer.projectMentions(projects), roles: roles),
      .count("partnerCount", partners.total),
      .counted(
        "partners",
        partners.shown.map {
          (explorer.subject(organisation: $0.organisation), $0.projects.count)
        }, unit: "sharedProjects"),
      .counted("municipalities", places, unit: "projects"),
    ]
    return Answer(
      Self.name, of: [asked.subject], filters: filters, from: explorer, total: 1,
      rows: [Row(facts: facts)],
      notes: (asked.note.map { [$0] } ?? [])
        + groups.notes(
          on: [asked.index] + partners.shown.map(\.organisation), in: network)
        + [
          "grantSEK is the sum of the whole grants of its projects; what of them reached the body no "
            + "page says."
        ])
  }

  private func profile(ofProject index: Int, _ explorer: Explorer) throws -> Answer<Row> {
    let project = explorer.network.projects[index]
    let evidence = try explorer.store.evidence(project: project.key)
    let named = AffiliationRole.allCases.map { role -> Row.Fact in
      let lines = evidence.filter { $0.role == role }
      return .init(
        name: role == .municipality ? "municipalities" : role.rawValue,
        json: .array(
          lines.map { line in
            .members([
              "written": .string(line.written),
              "key": .text(
                line.organisationKey ?? line.municipalityCode.map { "municipality:" + $0 }),
              "line": .integer(line.source.line), "column": .integer(line.source.column),
            ])
          }),
        words: lines.map(\.written))
    }
    let facts: [Row.Fact] =
      [
        .text("key", project.key), .text("title", project.title),
        .text("caseNumber", project.caseNumber), .text("programmeArea", project.programmeArea),
        .text("phase", project.phase), .text("region", project.region),
        .text("start", project.start?.description), .text("end", project.end?.description),
        .kronor("grantSEK", project.grant?.amount), .kronor("budgetSEK", project.budget?.amount),
        .text("document", evidence.first?.source.document),
      ] + named
    return Answer(
      Self.name, of: [explorer.subject(project: index)], filters: filters, from: explorer, total: 1,
      rows: [Row(facts: facts)])
  }

  private func profile(ofMunicipality index: Int, _ explorer: Explorer) throws -> Answer<Row> {
    let network = explorer.network
    let municipality = network.municipalities[index]
    let view = try NetworkView(explorer, level: level, filters: filters)
    let projects = network.municipalityGraph.events(of: index).map(Int.init).filter(view.counts)
    let bodies = AffiliationTraversal(view.ties.whole).strongestParticipants(
      in: projects, by: view.ties.filter, limit: Self.mostListed, places: network.nameRanks)
    let others = network.municipalityGraph.coActors(of: [index], within: view.events)
      .map { (explorer.subject(municipality: $0.actor), $0.sharedEventCount) }
      .sorted { (-$0.1, $0.0.name) < (-$1.1, $1.0.name) }
    let facts: [Row.Fact] = [
      .text("key", municipality.key), .text("name", municipality.name), .text("kind", "place"),
      .text("county", municipality.county.name), .text("region", municipality.county.region),
      .init(
        name: "latitude", json: .number(municipality.latitude),
        words: [String(municipality.latitude)]),
      .init(
        name: "longitude", json: .number(municipality.longitude),
        words: [String(municipality.longitude)]),
      .count("projectCount", projects.count),
      .init(name: "projects", explorer.projectMentions(projects)),
      .count("organisationCount", bodies.total),
      .counted(
        "organisations",
        bodies.participants.map { (explorer.subject(organisation: $0.actor), $0.sharedEventCount) },
        unit: "projects"),
      .counted("coOccurring", Array(others.prefix(Self.mostListed)), unit: "projects"),
    ]
    return Answer(
      Self.name, of: [explorer.subject(municipality: index)], filters: filters, from: explorer,
      total: 1, rows: [Row(facts: facts)])
  }

  private static func places(of projects: [Int], _ explorer: Explorer) -> [(Subject, Int)] {
    AffiliationTraversal(explorer.network.municipalityGraph).participants(in: projects)
      .map { (explorer.subject(municipality: $0.actor), $0.sharedEventCount) }.sorted {
        (-$0.1, $0.0.name) < (-$1.1, $1.0.name)
      }
  }
}

/// What a name means when any sort of thing may be meant.
enum Found {
  case organisation(AskedOrganisation)
  case project(Int)
  case municipality(Int)

  /// Finds what is meant.
  ///
  /// A key says what it is. Else a project's whole title and a municipality's name come before what
  /// the rules make of a name, and an organisation's own name before both.
  init(_ name: String, in explorer: Explorer, level: OrganisationLevel) throws {
    let network = explorer.network
    if name.hasPrefix("project:") {
      guard let index = network.projectIndex(key: name) else {
        throw LookupError.unknown(name, what: "project", near: [])
      }
      self = .project(index)
      return
    }
    if name.hasPrefix("municipality:") {
      guard let index = try network.municipalityIndex(named: name) else {
        throw LookupError.unknown(name, what: "municipality with a project", near: [])
      }
      self = .municipality(index)
      return
    }
    let folded = TextFolding.folded(name)
    let alike = network.names.exact(name)
    let organisations = network.organisations
    let isOrganisation = alike.contains {
      $0 < organisations.count && TextFolding.folded(organisations.name($0)) == folded
    }
    if !isOrganisation {
      let titled = alike.map { $0 - organisations.count }.filter {
        network.projects.indices.contains($0)
          && TextFolding.folded(network.projects.title($0)) == folded
      }.sorted()
      if titled.count > 1 {
        throw LookupError.ambiguous(
          name, candidates: titled.map { explorer.subject(project: $0) })
      }
      if let index = titled.first {
        self = .project(index)
        return
      }
      if let index = (try? network.municipalityIndex(named: name)) ?? nil {
        self = .municipality(index)
        return
      }
    }
    self = .organisation(try explorer.organisation(name, level: level))
  }
}
