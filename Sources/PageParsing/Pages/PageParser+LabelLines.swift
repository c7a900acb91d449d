import ProjectModel

extension PageParser {
  /// Reads rows of a label line and a value line: `Projektägare` (layout B) or `Projektägare:`
  /// (layouts C and D), then `Eksjö kommun`.
  ///
  /// Rows come in any order; any may be absent or empty. A label at once followed by another one is
  /// empty. A line that is neither label nor value is an unknown row.
  ///
  /// - Returns: Where the body begins; `nil` when a line is too long.
  mutating func readLabelLines(from first: Line, form: LabelMatch.Form) -> LineCursor? {
    var cursor = LineCursor(text)
    cursor.rewind(to: first)
    var isInUnknownRow = false
    var lastRow: Line?
    while let line = cursor.next() {
      guard line.range.count <= PageReader.longestLine else { return nil }
      let words = text.trimmed(line.range)
      if words.isEmpty {
        cursor.skipBlankLines()
        guard cursor.isAtUnseenRow(form: form, seen: seen) else {
          return decidingLayout(cursor, form)
        }
        continue
      }
      if SectionHeading.match(text, words) != nil, form == .line || cursor.isAtBlankLine() {
        cursor.rewind(to: line)
        return decidingLayout(cursor, form)
      }
      lastRow = line
      if line.end == text.count, isCutLabel(words, form) {
        addTruncation(at: words.lowerBound, in: line)
        return decidingLayout(cursor, form)
      }
      if let match = LabelMatch(text, words), match.form == form || match.form == .inline {
        isInUnknownRow = false
        if match.form == .inline {
          take(match.label, match.value, in: line, labelAt: words.lowerBound)
        } else if let value = valueLine(after: match.label, cursor, form: form) {
          _ = cursor.next()
          guard value.range.count <= PageReader.longestLine else { return nil }
          take(match.label, text.trimmed(value.range), in: value, labelAt: value.start)
        } else {
          take(
            match.label, words.upperBound..<words.upperBound, in: line, labelAt: words.lowerBound)
        }
      } else if !isInUnknownRow, !Boilerplate.contains(text, words) {
        addUnknownRow(words.lowerBound, in: line)
        isInUnknownRow = true
      } else if form == .colon, text[words.upperBound - 1] == UInt8(ascii: ":") {
        addUnknownRow(words.lowerBound, in: line)
      }
    }
    addTruncation(after: lastRow)
    return decidingLayout(cursor, form)
  }

  /// Whether the last line of a document is a label, whole or cut, whose value would have followed.
  private func isCutLabel(_ words: Range<Int>, _ form: LabelMatch.Form) -> Bool {
    if let match = LabelMatch(text, words) {
      return match.form == form || match.form == .line
    }
    return words.count >= 3 && LabelMatch.isBeginningOfLabel(text, words)
  }

  /// The next line, if it is the value of a label.
  private func valueLine(
    after label: SourceLabel, _ cursor: LineCursor, form: LabelMatch.Form
  ) -> Line? {
    var ahead = cursor
    guard let line = ahead.next() else { return nil }
    guard line.range.count <= PageReader.longestLine else { return line }
    let words = text.trimmed(line.range)
    if words.isEmpty { return nil }
    if let match = LabelMatch(text, words), match.form == form { return nil }
    if form == .colon, text[words.upperBound - 1] == UInt8(ascii: ":") {
      // A line that ends in a colon is a label that is not known, unless it is the title again.
      guard label == .name || label == .englishName, let title = record.title,
        title.value.utf8.elementsEqual(string(words).utf8)
      else { return nil }
    }
    return line
  }

  /// Layouts C and D look alike; the rows that only one of them has decide, then the number's form.
  private mutating func decidingLayout(_ cursor: LineCursor, _ form: LabelMatch.Form) -> LineCursor
  {
    guard form == .colon else { return cursor }
    func count(_ layout: PageLayout, without other: PageLayout) -> Int {
      SourceLabel.allCases.count {
        seen & $0.bit != 0 && $0.layouts.contains(layout) && !$0.layouts.contains(other)
      }
    }
    let searchPage = count(.labelColons, without: .socialFundPlus)
    let socialFundPlus = count(.socialFundPlus, without: .labelColons)
    if searchPage == socialFundPlus {
      let number = record.caseNumber?.value ?? titleNumber?.value ?? ""
      record.layout = number.contains("-") ? .socialFundPlus : .labelColons
    } else {
      record.layout = searchPage > socialFundPlus ? .labelColons : .socialFundPlus
    }
    return cursor
  }

  /// Takes `2016/00023 - Fead - Po drom`: the number, and after the first dash the title.
  mutating func takeNumberedTitle(_ range: Range<Int>, in line: Line) {
    for mark in [" - ", " – "].map({ Array($0.utf8) }) {
      guard let dash = text.offset(of: mark, in: range) else { continue }
      let number = text.trimmed(range.lowerBound..<dash)
      guard looksLikeCaseNumber(number) else { continue }
      let name = text.trimmed(dash + mark.count..<range.upperBound)
      titleNumber = sourced(string(number), number.lowerBound, line)
      if !name.isEmpty { record.title = sourced(string(name), name.lowerBound, line) }
      return
    }
    // A line that is the number alone has lost its name; the row Namn gives it.
    if looksLikeCaseNumber(text.trimmed(range)) {
      titleNumber = sourced(string(range), range.lowerBound, line)
    } else {
      record.title = sourced(string(range), range.lowerBound, line)
    }
  }

  /// Digits, letters, slashes and hyphens without a blank, beginning with a digit: `2016/00023`,
  /// `23-051-S05`.
  private func looksLikeCaseNumber(_ range: Range<Int>) -> Bool {
    guard range.count >= 6, range.count <= 20 else { return false }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard digits.contains(text[range.lowerBound]) else { return false }
    var (digitCount, markCount) = (0, 0)
    for offset in range {
      let byte = text[offset]
      if digits.contains(byte) {
        digitCount += 1
      } else if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") {
        markCount += 1
      } else if !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF) {
        return false
      }
    }
    return digitCount >= 5 && markCount >= 1
  }
}
