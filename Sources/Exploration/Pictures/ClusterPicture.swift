import GraphAlgorithms
import GraphDrawing
import ProjectModel

/// One cluster: its central members, and of each the strongest ties inside it.
struct ClusterPicture {
  let diagram: Diagram

  private static let mostMembers = 30

  init(
    _ id: String, in clustering: Clustering, of question: ClustersQuestion, view: NetworkView,
    frame: PictureFrame
  ) throws {
    let network = view.network
    let ranked = clustering.clusters.lazy.map { clustering.ranked($0, by: network) }
      .first {
        ClustersQuestion.id(ofCentral: $0.first.map { network.organisations[$0].key }) == id
      }
    guard let ranked else {
      let near = ClusterOutlines(clustering, network, count: min(5, clustering.clusters.count))
      throw LookupError.unknown(
        id, what: "cluster", near: clustering.clusters.indices.prefix(5).map(near.id))
    }
    let shown = ranked.prefix(question.limit ?? frame.most(Self.mostMembers))
    let name = ranked.prefix(2).map { network.organisations[$0].name }.joined(separator: " – ")
    var diagram = frame.diagram(
      frame.say("The cluster around \(name)", "Klustret kring \(name)"), arrangement: .springs)
    let largest = max(clustering.innerStrength(of: ranked[0]), .leastNormalMagnitude)
    diagram.nodes = shown.enumerated().map { place, member in
      let count = view.projects(of: member).count
      return frame.body(
        member, size: clustering.innerStrength(of: member) / largest, isEmphasized: place == 0,
        tooltip: "\(network.organisations[member].name): \(frame.count(count, .project))")
    }
    diagram.sizeLegend = frame.say(
      "Larger: more ties inside the cluster", "Större: fler samband inom klustret")
    diagram.strengthLegend = frame.say("Wider: a stronger tie", "Bredare: starkare samband")
    let inside = Set(shown)
    var ties: [(a: Int, b: Int, weight: Double)] = []
    for member in shown {
      for (other, weight) in zip(
        clustering.projection.neighbors(of: member), clustering.projection.weights(of: member))
      where Int(other) > member && inside.contains(Int(other)) {
        ties.append((member, Int(other), weight))
      }
    }
    ties.sort { ($1.weight, $0.a, $0.b) < ($0.weight, $1.a, $1.b) }
    // Every member's strongest tie holds it in place; beyond, the strongest until it gets crowded.
    var kept: Set<Int> = []
    var isTied: Set<Int> = []
    for (index, tie) in ties.enumerated()
    where !isTied.contains(tie.a) || !isTied.contains(tie.b) {
      kept.insert(index)
      isTied.formUnion([tie.a, tie.b])
    }
    for index in ties.indices where kept.count < shown.count * 3 / 2 { kept.insert(index) }
    let strongest = ties.first?.weight ?? 1
    let weakest = kept.map { ties[$0].weight }.min() ?? 0
    diagram.edges = kept.sorted().map { index in
      let tie = ties[index]
      let names = [tie.a, tie.b].map { network.organisations[$0].name }
      let keys = [tie.a, tie.b].map { network.organisations[$0].key }
      return DiagramEdge(
        id: keys.joined(separator: " "), from: keys[0], to: keys[1],
        style: frame.told(.sharedProjects),
        tooltip: names.joined(separator: " – ") + ", " + frame.say("weight", "vikt")
          + " \(Wording.decimal(tie.weight))",
        strength: strongest > weakest ? (tie.weight - weakest) / (strongest - weakest) : 0)
    }
    if ranked.count > shown.count { diagram.nodes.append(frame.rest(ranked.count - shown.count)) }
    let bodies = frame.count(ranked.count, .body)
    let first = network.organisations[ranked[0]].name
    diagram.finding = frame.say(
      "\(bodies) that work more with each other than with others; \(first) has most ties inside.",
      "\(bodies) som arbetar mer med varandra än med andra; \(first) har flest samband inom klustret."
    )
    diagram.caption = frame.caption(
      frame.say(
        "Shown: \(frame.digits(shown.count)) of \(bodies), the central ones, and the "
          + "\(frame.digits(kept.count)) strongest of the \(frame.count(ties.count, .tie)) between them.",
        "Visas: \(frame.digits(shown.count)) av \(bodies), de mest centrala, och de "
          + "\(frame.digits(kept.count)) starkaste av \(frame.count(ties.count, .tie)) mellan dem."),
      ClusterOutlines.methodSentence(
        resolution: question.resolution, seed: question.seed, frame))
    self.diagram = diagram
  }
}
