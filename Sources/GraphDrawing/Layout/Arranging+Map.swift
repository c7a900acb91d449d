/// Maps: marks with words beside them.
extension Arranging {
  /// What a line through words costs, from attempt to attempt.
  private static let lineCosts = [1.5, 6, 4, 10, 0.5, 3, 12, 2]

  /// A map whose marks have their places, with its lines and words.
  func finished(_ map: PlacedDiagram) -> PlacedDiagram {
    var result = map
    encloseGroups(&result)
    result.curves = EdgeRouting(diagram, result).route()
    placeWordsBesideMarks(&result)
    return result
  }

  /// Words beside marks, and lines round both.
  ///
  /// Words keep clear of the lines as well as they can, and then lines bend round the words that they
  /// would run through. How much words should mind lines differs from map to map, so some ways are
  /// tried, later ones beside the bent lines of the best so far, until none runs through anything.
  private func placeWordsBesideMarks(_ result: inout PlacedDiagram) {
    let straight = result.curves
    let bent = EdgeRouting(diagram, result).bent(straight).curves
    var best: (cost: Double, result: PlacedDiagram)?
    for (attempt, lineCost) in Self.lineCosts.enumerated() {
      var map = best?.result ?? result
      if attempt % 2 == 0 { map.curves = bent }
      let words = LabelPlacement.placeWords(wordSizes, of: diagram, in: &map, lineCost: lineCost)
      let lines = EdgeRouting(diagram, map).bent(straight)
      map.curves = lines.curves
      let cost = words + lines.cost
      if best.map({ cost < $0.cost }) ?? true { best = (cost, map) }
      if attempt > 1, let best, best.cost < EdgeRouting.struckCost { break }
    }
    if let best { result = best.result }
  }

  /// The part of a map that some of its nodes and edges make, by their numbers; nodes that are
  /// `wordless` have no words in it.
  func restricted(nodes: [Int], edges: [Int], wordless: [Bool]? = nil) -> Arranging {
    var numbers: [Int: Int] = [:]
    for (number, node) in nodes.enumerated() { numbers[node] = number }
    var part = diagram
    part.nodes = nodes.map { diagram.nodes[$0] }
    part.edges = edges.compactMap { number in
      var edge = diagram.edges[number]
      guard let from = numbers[edge.from], let to = numbers[edge.to] else { return nil }
      (edge.from, edge.to) = (from, to)
      return edge
    }
    return Arranging(
      session: session, diagram: part, appearances: nodes.map { appearances[$0] },
      sizes: nodes.map { sizes[$0] },
      wordSizes: nodes.map { wordless?[$0] ?? false ? nil : wordSizes[$0] },
      edgeWordSizes: edges.map { edgeWordSizes[$0] }, groupWordSizes: [])
  }
}
