/// Chooses how a diagram is placed, and places it.
struct Arranging {
  let session: Session
  let diagram: PreparedDiagram
  /// What each node looks like.
  let appearances: [NodeAppearance]
  /// The outline of each node, measured.
  let sizes: [Size]
  /// The words beside marks, measured; only where nodes are marks.
  let wordSizes: [Size?]
  /// The words beside edges, measured.
  let edgeWordSizes: [Size?]
  /// The words of groups, measured.
  let groupWordSizes: [Size]

  /// Among more nodes in rings, bent spokes cannot be followed.
  private static let mostWithBends = 80

  /// How the nodes are placed in the end; the choice depends on size and shape alone.
  enum Method: Hashable {
    case layered(leftToRight: Bool)
    case springs(LayoutEngine?)
    case rings(center: Int)
    case groups
    case fixed
    case chart
    case columns
  }

  func placed() throws(DrawingError) -> PlacedDiagram {
    var result: PlacedDiagram
    switch Self.method(for: diagram) {
    case .layered(let leftToRight):
      result = try LayeredLayout(session: session, arranging: self).place(leftToRight: leftToRight)
    case .springs(let engine):
      let springs = try SpringLayout(session: session).place(task, engine: engine)
      result = placed(at: springs.centers, by: springs.engine)
      encloseGroups(&result)
    case .rings(let center):
      let springs = SpringLayout(session: session)
      let centers = try RingLayout(task: task, center: center).place(strays: springs)
      result = placed(at: centers, by: .nop2)
      result.prefersStraightLines = diagram.nodes.count > Self.mostWithBends
      encloseGroups(&result)
    case .groups:
      result = try GroupLayout(session: session, arranging: self).place()
    case .fixed:
      let map = FixedLayout(arranging: self).place()
      result =
        map.parts.isEmpty
        ? finished(map.placed) : InsetLayout(arranging: self, map: map).place()
    case .chart:
      result = charted()
    case .columns:
      result = ColumnLayout(arranging: self).place()
    }
    if result.curves.contains(where: \.isEmpty) {
      result.curves = EdgeRouting(diagram, result).route()
    }
    EdgeLabelPlacement.placeWords(edgeWordSizes, in: &result)
    return result
  }

  /// The nodes as boxes and the edges as links, each pair once.
  var task: LayoutTask {
    var weights: [Int: Double] = [:]
    var links: [LayoutLink] = []
    let count = diagram.nodes.count
    for edge in diagram.edges where edge.from != edge.to {
      let (a, b) = (min(edge.from, edge.to), max(edge.from, edge.to))
      let key = a * count + b
      if weights[key] == nil { links.append(LayoutLink(from: a, to: b, weight: 0)) }
      weights[key, default: 0] += edge.strength
    }
    for index in links.indices {
      links[index].weight = min(weights[links[index].from * count + links[index].to] ?? 0, 3)
    }
    return LayoutTask(
      sizes: sizes, links: links, seed: diagram.source.seed,
      aspectRatio: diagram.source.page.aspectRatio,
      greatestWidth: diagram.source.page.greatestWidth)
  }

  func placed(at centers: [DiagramPoint], by engine: LayoutEngine) -> PlacedDiagram {
    PlacedDiagram(
      boxes: zip(centers, sizes).map { Rectangle(center: $0, size: $1) },
      edgeCount: diagram.edges.count, engine: engine)
  }

  /// Every node where it says and as large as it is.
  private func charted() -> PlacedDiagram {
    let centers = zip(diagram.nodes, sizes).map { node, size in
      var point = node.source.position ?? DiagramPoint(x: 0, y: 0)
      switch node.source.anchor {
      case .left: point.x += size.width / 2
      case .middle: break
      case .right: point.x -= size.width / 2
      }
      return point
    }
    var result = placed(at: centers, by: .nop2)
    result.prefersStraightLines = true
    return result
  }

  /// Boxes round the members of each group where they happen to stand; they may share ground.
  func encloseGroups(_ result: inout PlacedDiagram) {
    for (group, words) in zip(diagram.groups, groupWordSizes) {
      let members = group.members.map { result.boxes[$0] }
      guard let inside = Rectangle.enclosing(members) else { continue }
      let frame = GroupFrame(inside: inside, words: words)
      result.groupBoxes.append(frame.box)
      result.groupWords.append(frame.words)
    }
  }
}

/// The box of a group round its members, with its words at the top left.
struct GroupFrame {
  static let padding = 12.0

  var box: Rectangle
  var words: Rectangle

  init(inside: Rectangle, words size: Size) {
    let padding = Self.padding
    let width = max(inside.width, size.width) + 2 * padding
    let minX = inside.center.x - width / 2
    let top = inside.maxY + padding + size.height + 4
    box = Rectangle(minX: minX, minY: inside.minY - padding, maxX: minX + width, maxY: top)
    words = Rectangle(
      minX: minX + padding, minY: top - 6 - size.height, maxX: minX + padding + size.width,
      maxY: top - 6)
  }
}
