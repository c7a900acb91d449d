/// Draws crowded parts of a map larger beside it, as an atlas does.
///
/// The map keeps the marks of a part, without words, and the lines that leave it; words and the lines
/// inside stand in the larger drawing.
struct InsetLayout {
  let arranging: Arranging
  let map: FixedLayout.Map

  /// The room that words take beside the outermost marks.
  private static let wordsRoom = Size(width: 80, height: 34)
  private static let greatestFactor = 6.0

  func place() -> PlacedDiagram {
    var insetOf = [Int?](repeating: nil, count: map.placed.boxes.count)
    for (number, part) in map.parts.enumerated() {
      for node in part.nodes { insetOf[node] = number }
    }
    let edges = arranging.diagram.edges
    func inset(of edge: PreparedEdge) -> Int? {
      insetOf[edge.from] == insetOf[edge.to] ? insetOf[edge.from] : nil
    }
    var result = map.placed
    result.insets = map.parts

    // The map first: it decides how much room it leaves.
    let outer = edges.indices.filter { inset(of: edges[$0]) == nil }
    let whole = arranging.restricted(
      nodes: Array(result.boxes.indices), edges: outer, wordless: insetOf.map { $0 != nil })
    var outside = result
    outside.curves = outer.map { _ in [] }
    outside.edgeWords = outer.map { _ in nil }
    outside = whole.finished(outside)
    result.words = outside.words
    result.leaders = outside.leaders
    for (place, edge) in outer.enumerated() { result.curves[edge] = outside.curves[place] }

    var ground = InsetGround(
      beside: outside, pageWidth: arranging.diagram.source.page.greatestWidth)
    for (number, part) in map.parts.enumerated() {
      let inner = edges.indices.filter { inset(of: edges[$0]) == number }
      let room = ground.room(for: map.parts.count)
      let drawn = enlarged(
        part, edges: inner,
        room: Size(
          width: room.width - 2 * MapInset.padding,
          height: room.height - MapInset.nameHeight - 2 * MapInset.padding))
      guard let inside = drawn.placed.bounds else { continue }
      let frame = ground.place(
        Size(
          width: inside.width + 2 * MapInset.padding,
          height: inside.height + MapInset.nameHeight + 2 * MapInset.padding))
      add(drawn, inside, edges: inner, inset: number, frame: frame, to: &result)
    }
    return result
  }

  /// The part drawn as large as the room allows.
  private func enlarged(
    _ part: MapInset, edges: [Int], room: Size
  ) -> (placed: PlacedDiagram, factor: Double) {
    let inner = arranging.restricted(nodes: part.nodes, edges: edges)
    let layout = FixedLayout(arranging: inner)
    let extent = part.source.insetBy(MapInset.padding, MapInset.padding).size
    var factor = min(
      (room.width - Self.wordsRoom.width) / max(extent.width, 1),
      (room.height - Self.wordsRoom.height) / max(extent.height, 1), Self.greatestFactor)
    factor = max(1.5, (factor * 2).rounded(.down) / 2)
    let backdrop = map.backdrop(inside: part.source)
    while true {
      let placed = inner.finished(layout.placed(scale: map.scale * factor, backdrop: backdrop))
      let width = placed.bounds?.width ?? 0
      if width <= room.width || factor <= 1.5 { return (placed, factor) }
      factor -= 0.5
    }
  }

  /// Sets a part's larger drawing in its frame.
  private func add(
    _ drawn: (placed: PlacedDiagram, factor: Double), _ bounds: Rectangle, edges: [Int],
    inset: Int, frame: Rectangle, to result: inout PlacedDiagram
  ) {
    let padding = MapInset.padding
    let (dx, dy) = (frame.minX + padding - bounds.minX, frame.minY + padding - bounds.minY)
    for (place, node) in result.insets[inset].nodes.enumerated() {
      result.boxes[node] = drawn.placed.boxes[place].offsetBy(dx, dy)
      result.words[node] = drawn.placed.words[place]?.offsetBy(dx, dy)
      result.leaders[node] = drawn.placed.leaders[place]?.offsetBy(dx, dy)
    }
    for (place, edge) in edges.enumerated() {
      result.curves[edge] = drawn.placed.curves[place].map { $0.offsetBy(dx, dy) }
    }
    result.backdrop += drawn.placed.backdrop.map { DiagramPoint(x: $0.x + dx, y: $0.y + dy) }
    result.insets[inset].factor = drawn.factor
    result.insets[inset].frame = frame
    result.insets[inset].frameName = Rectangle(
      minX: frame.minX + padding, minY: frame.maxY - MapInset.nameHeight - 2,
      maxX: frame.maxX - padding, maxY: frame.maxY - 2)
  }
}
