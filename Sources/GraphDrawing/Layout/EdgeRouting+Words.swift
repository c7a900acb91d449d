/// Lines among marks, once the marks' words have their places.
extension EdgeRouting {
  /// Above this, lines stay straight.
  private static let lineLimit = 400
  private static let swingsAmongWords = [0.02, 0.04, 0.07, 0.1, 0.14, 0.19, 0.25]
  /// No line leaves the straight way further than this.
  private static let greatestSwing = 48.0
  private static let wordsCost = 10.0
  private static let markCost = 10.0

  /// Straight lines, bent where they would run through words or marks.
  func bent(_ straight: [[Curve]]) -> [[Curve]] {
    guard diagram.edges.count <= Self.lineLimit else { return straight }
    let words = placed.words.compactMap { $0?.insetBy(-0.5, -0.5) }
    return diagram.edges.enumerated().map { number, edge in
      let kept = straight[number]
      guard edge.from != edge.to, kept.count == 1 else { return kept }
      let a = placed.boxes[edge.from].center
      let b = placed.boxes[edge.to].center
      let length = ((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)).squareRoot()
      var best = kept[0]
      var bestCost = hidden(best, of: edge, words)
      for share in Self.swingsAmongWords where bestCost > share * 32 {
        for side in [1.0, -1.0] {
          let swing = side * min(share * length, Self.greatestSwing)
          let candidate = Curve(arcFrom: a, to: b, swing: swing).cut(
            from: outlines[edge.from], to: outlines[edge.to], isDirected: edge.source.isDirected)
          let cost = hidden(candidate, of: edge, words) + share * 32
          if cost < bestCost - 1e-9 {
            best = candidate
            bestCost = cost
          }
        }
      }
      return [best]
    }
  }

  private func hidden(_ curve: Curve, of edge: PreparedEdge, _ words: [Rectangle]) -> Double {
    guard let bounds = curve.bounds else { return 0 }
    let points = curve.sampled(piecesPerBezier: 16)
    func crosses(_ box: Rectangle) -> Bool {
      bounds.touches(box)
        && zip(points, points.dropFirst()).contains { box.isCrossed(from: $0, to: $1) }
    }
    let marks = placed.boxes.enumerated().count { number, box in
      number != edge.from && number != edge.to && crosses(box.insetBy(-1, -1))
    }
    return Double(words.count(where: crosses)) * Self.wordsCost + Double(marks) * Self.markCost
  }
}
