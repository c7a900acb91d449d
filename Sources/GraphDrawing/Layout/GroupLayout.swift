/// Places each group by itself, then the groups like nodes.
struct GroupLayout {
  let session: Session
  let arranging: Arranging

  /// So few nodes stand in rows, which take half the ground that springs want.
  private static let mostInRows = 12
  private static let gapInRows = 20.0
  /// Width over height of a group of some nodes, before its name is put on top: two rows of two, else
  /// about a square.
  private static func shape(of count: Int) -> Double { count <= 4 ? 2 : 1.1 }

  func place() throws(DrawingError) -> PlacedDiagram {
    let diagram = arranging.diagram
    let task = arranging.task
    let springs = SpringLayout(session: session)
    // Blocks: every group, then all nodes without one.
    var blocks = diagram.groups.map(\.members)
    let others = diagram.nodes.indices.filter { diagram.nodes[$0].group == nil }
    if !others.isEmpty { blocks.append(others) }

    var inner: [[DiagramPoint]] = []
    var frames: [GroupFrame?] = []
    var middles: [DiagramPoint] = []
    var sizes: [Size] = []
    var engine = LayoutEngine.neato
    for (number, members) in blocks.enumerated() {
      var part = task.restricted(to: members)
      part.aspectRatio = min(task.aspectRatio, 1.4)
      let result = try springs.place(part)
      if result.engine == .sfdp { engine = .sfdp }
      let centers =
        members.count <= Self.mostInRows
        ? TableLayout(
          sizes: part.sizes, links: part.links, aspectRatio: Self.shape(of: members.count),
          gap: Self.gapInRows
        ).place(near: result.centers)
        : result.centers
      inner.append(centers)
      let boxes = zip(centers, part.sizes).map { Rectangle(center: $0, size: $1) }
      guard let inside = Rectangle.enclosing(boxes) else { continue }
      if number < diagram.groups.count {
        let frame = GroupFrame(inside: inside, words: arranging.groupWordSizes[number])
        frames.append(frame)
        middles.append(frame.box.center)
        sizes.append(frame.box.size)
      } else {
        frames.append(nil)
        middles.append(inside.center)
        sizes.append(inside.size)
      }
    }
    let outerTask = outerTask(of: task, blocks: blocks, sizes: sizes)
    let wishes = try springs.place(outerTask).centers
    let places = TableLayout(
      sizes: sizes, links: outerTask.links, aspectRatio: task.aspectRatio, gap: outerTask.gap,
      greatestWidth: task.greatestWidth
    ).place(near: wishes)

    var centers = [DiagramPoint](repeating: DiagramPoint(x: 0, y: 0), count: task.sizes.count)
    var groupBoxes: [Rectangle] = []
    var groupWords: [Rectangle] = []
    for (number, members) in blocks.enumerated() {
      let (dx, dy) = (places[number].x - middles[number].x, places[number].y - middles[number].y)
      for (member, point) in zip(members, inner[number]) {
        centers[member] = DiagramPoint(x: point.x + dx, y: point.y + dy)
      }
      if let frame = frames[number] {
        groupBoxes.append(frame.box.offsetBy(dx, dy))
        groupWords.append(frame.words.offsetBy(dx, dy))
      }
    }
    var result = arranging.placed(at: centers, by: engine)
    result.groupBoxes = groupBoxes
    result.groupWords = groupWords
    return result
  }

  private func outerTask(of task: LayoutTask, blocks: [[Int]], sizes: [Size]) -> LayoutTask {
    var blockOf = [Int](repeating: 0, count: task.sizes.count)
    for (number, members) in blocks.enumerated() {
      for member in members { blockOf[member] = number }
    }
    var places: [Int: Int] = [:]
    var links: [LayoutLink] = []
    for link in task.links {
      let (a, b) = (
        min(blockOf[link.from], blockOf[link.to]), max(blockOf[link.from], blockOf[link.to])
      )
      guard a != b else { continue }
      let key = a * blocks.count + b
      if let place = places[key] {
        links[place].weight += 1
      } else {
        places[key] = links.count
        links.append(LayoutLink(from: a, to: b, weight: 1))
      }
    }
    var outer = task
    outer.sizes = sizes
    outer.links = links
    outer.gap = 24
    return outer
  }
}
