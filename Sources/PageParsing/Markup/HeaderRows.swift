import ProjectModel

/// Brings the rows of a page's header into one of the forms that saved text has, whatever elements
/// they stand in: cells, terms and descriptions, boxes, spans, items.
///
/// ```
/// <dt>Projektägare:</dt><dd>Eksjö kommun</dd>      Projektägare: ⏎ Eksjö kommun
/// <span>Projektfas</span><span>Genomförande</span>  ProjektfasGenomförande
/// ```
struct HeaderRows {
  /// The page's lines with the header in its form.
  private(set) var lines: [MarkupLine]
  /// The lines of the header among them; `nil` when the page has none.
  private(set) var header: Range<Int>?

  private let text: ByteText
  private let boundaries: [Int]

  /// A row begins here: what its label is and where its value stands, if it does on the same line.
  private struct Beginning {
    var label: SourceLabel
    /// The label without blanks and colon.
    var range: Range<Int>
    var hasColon: Bool
    /// Empty when the label stands alone.
    var value: Range<Int>
    /// Whether markup or a colon ends the label; a label glued to its value might be prose.
    var isCertain: Bool
  }

  /// A line of the header: a row with its value, or a line that is none.
  private enum Entry {
    case row(Beginning, line: Int, valueLine: Int?)
    case other(line: Int)

    var beginning: Beginning? {
      if case .row(let row, _, _) = self { row } else { nil }
    }

    var line: Int {
      switch self {
      case .row(_, let line, _), .other(let line): line
      }
    }
  }

  private enum Form { case glued, line, colon }

  init(_ lines: [MarkupLine], text: ByteText, boundaries: [Int]) {
    self.lines = lines
    self.text = text
    self.boundaries = boundaries
    var start = 0
    while start < lines.count {
      guard beginning(of: start) != nil else {
        start += 1
        continue
      }
      let (entries, end) = walk(from: start)
      let whole = Self.withoutStrayBeginning(entries)
      let rows = whole.compactMap(\.beginning)
      if let first = whole.first, Set(rows.map(\.label)).count >= 3 {
        rewrite(whole, rows, first.line..<end)
        return
      }
      start = max(end, start + 1)
    }
  }

  /// Follows rows to the end of the header, passing over lines that are none as long as further
  /// rows follow soon.
  private func walk(from start: Int) -> (entries: [Entry], end: Int) {
    var entries: [Entry] = []
    var (index, lastRow, repetitions) = (start, start, 0)
    var labels: Set<SourceLabel> = []
    while index < lines.count, index - lastRow <= 4, repetitions <= 8 {
      guard let row = beginning(of: index) else {
        // A heading is no row, nor is what stands between a lone label and the next one.
        if isHeading(index) || lines[index].level > 0 || labels.count < 2 { break }
        entries.append(.other(line: index))
        index += 1
        continue
      }
      if !labels.insert(row.label).inserted { repetitions += 1 }
      var valueLine: Int?
      if row.value.isEmpty, index + 1 < lines.count, isValue(index + 1, after: row) {
        valueLine = index + 1
      }
      entries.append(.row(row, line: index, valueLine: valueLine))
      index = (valueLine ?? index) + 1
      lastRow = index
    }
    while case .other? = entries.last { entries.removeLast() }
    return (entries, lastRow)
  }

  /// The rows without a first one whose label comes again: a link of the site's menu, or a title that
  /// begins with `Region`.
  private static func withoutStrayBeginning(_ entries: [Entry]) -> ArraySlice<Entry> {
    var rest = entries[...]
    while let first = rest.first, let label = first.beginning?.label,
      rest.dropFirst().contains(where: { $0.beginning?.label == label })
    {
      rest = rest.dropFirst().drop { $0.beginning == nil }
    }
    return rest
  }

  /// Whether a line is the value of the label before it, and not a row of its own.
  private func isValue(_ index: Int, after label: Beginning) -> Bool {
    guard let next = beginning(of: index) else {
      // A heading that stands alone ends the header; `Kommun` may be a value as well.
      return !(isHeading(index) && lines[index].level > 0)
    }
    // `Regionförbundet …` after `Projektägare`: glued to nothing by the markup.
    return !next.isCertain && !next.value.isEmpty
  }

  private func isHeading(_ index: Int) -> Bool {
    SectionHeading.match(text, text.trimmed(lines[index].head)) != nil && !lines[index].isItem
  }

  private func beginning(of index: Int) -> Beginning? {
    let words = text.trimmed(lines[index].head)
    guard !words.isEmpty else { return nil }
    return markedBeginning(words) ?? spelledBeginning(words)
  }

  /// A label that an element ends: `<b>Projektägare</b>Eksjö kommun`.
  private func markedBeginning(_ words: Range<Int>) -> Beginning? {
    var (low, high) = (0, boundaries.count)
    while low < high {
      let middle = (low + high) / 2
      if boundaries[middle] <= words.lowerBound { low = middle + 1 } else { high = middle }
    }
    for boundary in boundaries[low...].prefix(3) where boundary < words.upperBound {
      let before = text.trimmed(words.lowerBound..<boundary)
      guard let match = LabelMatch(text, before), match.value.isEmpty else { continue }
      var rest = text.trimmed(boundary..<words.upperBound)
      var hasColon = match.form == .colon
      if !hasColon, !rest.isEmpty, text[rest.lowerBound] == UInt8(ascii: ":") {
        hasColon = true
        rest = text.trimmed(rest.lowerBound + 1..<rest.upperBound)
      }
      return Beginning(
        label: match.label, range: range(of: match.label, at: before.lowerBound),
        hasColon: hasColon, value: rest, isCertain: true)
    }
    return nil
  }

  /// A label by its letters alone.
  private func spelledBeginning(_ words: Range<Int>) -> Beginning? {
    guard let match = LabelMatch(text, words) else { return nil }
    if match.form == .glued, text.isLowerCase(at: match.value.lowerBound, before: words.upperBound),
      match.value.lowerBound == words.lowerBound + match.label.swedish.utf8.count
    {
      // `Projektägaren` is prose.
      return nil
    }
    return Beginning(
      label: match.label, range: range(of: match.label, at: words.lowerBound),
      hasColon: match.form == .colon || match.form == .inline, value: match.value,
      isCertain: match.form != .glued)
  }

  private func range(of label: SourceLabel, at start: Int) -> Range<Int> {
    start..<start + label.swedish.utf8.count
  }

  private mutating func rewrite(
    _ entries: ArraySlice<Entry>, _ rows: [Beginning], _ range: Range<Int>
  ) {
    let form = Self.form(of: rows)
    var result: [MarkupLine] = []
    for entry in entries {
      switch entry {
      case .other(let index):
        var line = lines[index]
        line.isItem = false
        result.append(line)
      case .row(let row, let index, let valueLine):
        var line = lines[index]
        line.isItem = false
        line.head = row.range
        line.hasMark = form == .colon
        let value = valueLine.map { lines[$0].head } ?? row.value
        if form == .glued {
          line.tail = value
          result.append(line)
        } else {
          result.append(line)
          guard !value.isEmpty else { continue }
          var second = valueLine.map { lines[$0] } ?? line
          second.isItem = false
          second.hasMark = false
          second.head = value
          result.append(second)
        }
      }
    }
    for index in result.indices { result[index].hasBlankBefore = index == 0 }
    header = range.lowerBound..<range.lowerBound + result.count
    lines.replaceSubrange(range, with: result)
    if let end = header?.upperBound, end < lines.count, !isInEnglish(end) {
      lines[end].hasBlankBefore = true
    }
  }

  private func isInEnglish(_ index: Int) -> Bool {
    Boilerplate.isInEnglish(text, text.trimmed(lines[index].head))
  }

  /// The form in which text pages have these labels: those that only one period shows decide.
  private static func form(of rows: [Beginning]) -> Form {
    func count(_ isIn: (SourceLabel) -> Bool) -> Int { rows.count { isIn($0.label) } }
    let early = count { !$0.isShown(.labelLines) && $0.isShown(.gluedLabels) }
    let later = count { !$0.isShown(.gluedLabels) }
    if early > 0, later == 0 { return .glued }
    if rows.count(where: \.hasColon) * 2 >= rows.count { return .colon }
    if later > 0 {
      let lines = count { $0.isShown(.labelLines) && !$0.isShown(.labelColons) }
      let colons = count { !$0.isShown(.labelLines) && !$0.isShown(.gluedLabels) }
      return colons > lines ? .colon : .line
    }
    return rows.count { !$0.value.isEmpty } * 2 >= rows.count ? .glued : .line
  }
}

extension SourceLabel {
  fileprivate func isShown(_ layout: PageLayout) -> Bool { layouts.contains(layout) }
}
