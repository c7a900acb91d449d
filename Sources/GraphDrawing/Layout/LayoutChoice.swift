/// Which engine is trusted with which graph.
///
/// Measured with collaboration graphs: `dot` does not finish the projection of 100 bodies with 1,541
/// ties in a minute, and never ends on 60 nodes that are all tied; `fdp` takes a minute for 1,000
/// nodes; `neato` more than a minute for 5,000; `sfdp` 14 s for 20,000.
extension Arranging {
  private static let layeredNodeLimit = 150
  private static let forceNodeLimit = 300
  private static let stressNodeLimit = 1_000

  /// The way a diagram is placed.
  static func method(for diagram: PreparedDiagram) -> Method {
    let isGrouped = !diagram.groups.isEmpty
    switch diagram.source.arrangement {
    case .fixed: return .fixed
    case .chart: return .chart
    case .columns: return .columns
    case .layered(let leftToRight):
      if suitsLayers(diagram) { return .layered(leftToRight: leftToRight) }
      return isGrouped ? .groups : .springs(nil)
    case .rings(let center):
      let number = diagram.nodes.firstIndex { $0.source.id == center }
      return number.map { .rings(center: $0) } ?? .springs(nil)
    case .springs: return isGrouped ? .groups : .springs(nil)
    case .engine(let engine): return method(for: diagram, wanted: engine)
    case .automatic:
      if isGrouped { return .groups }
      if isFlow(diagram) { return .layered(leftToRight: true) }
      if let hub = hub(of: diagram) { return .rings(center: hub) }
      return .springs(nil)
    }
  }

  private static func method(for diagram: PreparedDiagram, wanted: LayoutEngine) -> Method {
    let count = diagram.nodes.count
    switch wanted {
    case .dot: return suitsLayers(diagram) ? .layered(leftToRight: false) : .springs(nil)
    case .fdp, .circo: return .springs(count <= forceNodeLimit ? wanted : nil)
    case .neato: return .springs(count <= stressNodeLimit ? wanted : nil)
    case .sfdp, .twopi: return .springs(wanted)
    // Positions are given; without them there is nothing to go by.
    case .nop2: return .springs(nil)
    }
  }

  /// Whether `dot` ends in good time: not many nodes, and few more edges than nodes.
  private static func suitsLayers(_ diagram: PreparedDiagram) -> Bool {
    diagram.nodes.count <= layeredNodeLimit
      && diagram.edges.count <= diagram.nodes.count * 2 + 10
      && diagram.edges.count <= 250
  }

  /// Whether arrows lead through a small diagram without a way back.
  private static func isFlow(_ diagram: PreparedDiagram) -> Bool {
    guard !diagram.edges.isEmpty, diagram.nodes.count <= 40,
      diagram.edges.allSatisfy(\.source.isDirected),
      diagram.edges.count * 2 <= diagram.nodes.count * 3
    else { return false }
    // Kahn: nodes without a way in are taken away until none is left, or a circle is.
    var incoming = [Int](repeating: 0, count: diagram.nodes.count)
    for edge in diagram.edges { incoming[edge.to] += 1 }
    var ready = incoming.indices.filter { incoming[$0] == 0 }
    var taken = 0
    while let node = ready.popLast() {
      taken += 1
      for edge in diagram.edges where edge.from == node {
        incoming[edge.to] -= 1
        if incoming[edge.to] == 0 { ready.append(edge.to) }
      }
    }
    return taken == diagram.nodes.count
  }

  /// The one node that nearly all edges touch, in a diagram that is little more than a star.
  private static func hub(of diagram: PreparedDiagram) -> Int? {
    guard diagram.nodes.count >= 7 else { return nil }
    var neighbors = [Set<Int>](repeating: [], count: diagram.nodes.count)
    for edge in diagram.edges where edge.from != edge.to {
      neighbors[edge.from].insert(edge.to)
      neighbors[edge.to].insert(edge.from)
    }
    let hub = neighbors.indices.max { (neighbors[$0].count, -$0) < (neighbors[$1].count, -$1) }
    guard let hub, neighbors[hub].count == diagram.nodes.count - 1 else { return nil }
    let ties = neighbors.reduce(0) { $0 + $1.count } / 2
    return ties * 2 <= neighbors[hub].count * 3 ? hub : nil
  }
}
