/// Sets nodes in columns, centred on each other, with lines in the free ground between columns.
///
/// `dot` would set them so too, but in an order of its own, and bends lines round boxes that it has set
/// among them.
struct ColumnLayout {
  let arranging: Arranging

  private static let gap = 9.0
  private static let spread = 0.5
  /// Between columns: enough for lines to part, more where the page is wide.
  private static let leastDistance = 90.0
  private static let greatestDistance = 170.0

  func place() -> PlacedDiagram {
    let columns = columns
    let bare = columns.map { column in column.reduce(0) { $0 + arranging.sizes[$1].height } }
    let highest = zip(columns, bare).map { $1 + Double($0.count - 1) * Self.gap }.max() ?? 0
    // A short column spreads over half of the highest, so that lines to its nodes part early.
    let gaps = zip(columns, bare).map { column, height in
      column.count > 1
        ? max(Self.gap, (highest * Self.spread - height) / Double(column.count - 1)) : 0
    }
    let heights = zip(columns, zip(bare, gaps)).map { $1.0 + Double($0.count - 1) * $1.1 }
    let widths = columns.map { column in column.map { arranging.sizes[$0].width }.max() ?? 0 }
    let distance = distance(widths: widths, height: heights.max() ?? 0)
    var centers = arranging.sizes.map { _ in DiagramPoint(x: 0, y: 0) }
    var sides: [ClosedRange<Double>] = []
    var left = 0.0
    for (number, column) in columns.enumerated() {
      var top = heights[number] / 2
      for node in column {
        let height = arranging.sizes[node].height
        centers[node] = DiagramPoint(x: left + widths[number] / 2, y: top - height / 2)
        top -= height + gaps[number]
      }
      sides.append(left...(left + widths[number]))
      left += widths[number] + distance
    }
    var result = arranging.placed(at: centers, by: .nop2)
    result.curves = curves(between: columns, sides: sides, boxes: result.boxes)
    return result
  }

  /// The nodes' numbers by column; those that no column names make one more.
  private var columns: [[Int]] {
    guard case .columns(let wanted) = arranging.diagram.source.arrangement else { return [] }
    var numbers: [String: Int] = [:]
    for (number, node) in arranging.diagram.nodes.enumerated() { numbers[node.source.id] = number }
    var result = wanted.map { column in
      column.compactMap { numbers.removeValue(forKey: $0) }
    }
    result.append(numbers.values.sorted())
    return result.filter { !$0.isEmpty }
  }

  private func distance(widths: [Double], height: Double) -> Double {
    let gaps = Double(max(widths.count - 1, 1))
    let wanted =
      (height * arranging.diagram.source.page.aspectRatio - widths.reduce(0, +)) / gaps
    return min(max(wanted, Self.leastDistance), Self.greatestDistance)
  }

  /// The lines between neighbouring columns; others are left to be routed.
  private func curves(
    between columns: [[Int]], sides: [ClosedRange<Double>], boxes: [Rectangle]
  ) -> [[Curve]] {
    var columnOf = [Int](repeating: 0, count: boxes.count)
    for (number, column) in columns.enumerated() {
      for node in column { columnOf[node] = number }
    }
    let edges = arranging.diagram.edges
    let drawn = edges.indices.filter { abs(columnOf[edges[$0].from] - columnOf[edges[$0].to]) == 1 }
    // Every line leaves its node beside the lines of the same side, in the order of where they lead.
    var ports: [Port: [Int]] = [:]
    for number in drawn {
      let edge = edges[number]
      let leadsRight = columnOf[edge.from] < columnOf[edge.to]
      ports[Port(node: edge.from, isRight: leadsRight), default: []].append(number)
      ports[Port(node: edge.to, isRight: !leadsRight), default: []].append(number)
    }
    func height(_ number: Int, at node: Int, isRight: Bool) -> Double {
      let lines = ports[Port(node: node, isRight: isRight)] ?? []
      func far(_ line: Int) -> Double {
        boxes[edges[line].from == node ? edges[line].to : edges[line].from].center.y
      }
      let order = lines.sorted { (-far($0), $0) < (-far($1), $1) }
      let place = Double(order.firstIndex(of: number) ?? 0)
      let spread = min(boxes[node].height * 0.6, Double(lines.count - 1) * 6)
      return boxes[node].center.y + spread / 2
        - (lines.count > 1 ? spread * place / Double(lines.count - 1) : 0)
    }
    var result = [[Curve]](repeating: [], count: edges.count)
    for number in drawn {
      let edge = edges[number]
      let leadsRight = columnOf[edge.from] < columnOf[edge.to]
      let (from, to) = (columnOf[edge.from], columnOf[edge.to])
      let start = End(
        node: edge.from, y: height(number, at: edge.from, isRight: leadsRight),
        side: leadsRight ? sides[from].upperBound : sides[from].lowerBound)
      let end = End(
        node: edge.to, y: height(number, at: edge.to, isRight: !leadsRight),
        side: leadsRight ? sides[to].lowerBound : sides[to].upperBound)
      result[number] = [curve(from: start, to: end, boxes, isDirected: edge.source.isDirected)]
    }
    return result
  }

  private struct Port: Hashable {
    var node: Int
    var isRight: Bool
  }

  /// Where a line meets a node, and where its column ends.
  private struct End {
    var node: Int
    var y: Double
    var side: Double
  }

  /// Straight out of the column, over to the other in a bend, and straight into it.
  private func curve(
    from start: End, to end: End, _ boxes: [Rectangle], isDirected: Bool
  ) -> Curve {
    let a = DiagramPoint(x: edge(of: start, boxes), y: start.y)
    let b = DiagramPoint(x: start.side, y: start.y)
    let c = DiagramPoint(x: end.side, y: end.y)
    var d = DiagramPoint(x: edge(of: end, boxes), y: end.y)
    let tip = d
    if isDirected { d.x += d.x > a.x ? -Curve.arrowLength : Curve.arrowLength }
    let middle = (b.x + c.x) / 2
    func third(_ p: DiagramPoint, _ q: DiagramPoint, _ share: Double) -> DiagramPoint {
      DiagramPoint(x: p.x + (q.x - p.x) * share, y: p.y + (q.y - p.y) * share)
    }
    return Curve(
      points: [
        a, third(a, b, 1.0 / 3), third(a, b, 2.0 / 3), b, DiagramPoint(x: middle, y: b.y),
        DiagramPoint(x: middle, y: c.y), c, third(c, d, 1.0 / 3), third(c, d, 2.0 / 3), d,
      ], start: nil, end: isDirected ? tip : nil)
  }

  /// Where a level line at the end's height meets the node's outline.
  private func edge(of end: End, _ boxes: [Rectangle]) -> Double {
    let box = boxes[end.node]
    let outline = NodeOutline(
      shape: arranging.diagram.nodes[end.node].source.style.shape, box: box)
    let step = end.side < box.center.x ? 0.5 : -0.5
    var x = step > 0 ? box.minX : box.maxX
    while abs(x - box.center.x) > 1, !outline.contains(DiagramPoint(x: x + step, y: end.y)) {
      x += step
    }
    return x
  }
}
