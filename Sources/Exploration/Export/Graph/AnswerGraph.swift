import ProjectModel

/// The network that an answer holds: every body, project and place that it names.
///
/// An answer whose rows are pairs (`network`, `co-occurrence`, `compare`) gives its pairs as edges, with
/// the rows' figures. Any other answer gives who of the bodies took part in which of the projects, with
/// roles, and which project was where; where it names bodies but no project (`clusters`, `rank`), the
/// bodies are joined by the number of projects they share. A row's figures (a score, a stability) stay
/// with its node.
struct AnswerGraph: ExportedGraph {
  let head: GraphHead
  private let nodes: [GraphNode]
  private let edges: [GraphEdge]

  /// Asks a question.
  ///
  /// - Throws: ``ExportError`` when the answer names no network; what the question throws.
  init<Asked: Question>(of question: Asked, from explorer: Explorer) throws {
    guard !Self.questionsOfFigures.contains(Asked.name) else {
      throw ExportError(.noNetwork(question: Asked.name), path: "")
    }
    let answer = try question.answer(from: explorer)
    let contents = AnswerContents(answer)
    let network = try AnswerNetwork(explorer, of: question, filters: answer.filters)
    let keys = contents.keys.sorted()
    let extra = contents.nodeAttributes
    nodes = keys.compactMap { network.node($0, contents.values(of: $0), extra) }
    edges = contents.pairs.isEmpty ? network.edges(among: keys) : contents.pairs
    head = GraphHead(
      title: "The answer to \(Asked.name)"
        + (answer.subjects.isEmpty
          ? "" : " of " + answer.subjects.map(\.name).joined(separator: " and "))
        + (answer.filters.sentence.isEmpty ? "" : ", " + answer.filters.sentence)
        + (answer.shown < answer.total ? ": \(answer.shown) of \(answer.total) rows" : ""),
      digest: answer.storeDigest, nodeCount: nodes.count, edgeCount: edges.count,
      nodeAttributes: StoreGraph.nodeAttributes + extra,
      edgeAttributes: contents.pairs.isEmpty ? StoreGraph.edgeAttributes : contents.pairAttributes)
  }

  func forEachNode(_ body: (GraphNode) throws -> Void) throws {
    for node in nodes { try body(node) }
  }

  func forEachEdge(_ body: (GraphEdge) throws -> Void) throws {
    for edge in edges { try body(edge) }
  }

  /// Questions that are answered with numbers.
  private static let questionsOfFigures: Set<String> = [
    StatsQuestion.name, TimelineQuestion.name,
  ]
}
