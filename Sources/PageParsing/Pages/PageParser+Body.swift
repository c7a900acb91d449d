import ProjectModel

extension PageParser {
  /// The state of a walk through the body.
  private struct Walk {
    /// Whether the line before was blank; the first line of the body counts as preceded by one.
    var afterBlank = true
    /// The first and last line with words under the current heading.
    var lines: ClosedRange<Int>?
    /// The heading of the closing list whose items are being read.
    var list: SectionHeading?
    var listLine = Line(number: 1, start: 0, end: 0)
    var itemCount = 0
    /// A stray paragraph under the list's heading was reported already.
    var isInStrayLines = false
    var names = ListedNames(first: 0)
    /// One bit a role whose list was met.
    var seenLists: UInt8 = 0
  }

  /// Reads the headings that stand alone, with the lines under them, and the closing lists.
  ///
  /// Prose is passed over: bullets and lines that look like headings in it mean nothing.
  mutating func readBody(from start: LineCursor) {
    var cursor = start
    var walk = Walk()
    while let line = cursor.next() {
      if line.start == line.end {
        walk.afterBlank = true
        walk.isInStrayLines = false
        continue
      }
      // Most lines of prose end here: no list to read, and too long for a heading or not after a
      // blank line. The first byte shows that they are not blank.
      let length = line.end - line.start
      if walk.list == nil, !walk.afterBlank || length > SectionHeading.longest,
        length <= PageReader.longestLine, text[line.start] > 0x20, text[line.start] < 0xC2
      {
        walk.lines = (walk.lines?.lowerBound ?? line.number)...line.number
        walk.afterBlank = false
        continue
      }
      readBodyLine(line, cursor, &walk)
    }
    close(&walk)
  }

  private mutating func readBodyLine(_ line: Line, _ cursor: LineCursor, _ walk: inout Walk) {
    guard line.range.count <= PageReader.longestLine else {
      add(
        .lineTooLong, .note, at: line.start, in: line,
        what: "a line of more than \(PageReader.longestLine) bytes was skipped",
        expected: "lines of prose or items of a list")
      walk.afterBlank = false
      return
    }
    let words = text.trimmed(line.range)
    if words.isEmpty {
      walk.afterBlank = true
      walk.isInStrayLines = false
      return
    }
    if walk.afterBlank, line.range.count <= SectionHeading.longest,
      let heading = SectionHeading.match(text, words), words.lowerBound == line.start,
      cursor.isAtBlankLine()
    {
      open(heading, line, &walk)
      return
    }
    if let list = walk.list { readItem(words, list, line, &walk) }
    walk.lines = (walk.lines?.lowerBound ?? line.number)...line.number
    walk.afterBlank = false
  }

  private mutating func open(_ heading: SectionHeading, _ line: Line, _ walk: inout Walk) {
    close(&walk)
    if let role = heading.role {
      let bit = UInt8(1) << UInt8(role.rank)
      if walk.seenLists & bit != 0 {
        add(
          .repeatedLabel, .note, at: line.start, in: line,
          what: "'\(heading.rawValue)' stands twice; the items of both lists were taken",
          expected: "one list")
      }
      walk.seenLists |= bit
      walk.list = heading
      walk.listLine = line
      walk.itemCount = 0
      walk.isInStrayLines = false
      walk.names = ListedNames(first: record.mentions.count)
    }
    record.sections.append(
      PageSection(heading: heading.rawValue, headingLine: line.number, lines: nil))
    walk.lines = nil
    walk.afterBlank = true
  }

  private mutating func close(_ walk: inout Walk) {
    if let list = walk.list, walk.itemCount == 0 {
      add(
        .emptyValue, .note, at: walk.listLine.start, in: walk.listLine,
        what: "'\(list.rawValue)' lists nothing", expected: "items such as ' • Eksjö'")
    }
    walk.list = nil
    if let last = record.sections.indices.last { record.sections[last].lines = walk.lines }
    walk.lines = nil
  }

  private mutating func readItem(
    _ words: Range<Int>, _ list: SectionHeading, _ line: Line, _ walk: inout Walk
  ) {
    var name = words
    switch ItemMark(text, line, words: words) {
    case .bullet(let rest, let isExact):
      name = rest
      if name.isEmpty {
        addNamelessItem(words.lowerBound, line)
        walk.itemCount += 1
        return
      }
      if !isExact {
        addMalformedItem(words.lowerBound, line, what: "the bullet of the item is not ' • '")
      }
    case .none:
      if walk.isInStrayLines || Boilerplate.contains(text, words) { return }
      guard Self.isPlausibleItem(text, words), !walk.afterBlank || walk.itemCount == 0 else {
        addMalformedItem(
          words.lowerBound, line,
          what: "a line under '\(list.rawValue)' that is no item; it was not taken")
        walk.isInStrayLines = true
        return
      }
      addMalformedItem(words.lowerBound, line, what: "an item without a bullet")
    }
    walk.itemCount += 1
    takeItem(name, list, line, &walk.names)
  }

  /// Adds a name to the record, unless it stands in the list already.
  mutating func takeItem(
    _ range: Range<Int>, _ heading: SectionHeading, _ line: Line, _ names: inout ListedNames
  ) {
    guard let role = heading.role else { return }
    let name = string(range)
    guard names.isNew(name, in: record.mentions) else {
      add(
        .repeatedItem, .note, at: range.lowerBound, in: line,
        what: "'\(name.quotable)' stands twice under '\(heading.rawValue)'",
        expected: "every name once")
      return
    }
    if role == .municipality, !MunicipalityNames.isKnown(text, range) {
      add(
        .unknownMunicipality, .note, at: range.lowerBound, in: line,
        what: "'\(name.quotable)' is none of the 290 municipalities",
        expected: "the name of a municipality such as 'Eksjö'")
    }
    record.mentions.append(
      Mention(
        role: role, name: name, heading: heading.rawValue, line: line.number,
        column: column(of: range.lowerBound, in: line)))
  }

  private mutating func addMalformedItem(_ offset: Int, _ line: Line, what: String) {
    add(
      .malformedItem, .note, at: offset, in: line, what: what,
      expected: "an item such as ' • Eksjö'")
  }

  /// A bullet alone: at the very end of the document it lost its name there.
  private mutating func addNamelessItem(_ offset: Int, _ line: Line) {
    guard line.end == text.count else {
      addMalformedItem(offset, line, what: "a bullet without a name")
      return
    }
    add(
      .truncated, .error, at: offset, in: line, what: "the document ends after a bullet",
      expected: "a name after the bullet")
  }

  /// A line without a bullet is taken for an item when it reads like a name: short, no sentence, no
  /// address and no row of a header that has slipped down.
  private static func isPlausibleItem(_ text: ByteText, _ words: Range<Int>) -> Bool {
    let last = text[words.upperBound - 1]
    guard words.count <= 120, last != UInt8(ascii: ":"), last != UInt8(ascii: "?"),
      last != UInt8(ascii: "."), text.offset(of: UInt8(ascii: "@"), in: words) == nil
    else { return false }
    // `Region Värmland` is a body although it begins with a label.
    return LabelMatch(text, words).map { $0.label == .region } ?? true
  }
}

/// What stands before the name of a list item.
enum ItemMark {
  case bullet(rest: Range<Int>, isExact: Bool)
  case none

  init(_ text: ByteText, _ line: Line, words: Range<Int>) {
    // U+2022 between two spaces.
    if line.end - line.start >= 5, text[line.start] == 0x20, text[line.start + 1] == 0xE2,
      text[line.start + 2] == 0x80, text[line.start + 3] == 0xA2, text[line.start + 4] == 0x20
    {
      self = .bullet(rest: text.trimmed(line.start + 5..<line.end), isExact: true)
      return
    }
    for mark in Self.others where text.holds(mark, at: words.lowerBound, before: words.upperBound) {
      let rest = text.trimmed(words.lowerBound + mark.count..<words.upperBound)
      // ` •` at the end of a line: an exact bullet whose name is missing.
      self = .bullet(rest: rest, isExact: false)
      return
    }
    self = .none
  }

  private static let others =
    ["•", "·", "●", "▪", "■", "‣", "◦", "∙", "*", "-", "–", "—", "+", "\u{F0B7}"].map {
      Array($0.utf8)
    }
}
