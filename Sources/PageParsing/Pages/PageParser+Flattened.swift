import ProjectModel

extension PageParser {
  /// Reads a copy whose header stands on one line, `Projektägare: Eksjö kommun Region: Sydsverige`.
  ///
  /// - Returns: Where the body begins; `nil` when no line holds three labels.
  mutating func readFlattenedPage() -> LineCursor? {
    var cursor = LineCursor(text)
    var lastText: (line: Line, range: Range<Int>)?
    while let line = cursor.next() {
      let words = text.trimmed(line.range)
      guard !words.isEmpty else { continue }
      let cuts = inlineLabels(in: words)
      guard cuts.count >= 3, let first = cuts.first else {
        if !Boilerplate.contains(text, words) { lastText = (line, words) }
        continue
      }
      record.layout = .flattened
      takeFlattenedTitle(before: first.start, words, line, lastText)
      let end = take(cuts, in: line, words)
      readInlineLists(in: end..<words.upperBound, line)
      return cursor
    }
    return nil
  }

  /// Reads rows that each hold a label, a colon and the value, `Region: Sydsverige`.
  ///
  /// - Returns: Where the body begins; `nil` when a line is too long.
  mutating func readInlineRows(from first: Line) -> LineCursor? {
    var cursor = LineCursor(text)
    cursor.rewind(to: first)
    while let line = cursor.next() {
      guard line.range.count <= PageReader.longestLine else { return nil }
      let words = text.trimmed(line.range)
      if words.isEmpty || SectionHeading.match(text, words) != nil {
        if words.isEmpty {
          cursor.skipBlankLines()
          if cursor.isAtUnseenRow(form: .inline, seen: seen) { continue }
        } else {
          cursor.rewind(to: line)
        }
        return cursor
      }
      if Boilerplate.isInEnglish(text, words) { return cursor }
      let cuts = inlineLabels(in: words)
      if cuts.first?.start == words.lowerBound {
        _ = take(cuts, in: line, words)
      } else if !Boilerplate.contains(text, words) {
        addUnknownRow(words.lowerBound, in: line)
      }
    }
    return cursor
  }

  /// A label within a line and where its value may begin.
  private struct Cut {
    var label: SourceLabel
    var start: Int
    var value: Int
  }

  /// The labels with a colon within a line, each once, in the order of the line.
  private func inlineLabels(in words: Range<Int>) -> [Cut] {
    var cuts: [Cut] = []
    var found: UInt64 = 0
    var offset = words.lowerBound
    // A label ends in a colon, so only what stands before colons is looked at.
    while let colon = text.offset(of: UInt8(ascii: ":"), in: offset..<words.upperBound) {
      defer { offset = colon + 1 }
      guard let cut = label(endingAt: colon, after: offset, in: words), found & cut.label.bit == 0
      else { continue }
      found |= cut.label.bit
      cuts.append(cut)
    }
    return cuts
  }

  private func label(endingAt colon: Int, after low: Int, in words: Range<Int>) -> Cut? {
    var end = colon
    while end > low, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
    // A label begins the line or follows a blank or a mark, not a letter.
    let match = LabelMatch.label(endingIn: low..<end, of: text) { start in
      guard start > words.lowerBound else { return true }
      let before = text[start - 1]
      if before >= 0x80 { return text.blankLengthEnding(at: start, after: words.lowerBound) > 0 }
      return !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(before & 0xDF)
    }
    return match.map { Cut(label: $0.label, start: $0.start, value: colon + 1) }
  }

  /// Takes the values between the labels.
  ///
  /// - Returns: Where the last value ends.
  private mutating func take(_ cuts: [Cut], in line: Line, _ words: Range<Int>) -> Int {
    for (index, cut) in cuts.enumerated() {
      let isLast = index == cuts.count - 1
      let end = isLast ? words.upperBound : cuts[index + 1].start
      let value = text.trimmed(cut.value..<end)
      if !isLast {
        take(cut.label, value, in: line, labelAt: cut.start)
        continue
      }
      let last = lastValue(cut.label, value)
      take(cut.label, last, in: line, labelAt: cut.start)
      return last.upperBound
    }
    return words.upperBound
  }

  /// The last value of a flattened header runs into the prose: it ends where a known region ends, or
  /// before the first words of the body.
  private func lastValue(_ label: SourceLabel, _ value: Range<Int>) -> Range<Int> {
    if label == .region {
      if let length = Regions.knownLength(text, value) {
        return value.lowerBound..<value.lowerBound + length
      }
    }
    if label == .period, value.count > 10 {
      for length in 21...26 where length <= value.count {
        let part = value.lowerBound..<value.lowerBound + length
        if text.period(part) != nil { return part }
      }
    }
    var end = value.upperBound
    for words in Self.bodyBeginnings {
      if let found = text.offset(of: words, in: value.lowerBound..<end) { end = found }
    }
    return text.trimmed(value.lowerBound..<end)
  }

  private mutating func takeFlattenedTitle(
    before start: Int, _ words: Range<Int>, _ line: Line,
    _ lastText: (line: Line, range: Range<Int>)?
  ) {
    var title = text.trimmed(words.lowerBound..<start)
    for banner in Self.banners
    where text.holds(banner, at: title.lowerBound, before: title.upperBound) {
      title = text.trimmed(title.lowerBound + banner.count..<title.upperBound)
    }
    if !title.isEmpty {
      record.title = sourced(string(title), title.lowerBound, line)
    } else if let lastText {
      record.title = sourced(string(lastText.range), lastText.range.lowerBound, lastText.line)
    }
  }

  /// Reads lists that stand on the line of the header, `Kommun • Eksjö • Hultsfred`.
  private mutating func readInlineLists(in range: Range<Int>, _ line: Line) {
    var marks: [(heading: SectionHeading, start: Int, end: Int)] = []
    var offset = range.lowerBound
    while let bullet = text.offset(of: Self.bullet, in: offset..<max(offset, range.upperBound)) {
      var end = bullet
      while end > offset, text[end - 1] == UInt8(ascii: " ") || text[end - 1] == UInt8(ascii: ":") {
        end -= 1
      }
      for (heading, bytes) in Self.listHeadings {
        let start = end - bytes.count
        if start >= range.lowerBound, text.holds(bytes, at: start, before: end) {
          marks.append((heading, start, bullet))
        }
      }
      offset = bullet + Self.bullet.count
    }
    for (index, mark) in marks.enumerated() {
      let end = index + 1 < marks.count ? marks[index + 1].start : range.upperBound
      readInlineItems(in: mark.end..<end, mark.heading, at: mark.start, line)
    }
  }

  private mutating func readInlineItems(
    in range: Range<Int>, _ heading: SectionHeading, at start: Int, _ line: Line
  ) {
    record.sections.append(
      PageSection(
        heading: heading.rawValue, headingLine: line.number, lines: line.number...line.number))
    var names = ListedNames(first: record.mentions.count)
    var bullet: Int? = range.lowerBound
    while let current = bullet {
      let first = current + Self.bullet.count
      bullet = text.offset(of: Self.bullet, in: first..<max(first, range.upperBound))
      let name = text.trimmed(first..<max(first, bullet ?? range.upperBound))
      if !name.isEmpty { takeItem(name, heading, line, &names) }
    }
  }

  private static let bullet = Array("•".utf8)
  private static let listHeadings: [(SectionHeading, [UInt8])] = SectionHeading.allCases
    .filter { $0.role != nil }.map { ($0, Array($0.rawValue.utf8)) }
  private static let banners = ["Logotyp på utskrifter", "In English"].map { Array($0.utf8) }
  private static let bodyBeginnings =
    ([" In English"] + SectionHeading.allCases.map { " " + $0.rawValue }).map { Array($0.utf8) }
}

extension ByteText {
  /// The length of the blank that ends before an offset, or 0.
  func blankLengthEnding(at offset: Int, after low: Int) -> Int {
    for length in 1...3
    where offset - length >= low && blankLength(at: offset - length, before: offset) == length {
      return length
    }
    return 0
  }
}
