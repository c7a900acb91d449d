/// Places boxes on ellipses round one of them, by the number of steps from it.
///
/// Ellipses, because boxes with words are wide and low: at the left and right of the centre they stand
/// close above each other, over and under it they need more room. Where there is a second ring, each
/// box of the first stands before its own. A first ring of many boxes becomes several inside each
/// other, filled by what they hold.
struct RingLayout {
  let task: LayoutTask
  let center: Int

  /// The centres of all boxes; those that no path leads to are packed below.
  func place(strays springs: SpringLayout) throws(DrawingError) -> [DiagramPoint] {
    var centers = [DiagramPoint](repeating: DiagramPoint(x: 0, y: 0), count: task.sizes.count)
    let tree = RingTree(task, center: center)
    var placed = [Rectangle(center: centers[center], size: task.sizes[center])]
    var reach = Reach(
      x: task.sizes[center].width / 2 + 20, y: task.sizes[center].height / 2 + 22)
    for members in tree.rings.dropFirst() {
      let ring = Ring(
        sizes: members.map { task.sizes[$0] },
        wishes: tree.rings.count > 2 ? members.map { tree.turns[$0] } : nil, inside: reach,
        obstacles: placed, gap: task.gap, aspectRatio: task.aspectRatio,
        greatestWidth: task.greatestWidth)
      let result = ring.place()
      for (member, point) in zip(members, result.points) {
        centers[member] = point
        placed.append(Rectangle(center: point, size: task.sizes[member]))
      }
      reach = result.reach
    }
    try placeStrays(&centers, reached: tree.rings, below: placed, by: springs)
    return centers
  }

  private func placeStrays(
    _ centers: inout [DiagramPoint], reached rings: [[Int]], below placed: [Rectangle],
    by springs: SpringLayout
  ) throws(DrawingError) {
    var isReached = [Bool](repeating: false, count: task.sizes.count)
    for member in rings.joined() { isReached[member] = true }
    let strays = task.sizes.indices.filter { !isReached[$0] }
    guard !strays.isEmpty, let main = Rectangle.enclosing(placed) else { return }
    var part = task.restricted(to: strays)
    part.aspectRatio = 3
    let points = try springs.place(part).centers
    let boxes = zip(points, part.sizes).map { Rectangle(center: $0, size: $1) }
    guard let bounds = Rectangle.enclosing(boxes) else { return }
    for (stray, point) in zip(strays, points) {
      centers[stray] = DiagramPoint(
        x: point.x - bounds.center.x + main.center.x, y: point.y - bounds.maxY + main.minY - 40)
    }
  }
}

/// Which boxes are how many steps from a centre, and in which direction each should stand.
struct RingTree {
  /// The boxes by distance; the first ring is the centre alone.
  private(set) var rings: [[Int]]
  /// Where round the centre each box should stand, as a share of a full turn.
  private(set) var turns: [Double]

  init(_ task: LayoutTask, center: Int) {
    let neighbors = task.neighbors
    var isReached = [Bool](repeating: false, count: task.sizes.count)
    var children = [[Int]](repeating: [], count: task.sizes.count)
    isReached[center] = true
    rings = [[center]]
    while let last = rings.last {
      var next: [Int] = []
      for parent in last {
        for number in neighbors[parent] where !isReached[number] {
          isReached[number] = true
          children[parent].append(number)
          next.append(number)
        }
      }
      if next.isEmpty { break }
      if rings.count == 1 {
        next = Self.walked(next, neighbors: neighbors)
        children[center] = next
      }
      rings.append(next)
    }
    turns = [Double](repeating: 0, count: task.sizes.count)
    guard rings.count > 2 else { return }
    // From the outside in: how much of the turn each box's own take together.
    var shares = [Double](repeating: 0, count: task.sizes.count)
    for (distance, ring) in rings.enumerated().reversed() {
      // Without boxes further out, one takes less: there is more room where others have theirs.
      let own = distance == rings.count - 1 ? 1.0 : 0.7
      for number in ring {
        shares[number] = max(own, children[number].reduce(0) { $0 + shares[$1] })
      }
    }
    let whole = max(shares[center], 1)
    var starts = [Double](repeating: 0, count: task.sizes.count)
    for ring in rings {
      for parent in ring {
        var start = starts[parent]
        for child in children[parent] {
          starts[child] = start
          turns[child] = (start + shares[child] / 2) / whole
          start += shares[child]
        }
      }
    }
  }

  /// The first ring with tied boxes beside each other where a simple walk finds a way: from each box
  /// to the tied one that comes first, else to the first one left.
  private static func walked(_ members: [Int], neighbors: [[Int]]) -> [Int] {
    var isLeft = [Bool](repeating: false, count: neighbors.count)
    for member in members { isLeft[member] = true }
    var result: [Int] = []
    for start in members {
      var current = isLeft[start] ? start : nil
      while let member = current {
        isLeft[member] = false
        result.append(member)
        current = neighbors[member].first { isLeft[$0] }
      }
    }
    return result
  }
}
