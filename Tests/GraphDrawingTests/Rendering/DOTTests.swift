import Testing

@testable import GraphDrawing

@Suite struct DOTTests {
  private func text(_ diagram: Diagram) throws -> String {
    String(decoding: try DiagramRenderer().render(diagram, as: .dot).data, as: UTF8.self)
  }

  @Test func `a small diagram is written as it stands here`() throws {
    let project = NodeStyle(name: "project", legendLabel: "Project", shape: .note, fill: .yellow)
    let owner = EdgeStyle(name: "owner", legendLabel: "Owns", color: .vermillion, dash: .dashed)
    let diagram = Diagram(
      title: "Two \"quoted\"", finding: "1 & 2",
      nodes: [
        DiagramNode(
          id: "p", label: "Vägen vidare - Höglandets väg till arbete", style: project,
          link: "/p?a=1&b=2", isEmphasized: true, subtitle: "2009"),
        DiagramNode(id: "o\\", label: "a\\N", group: "g"),
      ],
      edges: [
        DiagramEdge(
          id: "e", from: "o\\", to: "p", style: owner, label: "owns", strength: 1, isDirected: true)
      ], groups: [DiagramGroup(id: "g", label: "Group")], arrangement: .layered(leftToRight: true),
      seed: 3)
    // Written by hand from the rules: order of the caller, doubled backslashes, quotes escaped.
    let expected = #"""
      digraph {
        graph [layout="dot", label="Two \"quoted\"", labelloc="t", tooltip="1 &amp; 2", fontname="Arial", outputorder="edgesfirst", overlap="prism", splines="true", start="3", rankdir="LR"];
        node [fontname="Arial"];
        edge [fontname="Arial"];
        subgraph "cluster0" {
          graph [id="g", label="Group", style="rounded", color="#9CA3AF"];
          "o\\" [label="a\\N", shape="box", style="filled", fillcolor="#FFFFFF", color="#6B7280", class="node", fontsize="10.5", tooltip="a\\N"];
        }
        "p" [label="Vägen vidare -\nHöglandets väg\ntill arbete\n2009", shape="note", style="filled", fillcolor="#FDE992", color="#8A8530", class="project", fontsize="10.5", tooltip="Vägen vidare - Höglandets väg till arbete: 2009", penwidth="2.4", URL="/p?a=1&amp;b=2"];
        "o\\" -> "p" [color="#C23B01", style="dashed", penwidth="5", dir="forward", arrowsize="0.7", class="owner", id="e", label="owns", tooltip="owns"];
      }

      """#
    #expect(try text(diagram) == expected)
  }

  @Test(arguments: HostileTextTests.texts.indices)
  func `Graphviz reads back any text, with every node and edge`(index: Int) throws {
    let hostile = HostileTextTests.texts[index]
    let diagram = Diagram(
      title: hostile, finding: hostile,
      nodes: [
        DiagramNode(id: hostile, label: hostile, tooltip: hostile, link: hostile, group: hostile),
        DiagramNode(id: "b" + hostile, label: hostile),
      ],
      edges: [
        DiagramEdge(
          id: hostile, from: hostile, to: "b" + hostile, label: hostile, tooltip: hostile)
      ], groups: [DiagramGroup(id: hostile, label: hostile)])
    let written = try text(diagram)
    let counts = try Graphviz.run { session throws(DrawingError) -> [Int] in
      let graph = try session.parse(written)
      return [graph.nodeCount, graph.edgeCount]
    }
    #expect(counts == [2, 1])
  }

  @Test func `what Graphviz reads is what was meant`() throws {
    let diagram = Diagram(
      title: "t", nodes: [DiagramNode(id: "a", label: "say \"\\N\" & <go>", tooltip: "100 %")])
    let written = try text(diagram)
    let read = try Graphviz.run { session throws(DrawingError) -> [String?] in
      let graph = try session.parse(written)
      return [graph.attribute("label", ofNode: "a"), graph.attribute("tooltip", ofNode: "a")]
    }
    // Backslashes and entities are taken back only when the label is drawn.
    #expect(read == ["say \"\\\\N\" &amp; <go>", "100 %"])
  }

  @Test func `positions of a map are pinned`() throws {
    let node = DiagramNode(id: "a", label: "a", position: DiagramPoint(x: 12.345, y: -6))
    let written = try text(Diagram(title: "t", nodes: [node], arrangement: .fixed))
    #expect(written.contains("pos=\"12.3,-6!\""))
    #expect(written.contains("layout=\"neato\""))
  }
}
