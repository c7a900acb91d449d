import Foundation
import GraphDrawing
import Testing

/// Whatever stands on a page comes out as text, and does nothing else.
@Suite struct HostileTextTests {
  static let texts: [String] = [
    "\"><script>alert(1)</script>", "</svg><svg onload=\"x\">", "a & b &amp; c &#60;",
    "\\N \\G \\L \\E",
    "ends in a backslash \\", "\\", "\\\\n", "line\nbreak\r\nand\ttab", "nul\u{0}and\u{1}and\u{B}",
    "\u{FFFE}\u{FFFF}\u{FEFF}", "\u{301}\u{301}alone", "a\u{301}\u{302}\u{303}\u{304}", "שלום עולם",
    "مرحبا بالعالم", "\u{202E}reversed\u{202C}", "👩‍👩‍👧‍👦🇸🇪👍🏽", "]]>", "<!-- -->", "<![CDATA[x]]>",
    "&lt;script&gt;", "<B>bold</B>", "{record|<port> fields}", "%s%n%d", "'; DROP TABLE x; --", "",
    "   ", "\u{2028}\u{2029}", String(repeating: "x", count: 10_000),
    String(repeating: "ord och ", count: 2_000), "a" + String(repeating: "\u{301}", count: 5_000),
    String(repeating: "漢字", count: 40), String(repeating: "\"", count: 200),
    String(repeating: "\\", count: 201),
  ]

  private func diagram(_ text: String) -> Diagram {
    let style = NodeStyle(name: text, legendLabel: text, shape: .hexagon, fill: .orange)
    let line = EdgeStyle(name: text, legendLabel: text, color: .blue, dash: .dashed)
    return Diagram(
      title: text, finding: text, caption: [text], language: text,
      nodes: [
        DiagramNode(
          id: text, label: text, style: style, tooltip: text, link: text, group: text,
          subtitle: text),
        DiagramNode(id: "other" + text, label: "x" + text, tooltip: text, link: "/" + text),
      ],
      edges: [
        DiagramEdge(
          id: text, from: text, to: "other" + text, style: line, label: text, tooltip: text,
          link: "?q=" + text)
      ], groups: [DiagramGroup(id: text, label: text, tooltip: text, link: text)],
      strengthLegend: text, sizeLegend: text,
      metadata: [DiagramMetadata(name: text, value: text)])
  }

  @Test(arguments: texts.indices)
  func `any text gives well-formed XML without elements of its own`(index: Int) throws {
    let picture = try DiagramRenderer().render(diagram(Self.texts[index]), as: .svg)
    let document = SVGDocument(picture.data)
    #expect(document.isWellFormed, "\(document.problem)")
    let known: Set<String> = [
      "svg", "g", "title", "desc", "metadata", "meta", "style", "a", "text", "polygon", "path",
      "ellipse", "polyline",
    ]
    #expect(document.names.isSubset(of: known))
    #expect(document.elements(ofClass: "node").count == 2)
    #expect(document.elements(ofClass: "edge").count == 1)
    #expect(Set(document.ids).count == document.ids.count)
    let links = document.elements.flatMap(\.links)
    #expect(links.allSatisfy { !$0.lowercased().hasPrefix("javascript") })
  }

  @Test(arguments: texts.indices)
  func `any text gives DOT, PNG and PDF`(index: Int) throws {
    let renderer = DiagramRenderer(resolution: 36)
    for format in [PictureFormat.dot, .png, .pdf] {
      #expect(try renderer.render(diagram(Self.texts[index]), as: format).data.count > 100)
    }
  }

  @Test(arguments: [
    "\\N \\G \\L", "a & b", "&amp; stays", "<b>", "it's \"quoted\"", "{a|b}", "100 % \\n", "\\",
  ])
  func `short text is shown letter by letter`(text: String) throws {
    for subtitle in [nil, text] {
      let node = DiagramNode(id: "n", label: text, subtitle: subtitle)
      let document = SVGDocument(
        try DiagramRenderer().render(Diagram(title: text, nodes: [node]), as: .svg).data)
      let shown = document.elements(ofClass: "node").flatMap(\.texts).map(\.content)
      #expect(shown == (subtitle == nil ? [text] : [text, text]))
      #expect(document.elements(ofClass: "heading").flatMap(\.texts).map(\.content) == [text])
      #expect(document.title == text)
    }
  }

  @Test func `a long label is shortened and whole in the tooltip`() throws {
    let long = (1...400).map { "ord\($0)" }.joined(separator: " ")
    let node = DiagramNode(id: "n", label: long, tooltip: "Evidence: page 3")
    let document = SVGDocument(
      try DiagramRenderer().render(Diagram(title: "t", nodes: [node]), as: .svg).data)
    let drawn = try #require(document.elements(ofClass: "node").first)
    #expect(drawn.texts.count == 5)
    #expect(drawn.texts.last?.content.hasSuffix("…") == true)
    #expect(drawn.texts.allSatisfy { $0.content.count <= 22 })
    #expect(drawn.title.contains(long))
    #expect(drawn.title.hasSuffix("Evidence: page 3"))
  }

  @Test(arguments: [
    "javascript:alert(1)", " JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "data:text/html,x",
    "vbscript:x",
  ])
  func `links that would run something are left out`(link: String) throws {
    let node = DiagramNode(id: "n", label: "n", link: link)
    let document = SVGDocument(
      try DiagramRenderer().render(Diagram(title: "t", nodes: [node]), as: .svg).data)
    #expect(document.elements.flatMap(\.links).isEmpty)
  }

  @Test(arguments: [
    "/organisation/arbetsformedlingen/gallivare", "https://example.org/?a=1&b=\"2\"", "#cluster-3",
    "organisation.html?key=organisation:eksjo", "mailto:kontakt@example.org",
  ])
  func `links that lead somewhere are kept whole`(link: String) throws {
    let node = DiagramNode(id: "n", label: "n", link: link)
    let document = SVGDocument(
      try DiagramRenderer().render(Diagram(title: "t", nodes: [node]), as: .svg).data)
    #expect(document.elements.flatMap(\.links) == [link])
  }
}
