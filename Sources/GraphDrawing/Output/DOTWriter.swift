/// Writes a diagram as text for Graphviz: the graph itself, without heading and legend.
struct DOTWriter {
  let diagram: PreparedDiagram
  let engine: LayoutEngine

  /// The text; it ends in a line break.
  var text: String {
    let source = diagram.source
    var lines = ["digraph {"]
    let title = TextCleaning.line(source.title)
    let finding = TextCleaning.line(source.finding)
    var graph: [(String, String)] = [
      ("layout", engine.rawValue), ("label", Escaping.label(title)),
      ("labelloc", "t"), ("tooltip", Escaping.label(finding)), ("fontname", Typography.regular),
      ("outputorder", "edgesfirst"), ("overlap", "prism"), ("splines", "true"),
      ("start", String(max(1, source.seed))),
    ]
    switch Arranging.method(for: diagram) {
    case .layered(true), .columns: graph.append(("rankdir", "LR"))
    default: break
    }
    lines.append("  graph" + Self.list(graph) + ";")
    lines.append("  node" + Self.list([("fontname", Typography.regular)]) + ";")
    lines.append("  edge" + Self.list([("fontname", Typography.regular)]) + ";")
    for (number, group) in diagram.groups.enumerated() {
      lines.append("  subgraph \(Escaping.dotString("cluster\(number)")) {")
      let attributes: [(String, String)] = [
        ("id", Escaping.label(Escaping.identifier(group.source.id))),
        ("label", Escaping.label(lines: group.label.lines)),
        ("style", "rounded"), ("color", PaletteColor.groupStroke),
      ]
      lines.append("    graph" + Self.list(attributes) + ";")
      lines += group.members.map { "    " + node(diagram.nodes[$0]) }
      lines.append("  }")
    }
    lines += diagram.nodes.filter { $0.group == nil }.map { "  " + node($0) }
    lines += diagram.edges.map { "  " + edge($0) }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  private func node(_ node: PreparedNode) -> String {
    let style = node.source.style
    let words = node.label.lines + (node.subtitle?.lines ?? [])
    var attributes: [(String, String)] = [
      ("label", Escaping.label(lines: words)), ("shape", style.shape.graphvizName),
      ("style", style.shape.graphvizStyle), ("fillcolor", style.fill.fill),
      ("color", style.fill.outline), ("class", Escaping.className(style.name)),
      ("fontsize", Escaping.number(Typography.label(size: node.size))),
      ("tooltip", Escaping.label(node.tooltip)),
    ]
    if node.source.isEmphasized { attributes.append(("penwidth", "2.4")) }
    if let link = node.link { attributes.append(("URL", Self.address(link))) }
    if let position = node.source.position, diagram.hasMarkers {
      attributes.append(
        ("pos", "\(Escaping.number(position.x)),\(Escaping.number(position.y))!"))
    }
    return Self.name(node.source.id) + Self.list(attributes) + ";"
  }

  private func edge(_ edge: PreparedEdge) -> String {
    let line = Appearance.line(
      edge.source.style, strength: edge.strength, isDirected: edge.source.isDirected)
    var attributes = line.plain
    attributes.append(("class", Escaping.className(edge.source.style.name)))
    attributes.append(("id", Escaping.label(Escaping.identifier(edge.source.id))))
    if let label = edge.label {
      attributes.append(("label", Escaping.label(lines: label.lines)))
    }
    if !edge.tooltip.isEmpty { attributes.append(("tooltip", Escaping.label(edge.tooltip))) }
    if let link = edge.link { attributes.append(("URL", Self.address(link))) }
    let ends = [edge.from, edge.to].map { Self.name(diagram.nodes[$0].source.id) }
    return ends.joined(separator: " -> ") + Self.list(attributes) + ";"
  }

  /// A link, escaped for XML because older versions write it into an SVG as it is.
  private static func address(_ link: String) -> String {
    Escaping.label(Escaping.xml(link)).replacing("&amp;amp;", with: "&amp;")
  }

  private static func name(_ id: String) -> String {
    Escaping.dotString(doubled(id))
  }

  /// Ids may hold anything; what text cannot hold is written as its code point, so that different ids
  /// stay different.
  private static func doubled(_ id: String) -> String {
    var result = ""
    for scalar in id.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F...0x9F:
        result += "<U+\(String(scalar.value, radix: 16, uppercase: true))>"
      case 0x5C: result += "\\\\"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func list(_ attributes: [(String, String)]) -> String {
    let parts = attributes.map { $0.0 + "=" + Escaping.dotString($0.1) }
    return " [" + parts.joined(separator: ", ") + "]"
  }
}
