import GraphAlgorithms
public import GraphStore
import ProjectModel

/// Answers questions about one state of one store.
///
/// The network is read once, when the explorer is made; questions then need the store only for the
/// lines behind a tie and for search.
public struct Explorer: Sendable {
  /// The digest of the sources that the store was built from; 16 hexadecimal digits.
  public let digest: String
  let store: Store
  let network: Network

  /// Reads the network of a store.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(organisations + projects + ties) time and memory.
  public init(store: Store) throws {
    let stored = try store.network()
    self.store = store
    digest = stored.digest
    network = Network(stored)
  }

  /// The years that the store's projects span, if any has a day.
  public var years: ClosedRange<Int>? {
    let days = network.projects.flatMap { [$0.start, $0.end] }.compactMap { $0?.year }
    guard let first = days.min(), let last = days.max() else { return nil }
    return first...last
  }

  /// The body that takes part in the most projects; `nil` in an empty store.
  ///
  /// Of equals it is the one with the most partners, then the first by name.
  public var bestConnectedOrganisation: Subject? {
    let graph = network.roleGraph(.rolledUp).graph
    return (0..<graph.actorCount).filter { !graph.events(of: $0).isEmpty }
      .map { (index: $0, key: (-graph.events(of: $0).count, -graph.coActors(of: [$0]).count)) }
      .min {
        ($0.key.0, $0.key.1, network.organisations[$0.index].name)
          < ($1.key.0, $1.key.1, network.organisations[$1.index].name)
      }.map { subject(organisation: $0.index) }
  }

  func subject(organisation index: Int) -> Subject {
    let organisation = network.organisations[index]
    return Subject(
      key: organisation.key, name: organisation.name, kind: organisation.kind.rawValue)
  }

  func subject(project index: Int) -> Subject {
    Subject(key: network.projects[index].key, name: network.projects[index].title, kind: "project")
  }

  func subject(municipality index: Int) -> Subject {
    let municipality = network.municipalities[index]
    return Subject(key: municipality.key, name: municipality.name, kind: "place")
  }
}

/// The part of the network that a question looks at.
struct NetworkView: Sendable {
  let network: Network
  let level: OrganisationLevel
  /// The ties that count, and their roles.
  let ties: RoleGraph
  /// All ties at this level, for the bodies that are asked of.
  let allTies: RoleGraph
  /// The projects that count; `nil` for all.
  let events: EventFilter?

  init(_ explorer: Explorer, level: OrganisationLevel, filters: Filters) throws {
    network = explorer.network
    self.level = level
    let all = explorer.network.roleGraph(level)
    allTies = all
    ties = filters.role.map { all.restricted(to: $0) } ?? all
    events = try filters.events(in: network)
  }

  var graph: AffiliationGraph { ties.graph }

  func counts(_ event: Int) -> Bool {
    events?.contains(event) ?? true
  }

  /// The projects of an organisation that count, ascending.
  func projects(of actor: Int, allRoles: Bool = false) -> [Int] {
    (allRoles ? allTies : ties).graph.events(of: actor).map(Int.init).filter(counts)
  }
}
