/// Places boxes in layers, by Graphviz's `dot`, which also draws the lines and the groups' boxes.
struct LayeredLayout {
  let session: Session
  let arranging: Arranging

  func place(leftToRight: Bool) throws(DrawingError) -> PlacedDiagram {
    let diagram = arranging.diagram
    let graph = try GraphvizGraph()
    graph.set([
      "rankdir": leftToRight ? "LR" : "TB", "nodesep": "0.3", "ranksep": "0.65",
      "splines": "true", "nslimit": "4", "mclimit": "1", "compound": "true",
    ])
    let nodes = arranging.appearances.enumerated().map { number, appearance in
      graph.addNode("n\(number)", appearance.empty(as: arranging.sizes[number]))
    }
    let boxes = diagram.groups.map { group in
      var attributes = Appearance.group
      attributes["label"] = Escaping.label(lines: group.label.lines, alignment: "l")
      attributes["labeljust"] = "l"
      attributes["margin"] = "14"
      return (nodes: group.members.map { nodes[$0] }, attributes: attributes)
    }
    let clusters = try graph.addClusters(boxes)
    let edges = diagram.edges.map { edge in
      var attributes = Appearance.line(
        edge.source.style, strength: edge.strength, isDirected: edge.source.isDirected)
      if let label = edge.label {
        attributes = attributes.merging(Appearance.edgeWords)
        attributes["label"] = Escaping.label(lines: label.lines)
      }
      return graph.addEdge(from: nodes[edge.from], to: nodes[edge.to], attributes)
    }
    return try session.withLayout(of: graph, by: "dot", reportedAs: .dot) {
      var result = arranging.placed(at: nodes.map(\.center), by: .dot)
      result.curves = edges.map(\.curves)
      for (cluster, words) in zip(clusters, arranging.groupWordSizes) {
        let box = cluster.bounds
        result.groupBoxes.append(box)
        result.groupWords.append(
          Rectangle(
            minX: box.minX + 8, minY: box.maxY - 6 - words.height, maxX: box.minX + 8 + words.width,
            maxY: box.maxY - 6))
      }
      return result
    }
  }
}
