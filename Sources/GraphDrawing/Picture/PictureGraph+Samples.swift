/// The legend's samples.
extension PictureGraph {
  private static let strengthSample = EdgeStyle(name: "strength", color: .gray, dash: .solid)

  mutating func addSamples(_ furniture: Furniture, areMarkers: Bool) {
    for (number, sample) in furniture.samples.enumerated() {
      let name = "s\(number)"
      let box = sample.box
      switch sample.sample {
      case .node(let style):
        // A circle as wide as the other samples would be higher than its row.
        let isRound = areMarkers || style.shape == .circle
        addSampleNode(
          name, style,
          Rectangle(
            center: box.center,
            size: Size(
              width: isRound ? Legend.sampleHeight - 2 : Legend.sampleWidth - 4,
              height: isRound ? Legend.sampleHeight - 2 : Legend.sampleHeight)))
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
}
