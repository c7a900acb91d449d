import ProjectModel

extension PageParser {
  /// Reads the rows of layout A, `ProjektägareEksjö kommun`.
  ///
  /// The header ends at `In English`, at a heading, or at a blank line that no further row follows.
  ///
  /// - Returns: Where the body begins; `nil` when a line is too long.
  mutating func readGluedRows(from first: Line) -> LineCursor? {
    var cursor = LineCursor(text)
    cursor.rewind(to: first)
    var lastRow: Line?
    while let line = cursor.next() {
      guard line.range.count <= PageReader.longestLine else { return nil }
      let words = text.trimmed(line.range)
      if words.isEmpty {
        cursor.skipBlankLines()
        if !cursor.isAtUnseenRow(form: .glued, seen: seen) { return cursor }
        continue
      }
      let match = LabelMatch(text, words)
      // What begins with a glued label is neither of the two.
      if match?.form != .glued {
        if Boilerplate.isInEnglish(text, words) { return cursor }
        if SectionHeading.match(text, words) != nil {
          cursor.rewind(to: line)
          return cursor
        }
      }
      if addCut(words, match, line) { return cursor }
      if let match, match.form != .line || match.label.isGlued {
        takeRows(match, words.lowerBound, in: line)
      } else if !Boilerplate.contains(text, words) {
        addUnknownRow(words.lowerBound, in: line)
      }
      lastRow = line
    }
    addTruncation(after: lastRow)
    return cursor
  }

  /// Takes a row, and the rows that stand on its line because a line break was lost.
  ///
  /// Without this a contact person's name would become the end of the owner's.
  private mutating func takeRows(_ first: LabelMatch, _ start: Int, in line: Line) {
    var (row, labelOffset) = (first, start)
    while true {
      let embedded = Self.embeddedRow(in: row, of: text, seen: seen)
      let end = embedded?.start ?? row.value.upperBound
      take(
        row.label, text.trimmed(row.value.lowerBound..<end), in: line, labelAt: labelOffset)
      guard let embedded else { return }
      add(
        .malformedValue, .note, at: embedded.start, in: line,
        what: "the row '\(embedded.row.label.swedish)' stands on the line of another one",
        expected: "one row a line")
      (row, labelOffset) = (embedded.row, embedded.start)
    }
  }

  /// A label that is glued to the value before it.
  ///
  /// It must begin with a capital that follows no blank, must not have been met, and of an address
  /// the `@` must follow, so that a name keeps a word that looks like a label.
  private static func embeddedRow(
    in row: LabelMatch, of text: ByteText, seen: UInt64
  ) -> (row: LabelMatch, start: Int)? {
    let value = row.value
    var next = value.lowerBound + 1
    while next < value.upperBound {
      var capitals = text.capitals(in: next..<value.upperBound)
      while capitals != 0 {
        let offset = next + capitals.trailingZeroBitCount >> 3
        capitals &= capitals - 1
        guard text[offset - 1] != 0x20,
          let match = LabelMatch(text, offset..<value.upperBound), match.form == .glued,
          match.label != row.label, match.label != .region, match.label != .programmeArea,
          seen & match.label.bit == 0,
          match.label != .email || text.offset(of: UInt8(ascii: "@"), in: match.value) != nil
        else { continue }
        return (match, offset)
      }
      next += 8
    }
    return nil
  }

  /// Notes a row that is none of the known ones.
  ///
  /// Its words may be a person's and are not quoted.
  mutating func addUnknownRow(_ offset: Int, in line: Line) {
    add(
      .unknownRow, .note, at: offset, in: line, what: "a row of the header without a known label",
      expected: "a label such as 'Projektägare'")
  }

  /// Reports the last line of a document that ends inside the header without a line break: its
  /// value may have lost its end and is not taken.
  ///
  /// - Returns: Whether the line is such a one.
  private mutating func addCut(_ words: Range<Int>, _ match: LabelMatch?, _ line: Line) -> Bool {
    guard line.end == text.count else { return false }
    let label = match?.label
    let isLastRow = requiredLabels.allSatisfy { seen & $0.bit != 0 || $0 == label }
    if isLastRow, label != .region || match.map({ Regions.isKnown(text, $0.value) }) == true {
      return false
    }
    addTruncation(at: match?.value.lowerBound ?? words.lowerBound, in: line)
    return true
  }

  /// Says that the document ends inside the header, if a row that it should have is missing.
  mutating func addTruncation(after line: Line?) {
    guard let line, !requiredLabels.allSatisfy({ seen & $0.bit != 0 }) else { return }
    addTruncation(at: line.start, in: line)
  }

  mutating func addTruncation(at offset: Int, in line: Line) {
    isTruncated = true
    add(
      .truncated, .error, at: offset, in: line, what: "the document ends inside the header",
      expected: "the other rows and the body")
  }
}

extension SourceLabel {
  /// The label's place in a set of labels.
  var bit: UInt64 { 1 << UInt64(rawValue) }

  /// Whether layout A shows the label.
  var isGlued: Bool { Self.gluedOrder.contains(self) }
}

extension LineCursor {
  /// Whether the next line is a row whose label has not been met: blank lines before it are damage
  /// or a copy's habit, and the header goes on.
  func isAtUnseenRow(form: LabelMatch.Form, seen: UInt64) -> Bool {
    var ahead = self
    guard let line = ahead.next(), line.range.count <= PageReader.longestLine else { return false }
    let words = text.trimmed(line.range)
    if form == .glued, Boilerplate.isInEnglish(text, words) { return true }
    guard !words.isEmpty, let match = LabelMatch(text, words), match.form == form else {
      return false
    }
    if form == .glued, text.isLowerCase(at: match.value.lowerBound, before: words.upperBound) {
      return false
    }
    return seen & match.label.bit == 0
  }
}
