/// The style sheet inside an SVG: colours for a dark background, and what a pointer touches.
///
/// Light colours stand as attributes on the elements, so that programs without style sheets draw the
/// picture too.
struct SVGStyleSheet {
  let text: String

  init(_ diagram: PreparedDiagram) {
    var fills = diagram.nodes.map(\.source.style.fill)
    if diagram.source.sizeLegend != nil { fills.append(NodeStyle.standard.fill) }
    var strokes = diagram.edges.map(\.source.style.color)
    strokes.append(EdgeStyle.standard.color)
    var lines = [
      ".diagram a{cursor:pointer}",
      ".diagram a:hover text,.diagram a:focus text{text-decoration:underline}",
      ".diagram a:focus,.diagram .node:focus{outline:2px solid #0F97D4;outline-offset:2px}",
      ".diagram .edge:hover path{stroke-opacity:1}",
      Self.halo(PaletteColor.background),
      "@media (prefers-color-scheme:dark){",
      ".diagram .background{fill:\(PaletteColor.darkBackground)}",
      ".diagram text{fill:\(PaletteColor.darkText)}",
      ".diagram .caption text,.diagram .trail text{fill:\(PaletteColor.darkQuietText)}",
      ".diagram .group path,.diagram .group polygon"
        + "{fill:\(PaletteColor.darkGroupFill);stroke:\(PaletteColor.darkGroupStroke)}",
    ]
    lines.append(Self.halo(PaletteColor.darkBackground))
    if !diagram.source.backdrop.isEmpty {
      lines.append(".diagram .backdrop ellipse{fill:#4A4A4A;stroke:#4A4A4A}")
    }
    for color in PaletteColor.allCases where fills.contains(color) {
      let shapes = ["polygon", "path", "ellipse", "polyline"].map {
        ".diagram .fill-\(color.rawValue) \($0)"
      }.joined(separator: ",")
      lines.append("\(shapes){fill:\(color.darkFill);stroke:\(color.darkStroke)}")
      // Marks have no words inside that would want a dark ground.
      if diagram.hasMarkers {
        let marks = ["marker", "twin", "sample"].map {
          ".diagram .\($0).fill-\(color.rawValue) ellipse"
        }
        lines.append("\(marks.joined(separator: ",")){fill:\(color.darkStroke)}")
      }
    }
    for color in PaletteColor.allCases where strokes.contains(color) {
      lines.append(
        ".diagram .stroke-\(color.rawValue) path,.diagram .stroke-\(color.rawValue) polygon"
          + "{stroke:\(color.darkStroke)}")
      lines.append(".diagram .stroke-\(color.rawValue) polygon{fill:\(color.darkStroke)}")
    }
    text = (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  /// Words beside lines get a rim of the background's colour; only where the rim can be drawn behind
  /// the letters, since one in front of them would eat them.
  private static func halo(_ color: String) -> String {
    "@supports (paint-order:stroke){.diagram .marker text,.diagram .edge text"
      + "{paint-order:stroke;stroke:\(color);stroke-width:3px;stroke-linejoin:round}}"
  }
}
