/// Lines among marks, once the marks' words have their places.
extension EdgeRouting {
  /// Above this, lines stay straight.
  private static let lineLimit = 400
  private static let swingsAmongWords = [0.02, 0.04, 0.07, 0.1, 0.14, 0.19, 0.25]
  private static let lopsidedSwings = [0, 0.08, -0.08, 0.16, -0.16, 0.28, -0.28, 0.4, -0.4]
  /// No line leaves the straight way further than this.
  private static let greatestSwing = 48.0
  /// What words and marks that a line runs through cost; more than any way round them.
  static let struckCost = 40.0
  /// How much the awkwardness of one line counts where all lines are judged together.
  private static let detourShare = 0.01
  /// So far from words a line turns that goes round them.
  private static let clearance = 2.5
  /// What a line costs at least that goes round corners.
  private static let cornerCost = 5.0
  /// How far from the straight way a line may go round words.
  private static let reach = 60.0

  /// Straight lines, bent where they would run through words or marks.
  ///
  /// - Returns: The lines, and how awkward they are all together; at least ``struckCost`` for one that
  ///   still runs through something.
  func bent(_ straight: [[Curve]]) -> (curves: [[Curve]], cost: Double) {
    guard diagram.edges.count <= Self.lineLimit else { return (straight, 0) }
    let words = words.map { $0.insetBy(-0.5, -0.5) }
    var cost = 0.0
    let curves = diagram.edges.enumerated().map { number, edge in
      let kept = straight[number]
      guard edge.from != edge.to, kept.count == 1 else { return kept }
      let line = bent(kept[0], edge, words)
      // The awkwardness of all ways round things together is less than one thing that is run through.
      cost += line.cost < Self.struckCost ? line.cost * Self.detourShare : line.cost
      return [line.curve]
    }
    return (curves, cost)
  }

  /// The words beside marks, and the letters of parts that are drawn larger.
  private var words: [Rectangle] {
    placed.words.compactMap(\.self) + placed.insets.map(\.sourceName)
  }

  private func bent(_ straight: Curve, _ edge: PreparedEdge, _ words: [Rectangle])
    -> (curve: Curve, cost: Double)
  {
    let a = placed.boxes[edge.from].center
    let b = placed.boxes[edge.to].center
    let length = Self.distance(from: a, to: b)
    func cost(_ curve: Curve) -> Double { Double(hidden(curve, of: edge, words)) * Self.struckCost }
    func cut(_ curve: Curve) -> Curve {
      curve.cut(
        from: outlines[edge.from], to: outlines[edge.to], isDirected: edge.source.isDirected)
    }
    var best = straight
    var bestCost = cost(best)
    func offer(_ curve: Curve, awkwardness: Double) {
      let candidateCost = cost(curve) + awkwardness
      if candidateCost < bestCost - 1e-9 {
        best = curve
        bestCost = candidateCost
      }
    }
    for share in Self.swingsAmongWords where bestCost > share * 32 {
      for side in [1.0, -1.0] {
        let swing = side * min(share * length, Self.greatestSwing)
        offer(cut(Curve(arcFrom: a, to: b, swing: swing)), awkwardness: share * 32)
      }
    }
    guard bestCost >= Self.struckCost else { return (best, bestCost) }
    for near in Self.lopsidedSwings {
      for far in Self.lopsidedSwings where far != near {
        let swings = [near, far].map {
          max(-Self.greatestSwing, min($0 * length, Self.greatestSwing))
        }
        offer(
          cut(Curve(arcFrom: a, to: b, swings: (swings[0], swings[1]))),
          awkwardness: max(abs(near), abs(far), abs(near - far)) * 20)
      }
    }
    guard bestCost >= Self.struckCost else { return (best, bestCost) }
    let obstacles =
      placed.boxes.map { $0.insetBy(-1, -1) }
      + self.words.map { $0.insetBy(-Self.clearance, -Self.clearance) }
    let routing = CornerRouting(
      obstacles: obstacles, without: [edge.from, edge.to], reach: Self.reach)
    if let way = routing.way(from: a, to: b) {
      let around = zip(way, way.dropFirst()).reduce(0) { $0 + Self.distance(from: $1.0, to: $1.1) }
      offer(
        cut(Curve(along: way)), awkwardness: Self.cornerCost + 20 * (around / max(length, 1) - 1))
    }
    return (best, bestCost)
  }

  private static func distance(from a: DiagramPoint, to b: DiagramPoint) -> Double {
    ((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)).squareRoot()
  }

  private func hidden(_ curve: Curve, of edge: PreparedEdge, _ words: [Rectangle]) -> Int {
    guard let bounds = curve.bounds else { return 0 }
    let points = curve.sampled(piecesPerBezier: 16)
    func crosses(_ box: Rectangle) -> Bool {
      bounds.touches(box)
        && zip(points, points.dropFirst()).contains { box.isCrossed(from: $0, to: $1) }
    }
    let marks = placed.boxes.enumerated().count { number, box in
      number != edge.from && number != edge.to && crosses(box.insetBy(-1, -1))
    }
    return words.count(where: crosses) + marks
  }
}
