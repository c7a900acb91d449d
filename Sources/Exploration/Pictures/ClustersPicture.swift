import GraphAlgorithms
public import GraphDrawing
import ProjectModel

extension ClustersQuestion {
  /// A group a cluster, its members inside, the central one emphasized.
  ///
  /// All ties would be a tangle: drawn are each member's strongest tie in its cluster and the strongest between two clusters.
  public func picture(from explorer: Explorer, options: PictureOptions) throws -> Diagram? {
    var whole = self
    whole.limit = nil
    let answer = try whole.answer(from: explorer)
    let view = try NetworkView(explorer, level: level, filters: filters)
    let clustering = Clustering(view, resolution: resolution, seed: seed)
    let frame = PictureFrame(explorer: explorer, options: options, filters: filters)
    let network = explorer.network
    var diagram = Diagram(title: "Collaboration clusters")
    diagram.seed = options.seed
    diagram.arrangement = options.arrangement ?? .automatic
    diagram.strengthLegend = "Wider: a stronger tie"

    var drawnCount = 0
    var drawn: [Int: Int] = [:]
    var ranks: [Int: Int] = [:]
    let shown = answer.rows.prefix(limit ?? Self.mostClusters)
    let strongest = clustering.projection.strongestWeight
    for (position, row) in shown.enumerated() {
      diagram.groups.append(
        DiagramGroup(
          id: row.id, label: "\(row.name) (\(row.members.count))",
          tooltip: row.municipalities.map(\.municipality.name).joined(separator: ", ")))
      let members = row.members.prefix(Self.mostMembers)
      for (rank, member) in members.enumerated() {
        guard let index = network.organisationIndex(key: member.organisation.key) else { continue }
        drawn[index] = position
        ranks[index] = rank
        diagram.nodes.append(
          frame.body(
            index, group: row.id, isEmphasized: rank == 0,
            tooltip: "\(member.organisation.name), stability \(Wording.decimal(member.stability))"))
        drawnCount += 1
      }
      if row.members.count > members.count {
        diagram.nodes.append(
          DiagramNode(
            id: row.id + " rest", label: "… and \(row.members.count - members.count) more",
            style: .rest, group: row.id))
      }
    }
    diagram.edges =
      innerTies(drawn, ranks, clustering, strongest, network)
      + acrossTies(drawn, clustering, strongest, network, clusterCount: shown.count)
    let bodies = answer.rows.map(\.members.count).reduce(0, +)
    diagram.finding =
      answer.rows.first.map { row in
        "\(Wording.count(bodies, "body", "bodies")) fall into "
          + "\(Wording.count(answer.total, "cluster")) (modularity "
          + "\(clustering.modularity.map(Wording.decimal) ?? "–")); the largest, around "
          + "\(row.name), has \(row.members.count)."
      } ?? "No two bodies share a project, so there are no clusters."
    diagram.caption = frame.caption(
      "Shown: \(shown.count) of \(Wording.count(answer.total, "cluster")) and \(drawnCount) of "
        + "\(Wording.count(bodies, "body", "bodies")); of the ties only each member's strongest "
        + "and the strongest between two clusters.",
      "Leiden clusters by modularity at resolution \(resolution), seed \(seed), on Newman's weights "
        + "1/(n-1).")
    return diagram
  }

  /// More groups than this cannot be told apart on a page.
  private static let mostClusters = 12
  /// More members than this crowd a group.
  private static let mostMembers = 24

  private func innerTies(
    _ drawn: [Int: Int], _ ranks: [Int: Int], _ clustering: Clustering, _ strongest: Double,
    _ network: Network
  ) -> [DiagramEdge] {
    // Of equally strong ties the one to the most central fellow is drawn.
    func rank(_ vertex: Int32) -> Int { ranks[Int(vertex)] ?? Int.max }
    var seen: Set<String> = []
    return drawn.keys.sorted().compactMap { vertex -> DiagramEdge? in
      let best = zip(
        clustering.projection.neighbors(of: vertex), clustering.projection.weights(of: vertex)
      ).filter { drawn[Int($0.0)] == drawn[vertex] }
        .max { ($0.1, rank($1.0)) < ($1.1, rank($0.0)) }
      guard let best else { return nil }
      let ends = [vertex, Int(best.0)].sorted().map { network.organisations[$0].key }
      let id = ends.joined(separator: " ")
      guard seen.insert(id).inserted else { return nil }
      return DiagramEdge(
        id: id, from: ends[0], to: ends[1], style: .strongestTie,
        tooltip: "weight \(Wording.decimal(best.1))", strength: best.1 / strongest)
    }
  }

  private func acrossTies(
    _ drawn: [Int: Int], _ clustering: Clustering, _ strongest: Double, _ network: Network,
    clusterCount: Int
  ) -> [DiagramEdge] {
    var best: [[Int]: (a: Int, b: Int, weight: Double)] = [:]
    for vertex in drawn.keys.sorted() {
      for (neighbor, weight) in zip(
        clustering.projection.neighbors(of: vertex), clustering.projection.weights(of: vertex))
      {
        guard Int(neighbor) > vertex, let a = drawn[vertex], let b = drawn[Int(neighbor)], a != b
        else { continue }
        if weight > best[[min(a, b), max(a, b)]]?.weight ?? 0 {
          best[[min(a, b), max(a, b)]] = (vertex, Int(neighbor), weight)
        }
      }
    }
    return best.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { _, tie in
      let (a, b) = (network.organisations[tie.a].key, network.organisations[tie.b].key)
      return DiagramEdge(
        id: a + " " + b, from: a, to: b, style: .acrossClusters,
        tooltip: "weight \(Wording.decimal(tie.weight))", strength: tie.weight / strongest)
    }
  }
}
