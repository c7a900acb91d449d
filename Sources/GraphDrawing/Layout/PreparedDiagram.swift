/// A diagram whose references hold and whose texts are fit to be drawn, with numbers for ids.
struct PreparedDiagram {
  var source: Diagram
  var nodes: [PreparedNode]
  var edges: [PreparedEdge]
  var groups: [PreparedGroup]
  /// Whether nodes are small marks with their words beside them, as on a map.
  var hasMarkers: Bool
  /// Whether nodes are bars, cells and words of given sizes at given places.
  var isChart: Bool

  /// Narrow nodes leave room for more of them beside each other on a page.
  private static let lineLength = 16
  /// The words beside a chart's rows are one line.
  private static let chartLineLength = 44
  private static let columnLineLength = 30

  /// Checks and cleans a diagram.
  init(_ diagram: Diagram, limits: DiagramLimits) throws(DrawingError) {
    for (what, count, limit) in [
      ("nodes", diagram.nodes.count, limits.nodes), ("edges", diagram.edges.count, limits.edges),
      ("groups", diagram.groups.count, limits.nodes),
    ] where count > limit {
      throw DrawingError(reason: .tooLarge(what: what, count: count, limit: limit))
    }
    source = diagram
    hasMarkers = diagram.arrangement == .fixed
    isChart = diagram.arrangement == .chart
    var (lineLength, lineLimit) = (Self.lineLength, LabelWrapping.lineLimit)
    if isChart { (lineLength, lineLimit) = (Self.chartLineLength, 1) }
    // In a column low boxes are worth more than narrow ones.
    if case .columns = diagram.arrangement { lineLength = Self.columnLineLength }

    var groupNumbers: [String: Int] = [:]
    for (number, group) in diagram.groups.enumerated() {
      guard groupNumbers.updateValue(number, forKey: group.id) == nil else {
        throw DrawingError(reason: .duplicateGroupID(group.id))
      }
    }
    var nodeNumbers: [String: Int] = [:]
    nodes = []
    for (number, node) in diagram.nodes.enumerated() {
      guard nodeNumbers.updateValue(number, forKey: node.id) == nil else {
        throw DrawingError(reason: .duplicateNodeID(node.id))
      }
      var group: Int?
      if let id = node.group {
        guard let found = groupNumbers[id] else {
          throw DrawingError(reason: .unknownGroupID(id, referredToBy: node.id))
        }
        group = found
      }
      if hasMarkers || isChart {
        guard let position = node.position, position.x.isFinite, position.y.isFinite else {
          throw DrawingError(reason: .missingPosition(nodeID: node.id))
        }
      }
      nodes.append(PreparedNode(node, group: group, lineLength: lineLength, lineLimit: lineLimit))
    }
    edges = []
    for edge in diagram.edges {
      guard let from = nodeNumbers[edge.from] else {
        throw DrawingError(reason: .unknownNodeID(edge.from, referredToBy: edge.id))
      }
      guard let to = nodeNumbers[edge.to] else {
        throw DrawingError(reason: .unknownNodeID(edge.to, referredToBy: edge.id))
      }
      edges.append(PreparedEdge(edge, from: from, to: to))
    }
    if case .rings(let center) = diagram.arrangement, !nodes.isEmpty, nodeNumbers[center] == nil {
      throw DrawingError(reason: .unknownNodeID(center, referredToBy: "rings"))
    }
    var members = [[Int]](repeating: [], count: diagram.groups.count)
    for (number, node) in nodes.enumerated() {
      if let group = node.group { members[group].append(number) }
    }
    groups = zip(diagram.groups, members).map { PreparedGroup($0, members: $1) }
      .filter { !$0.members.isEmpty }
    // The groups that are left have new numbers.
    for (number, group) in groups.enumerated() {
      for member in group.members { nodes[member].group = number }
    }
  }
}

/// The largest diagrams that are drawn.
public struct DiagramLimits: Hashable, Sendable {
  /// Nodes at most.
  ///
  /// Five thousand take a few seconds and are no longer read by anybody.
  public var nodes: Int
  /// Edges at most.
  public var edges: Int

  /// Makes limits.
  public init(nodes: Int = 5_000, edges: Int = 50_000) {
    self.nodes = nodes
    self.edges = edges
  }
}

/// A node with its words in lines.
struct PreparedNode {
  var source: DiagramNode
  var label: WrappedLabel
  var subtitle: WrappedLabel?
  var tooltip: String
  var link: String?
  var group: Int?
  /// From 0 to 1, whatever the caller said.
  var size: Double

  init(
    _ node: DiagramNode, group: Int?, lineLength: Int, lineLimit: Int
  ) {
    source = node
    self.group = group
    let text = TextCleaning.line(node.label)
    label = LabelWrapping.wrapped(text, lineLength: lineLength, lineLimit: lineLimit)
    let second = TextCleaning.line(node.subtitle ?? "")
    subtitle = second.isEmpty ? nil : LabelWrapping.wrapped(second, lineLength: 26, lineLimit: 2)
    tooltip = Self.tooltip(
      TextCleaning.line(node.tooltip), for: text + (second.isEmpty ? "" : ": " + second),
      isShortened: label.isShortened || (subtitle?.isShortened ?? false))
    link = Escaping.link(node.link)
    size = node.size.isFinite ? min(max(node.size, 0), 1) : 0
  }

  /// What is read aloud: the name first, then what the tooltip adds; `nil` for a node that says
  /// nothing, as a line of a chart does.
  var spokenLabel: String? {
    let name = TextCleaning.line(source.label, limit: 300)
    let second = TextCleaning.line(source.subtitle ?? "", limit: 200)
    if tooltip.isEmpty { return nil }
    if name.isEmpty || tooltip.contains(name) { return tooltip }
    return name + (second.isEmpty ? "" : ", " + second) + ". " + tooltip
  }

  /// A tooltip that never hides what the label left out.
  static func tooltip(_ tooltip: String, for text: String, isShortened: Bool) -> String {
    if tooltip.isEmpty { return text }
    return isShortened && !tooltip.contains(text) ? text + ". " + tooltip : tooltip
  }
}

/// An edge between numbered nodes.
struct PreparedEdge {
  var source: DiagramEdge
  var from: Int
  var to: Int
  var label: WrappedLabel?
  var tooltip: String
  var link: String?
  /// From 0 to 1, whatever the caller said.
  var strength: Double

  init(_ edge: DiagramEdge, from: Int, to: Int) {
    source = edge
    self.from = from
    self.to = to
    let text = TextCleaning.line(edge.label ?? "")
    label = text.isEmpty ? nil : LabelWrapping.wrapped(text, lineLength: 26, lineLimit: 2)
    tooltip = PreparedNode.tooltip(
      TextCleaning.line(edge.tooltip), for: text, isShortened: label?.isShortened ?? false)
    link = Escaping.link(edge.link)
    strength = edge.strength.isFinite ? min(max(edge.strength, 0), 1) : 0
  }
}

/// A group and the numbers of its members.
struct PreparedGroup {
  var source: DiagramGroup
  var members: [Int]
  var label: WrappedLabel
  var tooltip: String
  var link: String?

  init(_ group: DiagramGroup, members: [Int]) {
    source = group
    self.members = members
    let text = TextCleaning.line(group.label)
    // A box round one or two nodes is no wider than a node or two.
    label = LabelWrapping.wrapped(text, lineLength: members.count > 2 ? 40 : 26, lineLimit: 3)
    tooltip = PreparedNode.tooltip(
      TextCleaning.line(group.tooltip), for: text, isShortened: label.isShortened)
    link = Escaping.link(group.link)
  }
}
