/// The graph in Graphviz's language, data rather than picture: every attribute of a node or edge is
/// there under its name, and the shape says the type.
///
/// A backslash is doubled everywhere, as labels want it. Lists are texts joined by `|`.
final class DOTGraphWriter: GraphWriter {
  private let output: ByteOutput
  private var head: GraphHead?

  init(_ output: ByteOutput) {
    self.output = output
  }

  func begin(_ head: GraphHead) throws {
    self.head = head
    try output.add { bytes in
      bytes.append(raw: "graph samband {\n  graph [label=")
      Self.append(head.title, to: &bytes)
      bytes.append(raw: ", store=")
      Self.append(head.digest, to: &bytes)
      bytes.append(raw: "];\n")
    }
  }

  func write(_ node: GraphNode) throws {
    try output.add { bytes in
      bytes.append(raw: "  ")
      Self.append(node.key, to: &bytes)
      bytes.append(raw: " [label=")
      Self.append(node.label, to: &bytes)
      bytes.append(raw: ", type=\(node.type.rawValue), shape=\(node.type.shape)")
      Self.append(node.values, head?.nodeAttributes ?? [], to: &bytes)
      bytes.append(raw: "];\n")
    }
  }

  func write(_ edge: GraphEdge) throws {
    try output.add { bytes in
      bytes.append(raw: "  ")
      Self.append(edge.source, to: &bytes)
      bytes.append(raw: " -- ")
      Self.append(edge.target, to: &bytes)
      bytes.append(raw: " [type=\(edge.type.rawValue)")
      if let weight = edge.weight { bytes.append(raw: ", weight=\(weight)") }
      Self.append(edge.values, head?.edgeAttributes ?? [], to: &bytes)
      bytes.append(raw: "];\n")
    }
  }

  func end() throws {
    try output.write("}\n")
  }

  private static func append(
    _ values: [GraphValue?], _ attributes: [GraphAttribute], to bytes: inout [UInt8]
  ) {
    for (value, attribute) in zip(values, attributes) {
      guard let value else { continue }
      bytes.append(raw: ", \(attribute.name)=")
      switch value {
      case .integer, .number: bytes.append(raw: value.text)
      case .text, .texts, .day: append(value.text, to: &bytes)
      }
    }
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes.append(raw: "\\\"")
      case UInt8(ascii: "\\"): bytes.append(raw: "\\\\")
      // Graphviz would go on in the next line as it stands; a label breaks its line at the sign.
      case UInt8(ascii: "\n"): bytes.append(raw: "\\n")
      case UInt8(ascii: "\r"): break
      case 0: break
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension GraphNode.Kind {
  fileprivate var shape: String {
    switch self {
    case .organisation: "ellipse"
    case .project: "box"
    case .municipality: "hexagon"
    }
  }
}
