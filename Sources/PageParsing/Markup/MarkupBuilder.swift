/// Gathers the text of a page line by line, with the place in the page of every run of it.
final class MarkupBuilder: HTMLEventTarget {
  /// A run of text and where it stands in the page; it goes on to the next run.
  struct Run {
    var text: Int
    var source: Int
  }

  /// A page that nests deeper is cut there: libxml2 looks through all open elements for the
  /// beginning of an end tag that has none.
  static let mostDepth = 1000

  let head = MarkupHead()
  private(set) var text: [UInt8] = []
  private(set) var runs: [Run] = []
  private(set) var lines: [MarkupLine] = []
  private(set) var blocks = MarkupBlocks()
  /// Where an element within a line begins or ends, in the text, in order.
  private(set) var boundaries: [Int] = []
  /// Where the page began to nest too deeply, in the page.
  private(set) var cutAt: Int?

  private let page: [UInt8]
  private var consumed = 0
  private var open: [Open] = []
  /// How many elements are open within one whose text is skipped, it included.
  private var skipped = 0
  private var depths = Depths()
  private var line: MarkupLine?
  private var pendingBlank: Int?
  private var isItemPending = false
  private var hasMargin = false
  private var startsAtBlock = true

  private struct Open {
    var name: String
    var kind: ElementKind
    var block: Int
    var level: Int
  }

  /// How many elements of some kinds are open.
  private struct Depths {
    var lists = 0
    var flat = 0
    var preformatted = 0
    var content = 0
    var outermostList: Int?
  }

  init(_ page: [UInt8]) {
    self.page = page
    text.reserveCapacity(page.count / 4)
  }

  func open(_ name: String, _ attributes: HTMLAttributes) -> Bool {
    guard open.count + skipped < Self.mostDepth else {
      cutAt = consumed
      return false
    }
    _ = head.open(name, attributes)
    if skipped > 0 {
      skipped += 1
      return true
    }
    let kind = ElementKind.of(name)
    let isSiteFooter = name == "footer" && depths.content == 0
    if kind == .skipped || isSiteFooter
      || attributes.value("role")?.lowercased() == "navigation"
    {
      if kind != .inline { endLine(atBlock: true) }
      skipped = 1
      return true
    }
    begin(name, kind)
    return true
  }

  private func begin(_ name: String, _ kind: ElementKind) {
    var element = Open(
      name: name, kind: kind, block: open.last?.block ?? MarkupBlocks.root,
      level: open.last?.level ?? 0)
    switch kind {
    case .inline: addBoundary()
    case .lineBreak: breakLine()
    case .skipped: break
    case .line, .paragraph, .heading, .list, .item, .cell, .preformatted:
      endLine(atBlock: true)
      element.block = blocks.append(in: element.block)
      if case .heading(let level) = kind { element.level = level }
    }
    if kind.hasMargin(inList: depths.lists > 0, inFlat: depths.flat > 0) { hasMargin = true }
    if kind == .list {
      if depths.lists == 0 { depths.outermostList = element.block }
      depths.lists += 1
    }
    if kind == .item { isItemPending = true }
    if kind.isFlat { depths.flat += 1 }
    if kind == .preformatted { depths.preformatted += 1 }
    if name == "main" || name == "article" { depths.content += 1 }
    open.append(element)
  }

  func close(_ name: String) {
    head.close(name)
    if skipped > 0 {
      skipped -= 1
      return
    }
    guard open.last?.name == name || open.contains(where: { $0.name == name }) else { return }
    while let element = open.popLast() {
      end(element)
      if element.name == name { return }
    }
  }

  private func end(_ element: Open) {
    let kind = element.kind
    switch kind {
    case .inline: addBoundary()
    case .lineBreak, .skipped: break
    case .line, .paragraph, .heading, .list, .item, .cell, .preformatted: endLine(atBlock: true)
    }
    if kind == .list {
      depths.lists -= 1
      if depths.lists == 0 { depths.outermostList = nil }
    }
    if kind == .item { isItemPending = false }
    if kind.isFlat { depths.flat -= 1 }
    if kind == .preformatted { depths.preformatted -= 1 }
    if element.name == "main" || element.name == "article" { depths.content -= 1 }
    if kind.hasMargin(inList: depths.lists > 0, inFlat: depths.flat > 0) { hasMargin = true }
  }

  func comment(_ text: String) { head.comment(text) }

  /// Ends the last line and gives up what the parser left open.
  func finish() {
    endLine(atBlock: true)
  }
}

extension MarkupBuilder {
  func text(_ text: UnsafeBufferPointer<UInt8>, endingAt end: Int) {
    defer { consumed = max(consumed, min(end, page.count)) }
    guard skipped == 0 else {
      head.text(text, endingAt: end)
      return
    }
    let source = place(of: text, endingAt: end)
    var start = 0
    while start < text.count {
      let byte = text[start]
      if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0C || byte == 0x0D {
        takeBlank(byte, source + start)
        start += 1
        continue
      }
      var stop = start + 1
      while stop < text.count, text[stop] > 0x20 { stop += 1 }
      appendPendingBlank()
      append(UnsafeBufferPointer(rebasing: text[start..<stop]), source + start)
      start = stop
    }
  }

  /// Where a run of text begins in the page: as many bytes before its end as it has, if it stands
  /// there as it is, else at the character reference that it stands for.
  private func place(of run: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Int {
    let end = min(max(end, consumed), page.count)
    let start = end - run.count
    if start >= 0, page[start..<end].elementsEqual(run) { return start }
    return page[max(consumed, end - 40)..<end].lastIndex(of: UInt8(ascii: "&"))
      ?? max(consumed, start)
  }

  private func takeBlank(_ byte: UInt8, _ source: Int) {
    guard depths.preformatted > 0 else {
      if pendingBlank == nil, line != nil { pendingBlank = source }
      return
    }
    if byte == 0x0A {
      breakLine()
    } else {
      withUnsafeBytes(of: byte) { append($0.bindMemory(to: UInt8.self), source) }
    }
  }

  private func appendPendingBlank() {
    guard let source = pendingBlank else { return }
    pendingBlank = nil
    guard line != nil else { return }
    withUnsafeBytes(of: UInt8(ascii: " ")) { append($0.bindMemory(to: UInt8.self), source) }
  }

  private func append(_ bytes: UnsafeBufferPointer<UInt8>, _ source: Int) {
    if line == nil { beginLine() }
    if runs.last.map({ $0.source - $0.text != source - text.count }) ?? true {
      runs.append(Run(text: text.count, source: source))
    }
    text.append(contentsOf: bytes)
  }

  private func beginLine() {
    let innermost = open.last
    var line = MarkupLine(
      text.count..<text.count, block: innermost?.block ?? MarkupBlocks.root)
    line.isItem = isItemPending
    line.hasBlankBefore = hasMargin
    line.standsAlone = startsAtBlock
    line.level = innermost?.level ?? 0
    line.isCell = open.last(where: { $0.kind != .inline })?.kind == .cell
    line.list = depths.outermostList
    self.line = line
    isItemPending = false
    hasMargin = false
  }

  /// Ends the line that is being gathered; one that holds only blanks becomes a blank line.
  private func endLine(atBlock: Bool) {
    pendingBlank = nil
    defer { startsAtBlock = atBlock }
    guard var line else { return }
    self.line = nil
    line.head = line.head.lowerBound..<text.count
    line.standsAlone = line.standsAlone && atBlock
    if isBlank(line.head) {
      hasMargin = true
      isItemPending = line.isItem
    } else {
      lines.append(line)
    }
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return true }
      return ByteText(base: base, count: buffer.count).trimmed(range).isEmpty
    }
  }

  /// A line break; within an item or a heading, which are one line, only a blank.
  private func breakLine() {
    if depths.flat > 0, depths.preformatted == 0 {
      addBoundary()
      if pendingBlank == nil, line != nil { pendingBlank = consumed }
    } else if line == nil {
      hasMargin = true
    } else {
      endLine(atBlock: false)
    }
  }

  private func addBoundary() {
    if line != nil, boundaries.last != text.count { boundaries.append(text.count) }
  }
}

extension ElementKind {
  /// Whether blank lines stand around the element.
  fileprivate func hasMargin(inList: Bool, inFlat: Bool) -> Bool {
    switch self {
    case .paragraph, .heading, .preformatted: !inFlat
    case .list: !inList && !inFlat
    case .inline, .line, .item, .cell, .lineBreak, .skipped: false
    }
  }

  /// Whether all of the element is one line.
  fileprivate var isFlat: Bool {
    switch self {
    case .item, .heading: true
    default: false
    }
  }
}
