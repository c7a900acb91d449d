/// The whole picture as one graph for Graphviz in which everything has its place, so that its
/// renderers draw heading, graph, legend and caption in one piece, in every format.
struct PictureGraph {
  let graph: GraphvizGraph
  /// What the elements of the drawing stand for, by the id they are drawn under.
  private(set) var elements: [String: PictureElement] = [:]
  /// The size of the picture with its margin, in points.
  let size: Size

  static let margin = 14.0
  private static let strengthSample = EdgeStyle(name: "strength", color: .gray, dash: .solid)

  init(
    _ diagram: PreparedDiagram, _ placed: PlacedDiagram, _ furniture: Furniture,
    appearances: [NodeAppearance], attributes: Attributes
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
    addBackdrop(placed)
    let nodes = addNodes(diagram, placed, appearances, &identifiers)
    addEdges(diagram, placed, nodes, &identifiers)
    addLeaders(placed, nodes)
    addWords(furniture)
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
    let words = placed.words.compactMap { $0?.insetBy(-3, -3) }
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

  private mutating func addWords(_ furniture: Furniture) {
    for (number, words) in furniture.words.enumerated() {
      var attributes = words.attributes
      attributes["pos"] = Self.point(words.box.center)
      attributes["id"] = "t\(number)"
      elements["t\(number)"] = PictureElement(
        classes: [words.role.rawValue], link: words.link)
      _ = graph.addNode("t\(number)", attributes)
    }
  }

  private mutating func addSamples(_ furniture: Furniture, areMarkers: Bool) {
    for (number, sample) in furniture.samples.enumerated() {
      let name = "s\(number)"
      let box = sample.box
      switch sample.sample {
      case .node(let style):
        addSampleNode(
          name, style,
          Rectangle(
            center: box.center,
            size: Size(
              width: areMarkers ? Legend.sampleHeight - 2 : Legend.sampleWidth - 4,
              height: areMarkers ? Legend.sampleHeight - 2 : Legend.sampleHeight)))
      case .edge(let style, let isDirected):
        addSampleEdge(name, style, strength: 0.2, isDirected: isDirected, box)
      case .strength:
        for (step, strength) in [0, 0.5, 1].enumerated() {
          let part = box.width / 3
          addSampleEdge(
            name + "_\(step)", Self.strengthSample, strength: strength, isDirected: false,
            Rectangle(
              minX: box.minX + part * Double(step), minY: box.minY,
              maxX: box.minX + part * Double(step + 1) - 3, maxY: box.maxY))
        }
      case .size(let shape):
        let style = NodeStyle(name: "sample", shape: shape, fill: .white)
        var x = box.minX
        for (step, height) in [6.0, 10, Legend.sampleHeight].enumerated() {
          let width = height * (areMarkers ? 1 : 1.5)
          addSampleNode(
            name + "_\(step)", style,
            Rectangle(
              minX: x, minY: box.center.y - height / 2, maxX: x + width,
              maxY: box.center.y + height / 2))
          x += width + 4
        }
      }
    }
  }

  private mutating func addSampleNode(_ name: String, _ style: NodeStyle, _ box: Rectangle) {
    var attributes = Appearance.surface(style)
    if style.shape == .plain { attributes["label"] = "abc" } else { attributes["label"] = "" }
    attributes["fontname"] = Typography.regular
    attributes["fontsize"] = Escaping.number(Typography.caption)
    attributes["margin"] = "0"
    attributes["fixedsize"] = "true"
    attributes["width"] = Escaping.decimal(box.width / 72, places: 3)
    attributes["height"] = Escaping.decimal(box.height / 72, places: 3)
    attributes["pos"] = Self.point(box.center)
    attributes["id"] = name
    elements[name] = PictureElement(
      classes: ["sample", Escaping.className(style.name), "fill-" + style.fill.rawValue])
    _ = graph.addNode(name, attributes)
  }

  private mutating func addSampleEdge(
    _ name: String, _ style: EdgeStyle, strength: Double, isDirected: Bool, _ box: Rectangle
  ) {
    let start = DiagramPoint(x: box.minX, y: box.center.y)
    let tip = DiagramPoint(x: box.maxX, y: box.center.y)
    // The line ends where the arrow head begins.
    let end = isDirected ? DiagramPoint(x: tip.x - 7, y: tip.y) : tip
    var attributes = Appearance.line(style, strength: strength, isDirected: isDirected)
    attributes["pos"] = Curve.graphvizPosition(
      of: [Curve(from: start, to: end, end: isDirected ? tip : nil)])
    attributes["id"] = name
    elements[name] = PictureElement(
      classes: ["sample", Escaping.className(style.name), "stroke-" + style.color.rawValue])
    let ends = [start, tip].enumerated().map { number, point in
      addInvisible(name + "_end\(number)", at: point)
    }
    _ = graph.addEdge(from: ends[0], to: ends[1], attributes)
  }

  /// Invisible marks that make the picture exactly as large as it was planned.
  private mutating func addCorners(_ bounds: Rectangle) {
    _ = addInvisible("corner0", at: DiagramPoint(x: bounds.minX, y: bounds.minY))
    _ = addInvisible("corner1", at: DiagramPoint(x: bounds.maxX, y: bounds.maxY))
  }

  private func addInvisible(_ name: String, at point: DiagramPoint) -> GraphvizGraph.Node {
    graph.addNode(
      name,
      [
        "shape": "point", "style": "invis", "width": "0", "height": "0", "label": "",
        "pos": Self.point(point),
      ])
  }

  private static func point(_ point: DiagramPoint) -> String {
    Escaping.decimal(point.x, places: 2) + "," + Escaping.decimal(point.y, places: 2)
  }
}

/// What an element of a drawing is in the finished SVG.
struct PictureElement: Hashable {
  var id: String?
  var classes: [String]
  var tooltip = ""
  var link: String?
  /// What is read aloud when the element has the focus; `nil` for what has none.
  var label: String?
  /// Whether what is drawn next belongs to it too.
  var isContinued = false
  /// Whether it belongs to what was drawn before.
  var isContinuation = false
}

/// Ids that stay apart where cleaning made two alike.
struct UniqueIdentifiers {
  private let prefix: String
  private var counts: [String: Int] = [:]

  init(prefix: String = "") {
    self.prefix = Escaping.identifier(prefix)
  }

  mutating func unique(_ name: String) -> String {
    let wanted = prefix + name
    var candidate = wanted
    while let count = counts[candidate] {
      counts[candidate] = count + 1
      candidate = wanted + "~\(count + 1)"
    }
    counts[candidate] = 1
    return candidate
  }
}
