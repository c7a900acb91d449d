/// The parts of a map that are drawn larger beside it.
extension PictureGraph {
  private static let frameColor = "#8A8A8A"

  /// The frames in the map and beside it, under everything else.
  mutating func addFrames(_ placed: PlacedDiagram) {
    for (number, inset) in placed.insets.enumerated() {
      for (place, box) in [inset.source, inset.frame].enumerated() {
        let name = "f\(number)_\(place)"
        elements[name] = PictureElement(classes: ["frame"])
        _ = graph.addNode(
          name,
          [
            "shape": "box", "style": "", "label": "", "fixedsize": "true", "penwidth": "0.8",
            "color": Self.frameColor, "id": name, "pos": Self.point(box.center),
            "width": Escaping.decimal(box.width / 72, places: 4),
            "height": Escaping.decimal(box.height / 72, places: 4),
          ])
      }
    }
  }

  /// The letters of the parts, and the marks that stand in the map for nodes that are drawn beside it.
  mutating func addTwins(
    _ diagram: PreparedDiagram, _ placed: PlacedDiagram, _ appearances: [NodeAppearance]
  ) {
    let wording = Wording(language: diagram.source.language)
    for (number, inset) in placed.insets.enumerated() {
      for (place, twin) in inset.twins.enumerated() {
        let name = "w\(number)_\(place)"
        let source = diagram.nodes[twin.node].source
        var attributes = appearances[twin.node].outline
        attributes["pos"] = Self.point(twin.box.center)
        attributes["id"] = name
        elements[name] = PictureElement(
          classes: ["twin", "fill-" + source.style.fill.rawValue],
          tooltip: diagram.nodes[twin.node].tooltip)
        _ = graph.addNode(name, attributes)
      }
      let words = [
        (inset.sourceName, inset.letter),
        (inset.frameName, wording.enlarged(inset.letter, by: inset.factor)),
      ]
      for (place, (box, text)) in words.enumerated() {
        let name = "fn\(number)_\(place)"
        var attributes = Appearance.words(
          [text], size: Typography.legend, isBold: true, color: PaletteColor.text,
          alignment: "n")
        attributes["pos"] = Self.point(box.center)
        attributes["id"] = name
        elements[name] = PictureElement(classes: ["frame-name"])
        _ = graph.addNode(name, attributes)
      }
    }
  }
}
