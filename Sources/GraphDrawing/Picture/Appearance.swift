/// What nodes and edges look like, in Graphviz's attributes.
enum Appearance {
  static let markerDiameter = 6.0
  static let markerGrowth = 16.0

  /// A node with its words inside.
  ///
  /// Where its words have been measured, shapes that Graphviz makes much larger than their words are
  /// made to measure.
  static func box(_ node: PreparedNode, words: Size? = nil) -> Attributes {
    let style = node.source.style
    let fontSize = Typography.label(size: node.size)
    let isBold = node.source.isEmphasized
    var attributes = surface(style, isEmphasized: isBold)
    attributes["fontname"] = isBold ? Typography.bold : Typography.regular
    attributes["fontsize"] = Escaping.number(fontSize)
    attributes["margin"] =
      Escaping.decimal(style.shape.margin.width, places: 3) + ","
      + Escaping.decimal(style.shape.margin.height, places: 3)
    attributes["width"] = Escaping.decimal(0.4 + 0.5 * node.size, places: 2)
    attributes["height"] = Escaping.decimal(0.3 + 0.35 * node.size, places: 2)
    if let words, let size = style.shape.size(around: words) {
      attributes["fixedsize"] = "true"
      attributes["width"] = Escaping.decimal(size.width / 72, places: 3)
      attributes["height"] = Escaping.decimal(size.height / 72, places: 3)
    }
    attributes["label"] = Escaping.label(lines: nameLines(node))
    return attributes
  }

  /// The words in a node by themselves: its name, and what stands under it in smaller type.
  static func nodeWords(_ node: PreparedNode) -> (name: Attributes, subtitle: Attributes) {
    let isBold = node.source.isEmphasized
    return (
      words(
        nameLines(node), size: Typography.label(size: node.size), isBold: isBold,
        color: PaletteColor.text, alignment: "n"),
      words(
        node.subtitle?.lines ?? [], size: Typography.subtitle, color: PaletteColor.text,
        alignment: "n")
    )
  }

  /// A house has its roof where other shapes have their first line.
  private static func nameLines(_ node: PreparedNode) -> [String] {
    (node.source.style.shape == .house ? [" "] : []) + node.label.lines
  }

  /// A small mark; its words stand beside it, as `xlabel`.
  static func marker(_ node: PreparedNode) -> Attributes {
    let style = node.source.style
    let diameter = markerDiameter + markerGrowth * node.size
    var attributes = surface(style, isEmphasized: node.source.isEmphasized)
    if style.shape == .plain { attributes["shape"] = "circle" }
    attributes["fixedsize"] = "true"
    attributes["label"] = ""
    attributes["width"] = Escaping.decimal(diameter / 72, places: 3)
    attributes["height"] = Escaping.decimal(diameter / 72, places: 3)
    return attributes.merging(markerWords(node))
  }

  /// A bar or cell as large as it says, or words alone.
  static func cell(_ node: PreparedNode) -> Attributes {
    let style = node.source.style
    var attributes = surface(style, isEmphasized: node.source.isEmphasized)
    attributes["fontname"] = node.source.isEmphasized ? Typography.bold : Typography.regular
    attributes["fontsize"] = Escaping.number(Typography.cell)
    attributes["margin"] = "0"
    attributes["label"] = Escaping.label(lines: node.label.lines)
    if let extent = node.source.extent {
      attributes["fixedsize"] = "true"
      attributes["width"] = Escaping.decimal(max(extent.width, 0.1) / 72, places: 4)
      attributes["height"] = Escaping.decimal(max(extent.height, 0.1) / 72, places: 4)
      attributes["penwidth"] = "0.5"
      // Lines of a grid are as thin as they say.
      if min(extent.width, extent.height) <= 1 { attributes["color"] = style.fill.fill }
      if min(extent.width, extent.height) < 1 { attributes["penwidth"] = "0.1" }
    } else {
      attributes["shape"] = "plain"
    }
    return attributes
  }

  /// A faint dot that shows where others would stand.
  static let backdrop: Attributes = [
    "shape": "circle", "style": "filled", "fixedsize": "true", "label": "", "width": "0.03",
    "height": "0.03", "fillcolor": PaletteColor.gray.fill, "color": PaletteColor.gray.fill,
  ]

  /// The type of a mark's words.
  static func markerWords(_ node: PreparedNode) -> Attributes {
    [
      "fontname": node.source.isEmphasized ? Typography.bold : Typography.regular,
      "fontsize": Escaping.number(Typography.label(size: 0)), "fontcolor": PaletteColor.text,
    ]
  }

  /// The lines of a mark's words.
  static func markerLines(_ node: PreparedNode) -> [String] {
    node.label.lines + (node.subtitle?.lines ?? [])
  }

  /// Shape and colour without words, as the legend shows them.
  static func surface(_ style: NodeStyle, isEmphasized: Bool = false) -> Attributes {
    [
      "shape": style.shape.graphvizName, "style": style.shape.graphvizStyle,
      "fillcolor": style.fill.fill, "color": style.fill.outline,
      "penwidth": isEmphasized ? "2.4" : "1", "fontcolor": PaletteColor.text,
    ]
  }

  /// A line.
  static func line(_ style: EdgeStyle, strength: Double, isDirected: Bool) -> Attributes {
    var width = 0.9 + 4.1 * strength
    var attributes: Attributes = [:]
    let color = style.color.stroke
    attributes["color"] = color
    switch style.dash {
    case .solid: attributes["style"] = "solid"
    case .dashed: attributes["style"] = "dashed"
    case .dotted:
      attributes["style"] = "dotted"
      // Thinner dots vanish in print.
      width += 0.6
    case .bold:
      attributes["style"] = "solid"
      width *= 2
    case .double:
      attributes["style"] = "solid"
      attributes["color"] = color + ":" + color
      // Graphviz draws them two points apart; wider lines would become one.
      width = 1.1
    }
    attributes["penwidth"] = Escaping.decimal(width, places: 2)
    attributes["dir"] = isDirected ? "forward" : "none"
    if isDirected { attributes["arrowsize"] = "0.7" }
    return attributes
  }

  /// The type of an edge's words.
  static let edgeWords: Attributes = [
    "fontname": Typography.regular, "fontsize": Escaping.number(Typography.edgeLabel),
    "fontcolor": PaletteColor.text,
  ]

  /// A line among so many that each must let the others through.
  static func translucent(_ attributes: Attributes) -> Attributes {
    var result = attributes
    result["color"] = attributes["color"].map { color in
      color.split(separator: ":").map { $0 + "99" }.joined(separator: ":")
    }
    return result
  }

  /// The box of a group.
  static let group: Attributes = [
    "style": "rounded,filled", "fillcolor": PaletteColor.groupFill,
    "color": PaletteColor.groupStroke, "penwidth": "1", "fontname": Typography.bold,
    "fontsize": Escaping.number(Typography.groupLabel), "fontcolor": PaletteColor.text,
  ]

  /// A text that stands by itself.
  static func words(
    _ lines: [String], size: Double, isBold: Bool = false, color: String, alignment: Character = "l"
  ) -> Attributes {
    [
      "shape": "plain", "fontname": isBold ? Typography.bold : Typography.regular,
      "fontsize": Escaping.number(size), "fontcolor": color,
      "label": Escaping.label(lines: lines, alignment: alignment),
    ]
  }
}

extension PaletteColor {
  /// The colour of a surface's outline: dark enough to see on white.
  var outline: String { stroke }
}
