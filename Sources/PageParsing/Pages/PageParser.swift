import ProjectModel

/// One reading of one page: the bytes, the record that grows, and what was found wrong.
///
/// The parts are in extensions by what they read: rows with glued labels, rows of label and value
/// lines, flattened rows, the body. All of them end in ``take(_:_:in:labelAt:)`` and the lists.
///
/// It cannot be copied: a method that only looks would else be given a copy of the whole record.
struct PageParser: ~Copyable {
  let text: ByteText
  var record: ProjectRecord
  private(set) var findings: [Finding] = []
  /// The rows that were taken, to tell a row that stands twice.
  var rows: [Row] = []
  /// One bit a label that was met.
  var seen: UInt64 = 0
  /// The document ends inside the header: absent rows are not reported one by one.
  var isTruncated = false
  /// The case number before the first dash of the title (layouts C and D).
  var titleNumber: Sourced<String>?
  private var columns = ColumnCounter()

  struct Row {
    var label: SourceLabel
    var value: Range<Int>
  }

  /// More findings than this are not listed; a page with a thousand defects is known by then.
  static let mostFindings = 1000

  init(_ text: ByteText, document: String) {
    self.text = text
    record = ProjectRecord(document: document, layout: .gluedLabels)
    rows.reserveCapacity(SourceLabel.gluedOrder.count)
    // Room for what most pages hold; a kilobyte and less is allocated from the thread's own store.
    record.mentions.reserveCapacity(17)
    record.sections.reserveCapacity(12)
  }

  /// Reads the page; the parser is used up.
  consuming func reading() -> PageReading {
    let scan = HeaderScan(text)
    var body: LineCursor?
    switch scan.outcome {
    case .blank:
      return rejected(.empty, what: "the document holds only blank lines")
    case .lineTooLong(let line):
      return rejected(tooLong: line)
    case .headless:
      record.layout = .headless
      body = LineCursor(text)
    case .header(let form, let first):
      body = readHeader(form, from: first, title: scan.title)
    case .none:
      body = readFlattenedPage()
      if body == nil {
        return rejected(.unknownLayout, what: "no header, labels or headings of a project page")
      }
    }
    guard let body else { return rejected(tooLong: LineCursor(text).longLine()) }
    readBody(from: body)
    finish()
    return PageReading(record: record, findings: findings)
  }

  /// Reads a header of any form; nothing when a line of it is too long.
  private mutating func readHeader(
    _ form: LabelMatch.Form, from first: Line, title: (line: Line, range: Range<Int>)?
  ) -> LineCursor? {
    switch form {
    case .glued:
      record.layout = .gluedLabels
    case .line:
      record.layout = .labelLines
    case .colon:
      record.layout = .labelColons
    case .inline:
      record.layout = .flattened
    }
    if let title {
      if form == .colon {
        takeNumberedTitle(title.range, in: title.line)
      } else {
        record.title = sourced(string(title.range), title.range.lowerBound, title.line)
      }
    }
    switch form {
    case .glued: return readGluedRows(from: first)
    case .line, .colon: return readLabelLines(from: first, form: form)
    case .inline: return readInlineRows(from: first)
    }
  }

  private mutating func finish() {
    checkHeader()
    // Places are met nearly in order; only what is known at the end has to be put where it belongs.
    findings = findings.inPlaceOrder
    record.findings = findings
  }

  mutating func rejected(_ kind: Finding.Kind, what: String) -> PageReading {
    let reading = PageReader.rejection(kind, what: what)
    return PageReading(record: nil, findings: (findings + reading.findings).inPlaceOrder)
  }

  private func rejected(tooLong line: Line?) -> PageReading {
    let finding = Finding(
      .lineTooLong, .rejection, line: line?.number ?? 1, column: 1,
      what: "a line of more than \(PageReader.longestLine) bytes before the end of the header",
      expected: "lines of a project page")
    return PageReading(record: nil, findings: (findings + [finding]).inPlaceOrder)
  }
}

extension PageParser {
  /// Adds a finding.
  ///
  /// Of many notes the first thousand are kept, so that errors have room as well.
  mutating func add(_ finding: Finding) {
    if findings.count == Self.mostFindings {
      findings.append(
        Finding(
          .truncated, .note, line: finding.line, column: finding.column,
          what: "more than \(Self.mostFindings) findings; further notes are not listed",
          expected: "a page with fewer defects"))
    }
    if findings.count < Self.mostFindings
      || finding.severity > .note && findings.count < 2 * Self.mostFindings
    {
      findings.append(finding)
    }
  }

  /// Adds a finding at a byte of a line.
  mutating func add(
    _ kind: Finding.Kind, _ severity: Finding.Severity, at offset: Int, in line: Line,
    what: String, expected: String
  ) {
    add(
      Finding(
        kind, severity, line: line.number, column: column(of: offset, in: line), what: what,
        expected: expected))
  }

  /// The column of a byte, counted from 1 in characters.
  mutating func column(of offset: Int, in line: Line) -> Int {
    columns.column(of: offset, lineStart: line.start, in: text)
  }

  /// A value with its place.
  mutating func sourced<Value>(_ value: Value, _ offset: Int, _ line: Line) -> Sourced<Value> {
    Sourced(value, line: line.number, column: column(of: offset, in: line))
  }

  @inline(__always)
  func string(_ range: Range<Int>) -> String { text.string(range) }
}

extension LineCursor {
  /// The first line that is too long to be read.
  fileprivate func longLine() -> Line? {
    var cursor = self
    while let line = cursor.next() {
      if line.range.count > PageReader.longestLine { return line }
    }
    return nil
  }
}
