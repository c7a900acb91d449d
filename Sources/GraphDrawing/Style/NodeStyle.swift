/// How a kind of node looks.
public struct NodeStyle: Hashable, Codable, Sendable {
  /// The name of the kind: CSS class and key of the legend.
  public var name: String
  /// What the legend says of the kind; an empty label keeps the kind out of the legend.
  public var legendLabel: String
  /// The shape, which tells kinds apart without their colour.
  public var shape: NodeShape
  /// The colour of the shape.
  public var fill: PaletteColor

  /// Makes a style.
  public init(name: String, legendLabel: String = "", shape: NodeShape, fill: PaletteColor) {
    self.name = name
    self.legendLabel = legendLabel
    self.shape = shape
    self.fill = fill
  }

  /// A plain white box that the legend does not mention.
  public static let standard = NodeStyle(name: "node", shape: .box, fill: .white)
}

/// The shape of a node.
public enum NodeShape: String, CaseIterable, Hashable, Codable, Sendable {
  /// A rectangle.
  case box
  /// A rectangle with round corners.
  case roundedBox
  /// An ellipse.
  case ellipse
  /// A circle.
  case circle
  /// Six corners, drawn wide.
  case hexagon
  /// Eight corners.
  case octagon
  /// A square on its corner.
  case diamond
  /// A sheet with a folded corner.
  case note
  /// A folder with a tab.
  case folder
  /// A house.
  case house
  /// A triangle.
  case triangle
  /// A slanted rectangle.
  case parallelogram
  /// A rectangle with two small boxes at its left side.
  case component
  /// A drum.
  case cylinder
  /// Words only.
  case plain
}

extension NodeShape {
  /// Graphviz's name of the shape.
  var graphvizName: String {
    switch self {
    case .roundedBox: "box"
    case .plain: "plaintext"
    default: rawValue
    }
  }

  /// Graphviz's style of the shape's surface.
  var graphvizStyle: String {
    switch self {
    case .roundedBox: "rounded,filled"
    case .plain: ""
    default: "filled"
    }
  }

  /// Whether the shape is made to measure round its words.
  var isFitted: Bool { size(around: Size(width: 1, height: 1)) != nil }

  /// The size of the shape round words, for shapes that Graphviz makes needlessly large.
  func size(around words: Size) -> Size? {
    switch self {
    case .house:
      // The words begin with an empty line, which stands under the roof. The floor is a tenth of the
      // height above the lower edge.
      return Size(
        width: words.width + 26, height: max(words.height + 12, words.height * 1.24 + 3))
    case .hexagon:
      // The sides slant over a quarter of the width, and letters do not fill the height of their lines.
      let height = words.height + 14
      return Size(
        width: words.width / (1 - 0.5 * words.height * 0.85 / height) + 14, height: height)
    default: return nil
    }
  }

  /// Space between the words and the outline on each side, in inches, as Graphviz wants it; shapes
  /// whose corners eat into their box need less.
  var margin: Size {
    switch self {
    case .ellipse, .circle: Size(width: 0.03, height: 0.03)
    case .hexagon, .octagon, .diamond, .triangle, .parallelogram: Size(width: 0.02, height: 0.03)
    case .house: Size(width: 0.06, height: 0.04)
    // The folded corner takes as much of the first line.
    case .note: Size(width: 0.14, height: 0.055)
    default: Size(width: 0.09, height: 0.055)
    }
  }
}
