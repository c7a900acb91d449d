/// Finds a way between two points round the corners of what stands between them.
///
/// The shortest way round boxes leads from corner to corner, so the corners that see each other are
/// searched, by Dijkstra's algorithm.
struct CornerRouting {
  private let boxes: [Rectangle]

  /// Beyond so many boxes in the neighbourhood nobody follows a winding line.
  private static let boxLimit = 120
  /// How far from the straight way a line may go.
  private let reach: Double
  /// So far from a corner a line turns.
  private static let clearance = 2.0
  /// A turn is worth so long a way round.
  private static let turnCost = 24.0

  /// Makes a search among boxes, those of some numbers left out.
  init(obstacles: [Rectangle], without numbers: [Int], reach: Double = 180) {
    self.reach = reach
    boxes = obstacles.enumerated().filter { !numbers.contains($0.offset) }.map(\.element)
  }

  /// The points that the way leads along, ends included; nothing where there is no way.
  func way(from start: DiagramPoint, to end: DiagramPoint) -> [DiagramPoint]? {
    let ground = Rectangle(
      minX: min(start.x, end.x), minY: min(start.y, end.y), maxX: max(start.x, end.x),
      maxY: max(start.y, end.y)
    ).insetBy(-reach, -reach)
    let near = boxes.filter { $0.touches(ground) }
    guard near.count <= Self.boxLimit else { return nil }
    let corners = near.map { $0.insetBy(-Self.clearance, -Self.clearance) }.flatMap { box in
      [
        DiagramPoint(x: box.minX, y: box.minY), DiagramPoint(x: box.minX, y: box.maxY),
        DiagramPoint(x: box.maxX, y: box.minY), DiagramPoint(x: box.maxX, y: box.maxY),
      ]
    }.filter { corner in !near.contains { $0.contains(corner) } }
    let places = [start, end] + corners
    var costs = [Double](repeating: .infinity, count: places.count)
    var previous = [Int](repeating: 0, count: places.count)
    var isDone = [Bool](repeating: false, count: places.count)
    costs[0] = 0
    while let next = costs.indices.filter({ !isDone[$0] && costs[$0] < .infinity })
      .min(by: { (costs[$0], $0) < (costs[$1], $1) })
    {
      if next == 1 { return Self.path(to: 1, previous, places) }
      isDone[next] = true
      for other in places.indices where !isDone[other] {
        let (dx, dy) = (places[other].x - places[next].x, places[other].y - places[next].y)
        let cost = costs[next] + (dx * dx + dy * dy).squareRoot() + Self.turnCost
        guard cost < costs[other],
          !near.contains(where: { $0.isCrossed(from: places[next], to: places[other]) })
        else { continue }
        costs[other] = cost
        previous[other] = next
      }
    }
    return nil
  }

  private static func path(
    to end: Int, _ previous: [Int], _ places: [DiagramPoint]
  ) -> [DiagramPoint] {
    var result = [places[end]]
    var place = end
    while place != 0 {
      place = previous[place]
      result.append(places[place])
    }
    return result.reversed()
  }
}

extension Curve {
  /// So much of the way on both sides of a corner is a bend.
  private static let cornerRadius = 12.0

  /// A line along points with rounded corners.
  init(along way: [DiagramPoint]) {
    func towards(_ a: DiagramPoint, _ b: DiagramPoint, _ share: Double) -> DiagramPoint {
      DiagramPoint(x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share)
    }
    func length(_ a: DiagramPoint, _ b: DiagramPoint) -> Double {
      ((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)).squareRoot()
    }
    var points = [way[0]]
    func addLine(to end: DiagramPoint) {
      let start = points[points.count - 1]
      points += [towards(start, end, 1.0 / 3), towards(start, end, 2.0 / 3), end]
    }
    for (place, corner) in way.enumerated().dropFirst().dropLast() {
      let (before, after) = (way[place - 1], way[place + 1])
      let radius = min(Self.cornerRadius, length(before, corner) / 2, length(corner, after) / 2)
      let first = towards(corner, before, radius / max(length(before, corner), 1e-6))
      let last = towards(corner, after, radius / max(length(corner, after), 1e-6))
      addLine(to: first)
      points += [towards(first, corner, 2.0 / 3), towards(last, corner, 2.0 / 3), last]
    }
    addLine(to: way[way.count - 1])
    self.init(points: points, start: nil, end: nil)
  }
}
