/// Draws the lines of edges between nodes that have their places.
struct EdgeRouting {
  let session: Session
  let diagram: PreparedDiagram

  /// Above these, lines are straight: a way round every box costs too much, and among hundreds of
  /// lines nobody follows a bend.
  private static let bendingNodeLimit = 160
  private static let bendingEdgeLimit = 260

  func route(_ placed: PlacedDiagram) throws(DrawingError) -> [[Curve]] {
    let boxes = placed.boxes
    let bends =
      !diagram.hasMarkers && !placed.prefersStraightLines && boxes.count <= Self.bendingNodeLimit
      && diagram.edges.count <= Self.bendingEdgeLimit
      && diagram.edges.count <= diagram.nodes.count * 2 + 20
    let graph = try GraphvizGraph()
    graph.set([
      "splines": bends ? "true" : "line", "overlap": "true", "esep": "+4", "sep": "+5",
    ])
    let nodes = zip(diagram.nodes, boxes).enumerated().map { number, pair in
      let (node, box) = pair
      var attributes = Appearance.surface(
        node.source.style, isEmphasized: node.source.isEmphasized)
      attributes["label"] = ""
      attributes["fixedsize"] = "true"
      attributes["width"] = Escaping.decimal(box.width / 72, places: 4)
      attributes["height"] = Escaping.decimal(box.height / 72, places: 4)
      attributes["pos"] =
        Escaping.decimal(box.center.x, places: 3) + "," + Escaping.decimal(box.center.y, places: 3)
      return graph.addNode("n\(number)", attributes)
    }
    // Lines keep clear of the names of groups as they do of nodes.
    if bends {
      for (number, box) in placed.groupWords.enumerated() {
        _ = graph.addNode("w\(number)", Self.obstacle(box))
      }
    }
    let edges = diagram.edges.map { edge in
      graph.addEdge(
        from: nodes[edge.from], to: nodes[edge.to],
        Appearance.line(
          edge.source.style, strength: edge.strength, isDirected: edge.source.isDirected))
    }
    return try session.withLayout(of: graph, by: "nop", reportedAs: .nop2) {
      // The layout may have moved everything by the same step.
      let moved = nodes.first?.center ?? DiagramPoint(x: 0, y: 0)
      let wanted = boxes.first?.center ?? moved
      let (dx, dy) = (wanted.x - moved.x, wanted.y - moved.y)
      return zip(edges, diagram.edges).map { edge, prepared in
        let curves = edge.curves.map { $0.offsetBy(dx, dy) }
        if !curves.isEmpty { return curves }
        return [Self.straight(from: boxes[prepared.from], to: boxes[prepared.to])]
      }
    }
  }

  private static func obstacle(_ box: Rectangle) -> Attributes {
    [
      "shape": "box", "label": "", "fixedsize": "true",
      "width": Escaping.decimal(box.width / 72, places: 4),
      "height": Escaping.decimal(box.height / 72, places: 4),
      "pos": Escaping.decimal(box.center.x, places: 3) + ","
        + Escaping.decimal(box.center.y, places: 3),
    ]
  }

  private static func straight(from a: Rectangle, to b: Rectangle) -> Curve {
    Curve(from: a.edgePoint(towards: b.center), to: b.edgePoint(towards: a.center))
  }
}
