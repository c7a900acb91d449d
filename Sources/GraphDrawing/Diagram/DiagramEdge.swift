/// One tie between two nodes of a diagram.
public struct DiagramEdge: Hashable, Codable, Sendable {
  /// What the SVG element's id is made of.
  public var id: String
  /// The id of the node the tie starts at.
  public var from: String
  /// The id of the node the tie ends at; the same as `from` draws a loop.
  public var to: String
  /// Colour, dash and class.
  public var style: EdgeStyle
  /// Words beside the line.
  public var label: String?
  /// What is shown when a pointer rests on the line.
  public var tooltip: String
  /// Where a click leads.
  public var link: String?
  /// How strong the tie is, from 0 to 1; drawn as the width of the line.
  public var strength: Double
  /// Whether the line ends in an arrow head.
  public var isDirected: Bool

  /// Whether the line joins the boxes of its ends' groups instead of the ends themselves.
  public var joinsGroups: Bool

  /// Makes a tie.
  public init(
    id: String, from: String, to: String, style: EdgeStyle = .standard, label: String? = nil,
    tooltip: String = "", link: String? = nil, strength: Double = 0, isDirected: Bool = false,
    joinsGroups: Bool = false
  ) {
    self.id = id
    self.from = from
    self.to = to
    self.style = style
    self.label = label
    self.tooltip = tooltip
    self.link = link
    self.strength = strength
    self.isDirected = isDirected
    self.joinsGroups = joinsGroups
  }
}
