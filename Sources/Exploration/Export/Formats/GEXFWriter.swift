import ProjectModel

/// GEXF 1.3, Gephi's own format, with time: projects and ties are there from their first day to their
/// last, and the roles of a tie are an attribute that has its value for as long.
///
/// A day that is not known leaves the interval open. Lists are texts joined by `|`.
///
/// - SeeAlso: GEXF 1.3 schema, gexf.net/1.3/gexf.xsd and dynamics.xsd.
final class GEXFWriter: GraphWriter {
  private let output: ByteOutput
  private var head: GraphHead?
  private var edgeCount = 0
  private var isAmongEdges = false

  init(_ output: ByteOutput) {
    self.output = output
  }

  func begin(_ head: GraphHead) throws {
    self.head = head
    try output.add { bytes in
      bytes.append(
        raw: """
          <?xml version="1.0" encoding="UTF-8"?>
          <gexf xmlns="http://gexf.net/1.3" version="1.3" \
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
          xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd">
            <meta>
              <creator>Samband</creator>
              <description>
          """)
      XMLText.append("\(head.title); store \(head.digest)", to: &bytes)
      bytes.append(
        raw: """
          </description>
            </meta>
            <graph mode="dynamic" defaultedgetype="undirected" timeformat="date" \
          timerepresentation="interval">

          """)
      Self.append(
        "node", [(0, GraphAttribute("type", .text))] + Self.numbered(head.nodeAttributes), "static",
        to: &bytes)
      let edges = Self.numbered(head.edgeAttributes)
      Self.append(
        "edge", [(0, GraphAttribute("type", .text))] + edges.filter { $1.name != Self.roles },
        "static", to: &bytes)
      Self.append("edge", edges.filter { $1.name == Self.roles }, "dynamic", to: &bytes)
      bytes.append(raw: "    <nodes count=\"\(head.nodeCount)\">\n")
    }
  }

  func write(_ node: GraphNode) throws {
    try output.add { bytes in
      bytes.append(raw: "      <node")
      bytes.append(xml: "id", node.key)
      bytes.append(xml: "label", node.label)
      Self.append(node.period, to: &bytes)
      bytes.append(raw: ">\n        <attvalues>\n")
      Self.append(0, node.type.rawValue, to: &bytes)
      for (index, value) in node.values.enumerated() {
        if let value { Self.append(index + 1, value.text, to: &bytes) }
      }
      bytes.append(raw: "        </attvalues>\n      </node>\n")
    }
  }

  func write(_ edge: GraphEdge) throws {
    try beginEdges()
    try output.add { bytes in
      bytes.append(raw: "      <edge id=\"\(edgeCount)\"")
      bytes.append(xml: "source", edge.source)
      bytes.append(xml: "target", edge.target)
      bytes.append(xml: "kind", edge.type.rawValue)
      if let weight = edge.weight { bytes.append(xml: "weight", weight.description) }
      Self.append(edge.period, to: &bytes)
      bytes.append(raw: ">\n        <attvalues>\n")
      Self.append(0, edge.type.rawValue, to: &bytes)
      for (index, value) in edge.values.enumerated() {
        guard let value else { continue }
        let isDynamic = head?.edgeAttributes[index].name == Self.roles
        Self.append(
          index + 1, value.text, during: isDynamic ? edge.period : nil, to: &bytes)
      }
      bytes.append(raw: "        </attvalues>\n      </edge>\n")
    }
    edgeCount += 1
  }

  func end() throws {
    try beginEdges()
    try output.write("    </edges>\n  </graph>\n</gexf>\n")
  }

  /// The attribute that has its values in time.
  private static let roles = "roles"

  private func beginEdges() throws {
    guard !isAmongEdges else { return }
    isAmongEdges = true
    try output.write("    </nodes>\n    <edges count=\"\(head?.edgeCount ?? 0)\">\n")
  }

  private static func numbered(_ attributes: [GraphAttribute]) -> [(Int, GraphAttribute)] {
    attributes.enumerated().map { ($0 + 1, $1) }
  }

  private static func append(
    _ place: String, _ attributes: [(Int, GraphAttribute)], _ mode: String, to bytes: inout [UInt8]
  ) {
    guard !attributes.isEmpty else { return }
    bytes.append(raw: "    <attributes class=\"\(place)\" mode=\"\(mode)\">\n")
    for (number, attribute) in attributes {
      bytes.append(raw: "      <attribute id=\"\(number)\"")
      bytes.append(xml: "title", attribute.name)
      bytes.append(xml: "type", attribute.kind.gexfType)
      bytes.append(raw: "/>\n")
    }
    bytes.append(raw: "    </attributes>\n")
  }

  private static func append(_ period: GraphPeriod?, to bytes: inout [UInt8]) {
    if let start = period?.start { bytes.append(xml: "start", start.description) }
    if let end = period?.end { bytes.append(xml: "end", end.description) }
  }

  private static func append(
    _ number: Int, _ value: String, during period: GraphPeriod? = nil, to bytes: inout [UInt8]
  ) {
    bytes.append(raw: "          <attvalue for=\"\(number)\"")
    bytes.append(xml: "value", value)
    append(period, to: &bytes)
    bytes.append(raw: "/>\n")
  }
}

extension GraphAttribute.Kind {
  /// The type's name in GEXF.
  fileprivate var gexfType: String {
    switch self {
    case .text, .texts, .day: "string"
    case .integer: "long"
    case .number: "double"
    }
  }
}
