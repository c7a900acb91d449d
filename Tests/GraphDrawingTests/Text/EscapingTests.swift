import Testing

@testable import GraphDrawing

@Suite struct EscapingTests {
  @Test(arguments: [
    (0.0, "0"), (1.0, "1"), (-1.25, "-1.3"), (0.04, "0"), (-0.04, "0"), (12.5, "12.5"),
    (1e20, "1000000000000"), (-20, "-20"), (100.5, "100.5"), (.nan, "0"), (.infinity, "0"),
    (99.96, "100"),
  ])
  func `numbers have at most one decimal and no exponent`(value: Double, text: String) {
    #expect(Escaping.number(value) == text)
  }

  @Test(arguments: [
    (0.5, 0, "1"), (0.05, 3, "0.05"), (1.005, 3, "1.005"), (-0.5, 2, "-0.5"),
    (3.14159, 4, "3.1416"),
  ])
  func `decimals are rounded and not padded`(value: Double, places: Int, text: String) {
    #expect(Escaping.decimal(value, places: places) == text)
  }

  @Test func `signs of markup become entities`() {
    #expect(
      Escaping.xml("<a href=\"x\">'&'</a>")
        == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;")
    #expect(Escaping.label("\\N & \\") == "\\\\N &amp; \\\\")
    #expect(Escaping.label(lines: ["a", "b"]) == "a\\nb")
    #expect(Escaping.label(lines: ["a", "b"], alignment: "l") == "a\\lb\\l")
    #expect(Escaping.dotString("say \"x\"") == "\"say \\\"x\\\"\"")
  }

  @Test func `names become classes and ids that can stand in markup`() {
    #expect(Escaping.className("Takes part/ö") == "Takes-part--")
    #expect(Escaping.className("") == "unnamed")
    #expect(Escaping.identifier("organisation:a b<\"&>") == "organisation:a_b____")
    var identifiers = UniqueIdentifiers()
    #expect(["a", "a", "a~2", "a"].map { identifiers.unique($0) } == ["a", "a~2", "a~2~2", "a~3"])
  }

  @Test func `rounding touches numbers alone`() {
    #expect(SVGWriter.rounded("M1.234,-5.678C0,0.04 n12 -") == "M1.2,-5.7C0,0 n12 -")
    #expect(
      SVGWriter.rounded("scale(1 1) rotate(0) translate(4 362.55)")
        == "scale(1 1) rotate(0) translate(4 362.6)")
  }

  @Test func `the scanner leaves out declarations and comments`() {
    var scanner = SVGScanner(Array("<?xml?><!-- <x> --><g id=\"a\" b=\"&gt;\"><p/>t&amp;</g>".utf8))
    var tokens: [SVGToken] = []
    while let token = scanner.next() { tokens.append(token) }
    #expect(
      tokens == [
        .start(
          name: "g",
          attributes: [
            SVGAttribute(name: "id", value: "a"), SVGAttribute(name: "b", value: "&gt;"),
          ],
          isClosed: false),
        .start(name: "p", attributes: [], isClosed: true), .text("t&amp;"), .end(name: "g"),
      ])
  }

  @Test(arguments: ["<", "<g", "<g a", "<g a=", "<g a=\"", "<!--", "</", "<g a=\"x\"", "text", ""])
  func `the scanner ends on any broken text`(text: String) {
    var scanner = SVGScanner(Array(text.utf8))
    var count = 0
    while scanner.next() != nil, count < 10 { count += 1 }
    #expect(count < 10)
  }
}
