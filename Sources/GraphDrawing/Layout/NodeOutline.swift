/// The outline of a node's shape, for lines that end at it.
struct NodeOutline {
  let shape: NodeShape
  let box: Rectangle

  /// Whether a point lies inside the shape, as Graphviz draws it in its box.
  func contains(_ point: DiagramPoint) -> Bool {
    guard box.contains(point), box.width > 0, box.height > 0 else { return false }
    let x = (point.x - box.minX) / box.width
    let y = (point.y - box.minY) / box.height
    switch shape {
    case .ellipse, .circle: return (2 * x - 1) * (2 * x - 1) + (2 * y - 1) * (2 * y - 1) < 1
    case .roundedBox: return isInsideRoundedCorners(point)
    default:
      guard let corners = Self.corners(of: shape) else { return true }
      return Self.isInside(x, y, corners)
    }
  }

  private func isInsideRoundedCorners(_ point: DiagramPoint) -> Bool {
    let radius = min(12, min(box.width, box.height) / 3)
    let dx = max(box.minX + radius - point.x, point.x - box.maxX + radius, 0)
    let dy = max(box.minY + radius - point.y, point.y - box.maxY + radius, 0)
    return dx * dx + dy * dy < radius * radius
  }

  /// Corners counterclockwise, in shares of the box; nothing for shapes that fill their box.
  private static func corners(of shape: NodeShape) -> [(x: Double, y: Double)]? {
    switch shape {
    case .hexagon: [(1, 0.5), (0.75, 1), (0.25, 1), (0, 0.5), (0.25, 0), (0.75, 0)]
    case .octagon:
      [
        (1, 0.293), (1, 0.707), (0.707, 1), (0.293, 1), (0, 0.707), (0, 0.293), (0.293, 0),
        (0.707, 0),
      ]
    case .diamond: [(1, 0.5), (0.5, 1), (0, 0.5), (0.5, 0)]
    case .house: [(1, 0.654), (0.5, 1), (0, 0.654), (0, 0.096), (1, 0.096)]
    case .triangle: [(0.5, 1), (0, 0.25), (1, 0.25)]
    case .parallelogram: [(1, 1), (0.2, 1), (0, 0), (0.8, 0)]
    default: nil
    }
  }

  private static func isInside(_ x: Double, _ y: Double, _ corners: [(x: Double, y: Double)])
    -> Bool
  {
    // To the left of every side of a convex outline.
    var previous = corners[corners.count - 1]
    for corner in corners {
      let turn =
        (corner.x - previous.x) * (y - previous.y) - (corner.y - previous.y) * (x - previous.x)
      if turn < 0 { return false }
      previous = corner
    }
    return true
  }
}
