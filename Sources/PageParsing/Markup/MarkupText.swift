/// A page's text in the form in which pages are saved as text, and where each character of it stands
/// in the file.
///
/// ```
/// <li><b>Projektägare</b>Eksjö kommun</li>    ProjektägareEksjö kommun
/// <h3>Kommun</h3> <ul><li>Eksjö</li></ul>      Kommun ⏎ ⏎ • Eksjö
/// ```
public struct MarkupText: Sendable {
  /// The text as UTF-8 with LF line ends.
  public let bytes: [UInt8]
  /// The address that the page gives for itself.
  public let url: String?
  /// The titles that the page gives for itself, for a browser's window and for other sites.
  public let titles: [String]
  /// Which encoding the page was read in.
  public let encoding: EncodingChoice

  private let gathered: [UInt8]
  private let runs: [MarkupBuilder.Run]
  /// The lines of the text; `nil` for a blank one.
  private let lines: [Output?]
  private let places: SourcePlaces

  private struct Output {
    var start: Int
    var line: MarkupLine
  }

  init(
    _ lines: [MarkupLine], of builder: MarkupBuilder, in page: [UInt8], encoding: EncodingChoice
  ) {
    var bytes: [UInt8] = []
    var outputs: [Output?] = []
    let gathered = builder.text
    for line in lines {
      if line.hasBlankBefore, !outputs.isEmpty {
        bytes.append(0x0A)
        outputs.append(nil)
      }
      outputs.append(Output(start: bytes.count, line: line))
      bytes += line.prefix
      bytes += gathered[line.head]
      if line.hasMark { bytes.append(UInt8(ascii: ":")) }
      bytes += gathered[line.tail]
      bytes.append(0x0A)
    }
    self.bytes = bytes
    self.gathered = gathered
    self.lines = outputs
    self.encoding = encoding
    runs = builder.runs
    url = builder.head.url
    titles = builder.head.titles
    places = SourcePlaces(page)
  }

  /// The place in the saved file of a place in the text; lines and columns count from 1, columns in
  /// Unicode scalars.
  ///
  /// - Complexity: O(log n) in the length of the page, and the length of two lines.
  public func source(line: Int, column: Int) -> (line: Int, column: Int) {
    guard let output = output(near: line) else { return (1, 1) }
    return places.place(of: offset(in: output, column: column))
  }

  /// The line of the saved file on which a line of the text ends.
  public func sourceOfEnd(line: Int) -> Int {
    guard let output = output(near: line) else { return 1 }
    let text = output.line.tail.isEmpty ? output.line.head : output.line.tail
    return places.place(of: source(of: max(text.lowerBound, text.upperBound - 1))).line
  }

  private func output(near line: Int) -> Output? {
    guard !lines.isEmpty else { return nil }
    let index = min(max(line - 1, 0), lines.count - 1)
    // No two lines of the text are blank in a row, and the first and the last are not.
    return lines[index] ?? (index + 1 < lines.count ? lines[index + 1] : nil)
  }

  /// The byte of the page for a column of a line.
  private func offset(in output: Output, column: Int) -> Int {
    let line = output.line
    var offset = output.start
    var left = column - 1
    let end =
      output.start + line.prefix.count + line.head.count + (line.hasMark ? 1 : 0)
      + line.tail.count
    while left > 0, offset < end {
      offset += 1
      while offset < end, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    var distance = offset - output.start - line.prefix.count
    if distance < line.head.count || line.tail.isEmpty {
      distance = min(max(distance, 0), max(line.head.count - 1, 0))
      return source(of: line.head.lowerBound + distance)
    }
    distance -= line.head.count + (line.hasMark ? 1 : 0)
    return source(of: line.tail.lowerBound + min(max(distance, 0), line.tail.count - 1))
  }

  private func source(of text: Int) -> Int {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].text <= text { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0 }
    return runs[low - 1].source + text - runs[low - 1].text
  }
}

/// Lines and columns of a page's bytes.
private struct SourcePlaces: Sendable {
  private let page: [UInt8]
  private let lineStarts: [Int]

  init(_ page: [UInt8]) {
    self.page = page
    var starts = [0]
    for (offset, byte) in page.enumerated() where byte == 0x0A { starts.append(offset + 1) }
    lineStarts = starts
  }

  func place(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, 0), page.count)
    var (low, high) = (0, lineStarts.count)
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    let start = lineStarts[max(low, 1) - 1]
    let column = page[start..<offset].count { $0 & 0xC0 != 0x80 }
    return (max(low, 1), column + 1)
  }
}
