import Foundation

/// How far from the centre what is placed reaches.
struct Reach: Hashable {
  var x: Double
  var y: Double
}

/// One ring of boxes, on one ellipse or on several inside each other.
struct Ring {
  var sizes: [Size]
  /// Where each box would like to be, as a share of a full turn.
  var wishes: [Double]?
  var inside: Reach
  var obstacles: [Rectangle]
  var gap: Double
  /// Width over height to aim at.
  var aspectRatio: Double
  /// What a page holds beside each other.
  var greatestWidth = Double.infinity

  struct Result {
    var points: [DiagramPoint]
    var reach: Reach
  }

  /// Fewer boxes than this stay on one ellipse.
  private static let singleLimit = 30
  /// Height over width of a sheet of paper.
  private static let pageShape = 1.414
  /// How much broader ellipses become while they grow higher.
  private static let broadenings = [1.025, 1.015, 1.009, 1.005, 1.002]

  func place() -> Result {
    var best = single(broadening: Self.broadenings[0])
    var bestCost = cost(best)
    for closeness in wishes == nil ? [1.0] : [1.0, 0.85, 0.7] {
      for broadening in Self.broadenings {
        let result = single(broadening: broadening, closeness: closeness)
        if cost(result) < bestCost {
          best = result
          bestCost = cost(result)
        }
      }
    }
    guard wishes == nil, sizes.count > Self.singleLimit else { return best }
    for start in [
      Reach(x: 1, y: 1), Reach(x: 1, y: 1.3), Reach(x: 1, y: 1.7), Reach(x: 1.2, y: 2.2),
    ] {
      guard let result = nested(start: start) else { continue }
      let resultCost = cost(result)
      if resultCost < bestCost * 0.9 {
        best = result
        bestCost = resultCost
      }
    }
    return best
  }

  /// Area, and more for a shape that is not the page's and for what a page does not hold.
  private func cost(_ result: Result) -> Double {
    let shape = result.reach.x / max(result.reach.y, 1) / aspectRatio
    let excess = max(
      0, 2 * result.reach.x / greatestWidth - 1,
      2 * result.reach.y / (greatestWidth * Self.pageShape) - 1)
    return result.reach.x * result.reach.y * (0.5 + 0.5 * max(shape, 1 / shape))
      * (1 + 8 * excess)
  }

  /// Several ellipses, each holding as many boxes as stand on it with some air; neighbours in order
  /// stand on different ones, so that lines from the centre find their way between.
  private func nested(start: Reach) -> Result? {
    let mean = Size(
      width: sizes.reduce(0) { $0 + $1.width } / Double(sizes.count),
      height: sizes.reduce(0) { $0 + $1.height } / Double(sizes.count))
    let highest = sizes.map(\.height).max() ?? 0
    var ellipse = Ellipse(
      x: (inside.x + mean.width / 2 + gap) * start.x,
      y: (inside.y + highest / 2 + gap) * start.y)
    var capacities: [Int] = []
    while capacities.reduce(0, +) < sizes.count {
      // With a third of air between boxes, and room for the odd large one.
      let capacity = Int(
        ellipse.length(in: Size(width: (mean.width + gap) * 1.3, height: (mean.height + gap) * 1.3))
      )
      capacities.append(max(1, capacity))
      ellipse = Ellipse(x: ellipse.x + mean.width + gap, y: ellipse.y + mean.height + 2 * gap)
      if capacities.count > 80 { return nil }
    }
    guard capacities.count > 1 else { return nil }
    var points = [DiagramPoint](repeating: DiagramPoint(x: 0, y: 0), count: sizes.count)
    var reach = Reach(x: inside.x * start.x, y: inside.y * start.y)
    var placed = obstacles
    for members in dealt(to: capacities) where !members.isEmpty {
      let ring = Ring(
        sizes: members.map { sizes[$0] },
        // Each in its own direction, whichever ellipse it is on: no line hides another.
        wishes: members.map { Double($0) / Double(sizes.count) }, inside: reach, obstacles: placed,
        gap: gap,
        aspectRatio: aspectRatio)
      let result = ring.single(broadening: Self.broadenings[0])
      for (member, point) in zip(members, result.points) {
        points[member] = point
        placed.append(Rectangle(center: point, size: sizes[member]))
      }
      reach = result.reach
    }
    return Result(points: points, reach: reach)
  }

  /// The boxes' numbers by ellipse, in proportion to what each holds.
  private func dealt(to capacities: [Int]) -> [[Int]] {
    let total = Double(capacities.reduce(0, +))
    var result = [[Int]](repeating: [], count: capacities.count)
    for number in sizes.indices {
      // The ellipse that is furthest behind its share takes the next one.
      let due = capacities.indices.map { level in
        Double(capacities[level]) / total * Double(number + 1) - Double(result[level].count)
      }
      let level = capacities.indices.max { (due[$0], -$0) < (due[$1], -$1) } ?? 0
      result[level].append(number)
    }
    return result
  }

  /// All boxes on one ellipse, grown until they fit; a close one reaches in at the sides of what is
  /// inside, where that leaves room.
  private func single(broadening: Double, closeness: Double = 1) -> Result {
    let widths = sizes.map(\.width)
    let highest = sizes.map(\.height).max() ?? 0
    let mean = widths.reduce(0, +) / Double(max(widths.count, 1))
    var ellipse = Ellipse(
      x: (inside.x + mean / 2 + gap) * closeness, y: inside.y + highest / 2 + gap)
    for _ in 0..<400 {
      if let points = spread(on: ellipse), isFree(points) {
        var reach = inside
        for (point, size) in zip(points, sizes) {
          reach.x = max(reach.x, abs(point.x) + size.width / 2)
          reach.y = max(reach.y, abs(point.y) + size.height / 2)
        }
        return Result(points: points, reach: reach)
      }
      ellipse = Ellipse(x: ellipse.x * broadening, y: ellipse.y * 1.03)
    }
    // Not reached: an ellipse grown ten thousand times holds everything.
    let boxes = BoxPacking.packed(sizes, aspectRatio: 2, gap: gap)
    return Result(
      points: boxes.map { DiagramPoint(x: $0.center.x + ellipse.x, y: $0.center.y) },
      reach: Reach(x: ellipse.x * 2, y: ellipse.y))
  }

  private func isFree(_ points: [DiagramPoint]) -> Bool {
    let boxes = zip(points, sizes).map { Rectangle(center: $0, size: $1) }
    return !OverlapRemoval.hasOverlap(boxes + obstacles, gap: gap * 0.6)
  }

  private func spread(on ellipse: Ellipse) -> [DiagramPoint]? {
    if let wishes { return near(wishes, on: ellipse) }
    // Even distances: the widest spacing with which one walk round the ellipse holds all.
    guard walk(on: ellipse, spacing: 1) != nil else { return nil }
    var (low, high) = (1.0, 14.0)
    for _ in 0..<16 {
      let middle = (low + high) / 2
      if walk(on: ellipse, spacing: middle) == nil { high = middle } else { low = middle }
    }
    return walk(on: ellipse, spacing: low)
  }

  /// Boxes set one after another, each where it is clear of the one before; nothing when the last
  /// comes too near the first.
  private func walk(on ellipse: Ellipse, spacing: Double) -> [DiagramPoint]? {
    var points: [DiagramPoint] = []
    var step = 0
    for (index, size) in sizes.enumerated() {
      if let last = points.last {
        repeat {
          step += 1
          if step >= Ellipse.steps { return nil }
        } while areNear(
          last, sizes[index - 1], ellipse.point(at: step), size, spacing: spacing)
      }
      points.append(ellipse.point(at: step))
    }
    if sizes.count > 1, let first = points.first, let last = points.last,
      areNear(first, sizes[0], last, sizes[sizes.count - 1], spacing: spacing)
    {
      return nil
    }
    return points
  }

  private func areNear(
    _ a: DiagramPoint, _ sizeA: Size, _ b: DiagramPoint, _ sizeB: Size, spacing: Double
  ) -> Bool {
    abs(a.x - b.x) < ((sizeA.width + sizeB.width) / 2 + gap) * spacing
      && abs(a.y - b.y) < ((sizeA.height + sizeB.height) / 2 + gap) * spacing
  }

  /// Boxes as near their wishes as clear of each other allows, in the wishes' order.
  private func near(_ wishes: [Double], on ellipse: Ellipse) -> [DiagramPoint]? {
    let widest = sizes.map(\.width).max() ?? 1
    let highest = sizes.map(\.height).max() ?? 1
    let steps = ellipse.steps(
      atTurns: wishes, unit: Size(width: widest + gap, height: highest + gap))
    let order = wishes.indices.sorted { (wishes[$0], $0) < (wishes[$1], $1) }
    var shift = 0
    for _ in 0..<6 {
      var found = [Int](repeating: 0, count: wishes.count)
      var last: Int?
      var drift = 0
      for index in order {
        let wish = steps[index] - shift
        var step = wish
        if let last {
          step = max(step, found[last])
          var tries = 0
          while areNear(
            ellipse.point(at: found[last]), sizes[last], ellipse.point(at: step), sizes[index],
            spacing: 1)
          {
            step += 1
            tries += 1
            if tries > Ellipse.steps { return nil }
          }
        }
        found[index] = step
        drift += step - wish
        last = index
      }
      guard let first = order.first, let last else { return [] }
      if found[last] - found[first] >= Ellipse.steps { return nil }
      // Everyone was pushed the same way round; half of that is given back.
      let mean = drift / max(order.count, 1)
      if mean <= shift { return found.map { ellipse.point(at: $0) } }
      shift = mean
    }
    return nil
  }
}

/// An ellipse round the origin, walked clockwise from its top.
struct Ellipse {
  static let steps = 1_440
  private static let sines = (0..<steps).map { sin(Double($0) * 2 * Double.pi / Double(steps)) }

  var x: Double
  var y: Double

  func point(at step: Int) -> DiagramPoint {
    let place = ((step % Self.steps) + Self.steps) % Self.steps
    let quarter = (place + Self.steps / 4) % Self.steps
    return DiagramPoint(x: x * Self.sines[place], y: y * Self.sines[quarter])
  }

  /// How many boxes of a size a walk round the ellipse passes.
  func length(in unit: Size) -> Double {
    lengths(in: unit).last ?? 0
  }

  /// The steps at which shares of the walk are done, where the walk is measured in boxes: its low ends
  /// count more than its high sides.
  func steps(atTurns turns: [Double], unit: Size) -> [Int] {
    let lengths = lengths(in: unit)
    let whole = lengths.last ?? 1
    return turns.map { turn in
      let wanted = turn * whole
      var (low, high) = (0, lengths.count - 1)
      while low < high {
        let middle = (low + high) / 2
        if lengths[middle] < wanted { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  private func lengths(in unit: Size) -> [Double] {
    var total = 0.0
    var previous = point(at: 0)
    return [0]
      + (1...Self.steps).map { step in
        let next = point(at: step)
        total += max(abs(next.x - previous.x) / unit.width, abs(next.y - previous.y) / unit.height)
        previous = next
        return total
      }
  }
}
