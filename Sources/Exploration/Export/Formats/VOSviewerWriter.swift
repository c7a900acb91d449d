/// A network file of VOSviewer: items with weights, links with strengths.
///
/// Items are numbered from 1, as VOSviewer does; their keys stand in the description. Whole numbers among
/// the nodes' attributes are weights, other numbers are scores, `cluster` is the cluster.
///
/// - SeeAlso: VOSviewer manual, "JSON files".
final class VOSviewerWriter: GraphWriter {
  private let output: ByteOutput
  private var head: GraphHead?
  private var numbers: [String: Int] = [:]
  private var isAmongLinks = false
  private var isFirst = true

  init(_ output: ByteOutput) {
    self.output = output
  }

  func begin(_ head: GraphHead) throws {
    self.head = head
    try output.write("{\"network\":{\"items\":[")
  }

  func write(_ node: GraphNode) throws {
    let number = numbers.count + 1
    numbers[node.key] = number
    var weights: [(String, GraphValue)] = []
    var scores: [(String, GraphValue)] = []
    var cluster: GraphValue?
    for (value, attribute) in zip(node.values, head?.nodeAttributes ?? []) {
      guard let value else { continue }
      switch attribute.kind {
      case .integer where attribute.name == "cluster": cluster = value
      case .integer where Self.years.contains(attribute.name):
        scores.append((attribute.name, value))
      case .integer: weights.append((attribute.name, value))
      case .number: scores.append((attribute.name, value))
      case .text, .texts, .day: break
      }
    }
    try output.add { bytes in
      separate(&bytes)
      bytes.append(raw: "{\"id\":\(number),\"label\":")
      JSONText.append(node.label, to: &bytes)
      JSONText.append("description", .text(node.key), to: &bytes)
      if let cluster { JSONText.append("cluster", cluster, to: &bytes) }
      Self.append("weights", weights, to: &bytes)
      Self.append("scores", scores, to: &bytes)
      bytes.append(raw: "}")
    }
  }

  func write(_ edge: GraphEdge) throws {
    try beginLinks()
    guard let source = numbers[edge.source], let target = numbers[edge.target] else { return }
    try output.add { bytes in
      separate(&bytes)
      bytes.append(
        raw: "{\"source_id\":\(source),\"target_id\":\(target),\"strength\":"
          + JSONValue.number(edge.weight ?? 1).compact + "}")
    }
  }

  func end() throws {
    try beginLinks()
    try output.write("\n]}}\n")
  }

  private static let years: Set<String> = ["firstYear", "lastYear"]

  private static func append(
    _ name: String, _ values: [(String, GraphValue)], to bytes: inout [UInt8]
  ) {
    guard !values.isEmpty else { return }
    bytes.append(UInt8(ascii: ","))
    JSONText.append(name, to: &bytes)
    bytes.append(raw: ":{")
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      JSONText.append(value.0, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      JSONText.append(value.1, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private func beginLinks() throws {
    guard !isAmongLinks else { return }
    isAmongLinks = true
    isFirst = true
    try output.write("\n],\"links\":[")
  }

  private func separate(_ bytes: inout [UInt8]) {
    bytes.append(raw: isFirst ? "\n" : ",\n")
    isFirst = false
  }
}
