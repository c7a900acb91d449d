/// The free ground that a map leaves for larger drawings of its parts: to its right, where its coast
/// gives way, else below it.
struct InsetGround {
  private var taken: [Rectangle]
  private var bounds: Rectangle
  /// Where the next one stands of those below the map.
  private var row: (left: Double, top: Double)?

  /// Map and insets together are no wider where they can help it.
  private let pageWidth: Double
  private static let gap = 14.0
  private static let leastWidth = 180.0
  private static let leastHeight = 190.0
  private static let greatestHeight = 330.0
  /// From one height to the next that is tried.
  private static let step = 12.0

  /// The ground beside a map that has everything else in place, on a page of a width.
  init(beside map: PlacedDiagram, pageWidth: Double) {
    self.pageWidth = pageWidth
    let lines = (map.curves.joined() + map.leaders.compactMap(\.self)).flatMap { curve in
      let points = curve.sampled()
      return zip(points, points.dropFirst()).map { a, b in
        Rectangle(
          minX: min(a.x, b.x), minY: min(a.y, b.y), maxX: max(a.x, b.x), maxY: max(a.y, b.y))
      }
    }
    taken =
      map.boxes + map.words.compactMap(\.self) + map.insets.map(\.ground) + lines
      + map.backdrop.map { Rectangle(center: $0, size: Size(width: 4, height: 4)) }
    bounds = Rectangle.enclosing(taken) ?? Rectangle(minX: 0, minY: 0, maxX: 0, maxY: 0)
  }

  /// What each of so many drawings may take.
  func room(for count: Int) -> Size {
    let height = min(
      max(Self.leastHeight, bounds.height / Double(max(count, 1)) - Self.gap - Self.step),
      Self.greatestHeight)
    if let left = spots(of: height).map(\.x).min() {
      let width = bounds.minX + pageWidth - left
      if width >= Self.leastWidth { return Size(width: width, height: height) }
    }
    let columns = Double(min(count, 2))
    return Size(
      width: (pageWidth - Self.gap * (columns - 1)) / columns, height: Self.leastHeight * 1.2)
  }

  /// Takes the ground for a drawing of a size.
  mutating func place(_ size: Size) -> Rectangle {
    // As high as it fits, so that what comes next finds the rest in one piece.
    let corner = spots(of: size.height).first {
      $0.x + size.width <= bounds.minX + pageWidth
    }
    let place = corner ?? below(size)
    let frame = Rectangle(
      minX: place.x, minY: place.y - size.height, maxX: place.x + size.width, maxY: place.y)
    taken.append(frame)
    return frame
  }

  /// From top to bottom, the upper left corners of the ground that is free to the right of everything
  /// over so much height.
  private func spots(of height: Double) -> [DiagramPoint] {
    stride(from: bounds.maxY, through: bounds.minY + height, by: -Self.step).map { top in
      let band = Rectangle(
        minX: -.infinity, minY: top - height - Self.gap, maxX: .infinity, maxY: top + Self.gap)
      let x = taken.filter { $0.touches(band) }.map(\.maxX).max() ?? bounds.minX
      return DiagramPoint(x: x + Self.gap, y: top)
    }
  }

  /// The next corner in the rows below everything.
  private mutating func below(_ size: Size) -> DiagramPoint {
    if let row, row.left + size.width <= bounds.minX + pageWidth {
      self.row?.left += size.width + Self.gap
      return DiagramPoint(x: row.left, y: row.top)
    }
    let top = (taken.map(\.minY).min() ?? 0) - Self.gap
    row = (bounds.minX + size.width + Self.gap, top)
    return DiagramPoint(x: bounds.minX, y: top)
  }
}
