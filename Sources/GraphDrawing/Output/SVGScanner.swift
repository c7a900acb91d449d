/// One piece of an XML text as Graphviz writes it.
enum SVGToken: Hashable {
  case start(name: String, attributes: [SVGAttribute], isClosed: Bool)
  case end(name: String)
  /// Text between tags, still escaped.
  case text(String)
}

/// An attribute of an element; the value is still escaped.
struct SVGAttribute: Hashable {
  var name: String
  var value: String
}

/// Takes XML apart, byte by byte.
///
/// Declarations and comments are left out: they name the version of
/// Graphviz and nothing that is drawn.
struct SVGScanner {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> SVGToken? {
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "<") else { return .text(take(until: UInt8(ascii: "<"))) }
      if starts(with: "<!--") {
        skip(past: "-->")
      } else if starts(with: "<!") || starts(with: "<?") {
        skip(past: ">")
      } else {
        return tag()
      }
    }
    return nil
  }

  private mutating func tag() -> SVGToken {
    place += 1
    if place < bytes.count, bytes[place] == UInt8(ascii: "/") {
      place += 1
      let name = take(until: UInt8(ascii: ">"))
      place += 1
      return .end(name: name)
    }
    let name = takeName()
    var attributes: [SVGAttribute] = []
    var isClosed = false
    while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
      switch bytes[place] {
      case UInt8(ascii: "/"):
        isClosed = true
        place += 1
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): place += 1
      default:
        let attribute = takeName()
        guard place + 1 < bytes.count, bytes[place] == UInt8(ascii: "="),
          bytes[place + 1] == UInt8(ascii: "\"")
        else {
          place += 1
          continue
        }
        place += 2
        attributes.append(SVGAttribute(name: attribute, value: take(until: UInt8(ascii: "\""))))
        place += 1
      }
    }
    place += 1
    return .start(name: name, attributes: attributes, isClosed: isClosed)
  }

  private mutating func takeName() -> String {
    let start = place
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: " "),
        UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        return String(decoding: bytes[start..<place], as: UTF8.self)
      default: place += 1
      }
    }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func take(until end: UInt8) -> String {
    let start = place
    while place < bytes.count, bytes[place] != end { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private func starts(with text: StaticString) -> Bool {
    place + text.utf8CodeUnitCount <= bytes.count
      && text.withUTF8Buffer { bytes[place..<(place + $0.count)].elementsEqual($0) }
  }

  private mutating func skip(past text: StaticString) {
    while place < bytes.count, !starts(with: text) { place += 1 }
    place += text.utf8CodeUnitCount
  }
}
