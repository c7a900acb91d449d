import GraphAlgorithms
public import GraphDrawing
import ProjectModel

extension NetworkQuestion {
  /// Beyond so many nodes a picture with projects cannot be read.
  private static let mostNodes = 130
  /// Beyond so many bodies even the backbone is a tangle, and clusters are drawn.
  private static let mostForBackbone = 400

  /// As much as a person can read: everything, the backbone, or clusters as nodes, by the network's
  /// size unless the options say; around one body rings by distance.
  public func picture(from explorer: Explorer, options: PictureOptions) throws -> Diagram? {
    let view = try NetworkView(explorer, level: level, filters: filters)
    let frame = PictureFrame(explorer: explorer, options: options, filters: filters)
    if center != nil, options.detail == nil, significance == nil {
      return try EgoPicture(self, view: view, frame: frame).diagram
    }
    var asked = self
    if limit == nil || options.detail != nil {
      switch center == nil ? detail(of: view, options: options) : options.detail {
      case .clusters where center == nil:
        return OverviewPicture(view: view, level: level, frame: frame).diagram
      case .backbone: asked.significance = significance ?? 0.05
      case .clusters, .everything, nil: break
      }
    }
    return try asked.part(of: explorer, in: frame)
  }

  /// What is drawn of a whole network.
  private func detail(of view: NetworkView, options: PictureOptions) -> NetworkDetail {
    if let detail = options.detail { return detail }
    if significance != nil { return .backbone }
    let bodies = view.graph.actorDegrees(within: view.events).count { $0 > 0 }
    let projects = view.network.projects.indices.count(where: view.counts)
    if bodies + projects <= Self.mostNodes { return .everything }
    return bodies <= Self.mostForBackbone ? .backbone : .clusters
  }

  /// Bodies and projects while both can be read; else bodies alone.
  private func part(of explorer: Explorer, in frame: PictureFrame) throws -> Diagram {
    let isWhole = frame.options.detail == .everything && significance == nil
    let part = try NetworkPart(
      forPictureOf: self, of: explorer, mostNodes: isWhole ? DiagramLimits().nodes : nil)
    let bodyCount = part.organisations.count
    var diagram = frame.diagram(
      part.center.map {
        frame.say(
          "The partner network around \($0.subject.name)",
          "Samarbetena kring \($0.subject.name)")
      } ?? frame.say("The partner network", "Samarbetena"),
      arrangement: .springs)
    let showsProjects =
      significance == nil && limit.map { $0 >= part.tieCount } ?? true
      && (bodyCount + part.projects.count <= Self.mostNodes
        || frame.options.detail == .everything)
    if showsProjects {
      let picture = try TwoModePicture(
        frame, view: part.view, organisations: part.organisations, projects: part.projects,
        emphasized: Set(part.center.map { [$0.index] } ?? []))
      diagram.nodes = picture.nodes
      diagram.edges = picture.edges
      diagram.sizeLegend = frame.say("Larger: in more projects", "Större: i fler projekt")
      diagram.caption = frame.caption(
        frame.say(
          "Shown: everything, \(frame.count(bodyCount, .body)) and "
            + "\(frame.count(part.projects.count, .project)).",
          "Visas: allt, \(frame.count(bodyCount, .body)) och "
            + "\(frame.count(part.projects.count, .project))."),
        frame.levelSentence(level), TwoModePicture.roleSentence(frame),
        frame.restrictionSentence(bodies: part.view.bodiesLookedAt))
    } else {
      drawBodies(of: part, frame: frame, into: &diagram)
    }
    diagram.finding = Self.finding(part, frame)
    return diagram
  }

  /// The strongest ties, until as many bodies are drawn as may be.
  private func drawBodies(of part: NetworkPart, frame: PictureFrame, into diagram: inout Diagram) {
    var drawn: Set<Int> = Set(part.center.map { [$0.index] } ?? [])
    var ties: [SharedPair] = []
    let most = frame.most(40)
    for tie in part.ties {
      // Two ties a body can still be followed.
      guard ties.count < most * 2 else { break }
      let grown = drawn.union([tie.a, tie.b])
      guard grown.count <= most else { continue }
      drawn = grown
      ties.append(tie)
    }
    let strongest = ties.first?.sharedEventCount ?? 1
    let network = frame.explorer.network
    diagram.nodes = drawn.sorted().map { index in
      let count = part.view.projects(of: index).count
      return frame.body(
        index, isEmphasized: index == part.center?.index,
        tooltip: "\(network.organisations[index].name): \(frame.count(count, .project))")
    }
    diagram.edges = ties.map { tie in
      frame.tie(
        tie.a, tie.b, style: .sharedProjects, projects: part.projects(of: tie),
        strength: PictureFrame.strength(tie.sharedEventCount, of: strongest))
    }
    diagram.strengthLegend = frame.say(
      "Wider: more shared projects, up to \(frame.digits(strongest))",
      "Bredare: fler gemensamma projekt, som mest \(frame.digits(strongest))")
    let hidden = part.organisations.count - drawn.count
    if hidden > 0 { diagram.nodes.append(frame.rest(hidden)) }
    let what =
      significance.map {
        frame.say(
          "the backbone: ties with a corrected p value of at most \($0) in the stochastic degree "
            + "sequence model (Benjamini and Hochberg)",
          "stommen: samband med ett korrigerat p-värde på högst \($0) i den stokastiska "
            + "gradföljdsmodellen (Benjamini och Hochberg)")
      }
      ?? frame.say("the strongest ties by shared projects", "de starkaste efter gemensamma projekt")
    diagram.caption = frame.caption(
      frame.say(
        "Shown: \(frame.digits(drawn.count)) of \(frame.count(part.organisations.count, .body)) and "
          + "\(frame.digits(ties.count)) of \(frame.count(part.tieCount, .tie)); \(what).",
        "Visas: \(frame.digits(drawn.count)) av \(frame.count(part.organisations.count, .body)) och "
          + "\(frame.digits(ties.count)) av \(frame.count(part.tieCount, .tie)); \(what)."),
      frame.levelSentence(level),
      frame.restrictionSentence(bodies: part.view.bodiesLookedAt))
  }

  private static func finding(_ part: NetworkPart, _ frame: PictureFrame) -> String {
    let bodies = frame.count(part.organisations.count, .body)
    let projects = frame.count(part.projects.count, .project)
    guard let tie = part.ties.first else {
      return frame.say(
        "\(bodies) in \(projects), and no two share one.",
        "\(bodies) i \(projects), och inga två har ett gemensamt.")
    }
    let organisations = frame.explorer.network.organisations
    let (a, b) = (organisations[tie.a].name, organisations[tie.b].name)
    let shared = frame.count(tie.sharedEventCount, .project)
    return frame.say(
      "\(bodies) in \(projects); the strongest tie is between \(a) and \(b) (\(shared)).",
      "\(bodies) i \(projects); det starkaste sambandet är mellan \(a) och \(b) (\(shared)).")
  }
}

extension PictureFrame {
  /// A tie between two bodies, with the titles of what they share as its tooltip.
  func tie(
    _ a: Int, _ b: Int, style: EdgeStyle, projects: [Int], strength: Double
  ) -> DiagramEdge {
    let network = explorer.network
    let (first, second) = (network.organisations[a], network.organisations[b])
    let titles = projects.prefix(Self.mostTitles).map { network.projects[$0].title }
    let more = projects.count - titles.count
    return DiagramEdge(
      id: first.key + " " + second.key, from: first.key, to: second.key, style: told(style),
      tooltip: "\(first.name) – \(second.name), \(count(projects.count, .sharedProject)): "
        + titles.joined(separator: "; ")
        + (more > 0 ? say("; and \(digits(more)) more", "; och \(digits(more)) till") : ""),
      strength: strength)
  }

  /// A tooltip with more titles than this is not read.
  private static let mostTitles = 6
}
