/// GraphML 1.0, as NetworkX, igraph, Gephi, Cytoscape and yEd read it.
///
/// The nodes' identifiers are the keys. Lists are texts joined by `|`, days are texts.
///
/// - SeeAlso: U. Brandes et al., "GraphML progress report", 2001, doi:10.1007/3-540-45848-4_59.
final class GraphMLWriter: GraphWriter {
  private let output: ByteOutput

  init(_ output: ByteOutput) {
    self.output = output
  }

  func begin(_ head: GraphHead) throws {
    try output.add { bytes in
      bytes.append(
        raw: """
          <?xml version="1.0" encoding="UTF-8"?>
          <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
          xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
          http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

          """)
      func key(_ id: String, _ place: String, _ name: String, _ type: String) {
        bytes.append(raw: "  <key")
        bytes.append(xml: "id", id)
        bytes.append(xml: "for", place)
        bytes.append(xml: "attr.name", name)
        bytes.append(xml: "attr.type", type)
        bytes.append(raw: "/>\n")
      }
      key("g0", "graph", "title", "string")
      key("g1", "graph", "store", "string")
      key("n0", "node", "label", "string")
      key("n1", "node", "type", "string")
      for (index, attribute) in head.nodeAttributes.enumerated() {
        key("n\(index + 2)", "node", attribute.name, attribute.kind.graphMLType)
      }
      key("e0", "edge", "type", "string")
      key("e1", "edge", "weight", "double")
      for (index, attribute) in head.edgeAttributes.enumerated() {
        key("e\(index + 2)", "edge", attribute.name, attribute.kind.graphMLType)
      }
      bytes.append(raw: "  <graph id=\"samband\" edgedefault=\"undirected\">\n")
      Self.append(head.title, "g0", to: &bytes)
      Self.append(head.digest, "g1", to: &bytes)
    }
  }

  func write(_ node: GraphNode) throws {
    try output.add { bytes in
      bytes.append(raw: "    <node")
      bytes.append(xml: "id", node.key)
      bytes.append(raw: ">\n")
      Self.append(node.label, "n0", to: &bytes)
      Self.append(node.type.rawValue, "n1", to: &bytes)
      for (index, value) in node.values.enumerated() {
        if let value { Self.append(value.text, "n\(index + 2)", to: &bytes) }
      }
      bytes.append(raw: "    </node>\n")
    }
  }

  func write(_ edge: GraphEdge) throws {
    try output.add { bytes in
      bytes.append(raw: "    <edge")
      bytes.append(xml: "source", edge.source)
      bytes.append(xml: "target", edge.target)
      bytes.append(raw: ">\n")
      Self.append(edge.type.rawValue, "e0", to: &bytes)
      if let weight = edge.weight { Self.append(weight.description, "e1", to: &bytes) }
      for (index, value) in edge.values.enumerated() {
        if let value { Self.append(value.text, "e\(index + 2)", to: &bytes) }
      }
      bytes.append(raw: "    </edge>\n")
    }
  }

  func end() throws {
    try output.write("  </graph>\n</graphml>\n")
  }

  private static func append(_ value: String, _ key: String, to bytes: inout [UInt8]) {
    bytes.append(raw: "      <data key=\"\(key)\">")
    XMLText.append(value, to: &bytes)
    bytes.append(raw: "</data>\n")
  }
}

extension GraphAttribute.Kind {
  /// The type's name in GraphML; kronor need 64 bits.
  fileprivate var graphMLType: String {
    switch self {
    case .text, .texts, .day: "string"
    case .integer: "long"
    case .number: "double"
    }
  }
}
