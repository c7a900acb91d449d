/// A group of nodes, drawn as a box behind its members.
public struct DiagramGroup: Hashable, Codable, Sendable {
  /// What nodes refer to; also part of the SVG element's id.
  public var id: String
  /// The words at the top of the box.
  public var label: String
  /// What is shown when a pointer rests on the box; the full label when it is empty.
  public var tooltip: String
  /// Where a click leads.
  public var link: String?

  /// Makes a group.
  public init(id: String, label: String, tooltip: String = "", link: String? = nil) {
    self.id = id
    self.label = label
    self.tooltip = tooltip
    self.link = link
  }
}
