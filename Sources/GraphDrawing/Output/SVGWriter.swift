/// Makes Graphviz's SVG into the one that is handed out: named, described, linked, styled for light
/// and dark, and without anything that changes from one version to the next for no reason.
struct SVGWriter {
  let diagram: PreparedDiagram
  let elements: [String: PictureElement]
  /// What stands round the graph, which Graphviz does not draw.
  let furniture: Furniture
  let size: Size
  let graphvizVersion: String

  /// Rewrites the bytes that Graphviz gave.
  func rewritten(_ bytes: [UInt8]) -> String {
    var scanner = SVGScanner(bytes)
    var output = ""
    output.reserveCapacity(bytes.count + bytes.count / 2)
    // For each open element, what closes it.
    var closings: [String] = []
    var isInTitle = false
    while let token = scanner.next() {
      switch token {
      case .start("title", _, let isClosed):
        isInTitle = !isClosed
      case .end("title"):
        isInTitle = false
      case .text(let text):
        // Graphviz writes node names for titles; ours are written where the element begins.
        if isInTitle || text.allSatisfy(\.isWhitespace) { continue }
        output += text
      case .start(let name, let attributes, let isClosed):
        let written = element(name, attributes, isClosed: isClosed, isRoot: closings.isEmpty)
        output += written.opening
        if !isClosed { closings.append(written.closing) }
      case .end:
        // The graph is the only thing in the document.
        if closings.count == 2 { output += words }
        if let closing = closings.popLast() { output += closing }
      }
    }
    while let closing = closings.popLast() { output += closing }
    return output
  }

  private var words: String {
    let corner = DiagramPoint(x: furniture.bounds.minX, y: furniture.bounds.minY)
    return furniture.words.map { words in
      let written = opened(PictureElement(classes: [words.role.rawValue], link: words.link))
      return written.opening + words.svg(from: corner) + written.closing
    }.joined()
  }

  private func element(
    _ name: String, _ attributes: [SVGAttribute], isClosed: Bool, isRoot: Bool
  ) -> (opening: String, closing: String) {
    if isRoot { return (root(attributes), "</svg>\n") }
    let id = attributes.first { $0.name == "id" }?.value
    if name == "g", let id, let element = elements[id] {
      let written = opened(element)
      return (
        element.isContinuation ? "" : written.opening, element.isContinued ? "" : written.closing
      )
    }
    if name == "g",
      id == "graph0" || id == nil || attributes.contains(where: { $0.name == "transform" })
    {
      let transform = attributes.first { $0.name == "transform" }?.value ?? ""
      return ("<g transform=\"\(Self.rounded(transform))\">\n", "</g>\n")
    }
    var text = "<" + name
    for attribute in attributes {
      switch (name, attribute.name) {
      case (_, "id"), (_, "class"): continue
      // The whole picture names its typeface once.
      case ("text", "font-family"):
        if attribute.value == Typography.bold { text += " font-weight=\"bold\"" }
      case (_, "stroke") where attribute.value == "transparent":
        text += " stroke=\"none\""
      case (_, "points"), (_, "d"), (_, "x"), (_, "y"), (_, "cx"), (_, "cy"), (_, "rx"), (_, "ry"),
        (_, "font-size"), (_, "stroke-width"):
        text += " \(attribute.name)=\"\(Self.rounded(attribute.value))\""
      default:
        text += " \(attribute.name)=\"\(attribute.value)\""
      }
    }
    if name == "polygon", attributes.contains(where: { $0.value == "transparent" }) {
      text += " class=\"background\""
    }
    return (text + (isClosed ? "/>\n" : ">"), "</\(name)>\n")
  }

  private func opened(_ element: PictureElement) -> (opening: String, closing: String) {
    var opening = "<g"
    if let id = element.id { opening += " id=\"\(Escaping.xml(id))\"" }
    opening += " class=\"\(element.classes.joined(separator: " "))\""
    let link = element.link
    // What has no link to hold the focus holds it itself; nodes follow each other in reading order.
    if let label = element.label, link == nil {
      opening += " tabindex=\"0\" role=\"img\" aria-label=\"\(Escaping.xml(label))\""
    }
    opening += ">"
    var closing = "</g>\n"
    if !element.tooltip.isEmpty { opening += "<title>\(Escaping.xml(element.tooltip))</title>" }
    if let link {
      let address = Escaping.xml(link)
      opening += "<a href=\"\(address)\" xlink:href=\"\(address)\""
      if let label = element.label { opening += " aria-label=\"\(Escaping.xml(label))\"" }
      opening += ">"
      closing = "</a>" + closing
    }
    return (opening + "\n", closing)
  }

  private func root(_ attributes: [SVGAttribute]) -> String {
    let source = diagram.source
    let title = TextCleaning.line(source.title)
    let finding = TextCleaning.line(source.finding)
    let description =
      diagram.nodes.isEmpty && finding.isEmpty
      ? Wording(language: source.language).nothingToShow : finding
    let viewBox = attributes.first { $0.name == "viewBox" }?.value ?? ""
    let shown = shownSize
    let prefix = Escaping.xml(Escaping.identifier(source.identifierPrefix))
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
    text += " width=\"\(Escaping.number(shown.width))pt\""
    text += " height=\"\(Escaping.number(shown.height))pt\""
    text += " viewBox=\"\(Self.rounded(viewBox))\" class=\"diagram\" role=\"img\""
    text += " aria-labelledby=\"\(prefix)diagram-title \(prefix)diagram-description\""
    text += " lang=\"\(Escaping.xml(TextCleaning.line(source.language, limit: 35)))\""
    text += " font-family=\"\(Typography.svgFamilies)\" style=\"max-width:100%;height:auto\">\n"
    text += "<title id=\"\(prefix)diagram-title\">\(Escaping.xml(title))</title>\n"
    text += "<desc id=\"\(prefix)diagram-description\">\(Escaping.xml(description))</desc>\n"
    text += metadata
    text += "<style>\n\(SVGStyleSheet(diagram).text)</style>\n"
    return text
  }

  /// The size on paper: as planned, or smaller where the page asks for it.
  private var shownSize: Size {
    guard let page = diagram.source.page.printableSize else { return size }
    let scale = min(1, page.width / size.width, page.height / size.height)
    return Size(width: size.width * scale, height: size.height * scale)
  }

  private var metadata: String {
    var text = "<metadata>\n"
    for fact in diagram.source.metadata {
      let name = Escaping.className(fact.name)
      text += "<meta xmlns=\"urn:diagram\" name=\"\(name)\">"
      text += Escaping.xml(TextCleaning.line(fact.value)) + "</meta>\n"
    }
    text += "<meta xmlns=\"urn:diagram\" name=\"graphviz\">"
    return text + Escaping.xml(TextCleaning.line(graphvizVersion)) + "</meta>\n</metadata>\n"
  }

  /// The text with every number in it rounded to one decimal; what is no number stays.
  static func rounded(_ text: String) -> String {
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    result.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      let start = place
      if bytes[place] == UInt8(ascii: "-") { place += 1 }
      let digits = place
      while place < bytes.count, isDigit(bytes[place]) || bytes[place] == UInt8(ascii: ".") {
        place += 1
      }
      if place > digits, let value = Double(String(decoding: bytes[start..<place], as: UTF8.self)) {
        result += Escaping.number(value).utf8
      } else {
        place = max(place, start + 1)
        result += bytes[start..<place]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
