public import GraphDrawing
import ProjectModel

extension PathQuestion {
  /// From left to right, with the projects as links.
  public func picture(from explorer: Explorer, options: PictureOptions) throws -> Diagram? {
    let answer = try answer(from: explorer)
    let view = try NetworkView(explorer, level: level, filters: filters)
    let frame = PictureFrame(explorer: explorer, options: options, filters: filters)
    let network = explorer.network
    let ends = answer.subjects
    var diagram = Diagram(
      title: "How \(ends.map(\.name).joined(separator: " and ")) are connected")
    diagram.seed = options.seed
    diagram.arrangement = options.arrangement ?? .layered(leftToRight: true)
    var drawnNodes: Set<String> = []
    var drawnEdges: Set<String> = []
    func draw(_ key: String) {
      guard drawnNodes.insert(key).inserted else { return }
      if let index = network.organisationIndex(key: key) {
        diagram.nodes.append(
          frame.body(
            index, isEmphasized: ends.contains { $0.key == key },
            tooltip: network.organisations[index].name))
      } else if let index = network.projectIndex(key: key) {
        diagram.nodes.append(frame.project(index))
      }
    }
    for end in ends { draw(end.key) }
    for row in answer.rows {
      for (from, to) in zip(row.steps, row.steps.dropFirst()) {
        draw(from.key)
        draw(to.key)
        let (body, project) = from.isOrganisation ? (from, to) : (to, from)
        guard drawnEdges.insert(from.key + " " + to.key).inserted,
          let bodyIndex = network.organisationIndex(key: body.key),
          let projectIndex = network.projectIndex(key: project.key),
          let role = view.ties.roles(of: bodyIndex, in: projectIndex).first
        else { continue }
        diagram.edges.append(
          DiagramEdge(
            id: from.key + " " + to.key, from: from.key, to: to.key, style: role.edgeStyle,
            tooltip: "\(body.name) is \(role.rawValue) of \(project.name)"))
      }
    }
    diagram.finding =
      answer.rows.first.map { row in
        "The shortest way runs through \(Wording.count(row.length, "project")): "
          + row.steps.filter { !$0.isOrganisation }.map(\.name).joined(separator: ", then ") + "."
      } ?? answer.notes.last ?? ""
    diagram.caption = frame.caption(
      "Shown: \(Wording.count(answer.rows.count, "path")), the shortest first"
        + (answer.rows.contains { $0.kind == .avoidingHubs } ? " and one that avoids hubs." : "."))
    return diagram
  }
}
