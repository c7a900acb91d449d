import Testing

@testable import GraphDrawing

@Suite struct DrawingErrorTests {
  private func reason(_ diagram: Diagram, limits: DiagramLimits = DiagramLimits()) -> DrawingError
    .Reason?
  {
    do throws(DrawingError) {
      _ = try DiagramRenderer(limits: limits).render(diagram, as: .svg)
      return nil
    } catch {
      return error.reason
    }
  }

  private let nodes = ["a", "b"].map { DiagramNode(id: $0, label: $0) }

  @Test func `references must hold`() {
    let edge = DiagramEdge(id: "e", from: "a", to: "missing")
    #expect(
      reason(Diagram(title: "t", nodes: nodes, edges: [edge]))
        == .unknownNodeID("missing", referredToBy: "e"))
    #expect(
      reason(Diagram(title: "t", nodes: nodes, arrangement: .rings(center: "c")))
        == .unknownNodeID("c", referredToBy: "rings"))
    #expect(reason(Diagram(title: "t", nodes: nodes + nodes)) == .duplicateNodeID("a"))
    let group = DiagramGroup(id: "g", label: "g")
    #expect(reason(Diagram(title: "t", groups: [group, group])) == .duplicateGroupID("g"))
    let stray = DiagramNode(id: "x", label: "x", group: "h")
    #expect(
      reason(Diagram(title: "t", nodes: [stray], groups: [group]))
        == .unknownGroupID("h", referredToBy: "x"))
  }

  @Test func `a fixed arrangement needs positions that are numbers`() {
    #expect(
      reason(Diagram(title: "t", nodes: nodes, arrangement: .fixed))
        == .missingPosition(nodeID: "a"))
    let nowhere = DiagramNode(id: "n", label: "n", position: DiagramPoint(x: .nan, y: 0))
    #expect(
      reason(Diagram(title: "t", nodes: [nowhere], arrangement: .fixed))
        == .missingPosition(nodeID: "n"))
  }

  @Test func `too large a diagram is refused with its size`() {
    let limits = DiagramLimits(nodes: 1, edges: 0)
    #expect(
      reason(Diagram(title: "t", nodes: nodes), limits: limits)
        == .tooLarge(what: "nodes", count: 2, limit: 1))
    let loop = DiagramEdge(id: "e", from: "a", to: "a")
    #expect(
      reason(Diagram(title: "t", nodes: [nodes[0]], edges: [loop]), limits: limits)
        == .tooLarge(what: "edges", count: 1, limit: 0))
  }

  @Test func `errors of Graphviz are told apart from warnings`() {
    // As libgraphviz hands them over: pieces joined, and lines that go on.
    let messages = GraphvizMessages(
      text: "Warning: node a, graph g size too small\nError: not well-formed\n in line 1\n"
        + "Warning: cell too small\n  in label\nError: syntax")
    #expect(messages.errors == ["not well-formed in line 1", "syntax"])
    #expect(messages.warnings == ["node a, graph g size too small", "cell too small in label"])
    #expect(GraphvizMessages(text: "no word of how bad").errors == ["no word of how bad"])
  }

  @Test func `a text that is no graph is an error with Graphviz's words`() {
    #expect(throws: DrawingError.self) {
      try Graphviz.run { session throws(DrawingError) in
        let graph = try session.parse("graph { a -- ")
        return graph.nodeCount
      }
    }
    // The next one is not harmed by it.
    #expect(reason(Diagram(title: "t", nodes: nodes)) == nil)
  }

  @Test func `an engine that is not there is named`() {
    #expect(throws: DrawingError.self) {
      try Graphviz.run { session throws(DrawingError) in
        let graph = try GraphvizGraph()
        return try session.withLayout(of: graph, by: "nonsense", reportedAs: .fdp) { 1 }
      }
    }
  }

  @Test func `every error is one sentence without line breaks`() {
    let long = String(repeating: "x\n", count: 500)
    let reasons: [DrawingError.Reason] = [
      .graphvizMessages(["a", "b", "c", "d"]), .layoutFailed(.dot, messages: []),
      .renderingFailed(.png, messages: [long]), .graphvizUnavailable, .duplicateNodeID(long),
      .duplicateGroupID(long), .unknownNodeID(long, referredToBy: long),
      .unknownGroupID(long, referredToBy: long), .tooLarge(what: "nodes", count: 2, limit: 1),
      .missingPosition(nodeID: long),
    ]
    for reason in reasons {
      let text = DrawingError(reason: reason).description
      #expect(!text.isEmpty && !text.contains("\n") && text.count < 700)
    }
  }
}
