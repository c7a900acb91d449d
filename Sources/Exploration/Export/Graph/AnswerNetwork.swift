import GraphAlgorithms
import ProjectModel

/// A question that looks at bodies at one level or the other.
protocol LevelledQuestion {
  var level: OrganisationLevel { get }
}

/// A question that may join bodies of which one followed the other.
protocol SuccessionQuestion {
  var acrossSuccessions: Bool { get }
}

extension WhoWorkedWithQuestion: LevelledQuestion, SuccessionQuestion {}
extension SharedPartnersQuestion: LevelledQuestion, SuccessionQuestion {}
extension ShowQuestion: LevelledQuestion, SuccessionQuestion {}
extension ClustersQuestion: LevelledQuestion {}
extension PathQuestion: LevelledQuestion {}
extension RankQuestion: LevelledQuestion {}
extension ExplainTieQuestion: LevelledQuestion {}
extension ExplainNameQuestion: LevelledQuestion {}

/// The ties among the bodies, projects and places that an answer names.
struct AnswerNetwork {
  private let explorer: Explorer
  private let view: NetworkView
  private let groups: SuccessionGroups

  /// - Throws: ``LookupError`` when a filter names what is not there.
  init(_ explorer: Explorer, of question: some Question, filters: Filters) throws {
    self.explorer = explorer
    view = try NetworkView(
      explorer, level: (question as? any LevelledQuestion)?.level ?? .rolledUp, filters: filters)
    groups = explorer.successions(
      (question as? any SuccessionQuestion)?.acrossSuccessions ?? false)
  }

  /// A body, project or place as a node.
  ///
  /// - Parameters:
  ///   - key: Its key.
  ///   - values: What the answer says of it, by name.
  ///   - extra: What is said of nodes beyond what every export says.
  /// - Returns: `nil` when the store has nothing under the key.
  func node(
    _ key: String, _ values: [String: GraphValue], _ extra: [GraphAttribute]
  ) -> GraphNode? {
    let network = explorer.network
    let plain: GraphNode
    if let index = network.organisationIndex(key: key) {
      plain = StoreGraph.node(
        network.organisations[index],
        projectCount: view.projects(of: groups.members(of: index), allRoles: true).count)
    } else if let index = network.projectIndex(key: key) {
      plain = StoreGraph.node(
        network.projects[index], url: nil,
        places: network.municipalityGraph.actors(of: index)
          .map { network.municipalities[Int($0)].name })
    } else if let place = network.municipalities.first(where: { $0.key == key }) {
      plain = StoreGraph.node(place)
    } else {
      return nil
    }
    let known = zip(plain.values, StoreGraph.nodeAttributes).map { value, attribute in
      value ?? values[attribute.name]
    }
    return GraphNode(
      key: key, label: plain.label, type: plain.type, period: plain.period,
      values: known + extra.map { values[$0.name] })
  }

  /// The ties among nodes; shared projects where no project is a node.
  func edges(among keys: [String]) -> [GraphEdge] {
    let network = explorer.network
    let bodies = keys.compactMap { network.organisationIndex(key: $0) }
    let projects = Set(keys.compactMap { network.projectIndex(key: $0) })
    guard !projects.isEmpty else { return parts(of: bodies) + sharedProjects(of: bodies) }
    let affiliations = bodies.flatMap { body in
      let members = groups.members(of: body)
      return view.projects(of: members, allRoles: true).filter(projects.contains).map { project in
        let record = network.projects[project]
        let roles = Set(members.flatMap { view.allTies.roles(of: $0, in: project) }).sorted()
        return GraphEdge(
          network.organisations[body].key, record.key, .affiliation,
          period: GraphPeriod(start: record.start, end: record.end),
          values: [
            .texts(roles.map(\.rawValue)),
            GraphValue((record.start ?? record.end)?.year),
            GraphValue((record.end ?? record.start)?.year), nil,
          ])
      }
    }
    return affiliations + parts(of: bodies) + places(of: projects, among: Set(keys))
  }

  private static let nothing = [GraphValue?](repeating: nil, count: StoreGraph.edgeAttributes.count)

  private func parts(of bodies: [Int]) -> [GraphEdge] {
    let keys = Set(bodies.map { explorer.network.organisations[$0].key })
    return bodies.compactMap { index in
      let body = explorer.network.organisations[index]
      guard let parent = body.parentKey, keys.contains(parent) else { return nil }
      return GraphEdge(body.key, parent, .partOf, values: Self.nothing)
    }
  }

  private func places(of projects: Set<Int>, among keys: Set<String>) -> [GraphEdge] {
    let network = explorer.network
    return projects.sorted().flatMap { project in
      network.municipalityGraph.actors(of: project).map { network.municipalities[Int($0)].key }
        .filter(keys.contains).map { place in
          let record = network.projects[project]
          return GraphEdge(
            record.key, place, .locatedIn,
            period: GraphPeriod(start: record.start, end: record.end), values: Self.nothing)
        }
    }
  }

  /// - Complexity: O(Σ bodies²) over the bodies' projects.
  private func sharedProjects(of bodies: [Int]) -> [GraphEdge] {
    var bodiesByProject: [Int: [Int]] = [:]
    for body in bodies {
      for project in view.projects(of: groups.members(of: body)) {
        bodiesByProject[project, default: []].append(body)
      }
    }
    struct Pair: Hashable {
      let a: Int
      let b: Int
    }
    var counts: [Pair: Int] = [:]
    for (_, members) in bodiesByProject {
      for (place, a) in members.enumerated() {
        for b in members[(place + 1)...] { counts[Pair(a: a, b: b), default: 0] += 1 }
      }
    }
    return counts.sorted { ($0.key.a, $0.key.b) < ($1.key.a, $1.key.b) }.map { pair, count in
      GraphEdge(
        explorer.network.organisations[pair.a].key, explorer.network.organisations[pair.b].key,
        .collaboration, weight: Double(count), values: Self.nothing)
    }
  }
}
