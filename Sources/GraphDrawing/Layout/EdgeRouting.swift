/// Draws the lines of edges between nodes that have their places.
///
/// A line goes straight where the way is free; else it bends, as little as it must, past the nodes and
/// the words of groups in between. Where no bend is free it goes round their corners, and only where
/// even that is not to be had it takes the way that hides least: nodes cover lines, never the other
/// way round. Graphviz's own router looks for the shortest way round
/// every corner, which takes seconds for a hundred and fifty nodes and sends many lines through the
/// same gaps.
struct EdgeRouting {
  let diagram: PreparedDiagram
  let placed: PlacedDiagram

  /// Above these, lines are straight: among hundreds nobody follows a bend.
  private static let bendingNodeLimit = 400
  private static let bendingEdgeLimit = 600
  /// Free space between a line and a node that it passes.
  private static let clearance = 4.0
  /// Between parallel edges at their middle.
  private static let parallelGap = 16.0
  /// How far a line swings out, in shares of its length, in the order of preference.
  static let swings = [0, 0.06, 0.12, 0.18, 0.25, 0.33, 0.42, 0.52]
  private static let lopsidedSwings = [
    0, 0.1, -0.1, 0.2, -0.2, 0.32, -0.32, 0.46, -0.46, 0.7, -0.7,
  ]
  /// What a line costs at least that runs under a node.
  private static let hiddenCost = 16.0

  let outlines: [NodeOutline]
  let obstacles: [Rectangle]

  init(_ diagram: PreparedDiagram, _ placed: PlacedDiagram) {
    self.diagram = diagram
    self.placed = placed
    outlines = zip(diagram.nodes, placed.boxes).map { node, box in
      let shape = node.source.style.shape
      return NodeOutline(shape: diagram.hasMarkers && shape == .plain ? .circle : shape, box: box)
    }
    // Nodes first: their numbers stay theirs.
    obstacles = (placed.boxes + placed.groupWords).map {
      $0.insetBy(-Self.clearance, -Self.clearance)
    }
  }

  /// One line for each edge that has none yet, in the order of the edges.
  func route() -> [[Curve]] {
    let bends =
      !diagram.hasMarkers && !placed.prefersStraightLines
      && diagram.nodes.count <= Self.bendingNodeLimit
      && diagram.edges.count <= Self.bendingEdgeLimit
      && diagram.edges.count <= diagram.nodes.count * 4 + 20
    var totals: [Pair: Int] = [:]
    for edge in diagram.edges { totals[Pair(edge), default: 0] += 1 }
    var counts: [Pair: Int] = [:]
    return diagram.edges.enumerated().map { number, edge in
      if !placed.curves[number].isEmpty { return placed.curves[number] }
      let pair = Pair(edge)
      let place = counts[pair, default: 0]
      counts[pair] = place + 1
      if edge.from == edge.to {
        return [loop(at: placed.boxes[edge.from], place: place, isDirected: edge.source.isDirected)]
      }
      // Parallel edges lie evenly on both sides of the straight way.
      var offset = (Double(place) - Double((totals[pair] ?? 1) - 1) / 2) * Self.parallelGap
      if edge.from > edge.to { offset = -offset }
      return [line(edge, offset: offset, bends: bends)]
    }
  }

  private struct Pair: Hashable {
    var low: Int
    var high: Int

    init(_ edge: PreparedEdge) {
      low = min(edge.from, edge.to)
      high = max(edge.from, edge.to)
    }
  }

  private func line(_ edge: PreparedEdge, offset: Double, bends: Bool) -> Curve {
    if let groups = groups(of: edge) {
      return line(from: placed.groupBoxes[groups.0], to: placed.groupBoxes[groups.1], edge, groups)
    }
    let a = placed.boxes[edge.from].center
    let b = placed.boxes[edge.to].center
    var best = Curve(arcFrom: a, to: b, swing: offset)
    if bends {
      let length = ((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)).squareRoot()
      var bestCost = cost(best, of: edge, swing: offset, length: length)
      for share in Self.swings.dropFirst() where bestCost > share * 25 {
        for side in [1.0, -1.0] {
          let swing = offset + side * min(share * length, 260)
          let candidate = Curve(arcFrom: a, to: b, swing: swing)
          let candidateCost = cost(candidate, of: edge, swing: swing, length: length)
          if candidateCost < bestCost - 1e-9 {
            best = candidate
            bestCost = candidateCost
          }
        }
      }
      if bestCost >= Self.hiddenCost {
        best = lopsided(edge, from: a, to: b, length: length, insteadOf: best, costing: bestCost)
        bestCost = cost(best, of: edge, swing: 0, length: length)
      }
      if bestCost >= Self.hiddenCost,
        let way = CornerRouting(obstacles: obstacles, without: [edge.from, edge.to])
          .way(from: a, to: b)
      {
        // Its bends come as near to the corners as they please.
        let candidate = Curve(along: way)
        if cost(candidate, of: edge, swing: 0, length: length, nearness: Self.clearance) < bestCost
        {
          best = candidate
        }
      }
    }
    return best.cut(
      from: outlines[edge.from], to: outlines[edge.to], isDirected: edge.source.isDirected)
  }

  /// A line that swings out more at one end than at the other, or to both sides, where every even bend
  /// runs under a node.
  private func lopsided(
    _ edge: PreparedEdge, from a: DiagramPoint, to b: DiagramPoint, length: Double,
    insteadOf even: Curve, costing evenCost: Double
  ) -> Curve {
    var best = even
    var bestCost = evenCost
    for near in Self.lopsidedSwings {
      for far in Self.lopsidedSwings where far != near {
        let swings = [near, far].map { max(-300, min($0 * length, 300)) }
        let candidate = Curve(arcFrom: a, to: b, swings: (swings[0], swings[1]))
        let candidateCost = cost(
          candidate, of: edge, swing: max(abs(swings[0]), abs(swings[1])), length: length)
        if candidateCost < bestCost - 1e-9 {
          best = candidate
          bestCost = candidateCost
        }
      }
    }
    return best
  }

  /// How much of a line is hidden, or nearer to a node than clearance less nearness, and how far it
  /// swings.
  private func cost(
    _ curve: Curve, of edge: PreparedEdge, swing: Double, length: Double, nearness: Double = 0
  ) -> Double {
    let points = curve.sampled(piecesPerBezier: 16)
    var total = abs(swing) / max(length, 1) * 25
    guard let bounds = curve.bounds else { return total }
    for (number, obstacle) in obstacles.enumerated()
    where number != edge.from && number != edge.to && bounds.touches(obstacle) {
      let box = obstacle.insetBy(nearness, nearness)
      let hidden = zip(points, points.dropFirst()).count { box.isCrossed(from: $0, to: $1) }
      // Nodes cover lines; the words of a group are struck through.
      if hidden > 0 { total += (number < placed.boxes.count ? 16 : 24) + Double(hidden) }
    }
    return total
  }

  /// A small ear at the right of a node; more of them grow outwards.
  private func loop(at box: Rectangle, place: Int, isDirected: Bool) -> Curve {
    let reach = 26 + 12 * Double(place)
    let height = min(box.height / 2, 12)
    let start = DiagramPoint(x: box.maxX - 2, y: box.center.y + height * 0.6)
    let end = DiagramPoint(
      x: box.maxX + (isDirected ? 6 : -2), y: box.center.y - height * 0.6)
    return Curve(
      points: [
        start, DiagramPoint(x: start.x + reach, y: start.y + height),
        DiagramPoint(x: end.x + reach, y: end.y - height), end,
      ], start: nil, end: isDirected ? DiagramPoint(x: box.maxX - 1, y: end.y + 0.5) : nil)
  }
}
