/// Puts words beside the lines of edges, clear of nodes, other words and, where it can be, other lines.
enum EdgeLabelPlacement {
  /// With more lines than this, whether one crosses words no longer counts.
  private static let crossingLimit = 500

  static func placeWords(_ sizes: [Size?], in placed: inout PlacedDiagram) {
    guard sizes.contains(where: { $0 != nil }) else { return }
    let lines = placed.curves.map { $0.flatMap { $0.sampled() } }
    var taken = BoxIndex(placed.boxes + placed.words.compactMap(\.self) + placed.groupWords)
    for (number, size) in sizes.enumerated() {
      guard let size, lines[number].count > 1 else { continue }
      let box = best(size, along: lines[number], number: number, taken: taken, lines: lines)
      placed.edgeWords[number] = box
      taken.insert(box)
    }
  }

  private static func best(
    _ size: Size, along line: [DiagramPoint], number: Int, taken: BoxIndex,
    lines: [[DiagramPoint]]
  ) -> Rectangle {
    var ring = 0
    while true {
      var best: (cost: Double, box: Rectangle)?
      for (preference, share) in [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8].enumerated() {
        for side in [1.0, -1.0] {
          let box = candidate(
            size, along: line, share: share, side: side, distance: 2 + 8 * Double(ring))
          let guarded = box.insetBy(-1.5, -0.5)
          guard !taken.isOccupied(guarded) else { continue }
          var cost = Double(preference) * 0.5 + (side < 0 ? 0.1 : 0)
          if lines.count <= crossingLimit {
            for (other, points) in lines.enumerated() where isCrossed(box, by: points) {
              cost += other == number ? 1.5 : 2
            }
          }
          if best.map({ cost < $0.cost }) ?? true { best = (cost, box) }
        }
      }
      if let best { return best.box }
      ring += 1
    }
  }

  /// The box beside the line at a share of its length.
  private static func candidate(
    _ size: Size, along line: [DiagramPoint], share: Double, side: Double, distance: Double
  ) -> Rectangle {
    let place = share * Double(line.count - 1)
    let index = min(Int(place), line.count - 2)
    let rest = place - Double(index)
    let (a, b) = (line[index], line[index + 1])
    let point = DiagramPoint(x: a.x + (b.x - a.x) * rest, y: a.y + (b.y - a.y) * rest)
    let length = max(((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)).squareRoot(), 1e-6)
    // Across the line, upwards first.
    var (nx, ny) = (-(b.y - a.y) / length, (b.x - a.x) / length)
    if ny < 0 { (nx, ny) = (-nx, -ny) }
    let reach = abs(nx) * size.width / 2 + abs(ny) * size.height / 2 + distance
    return Rectangle(
      center: DiagramPoint(x: point.x + side * nx * reach, y: point.y + side * ny * reach),
      size: size)
  }

  private static func isCrossed(_ box: Rectangle, by line: [DiagramPoint]) -> Bool {
    zip(line, line.dropFirst()).contains { box.isCrossed(from: $0, to: $1) }
  }
}
