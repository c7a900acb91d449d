import CGraphviz
import Foundation
import GraphDrawing
import Testing

@Suite struct RendererTests {
  @Test func `the same diagram gives the same bytes whatever was drawn between`() throws {
    let renderer = DiagramRenderer()
    for name in ["bipartite", "clusters", "map", "ego", "path"] {
      let diagram = try #require(SampleDiagrams.all.first { $0.name == name }?.diagram)
      for format in [PictureFormat.svg, .dot] {
        let first = try renderer.render(diagram, as: format)
        _ = try renderer.render(SampleDiagrams.twoRings, as: .svg)
        _ = try DiagramRenderer(resolution: 36).render(SampleDiagrams.alone, as: .png)
        let second = try renderer.render(diagram, as: format)
        #expect(second.data == first.data, "\(name) \(format)")
      }
    }
  }

  @Test func `another seed gives another picture of the same graph`() throws {
    var diagram = SampleDiagrams.bipartite
    let first = try DiagramRenderer().render(diagram, as: .svg)
    diagram.seed = 7
    let second = try DiagramRenderer().render(diagram, as: .svg)
    #expect(first.data != second.data)
    #expect(
      SVGDocument(first.data).elements(ofClass: "edge").count
        == SVGDocument(second.data).elements(ofClass: "edge").count)
  }

  @Test func `many at once come out as if one by one`() async throws {
    let diagrams = [SampleDiagrams.path, SampleDiagrams.twoRings, SampleDiagrams.map]
    let expected = try diagrams.map { try DiagramRenderer().render($0, as: .svg).data }
    try await withThrowingTaskGroup(of: (Int, Data).self) { group in
      for number in 0..<24 {
        group.addTask {
          let index = number % diagrams.count
          return (index, try DiagramRenderer().render(diagrams[index], as: .svg).data)
        }
      }
      for try await (index, data) in group { #expect(data == expected[index]) }
    }
  }

  @Test func `memory stays flat over three hundred pictures`() async {
    // In a process of its own: tests that run beside this one would be measured as well.
    await #expect(processExitsWith: .success) {
      let renderer = DiagramRenderer(resolution: 24)
      func draw(_ count: Int) throws {
        for number in 0..<count {
          let format = [PictureFormat.svg, .svg, .png, .dot][number % 4]
          _ = try renderer.render(SampleDiagrams.path, as: format)
        }
      }
      try draw(40)
      let before = graphviz_resident_bytes()
      try draw(300)
      let after = graphviz_resident_bytes()
      // A leak of one picture's memory each time would be 30 MB.
      #expect(after < before + 8 << 20, "\(before) bytes grew to \(after)")
    }
  }

  @Test func `formats begin as their files do`() throws {
    let diagram = SampleDiagrams.path
    let png = try DiagramRenderer().render(diagram, as: .png)
    #expect(png.data.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    #expect(try DiagramRenderer().render(diagram, as: .pdf).data.starts(with: Array("%PDF-".utf8)))
    #expect(try DiagramRenderer().render(diagram, as: .svg).data.starts(with: Array("<?xml".utf8)))
    // Width and height follow the chunk's length and name, four bytes each, highest first.
    let width = png.data[16..<20].reduce(0) { $0 << 8 + Int($1) }
    #expect(abs(Double(width) - png.width * 2) <= 3)
  }

  @Test func `a picture too large for the resolution gets a lower one`() throws {
    let nodes = (0..<2).map {
      DiagramNode(
        id: "\($0)", label: "far away", position: DiagramPoint(x: Double($0) * 1e9, y: 0))
    }
    let diagram = Diagram(title: "Far", nodes: nodes, arrangement: .fixed)
    let picture = try DiagramRenderer(resolution: 1_200).render(diagram, as: .png)
    let width = picture.data[16..<20].reduce(0) { $0 << 8 + Int($1) }
    #expect(width <= 16_100)
  }

  @Test func `the engine and Graphviz's version are told`() throws {
    let path = try DiagramRenderer().render(SampleDiagrams.path, as: .svg)
    #expect(path.engine == .dot)
    #expect(path.graphvizVersion.first?.isNumber == true)
    #expect(try DiagramRenderer().render(SampleDiagrams.bipartite, as: .svg).engine == .neato)
  }

  @Test func `every engine that can be asked for draws`() throws {
    for engine in LayoutEngine.allCases {
      var diagram = SampleDiagrams.bipartite
      diagram.arrangement = .engine(engine)
      let picture = try DiagramRenderer().render(diagram, as: .svg)
      #expect(SVGDocument(picture.data).elements(ofClass: "node").count == 45, "\(engine)")
    }
  }

  @Test func `every shape, dash and colour is drawn`() throws {
    let shapes = NodeShape.allCases
    let colors = PaletteColor.allCases
    let nodes = shapes.enumerated().map { number, shape in
      DiagramNode(
        id: shape.rawValue, label: "Shape \(shape.rawValue)",
        style: NodeStyle(
          name: shape.rawValue, legendLabel: shape.rawValue, shape: shape,
          fill: colors[number % colors.count]))
    }
    let edges = EdgeDash.allCases.enumerated().map { number, dash in
      DiagramEdge(
        id: dash.rawValue, from: shapes[number].rawValue, to: shapes[number + 1].rawValue,
        style: EdgeStyle(
          name: "line-" + dash.rawValue, legendLabel: dash.rawValue, color: colors[number],
          dash: dash))
    }
    let document = SVGDocument(
      try DiagramRenderer().render(Diagram(title: "All", nodes: nodes, edges: edges), as: .svg).data
    )
    #expect(document.elements(ofClass: "node").count == shapes.count)
    #expect(document.elements(ofClass: "edge").count == EdgeDash.allCases.count)
    #expect(document.elements(ofClass: "legend").count == shapes.count + EdgeDash.allCases.count)
  }

  @Test func `values that are no numbers do no harm`() throws {
    let nodes = [Double.nan, .infinity, -5, 1e300].enumerated().map { number, size in
      DiagramNode(id: "\(number)", label: "n", size: size)
    }
    let edges = [DiagramEdge(id: "e", from: "0", to: "1", strength: .nan)]
    let diagram = Diagram(
      title: "t", nodes: nodes, edges: edges, seed: Int.min,
      page: .custom(width: .nan, height: -.infinity))
    for format in PictureFormat.allCases {
      _ = try DiagramRenderer(resolution: .nan).render(diagram, as: format)
    }
  }
}
