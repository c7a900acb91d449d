/// One row of a CSV table, cut into fields (RFC 4180).
struct CSVRow {
  private(set) var fields: [CSVField] = []
  /// The first byte after a closing quote that is neither a separator nor a blank.
  private(set) var strayOffset: Int?

  init(_ text: ByteText, delimiter: UInt8) {
    var offset = 0
    while true {
      var start = offset
      while start < text.count, text[start] == UInt8(ascii: " ") { start += 1 }
      if start < text.count, text[start] == UInt8(ascii: "\"") {
        offset = addQuoted(text, from: start, delimiter)
      } else {
        let end = text.offset(of: delimiter, in: offset..<text.count) ?? text.count
        fields.append(CSVField(range: offset..<end))
        offset = end
      }
      if offset >= text.count { return }
      offset += 1
    }
  }

  /// Adds a field in quotes.
  ///
  /// - Returns: Where the separator after it is, or the end of the row.
  private mutating func addQuoted(
    _ text: ByteText, from opening: Int, _ delimiter: UInt8
  ) -> Int {
    var hasDoubledQuotes = false
    var offset = opening + 1
    var end = text.count
    while let quote = text.offset(of: UInt8(ascii: "\""), in: offset..<text.count) {
      if quote + 1 < text.count, text[quote + 1] == UInt8(ascii: "\"") {
        hasDoubledQuotes = true
        offset = quote + 2
        continue
      }
      end = quote
      break
    }
    fields.append(CSVField(range: opening + 1..<end, hasDoubledQuotes: hasDoubledQuotes))
    let after = min(end + 1, text.count)
    let next = text.offset(of: delimiter, in: after..<text.count) ?? text.count
    let between = text.trimmed(after..<next)
    if !between.isEmpty, strayOffset == nil { strayOffset = between.lowerBound }
    return next
  }

  /// A field as it is meant: trimmed, with single quotes for doubled ones.
  static func string(_ field: CSVField, _ text: ByteText) -> String {
    let words = text.trimmed(field.range)
    guard field.hasDoubledQuotes else { return text.string(words) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(words.count)
    var offset = words.lowerBound
    while offset < words.upperBound {
      bytes.append(text[offset])
      let isDoubled =
        text[offset] == UInt8(ascii: "\"") && offset + 1 < words.upperBound
        && text[offset + 1] == UInt8(ascii: "\"")
      offset += isDoubled ? 2 : 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The separator that occurs most often outside quotes in a header: comma, semicolon or tab, and
  /// the first of these where they are even.
  static func delimiter(of header: ByteText) -> UInt8 {
    var counts = [0, 0, 0]
    var isQuoted = false
    for offset in 0..<header.count {
      let byte = header[offset]
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, let index = delimiters.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return delimiters[counts.firstIndex(of: most) ?? 0]
  }

  private static let delimiters: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
}

/// The places of a row's fields, which begin on later lines when a field before holds line breaks.
struct CSVPlaces {
  private let text: ByteText
  private var line: Int
  private var lineStart = 0
  private var searched = 0
  private var counter = ColumnCounter()

  init(_ text: ByteText, line: Int) {
    self.text = text
    self.line = line
  }

  /// The place of a byte; places are asked for in their order.
  mutating func place(_ offset: Int) -> TableRecordBuilder.Place {
    while searched < offset {
      let feed = text.offset(of: 0x0A, in: searched..<offset) ?? offset
      let end = text.offset(of: 0x0D, in: searched..<feed) ?? feed
      guard end < offset else { break }
      let isPair = end + 1 == feed && feed < offset
      searched = isPair ? end + 2 : end + 1
      lineStart = searched
      line += 1
    }
    searched = max(searched, offset)
    return TableRecordBuilder.Place(
      line: line, column: counter.column(of: offset, lineStart: lineStart, in: text))
  }
}
