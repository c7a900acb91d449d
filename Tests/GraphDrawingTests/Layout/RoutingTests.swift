import Testing

@testable import GraphDrawing

@Suite struct RoutingTests {
  private let start = DiagramPoint(x: 0, y: 0)
  private let end = DiagramPoint(x: 100, y: 0)

  @Test func `a free way is straight`() {
    let far = Rectangle(minX: 20, minY: 30, maxX: 60, maxY: 50)
    #expect(CornerRouting(obstacles: [far], without: []).way(from: start, to: end) == [start, end])
  }

  @Test func `a box on the way is passed at the nearer corners`() throws {
    // Its lower side is 10 below the line, its upper one 30 above.
    let box = Rectangle(minX: 40, minY: -10, maxX: 60, maxY: 30)
    let way = try #require(CornerRouting(obstacles: [box], without: []).way(from: start, to: end))
    #expect(
      way == [start, DiagramPoint(x: 38, y: -12), DiagramPoint(x: 62, y: -12), end])
    // The line's own boxes stand in nobody's way.
    #expect(
      CornerRouting(obstacles: [box], without: [0]).way(from: start, to: end) == [start, end])
  }

  @Test func `a wall without a gap has no way round`() {
    let walls = [
      Rectangle(minX: -50, minY: 20, maxX: 50, maxY: 40),
      Rectangle(minX: -50, minY: -40, maxX: 50, maxY: -20),
      Rectangle(minX: -50, minY: -40, maxX: -30, maxY: 40),
      Rectangle(minX: 30, minY: -40, maxX: 50, maxY: 40),
    ]
    #expect(CornerRouting(obstacles: walls, without: []).way(from: start, to: end) == nil)
  }

  @Test func `a line along corners begins and ends where it should and keeps to them`() {
    let way = [start, DiagramPoint(x: 50, y: 40), end]
    let curve = Curve(along: way)
    #expect(curve.points.count % 3 == 1)
    #expect(curve.points.first == start && curve.points.last == end)
    let points = curve.sampled()
    #expect(points.allSatisfy { $0.y >= 0 && $0.y <= 40 })
    // The bend cuts the corner by less than half its radius.
    #expect((points.map(\.y).max() ?? 0) > 34)
  }

  @Test func `part of a line of several pieces stays on it`() throws {
    let curve = Curve(along: [start, DiagramPoint(x: 0, y: 60), DiagramPoint(x: 100, y: 60)])
    func outline(_ point: DiagramPoint) -> NodeOutline {
      NodeOutline(
        shape: .box, box: Rectangle(center: point, size: Size(width: 20, height: 20)))
    }
    let cut = curve.cut(
      from: outline(start), to: outline(DiagramPoint(x: 100, y: 60)), isDirected: false)
    let (first, last) = (try #require(cut.points.first), try #require(cut.points.last))
    #expect(first.x == 0 && abs(first.y - 10) < 1)
    #expect(last.y == 60 && abs(last.x - 90) < 1)
    let arrow = curve.cut(
      from: outline(start), to: outline(DiagramPoint(x: 100, y: 60)), isDirected: true)
    #expect(abs((arrow.end?.x ?? 0) - 90) < 1)
    #expect(abs((arrow.points.last?.x ?? 0) - 83) < 1)
  }

  private func diagram(_ columns: [[String]], _ ties: [(String, String)]) -> Diagram {
    Diagram(
      title: "Columns", nodes: columns.joined().map { DiagramNode(id: $0, label: "Body \($0)") },
      edges: ties.map { DiagramEdge(id: $0.0 + $0.1, from: $0.0, to: $0.1) },
      arrangement: .columns(columns))
  }

  @Test func `columns stand beside each other in their order, lines between them`() throws {
    let columns = [["a"], ["p", "q", "r"], ["z"]]
    let ties = ["p", "q", "r"].flatMap { [("a", $0), ($0, "z")] } + [("a", "z")]
    let document = SVGDocument(
      try DiagramRenderer().render(diagram(columns, ties), as: .svg).data)
    var boxes: [String: SVGDocument.Box] = [:]
    for node in document.elements(ofClass: "node") { boxes[node.id ?? ""] = node.shape }
    func box(_ id: String) throws -> SVGDocument.Box { try #require(boxes["node-" + id]) }
    #expect(try box("a").maxX < box("p").minX && box("p").maxX < box("z").minX)
    #expect(try box("p").maxY < box("q").minY && box("q").maxY < box("r").minY)
    #expect(abs(try box("a").minY - box("z").minY) < 0.2)
    // Neighbours' lines go from side to side; the one from end to end passes what is between.
    let lines = document.elements(ofClass: "edge")
    let first = try #require(lines.first { $0.id == "edge-ap" }?.pathPoints)
    #expect(abs((first.first?.x ?? 0) - (try box("a").maxX)) < 0.6)
    #expect(abs((first.last?.x ?? 0) - (try box("p").minX)) < 0.6)
    let whole = try #require(lines.first { $0.id == "edge-az" }?.pathPoints)
    for id in ["p", "q", "r"] {
      let middle = try box(id)
      #expect(!whole.contains { middle.contains(.init(at: $0)) })
    }
  }

  @Test func `a short column spreads over half of the highest`() throws {
    let many = (0..<12).map { "p\($0)" }
    let picture = diagram([["a"], many, ["y", "z"]], many.flatMap { [("a", $0), ($0, "y")] })
    let nodes = SVGDocument(try DiagramRenderer().render(picture, as: .svg).data)
      .elements(ofClass: "node").compactMap(\.shape)
    let height = nodes[12].maxY - nodes[1].minY
    #expect(abs(nodes[14].maxY - nodes[13].minY - height / 2) < 1)
  }

  @Test func `nodes that no column names make one more`() throws {
    var picture = diagram([["a"], ["b"]], [("a", "b")])
    picture.nodes.append(DiagramNode(id: "c", label: "Left over"))
    picture.arrangement = .columns([["a"], ["b", "nobody"], []])
    let nodes = SVGDocument(try DiagramRenderer().render(picture, as: .svg).data)
      .elements(ofClass: "node").compactMap(\.shape)
    #expect(nodes.count == 3)
    #expect(nodes[1].maxX < nodes[2].minX)
  }

  @Test func `beside a graph that is much higher than wide stand legend and caption`() throws {
    let places = (0..<8).map { number in
      DiagramNode(
        id: "\(number)", label: "Place \(number)",
        style: NodeStyle(name: "place", legendLabel: "A place", shape: .circle, fill: .blue),
        position: DiagramPoint(x: Double(number % 2) * 40, y: Double(number) * 70))
    }
    let diagram = Diagram(
      title: "North to south", finding: "Eight places in a line.",
      caption: ["Each place stands where it is."], nodes: places, arrangement: .fixed)
    let document = SVGDocument(try DiagramRenderer().render(diagram, as: .svg).data)
    let marks = document.elements(ofClass: "node").flatMap { $0.texts.map(\.box) }
    let right = try #require(marks.map(\.maxX).max())
    for name in ["legend", "caption"] {
      let texts = document.elements(ofClass: name).flatMap(\.texts)
      #expect(!texts.isEmpty && texts.allSatisfy { $0.box.minX > right })
    }
    let heading = try #require(document.elements(ofClass: "heading").first?.texts.first)
    #expect(heading.box.minX < right)
  }
}
