import Foundation
import GraphDrawing
import Testing

@Suite struct StructureTests {
  private func draw(_ diagram: Diagram) throws -> SVGDocument {
    SVGDocument(try DiagramRenderer().render(diagram, as: .svg).data)
  }

  @Test func `a picture names and describes itself`() throws {
    let document = try draw(SampleDiagrams.ego)
    #expect(document.root["role"] == "img")
    #expect(document.root["aria-labelledby"] == "diagram-title diagram-description")
    #expect(document.root["viewBox"] != nil)
    #expect(document.title == "Who worked with Arbetsförmedlingen")
    #expect(document.description_.hasPrefix("Arbetsförmedlingen shared projects with 25"))
    let heading = document.elements(ofClass: "heading").flatMap(\.texts).map(\.content)
    #expect(heading == ["Who worked with Arbetsförmedlingen"])
    let caption = document.elements(ofClass: "caption").flatMap(\.texts).map(\.content)
    #expect(caption == SampleDiagrams.caption)
  }

  @Test func `the words round a graph keep their order and stand one under the other`() throws {
    let document = try draw(SampleDiagrams.ego)
    let lines = ["heading", "finding", "legend", "caption"].flatMap { name in
      document.elements(ofClass: name).flatMap(\.texts)
    }
    let heading = try #require(lines.first)
    #expect(heading.size == 18)
    #expect(lines.allSatisfy { $0.box.minY >= heading.box.minY })
    // In the regular face the heading would be narrower than it is in the bold one.
    #expect(heading.box.maxX <= document.viewBox.maxX)
    for words in lines where words.size == 9 {
      #expect(words.box.minY > heading.box.maxY)
      #expect(words.box.minX == heading.box.minX)
    }
  }

  @Test func `every node and edge has an id, a class, a tooltip and a link`() throws {
    let diagram = SampleDiagrams.bipartite
    let document = try draw(diagram)
    let nodes = document.elements(ofClass: "node")
    #expect(nodes.map(\.id) == diagram.nodes.map { "node-" + $0.id })
    for (drawn, node) in zip(nodes, diagram.nodes) {
      #expect(drawn.classes.contains(node.style.name))
      #expect(drawn.title == node.tooltip)
      #expect(drawn.links == [node.link])
    }
    let edges = document.elements(ofClass: "edge")
    #expect(Set(edges.map(\.id)) == Set(diagram.edges.map { "edge-" + $0.id }))
    #expect(edges.allSatisfy { !$0.title.isEmpty && $0.shape != nil })
    #expect(Set(document.ids).count == document.ids.count)
  }

  @Test func `the legend holds the styles that occur, once each`() throws {
    let document = try draw(SampleDiagrams.path)
    let entries = document.elements(ofClass: "legend").flatMap(\.texts).map(\.content)
    #expect(
      entries == [
        "State agency", "Project", "Organisation", "Municipality", "Partner", "Owns", "Co-finances",
        "Takes part",
      ])
    #expect(document.elements(ofClass: "sample").count == 8)
  }

  @Test func `samples of width and size take the colours of the dark mode`() throws {
    // Their names had a hyphen, which Graphviz escapes, so that they were not known again.
    var diagram = SampleDiagrams.ego
    diagram.sizeLegend = "Larger: more"
    let samples = try draw(diagram).elements(ofClass: "sample")
    #expect(samples.count { $0.classes.contains("strength") } == 3)
    #expect(samples.count { $0.classes == ["sample", "sample", "fill-white"] } == 3)
    let strengths = samples.filter { $0.classes.contains("strength") }
    #expect(strengths.allSatisfy { $0.classes.contains("stroke-gray") })
  }

  @Test func `names in two sizes stay in their node, with its link and tooltip`() throws {
    let document = try draw(SampleDiagrams.ego)
    let node = try #require(document.elements.first { $0.id == "node-organisation:1" })
    #expect(node.texts.map(\.content) == ["Försäkringskassan", "14 projects"])
    #expect(node.texts.map(\.size) == [10.5, 9])
    #expect(node.links == ["/organisation/1"])
    #expect(node.title == "Försäkringskassan, evidence on page 1")
  }

  @Test func `a group's link is on its name, which can be read aloud`() throws {
    // A link round the box alone had no words in it.
    var diagram = SampleDiagrams.clusters
    for index in diagram.groups.indices { diagram.groups[index].link = "/clusters/\(index)" }
    let document = try draw(diagram)
    #expect(document.elements(ofClass: "group").allSatisfy { $0.links.isEmpty })
    let names = document.elements(ofClass: "group-name")
    #expect(names.map(\.links) == (0..<8).map { ["/clusters/\($0)"] })
    #expect(names.allSatisfy { !$0.texts.isEmpty })
  }

  @Test func `dashes and shapes tell styles apart without colour`() throws {
    let document = try draw(SampleDiagrams.bipartite)
    func edge(_ name: String) -> [[String: String]] {
      document.elements(ofClass: name).first { $0.classes.contains("edge") }?.attributes ?? []
    }
    #expect(edge("participant").allSatisfy { $0["stroke-dasharray"] == "5,2" })
    #expect(edge("partner").allSatisfy { $0["stroke-dasharray"] == nil })
    // Two lines beside each other.
    #expect(edge("coFinancier").count == 2)
    let owner = Double(edge("owner").first?["stroke-width"] ?? "") ?? 0
    let partner = Double(edge("partner").first?["stroke-width"] ?? "1") ?? 0
    #expect(owner > partner * 1.5)
  }

  @Test func `stronger ties are wider`() throws {
    let document = try draw(SampleDiagrams.ego)
    func width(_ id: String) -> Double {
      let edge = document.elements.first { $0.id == id }
      return Double(edge?.attributes.first?["stroke-width"] ?? "") ?? 1
    }
    #expect(width("edge-0--1") > width("edge-0--12"))
    #expect(width("edge-0--12") > width("edge-0--25"))
  }

  @Test func `an empty diagram says so`() throws {
    let document = try draw(SampleDiagrams.empty)
    #expect(document.isWellFormed)
    #expect(document.description_ == "Det finns inget att visa.")
    #expect(
      document.elements(ofClass: "finding").flatMap(\.texts).map(\.content) == [
        "Det finns inget att visa."
      ])
    #expect(try draw(Diagram(title: "")).description_ == "There is nothing to show.")
  }

  @Test func `nothing of Graphviz's own comments and names is left`() throws {
    let data = try DiagramRenderer().render(SampleDiagrams.path, as: .svg).data
    let text = String(decoding: data, as: UTF8.self)
    #expect(!text.contains("<!--"))
    #expect(!text.contains("DOCTYPE"))
    #expect(!text.contains("<title>n0"))
    #expect(!text.contains("picture"))
  }

  @Test func `the dark mode recolours everything that is drawn`() throws {
    let document = try draw(SampleDiagrams.bipartite)
    #expect(document.style.contains("prefers-color-scheme:dark"))
    for element in document.elements {
      for name in element.classes where name.hasPrefix("fill-") || name.hasPrefix("stroke-") {
        #expect(document.style.contains("." + name + " "), "\(name)")
      }
    }
  }

  @Test func `several pictures can stand in one page`() throws {
    var diagram = SampleDiagrams.path
    diagram.identifierPrefix = "first-"
    let first = try draw(diagram)
    diagram.identifierPrefix = "second-"
    let second = try draw(diagram)
    #expect(Set(first.ids).isDisjoint(with: second.ids))
    #expect(first.root["aria-labelledby"] == "first-diagram-title first-diagram-description")
  }

  @Test func `metadata is kept in order and escaped`() throws {
    let diagram = Diagram(
      title: "m",
      metadata: [
        DiagramMetadata(name: "command", value: "samband network --around \"A & B\""),
        DiagramMetadata(name: "store", value: "3f9a"),
      ])
    let text = String(
      decoding: try DiagramRenderer().render(diagram, as: .svg).data, as: UTF8.self)
    let command = try #require(text.range(of: "around &quot;A &amp; B&quot;"))
    let store = try #require(text.range(of: "name=\"store\">3f9a<"))
    #expect(command.lowerBound < store.lowerBound)
    #expect(text.contains("name=\"graphviz\">"))
  }

  @Test func `a page shrinks the picture to itself and never enlarges it`() throws {
    var diagram = SampleDiagrams.bipartite
    diagram.page = .a4Portrait
    let width = try draw(diagram).root["width"].map { Double($0.dropLast(2)) ?? 0 }
    #expect(try #require(width) <= 510)
    diagram = SampleDiagrams.alone
    let natural = try draw(diagram).root["width"]
    diagram.page = .slide
    #expect(try draw(diagram).root["width"] == natural)
  }

  @Test func `loops, parallel edges and both directions are drawn`() throws {
    let nodes = ["a", "b"].map { DiagramNode(id: $0, label: $0) }
    let edges = [("a", "b"), ("a", "b"), ("b", "a"), ("a", "a")].enumerated().map { number, ends in
      DiagramEdge(
        id: "\(number)", from: ends.0, to: ends.1, label: "label \(number)", isDirected: true)
    }
    for arrangement in [DiagramArrangement.springs, .layered(leftToRight: true)] {
      let document = try draw(
        Diagram(title: "t", nodes: nodes, edges: edges, arrangement: arrangement))
      let drawn = document.elements(ofClass: "edge")
      #expect(drawn.count == 4)
      #expect(Set(drawn.flatMap(\.texts).map(\.content)).count == 4)
      // A line and an arrow head each.
      #expect(drawn.allSatisfy { $0.attributes.count == 2 })
    }
  }
}
