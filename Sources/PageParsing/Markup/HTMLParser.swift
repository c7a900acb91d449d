import CLibXML2

/// What receives the elements and the text of a page while it is parsed.
protocol HTMLEventTarget: AnyObject {
  /// An element begins.
  ///
  /// - Returns: Whether parsing goes on.
  func open(_ name: String, _ attributes: HTMLAttributes) -> Bool

  /// The innermost open element ends.
  func close(_ name: String)

  /// A run of text; character references are resolved.
  ///
  /// - Parameters:
  ///   - text: UTF-8, valid only during the call.
  ///   - end: The byte of the page after the run, as far as the parser knows.
  func text(_ text: UnsafeBufferPointer<UInt8>, endingAt end: Int)

  /// A comment.
  func comment(_ text: String)
}

/// The attributes of an element, valid only while its beginning is reported.
struct HTMLAttributes {
  fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

  /// The value of an attribute; empty for an attribute without one, `nil` where there is none.
  func value(_ name: StaticString) -> String? {
    guard let pairs else { return nil }
    var index = 0
    while let attribute = pairs[index] {
      if xmlStrEqual(attribute, name.utf8Start) != 0 {
        return pairs[index + 1].map { String(cString: $0) } ?? ""
      }
      index += 2
    }
    return nil
  }
}

/// libxml2's HTML parser as a stream of events: the only place that calls libxml2.
///
/// No tree is built, so that neither memory nor the stack grows with what a page nests. The parser
/// recovers from whatever is wrong, loads nothing and knows only HTML's own character references.
final class HTMLParser {
  private let target: any HTMLEventTarget
  private let context: htmlParserCtxtPtr

  private init(_ target: any HTMLEventTarget, _ context: htmlParserCtxtPtr) {
    self.target = target
    self.context = context
  }

  /// The library's own set-up is not safe to run in two threads; a Swift constant is set up once.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// Parses a whole page.
  ///
  /// - Parameters:
  ///   - page: UTF-8; what the page says of its encoding is passed over.
  ///   - target: Receives what is found.
  /// - Returns: Whether the parser could be set up.
  /// - Complexity: O(n) in the length of the page, times the depth of open elements for end tags
  ///   that close nothing, times the attributes for a tag with many (see ``AttributeCount``).
  static func parse(_ page: [UInt8], to target: any HTMLEventTarget) -> Bool {
    guard isReady, page.count <= Int(Int32.max), let context = htmlNewParserCtxt(),
      let handler = context.pointee.sax
    else { return false }
    defer { htmlFreeParserCtxt(context) }
    let parser = HTMLParser(target, context)
    handler.pointee = callbacks
    context.pointee.userData = Unmanaged.passUnretained(parser).toOpaque()
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NODEFDTD.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    page.withUnsafeBytes { bytes in
      let document = htmlCtxtReadMemory(
        context, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, "UTF-8",
        Int32(options))
      if let document { xmlFreeDoc(document) }
    }
    return withExtendedLifetime(parser) { true }
  }

  /// Without handlers for errors nothing is printed.
  private static var callbacks: xmlSAXHandler {
    var callbacks = xmlSAXHandler()
    callbacks.initialized = 1
    callbacks.startElement = { data, name, attributes in
      guard let name, let parser = HTMLParser.of(data) else { return }
      let goesOn = parser.target.open(String(cString: name), HTMLAttributes(pairs: attributes))
      if !goesOn { xmlStopParser(parser.context) }
    }
    callbacks.endElement = { data, name in
      guard let name else { return }
      HTMLParser.of(data)?.target.close(String(cString: name))
    }
    callbacks.characters = { data, text, count in HTMLParser.of(data)?.take(text, count) }
    callbacks.ignorableWhitespace = { data, text, count in
      HTMLParser.of(data)?.take(text, count)
    }
    callbacks.comment = { data, text in
      guard let text else { return }
      HTMLParser.of(data)?.target.comment(String(cString: text))
    }
    // Scripts and styles arrive here and are no text.
    callbacks.cdataBlock = { _, _, _ in }
    return callbacks
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> HTMLParser? {
    data.map { Unmanaged<HTMLParser>.fromOpaque($0).takeUnretainedValue() }
  }

  private func take(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard let text, count > 0 else { return }
    target.text(UnsafeBufferPointer(start: text, count: Int(count)), endingAt: offset)
  }

  /// How many bytes of the page have been read.
  private var offset: Int {
    guard let input = context.pointee.input, let start = input.pointee.base,
      let current = input.pointee.cur
    else { return 0 }
    return Int(clamping: input.pointee.consumed) + max(0, current - start)
  }
}
