/// Sizes of texts and nodes, measured with the font that is drawn.
extension Session {
  /// How large Graphviz makes nodes with the given attributes.
  func measure(_ attributes: [Attributes]) throws(DrawingError) -> [Size] {
    guard !attributes.isEmpty else { return [] }
    let graph = try GraphvizGraph()
    // Apart from each other, so that nothing is said about nodes that overlap.
    var nodes: [GraphvizGraph.Node] = []
    for (number, attributes) in attributes.enumerated() {
      var attributes = attributes
      attributes["pos"] = "\(number),0"
      nodes.append(graph.addNode("m\(number)", attributes))
    }
    return try withLayout(of: graph, by: "nop2", reportedAs: .nop2) { nodes.map(\.size) }
  }
}
