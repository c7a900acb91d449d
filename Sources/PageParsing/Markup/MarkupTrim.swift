/// Leaves out of a page's lines what a saved text does not have: what stands between the title and
/// the header, and what follows the last section.
struct MarkupTrim {
  private(set) var lines: [MarkupLine]
  private let text: ByteText
  private let blocks: MarkupBlocks

  init(
    _ rows: HeaderRows, text: ByteText, blocks: MarkupBlocks, titles: [String]
  ) {
    lines = rows.lines
    self.text = text
    self.blocks = blocks
    var bodyStart = 0
    if let header = rows.header {
      bodyStart = header.upperBound
      if let title = titleLine(before: header.lowerBound, titles) {
        lines[header.lowerBound].hasBlankBefore = true
        lines.removeSubrange(title + 1..<header.lowerBound)
        bodyStart -= header.lowerBound - title - 1
      }
    }
    setHeadingsApart(from: bodyStart)
    cutSections(from: bodyStart)
  }

  /// The line that is the page's title: the last heading that the page also has in its own title,
  /// else the longest line that is the site's name apart the same, else the last main heading.
  private func titleLine(before header: Int, _ titles: [String]) -> Int? {
    let candidates = (0..<header).filter { lines[$0].level > 0 && !isBoilerplate($0) }
    let named = candidates.last { index in
      let words = text.string(lines[index].head).collapsed
      return titles.contains { $0.contains(words) }
    }
    return named ?? lineNamed(by: titles, before: header)
      ?? candidates.last { lines[$0].level == 1 }
  }

  /// `INTRO` where the page calls itself `INTRO - Projektbanken`.
  private func lineNamed(by titles: [String], before header: Int) -> Int? {
    let marks = [" - ", " – ", " | "]
    var best: (index: Int, length: Int)?
    for index in 0..<header where !lines[index].isItem && !isBoilerplate(index) {
      let words = text.string(lines[index].head).collapsed
      let isNamed = titles.contains { title in
        title == words
          || marks.contains { title.hasPrefix(words + $0) || title.hasSuffix($0 + words) }
      }
      if isNamed, words.count >= best?.length ?? 1 { best = (index, words.count) }
    }
    return best?.index
  }

  private func isBoilerplate(_ index: Int) -> Bool {
    Boilerplate.contains(text, text.trimmed(lines[index].head))
  }

  private func heading(_ index: Int) -> SectionHeading? {
    guard !lines[index].isItem, !lines[index].isCell else { return nil }
    return SectionHeading.match(text, text.trimmed(lines[index].head))
  }

  /// A heading that is all of a block stands alone, even where the block has no margin.
  private mutating func setHeadingsApart(from start: Int) {
    for index in start..<max(start, lines.count)
    where lines[index].standsAlone && heading(index) != nil {
      lines[index].hasBlankBefore = true
      if index + 1 < lines.count { lines[index + 1].hasBlankBefore = true }
    }
  }

  private func isApart(_ index: Int) -> Bool {
    (index == 0 || lines[index].hasBlankBefore)
      && (index + 1 == lines.count || lines[index + 1].hasBlankBefore)
  }

  /// A section that is being read.
  private struct Section {
    var heading: Int
    /// Whether it is a closing list; else it is prose.
    var isList: Bool
    /// The innermost block that holds the heading and the first line after it.
    var block: Int?
    var isBulleted = false
    var list: Int?
    var isOver = false
  }

  /// Ends each section where its elements do: the site's own lines and lists may follow at once.
  private mutating func cutSections(from start: Int) {
    guard start < lines.count else { return }
    var kept = Array(lines[..<start])
    kept.reserveCapacity(lines.count)
    var current: Section?
    for index in start..<lines.count {
      let line = lines[index]
      if let heading = heading(index), isApart(index) {
        current = Section(heading: line.block, isList: heading.role != nil)
      } else if var section = current {
        let isPart = take(line, into: &section)
        current = section
        if !isPart { continue }
      }
      kept.append(line)
    }
    lines = kept
  }

  /// Whether a line is part of a section; once one is not, none is.
  private func take(_ line: MarkupLine, into section: inout Section) -> Bool {
    guard !section.isOver else { return false }
    guard let block = section.block else {
      section.block = blocks.common(section.heading, line.block)
      section.isBulleted = line.isItem
      section.list = line.list
      return true
    }
    section.isOver = !blocks.contains(block, line.block)
    if section.isList {
      section.isOver =
        section.isOver || line.isItem != section.isBulleted
        || !section.isBulleted && line.hasBlankBefore
        || !isContinuation(line.list, of: section.list)
      section.list = line.list
    }
    return !section.isOver
  }

  /// Whether a second list goes on with the first one, as columns do: both stand equally deep.
  private func isContinuation(_ next: Int?, of list: Int?) -> Bool {
    guard let next, let list, next != list else { return next == list }
    return blocks.depth(next) == blocks.depth(list)
      && blocks.depth(list) - blocks.depth(blocks.common(next, list)) <= 3
  }
}
