import ProjectModel

/// A page's bytes as UTF-8 with composed letters and LF line ends, so that its lines are those of the
/// file.
struct MarkupDecoding {
  private(set) var bytes: [UInt8] = []
  private(set) var choice = EncodingChoice(.utf8, from: .detection)
  /// What is wrong with the encoding, and where.
  private(set) var finding: Finding?
  /// The document cannot be text.
  private(set) var isBinary = false

  /// Decodes a document.
  ///
  /// A byte order mark decides; then who handed the document over; then the page itself. A
  /// declaration that the bytes contradict is not believed: Swedish text in Windows-1252 is never
  /// valid UTF-8, so bytes that are valid UTF-8 are UTF-8.
  init(_ document: [UInt8], declaredCharset: String?) {
    document.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      decode(ByteText(base: base, count: buffer.count), document, declaredCharset)
    }
  }

  private mutating func decode(_ text: ByteText, _ document: [UInt8], _ declared: String?) {
    if text.holds([0xEF, 0xBB, 0xBF], at: 0, before: text.count) {
      let rest = ByteText(base: text.base + 3, count: text.count - 3)
      decodeBytes(rest, as: .utf8, from: .byteOrderMark)
    } else if text.holds([0xFF, 0xFE], at: 0, before: text.count) {
      finish(TextDecoding.fromUTF16(text, isBigEndian: false))
      choice = EncodingChoice(.utf16LittleEndian, from: .byteOrderMark)
    } else if text.holds([0xFE, 0xFF], at: 0, before: text.count) {
      finish(TextDecoding.fromUTF16(text, isBigEndian: true))
      choice = EncodingChoice(.utf16BigEndian, from: .byteOrderMark)
    } else if let encoding = declared.flatMap(PageEncoding.init(label:)) {
      decodeDeclared(text, document, encoding)
    } else if let encoding = MarkupHead.declaredCharset(of: document).flatMap(
      PageEncoding.init(label:))
    {
      // A page that can be read to its declaration is not UTF-16, whatever it says.
      decodeBytes(text, as: encoding.holdsASCII ? encoding : .utf8, from: .page)
    } else {
      decodeBytes(text, as: nil, from: .detection)
    }
  }

  private mutating func decodeDeclared(
    _ text: ByteText, _ document: [UInt8], _ encoding: PageEncoding
  ) {
    guard !encoding.holdsASCII else {
      return decodeBytes(text, as: encoding, from: .transport)
    }
    // Without its mark UTF-16 has a zero in every other byte of ASCII.
    guard text.offset(of: 0, in: 0..<min(text.count, 4096)) != nil else {
      return decodeBytes(text, as: .utf8, from: .detection)
    }
    let mark: [UInt8] = encoding == .utf16BigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    (mark + document).withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      finish(
        TextDecoding.fromUTF16(
          ByteText(base: base, count: buffer.count), isBigEndian: encoding == .utf16BigEndian))
    }
    choice = EncodingChoice(encoding, from: .transport)
  }

  private mutating func decodeBytes(
    _ text: ByteText, as declared: PageEncoding?, from source: EncodingChoice.Source
  ) {
    if let zero = text.offset(of: 0, in: 0..<text.count) {
      isBinary = true
      note(at: zero, in: text, "a NUL byte: the document is binary")
      return
    }
    guard let invalid = UTF8Check(text).firstInvalid else {
      let isASCII = (0..<text.count).allSatisfy { text[$0] < 0x80 }
      let isBelieved = declared == .utf8 || declared == nil || isASCII
      choice = EncodingChoice(
        isASCII ? declared ?? .utf8 : .utf8, from: isBelieved ? source : .detection)
      if !isBelieved, let declared {
        note(at: 0, in: text, "the page is declared as \(declared.rawValue) and is UTF-8")
      }
      finish(Array(UnsafeBufferPointer(start: text.base, count: text.count)))
      return
    }
    decodeInvalid(text, at: invalid, as: declared, from: source)
  }

  private mutating func decodeInvalid(
    _ text: ByteText, at invalid: Int, as declared: PageEncoding?,
    from source: EncodingChoice.Source
  ) {
    let found = TextDecoding.encoding(of: text)
    switch (declared, found) {
    case (_, .binary):
      isBinary = true
      note(at: invalid, in: text, "bytes and control characters of no text: the document is binary")
    case (.windows1252, _):
      choice = EncodingChoice(.windows1252, from: source)
      finish(TextDecoding.fromWindows1252(text))
    case (.latin9, _):
      choice = EncodingChoice(.latin9, from: source)
      finish(Self.fromLatin9(text))
    case (_, .windows1252):
      choice = EncodingChoice(.windows1252, from: .detection)
      let said = declared == nil ? "no encoding is declared" : "the page is declared as UTF-8"
      note(at: invalid, in: text, said + "; the text is not UTF-8 and was read as Windows-1252")
      finish(TextDecoding.fromWindows1252(text))
    case (_, .damagedUTF8):
      choice = EncodingChoice(.utf8, from: declared == nil ? .detection : source, isRepaired: true)
      note(at: invalid, in: text, "a byte is not UTF-8 and was read as Windows-1252")
      finish(TextDecoding.repairingUTF8(text))
    }
  }

  private mutating func note(at offset: Int, in text: ByteText, _ what: String) {
    let place = PageReader.place(of: offset, in: text)
    finding = Finding(
      isBinary ? .binary : .invalidEncoding, isBinary ? .rejection : .note, line: place.line,
      column: place.column, what: what,
      expected: isBinary ? "the HTML of a project page" : "UTF-8 or a declared encoding")
  }

  /// Composes letters and turns CRLF and CR into LF.
  private mutating func finish(_ utf8: [UInt8]) {
    bytes = utf8
    if bytes.contains(0xCC) {
      bytes = bytes.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return [] }
        return TextDecoding.composing(ByteText(base: base, count: buffer.count))
      }
    }
    guard bytes.contains(0x0D) else { return }
    var kept = 0
    var wasReturn = false
    for offset in bytes.indices {
      let byte = bytes[offset]
      defer { wasReturn = byte == 0x0D }
      if wasReturn, byte == 0x0A { continue }
      bytes[kept] = byte == 0x0D ? 0x0A : byte
      kept += 1
    }
    bytes.removeLast(bytes.count - kept)
  }

  private static func fromLatin9(_ text: ByteText) -> [UInt8] {
    let differences: [UInt8: UInt32] = [
      0xA4: 0x20AC, 0xA6: 0x160, 0xA8: 0x161, 0xB4: 0x17D, 0xB8: 0x17E, 0xBC: 0x152, 0xBD: 0x153,
      0xBE: 0x178,
    ]
    var result: [UInt8] = []
    result.reserveCapacity(text.count + text.count / 16)
    for offset in 0..<text.count {
      let byte = text[offset]
      if byte < 0x80 {
        result.append(byte)
      } else {
        TextDecoding.append(differences[byte] ?? UInt32(byte), to: &result)
      }
    }
    return result
  }
}
