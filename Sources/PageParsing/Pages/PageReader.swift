import ProjectModel

/// Reads a project page that was saved as text.
///
/// ```
/// Hela kedjan till företaget
///
/// ProjektägareLokalt Försäkringscenter Jönköping-Värnamo
/// ```
///
/// The layout is recognised from the page itself (see ``ProjectModel/PageLayout``). UTF-8 is
/// expected; UTF-16 with a byte order mark, Windows-1252 and slightly damaged UTF-8 are read as well
/// and reported. Lines may end in LF, CRLF or CR. A column counts Unicode scalars.
public struct PageReader: Sendable {
  /// A longer line is not read: in the header it rejects the page, in the prose it is skipped.
  static let longestLine = 1 << 20

  /// Creates a reader; it has no state.
  public init() {}

  /// Reads the bytes of one document.
  ///
  /// - Parameters:
  ///   - bytes: The whole document.
  ///   - document: Its path or URL; it is put into the record and means nothing else.
  /// - Returns: A record, or a rejection with the reason.
  /// - Complexity: O(n) in the length of the document; memory for the values alone.
  public func read(_ bytes: [UInt8], document: String) -> PageReading {
    bytes.withUnsafeBytes { read($0, document: document) }
  }

  /// Reads the bytes of one document from memory that the caller holds, such as a mapped file.
  ///
  /// - Parameters:
  ///   - bytes: The whole document; it is not used after the call.
  ///   - document: Its path or URL; it is put into the record and means nothing else.
  /// - Returns: A record, or a rejection with the reason.
  public func read(_ bytes: UnsafeRawBufferPointer, document: String) -> PageReading {
    guard let base = bytes.baseAddress, bytes.count > 0 else {
      return Self.rejection(.empty, what: "the document holds nothing")
    }
    return base.withMemoryRebound(to: UInt8.self, capacity: bytes.count) {
      decode(ByteText(base: $0, count: bytes.count), document: document)
    }
  }

  /// Brings the document to UTF-8 with composed letters, then reads it.
  private func decode(_ text: ByteText, document: String) -> PageReading {
    if text.count >= 2, let order = Self.utf16Order(text) {
      let note = Finding(
        .invalidEncoding, .note, line: 1, column: 1,
        what: "the text is UTF-16 and was read as such",
        expected: "UTF-8")
      return reread(
        TextDecoding.fromUTF16(text, isBigEndian: order == .big), note: note, document: document)
    }
    if text.holds([0xEF, 0xBB, 0xBF], at: 0, before: text.count) {
      return check(
        ByteText(base: text.base + 3, count: text.count - 3), note: nil, document: document)
    }
    return check(text, note: nil, document: document)
  }

  private func check(_ text: ByteText, note: Finding?, document: String) -> PageReading {
    let check = UTF8Check(text)
    if check.firstInvalid != nil || check.mayHoldControls,
      let zero = text.offset(of: 0, in: 0..<text.count)
    {
      let place = Self.place(of: zero, in: text)
      return Self.rejection(
        .binary, line: place.line, column: place.column, what: "a NUL byte: the document is binary",
        after: note)
    }
    if let invalid = check.firstInvalid {
      return readInvalid(text, at: invalid, document: document)
    }
    if check.hasCombiningMarks {
      return TextDecoding.composing(text).withUnsafeBufferPointer { bytes in
        guard let base = bytes.baseAddress else { return parse(text, note, document) }
        return parse(ByteText(base: base, count: bytes.count), note, document)
      }
    }
    var text = text
    text.isChecked = true
    text.mayHoldCarriageReturns = check.mayHoldControls
    return parse(text, note, document)
  }

  private func readInvalid(_ text: ByteText, at invalid: Int, document: String) -> PageReading {
    let place = Self.place(of: invalid, in: text)
    func note(_ what: String) -> Finding {
      Finding(
        .invalidEncoding, .note, line: place.line, column: place.column, what: what,
        expected: "UTF-8")
    }
    switch TextDecoding.encoding(of: text) {
    case .binary:
      return Self.rejection(
        .binary, line: place.line, column: place.column,
        what: "bytes and control characters of no text: the document is binary")
    case .windows1252:
      return reread(
        TextDecoding.fromWindows1252(text),
        note: note("the text is not UTF-8 and was read as Windows-1252"),
        document: document)
    case .damagedUTF8:
      return reread(
        TextDecoding.repairingUTF8(text),
        note: note("a byte is not UTF-8 and was read as Windows-1252"), document: document)
    }
  }

  private func reread(_ bytes: [UInt8], note: Finding, document: String) -> PageReading {
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else {
        return Self.rejection(.empty, what: "the document holds nothing", after: note)
      }
      return check(ByteText(base: base, count: bytes.count), note: note, document: document)
    }
  }

  @inline(__always)
  private func parse(_ text: ByteText, _ note: Finding?, _ document: String) -> PageReading {
    var parser = PageParser(text, document: document)
    if let note { parser.add(note) }
    return (consume parser).reading()
  }
}

extension PageReader {
  private enum ByteOrder { case little, big }

  private static func utf16Order(_ text: ByteText) -> ByteOrder? {
    switch (text[0], text[1]) {
    case (0xFF, 0xFE): .little
    case (0xFE, 0xFF): .big
    default: nil
    }
  }

  /// The line and column of a byte; what stands before it on its line is valid UTF-8 or ASCII.
  static func place(of offset: Int, in text: ByteText) -> (line: Int, column: Int) {
    var cursor = LineCursor(text)
    while let line = cursor.next() {
      if offset < line.end || cursor.offset > offset {
        let end = min(offset, line.end)
        return (line.number, text.characterCount(line.start..<end) + 1)
      }
    }
    return (1, 1)
  }

  static func rejection(
    _ kind: Finding.Kind, line: Int = 1, column: Int = 1, what: String, after note: Finding? = nil
  ) -> PageReading {
    let rejection = Finding(
      kind, .rejection, line: line, column: column, what: what,
      expected: "the text of a project page")
    return PageReading(record: nil, findings: [note, rejection].compactMap(\.self).inPlaceOrder)
  }
}
