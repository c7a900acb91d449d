/// Moves boxes apart until none covers another.
enum OverlapRemoval {
  /// Places boxes near the given centres with the gap between any two.
  ///
  /// Pairs that overlap are pushed apart along the axis where less is needed, again and again; where
  /// that does not end, everything is drawn a little apart and it begins anew. Far apart, nothing
  /// overlaps, so it ends. Equal centres part by their order.
  ///
  /// - Complexity: O(n log n) a round for boxes that are spread out; O(n²) at worst.
  static func separated(_ centers: [DiagramPoint], sizes: [Size], gap: Double) -> [DiagramPoint] {
    var points = centers
    var rounds = 0
    while rounds < 60 {
      if push(&points, sizes: sizes, gap: gap, passes: 40) { return points }
      for index in points.indices {
        points[index].x *= 1.12
        points[index].y *= 1.12
      }
      rounds += 1
    }
    return BoxPacking.packed(sizes, aspectRatio: 1.5, gap: gap).map(\.center)
  }

  /// Whether any two boxes come nearer to each other than the gap.
  static func hasOverlap(_ boxes: [Rectangle], gap: Double = 0) -> Bool {
    let order = boxes.indices.sorted { (boxes[$0].minX, $0) < (boxes[$1].minX, $1) }
    for (place, number) in order.enumerated() {
      for other in order[(place + 1)...] {
        if boxes[other].minX >= boxes[number].maxX + gap { break }
        if boxes[number].insetBy(-gap, -gap).intersects(boxes[other]) { return true }
      }
    }
    return false
  }

  private static func push(
    _ points: inout [DiagramPoint], sizes: [Size], gap: Double, passes: Int
  ) -> Bool {
    // A hair more than is needed, so that rounding leaves no overlap.
    let slack = 0.01
    for _ in 0..<passes {
      var hasMoved = false
      let lefts = points.indices.map { points[$0].x - sizes[$0].width / 2 }
      let order = points.indices.sorted { (lefts[$0], $0) < (lefts[$1], $1) }
      let widest = sizes.map(\.width).max() ?? 0
      for (place, a) in order.enumerated() {
        for b in order[(place + 1)...] {
          // Boxes move during the pass; the bound is wide enough for what one pass moves.
          if lefts[b] > lefts[a] + sizes[a].width + widest + gap { break }
          let dx = points[b].x - points[a].x
          let dy = points[b].y - points[a].y
          let needX = (sizes[a].width + sizes[b].width) / 2 + gap - abs(dx)
          let needY = (sizes[a].height + sizes[b].height) / 2 + gap - abs(dy)
          guard needX > 1e-6, needY > 1e-6 else { continue }
          hasMoved = true
          if needX < needY {
            let step = (needX + slack) / 2 * (dx == 0 ? (a < b ? 1 : -1) : (dx > 0 ? 1 : -1))
            points[a].x -= step
            points[b].x += step
          } else {
            let step = (needY + slack) / 2 * (dy == 0 ? (a < b ? -1 : 1) : (dy > 0 ? 1 : -1))
            points[a].y -= step
            points[b].y += step
          }
        }
      }
      if !hasMoved { return true }
    }
    return false
  }
}
