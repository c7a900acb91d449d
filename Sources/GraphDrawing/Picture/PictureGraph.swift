/// The whole picture as one graph for Graphviz in which everything has its place, so that its
/// renderers draw heading, graph, legend and caption in one piece, in every format.
struct PictureGraph {
  let graph: GraphvizGraph
  /// What the elements of the drawing stand for, by the id they are drawn under.
  var elements: [String: PictureElement] = [:]
  /// The size of the picture with its margin, in points.
  let size: Size

  static let margin = 14.0

  init(
    _ diagram: PreparedDiagram, _ placed: PlacedDiagram, _ furniture: Furniture,
    appearances: [NodeAppearance], format: PictureFormat, attributes: Attributes
  ) throws(DrawingError) {
    graph = try GraphvizGraph()
    size = Size(
      width: furniture.bounds.width + 2 * Self.margin,
      height: furniture.bounds.height + 2 * Self.margin)
    graph.set(
      [
        "outputorder": "edgesfirst", "bgcolor": PaletteColor.background,
        "pad": Escaping.decimal(Self.margin / 72, places: 4), "overlap": "true",
        "splines": "line", "fontname": Typography.regular,
      ] as Attributes)
    graph.set(attributes)
    var identifiers = UniqueIdentifiers(prefix: diagram.source.identifierPrefix)
    try addGroups(diagram, placed, &identifiers)
    addGroupNames(diagram, placed)
    addFrames(placed)
    addBackdrop(placed)
    addTwins(diagram, placed, appearances)
    let nodes = addNodes(diagram, placed, appearances, &identifiers)
    addEdges(diagram, placed, nodes, &identifiers)
    addLeaders(placed, nodes)
    if format != .svg { addWords(furniture) }
    addSamples(furniture, areMarkers: diagram.hasMarkers)
    addCorners(furniture.bounds)
  }

  private mutating func addGroups(
    _ diagram: PreparedDiagram, _ placed: PlacedDiagram, _ identifiers: inout UniqueIdentifiers
  ) throws(DrawingError) {
    var clusters: [(nodes: [GraphvizGraph.Node], attributes: Attributes)] = []
    for (number, group) in diagram.groups.enumerated() where number < placed.groupBoxes.count {
      let box = placed.groupBoxes[number]
      var attributes = Appearance.group
      attributes["id"] = "g\(number)"
      attributes["bb"] = [box.minX, box.minY, box.maxX, box.maxY].map {
        Escaping.decimal($0, places: 2)
      }.joined(separator: ",")
      clusters.append((nodes: [], attributes: attributes))
      elements["g\(number)"] = PictureElement(
        id: identifiers.unique("group-" + Escaping.identifier(group.source.id)),
        classes: ["group"], tooltip: group.tooltip)
    }
    _ = try graph.addClusters(clusters)
  }

  /// The groups' names, over the lines: they are read before lines are followed.
  ///
  /// They hold the groups' links, since a link without words has no name to be read aloud.
  private mutating func addGroupNames(_ diagram: PreparedDiagram, _ placed: PlacedDiagram) {
    for (number, group) in diagram.groups.enumerated() where number < placed.groupWords.count {
      guard !group.label.lines.joined().isEmpty else { continue }
      var attributes = Appearance.words(
        group.label.lines, size: Typography.groupLabel, isBold: true, color: PaletteColor.text)
      attributes["pos"] = Self.point(placed.groupWords[number].center)
      attributes["id"] = "gt\(number)"
      elements["gt\(number)"] = PictureElement(
        classes: ["group-name"], tooltip: group.tooltip, link: group.link)
      _ = graph.addNode("gt\(number)", attributes)
    }
  }

  private mutating func addBackdrop(_ placed: PlacedDiagram) {
    // A dot above a letter would make another letter of it.
    let words =
      placed.words.compactMap { $0?.insetBy(-3, -3) }
      + placed.insets.flatMap { [$0.sourceName, $0.frameName] }
    for (number, point) in placed.backdrop.enumerated()
    where !words.contains(where: { $0.contains(point) }) {
      var attributes = Appearance.backdrop
      attributes["pos"] = Self.point(point)
      attributes["id"] = "b\(number)"
      elements["b\(number)"] = PictureElement(classes: ["backdrop"])
      _ = graph.addNode("b\(number)", attributes)
    }
  }

  private mutating func addNodes(
    _ diagram: PreparedDiagram, _ placed: PlacedDiagram, _ appearances: [NodeAppearance],
    _ identifiers: inout UniqueIdentifiers
  ) -> [GraphvizGraph.Node] {
    diagram.nodes.enumerated().map { number, node in
      let box = placed.boxes[number]
      var attributes = appearances[number].drawn(as: box.size)
      attributes["pos"] = Self.point(box.center)
      attributes["id"] = "n\(number)"
      if let words = placed.words[number] {
        attributes["xlabel"] = Escaping.label(lines: Appearance.markerLines(node))
        attributes["xlp"] = Self.point(words.center)
      }
      let style = node.source.style
      var element = PictureElement(
        id: identifiers.unique("node-" + Escaping.identifier(node.source.id)),
        classes: ["node", Escaping.className(style.name), "fill-" + style.fill.rawValue]
          + (node.source.isEmphasized ? ["emphasized"] : [])
          + (diagram.hasMarkers ? ["marker"] : []),
        tooltip: node.tooltip, link: node.link, label: node.spokenLabel)
      let words = appearances[number].words
      element.isContinued = !words.isEmpty
      elements["n\(number)"] = element
      let added = graph.addNode("n\(number)", attributes)
      element.isContinuation = true
      for (place, part) in words.enumerated() {
        let name = "n\(number)_\(place)"
        var attributes = part.attributes
        attributes["pos"] = Self.point(
          DiagramPoint(x: box.center.x, y: box.center.y + part.offset))
        attributes["id"] = name
        element.isContinued = place + 1 < words.count
        elements[name] = element
        _ = graph.addNode(name, attributes)
      }
      return added
    }
  }

  private mutating func addEdges(
    _ diagram: PreparedDiagram, _ placed: PlacedDiagram, _ nodes: [GraphvizGraph.Node],
    _ identifiers: inout UniqueIdentifiers
  ) {
    let isCrowded =
      diagram.edges.count > 100
      && (placed.prefersStraightLines || diagram.edges.count > diagram.nodes.count * 3)
    for (number, edge) in diagram.edges.enumerated() {
      let style = edge.source.style
      var attributes = Appearance.line(
        style, strength: edge.strength, isDirected: edge.source.isDirected)
      if isCrowded { attributes = Appearance.translucent(attributes) }
      attributes["pos"] = Curve.graphvizPosition(of: placed.curves[number])
      attributes["id"] = "e\(number)"
      if let label = edge.label, let words = placed.edgeWords[number] {
        attributes = attributes.merging(Appearance.edgeWords)
        attributes["label"] = Escaping.label(lines: label.lines)
        attributes["lp"] = Self.point(words.center)
      }
      elements["e\(number)"] = PictureElement(
        id: identifiers.unique("edge-" + Escaping.identifier(edge.source.id)),
        classes: ["edge", Escaping.className(style.name), "stroke-" + style.color.rawValue],
        tooltip: edge.tooltip, link: edge.link)
      _ = graph.addEdge(from: nodes[edge.from], to: nodes[edge.to], attributes)
    }
  }

  private mutating func addLeaders(_ placed: PlacedDiagram, _ nodes: [GraphvizGraph.Node]) {
    for (number, leader) in placed.leaders.enumerated() {
      guard let leader else { continue }
      var attributes = Appearance.line(
        EdgeStyle(name: "leader", color: .gray, dash: .solid), strength: 0, isDirected: false)
      attributes["penwidth"] = "0.5"
      attributes["pos"] = Curve.graphvizPosition(of: [leader])
      attributes["id"] = "l\(number)"
      elements["l\(number)"] = PictureElement(classes: ["leader", "stroke-gray"])
      _ = graph.addEdge(from: nodes[number], to: nodes[number], attributes)
    }
  }

  /// Heading, finding, legend and caption, which an SVG gets as text.
  private func addWords(_ furniture: Furniture) {
    for (number, words) in furniture.words.enumerated() {
      var attributes = words.attributes
      attributes["pos"] = Self.point(words.box.center)
      _ = graph.addNode("t\(number)", attributes)
    }
  }

  /// Invisible marks that make the picture exactly as large as it was planned.
  private mutating func addCorners(_ bounds: Rectangle) {
    _ = addInvisible("corner0", at: DiagramPoint(x: bounds.minX, y: bounds.minY))
    _ = addInvisible("corner1", at: DiagramPoint(x: bounds.maxX, y: bounds.maxY))
  }

  func addInvisible(_ name: String, at point: DiagramPoint) -> GraphvizGraph.Node {
    graph.addNode(
      name,
      [
        "shape": "point", "style": "invis", "width": "0", "height": "0", "label": "",
        "pos": Self.point(point),
      ])
  }

  static func point(_ point: DiagramPoint) -> String {
    Escaping.decimal(point.x, places: 2) + "," + Escaping.decimal(point.y, places: 2)
  }
}
