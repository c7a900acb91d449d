import GraphAlgorithms
public import GraphDrawing
import ProjectModel

extension ClustersQuestion {
  /// More groups than this cannot be told apart on a page.
  private static let mostClusters = 8
  /// So many bodies fit on a page with their names; with more, a group shows its central ones.
  private static let mostBodies = 56
  private static let mostCentral = 3
  /// Beyond so many bodies, running the search again for the stabilities takes longer than a
  /// picture may.
  private static let mostWithStability = 1_000

  /// A group a cluster, its members inside, the central one emphasized; one cluster by itself where
  /// the options name it.
  ///
  /// All ties would be a tangle: drawn are each member's strongest tie in its cluster and, from group
  /// to group, how strongly two clusters are tied.
  public func picture(from explorer: Explorer, options: PictureOptions) throws -> Diagram? {
    let view = try NetworkView(explorer, level: level, filters: filters)
    let frame = PictureFrame(explorer: explorer, options: options, filters: filters)
    let bodyCount = view.graph.actorDegrees(within: view.events).count { $0 > 0 }
    let clustering = Clustering(
      forPictureOf: view, from: explorer, resolution: resolution, seed: seed,
      measuresStability: bodyCount <= Self.mostWithStability)
    if let id = options.cluster {
      return try ClusterPicture(id, in: clustering, of: self, view: view, frame: frame).diagram
    }
    return whole(clustering, view, frame, hasStability: bodyCount <= Self.mostWithStability)
  }

  private func whole(
    _ clustering: Clustering, _ view: NetworkView, _ frame: PictureFrame, hasStability: Bool
  ) -> Diagram {
    let network = view.network
    let total = clustering.clusters.count
    let shown = min(limit ?? frame.most(Self.mostClusters), total)
    let outlines = ClusterOutlines(clustering, count: shown)
    let all = clustering.clusters.prefix(shown).reduce(0) { $0 + $1.count }
    let perCluster = all <= frame.most(Self.mostBodies) ? Int.max : Self.mostCentral
    var diagram = frame.diagram(
      frame.say("Collaboration clusters", "Samarbetskluster"), arrangement: .automatic)
    diagram.strengthLegend = frame.say("Wider: a stronger tie", "Bredare: starkare samband")

    var drawn: [Int: Int] = [:]
    for cluster in 0..<shown {
      let id = outlines.id(of: cluster)
      let members = outlines.members(of: cluster)
      let memberCount = clustering.clusters[cluster].count
      diagram.groups.append(
        DiagramGroup(
          id: id, label: "\(outlines.name(of: cluster)) (\(frame.digits(memberCount)))",
          tooltip: "\(outlines.name(of: cluster)): \(frame.count(memberCount, .body))",
          link: frame.options.link(id)))
      let central = members.prefix(perCluster)
      for (rank, member) in central.enumerated() {
        drawn[member] = cluster
        let name = network.organisations[member].name
        let stability = Wording.decimal(clustering.stability[member])
        diagram.nodes.append(
          frame.body(
            member, group: id, isEmphasized: rank == 0,
            tooltip: hasStability
              ? name + ", " + frame.say("stability", "stabilitet") + " \(stability)" : name))
      }
      if memberCount > central.count {
        var rest = frame.rest(memberCount - central.count)
        rest.id = id + " rest"
        rest.group = id
        diagram.nodes.append(rest)
      }
    }
    if total > shown {
      var rest = frame.rest(total - shown)
      rest.label = frame.say(
        "… and \(frame.digits(total - shown)) smaller clusters",
        "… och \(frame.digits(total - shown)) mindre kluster")
      diagram.nodes.append(rest)
    }
    diagram.edges =
      ClusterTies.inner(drawn, outlines, view, frame, count: shown)
      + ClusterTies.across(outlines, network, frame, count: shown)
    diagram.finding = finding(clustering, outlines, frame)
    diagram.caption = frame.caption(
      frame.say(
        "Shown: \(frame.digits(shown)) of \(frame.count(total, .cluster)) and "
          + "\(frame.digits(drawn.count)) of \(frame.count(Self.bodyCount(clustering), .body)); of the "
          + "ties only each member's strongest and the strongest between clusters.",
        "Visas: \(frame.digits(shown)) av \(frame.count(total, .cluster)) och "
          + "\(frame.digits(drawn.count)) av \(frame.count(Self.bodyCount(clustering), .body)); av "
          + "sambanden bara varje medlems starkaste och de starkaste mellan kluster."),
      ClusterOutlines.methodSentence(resolution: resolution, seed: seed, frame),
      outlines.restrictionSentence(frame))
    return diagram
  }

  private static func bodyCount(_ clustering: Clustering) -> Int {
    clustering.clusters.reduce(0) { $0 + $1.count }
  }

  private func finding(
    _ clustering: Clustering, _ outlines: ClusterOutlines, _ frame: PictureFrame
  ) -> String {
    guard let largest = clustering.clusters.first else {
      return frame.say(
        "No two bodies share a project, so there are no clusters.",
        "Inga två aktörer har ett gemensamt projekt, så det finns inga kluster.")
    }
    let bodies = frame.count(Self.bodyCount(clustering), .body)
    let clusters = frame.count(clustering.clusters.count, .cluster)
    let modularity = clustering.modularity.map(Wording.decimal) ?? "–"
    let size = frame.digits(largest.count)
    return frame.say(
      "\(bodies) fall into \(clusters) (modularity \(modularity)); the largest, around "
        + "\(outlines.name(of: 0)), has \(size).",
      "\(bodies) bildar \(clusters) (modularitet \(modularity)); det största, kring "
        + "\(outlines.name(of: 0)), har \(size).")
  }
}

/// The ties that pictures of clusters draw.
enum ClusterTies {
  /// Each drawn member's strongest tie to another that is drawn in its cluster.
  static func inner(
    _ drawn: [Int: Int], _ outlines: ClusterOutlines, _ view: NetworkView, _ frame: PictureFrame,
    count: Int
  ) -> [DiagramEdge] {
    let network = view.network
    var rankOf: [Int: Int] = [:]
    for cluster in 0..<count {
      for (rank, member) in outlines.members(of: cluster).enumerated()
      where drawn[member] != nil { rankOf[member] = rank }
    }
    // Of equally strong ties the one to the most central fellow is drawn.
    var best: [Int: (other: Int, weight: Double)] = [:]
    func offer(_ body: Int, _ other: Int, _ weight: Double) {
      let rank = -(rankOf[other] ?? Int.max)
      if let known = best[body], (known.weight, -(rankOf[known.other] ?? Int.max)) >= (weight, rank)
      {
        return
      }
      best[body] = (other, weight)
    }
    view.graph.forEachPair(among: drawn.keys.sorted(), within: view.events) { pair in
      guard drawn[pair.a] == drawn[pair.b] else { return }
      let weight = (pair.weight * 1e9).rounded() / 1e9
      offer(pair.a, pair.b, weight)
      offer(pair.b, pair.a, weight)
    }
    let weakest = best.values.map(\.weight).min() ?? 0
    let strongest = best.values.map(\.weight).max() ?? 1
    let span = max(strongest - weakest, .leastNormalMagnitude)
    var seen: Set<String> = []
    return drawn.keys.sorted().compactMap { body -> DiagramEdge? in
      guard let tie = best[body] else { return nil }
      let ends = [body, tie.other].sorted()
      let keys = ends.map(network.organisations.key)
      let id = keys.joined(separator: " ")
      guard seen.insert(id).inserted else { return nil }
      return DiagramEdge(
        id: id, from: keys[0], to: keys[1], style: frame.told(.strongestTie),
        tooltip: ends.map(network.organisations.name).joined(separator: " – ") + ", "
          + frame.say("weight", "vikt") + " \(Wording.decimal(tie.weight))",
        strength: (tie.weight - weakest) / span * 0.5)
    }
  }

  /// From group to group, the strongest ties between clusters.
  static func across(
    _ outlines: ClusterOutlines, _ network: Network, _ frame: PictureFrame, count: Int
  ) -> [DiagramEdge] {
    let ties = outlines.tiesBetween(count).prefix(max(4, count * 3 / 2))
    let strongest = ties.map(\.weight).max() ?? 1
    return ties.map { tie in
      let ends = [tie.a, tie.b].compactMap { outlines.members(of: $0).first }
        .map { network.organisations[$0].key }
      return DiagramEdge(
        id: outlines.id(of: tie.a) + " " + outlines.id(of: tie.b), from: ends.first ?? "",
        to: ends.last ?? "", style: frame.told(.acrossClusters),
        tooltip: "\(outlines.name(of: tie.a)) – \(outlines.name(of: tie.b)), "
          + frame.say("weight", "vikt") + " \(Wording.decimal(tie.weight))",
        strength: tie.weight / strongest * 0.7, joinsGroups: true)
    }
  }
}
