import GraphAlgorithms
import GraphDrawing
import GraphStore
import ProjectModel

/// A picture of bodies and the projects that tie them, each tie drawn in the style of its role.
struct TwoModePicture {
  let frame: PictureFrame
  let view: NetworkView
  var nodes: [DiagramNode] = []
  var edges: [DiagramEdge] = []

  /// Draws bodies and projects in the order given; `emphasized` are what the picture is about.
  init(
    _ frame: PictureFrame, view: NetworkView, organisations: [Int], projects: [Int],
    emphasized: Set<Int> = []
  ) throws {
    self.frame = frame
    self.view = view
    let drawn = Set(organisations)
    let mostProjects = organisations.map { view.projects(of: $0, allRoles: true).count }.max() ?? 1
    for organisation in organisations {
      let count = view.projects(of: organisation, allRoles: true).count
      nodes.append(
        frame.body(
          organisation, size: Double(count) / Double(max(1, mostProjects)),
          isEmphasized: emphasized.contains(organisation),
          tooltip: "\(frame.explorer.network.organisations[organisation].name): "
            + frame.count(count, .project)))
    }
    for project in projects {
      nodes.append(frame.project(project))
      try addTies(of: project, among: drawn, emphasized: emphasized)
    }
  }

  /// That a body may have more roles than the one drawn.
  static func roleSentence(_ frame: PictureFrame) -> String {
    frame.say(
      "A body with several roles in a project is drawn with the first of them.",
      "En aktör med flera roller i ett projekt ritas med den första av dem.")
  }

  /// One edge a body; its style is the first of its roles, its tooltip quotes the lines of all.
  private mutating func addTies(
    of project: Int, among drawn: Set<Int>, emphasized: Set<Int>
  ) throws {
    let network = frame.explorer.network
    let key = network.projects[project].key
    let lines = try Dictionary(grouping: frame.explorer.store.evidence(project: key)) { line in
      line.organisationKey.flatMap { network.organisationIndex(key: $0) }
        .map { view.level == .exact ? $0 : network.topOf[$0] } ?? -1
    }
    for organisation in view.allTies.graph.actors(of: project).map(Int.init)
    where drawn.contains(organisation) {
      let ties = emphasized.contains(organisation) ? view.allTies : view.ties
      let roles = ties.roles(of: organisation, in: project)
      guard let role = roles.first else { continue }
      let quotes = (lines[organisation] ?? []).map {
        "\($0.heading): \($0.written) (\($0.source.description))"
      }
      edges.append(
        DiagramEdge(
          id: network.organisations[organisation].key + " " + key,
          from: network.organisations[organisation].key, to: key, style: frame.told(role.edgeStyle),
          tooltip: quotes.joined(separator: "\n")))
    }
  }
}
