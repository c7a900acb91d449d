import GraphAlgorithms
public import GraphDrawing
import GraphStore
import ProjectModel

extension SearchQuestion {
  /// So many that were found can be told apart.
  private static let mostFound = 24

  /// What was found: bodies tied where they share projects, and projects tied to those of the bodies
  /// that take part in them.
  public func picture(from explorer: Explorer, options: PictureOptions) throws -> Diagram? {
    let frame = PictureFrame(explorer: explorer, options: options, filters: Filters())
    var asked = self
    asked.limit = min(limit ?? .max, frame.most(Self.mostFound))
    let answer = try asked.answer(from: explorer)
    let view = try NetworkView(explorer, level: .exact, filters: Filters())
    let network = explorer.network
    let members = answer.rows.compactMap { row -> GatheredPicture.Member? in
      network.organisationIndex(key: row.subject.key).map { index in
        .init(
          index: index,
          tooltip: "\(row.subject.name): \(frame.count(row.projectCount, .project))")
      }
    }
    let picture = GatheredPicture(frame, view: view, members: members)
    var diagram = frame.diagram(
      frame.say("What is called “\(text)”", "Vad som heter ”\(text)”"), arrangement: .springs)
    diagram.nodes = picture.nodes
    diagram.edges = picture.edges
    let bodies = Set(members.map(\.index))
    for row in answer.rows {
      if let project = network.projectIndex(key: row.subject.key) {
        diagram.nodes.append(frame.project(project))
        diagram.edges += ties(of: project, among: bodies, in: view, frame)
      } else if row.subject.kind == "place" {
        diagram.nodes.append(
          DiagramNode(
            id: row.subject.key, label: row.subject.name, style: frame.told(.placeInText),
            tooltip: "\(row.subject.name): \(frame.count(row.projectCount, .project))",
            link: options.link(row.subject.key)))
      }
    }
    diagram.strengthLegend = picture.strengthLegend(frame)
    diagram.finding = finding(answer, frame)
    diagram.caption = frame.caption(
      frame.say(
        "Shown: \(frame.digits(answer.shown)) of \(frame.digits(answer.total)) found.",
        "Visas: \(frame.digits(answer.shown)) av \(frame.digits(answer.total)) träffar."),
      picture.tieSentence(frame), frame.levelSentence(.exact))
    return diagram
  }

  private func ties(
    of project: Int, among bodies: Set<Int>, in view: NetworkView, _ frame: PictureFrame
  ) -> [DiagramEdge] {
    let network = frame.explorer.network
    return view.graph.actors(of: project).map(Int.init).filter(bodies.contains).compactMap { body in
      view.ties.roles(of: body, in: project).first.map { role in
        let (from, to) = (network.organisations[body], network.projects[project])
        return DiagramEdge(
          id: from.key + " " + to.key, from: from.key, to: to.key,
          style: frame.told(role.edgeStyle),
          tooltip: "\(from.name): \(frame.name(of: role))")
      }
    }
  }

  private func finding(_ answer: Answer<Row>, _ frame: PictureFrame) -> String {
    guard let first = answer.rows.first else {
      return frame.say(
        "Nothing is called “\(text)”, and nothing is spelt like it.",
        "Inget heter ”\(text)”, och inget stavas likt.")
    }
    let isNear = first.match == .similar
    let count = frame.digits(answer.total)
    return frame.say(
      isNear
        ? "Nothing is called “\(text)”; spelt most like it is \(first.subject.name)."
        : "\(count) found; the first is \(first.subject.name).",
      isNear
        ? "Inget heter ”\(text)”; mest likt stavas \(first.subject.name)."
        : "\(count) träffar; den första är \(first.subject.name).")
  }
}
