/// How a kind of tie looks.
public struct EdgeStyle: Hashable, Codable, Sendable {
  /// The name of the kind: CSS class and key of the legend.
  public var name: String
  /// What the legend says of the kind; an empty label keeps the kind out of the legend.
  public var legendLabel: String
  /// The colour of the line.
  public var color: PaletteColor
  /// The dash of the line, which tells kinds apart without their colour.
  public var dash: EdgeDash

  /// Makes a style.
  public init(
    name: String, legendLabel: String = "", color: PaletteColor, dash: EdgeDash = .solid
  ) {
    self.name = name
    self.legendLabel = legendLabel
    self.color = color
    self.dash = dash
  }

  /// A plain grey line that the legend does not mention.
  public static let standard = EdgeStyle(name: "edge", color: .gray)
}

/// The dash of a line.
public enum EdgeDash: String, CaseIterable, Hashable, Codable, Sendable {
  /// One unbroken line.
  case solid
  /// Dashes.
  case dashed
  /// Dots.
  case dotted
  /// One unbroken line of twice the width.
  case bold
  /// Two lines beside each other.
  case double
}
