public import GraphDrawing
import ProjectModel

extension NetworkQuestion {
  /// Beyond so many nodes a picture with projects cannot be read.
  private static let mostNodes = 130

  /// Bodies and projects while both can be read; else the bodies with most shared projects alone.
  public func picture(from explorer: Explorer, options: PictureOptions) throws -> Diagram? {
    let part = try NetworkPart(self, of: explorer)
    let frame = PictureFrame(explorer: explorer, options: options, filters: filters)
    let bodyCount = part.organisations.count
    var diagram = Diagram(
      title: part.center.map { "The partner network around \($0.subject.name)" }
        ?? "The partner network")
    diagram.seed = options.seed
    diagram.arrangement = options.arrangement ?? .springs
    let showsProjects =
      bodyCount + part.projects.count <= Self.mostNodes
      && limit.map { $0 >= part.ties.count } ?? true
    if showsProjects {
      let picture = try TwoModePicture(
        frame, view: part.view, organisations: part.organisations, projects: part.projects,
        emphasized: Set(part.center.map { [$0.index] } ?? []))
      diagram.nodes = picture.nodes
      diagram.edges = picture.edges
      diagram.sizeLegend = "Larger: in more projects"
      diagram.caption = frame.caption(
        "Shown: all \(Wording.count(bodyCount, "body", "bodies")) and "
          + "\(Wording.count(part.projects.count, "project")).",
        Self.levelSentence(level),
        "A body with several roles in a project is drawn with the first of them.")
    } else {
      drawBodies(of: part, frame: frame, into: &diagram)
    }
    diagram.finding = Self.finding(part, explorer)
    return diagram
  }

  /// The strongest ties, until as many bodies are drawn as may be.
  private func drawBodies(of part: NetworkPart, frame: PictureFrame, into diagram: inout Diagram) {
    var drawn: Set<Int> = Set(part.center.map { [$0.index] } ?? [])
    var ties: [NetworkPart.Tie] = []
    for tie in part.ties.prefix(limit ?? part.ties.count) {
      let grown = drawn.union([tie.a, tie.b])
      guard grown.count <= frame.options.mostBodies else { continue }
      drawn = grown
      ties.append(tie)
    }
    let strongest = ties.first?.projects.count ?? 1
    let network = frame.explorer.network
    diagram.nodes = drawn.sorted().map { index in
      let count = part.view.projects(of: index).count
      return frame.body(
        index, isEmphasized: index == part.center?.index,
        tooltip: "\(network.organisations[index].name): \(Wording.count(count, "project"))")
    }
    diagram.edges = ties.map { tie in
      let (a, b) = (network.organisations[tie.a].key, network.organisations[tie.b].key)
      return DiagramEdge(
        id: a + " " + b, from: a, to: b, style: .sharedProjects,
        tooltip: tie.projects.map { network.projects[$0].title }.joined(separator: "\n"),
        strength: PictureFrame.strength(tie.projects.count, of: strongest))
    }
    diagram.strengthLegend = "Wider: more shared projects"
    let hidden = part.organisations.count - drawn.count
    if hidden > 0 { diagram.nodes.append(frame.rest(hidden)) }
    diagram.caption = frame.caption(
      "Shown: \(drawn.count) of \(Wording.count(part.organisations.count, "body", "bodies")) and "
        + "\(ties.count) of \(Wording.count(part.ties.count, "tie")), the strongest by shared projects.",
      Self.levelSentence(level), significance == nil ? "" : part.notes.last ?? "")
  }

  private static func finding(_ part: NetworkPart, _ explorer: Explorer) -> String {
    let bodies = Wording.count(part.organisations.count, "body", "bodies")
    let projects = Wording.count(part.projects.count, "project")
    guard let tie = part.ties.first else {
      return "\(bodies) in \(projects), and no two share one."
    }
    let (a, b) = (explorer.network.organisations[tie.a], explorer.network.organisations[tie.b])
    return "\(bodies) in \(projects); the strongest tie is between \(a.name) and \(b.name) "
      + "(\(Wording.count(tie.projects.count, "project")))."
  }

  private static func levelSentence(_ level: OrganisationLevel) -> String {
    level == .rolledUp
      ? "Offices and units count as the body they are a part of."
      : "Every office and unit counts for itself."
  }
}
