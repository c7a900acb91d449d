import Exploration
import Foundation
import GraphDrawing
import Testing

/// Every kind of picture, of five pages and of many projects, measured as a reader sees it.
@Suite struct QuestionPictureTests {
  private static let stores = ["pages", "many", "programme"]

  private func document(
    _ kind: PictureKind, _ store: String, options: PictureOptions = PictureOptions()
  ) throws -> SVGDocument {
    SVGDocument(try svg(kind, store, options: options))
  }

  private func svg(
    _ kind: PictureKind, _ store: String, options: PictureOptions = PictureOptions()
  ) throws -> Data {
    let sample = try SampleStore.named(store)
    let diagram = try #require(try kind.diagram(of: sample.explorer, options: options))
    return try DiagramRenderer().render(diagram, as: .svg).data
  }

  @Test(arguments: PictureKind.allCases, stores)
  func `no words cover others, and nothing is cut off`(kind: PictureKind, store: String) throws {
    let document = try document(kind, store)
    #expect(document.isWellFormed, "\(document.problem)")
    let texts = document.texts.filter { !$0.content.isEmpty }
    for (index, text) in texts.enumerated() {
      #expect(document.viewBox.contains(text.box), "\(text.content) is cut off")
      #expect(text.size >= 9, "\(text.content) is too small for print")
      for other in texts[(index + 1)...] {
        #expect(!text.box.intersects(other.box, slack: 0.3), "\(text.content) / \(other.content)")
      }
    }
    for element in document.elements {
      if let shape = element.shape {
        #expect(document.viewBox.contains(shape, slack: 0.6), "\(element.title) is cut off")
      }
    }
  }

  @Test(arguments: PictureKind.allCases.filter(\.hasBoxes), stores)
  func `boxes keep apart and hold their words`(kind: PictureKind, store: String) throws {
    let nodes = try document(kind, store).elements(ofClass: "node")
    for (index, node) in nodes.enumerated() {
      let shape = try #require(node.shape ?? node.texts.first?.box)
      for text in node.texts where node.shape != nil {
        #expect(shape.contains(text.box), "\(text.content) leaves its node")
      }
      for other in nodes[(index + 1)...] {
        let otherShape = try #require(other.shape ?? other.texts.first?.box)
        #expect(!shape.intersects(otherShape, slack: 0.2), "\(node.title) / \(other.title)")
      }
    }
  }

  @Test(arguments: PictureKind.allCases, stores)
  func `lines go past the nodes and words they do not tie`(
    kind: PictureKind, store: String
  ) throws {
    let struck = struck(in: try document(kind, store))
    #expect(struck.hits.isEmpty, "\(struck.hits) of \(struck.lines)")
  }

  @Test(
    arguments: [PictureKind.around, .whoWorkedWith, .clusters, .overview, .map, .municipality],
    stores)
  func `type can be read where a picture stands in a page of text`(
    kind: PictureKind, store: String
  ) throws {
    // A4 with margins of 25 mm has 454 points of text; labels of 10.5 points are to be 7 there.
    let width = try document(kind, store).viewBox.maxX
    #expect(width <= 454 * 10.5 / 7, "\(kind) is \(width) wide")
  }

  @Test func `lines go past nodes in pictures that were asked to show more`() throws {
    let explorer = try SampleStore.named("programme").explorer
    let options = PictureOptions(mostBodies: 60)
    let pictures = [
      try WhoWorkedWithQuestion(organisation: "Arbetsförmedlingen", limit: 60)
        .picture(from: explorer, options: options),
      try CompareQuestion(.periods(2009...2010, 2012...2014), limit: 60)
        .picture(from: explorer, options: options),
    ]
    for diagram in pictures {
      let svg = try DiagramRenderer().render(try #require(diagram), as: .svg).data
      let struck = struck(in: SVGDocument(svg))
      #expect(struck.lines >= 60)
      #expect(struck.hits.isEmpty, "\(struck.hits)")
    }
  }

  /// The lines that run under a node or through words that are not at one of their ends.
  private func struck(in document: SVGDocument) -> (hits: [String], lines: Int) {
    let nodes = document.elements(ofClass: "node")
    let edges = document.elements(ofClass: "edge") + document.elements(ofClass: "leader")
    let names = document.elements(ofClass: "group-name").flatMap(\.texts)
    var hits: [String] = []
    for edge in edges {
      let points = edge.pathPoints.map(SVGDocument.Box.init(at:))
      let ends = [points.first, points.last].compactMap(\.self)
      func isStruck(_ box: SVGDocument.Box, by depth: Double) -> Bool {
        points.contains { box.contains($0, slack: -depth) }
      }
      for node in nodes {
        let isMark = node.classes.contains("marker")
        guard let ground = node.shape ?? node.texts.first?.box else { continue }
        let isEnd = ends.contains { ground.contains($0, slack: 4) }
        // Words beside a mark are not to be struck by the mark's own lines either.
        if !isEnd && isStruck(ground, by: isMark ? 1 : 3)
          || (!isEnd || isMark) && node.texts.contains(where: { isStruck($0.box, by: 0.5) })
        {
          hits.append("\(edge.title) / \(node.title)")
        }
      }
      for name in names where isStruck(name.box, by: 0.5) {
        hits.append("\(edge.title) / \(name.content)")
      }
    }
    return (hits, edges.count)
  }

  @Test func `a ranking of nobody has no axis of its own`() throws {
    // Without any one of the bodies of the five pages the others still hang together.
    let explorer = try SampleStore.pages.get().explorer
    let diagram = try RankQuestion(by: .brokers)
      .picture(from: explorer, options: PictureOptions())
    #expect(diagram?.nodes.isEmpty == true)
    #expect(diagram?.finding == "No body has a place in this order.")
  }

  @Test func `organisations that stand with everybody do not hide the other pairs`() throws {
    let explorer = try SampleStore.named("programme").explorer
    let diagram = try #require(try PictureKind.organisations.diagram(of: explorer))
    let ends = Dictionary(
      diagram.edges.flatMap { [($0.from, 1), ($0.to, 1)] }, uniquingKeysWith: +)
    #expect(ends.values.max() == 6)
    #expect(diagram.edges.count > 20)
    // Pairs that are asked for are drawn, whoever they are.
    let asked = try CoOccurrenceQuestion(scope: .organisations, limit: 20)
      .picture(from: explorer, options: PictureOptions())
    #expect(asked?.edges.count == 20)
  }

  @Test(arguments: PictureKind.allCases)
  func `the description states the finding with numbers, in both languages`(
    kind: PictureKind
  ) throws {
    let english = try document(kind, "pages")
    let swedish = try document(kind, "pages", options: PictureOptions(language: .swedish))
    #expect(english.root["lang"] == "en")
    #expect(swedish.root["lang"] == "sv")
    for document in [english, swedish] {
      #expect(document.root["role"] == "img")
      #expect(document.description_.contains { $0.isNumber })
      #expect(document.description_.hasSuffix("."))
    }
    #expect(english.description_ != swedish.description_)
    if kind != .project { #expect(english.title != swedish.title) }
  }

  @Test(arguments: PictureKind.allCases)
  func `nodes take the focus in reading order and have a name that is read aloud`(
    kind: PictureKind
  ) throws {
    let text = String(decoding: try svg(kind, "pages"), as: UTF8.self)
    let sample = try SampleStore.pages.get()
    let diagram = try #require(try kind.diagram(of: sample.explorer))
    // Lines of a chart have neither words nor anything to tell.
    let named = diagram.nodes.filter { !$0.tooltip.isEmpty || !$0.label.isEmpty }
    let labels = text.components(separatedBy: "tabindex=\"0\" role=\"img\" aria-label=\"")
      .dropFirst()
      .compactMap { $0.components(separatedBy: "\"").first }
    #expect(labels.count == named.count)
    for (label, node) in zip(labels, named) {
      let wanted = (node.label.isEmpty ? node.tooltip : node.label).replacing("\"", with: "&quot;")
      #expect(label.contains(wanted.split(separator: " ")[0]))
    }
  }

  @Test func `a picture beyond its size says how much it left out`() throws {
    let sample = try SampleStore.many.get()
    for kind in [PictureKind.whoWorkedWith, .sharedPartners, .around, .backbone] {
      let diagram = try #require(try kind.diagram(of: sample.explorer))
      let rest = try #require(diagram.nodes.first { $0.id == "rest" })
      #expect(rest.label.hasPrefix("… and "))
      #expect(diagram.caption.contains { $0.contains(" of ") })
    }
  }

  @Test func `a network of any size is drawn as what can be read, unless it is overridden`() throws
  {
    let pages = try SampleStore.pages.get().explorer
    let many = try SampleStore.many.get().explorer
    let whole = try #require(try PictureKind.network.diagram(of: pages))
    #expect(whole.nodes.count == 39 + 5)
    #expect(whole.caption[0].contains("everything"))
    let clusters = try #require(try PictureKind.network.diagram(of: many))
    #expect(clusters.nodes.count <= 25)
    #expect(clusters.caption[0].contains("clusters as nodes"))
    let backbone = try #require(
      try NetworkQuestion().picture(from: many, options: PictureOptions(detail: .backbone)))
    #expect(backbone.caption[0].contains("backbone"))
  }

  @Test(arguments: ["a4", "slide", "a4-portrait", "800x600"])
  func `a page's picture is no larger than the page`(page: String) throws {
    var options = PictureOptions()
    let isPage = options.choose(page: page)
    #expect(isPage)
    let sizes = [
      "a4": (757.0, 510.0), "a4-portrait": (510, 757), "slide": (960, 540), "800x600": (800, 600),
    ]
    for kind in [PictureKind.clusters, .sharedPartners, .matrix, .map] {
      let root = try document(kind, "many", options: options).root
      let width = try #require(Double((root["width"] ?? "").dropLast(2)))
      let height = try #require(Double((root["height"] ?? "").dropLast(2)))
      let size = try #require(sizes[page])
      #expect(width <= size.0 + 0.1 && height <= size.1 + 0.1, "\(kind) is \(width) by \(height)")
    }
  }

  @Test(arguments: ["", "a3", "10x10", "800", "0x0", "nanx5", "800x600x2"])
  func `a page that is none is refused`(page: String) {
    var options = PictureOptions()
    let isPage = options.choose(page: page)
    #expect(!isPage)
  }

  @Test func `links lead to given places, else to the base`() throws {
    let sample = try SampleStore.pages.get()
    let options = PictureOptions(
      linkBase: "index.html#", links: ["organisation:lo": "body-lo.svg"],
      trail: [DiagramLink(label: "Overview", link: "overview.svg")])
    let diagram = try #require(
      try PictureKind.whoWorkedWith.diagram(of: sample.explorer, options: options))
    let document = SVGDocument(try DiagramRenderer().render(diagram, as: .svg).data)
    let links = document.elements(ofClass: "node").flatMap(\.links)
    #expect(links.contains("body-lo.svg"))
    #expect(links.contains("index.html#organisation:forsakringskassan"))
    #expect(document.elements(ofClass: "trail").flatMap(\.links) == ["overview.svg"])
  }

  @Test func `a picture's facts are read back as they were written`() throws {
    var options = PictureOptions()
    let command = "samband network --around 'A & B <\"c\">'"
    options.note("command", command)
    let facts = try #require(PictureFacts(svg: try svg(.network, "pages", options: options)))
    #expect(facts.values["command"] == command)
    #expect(facts.values["store"]?.count == 16)
    #expect(facts.values["graphviz"] != nil)
    let words = ["samband", "network", "--around", "A & B <\"c\">"]
    #expect(PictureFacts.words(of: command) == words)
    #expect(PictureFacts.command(of: words) == command)
    #expect(PictureFacts(svg: Data("<svg/>".utf8)) == nil)
  }

  @Test func `a body that nothing resolved says so beside whatever else is said of it`() throws {
    // Two pages name an Arbetsmarknadsavdelningen, and neither says of which municipality; the number of
    // shared projects stood in the place of the remark.
    let explorer = try SampleStore.pages.get().explorer
    let question = SharedPartnersQuestion(
      organisations: ["Arbetsförmedlingen", "Försäkringskassan"])
    let diagram = try #require(
      try question.picture(from: explorer, options: PictureOptions()))
    let alike = diagram.nodes.filter { $0.label == "Arbetsmarknadsavdelningen" }
    #expect(alike.map(\.subtitle) == ["1 together, not resolved", "1 together, not resolved"])
    let known = diagram.nodes.filter { $0.label == "Coompanion" }
    #expect(known.map(\.subtitle) == ["1 together"])
  }
}
