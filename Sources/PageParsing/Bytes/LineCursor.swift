/// One line of a document: its number from 1 and its bytes without the line break.
struct Line {
  var number: Int
  var start: Int
  var end: Int

  var range: Range<Int> { start..<end }
}

/// Walks the lines of a document, whether they end in LF, CRLF or CR.
///
/// Nothing is stored but the place, so that a gigabyte of line breaks costs no memory, and a copy
/// of the cursor looks ahead.
struct LineCursor {
  let text: ByteText
  /// Where the next line begins.
  private(set) var offset: Int
  /// The number of the next line.
  private(set) var number: Int
  /// Most documents have no CR at all, and then a line is one call of `memchr`.
  private let hasCarriageReturns: Bool
  /// The next LF, remembered so that a document of bare CRs is not searched again for every line.
  private var feed = -1

  init(_ text: ByteText) {
    self.text = text
    offset = 0
    number = 1
    hasCarriageReturns =
      text.mayHoldCarriageReturns && text.offset(of: 0x0D, in: 0..<text.count) != nil
  }

  /// The next line, or nothing at the end of the document.
  @inline(__always)
  mutating func next() -> Line? {
    guard offset < text.count else { return nil }
    let start = offset
    if !hasCarriageReturns {
      // Every third line is blank, and is none that has to be searched.
      let end =
        text[start] == 0x0A ? start : text.offset(of: 0x0A, in: start..<text.count) ?? text.count
      offset = end + 1
      number += 1
      return Line(number: number - 1, start: start, end: end)
    }
    return nextOfMixed()
  }

  private mutating func nextOfMixed() -> Line {
    let start = offset
    if feed < start { feed = text.offset(of: 0x0A, in: start..<text.count) ?? text.count }
    let end = text.offset(of: 0x0D, in: start..<feed) ?? feed
    let isPair = end < feed && end + 1 == feed && feed < text.count
    offset = isPair ? end + 2 : end + 1
    number += 1
    return Line(number: number - 1, start: start, end: end)
  }

  /// Goes back to the beginning of a line that this cursor gave.
  mutating func rewind(to line: Line) {
    offset = line.start
    number = line.number
    feed = -1
  }

  /// Whether the next line is blank or the document ends here.
  func isAtBlankLine() -> Bool {
    guard offset < text.count else { return true }
    // A byte that is neither a blank nor the start of one settles it without finding the line's end.
    let byte = text[offset]
    if byte == 0x0A || byte == 0x0D { return true }
    if text.blankLength(at: offset, before: text.count) == 0 { return false }
    var ahead = self
    guard let line = ahead.next() else { return true }
    return text.trimmed(line.range).isEmpty
  }

  /// Goes past blank lines.
  mutating func skipBlankLines() {
    while offset < text.count, isAtBlankLine() { _ = next() }
  }
}
