import GraphAlgorithms
import GraphDrawing
import ProjectModel

/// The whole network at a glance: clusters as nodes, sized by their members, named after their
/// central ones, tied as strongly as their members are.
struct OverviewPicture {
  let diagram: Diagram

  /// More clusters than this are not told apart on a page.
  private static let mostClusters = 24
  /// Clusters this many times smaller than the largest are counted only.
  private static let leastShare = 50.0

  init(
    view: NetworkView, level: OrganisationLevel, resolution: Double = 1, seed: UInt64 = 1,
    frame: PictureFrame
  ) {
    let clustering = Clustering(
      forPictureOf: view, from: frame.explorer, resolution: resolution, seed: seed,
      measuresStability: false)
    let most = Double(clustering.clusters.first?.count ?? 0)
    // Beside a cluster of hundreds one of three says nothing.
    let telling = clustering.clusters.count { Double($0.count) >= most / Self.leastShare }
    let shown = min(frame.most(Self.mostClusters), telling)
    let outlines = ClusterOutlines(clustering, count: shown)
    let bodyCount = clustering.clusters.reduce(0) { $0 + $1.count }
    var diagram = frame.diagram(
      frame.say(
        "Who works with whom: an overview", "Vilka som arbetar med varandra: en översikt"),
      arrangement: .springs)
    diagram.sizeLegend = frame.say("Larger: more bodies", "Större: fler aktörer")
    diagram.strengthLegend = frame.say(
      "Wider: more shared projects between members",
      "Bredare: fler gemensamma projekt mellan medlemmar")
    let largest = Double(clustering.clusters.first?.count ?? 1)
    for number in 0..<shown {
      let members = clustering.clusters[number].count
      let id = outlines.id(of: number)
      let name = outlines.name(of: number)
      diagram.nodes.append(
        DiagramNode(
          id: id, label: name, style: frame.told(.cluster),
          tooltip: "\(name): \(frame.count(members, .body)), "
            + outlines.members(of: number).prefix(6)
            .map { view.network.organisations[$0].name }.joined(separator: ", "),
          link: frame.options.link(id), size: (Double(members) / largest).squareRoot(),
          subtitle: frame.count(members, .body)))
    }
    let ties = outlines.tiesBetween(shown)
    let drawn = Self.readable(ties, among: shown)
    let strongest = drawn.map(\.weight).max() ?? 1
    diagram.edges = drawn.map { tie in
      let ends = [outlines.id(of: tie.a), outlines.id(of: tie.b)]
      return DiagramEdge(
        id: ends.joined(separator: " "), from: ends[0], to: ends[1],
        style: frame.told(.sharedProjects),
        tooltip: "\(outlines.name(of: tie.a)) – \(outlines.name(of: tie.b)): "
          + frame.say("weight", "vikt") + " \(Wording.decimal(tie.weight))",
        strength: tie.weight / max(strongest, .leastNormalMagnitude))
    }
    let hidden = clustering.clusters.dropFirst(shown)
    if !hidden.isEmpty {
      let bodies = hidden.reduce(0) { $0 + $1.count }
      diagram.nodes.append(
        DiagramNode(
          id: "rest",
          label: frame.say(
            "… and \(frame.digits(hidden.count)) smaller clusters",
            "… och \(frame.digits(hidden.count)) mindre kluster"),
          style: .rest,
          tooltip: frame.say(
            "\(frame.count(bodies, .body)) in \(frame.count(hidden.count, .cluster))",
            "\(frame.count(bodies, .body)) i \(frame.count(hidden.count, .cluster))")))
    }
    diagram.finding = Self.finding(clustering, outlines, bodyCount, frame)
    diagram.caption = frame.caption(
      frame.say(
        "Shown: clusters as nodes instead of \(frame.count(bodyCount, .body)); "
          + "\(frame.digits(shown)) of \(frame.count(clustering.clusters.count, .cluster)) and "
          + "the \(frame.digits(drawn.count)) strongest of \(frame.count(ties.count, .tie)) between "
          + "them.",
        "Visas: kluster som noder i stället för \(frame.count(bodyCount, .body)); "
          + "\(frame.digits(shown)) av "
          + "\(frame.count(clustering.clusters.count, .cluster)) och de "
          + "\(frame.digits(drawn.count)) starkaste av \(frame.count(ties.count, .tie)) mellan dem."
      ),
      ClusterOutlines.methodSentence(resolution: resolution, seed: seed, frame),
      outlines.restrictionSentence(frame),
      frame.levelSentence(level))
    self.diagram = diagram
  }

  private static func finding(
    _ clustering: Clustering, _ outlines: ClusterOutlines, _ bodies: Int, _ frame: PictureFrame
  ) -> String {
    guard let largest = clustering.clusters.first else {
      return frame.say(
        "No two bodies share a project, so there are no clusters.",
        "Inga två aktörer har ett gemensamt projekt, så det finns inga kluster.")
    }
    let count = frame.count(clustering.clusters.count, .cluster)
    let name = outlines.name(of: 0)
    return frame.say(
      "\(frame.count(bodies, .body)) fall into \(count) of bodies that work more with each other than "
        + "with others; the largest, around \(name), has \(frame.digits(largest.count)).",
      "\(frame.count(bodies, .body)) bildar \(count) av aktörer som arbetar mer med varandra än med "
        + "andra; det största, kring \(name), har \(frame.digits(largest.count)).")
  }

  /// Each cluster's strongest tie, and the strongest of all until there are twice as many as clusters.
  private static func readable(
    _ ties: [ClusterOutlines.Tie], among count: Int
  ) -> [ClusterOutlines.Tie] {
    var kept: Set<Int> = []
    for cluster in 0..<count {
      if let best = ties.indices.first(where: { ties[$0].a == cluster || ties[$0].b == cluster }) {
        kept.insert(best)
      }
    }
    for index in ties.indices where kept.count < count * 5 / 4 { kept.insert(index) }
    return kept.sorted().map { ties[$0] }
  }
}
