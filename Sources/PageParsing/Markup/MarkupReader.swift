import ProjectModel

/// Turns a page's HTML into the text that it would have been saved as.
///
/// Scripts, styles, the head and the site's navigation are left out; block elements give lines, items
/// of lists get a bullet. Nothing is loaded and no script runs.
public struct MarkupReader: Sendable {
  /// A larger page is not read.
  public static let mostBytes = 8 << 20

  /// Creates a reader; it has no state.
  public init() {}

  /// What a page gave: its text, or the reason why it has none.
  struct Result {
    var text: MarkupText?
    var findings: [Finding]
  }

  /// The text of a page.
  ///
  /// - Parameters:
  ///   - page: The bytes of the page, in any encoding of ``PageEncoding``.
  ///   - declaredCharset: The encoding that the server or the archive named, if one did.
  /// - Returns: `nil` for a page that is binary, too large, or made to be slow.
  /// - Complexity: O(n) in the length of the page.
  public func text(of page: [UInt8], declaredCharset: String? = nil) -> MarkupText? {
    read(page, declaredCharset: declaredCharset).text
  }

  func read(_ page: [UInt8], declaredCharset: String?) -> Result {
    guard page.count <= Self.mostBytes else {
      return rejected(
        .unreadable, what: "the page is larger than any project page",
        expected: "at most \(Self.mostBytes >> 20) MiB of HTML")
    }
    guard !page.isEmpty else {
      return rejected(.empty, what: "the document holds nothing", expected: "a project page")
    }
    let decoding = MarkupDecoding(page, declaredCharset: declaredCharset)
    let findings = [decoding.finding].compactMap(\.self)
    if decoding.isBinary { return Result(text: nil, findings: findings) }
    if let excess = AttributeCount.firstExcess(in: decoding.bytes) {
      let place = Self.place(of: excess, in: decoding.bytes)
      return rejected(
        .unreadable, at: place,
        what: "an element has more than \(AttributeCount.most) attributes",
        expected: "the HTML of a project page", after: findings)
    }
    let builder = MarkupBuilder(decoding.bytes)
    guard HTMLParser.parse(decoding.bytes, to: builder) else {
      return rejected(
        .unreadable, what: "the HTML parser could not be set up", expected: "free memory",
        after: findings)
    }
    builder.finish()
    let text = MarkupText(
      Self.lines(of: builder), of: builder, in: decoding.bytes, encoding: decoding.choice)
    return Result(text: text, findings: findings + Self.cut(builder, decoding.bytes))
  }

  private static func lines(of builder: MarkupBuilder) -> [MarkupLine] {
    builder.text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return [] }
      let text = ByteText(base: base, count: buffer.count)
      let rows = HeaderRows(builder.lines, text: text, boundaries: builder.boundaries)
      return MarkupTrim(
        rows, text: text, blocks: builder.blocks, titles: builder.head.titles
      ).lines
    }
  }

  private static func cut(_ builder: MarkupBuilder, _ page: [UInt8]) -> [Finding] {
    guard let offset = builder.cutAt else { return [] }
    let place = place(of: offset, in: page)
    return [
      Finding(
        .truncated, .error, line: place.line, column: place.column,
        what:
          "elements are nested more than \(MarkupBuilder.mostDepth) deep; the rest was not read",
        expected: "a page that is nested less")
    ]
  }

  private static func place(of offset: Int, in page: [UInt8]) -> (line: Int, column: Int) {
    page.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return (1, 1) }
      return PageReader.place(of: offset, in: ByteText(base: base, count: buffer.count))
    }
  }

  private func rejected(
    _ kind: Finding.Kind, at place: (line: Int, column: Int) = (1, 1), what: String,
    expected: String, after findings: [Finding] = []
  ) -> Result {
    let rejection = Finding(
      kind, .rejection, line: place.line, column: place.column, what: what, expected: expected)
    return Result(text: nil, findings: (findings + [rejection]).inPlaceOrder)
  }
}
