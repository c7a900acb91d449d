/// Draws the lines of edges between nodes that have their places.
///
/// A line goes straight where the way is free; else it bends, as little as it must, past the nodes and
/// the words of groups in between. Where no bend is free it takes the one that hides least: nodes
/// cover lines, never the other way round. Graphviz's own router looks for the shortest way round
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
  private static let swings = [0, 0.06, 0.12, 0.18, 0.25, 0.33, 0.42, 0.52]
  private static let lopsidedSwings = [
    0, 0.1, -0.1, 0.2, -0.2, 0.32, -0.32, 0.46, -0.46, 0.7, -0.7,
  ]
  /// What a line costs at least that runs under a node.
  private static let hiddenCost = 16.0

  private let outlines: [NodeOutline]
  private let obstacles: [Rectangle]

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
      && diagram.edges.count <= diagram.nodes.count * 2 + 20
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

  /// The groups that an edge joins, if it joins groups.
  private func groups(of edge: PreparedEdge) -> (Int, Int)? {
    guard edge.source.joinsGroups, let from = diagram.nodes[edge.from].group,
      let to = diagram.nodes[edge.to].group, from != to, max(from, to) < placed.groupBoxes.count
    else { return nil }
    return (from, to)
  }

  /// From box to box, past the boxes of other groups where there is a way.
  private func line(
    from tail: Rectangle, to head: Rectangle, _ edge: PreparedEdge, _ groups: (Int, Int)
  ) -> Curve {
    let (a, b) = (tail.center, head.center)
    let length = ((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)).squareRoot()
    func cut(_ swing: Double) -> Curve {
      Curve(arcFrom: a, to: b, swing: swing).cut(
        from: NodeOutline(shape: .box, box: tail), to: NodeOutline(shape: .box, box: head),
        isDirected: edge.source.isDirected)
    }
    func cost(_ curve: Curve, swing: Double) -> Double {
      let points = curve.sampled(piecesPerBezier: 16)
      var total = abs(swing) / max(length, 1) * 25
      for (number, box) in placed.groupBoxes.enumerated()
      where number != groups.0 && number != groups.1 {
        let hidden = zip(points, points.dropFirst()).count { box.isCrossed(from: $0, to: $1) }
        if hidden > 0 { total += 10 + Double(hidden) }
      }
      return total
    }
    var best = cut(0)
    var bestCost = cost(best, swing: 0)
    for share in Self.swings.dropFirst() {
      for side in [1.0, -1.0] {
        let swing = side * share * length
        let candidate = cut(swing)
        let candidateCost = cost(candidate, swing: swing)
        if candidateCost < bestCost - 1e-9 {
          best = candidate
          bestCost = candidateCost
        }
      }
    }
    return best
  }

  /// How much of a line is hidden, and how far it swings.
  private func cost(_ curve: Curve, of edge: PreparedEdge, swing: Double, length: Double) -> Double
  {
    let points = curve.sampled(piecesPerBezier: 16)
    var total = abs(swing) / max(length, 1) * 25
    guard let bounds = curve.bounds else { return total }
    for (number, box) in obstacles.enumerated()
    where number != edge.from && number != edge.to && bounds.touches(box) {
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

extension Rectangle {
  /// Whether the two share ground or a border.
  func touches(_ other: Rectangle) -> Bool {
    minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY
  }
}

extension Curve {
  /// Length of an arrow head at the size that pictures have.
  private static let arrowLength = 7.0

  /// An arc from point to point whose middle swings out to the left by so much.
  init(arcFrom a: DiagramPoint, to b: DiagramPoint, swing: Double) {
    self.init(arcFrom: a, to: b, swings: (swing, swing))
  }

  /// An arc from point to point that swings out to the left by so much near either of its ends.
  init(arcFrom a: DiagramPoint, to b: DiagramPoint, swings: (Double, Double)) {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let length = max((dx * dx + dy * dy).squareRoot(), 1e-6)
    // The middle of a Bézier curve lies three quarters of the way out to its control points.
    func control(_ point: DiagramPoint, _ share: Double, _ swing: Double) -> DiagramPoint {
      DiagramPoint(
        x: point.x + dx * share + -dy / length * swing * 4 / 3,
        y: point.y + dy * share + dx / length * swing * 4 / 3)
    }
    self.init(
      points: [a, control(a, 1.0 / 3, swings.0), control(b, -1.0 / 3, swings.1), b],
      start: nil, end: nil)
  }

  /// The part between two outlines, with room for an arrow head at the second.
  func cut(from tail: NodeOutline, to head: NodeOutline, isDirected: Bool) -> Curve {
    let first = last(inside: tail, isReversed: false)
    let tip = 1 - last(inside: head, isReversed: true)
    guard first < tip else {
      // The nodes touch or cover each other: what is between their middles.
      return Curve(points: points, start: nil, end: nil)
    }
    guard isDirected else { return part(from: max(0, first - 0.002), to: min(1, tip + 0.002)) }
    let end = point(at: tip)
    var low = first
    var high = tip
    for _ in 0..<24 {
      let middle = (low + high) / 2
      let place = point(at: middle)
      let distance = ((end.x - place.x) * (end.x - place.x) + (end.y - place.y) * (end.y - place.y))
        .squareRoot()
      if distance > Self.arrowLength { low = middle } else { high = middle }
    }
    var result = part(from: first, to: low)
    result.end = end
    return result
  }

  /// How far along, from one end, the curve stays inside an outline.
  private func last(inside outline: NodeOutline, isReversed: Bool) -> Double {
    func isInside(_ share: Double) -> Bool {
      outline.contains(point(at: isReversed ? 1 - share : share))
    }
    var low = 0.0
    var high = 1.0
    // Step by step to the first point outside, then closer.
    for step in 1...64 {
      let share = Double(step) / 64
      if isInside(share) {
        low = share
      } else {
        high = share
        break
      }
    }
    for _ in 0..<20 {
      let middle = (low + high) / 2
      if isInside(middle) { low = middle } else { high = middle }
    }
    return low
  }

  /// A point of the first piece.
  private func point(at t: Double) -> DiagramPoint {
    let s = 1 - t
    let (a, b, c, d) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
    return DiagramPoint(
      x: a * points[0].x + b * points[1].x + c * points[2].x + d * points[3].x,
      y: a * points[0].y + b * points[1].y + c * points[2].y + d * points[3].y)
  }

  /// The part of the first piece between two shares of it, by de Casteljau's construction.
  private func part(from start: Double, to end: Double) -> Curve {
    func mix(_ a: DiagramPoint, _ b: DiagramPoint, _ t: Double) -> DiagramPoint {
      DiagramPoint(x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t)
    }
    func blossom(_ u: Double, _ v: Double, _ w: Double) -> DiagramPoint {
      let (a, b, c) = (
        mix(points[0], points[1], u), mix(points[1], points[2], u), mix(points[2], points[3], u)
      )
      return mix(mix(a, b, v), mix(b, c, v), w)
    }
    // In two halves, whose control points keep close to the line: the picture's size is reckoned
    // from them.
    let middle = (start + end) / 2
    return Curve(
      points: [
        blossom(start, start, start), blossom(start, start, middle),
        blossom(start, middle, middle), blossom(middle, middle, middle),
        blossom(middle, middle, end), blossom(middle, end, end), blossom(end, end, end),
      ], start: nil, end: nil)
  }
}
