/// Arcs, and parts of curves.
extension Curve {
  /// Length of an arrow head at the size that pictures have.
  static let arrowLength = 7.0

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
    let steps = 64 * pieceCount
    for step in 1...steps {
      let share = Double(step) / Double(steps)
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

  private var pieceCount: Int { max(1, (points.count - 1) / 3) }

  /// The piece that a share of the curve lies in, and how far along that piece.
  private func piece(at t: Double) -> (number: Int, t: Double) {
    let place = t * Double(pieceCount)
    let number = min(max(Int(place), 0), pieceCount - 1)
    return (number, place - Double(number))
  }

  private func point(at share: Double) -> DiagramPoint {
    let (number, t) = piece(at: share)
    return blossom(number, t, t, t)
  }

  /// De Casteljau's construction with a share of its own for each step; with three alike, a point.
  private func blossom(_ number: Int, _ u: Double, _ v: Double, _ w: Double) -> DiagramPoint {
    func mix(_ a: DiagramPoint, _ b: DiagramPoint, _ t: Double) -> DiagramPoint {
      DiagramPoint(x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t)
    }
    let start = number * 3
    let (a, b, c) = (
      mix(points[start], points[start + 1], u), mix(points[start + 1], points[start + 2], u),
      mix(points[start + 2], points[start + 3], u)
    )
    return mix(mix(a, b, v), mix(b, c, v), w)
  }

  /// The part from one share of the curve to another.
  ///
  /// In halves at least, whose control points keep close to the line: the picture's size is reckoned
  /// from them.
  private func part(from start: Double, to end: Double) -> Curve {
    let (first, from) = piece(at: start)
    let (last, to) = piece(at: end)
    var result = [blossom(first, from, from, from)]
    func add(_ number: Int, _ low: Double, _ high: Double) {
      result += [
        blossom(number, low, low, high), blossom(number, low, high, high),
        blossom(number, high, high, high),
      ]
    }
    if first == last {
      let middle = (from + to) / 2
      add(first, from, middle)
      add(first, middle, to)
    } else {
      add(first, from, 1)
      for number in first + 1..<last { add(number, 0, 1) }
      add(last, 0, to)
    }
    return Curve(points: result, start: nil, end: nil)
  }
}
