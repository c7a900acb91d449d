/// Cypher for Neo4j and others that speak it: statements that can be run again without doubling
/// anything, a thousand nodes or ties each.
///
/// Labels are `Organisation`, `Project` and `Municipality`; each role of a tie is a relationship
/// (`OWNER`, `CO_FINANCIER`, `PARTNER`, `PARTICIPANT`) from the organisation to the project; besides
/// `PART_OF`, `LOCATED_IN`, `WORKED_WITH` and `CO_OCCURS_WITH`.
final class CypherWriter: GraphWriter {
  private let output: ByteOutput
  private var head: GraphHead?
  private var batch: [UInt8] = []
  private var batchCount = 0
  /// What the waiting rows have in common; a statement is of one kind.
  private var statement = ""

  private static let mostRows = 1000

  init(_ output: ByteOutput) {
    self.output = output
  }

  func begin(_ head: GraphHead) throws {
    self.head = head
    let comment = head.title.replacing("\n", with: " ").replacing("\r", with: " ")
    try output.write("// \(comment); store \(head.digest)\n")
    for kind in [GraphNode.Kind.organisation, .project, .municipality] {
      try output.write(
        "CREATE CONSTRAINT samband_\(kind.rawValue) IF NOT EXISTS FOR (n:\(kind.cypherLabel)) "
          + "REQUIRE n.key IS UNIQUE;\n")
    }
  }

  func write(_ node: GraphNode) throws {
    try begin(row: "MERGE (n:\(node.type.cypherLabel) {key: row.key}) SET n += row;")
    batch.append(raw: "{key: ")
    Self.append(node.key, to: &batch)
    batch.append(raw: ", name: ")
    Self.append(node.label, to: &batch)
    append(node.values, head?.nodeAttributes ?? [])
    batch.append(raw: "}")
  }

  func write(_ edge: GraphEdge) throws {
    let roles: [String]
    if edge.type == .affiliation, case .texts(let texts) = edge.values.first ?? nil {
      roles = texts
    } else {
      roles = []
    }
    for type in roles.isEmpty ? [edge.type.cypherType] : roles.map(Self.relationship) {
      try begin(
        row: "MATCH (a:\(edge.source.cypherLabel) {key: row.a}) "
          + "MATCH (b:\(edge.target.cypherLabel) {key: row.b}) "
          + "MERGE (a)-[t:\(type)]->(b) SET t += row.t;")
      batch.append(raw: "{a: ")
      Self.append(edge.source, to: &batch)
      batch.append(raw: ", b: ")
      Self.append(edge.target, to: &batch)
      batch.append(raw: ", t: {")
      var members: [UInt8] = []
      swap(&members, &batch)
      if let weight = edge.weight { batch.append(raw: ", weight: \(weight)") }
      let attributes = head?.edgeAttributes ?? []
      append(
        zip(edge.values, attributes).map { roles.isEmpty || $1.name != "roles" ? $0 : nil },
        attributes)
      swap(&members, &batch)
      batch.append(contentsOf: members.dropFirst(2))
      batch.append(raw: "}}")
    }
  }

  func end() throws {
    try flush()
  }

  private func begin(row statement: String) throws {
    if statement != self.statement || batchCount == Self.mostRows { try flush() }
    batch.append(raw: batchCount == 0 ? "UNWIND [\n" : ",\n")
    self.statement = statement
    batchCount += 1
  }

  private func flush() throws {
    guard batchCount > 0 else { return }
    batch.append(raw: "\n] AS row \(statement)\n")
    try output.write(batch)
    batch.removeAll(keepingCapacity: true)
    batchCount = 0
  }

  /// `coFinancier` is `CO_FINANCIER`.
  static func relationship(_ role: String) -> String {
    role.reduce(into: "") { $0 += $1.isUppercase ? "_\($1)" : $1.uppercased() }
  }

  private func append(_ values: [GraphValue?], _ attributes: [GraphAttribute]) {
    for (value, attribute) in zip(values, attributes) {
      guard let value else { continue }
      batch.append(raw: ", \(attribute.name): ")
      switch value {
      case .text(let text): Self.append(text, to: &batch)
      case .texts(let texts):
        batch.append(raw: "[")
        for (index, text) in texts.enumerated() {
          if index > 0 { batch.append(raw: ", ") }
          Self.append(text, to: &batch)
        }
        batch.append(raw: "]")
      case .integer, .number: batch.append(raw: value.text)
      case .day(let day): batch.append(raw: "date('\(day)')")
      }
    }
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    JSONText.append(text, quotedBy: UInt8(ascii: "'"), to: &bytes)
  }
}

extension GraphNode.Kind {
  /// The node's label in a property graph.
  var cypherLabel: String {
    switch self {
    case .organisation: "Organisation"
    case .project: "Project"
    case .municipality: "Municipality"
    }
  }
}

extension GraphEdge.Kind {
  /// The relationship's type in a property graph, when no role says it.
  var cypherType: String {
    switch self {
    case .affiliation: "TOOK_PART_IN"
    case .partOf: "PART_OF"
    case .locatedIn: "LOCATED_IN"
    case .collaboration: "WORKED_WITH"
    case .coOccurrence: "CO_OCCURS_WITH"
    }
  }
}

extension String {
  /// The label of the node that a key belongs to.
  fileprivate var cypherLabel: String {
    (GraphNode.Kind(rawValue: String(prefix { $0 != ":" })) ?? .organisation).cypherLabel
  }
}
