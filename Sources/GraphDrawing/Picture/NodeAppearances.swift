/// Graphviz's attributes of every node of a diagram.
extension Session {
  /// What the nodes look like, those shapes that are made to measure included.
  func appearances(of diagram: PreparedDiagram) throws(DrawingError) -> [Attributes] {
    if diagram.hasMarkers { return diagram.nodes.map(Appearance.marker) }
    if diagram.isChart { return diagram.nodes.map(Appearance.cell) }
    let fitted = diagram.nodes.indices.filter { diagram.nodes[$0].source.style.shape.isFitted }
    let words = try measure(
      fitted.map { number in
        var attributes = Appearance.box(diagram.nodes[number])
        attributes["shape"] = "plain"
        attributes["width"] = "0"
        attributes["height"] = "0"
        return attributes
      })
    var sizes = [Size?](repeating: nil, count: diagram.nodes.count)
    for (number, size) in zip(fitted, words) { sizes[number] = size }
    return zip(diagram.nodes, sizes).map { Appearance.box($0, words: $1) }
  }
}
