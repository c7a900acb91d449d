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
    let names = ends.map(\.name).joined(separator: frame.say(" and ", " och "))
    var diagram = frame.diagram(
      frame.say("How \(names) are connected", "Hur \(names) hänger ihop"),
      arrangement: .layered(leftToRight: true))
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
            id: from.key + " " + to.key, from: from.key, to: to.key,
            style: frame.told(role.edgeStyle),
            tooltip: frame.say(
              "\(body.name) is \(frame.name(of: role)) of \(project.name)",
              "\(body.name) är \(frame.name(of: role)) i \(project.name)")))
      }
    }
    let count = frame.count(answer.rows.count, .path)
    let hasDetour = answer.rows.contains { $0.kind == .avoidingHubs }
    diagram.finding =
      answer.rows.first.map { row in
        let titles = row.steps.filter { !$0.isOrganisation }.map(\.name)
        return frame.say(
          "The shortest way runs through \(frame.count(row.length, .project)): "
            + titles.joined(separator: ", then ") + ".",
          "Den kortaste vägen går genom \(frame.count(row.length, .project)): "
            + titles.joined(separator: ", sedan ") + ".")
      } ?? frame.say("There is no path.", "Det finns ingen väg.")
    diagram.caption = frame.caption(
      frame.say(
        "Shown: \(count), the shortest first" + (hasDetour ? " and one that avoids hubs." : "."),
        "Visas: \(count), den kortaste först" + (hasDetour ? " och en som undviker nav." : ".")))
    return diagram
  }
}
