/// Width and height in points.
struct Size: Hashable, Sendable {
  var width: Double
  var height: Double
}

/// A box with y growing upwards.
struct Rectangle: Hashable, Sendable {
  var minX: Double
  var minY: Double
  var maxX: Double
  var maxY: Double

  init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  init(center: DiagramPoint, size: Size) {
    self.init(
      minX: center.x - size.width / 2, minY: center.y - size.height / 2,
      maxX: center.x + size.width / 2, maxY: center.y + size.height / 2)
  }

  var width: Double { maxX - minX }
  var height: Double { maxY - minY }
  var size: Size { Size(width: width, height: height) }
  var center: DiagramPoint { DiagramPoint(x: (minX + maxX) / 2, y: (minY + maxY) / 2) }

  func insetBy(_ dx: Double, _ dy: Double) -> Rectangle {
    Rectangle(minX: minX + dx, minY: minY + dy, maxX: maxX - dx, maxY: maxY - dy)
  }

  func offsetBy(_ dx: Double, _ dy: Double) -> Rectangle {
    Rectangle(minX: minX + dx, minY: minY + dy, maxX: maxX + dx, maxY: maxY + dy)
  }

  func union(_ other: Rectangle) -> Rectangle {
    Rectangle(
      minX: min(minX, other.minX), minY: min(minY, other.minY), maxX: max(maxX, other.maxX),
      maxY: max(maxY, other.maxY))
  }

  /// Whether the insides share anything; boxes that only touch do not.
  func intersects(_ other: Rectangle) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  /// Whether the two share ground or a border.
  func touches(_ other: Rectangle) -> Bool {
    minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY
  }

  func contains(_ point: DiagramPoint) -> Bool {
    point.x > minX && point.x < maxX && point.y > minY && point.y < maxY
  }

  /// Whether a straight line comes through the inside.
  func isCrossed(from a: DiagramPoint, to b: DiagramPoint) -> Bool {
    if contains(a) || contains(b) { return true }
    // Liang and Barsky: clip the line at each side; what is left is inside.
    var near = 0.0
    var far = 1.0
    let deltas = [
      (a.x - b.x, a.x - minX), (b.x - a.x, maxX - a.x), (a.y - b.y, a.y - minY),
      (b.y - a.y, maxY - a.y),
    ]
    for (slope, room) in deltas {
      if slope == 0 {
        if room <= 0 { return false }
      } else if slope < 0 {
        near = max(near, room / slope)
      } else {
        far = min(far, room / slope)
      }
    }
    return near < far
  }

  /// Where a line from the centre towards a point leaves the box.
  func edgePoint(towards target: DiagramPoint) -> DiagramPoint {
    let middle = center
    let dx = target.x - middle.x
    let dy = target.y - middle.y
    let reach = max(
      width > 0 ? abs(dx) / (width / 2) : 0, height > 0 ? abs(dy) / (height / 2) : 0)
    guard reach > 1 else { return middle }
    return DiagramPoint(x: middle.x + dx / reach, y: middle.y + dy / reach)
  }

  /// The smallest box round all of them.
  static func enclosing(_ boxes: some Sequence<Rectangle>) -> Rectangle? {
    var result: Rectangle?
    for box in boxes { result = result.map { $0.union(box) } ?? box }
    return result
  }
}

/// A line of Bézier pieces: one start point and three points for each piece.
struct Curve: Hashable, Sendable {
  var points: [DiagramPoint]
  /// The tip of an arrow head at the start.
  var start: DiagramPoint?
  /// The tip of an arrow head at the end.
  var end: DiagramPoint?

  /// A straight line.
  init(from a: DiagramPoint, to b: DiagramPoint, end: DiagramPoint? = nil) {
    let third = DiagramPoint(x: a.x + (b.x - a.x) / 3, y: a.y + (b.y - a.y) / 3)
    let twoThirds = DiagramPoint(x: b.x - (b.x - a.x) / 3, y: b.y - (b.y - a.y) / 3)
    self.init(points: [a, third, twoThirds, b], start: nil, end: end)
  }

  init(points: [DiagramPoint], start: DiagramPoint?, end: DiagramPoint?) {
    self.points = points
    self.start = start
    self.end = end
  }

  /// Points along the line, close enough together to measure with.
  func sampled(piecesPerBezier: Int = 8) -> [DiagramPoint] {
    guard points.count >= 4 else { return points }
    var result = [points[0]]
    for index in stride(from: 0, to: points.count - 3, by: 3) {
      let (a, b, c, d) = (points[index], points[index + 1], points[index + 2], points[index + 3])
      for step in 1...piecesPerBezier {
        let t = Double(step) / Double(piecesPerBezier)
        let s = 1 - t
        let (wa, wb, wc, wd) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
        result.append(
          DiagramPoint(
            x: wa * a.x + wb * b.x + wc * c.x + wd * d.x,
            y: wa * a.y + wb * b.y + wc * c.y + wd * d.y))
      }
    }
    return result
  }

  var bounds: Rectangle? {
    Rectangle.enclosing(
      (points + [start, end].compactMap(\.self)).map {
        Rectangle(minX: $0.x, minY: $0.y, maxX: $0.x, maxY: $0.y)
      })
  }

  func offsetBy(_ dx: Double, _ dy: Double) -> Curve {
    func moved(_ point: DiagramPoint) -> DiagramPoint {
      DiagramPoint(x: point.x + dx, y: point.y + dy)
    }
    return Curve(
      points: points.map(moved), start: start.map(moved), end: end.map(moved))
  }

  /// The value of Graphviz's `pos` attribute.
  static func graphvizPosition(of curves: [Curve]) -> String {
    func text(_ point: DiagramPoint) -> String {
      Escaping.decimal(point.x, places: 2) + "," + Escaping.decimal(point.y, places: 2)
    }
    return curves.map { curve in
      var parts: [String] = []
      if let end = curve.end { parts.append("e," + text(end)) }
      if let start = curve.start { parts.append("s," + text(start)) }
      return (parts + curve.points.map(text)).joined(separator: " ")
    }.joined(separator: ";")
  }
}
