/// Node-link JSON that NetworkX, graphology and D3 read as it is.
///
///     {"directed":false,"multigraph":false,"graph":{…},"options":{…},
///      "nodes":[{"id":"…","key":"…","label":"…","type":"project",…,"attributes":{…}}],
///      "edges":[{"source":"…","target":"…","type":"affiliation",…,"attributes":{…}}]}
///
/// NetworkX takes what stands beside `id`, `source` and `target` for the attributes; graphology takes
/// `key` and `attributes`. So each node and edge says it in both places. A node or an edge stands on one
/// line.
final class NodeLinkWriter: GraphWriter {
  private let output: ByteOutput
  private var head: GraphHead?
  private var isAmongEdges = false
  private var isFirst = true

  init(_ output: ByteOutput) {
    self.output = output
  }

  func begin(_ head: GraphHead) throws {
    self.head = head
    try output.add { bytes in
      bytes.append(raw: "{\"directed\":false,\"multigraph\":false,\"graph\":{\"title\":")
      JSONText.append(head.title, to: &bytes)
      bytes.append(raw: ",\"store\":")
      JSONText.append(head.digest, to: &bytes)
      bytes.append(
        raw: "},\n\"options\":{\"type\":\"undirected\",\"multi\":false,\"allowSelfLoops\":false},\n"
      )
      bytes.append(raw: "\"nodes\":[")
    }
  }

  func write(_ node: GraphNode) throws {
    try output.add { bytes in
      separate(&bytes)
      bytes.append(raw: "{\"id\":")
      JSONText.append(node.key, to: &bytes)
      bytes.append(raw: ",\"key\":")
      JSONText.append(node.key, to: &bytes)
      var attributes: [UInt8] = []
      JSONText.append("label", .text(node.label), to: &attributes)
      JSONText.append("type", .text(node.type.rawValue), to: &attributes)
      append(node.values, head?.nodeAttributes ?? [], to: &attributes)
      append(twice: attributes, to: &bytes)
    }
  }

  func write(_ edge: GraphEdge) throws {
    try beginEdges()
    try output.add { bytes in
      separate(&bytes)
      bytes.append(raw: "{\"source\":")
      JSONText.append(edge.source, to: &bytes)
      bytes.append(raw: ",\"target\":")
      JSONText.append(edge.target, to: &bytes)
      var attributes: [UInt8] = []
      JSONText.append("type", .text(edge.type.rawValue), to: &attributes)
      if let weight = edge.weight {
        JSONText.append("weight", .number(weight), to: &attributes)
      }
      append(edge.values, head?.edgeAttributes ?? [], to: &attributes)
      append(twice: attributes, to: &bytes)
    }
  }

  func end() throws {
    try beginEdges()
    try output.write("\n]}\n")
  }

  private func beginEdges() throws {
    guard !isAmongEdges else { return }
    isAmongEdges = true
    isFirst = true
    try output.write("\n],\n\"edges\":[")
  }

  private func separate(_ bytes: inout [UInt8]) {
    bytes.append(raw: isFirst ? "\n" : ",\n")
    isFirst = false
  }

  private func append(
    _ values: [GraphValue?], _ attributes: [GraphAttribute], to bytes: inout [UInt8]
  ) {
    for (value, attribute) in zip(values, attributes) {
      if let value { JSONText.append(attribute.name, value, to: &bytes) }
    }
  }

  /// The members, which begin with a comma, beside what stands there already, and once more as one.
  private func append(twice members: [UInt8], to bytes: inout [UInt8]) {
    bytes.append(contentsOf: members)
    bytes.append(raw: ",\"attributes\":{")
    bytes.append(contentsOf: members.dropFirst())
    bytes.append(raw: "}}")
  }
}
