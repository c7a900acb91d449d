/// Places boxes so that tied ones are near: each connected part by an engine of Graphviz, the parts
/// packed beside each other.
///
/// Parts are placed one by one because isolated nodes are what springs handle worst: they fly off,
/// and two thousand of them keep `neato` busy for half a minute.
struct SpringLayout {
  let session: Session
  /// Above this, `neato` gives way to `sfdp`: its time grows with the square.
  static let neatoLimit = 300
  /// So often a part that is too wide is pressed together.
  private static let narrowings = 14
  /// What is left of its width each time, before boxes part again.
  private static let pressure = 0.86
  /// How much more of its height, so that boxes find a way out.
  private static let relief = 1.03

  struct Result {
    var centers: [DiagramPoint]
    var engine: LayoutEngine
  }

  func place(_ task: LayoutTask, engine wanted: LayoutEngine? = nil) throws(DrawingError) -> Result
  {
    if wanted == nil, let centers = PartLayout.isolatedOnly(task) {
      return Result(centers: centers, engine: .nop2)
    }
    var boxes: [Size] = []
    var parts: [(members: [Int], points: [DiagramPoint], bounds: Rectangle)] = []
    var used = wanted ?? .neato
    let components = task.components
    let singles = components.filter { $0.count == 1 }.flatMap(\.self)
    for members in components where members.count > 1 {
      let part = task.restricted(to: members)
      let engine = wanted ?? (members.count > Self.neatoLimit ? .sfdp : .neato)
      if engine == .sfdp { used = .sfdp }
      let points = try connected(part, engine: engine)
      let bounds = Rectangle.enclosing(
        zip(points, part.sizes).map { Rectangle(center: $0, size: $1) })
      guard let bounds else { continue }
      parts.append((members, points, bounds))
      boxes.append(bounds.size)
    }
    let places = BoxPacking.packed(
      boxes, aspectRatio: task.aspectRatio, gap: task.gap * 2,
      leastWidth: PartLayout.pageWidth(parts: boxes, singles: singles, of: task))
    var centers = [DiagramPoint](repeating: DiagramPoint(x: 0, y: 0), count: task.sizes.count)
    for (part, place) in zip(parts, places) {
      for (member, point) in zip(part.members, part.points) {
        centers[member] = DiagramPoint(
          x: point.x - part.bounds.minX + place.minX, y: point.y - part.bounds.minY + place.minY)
      }
    }
    let page = Rectangle.enclosing(places)
    PartLayout.placeSingles(
      singles, of: task, below: page,
      width: max(
        page?.width ?? 0, PartLayout.pageWidth(parts: boxes, singles: singles, of: task)),
      in: &centers)
    return Result(centers: centers, engine: used)
  }

  private func connected(
    _ task: LayoutTask, engine: LayoutEngine
  ) throws(DrawingError) -> [DiagramPoint] {
    switch task.sizes.count {
    case 0, 1: return task.sizes.map { _ in DiagramPoint(x: 0, y: 0) }
    case 2:
      let distance = (task.sizes[0].width + task.sizes[1].width) / 2 + 56
      return [DiagramPoint(x: 0, y: 0), DiagramPoint(x: distance, y: 0)]
    default: break
    }
    if engine == .neato, let line = PartLayout.line(task) { return line }
    var points = try sprung(task, engine: engine)
    points = Self.turned(points)
    // Boxes with words are wide and low, and pages have a shape of their own.
    let spread = Rectangle.enclosing(
      points.map { Rectangle(minX: $0.x, minY: $0.y, maxX: $0.x, maxY: $0.y) })
    let shape = spread.map { $0.width / max($0.height, 1) } ?? 1
    let stretch = min(max(task.aspectRatio / max(shape, 0.1), 0.65), 1.6)
    for index in points.indices {
      points[index].x *= stretch
      points[index] = Self.settled(points[index])
    }
    points = try adjusted(points, task).map(Self.settled)
    return Self.narrowed(
      OverlapRemoval.separated(points, sizes: task.sizes, gap: task.gap), task)
  }

  /// Pressed together from both sides as long as the page is too narrow: what is in the way gives way
  /// upwards and downwards.
  private static func narrowed(_ points: [DiagramPoint], _ task: LayoutTask) -> [DiagramPoint] {
    guard task.sizes.count <= neatoLimit else { return points }
    func width(_ points: [DiagramPoint]) -> Double {
      let boxes = zip(points, task.sizes).map { Rectangle(center: $0, size: $1) }
      return Rectangle.enclosing(boxes)?.width ?? 0
    }
    var best = points
    var bestWidth = width(points)
    var current = points
    for _ in 0..<narrowings where bestWidth > task.greatestWidth {
      let pressed = current.map { DiagramPoint(x: $0.x * pressure, y: $0.y * relief) }
      current = OverlapRemoval.separated(pressed, sizes: task.sizes, gap: task.gap).map(settled)
      if width(current) < bestWidth { (best, bestWidth) = (current, width(current)) }
    }
    return best
  }

  /// The engine's own places, boxes taken for points.
  private func sprung(
    _ task: LayoutTask, engine: LayoutEngine
  ) throws(DrawingError) -> [DiagramPoint] {
    let graph = try GraphvizGraph()
    graph.set([
      "overlap": "true", "splines": "none", "start": String(max(1, task.seed)), "mode": "major",
      "maxiter": task.sizes.count > 150 ? "120" : "300", "epsilon": "0.001",
    ])
    let nodes = task.sizes.enumerated().map { number, size in
      graph.addNode("n\(number)", Self.box(size))
    }
    for link in task.links where link.from != link.to {
      let extents = [task.sizes[link.from], task.sizes[link.to]].map { ($0.width + $0.height) / 2 }
      let length = ((extents[0] + extents[1]) / 2 + 18) * 0.85
      var attributes: Attributes = [
        "len": Escaping.decimal(length / 72, places: 3), "dir": "none",
      ]
      // Stress, which neato lessens, knows lengths alone, and keeps memory for weights that it is given.
      if engine != .neato {
        attributes["weight"] = Escaping.decimal(1 + link.weight, places: 2)
      }
      _ = graph.addEdge(from: nodes[link.from], to: nodes[link.to], attributes)
    }
    return try session.withLayout(of: graph, by: engine.rawValue, reportedAs: engine) {
      nodes.map(\.center)
    }
  }

  /// The same places with overlaps removed by Graphviz, which keeps neighbours neighbours.
  private func adjusted(
    _ points: [DiagramPoint], _ task: LayoutTask
  ) throws(DrawingError) -> [DiagramPoint] {
    let boxes = zip(points, task.sizes).map { Rectangle(center: $0, size: $1) }
    guard OverlapRemoval.hasOverlap(boxes, gap: task.gap) else { return points }
    let graph = try GraphvizGraph()
    let margin = Escaping.number(task.gap / 2)
    graph.set([
      "overlap": "prism2000", "overlap_scaling": "0", "splines": "none",
      "sep": "+\(margin),\(margin)",
    ])
    let nodes = task.sizes.enumerated().map { number, size in
      var attributes = Self.box(size)
      // The triangles that overlaps are removed by are not the same from run to run where points
      // stand on a circle, as a star's do; so they do not quite.
      let shift = Double((number * 61) % 97) / 97
      attributes["pos"] =
        Escaping.decimal(points[number].x + shift, places: 3) + ","
        + Escaping.decimal(points[number].y + shift * shift, places: 3)
      return graph.addNode("n\(number)", attributes)
    }
    for link in task.links where link.from != link.to {
      _ = graph.addEdge(from: nodes[link.from], to: nodes[link.to], ["dir": "none"])
    }
    return try session.withLayout(of: graph, by: "nop", reportedAs: .neato) {
      nodes.map(\.center)
    }
  }

  /// The point with what differs from run to run rounded away.
  private static func settled(_ point: DiagramPoint) -> DiagramPoint {
    DiagramPoint(x: (point.x * 64).rounded() / 64, y: (point.y * 64).rounded() / 64)
  }

  private static func box(_ size: Size) -> Attributes {
    [
      "shape": "box", "label": "", "fixedsize": "true",
      "width": Escaping.decimal(size.width / 72, places: 4),
      "height": Escaping.decimal(size.height / 72, places: 4),
    ]
  }

  /// Turned about their middle so that they spread along x most: the page is wider than high.
  private static func turned(_ points: [DiagramPoint]) -> [DiagramPoint] {
    let count = Double(points.count)
    let middleX = points.reduce(0) { $0 + $1.x } / count
    let middleY = points.reduce(0) { $0 + $1.y } / count
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    for point in points {
      xx += (point.x - middleX) * (point.x - middleX)
      xy += (point.x - middleX) * (point.y - middleY)
      yy += (point.y - middleY) * (point.y - middleY)
    }
    // The direction of the largest eigenvalue of the covariance matrix.
    let angle = Angle.half(ofDirection: xx - yy, 2 * xy)
    return points.map { point in
      let (dx, dy) = (point.x - middleX, point.y - middleY)
      return DiagramPoint(
        x: dx * angle.cosine + dy * angle.sine, y: dy * angle.cosine - dx * angle.sine)
    }
  }
}

/// Cosine and sine of half an angle, by square roots alone: they are rounded the same everywhere.
struct Angle {
  var cosine: Double
  var sine: Double

  static func half(ofDirection x: Double, _ y: Double) -> Angle {
    let length = (x * x + y * y).squareRoot()
    guard length > 1e-9 else { return Angle(cosine: 1, sine: 0) }
    let cosine = ((1 + x / length) / 2).squareRoot()
    let sine = ((1 - x / length) / 2).squareRoot()
    return Angle(cosine: cosine, sine: y < 0 ? -sine : sine)
  }
}
