import GraphAlgorithms
public import GraphDrawing
import ProjectModel

extension ShowQuestion {
  /// More bodies than this around a project hide each other's ties.
  private static let mostBodies = 30
  /// More municipalities than this are one node with their number.
  private static let mostPlaces = 8

  /// A project with everybody in it, by role; of an organisation who worked with it; of a municipality
  /// those that stand in the same projects, where they are.
  public func picture(from explorer: Explorer, options: PictureOptions) throws -> Diagram? {
    switch try Found(subject, in: explorer, level: level) {
    case .organisation(let asked):
      return try WhoWorkedWithQuestion(
        organisation: asked.subject.key, level: level, filters: filters,
        acrossSuccessions: acrossSuccessions
      ).picture(from: explorer, options: options)
    case .project(let index): return try picture(ofProject: index, explorer, options)
    case .municipality(let index):
      let frame = PictureFrame(explorer: explorer, options: options, filters: filters)
      return try MunicipalityPicture(of: index, filters: filters, frame: frame).diagram
    }
  }

  private func picture(
    ofProject index: Int, _ explorer: Explorer, _ options: PictureOptions
  ) throws -> Diagram {
    let frame = PictureFrame(explorer: explorer, options: options, filters: Filters())
    let network = explorer.network
    let project = network.projects[index]
    let view = try NetworkView(explorer, level: level, filters: Filters())
    let bodies = view.graph.actors(of: index).map(Int.init)
      .map { (index: $0, role: view.ties.roles(of: $0, in: index).first ?? .participant) }
      .sorted { ($0.role.rank, $0.index) < ($1.role.rank, $1.index) }
    let shown = bodies.prefix(frame.most(Self.mostBodies))
    let picture = try TwoModePicture(
      frame, view: view, organisations: shown.map(\.index), projects: [index])
    var diagram = frame.diagram(project.title, arrangement: .rings(center: project.key))
    var center = frame.project(index, isEmphasized: true)
    center.size = 0.5
    diagram.nodes =
      [center]
      + picture.nodes.filter { $0.id != project.key }.map { node in
        var node = node
        node.size = 0
        return node
      }
    diagram.edges = picture.edges
    addPlaces(of: index, frame, to: &diagram)
    if bodies.count > shown.count { diagram.nodes.append(frame.rest(bodies.count - shown.count)) }
    let owners = bodies.filter { $0.role == .owner }.map { network.organisations[$0.index].name }
    let years = Wording.years(project.start?.year, project.end?.year)
    let count = frame.count(bodies.count, .body)
    let owner = owners.joined(separator: ", ")
    diagram.finding = frame.say(
      "\(count) took part, \(years)" + (owners.isEmpty ? "." : "; \(owner) owned it."),
      "\(count) deltog, \(years)" + (owners.isEmpty ? "." : "; projektägare var \(owner)."))
    let grant = project.grant.map { frame.kronor($0.amount) }
    diagram.caption = frame.caption(
      frame.say(
        "Shown: \(frame.digits(shown.count)) of \(count)"
          + (grant.map { "; the project's grant is \($0)" } ?? "") + ".",
        "Visas: \(frame.digits(shown.count)) av \(count)"
          + (grant.map { "; projektets bidrag är \($0)" } ?? "") + "."),
      TwoModePicture.roleSentence(frame), frame.levelSentence(level))
    return diagram
  }

  private func addPlaces(of index: Int, _ frame: PictureFrame, to diagram: inout Diagram) {
    let network = frame.explorer.network
    let places = network.municipalities.indices
      .filter { network.municipalityGraph.events(of: $0).contains(Int32(index)) }
    guard !places.isEmpty else { return }
    let names = places.map { network.municipalities[$0].name }.sorted()
    var nodes: [DiagramNode] = []
    if places.count <= Self.mostPlaces {
      nodes = places.map { place in
        let municipality = network.municipalities[place]
        return DiagramNode(
          id: municipality.key, label: municipality.name, style: frame.told(.placeInText),
          tooltip: municipality.name, link: frame.options.link(municipality.key))
      }
    } else {
      nodes = [
        DiagramNode(
          id: "places", label: frame.count(places.count, .municipality),
          style: frame.told(.placeInText), tooltip: names.joined(separator: ", "))
      ]
    }
    diagram.nodes += nodes
    diagram.edges += nodes.map { node in
      DiagramEdge(
        id: node.id + " place", from: network.projects[index].key, to: node.id,
        style: frame.told(.takesPlace), tooltip: node.tooltip)
    }
  }
}
