/// What a legend explains: samples of what occurs in the picture, in the order it first occurs.
struct Legend {
  enum Sample: Hashable {
    case node(NodeStyle)
    case edge(EdgeStyle, isDirected: Bool)
    /// Lines of growing width.
    case strength
    /// Nodes of growing size.
    case size(NodeShape)
  }

  struct Entry: Hashable {
    var sample: Sample
    var lines: [String]
  }

  static let sampleWidth = 30.0
  static let sampleHeight = 14.0

  var entries: [Entry] = []

  /// How many letters fit on a line.
  private let lineLength: Int

  init(_ diagram: PreparedDiagram, lineLength: Int) {
    self.lineLength = lineLength
    var nodeNames: Set<String> = []
    for node in diagram.nodes where nodeNames.insert(node.source.style.name).inserted {
      add(.node(node.source.style), node.source.style.legendLabel)
    }
    var edgeNames: Set<String> = []
    for edge in diagram.edges where edgeNames.insert(edge.source.style.name).inserted {
      add(
        .edge(edge.source.style, isDirected: edge.source.isDirected),
        edge.source.style.legendLabel)
    }
    if !diagram.edges.isEmpty, let text = diagram.source.strengthLegend { add(.strength, text) }
    if let first = diagram.nodes.first, let text = diagram.source.sizeLegend {
      add(.size(first.source.style.shape), text)
    }
  }

  private mutating func add(_ sample: Sample, _ label: String) {
    let text = TextCleaning.line(label, limit: 200)
    guard !text.isEmpty else { return }
    let wrapped = LabelWrapping.wrapped(text, lineLength: lineLength, lineLimit: 3)
    entries.append(Entry(sample: sample, lines: wrapped.lines))
  }
}
