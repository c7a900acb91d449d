/// Puts words beside marks so that none covers another or a mark.
///
/// Greedy: the mark with the closest neighbours first, each word at the best of eight places round its
/// mark, else, and where lines run through all of them, further away with a thin line leading to it. Places are never shared, so words never overlap.
enum LabelPlacement {
  /// With more lines than this, whether one crosses words no longer counts.
  private static let crossingLimit = 500

  /// How many words would not stand right beside their mark.
  static func strayCount(
    _ sizes: [Size], of diagram: PreparedDiagram, in placed: PlacedDiagram
  ) -> Int {
    spots(sizes, of: diagram, in: placed).filter(\.isFarAway).count
  }

  /// Places the words.
  static func placeWords(
    _ sizes: [Size], of diagram: PreparedDiagram, in placed: inout PlacedDiagram
  ) {
    for (number, spot) in spots(sizes, of: diagram, in: placed).enumerated() {
      placed.words[number] = spot.box
      placed.leaders[number] = nil
      guard spot.isFarAway else { continue }
      let mark = placed.boxes[number]
      let end = spot.box.edgePoint(towards: mark.center)
      placed.leaders[number] = Curve(from: mark.center, to: end)
    }
  }

  private struct Spot {
    var box: Rectangle
    var isFarAway: Bool
  }

  private static func spots(
    _ sizes: [Size], of diagram: PreparedDiagram, in placed: PlacedDiagram
  ) -> [Spot] {
    let lines =
      placed.curves.count > crossingLimit
      ? [] : placed.curves.flatMap { $0.map { $0.sampled(piecesPerBezier: 4) } }
    let crowds = crowds(placed.boxes)
    let order = diagram.nodes.indices.sorted { a, b in
      let (x, y) = (diagram.nodes[a], diagram.nodes[b])
      if x.source.isEmphasized != y.source.isEmphasized { return x.source.isEmphasized }
      return (-crowds[a], -x.size, a) < (-crowds[b], -y.size, b)
    }
    var taken = BoxIndex(placed.boxes)
    var result = placed.boxes.map { Spot(box: $0, isFarAway: false) }
    for number in order {
      let spot = best(
        for: placed.boxes[number], size: sizes[number], taken: taken, lines: lines)
      taken.insert(spot.box)
      result[number] = spot
    }
    return result
  }

  private static func best(
    for mark: Rectangle, size: Size, taken: BoxIndex, lines: [[DiagramPoint]]
  ) -> Spot {
    var ring = 0
    var best: (cost: Double, spot: Spot)?
    // Ends: some ring lies outside of everything that is placed.
    while true {
      // Words away from their mark have to be looked for: so many lines through them are better.
      let distanceCost = ring == 0 ? 0 : 1.5 + 1.5 * Double(ring)
      if let best, best.cost <= distanceCost { return best.spot }
      for (preference, box) in candidates(round: mark, size: size, distance: Double(ring))
        .enumerated()
      {
        let guarded = box.insetBy(-1.5, -1)
        guard !taken.isOccupied(guarded) else { continue }
        var cost = distanceCost + Double(preference) * 0.1 + Double(crossings(of: box, by: lines))
        if ring > 0 {
          // The thin line that leads there should not run through others' marks and words.
          let end = box.edgePoint(towards: mark.center)
          cost += 3 * Double(taken.count(crossedFrom: mark.edgePoint(towards: end), to: end))
        }
        if best.map({ cost < $0.cost }) ?? true {
          best = (cost, Spot(box: box, isFarAway: ring > 0))
        }
      }
      ring += 1
    }
  }

  /// How many marks are near each mark.
  private static func crowds(_ marks: [Rectangle]) -> [Int] {
    var result = [Int](repeating: 0, count: marks.count)
    let order = marks.indices.sorted { (marks[$0].center.x, $0) < (marks[$1].center.x, $1) }
    for (place, a) in order.enumerated() {
      for b in order[(place + 1)...] {
        if marks[b].center.x - marks[a].center.x > 60 { break }
        if abs(marks[b].center.y - marks[a].center.y) < 30 {
          result[a] += 1
          result[b] += 1
        }
      }
    }
    return result
  }

  /// Eight places, the most readable first: right, left, and above and below with each corner.
  private static func candidates(
    round mark: Rectangle, size: Size, distance: Double
  ) -> [Rectangle] {
    let gap = 2 + distance * 9
    let right = mark.maxX + gap + size.width / 2
    let left = mark.minX - gap - size.width / 2
    let above = mark.maxY + gap + size.height / 2 - 1
    let below = mark.minY - gap - size.height / 2 + 1
    let middle = mark.center
    let places = [
      (right, middle.y), (left, middle.y), (right - gap, above), (right - gap, below),
      (left + gap, above), (left + gap, below), (middle.x, above), (middle.x, below),
    ]
    return places.map {
      Rectangle(center: DiagramPoint(x: $0.0, y: $0.1), size: size)
    }
  }

  private static func crossings(of box: Rectangle, by lines: [[DiagramPoint]]) -> Int {
    lines.reduce(0) { count, line in
      let isCrossed = zip(line, line.dropFirst()).contains { box.isCrossed(from: $0, to: $1) }
      return count + (isCrossed ? 1 : 0)
    }
  }
}
