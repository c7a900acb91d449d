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
    guard let cluster = clustering.clusters.indices.first(where: { clustering.id(of: $0) == id })
    else {
      throw LookupError.unknown(
        id, what: "cluster", near: clustering.clusters.indices.prefix(5).map(clustering.id))
    }
    let memberCount = clustering.clusters[cluster].count
    let shown = clustering.ranked(
      cluster, limit: question.limit ?? frame.most(Self.mostMembers))
    let name = clustering.name(of: cluster)
    var diagram = frame.diagram(
      frame.say("The cluster around \(name)", "Klustret kring \(name)"), arrangement: .springs)
    let largest = max(clustering.innerStrength(of: shown[0]), .leastNormalMagnitude)
    diagram.nodes = shown.enumerated().map { place, member in
      let count = view.projects(of: member).count
      return frame.body(
        member, size: clustering.innerStrength(of: member) / largest, isEmphasized: place == 0,
        tooltip: "\(network.organisations[member].name): \(frame.count(count, .project))")
    }
    diagram.sizeLegend = frame.say(
      "Larger: more ties inside the cluster", "Större: fler samband inom klustret")
    diagram.strengthLegend = frame.say("Wider: a stronger tie", "Bredare: starkare samband")
    var ties: [(a: Int, b: Int, weight: Double)] = []
    view.graph.forEachPair(among: shown.sorted(), within: view.events) { pair in
      ties.append((pair.a, pair.b, (pair.weight * 1e9).rounded() / 1e9))
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
    if memberCount > shown.count { diagram.nodes.append(frame.rest(memberCount - shown.count)) }
    let bodies = frame.count(memberCount, .body)
    let first = network.organisations[shown[0]].name
    diagram.finding = frame.say(
      "\(bodies) that work more with each other than with others; \(first) has most ties inside.",
      "\(bodies) som arbetar mer med varandra än med andra; \(first) har flest samband inom klustret."
    )
    let isWhole = shown.count == memberCount
    diagram.caption = frame.caption(
      frame.say(
        "Shown: \(frame.digits(shown.count)) of \(bodies)\(isWhole ? "" : ", the central ones,") and the "
          + "\(frame.digits(kept.count)) strongest of the \(frame.count(ties.count, .tie)) between them.",
        "Visas: \(frame.digits(shown.count)) av \(bodies)\(isWhole ? "" : ", de mest centrala,") och de "
          + "\(frame.digits(kept.count)) starkaste av \(frame.count(ties.count, .tie)) mellan dem."),
      ClusterOutlines.methodSentence(
        resolution: question.resolution, seed: question.seed, frame))
    self.diagram = diagram
  }
}
