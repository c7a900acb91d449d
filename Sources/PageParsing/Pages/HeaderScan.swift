/// Finds where a page's header begins, in which form it stands, and the title before it.
///
/// A header is a paragraph (lines without a blank one between them) with several different labels:
/// three glued ones or two that stand alone. One is not enough, since a title may begin with
/// `Region`. The title is the last line before the first label that is not the web site's own.
struct HeaderScan {
  enum Outcome {
    /// A header of a form, beginning at a line.
    case header(LabelMatch.Form, Line)
    /// The document begins with a known heading: a mirror without header.
    case headless
    /// Neither; the document is no page, unless it is a flattened one.
    case none
    /// Only blank lines.
    case blank
    /// A line is too long to be looked at.
    case lineTooLong(Line)
  }

  private(set) var outcome = Outcome.none
  /// The line of the title and the trimmed range of its words.
  private(set) var title: (line: Line, range: Range<Int>)?

  init(_ text: ByteText) {
    var cursor = LineCursor(text)
    var paragraph = Paragraph()
    // Paragraphs just before that hold nothing but glued labels: blank lines between the rows.
    var before: [Paragraph] = []
    var lastText: (line: Line, range: Range<Int>)?
    var startsWithHeading = false
    var otherHeadings = 0
    var (sawText, afterBlank) = (false, true)
    var paragraphsAfterHeading = 0

    while let line = cursor.next() {
      guard line.range.count <= PageReader.longestLine else {
        outcome = .lineTooLong(line)
        return
      }
      let words = text.trimmed(line.range)
      if words.isEmpty {
        if settle(paragraph, after: before) { return }
        if paragraph.isOfRows {
          if before.count == SourceLabel.gluedOrder.count { before.removeFirst() }
          before.append(paragraph)
        } else if paragraph.lineCount > 0 {
          before = []
        }
        if startsWithHeading, paragraph.lineCount > 0 {
          paragraphsAfterHeading += 1
          // The paragraph after a first heading is prose: nothing of a header will follow.
          if paragraphsAfterHeading > 2, otherHeadings > 0 { break }
        }
        paragraph = Paragraph()
        afterBlank = true
        continue
      }
      if afterBlank, let heading = SectionHeading.match(text, words), cursor.isAtBlankLine() {
        if !sawText {
          startsWithHeading = true
          if heading == .summary { otherHeadings += 1 }
        } else {
          otherHeadings += 1
        }
      }
      afterBlank = false
      if let match = LabelMatch(text, words) {
        paragraph.add(
          match, line: line, title: lastText, isStrong: Self.isStrong(match, text, words))
        // Three glued labels and no other: what follows cannot change that.
        if before.isEmpty, paragraph.isClearlyGlued, settle(paragraph, after: []) { return }
      }
      paragraph.lineCount += 1
      if !Boilerplate.contains(text, words) {
        sawText = true
        lastText = (line, words)
      }
    }
    if settle(paragraph, after: before) { return }
    if startsWithHeading, otherHeadings > 0 {
      outcome = .headless
    } else if !sawText, lastText == nil {
      outcome = .blank
    }
  }

  /// Glued labels count where no lower-case letter follows: `Projektägaren` is prose.
  private static func isStrong(
    _ match: LabelMatch, _ text: ByteText, _ words: Range<Int>
  ) -> Bool {
    match.form != .glued || !text.isLowerCase(at: match.value.lowerBound, before: words.upperBound)
      || text.blankLength(at: match.value.lowerBound - 1, before: words.upperBound) == 1
  }

  /// Decides for a header if a paragraph is one, alone or with the rows before it.
  ///
  /// Rows before it belong to it as long as no label stands twice: a title that begins with
  /// `Region` is no row, since the header has a row `Region` as well.
  private mutating func settle(_ paragraph: Paragraph, after before: [Paragraph]) -> Bool {
    if paragraph.isWithoutLabels { return false }
    var whole = paragraph
    var joined = 0
    for earlier in before.reversed() {
      guard let longer = whole.preceded(by: earlier) else { break }
      whole = longer
      joined += 1
    }
    guard let (form, first) = whole.verdict(needing: joined > 0 ? 4 : 3) ?? paragraph.verdict()
    else { return false }
    outcome = .header(form, first.line)
    title = first.title
    return true
  }
}

/// The labels of one paragraph, counted by form.
private struct Paragraph {
  struct First {
    var line: Line
    var title: (line: Line, range: Range<Int>)?
  }

  struct Tally {
    var labels: UInt64 = 0
    var first: First?

    var count: Int { labels.nonzeroBitCount }
  }

  var lineCount = 0
  private var (glued, line, colon, inline) = (Tally(), Tally(), Tally(), Tally())

  var isWithoutLabels: Bool {
    (glued.labels | line.labels | colon.labels | inline.labels) == 0
  }

  var isClearlyGlued: Bool {
    glued.count >= 3 && (line.labels | colon.labels | inline.labels) == 0
  }

  /// Every line is a glued label.
  var isOfRows: Bool { lineCount > 0 && lineCount == glued.count }

  mutating func add(
    _ match: LabelMatch, line: Line, title: (line: Line, range: Range<Int>)?, isStrong: Bool
  ) {
    guard isStrong else { return }
    let bit = UInt64(1) << UInt64(match.label.rawValue)
    func count(_ tally: inout Tally) {
      tally.labels |= bit
      if tally.first == nil { tally.first = First(line: line, title: title) }
    }
    switch match.form {
    case .glued: count(&glued)
    case .line: count(&self.line)
    case .colon: count(&colon)
    case .inline: count(&inline)
    }
  }

  /// The paragraph with the rows of an earlier one, unless a label is in both.
  func preceded(by earlier: Paragraph) -> Paragraph? {
    guard glued.labels & earlier.glued.labels == 0, glued.count > 0 else { return nil }
    var whole = self
    whole.glued.labels |= earlier.glued.labels
    whole.glued.first = earlier.glued.first
    return whole
  }

  /// The form that most labels have, if there are enough of them.
  func verdict(needing gluedCount: Int = 3) -> (LabelMatch.Form, First)? {
    var best: (form: LabelMatch.Form, tally: Tally)?
    func consider(_ form: LabelMatch.Form, _ tally: Tally, atLeast least: Int) {
      guard tally.count >= least, tally.count > best?.tally.count ?? 0 else { return }
      best = (form, tally)
    }
    consider(.colon, colon, atLeast: 2)
    consider(.line, line, atLeast: 2)
    consider(.glued, glued, atLeast: gluedCount)
    consider(.inline, inline, atLeast: 3)
    guard let best, let first = best.tally.first else { return nil }
    return (best.form, first)
  }
}
