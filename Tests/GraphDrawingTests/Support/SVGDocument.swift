import Foundation
import GraphDrawing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An SVG read back by an XML parser, with what its elements measure.
final class SVGDocument: NSObject, XMLParserDelegate {
  struct Box: Hashable {
    var minX: Double
    var minY: Double
    var maxX: Double
    var maxY: Double

    func intersects(_ other: Box, slack: Double = 0) -> Bool {
      minX + slack < other.maxX && other.minX + slack < maxX && minY + slack < other.maxY
        && other.minY + slack < maxY
    }

    func contains(_ other: Box, slack: Double = 0) -> Bool {
      other.minX >= minX - slack && other.minY >= minY - slack && other.maxX <= maxX + slack
        && other.maxY <= maxY + slack
    }

    func union(_ other: Box) -> Box {
      Box(
        minX: min(minX, other.minX), minY: min(minY, other.minY), maxX: max(maxX, other.maxX),
        maxY: max(maxY, other.maxY))
    }
  }

  /// One `<g>` with a class, what it draws and what it says.
  struct Element {
    var id: String?
    var classes: [String]
    var title = ""
    var links: [String] = []
    var texts: [Text] = []
    var shape: Box?
    var attributes: [[String: String]] = []
  }

  struct Text {
    var content: String
    var size: Double
    var box: Box
  }

  private(set) var isWellFormed = false
  private(set) var problem = ""
  private(set) var root: [String: String] = [:]
  private(set) var title = ""
  private(set) var description_ = ""
  private(set) var style = ""
  private(set) var elements: [Element] = []
  private(set) var names: Set<String> = []
  private(set) var ids: [String] = []
  private(set) var viewBox = Box(minX: 0, minY: 0, maxX: 0, maxY: 0)

  private var open: [Int?] = []
  private var path: [String] = []
  private var content = ""
  private var textAttributes: [String: String] = [:]
  private var shift = (x: 0.0, y: 0.0)

  init(_ data: Data) {
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    isWellFormed = parser.parse()
    if let error = parser.parserError { problem = "\(error) at line \(parser.lineNumber)" }
  }

  func elements(ofClass name: String) -> [Element] {
    elements.filter { $0.classes.contains(name) }
  }

  var texts: [Text] { elements.flatMap(\.texts) }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    names.insert(name)
    path.append(name)
    content = ""
    if let id = attributes["id"] { ids.append(id) }
    switch name {
    case "svg":
      root = attributes
      let numbers = Self.numbers(attributes["viewBox"] ?? "")
      if numbers.count == 4 {
        viewBox = Box(
          minX: numbers[0], minY: numbers[1], maxX: numbers[0] + numbers[2],
          maxY: numbers[1] + numbers[3])
      }
    case "g":
      if let transform = attributes["transform"], let translate = transform.range(of: "translate(")
      {
        let numbers = Self.numbers(String(transform[translate.upperBound...]))
        if numbers.count >= 2 { shift = (numbers[0], numbers[1]) }
      }
      if let classes = attributes["class"] {
        elements.append(
          Element(id: attributes["id"], classes: classes.split(separator: " ").map(String.init)))
        open.append(elements.count - 1)
      } else {
        open.append(nil)
      }
    case "a":
      if let index = current { elements[index].links.append(attributes["href"] ?? "") }
    case "text":
      textAttributes = attributes
    case "polygon", "path", "ellipse", "polyline":
      if let index = current, let box = Self.box(name, attributes, shift) {
        elements[index].shape = elements[index].shape?.union(box) ?? box
        elements[index].attributes.append(attributes)
      }
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    content += string
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    path.removeLast()
    switch name {
    case "title":
      if path == ["svg"] { title = content }
      if let index = current { elements[index].title = content }
    case "desc": description_ = content
    case "style": style = content
    case "text":
      if let index = current { elements[index].texts.append(text()) }
    case "g": open.removeLast()
    default: break
    }
    content = ""
  }

  private var current: Int? { open.last { $0 != nil } ?? nil }

  private func text() -> Text {
    let size = Double(textAttributes["font-size"] ?? "") ?? 0
    let x = (Double(textAttributes["x"] ?? "") ?? 0) + shift.x
    let y = (Double(textAttributes["y"] ?? "") ?? 0) + shift.y
    let width =
      HelveticaMetrics.width(of: content, isBold: textAttributes["font-weight"] == "bold") * size
    let left = textAttributes["text-anchor"] == "middle" ? x - width / 2 : x
    // From the top of capitals to the bottom of descenders.
    return Text(
      content: content, size: size,
      box: Box(minX: left, minY: y - size * 0.72, maxX: left + width, maxY: y + size * 0.21))
  }

  private static func box(
    _ name: String, _ attributes: [String: String], _ shift: (x: Double, y: Double)
  ) -> Box? {
    if name == "ellipse" {
      guard let x = Double(attributes["cx"] ?? ""), let y = Double(attributes["cy"] ?? ""),
        let rx = Double(attributes["rx"] ?? ""), let ry = Double(attributes["ry"] ?? "")
      else { return nil }
      return Box(
        minX: x - rx + shift.x, minY: y - ry + shift.y, maxX: x + rx + shift.x,
        maxY: y + ry + shift.y)
    }
    // Control points hold the curve, so their box does too.
    let values = numbers(attributes["points"] ?? attributes["d"] ?? "")
    let xs = stride(from: 0, to: values.count - 1, by: 2).map { values[$0] + shift.x }
    let ys = stride(from: 1, to: values.count, by: 2).map { values[$0] + shift.y }
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max()
    else { return nil }
    return Box(minX: left, minY: top, maxX: right, maxY: bottom)
  }

  private static func numbers(_ text: String) -> [Double] {
    text.split { !($0.isNumber || $0 == "-" || $0 == ".") }.compactMap { Double($0) }
  }
}

/// Advance widths in thousandths of the font size, from Adobe's font metrics for Helvetica and
/// Helvetica-Bold, which Arial and Liberation Sans share.
enum HelveticaMetrics {
  private static let regular: [Character: Int] = [
    " ": 278, "!": 278, "\"": 355, "#": 556, "%": 889, "&": 667, "'": 191, "(": 333, ")": 333,
    ",": 278, "-": 333, ".": 278, "/": 278, ":": 278, ";": 278, "<": 584, ">": 584, "A": 667,
    "B": 667, "C": 722, "D": 722, "E": 667, "F": 611, "G": 778, "H": 722, "I": 278, "J": 500,
    "K": 667, "L": 556, "M": 833, "N": 722, "O": 778, "P": 667, "Q": 778, "R": 722, "S": 667,
    "T": 611, "U": 722, "V": 667, "W": 944, "X": 667, "Y": 667, "Z": 611, "c": 500, "f": 278,
    "i": 222, "j": 222, "k": 500, "l": 222, "m": 833, "r": 333, "s": 500, "t": 278, "v": 500,
    "w": 722, "x": 500, "y": 500, "z": 500, "Å": 667, "Ä": 667, "Ö": 778, "…": 1_000, "–": 556,
  ]
  private static let bold: [Character: Int] = [
    " ": 278, "-": 333, "/": 278, ":": 333, "A": 722, "B": 722, "C": 722, "D": 722, "E": 667,
    "F": 611, "G": 778, "H": 722, "I": 278, "J": 556, "K": 722, "L": 611, "M": 833, "N": 722,
    "O": 778, "R": 722, "S": 667, "T": 611, "U": 722, "V": 667, "W": 944, "b": 611, "d": 611,
    "f": 333, "g": 611, "h": 611, "i": 278, "j": 278, "l": 278, "m": 889, "n": 611, "o": 611,
    "p": 611, "r": 389, "t": 333, "u": 611, "w": 778, "Å": 722, "Ä": 722, "Ö": 778, "ö": 611,
    "z": 500,
  ]

  static func width(of text: String, isBold: Bool) -> Double {
    let table = isBold ? bold : regular
    return Double(text.reduce(0) { $0 + (table[$1] ?? 556) }) / 1_000
  }
}

extension SVGDocument.Box {
  /// A place without a size.
  init(at point: (x: Double, y: Double)) {
    self.init(minX: point.x, minY: point.y, maxX: point.x, maxY: point.y)
  }
}

extension SVGDocument.Element {
  /// Points along the element's lines, in the picture's own measure.
  var pathPoints: [(x: Double, y: Double)] {
    attributes.compactMap { $0["d"] }.flatMap { text -> [(x: Double, y: Double)] in
      let values = text.split { !($0.isNumber || $0 == "-" || $0 == ".") }.compactMap { Double($0) }
      let points = stride(from: 0, to: values.count - 1, by: 2).map { (values[$0], values[$0 + 1]) }
      guard let shape, let left = points.map(\.0).min(), let top = points.map(\.1).min(),
        points.count >= 4
      else { return [] }
      let (dx, dy) = (shape.minX - left, shape.minY - top)
      return stride(from: 0, to: points.count - 3, by: 3).flatMap { start in
        (0...16).map { step in
          let t = Double(step) / 16
          let s = 1 - t
          let w = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
          let piece = points[start...(start + 3)]
          return (
            zip(w, piece).reduce(0) { $0 + $1.0 * $1.1.0 } + dx,
            zip(w, piece).reduce(0) { $0 + $1.0 * $1.1.1 } + dy
          )
        }
      }
    }
  }
}
