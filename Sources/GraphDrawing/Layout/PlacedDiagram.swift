/// Where everything of the graph itself stands, before headings and legends are put round it.
struct PlacedDiagram {
  /// The outline of each node.
  var boxes: [Rectangle]
  /// The words beside each mark; nothing where the words are in the node.
  var words: [Rectangle?]
  /// A short line from a mark to words that found no place beside it.
  var leaders: [Curve?]
  /// The line of each edge.
  var curves: [[Curve]]
  /// The words beside each edge.
  var edgeWords: [Rectangle?]
  /// The box of each group.
  var groupBoxes: [Rectangle]
  /// The words in each group's box.
  var groupWords: [Rectangle]
  /// The faint dots behind the nodes.
  var backdrop: [DiagramPoint] = []
  /// The parts of a map that are drawn larger beside it.
  var insets: [MapInset] = []
  /// Whether lines go straight, under the nodes, because their arrangement is made for it.
  var prefersStraightLines = false
  /// The engine that placed the nodes.
  var engine: LayoutEngine

  init(boxes: [Rectangle], edgeCount: Int, engine: LayoutEngine) {
    self.boxes = boxes
    self.engine = engine
    words = boxes.map { _ in nil }
    leaders = words.map { _ in nil }
    curves = [[Curve]](repeating: [], count: edgeCount)
    edgeWords = [Rectangle?](repeating: nil, count: edgeCount)
    groupBoxes = []
    groupWords = []
  }

  /// The smallest box round all of it.
  var bounds: Rectangle? {
    Rectangle.enclosing(
      boxes + words.compactMap(\.self) + insets.flatMap { [$0.source, $0.sourceName, $0.frame] }
        + groupBoxes + edgeWords.compactMap(\.self)
        + backdrop.map { Rectangle(center: $0, size: Size(width: 4, height: 4)) }
        + curves.joined().compactMap(\.bounds) + leaders.compactMap { $0?.bounds })
  }
}
