import Testing

@testable import GraphDrawing

@Suite struct LayoutTests {
  private func task(_ sizes: [Size], _ links: [(Int, Int)] = []) -> LayoutTask {
    LayoutTask(
      sizes: sizes, links: links.map { LayoutLink(from: $0.0, to: $0.1, weight: 0) }, seed: 1,
      aspectRatio: 1.5)
  }

  private func boxes(_ points: [DiagramPoint], _ sizes: [Size]) -> [Rectangle] {
    zip(points, sizes).map { Rectangle(center: $0, size: $1) }
  }

  /// Sizes that vary without a random source.
  private func sizes(_ count: Int) -> [Size] {
    (0..<count).map { number -> Size in
      let width = 40 + number * 37 % 90
      let height = 20 + number * 17 % 30
      return Size(width: Double(width), height: Double(height))
    }
  }

  @Test(arguments: [0, 1, 2, 7, 40, 100])
  func `boxes at one place are moved apart`(count: Int) {
    let sizes = sizes(count)
    let points = OverlapRemoval.separated(
      sizes.map { _ in DiagramPoint(x: 0, y: 0) }, sizes: sizes, gap: 5)
    #expect(points.count == count)
    #expect(!OverlapRemoval.hasOverlap(boxes(points, sizes), gap: 4.9))
  }

  @Test func `boxes that are apart stay where they are`() {
    let points = [DiagramPoint(x: 0, y: 0), DiagramPoint(x: 100, y: 0)]
    let sizes = [Size(width: 50, height: 10), Size(width: 50, height: 10)]
    #expect(OverlapRemoval.separated(points, sizes: sizes, gap: 10) == points)
  }

  @Test(arguments: [1, 3, 25, 120])
  func `packed boxes share no ground and keep to the page's shape`(count: Int) throws {
    let sizes = sizes(count)
    let packed = BoxPacking.packed(sizes, aspectRatio: 1.5, gap: 6)
    for (box, size) in zip(packed, sizes) { #expect(abs(box.width - size.width) < 1e-9) }
    #expect(!OverlapRemoval.hasOverlap(packed, gap: 5.9))
    let page = try #require(Rectangle.enclosing(packed))
    let area = sizes.reduce(0) { $0 + ($1.width + 6) * ($1.height + 6) }
    if count >= 25 {
      #expect(page.width * page.height < area * 1.5)
      #expect(page.width / page.height > 0.9 && page.width / page.height < 2.5)
    }
  }

  @Test func `an index of boxes answers as looking at each does`() {
    let all = (0..<120).map { number -> Rectangle in
      let center = DiagramPoint(x: Double(number * 71 % 900), y: Double(number * 113 % 700))
      let size = Size(width: Double(5 + number % 60), height: Double(4 + number % 25))
      return Rectangle(center: center, size: size)
    }
    let index = BoxIndex(all)
    for x in stride(from: -50.0, to: 950, by: 45) {
      for y in stride(from: -50.0, to: 750, by: 35) {
        let box = Rectangle(center: DiagramPoint(x: x, y: y), size: Size(width: 30, height: 9))
        #expect(index.isOccupied(box) == all.contains(where: box.intersects))
      }
    }
    let everything = Rectangle(minX: -1e12, minY: -1e12, maxX: 1e12, maxY: 1e12)
    #expect(index.isOccupied(everything))
    #expect(!BoxIndex().isOccupied(everything))
  }

  @Test func `components are found in order`() {
    // 0-2-4, 1-3, 5
    let found = task(sizes(6), [(0, 2), (4, 2), (3, 1)]).components
    #expect(found == [[0, 2, 4], [1, 3], [5]])
    #expect(task([]).components.isEmpty)
  }

  @Test func `a line through a box is seen, one beside it is not`() {
    let box = Rectangle(minX: 0, minY: 0, maxX: 10, maxY: 10)
    func point(_ x: Double, _ y: Double) -> DiagramPoint { DiagramPoint(x: x, y: y) }
    #expect(box.isCrossed(from: point(-5, 5), to: point(15, 5)))
    #expect(box.isCrossed(from: point(-1, 8), to: point(3, 12)))
    #expect(box.isCrossed(from: point(5, 5), to: point(50, 50)))
    #expect(!box.isCrossed(from: point(-5, 11), to: point(15, 11)))
    #expect(!box.isCrossed(from: point(-1, 10), to: point(3, 14)))
    #expect(!box.isCrossed(from: point(-5, 5), to: point(-1, 5)))
  }

  @Test func `a tree's rings are its distances, each before its own`() {
    // 0 in the middle; 1, 2, 3 round it; 4 and 5 behind 1; 6 behind 3; 7 not tied.
    let tree = RingTree(
      task(sizes(8), [(0, 1), (0, 2), (0, 3), (1, 4), (1, 5), (3, 6)]), center: 0)
    #expect(tree.rings == [[0], [1, 2, 3], [4, 5, 6]])
    #expect(tree.turns[4] < tree.turns[1] && tree.turns[1] < tree.turns[5])
    #expect(tree.turns[5] < tree.turns[2] && tree.turns[2] < tree.turns[6])
    #expect(abs(tree.turns[3] - tree.turns[6]) < 1e-9)
  }

  @Test func `tied neighbours stand beside each other on the first ring`() {
    let tree = RingTree(
      task(sizes(6), [(0, 1), (0, 2), (0, 3), (0, 4), (0, 5), (1, 4)]), center: 0)
    #expect(tree.rings[1] == [1, 4, 2, 3, 5])
  }

  @Test(arguments: [1, 5, 14, 31, 80])
  func `boxes on a ring keep apart and clear of what is inside`(count: Int) {
    let center = Rectangle(
      center: DiagramPoint(x: 0, y: 0), size: Size(width: 120, height: 40))
    let sizes = sizes(count)
    let result = Ring(
      sizes: sizes, wishes: nil, inside: Reach(x: 80, y: 40), obstacles: [center], gap: 10,
      aspectRatio: 1.5
    ).place()
    #expect(!OverlapRemoval.hasOverlap(boxes(result.points, sizes) + [center], gap: 5.9))
  }

  @Test func `a long line goes to and fro`() throws {
    let links = (1..<20).map { ($0 - 1, $0) }
    let sizes = [Size](repeating: Size(width: 100, height: 30), count: 20)
    let points = try #require(PartLayout.line(task(sizes, links)))
    #expect(!OverlapRemoval.hasOverlap(boxes(points, sizes)))
    // Neighbours of the line are neighbours on the page: side by side or one above the other.
    for (a, b) in links {
      let isBeside = points[a].y == points[b].y && abs(points[a].x - points[b].x) == 140
      let isBelow = points[a].x == points[b].x && points[a].y - points[b].y == 66
      #expect(isBeside != isBelow)
    }
    #expect(PartLayout.line(task(sizes, links + [(0, 10)])) == nil)
  }

  @Test func `half an angle is found without angles`() {
    for (x, y) in [(1.0, 0.0), (0, 1), (-1, 0.5), (0.3, -0.9), (-2, -0.1)] {
      let half = Angle.half(ofDirection: x, y)
      let length = (x * x + y * y).squareRoot()
      // The double-angle formulas lead back.
      #expect(abs(half.cosine * half.cosine - half.sine * half.sine - x / length) < 1e-12)
      #expect(abs(2 * half.cosine * half.sine - y / length) < 1e-12)
    }
    #expect(Angle.half(ofDirection: 0, 0).cosine == 1)
  }

  @Test(arguments: NodeShape.allCases)
  func `an outline lies in its box and holds its middle`(shape: NodeShape) {
    let outline = NodeOutline(shape: shape, box: Rectangle(minX: 0, minY: 0, maxX: 80, maxY: 40))
    #expect(outline.contains(DiagramPoint(x: 40, y: 20)))
    #expect(!outline.contains(DiagramPoint(x: 81, y: 20)))
    #expect(!outline.contains(DiagramPoint(x: 40, y: -1)))
  }

  @Test func `a cut line begins and ends at the outlines`() throws {
    let a = NodeOutline(shape: .box, box: Rectangle(minX: -10, minY: -10, maxX: 10, maxY: 10))
    let b = NodeOutline(shape: .circle, box: Rectangle(minX: 90, minY: -10, maxX: 110, maxY: 10))
    let line = Curve(arcFrom: a.box.center, to: b.box.center, swing: 0)
    let plain = line.cut(from: a, to: b, isDirected: false)
    #expect(abs(try #require(plain.points.first).x - 10) < 0.5)
    #expect(abs(try #require(plain.points.last).x - 90) < 0.5)
    let arrow = line.cut(from: a, to: b, isDirected: true)
    #expect(abs(try #require(arrow.end).x - 90) < 0.1)
    // The line leaves seven points for the head.
    #expect(abs(try #require(arrow.points.last).x - 83) < 0.1)
  }
}

@Suite struct LayoutChoiceTests {
  private func method(
    nodes: Int, edges: [(Int, Int)], arrangement: DiagramArrangement, isDirected: Bool = false,
    groups: Int = 0
  ) throws -> Arranging.Method {
    let diagram = Diagram(
      title: "t",
      nodes: (0..<nodes).map {
        DiagramNode(id: "\($0)", label: "\($0)", group: groups > 0 ? "\($0 % groups)" : nil)
      },
      edges: edges.enumerated().map {
        DiagramEdge(
          id: "\($0)", from: "\($1.0)", to: "\($1.1)", isDirected: isDirected)
      }, groups: (0..<groups).map { DiagramGroup(id: "\($0)", label: "g") },
      arrangement: arrangement)
    return Arranging.method(for: try PreparedDiagram(diagram, limits: DiagramLimits()))
  }

  private func complete(_ count: Int) -> [(Int, Int)] {
    (0..<count).flatMap { a in (0..<a).map { ($0, a) } }
  }

  @Test func `dot never gets a dense or a large graph`() throws {
    // It does not end on 60 nodes that are all tied.
    #expect(
      try method(nodes: 60, edges: complete(60), arrangement: .layered(leftToRight: true))
        == .springs(nil))
    #expect(try method(nodes: 60, edges: complete(60), arrangement: .engine(.dot)) == .springs(nil))
    let line = (1..<200).map { ($0 - 1, $0) }
    #expect(
      try method(nodes: 200, edges: line, arrangement: .engine(.dot), isDirected: true)
        == .springs(nil))
    #expect(
      try method(nodes: 5, edges: [(0, 1), (1, 2)], arrangement: .engine(.dot))
        == .layered(leftToRight: false))
  }

  @Test func `slow engines get small graphs`() throws {
    #expect(try method(nodes: 20, edges: [], arrangement: .engine(.fdp)) == .springs(.fdp))
    #expect(try method(nodes: 500, edges: [], arrangement: .engine(.fdp)) == .springs(nil))
    #expect(try method(nodes: 1_500, edges: [], arrangement: .engine(.neato)) == .springs(nil))
    #expect(try method(nodes: 1_500, edges: [], arrangement: .engine(.sfdp)) == .springs(.sfdp))
  }

  @Test func `the shape of a graph decides when nothing else does`() throws {
    let star = (1..<20).map { (0, $0) }
    #expect(try method(nodes: 20, edges: star, arrangement: .automatic) == .rings(center: 0))
    #expect(try method(nodes: 20, edges: complete(20), arrangement: .automatic) == .springs(nil))
    #expect(
      try method(
        nodes: 4, edges: [(0, 1), (1, 2), (2, 3)], arrangement: .automatic, isDirected: true)
        == .layered(leftToRight: true))
    #expect(
      try method(
        nodes: 3, edges: [(0, 1), (1, 2), (2, 0)], arrangement: .automatic, isDirected: true)
        == .springs(nil))
    #expect(
      try method(nodes: 9, edges: star.prefix(8).map { $0 }, arrangement: .automatic, groups: 3)
        == .groups)
  }
}
