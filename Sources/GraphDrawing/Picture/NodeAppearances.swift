/// What a node looks like, in Graphviz's attributes.
struct NodeAppearance {
  /// The outline with its words, as it is measured.
  private(set) var outline: Attributes
  /// The words by themselves where they are of two sizes, from top to bottom.
  ///
  /// Graphviz has a language for such labels, but keeps memory for every line that is written in it.
  private(set) var words: [NodeWords] = []

  init(_ outline: Attributes) {
    self.outline = outline
  }

  /// A box round words of two sizes.
  init(_ node: PreparedNode, name: Size, subtitle: Size) {
    let both = Size(
      width: max(name.width, subtitle.width), height: name.height + subtitle.height)
    outline = Appearance.box(node, words: both)
    if outline["fixedsize"] == nil {
      // The room that the subtitle takes besides the name's.
      let margin = node.source.style.shape.margin
      outline["margin"] =
        Escaping.decimal(margin.width + (both.width - name.width) / 144, places: 4) + ","
        + Escaping.decimal(margin.height + subtitle.height / 144, places: 4)
    }
    let texts = Appearance.nodeWords(node)
    words = [
      NodeWords(attributes: texts.name, offset: subtitle.height / 2),
      NodeWords(attributes: texts.subtitle, offset: -name.height / 2),
    ]
  }

  /// The outline as large as it was measured, with the words that stand in it.
  func drawn(as size: Size) -> Attributes {
    guard !words.isEmpty else { return outline }
    return empty(as: size)
  }

  /// The outline as large as it was measured, without words: what a layout has to know.
  func empty(as size: Size) -> Attributes {
    var result = outline
    result["label"] = ""
    result["fixedsize"] = "true"
    result["width"] = Escaping.decimal(size.width / 72, places: 5)
    result["height"] = Escaping.decimal(size.height / 72, places: 5)
    return result
  }
}

/// Words that are drawn over a node.
struct NodeWords {
  var attributes: Attributes
  /// How far above the node's middle theirs is.
  var offset: Double
}

/// Graphviz's attributes of every node of a diagram.
extension Session {
  /// What the nodes look like, those shapes that are made to measure included.
  func appearances(of diagram: PreparedDiagram) throws(DrawingError) -> [NodeAppearance] {
    if diagram.hasMarkers { return diagram.nodes.map { NodeAppearance(Appearance.marker($0)) } }
    if diagram.isChart { return diagram.nodes.map { NodeAppearance(Appearance.cell($0)) } }
    let measured = diagram.nodes.filter { $0.subtitle != nil || $0.source.style.shape.isFitted }
    var sizes = try measure(
      measured.flatMap { node in
        let texts = Appearance.nodeWords(node)
        return node.subtitle == nil ? [texts.name] : [texts.name, texts.subtitle]
      })[...]
    return diagram.nodes.map { node in
      if node.subtitle != nil, let name = sizes.popFirst(), let subtitle = sizes.popFirst() {
        return NodeAppearance(node, name: name, subtitle: subtitle)
      }
      let words = node.source.style.shape.isFitted ? sizes.popFirst() : nil
      return NodeAppearance(Appearance.box(node, words: words))
    }
  }
}
