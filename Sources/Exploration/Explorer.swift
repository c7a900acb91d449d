import GraphAlgorithms
public import GraphStore
import ProjectModel

/// Answers questions about one state of one store.
///
/// The network lies in the store's graph file, of which no more is read than a question touches; the
/// store itself is needed for the lines behind a tie alone.
public struct Explorer: Sendable {
  /// The digest of the sources that the store was built from; 16 hexadecimal digits.
  public var digest: String { state.digest }
  /// What was wrong with the graph file and what was done about it, in a sentence; `nil` when it was
  /// used as it was found.
  public let graphFileNotice: String?
  let store: Store
  let network: Network
  /// The state that the network was read from.
  let state: GraphFileState
  let notices = NoticeBoard()
  let clusterTurns = ClusterTurns()
  /// Every picture names the years of the whole store.
  private let span = Remembered<ClosedRange<Int>?>()

  /// Opens the graph file of a store, or makes it anew when it does not mirror the store as it stands.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: Independent of the store's size, unless the file has to be made.
  public init(store: Store) throws {
    let opened = try store.openGraphFile(deriving: DerivedColumns.ofWholeStore)
    self.store = store
    state = opened.file.state
    graphFileNotice = opened.notice
    // An import that was killed after its store was in place has made no graph file either.
    if opened.notice != nil { NewStore.removeLeftovers(of: store.path) }
    network = Network(opened.file)
  }

  /// The years that the store's projects span, if any has a day.
  ///
  /// - Complexity: O(projects) the first time.
  public var years: ClosedRange<Int>? {
    span.value { years(of: network.projects.indices) }
  }

  /// The body that takes part in the most projects; `nil` in an empty store.
  ///
  /// Of equals it is the one with the most partners, then the first by name.
  public var bestConnectedOrganisation: Subject? {
    let graph = network.roleGraph(.rolledUp).graph
    let degrees = graph.actorDegrees()
    guard let most = degrees.max(), most > 0 else { return nil }
    return degrees.indices.filter { degrees[$0] == most }
      .map { (index: $0, partners: -graph.coActors(of: [$0]).count) }
      .min {
        ($0.partners, network.nameRanks[$0.index]) < ($1.partners, network.nameRanks[$1.index])
      }.map { subject(organisation: $0.index) }
  }

  func subject(organisation index: Int) -> Subject {
    let organisations = network.organisations
    return Subject(
      key: organisations.key(index), name: organisations.name(index),
      kind: organisations.kind(index).rawValue)
  }

  func subject(project index: Int) -> Subject {
    Subject(
      key: network.projects.key(index), name: network.projects.title(index), kind: "project")
  }

  /// What the name index numbers: organisations, then projects, then municipalities.
  func subject(numbered number: Int) -> Subject {
    let projects = network.organisations.count
    let municipalities = projects + network.projects.count
    return number < projects
      ? subject(organisation: number)
      : number < municipalities
        ? subject(project: number - projects) : subject(municipality: number - municipalities)
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
  /// Whether everything counts, with offices and units rolled up.
  let isWhole: Bool
  /// Which row of what is kept of a whole store tells of the ties that count, in whatever project; `nil`
  /// when none does.
  let keptRow: Int?
  /// How many bodies are looked at, where there are more: those with the most projects.
  let bodiesLookedAt: Int?
  /// The ties of the bodies that are looked at, where those are not all.
  private let core: AffiliationGraph?

  init(_ explorer: Explorer, level: OrganisationLevel, filters: Filters) throws {
    network = explorer.network
    self.level = level
    let all = explorer.network.roleGraph(level)
    allTies = all
    ties = filters.role.map { all.restricted(to: $0) } ?? all
    events = try filters.events(in: network)
    isWhole = level == .rolledUp && events == nil && filters.role == nil
    keptRow = level == .rolledUp ? RoleRows.row(of: filters.role) : nil
    bodiesLookedAt = nil
    core = nil
  }

  /// Everything that a store holds, or its ties in one role, with offices and units rolled up.
  init(wholeOf network: Network, role: AffiliationRole? = nil) {
    self.network = network
    level = .rolledUp
    let all = network.roleGraph(.rolledUp)
    allTies = all
    ties = role.map { all.restricted(to: $0) } ?? all
    events = nil
    isWhole = role == nil
    keptRow = RoleRows.row(of: role)
    bodiesLookedAt = nil
    core = nil
  }

  private init(_ all: NetworkView, lookingAt core: AffiliationGraph, ofBodies count: Int) {
    network = all.network
    level = all.level
    ties = all.ties
    allTies = all.allTies
    events = all.events
    isWhole = false
    keptRow = nil
    bodiesLookedAt = count
    self.core = core
  }

  /// The ties that count, of the bodies that are looked at.
  var graph: AffiliationGraph { core ?? ties.graph }

  /// A picture looks at so many bodies at most where they have more than so many ties: to search all of
  /// them would take longer than a picture may, and of a million bodies it shows some hundred.
  static let mostBodiesOfPictures = 10_000
  static let mostTiesOfPictures = 700_000

  /// This view, or where it has more ties than a picture has time for, that of the bodies with the most
  /// projects.
  ///
  /// - Parameters:
  ///   - mostTies: How many ties are not too many.
  ///   - mostBodies: How many bodies are looked at where they are; of equals the first by number.
  ///   - center: A body that is looked at whatever its number of projects.
  /// - Returns: A view of all or of those bodies alone; ``bodiesLookedAt`` tells which.
  /// - Complexity: O(bodies + projects + ties).
  func forPictures(
    mostTies: Int = mostTiesOfPictures, mostBodies: Int = mostBodiesOfPictures,
    around center: Int? = nil
  ) -> NetworkView {
    let degrees = graph.actorDegrees(within: events)
    guard degrees.reduce(0, +) > mostTies else { return self }
    let best = degrees.indices.filter { degrees[$0] > 0 }
      .best(mostBodies) { (-degrees[$0], $0) < (-degrees[$1], $1) }
    var isKept = [Bool](repeating: false, count: graph.actorCount)
    for body in best { isKept[body] = true }
    if let center { isKept[center] = true }
    return NetworkView(self, lookingAt: graph.keepingActors { isKept[$0] }, ofBodies: mostBodies)
  }

  func counts(_ event: Int) -> Bool {
    events?.contains(event) ?? true
  }

  /// The projects of an organisation that count, ascending.
  func projects(of actor: Int, allRoles: Bool = false) -> [Int] {
    let all = (allRoles ? allTies : ties).events(of: actor)
    return events == nil ? all : all.filter(counts)
  }
}
