/// A place for the words of a mark.
struct LabelSpot {
  var box: Rectangle
  /// From the mark to words that do not stand right beside it.
  var leader: Leader?
  /// How unwelcome the place is, whatever words stand elsewhere.
  var cost: Double
  /// How much of that is for the distance from the mark.
  var distanceCost = 0.0

  /// A thin line to words, by its ends.
  struct Leader {
    var start: DiagramPoint
    var end: DiagramPoint
  }
}

/// The places that the words of a mark may have: round the mark, then further and further away with a
/// thin line that leads there.
struct LabelCandidates {
  let marks: BoxIndex
  /// The lines between the marks, each with the box round it.
  private let lines: [(points: [DiagramPoint], bounds: Rectangle, ends: [Int])]
  private let lineCost: Double

  /// A line that ends at the mark can hardly bend away from words right beside it.
  private static let ownLineCost = 3.0
  /// What it costs that a thin line runs through something.
  static let leaderCost = 12.0
  /// With more lines than this, whether one crosses words no longer counts.
  private static let crossingLimit = 500

  /// Candidates beside the lines that are placed; a line through words costs `lineCost`.
  init(_ diagram: PreparedDiagram, in placed: PlacedDiagram, lineCost: Double) {
    marks = BoxIndex(placed.boxes + placed.insets.flatMap { [$0.source, $0.sourceName] })
    self.lineCost = lineCost
    let isCrowded = placed.curves.count > Self.crossingLimit
    lines = zip(isCrowded ? [] : diagram.edges, placed.curves).flatMap { edge, curves in
      curves.compactMap { curve in
        curve.bounds.map { (curve.sampled(piecesPerBezier: 8), $0, [edge.from, edge.to]) }
      }
    }
  }

  /// The places at one distance that cover no mark, the most readable first.
  func spots(of number: Int, at mark: Rectangle, size: Size, ring: Int) -> [LabelSpot] {
    Self.boxes(round: mark, size: size, ring: ring).enumerated().compactMap {
      preference, box in
      guard !marks.isOccupied(box.insetBy(-1.5, -1)) else { return nil }
      var spot = LabelSpot(
        box: box, leader: nil,
        cost: Self.distanceCost(ring) + Double(preference) * (ring == 0 ? 0.1 : 0.05)
          + crossings(of: box, besides: number))
      spot.distanceCost = Self.distanceCost(ring)
      if ring > 0 {
        let end = box.edgePoint(towards: mark.center)
        let start = mark.edgePoint(towards: end)
        spot.leader = LabelSpot.Leader(start: start, end: end)
        spot.cost += Self.leaderCost * Double(marks.count(crossedFrom: start, to: end))
      }
      return spot
    }
  }

  /// Words away from their mark have to be looked for: so many lines through them are better.
  static func distanceCost(_ ring: Int) -> Double { ring == 0 ? 0 : 1.5 + 1.5 * Double(ring) }

  /// Eight places, the most readable first: right, left, and above and below with each corner; further
  /// away twice as many.
  private static func boxes(round mark: Rectangle, size: Size, ring: Int) -> [Rectangle] {
    let gap = 2 + Double(ring) * 9
    let right = mark.maxX + gap + size.width / 2
    let left = mark.minX - gap - size.width / 2
    let above = mark.maxY + gap + size.height / 2 - 1
    let below = mark.minY - gap - size.height / 2 + 1
    let middle = mark.center
    var places = [
      (right, middle.y), (left, middle.y), (right - gap, above), (right - gap, below),
      (left + gap, above), (left + gap, below), (middle.x, above), (middle.x, below),
    ]
    if ring > 0 {
      let (up, down) = ((middle.y + above) / 2, (middle.y + below) / 2)
      places += [
        (right, up), (right, down), (left, up), (left, down), (right, above), (right, below),
        (left, above), (left, below),
      ]
    }
    return places.map { Rectangle(center: DiagramPoint(x: $0.0, y: $0.1), size: size) }
  }

  private func crossings(of box: Rectangle, besides number: Int) -> Double {
    lines.reduce(0) { total, line in
      guard line.bounds.touches(box),
        zip(line.points, line.points.dropFirst()).contains(where: {
          box.isCrossed(from: $0, to: $1)
        })
      else { return total }
      return total + (line.ends.contains(number) ? max(Self.ownLineCost, lineCost) : lineCost)
    }
  }
}
