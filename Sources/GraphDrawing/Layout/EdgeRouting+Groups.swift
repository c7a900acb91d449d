/// Lines between the boxes of groups.
extension EdgeRouting {
  /// The groups that an edge joins, if it joins groups.
  func groups(of edge: PreparedEdge) -> (Int, Int)? {
    guard edge.source.joinsGroups, let from = diagram.nodes[edge.from].group,
      let to = diagram.nodes[edge.to].group, from != to, max(from, to) < placed.groupBoxes.count
    else { return nil }
    return (from, to)
  }

  /// From box to box, past everything else where there is a way.
  func line(
    from tail: Rectangle, to head: Rectangle, _ edge: PreparedEdge, _ groups: (Int, Int)
  ) -> Curve {
    let (a, b) = (tail.center, head.center)
    let length = ((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)).squareRoot()
    func cut(_ swing: Double) -> Curve {
      Curve(arcFrom: a, to: b, swing: swing).cut(
        from: NodeOutline(shape: .box, box: tail), to: NodeOutline(shape: .box, box: head),
        isDirected: edge.source.isDirected)
    }
    // Nodes without a group stand among the boxes.
    let single = zip(diagram.nodes, placed.boxes).filter { $0.0.group == nil }.map(\.1)
    let boxes = placed.groupBoxes + single
    func cost(_ curve: Curve, swing: Double) -> Double {
      let points = curve.sampled(piecesPerBezier: 16)
      var total = abs(swing) / max(length, 1) * 25
      for (number, box) in boxes.enumerated()
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
    if bestCost >= 10,
      let way = CornerRouting(
        obstacles: boxes.map { $0.insetBy(-6, -6) }, without: [groups.0, groups.1]
      ).way(from: a, to: b)
    {
      let candidate = Curve(along: way).cut(
        from: NodeOutline(shape: .box, box: tail), to: NodeOutline(shape: .box, box: head),
        isDirected: edge.source.isDirected)
      if cost(candidate, swing: 0) < bestCost { best = candidate }
    }
    return best
  }
}
