/// One node of a diagram.
public struct DiagramNode: Hashable, Codable, Sendable {
  /// What edges refer to; also part of the SVG element's id.
  public var id: String
  /// The words in the node.
  ///
  /// Any text will do: it is wrapped, and shortened with "…" when it is too long.
  public var label: String
  /// Shape, colour and class.
  public var style: NodeStyle
  /// What is shown when a pointer rests on the node; the full label when it is empty.
  public var tooltip: String
  /// Where a click leads.
  public var link: String?
  /// The id of the group the node belongs to.
  public var group: String?
  /// How large the node is drawn, from 0 to 1.
  public var size: Double
  /// Where the node stands in a fixed arrangement or a chart, in points.
  public var position: DiagramPoint?
  /// How large the node is in a chart, in points; `nil` is as large as its words are.
  public var extent: DiagramExtent?
  /// Which part of the node stands at its position in a chart.
  public var anchor: DiagramAnchor
  /// Whether the node is what the picture is about: drawn with bold words and a thick border.
  public var isEmphasized: Bool
  /// A second, smaller line under the label.
  public var subtitle: String?

  /// Makes a node.
  public init(
    id: String, label: String, style: NodeStyle = .standard, tooltip: String = "",
    link: String? = nil, group: String? = nil, size: Double = 0, position: DiagramPoint? = nil,
    extent: DiagramExtent? = nil, anchor: DiagramAnchor = .middle, isEmphasized: Bool = false,
    subtitle: String? = nil
  ) {
    self.id = id
    self.label = label
    self.style = style
    self.tooltip = tooltip
    self.link = link
    self.group = group
    self.size = size
    self.position = position
    self.extent = extent
    self.anchor = anchor
    self.isEmphasized = isEmphasized
    self.subtitle = subtitle
  }
}

/// A place in the picture, in points (72 to the inch), with y growing upwards.
public struct DiagramPoint: Hashable, Codable, Sendable {
  /// Points to the right.
  public var x: Double
  /// Points upwards.
  public var y: Double

  /// Makes a point.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// A size in points.
public struct DiagramExtent: Hashable, Codable, Sendable {
  /// From left to right.
  public var width: Double
  /// From bottom to top.
  public var height: Double

  /// Makes a size.
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}

/// Which part of a node its position means.
public enum DiagramAnchor: String, Hashable, Codable, Sendable {
  /// The middle of its left side.
  case left
  /// Its middle.
  case middle
  /// The middle of its right side.
  case right
}
