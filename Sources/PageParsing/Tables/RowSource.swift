/// Cuts a stream of chunks into rows.
struct RowSource {
  /// How rows end.
  enum Rows {
    /// At every LF.
    case lines
    /// At every LF, CRLF or CR outside quotes.
    case quoted
  }

  /// A row, or what was found in the place of one.
  struct Row {
    enum State {
      case whole
      /// A quote is not closed; `at` is its byte within the row. The next row is the next line.
      case unclosedQuote(at: Int)
      /// The row is longer than is read; its bytes are gone.
      case tooLong
    }

    /// The bytes in the buffer, without the line break.
    var range: Range<Int>
    /// The line on which the row begins.
    var line: Int
    var state: State
    /// The document ends with this row, without a line break.
    var isUnterminated = false
  }

  private let rows: Rows
  private var buffer: [UInt8] = []
  /// Where the next row begins.
  private var start = 0
  /// What has been searched for the end of the row.
  private var searched = 0
  private var line = 1
  private var quotes = QuoteState(delimiter: nil)
  /// What separates fields, once the header has told; quotes open only where a field begins.
  var delimiter: UInt8?
  /// The rest of a line that is too long is thrown away.
  private var isSkipping = false
  private var isAtBeginning = true

  init(rows: Rows) {
    self.rows = rows
  }

  /// Whether the document begins with the byte order mark of UTF-16.
  private(set) var isUTF16 = false

  mutating func append(_ chunk: [UInt8]) {
    if start > 0 {
      buffer.removeFirst(start)
      searched -= start
      quotes.shift(by: start)
      start = 0
    }
    if buffer.isEmpty { buffer = chunk } else { buffer.append(contentsOf: chunk) }
    if isAtBeginning, buffer.count >= 3 {
      isAtBeginning = false
      isUTF16 = buffer.starts(with: [0xFF, 0xFE]) || buffer.starts(with: [0xFE, 0xFF])
      if buffer.starts(with: [0xEF, 0xBB, 0xBF]) {
        start = 3
        restart()
      }
    }
  }

  /// The next row that has arrived as a whole; with `isFinal`, also the rest of the document.
  mutating func next(isFinal: Bool) -> Row? {
    while true {
      let first = line
      if let end = findEnd(isFinal: isFinal) {
        let row = Row(range: start..<end.offset, line: first, state: .whole)
        start = end.next
        line += end.lineCount
        isAtBeginning = false
        restart()
        if isSkipping {
          isSkipping = false
          continue
        }
        return row
      }
      if isSkipping {
        drop()
        return nil
      }
      if buffer.count - start > TableReader.longestRow { return cutLongRow(at: first) }
      return isFinal ? rest(at: first) : nil
    }
  }

  func withBytes<Result>(of row: Row, _ body: (ByteText) -> Result) -> Result {
    buffer.withUnsafeBufferPointer { bytes in
      // An empty buffer has no address; an empty row needs one that is never read.
      withUnsafePointer(to: UInt8(0)) { nothing in
        body(
          ByteText(
            base: bytes.baseAddress.map { $0 + row.range.lowerBound } ?? nothing,
            count: row.range.count))
      }
    }
  }

  private mutating func restart() {
    searched = start
    quotes = QuoteState(delimiter: delimiter)
  }

  private mutating func drop() {
    buffer.removeAll(keepingCapacity: true)
    (start, searched) = (0, 0)
    quotes = QuoteState(delimiter: delimiter)
  }

  /// The last row of a document, which no line break ends.
  private mutating func rest(at first: Int) -> Row? {
    guard start < buffer.count else { return nil }
    if rows == .quoted, let opening = quotes.opening { return cutAtQuote(opening, at: first) }
    let row = Row(range: start..<buffer.count, line: first, state: .whole, isUnterminated: true)
    start = buffer.count
    restart()
    return row
  }

  /// Reports a quote that nothing closes and goes on at the line after the row's first.
  private mutating func cutAtQuote(_ opening: Int, at first: Int) -> Row {
    let end = buffer[start...].firstIndex(of: 0x0A) ?? buffer.count
    let row = Row(
      range: start..<end, line: first, state: .unclosedQuote(at: opening - start),
      isUnterminated: end == buffer.count)
    start = min(end + 1, buffer.count)
    line += 1
    restart()
    return row
  }

  private mutating func cutLongRow(at first: Int) -> Row {
    if rows == .quoted, let opening = quotes.opening, buffer[start...].contains(0x0A) {
      return cutAtQuote(opening, at: first)
    }
    line += quotes.innerLineCount
    isSkipping = true
    drop()
    return Row(range: 0..<0, line: first, state: .tooLong)
  }

  private struct End {
    var offset: Int
    var next: Int
    var lineCount: Int
  }

  private mutating func findEnd(isFinal: Bool) -> End? {
    // While a long line is thrown away its quotes mean nothing.
    if rows == .lines || isSkipping { return findLineEnd() }
    return findRowEnd(isFinal: isFinal)
  }

  private mutating func findLineEnd() -> End? {
    let found = buffer.withUnsafeBufferPointer { bytes -> Int? in
      guard let base = bytes.baseAddress else { return nil }
      return ByteText(base: base, count: bytes.count).offset(of: 0x0A, in: searched..<bytes.count)
    }
    searched = buffer.count
    guard let found else { return nil }
    return End(offset: found, next: found + 1, lineCount: 1)
  }

  private mutating func findRowEnd(isFinal: Bool) -> End? {
    var (offset, state) = (searched, quotes)
    let end = buffer.withUnsafeBufferPointer { bytes -> End? in
      while offset < bytes.count {
        let byte = bytes[offset]
        if state.isBreak(byte, at: offset) {
          var next = offset + 1
          if byte == 0x0D {
            // CR at the end of a chunk: the LF that belongs to it may still come.
            guard next < bytes.count || isFinal else { return nil }
            if next < bytes.count, bytes[next] == 0x0A { next += 1 }
          }
          return End(offset: offset, next: next, lineCount: 1 + state.innerLineCount)
        }
        offset += 1
      }
      return nil
    }
    (searched, quotes) = (offset, state)
    return end
  }
}

/// Follows quotes byte by byte, to know which line breaks end a row.
struct QuoteState {
  private enum Place { case fieldStart, plain, quoted, afterQuote }

  /// `nil` while the header has not told: then any of the three that occur.
  let delimiter: UInt8?
  private var place = Place.fieldStart
  private var opened = 0
  /// The line breaks within quotes so far.
  private(set) var innerLineCount = 0
  private var lastWasCarriageReturn = false

  init(delimiter: UInt8?) {
    self.delimiter = delimiter
  }

  /// Follows the buffer when bytes before the row are dropped.
  mutating func shift(by distance: Int) {
    opened -= distance
  }

  /// The byte of the quote that is open.
  var opening: Int? { place == .quoted ? opened : nil }

  /// Takes the next byte and says whether it ends the row.
  @inline(__always)
  mutating func isBreak(_ byte: UInt8, at offset: Int) -> Bool {
    switch place {
    case .quoted:
      if byte == UInt8(ascii: "\"") {
        place = .afterQuote
      } else if byte == 0x0A {
        if !lastWasCarriageReturn { innerLineCount += 1 }
      } else if byte == 0x0D {
        innerLineCount += 1
      }
      lastWasCarriageReturn = byte == 0x0D
      return false
    case .afterQuote where byte == UInt8(ascii: "\""):
      // A doubled quote stands for one quote.
      place = .quoted
      return false
    default:
      if byte == 0x0A || byte == 0x0D { return true }
      if byte == UInt8(ascii: "\""), place == .fieldStart {
        place = .quoted
        opened = offset
      } else if isDelimiter(byte) {
        place = .fieldStart
      } else if byte != UInt8(ascii: " ") || place != .fieldStart {
        place = .plain
      }
      return false
    }
  }

  private func isDelimiter(_ byte: UInt8) -> Bool {
    if let delimiter { return byte == delimiter }
    return byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == 0x09
  }
}
