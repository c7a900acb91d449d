import GraphAlgorithms
import GraphDrawing
import ProjectModel

/// Which pictures a report holds, and how each leads to the next level down and up: overview, cluster,
/// body, project.
struct ReportPlan {
  /// A picture to be made.
  struct Entry {
    /// What sort of picture it is in the report.
    enum Kind {
      /// Shown on the page.
      case main
      /// One of many, which the page links to.
      case cluster, body, project
    }

    let file: String
    let kind: Kind
    let diagram: () throws -> Diagram?
    let table: (() throws -> any AnswerForms)?
  }

  private(set) var entries: [Entry] = []

  /// More pictures of one sort than this are found by asking.
  private static let mostClusters = 8
  private static let mostBodies = 8
  private static let mostProjects = 8
  /// How many rows the table behind a picture has at most; browsers do not show many more at ease.
  private static let mostRows = 1_000
  /// In a larger network looking for the longest path takes longer than the picture is worth.
  private static let mostForPath = 20_000

  private let explorer: Explorer
  private let options: PictureOptions
  private var links: [String: String] = [:]

  init(_ explorer: Explorer, options: PictureOptions) throws {
    self.explorer = explorer
    self.options = options
    let view = try NetworkView(explorer, level: .rolledUp, filters: Filters())
    let clustering = Clustering(
      explorer, view, resolution: 1, seed: 1, measuresStability: false)
    let network = explorer.network
    let clusterCount = min(Self.mostClusters, clustering.clusters.count)
    let outlines = ClusterOutlines(clustering, count: clusterCount)
    let degrees = view.graph.actorDegrees()
    let bodies = degrees.indices
      .filter { degrees[$0] > 0 && !network.organisations[$0].isUnresolved }
      .sorted {
        (-degrees[$0], network.organisations[$0].name, $0)
          < (-degrees[$1], network.organisations[$1].name, $1)
      }.prefix(Self.mostBodies)
    let projects = network.projects.indices
      .sorted {
        (-view.graph.actors(of: $0).count, $0) < (-view.graph.actors(of: $1).count, $1)
      }.prefix(Self.mostProjects).sorted()
    let best = explorer.bestConnectedOrganisation
    for cluster in 0..<clusterCount {
      name("cluster-", outlines.id(of: cluster))
    }
    for body in bodies {
      let key = network.organisations[body].key
      name(key == best?.key ? "who-worked-with-" : "body-", key)
    }
    for project in projects {
      name("project-", network.projects[project].key)
    }

    addWhole(best: best, view: view)
    var clusterOf: [Int: Int] = [:]
    for cluster in 0..<clusterCount {
      for member in clustering.clusters[cluster] { clusterOf[member] = cluster }
      let id = outlines.id(of: cluster)
      add(file: links[id] ?? "", kind: .cluster, trail: [overviewLink]) { options in
        try ClusterPicture(
          id, in: clustering, of: ClustersQuestion(), view: view,
          frame: PictureFrame(explorer: explorer, options: options, filters: Filters())
        ).diagram
      }
    }
    func trail(_ body: Int?) -> [DiagramLink] {
      guard let cluster = body.flatMap({ clusterOf[$0] }) else { return [overviewLink] }
      return [
        overviewLink,
        DiagramLink(
          label: outlines.name(of: cluster), link: links[outlines.id(of: cluster)]),
      ]
    }
    for body in bodies {
      let key = network.organisations[body].key
      add(
        WhoWorkedWithQuestion(organisation: key), file: links[key] ?? "",
        kind: key == best?.key ? .main : .body, trail: trail(body))
    }
    for project in projects {
      let key = network.projects[project].key
      let owner = view.graph.actors(of: project).map(Int.init)
        .first { view.ties.roles(of: $0, in: project).contains(.owner) }
      add(
        ShowQuestion(subject: key), file: links[key] ?? "", kind: .project, trail: trail(owner))
    }
  }

  /// The pictures of the whole store, one of each kind.
  private mutating func addWhole(best: Subject?, view: NetworkView) {
    add(NetworkQuestion(), file: "overview.svg", trail: []) { $0.detail = .clusters }
    add(NetworkQuestion(), file: "network.svg", trail: [overviewLink])
    add(ClustersQuestion(), file: "clusters.svg", trail: [overviewLink])
    add(CoOccurrenceQuestion(), file: "municipalities.svg", trail: [overviewLink])
    add(CoOccurrenceQuestion(), file: "municipalities-matrix.svg", trail: [overviewLink]) {
      $0.form = .matrix
    }
    add(RankQuestion(), file: "rank.svg", trail: [overviewLink])
    add(TimelineQuestion(), file: "timeline.svg", trail: [overviewLink])
    if let years = explorer.years, years.count > 1 {
      let middle = (years.lowerBound + years.upperBound) / 2
      add(
        CompareQuestion(.periods(years.lowerBound...middle, (middle + 1)...years.upperBound)),
        file: "compare.svg", trail: [overviewLink])
    }
    guard let best, let center = explorer.network.organisationIndex(key: best.key) else { return }
    add(
      NetworkQuestion(around: best.key, radius: 2), file: "around.svg", trail: [overviewLink])
    add(
      TimelineQuestion(organisation: best.key), file: "timeline-of-one.svg", trail: [overviewLink])
    let partners = view.graph.coActors(of: [center])
    let network = explorer.network
    let closest = partners.max {
      ($0.sharedEventCount, network.organisations[$1.actor].name)
        < ($1.sharedEventCount, network.organisations[$0.actor].name)
    }
    if let closest {
      add(
        SharedPartnersQuestion(
          organisations: [best.key, network.organisations[closest.actor].key]),
        file: "shared-partners.svg", trail: [overviewLink])
    }
    if view.graph.actorCount <= Self.mostForPath, let ends = longestPath(from: center, in: view) {
      add(
        PathQuestion(
          from: network.organisations[ends.0].key, to: network.organisations[ends.1].key),
        file: "path.svg", trail: [overviewLink])
    }
  }

  /// Two bodies that are as far apart as any from a body near the best connected one.
  private func longestPath(from center: Int, in view: NetworkView) -> (Int, Int)? {
    func farthest(from body: Int) -> Int? {
      let ego = view.graph.egoNetwork(of: [body], radius: 8, within: nil)
      return zip(ego.actors, ego.distances).filter { $0.0 != body }
        .max { ($0.1, -$0.0) < ($1.1, -$1.0) }?.0
    }
    guard let start = farthest(from: center), let end = farthest(from: start) else { return nil }
    return (start, end)
  }

  private var overviewLink: DiagramLink {
    DiagramLink(
      label: options.language == .swedish ? "Översikt" : "Overview", link: "overview.svg")
  }

  private mutating func add(
    _ question: some Question, file: String, kind: Entry.Kind = .main, trail: [DiagramLink],
    adjusting: (inout PictureOptions) -> Void = { _ in }
  ) {
    var chosen = picturesOptions(file: file, trail: trail)
    adjusting(&chosen)
    let explorer = explorer
    let limited = chosen
    entries.append(
      Entry(
        file: file, kind: kind,
        diagram: { try question.picture(from: explorer, options: limited) },
        table: kind == .main
          ? { try question.limited(to: Self.mostRows).answer(from: explorer) } : nil))
  }

  private mutating func add(
    file: String, kind: Entry.Kind, trail: [DiagramLink],
    picture: @escaping (PictureOptions) throws -> Diagram
  ) {
    let chosen = picturesOptions(file: file, trail: trail)
    entries.append(Entry(file: file, kind: kind, diagram: { try picture(chosen) }, table: nil))
  }

  private func picturesOptions(file: String, trail: [DiagramLink]) -> PictureOptions {
    var chosen = options
    chosen.linkBase = "index.html#"
    chosen.links = links.filter { $0.value != file }
    chosen.trail = trail
    chosen.note("file", file)
    return chosen
  }

  /// Gives the picture of a key a name that is safe in any folder and address, and no other's.
  private mutating func name(_ prefix: String, _ key: String) {
    let tail = key.drop { $0 != ":" }.dropFirst()
    let name = prefix + String(tail.prefix(48).map { $0.isLetter || $0.isNumber ? $0 : "-" })
    var candidate = name + ".svg"
    var number = 2
    while links.values.contains(candidate) {
      candidate = "\(name)-\(number).svg"
      number += 1
    }
    links[key] = candidate
  }
}
