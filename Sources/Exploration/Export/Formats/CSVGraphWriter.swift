/// Tables of nodes and edges with the heads that two tools want, in one folder.
///
///     DIR/nodes.csv, DIR/edges.csv                      Gephi: Id, Label; Source, Target, Type
///     DIR/neo4j/nodes.csv, DIR/neo4j/relationships.csv  neo4j-admin database import
///
/// The two cannot be one: Neo4j's importer wants types in the heads (`grantSEK:long`, `:LABEL`), and a
/// relationship for each role. Lists are joined by `|` (`--array-delimiter='|'`); texts may hold line ends
/// (`--multiline-fields=true`). What spreadsheets would take for a formula is protected in Gephi's tables
/// only, by the rule of ``CSVText/Protection``.
final class CSVGraphWriter: GraphWriter {
  /// What the folder consists of.
  static let names: Set<String> = ["nodes.csv", "edges.csv", "neo4j"]

  private let folder: String
  private var tables: Tables?
  private var head: GraphHead?

  private struct Tables {
    let nodes: CSVTable
    let edges: CSVTable
    let neo4jNodes: CSVTable
    let neo4jRelationships: CSVTable
  }

  init(intoFolder folder: String) {
    self.folder = folder
  }

  func begin(_ head: GraphHead) throws {
    self.head = head
    try WholeFolder.makeInside(folder + "/neo4j")
    let relationAttributes = head.edgeAttributes.filter { $0.name != Self.roles }
    tables = Tables(
      nodes: try CSVTable(
        folder + "/nodes.csv",
        columns: ["Id", "Label", "type"] + head.nodeAttributes.map(\.name),
        protecting: .spreadsheets),
      edges: try CSVTable(
        folder + "/edges.csv",
        columns: ["Source", "Target", "Type", "Kind", "Weight"] + head.edgeAttributes.map(\.name),
        protecting: .spreadsheets),
      neo4jNodes: try CSVTable(
        folder + "/neo4j/nodes.csv",
        columns: ["key:ID", "name", ":LABEL"] + head.nodeAttributes.map(\.neo4jColumn),
        protecting: .none),
      neo4jRelationships: try CSVTable(
        folder + "/neo4j/relationships.csv",
        columns: [":START_ID", ":END_ID", ":TYPE", "weight:double"]
          + relationAttributes.map(\.neo4jColumn), protecting: .none))
  }

  func write(_ node: GraphNode) throws {
    let values = node.values.map(CSVTable.Field.value)
    try tables?.nodes.append(
      [.name(node.key), .value(.text(node.label)), .name(node.type.rawValue)] + values)
    try tables?.neo4jNodes.append(
      [.name(node.key), .value(.text(node.label)), .name(node.type.cypherLabel)] + values)
  }

  func write(_ edge: GraphEdge) throws {
    let weight = CSVTable.Field.value(edge.weight.map(GraphValue.number))
    try tables?.edges.append(
      [
        .name(edge.source), .name(edge.target), .name("Undirected"), .name(edge.type.rawValue),
        weight,
      ] + edge.values.map(CSVTable.Field.value))
    let attributes = head?.edgeAttributes ?? []
    var roles: [String] = []
    var values: [CSVTable.Field] = []
    for (value, attribute) in zip(edge.values, attributes) {
      if attribute.name != Self.roles {
        values.append(.value(value))
      } else if case .texts(let texts) = value {
        roles = texts
      }
    }
    for type in roles.isEmpty ? [edge.type.cypherType] : roles.map(CypherWriter.relationship) {
      try tables?.neo4jRelationships.append(
        [.name(edge.source), .name(edge.target), .name(type), weight] + values)
    }
  }

  func end() throws {
    try tables?.edges.finish()
    try tables?.neo4jNodes.finish()
    try tables?.neo4jRelationships.finish()
    try tables?.nodes.finish()
  }

  private static let roles = "roles"
}

extension GraphAttribute {
  /// The attribute in the head of Neo4j's tables.
  fileprivate var neo4jColumn: String {
    switch kind {
    case .text: name
    case .texts: name + ":string[]"
    case .integer: name + ":long"
    case .number: name + ":double"
    case .day: name + ":date"
    }
  }
}
