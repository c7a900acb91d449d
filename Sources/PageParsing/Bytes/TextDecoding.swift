/// Turns text in other encodings into UTF-8.
enum TextDecoding {
  /// What bytes that are not UTF-8 most probably are.
  enum Encoding: Equatable {
    case windows1252
    case damagedUTF8
    case binary
  }

  /// Judges bytes that are not valid UTF-8.
  ///
  /// Swedish text in Windows-1252 has hardly a pair of bytes that is UTF-8 by chance, while a UTF-8
  /// page with a few damaged bytes has hundreds of whole sequences: the majority decides. Many
  /// control characters mean that this is no text.
  static func encoding(of text: ByteText) -> Encoding {
    var (sequences, invalid, controls) = (0, 0, 0)
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      if byte < 0x80 {
        if byte < 0x20, !(0x07...0x0D).contains(byte), byte != 0x1B { controls += 1 }
        offset += 1
        continue
      }
      let length = UTF8Check.sequenceLength(text, at: offset)
      if length == 0 { invalid += 1 } else { sequences += 1 }
      offset += max(1, length)
    }
    if controls > 8, controls > text.count / 20 { return .binary }
    return sequences > invalid ? .damagedUTF8 : .windows1252
  }

  /// The text as UTF-8, read as Windows-1252 (and with it ISO-8859-1).
  static func fromWindows1252(_ text: ByteText) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + text.count / 16)
    for offset in 0..<text.count {
      let byte = text[offset]
      if byte < 0x80 { result.append(byte) } else { append(windows1252(byte), to: &result) }
    }
    return result
  }

  private static func windows1252(_ byte: UInt8) -> UInt32 {
    (0x80...0x9F).contains(byte) ? windows1252Controls[Int(byte) - 0x80] : UInt32(byte)
  }

  /// The text with every byte that is not UTF-8 read as Windows-1252; a character that the end of
  /// the document cuts becomes U+FFFD.
  static func repairingUTF8(_ text: ByteText) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + 64)
    var offset = 0
    while offset < text.count {
      let length = UTF8Check.sequenceLength(text, at: offset)
      if length > 0 {
        for distance in 0..<length { result.append(text[offset + distance]) }
      } else if isCut(text, at: offset) {
        append(0xFFFD, to: &result)
        break
      } else {
        append(windows1252(text[offset]), to: &result)
      }
      offset += max(1, length)
    }
    return result
  }

  /// Whether a sequence that begins at an offset is only missing its end.
  private static func isCut(_ text: ByteText, at offset: Int) -> Bool {
    let lead = text[offset]
    let needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard (0xC2...0xF4).contains(lead), text.count - offset < needed else { return false }
    return (offset + 1..<text.count).allSatisfy { text[$0] & 0xC0 == 0x80 }
  }

  /// The text as UTF-8, read as UTF-16 after its byte order mark; halves of pairs become U+FFFD.
  static func fromUTF16(_ text: ByteText, isBigEndian: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    func unit(_ offset: Int) -> UInt32 {
      let (first, second) = (UInt32(text[offset]), UInt32(text[offset + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    var offset = 2
    while offset + 1 < text.count {
      let value = unit(offset)
      offset += 2
      guard (0xD800...0xDFFF).contains(value) else {
        append(value, to: &result)
        continue
      }
      if value < 0xDC00, offset + 1 < text.count, (0xDC00...0xDFFF).contains(unit(offset)) {
        append(0x10000 + (value - 0xD800) << 10 + (unit(offset) - 0xDC00), to: &result)
        offset += 2
      } else {
        append(0xFFFD, to: &result)
      }
    }
    if offset < text.count { append(0xFFFD, to: &result) }
    return result
  }

  /// The text with the decomposed letters of the Nordic languages put together, since labels and
  /// names are compared byte by byte: `a` and a combining ring become `å`.
  static func composing(_ text: ByteText) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var offset = 0
    while offset < text.count {
      if text[offset] < 0x80, offset + 2 < text.count, text[offset + 1] == 0xCC,
        let letter = composed(text[offset], mark: text[offset + 2])
      {
        append(letter, to: &result)
        offset += 3
      } else {
        result.append(text[offset])
        offset += 1
      }
    }
    return result
  }

  /// The letter that an ASCII letter makes with a mark of U+0300...U+030A, given by its second byte.
  private static func composed(_ base: UInt8, mark: UInt8) -> UInt32? {
    switch (Unicode.Scalar(base), mark) {
    case ("a", 0x8A): 0xE5
    case ("A", 0x8A): 0xC5
    case ("a", 0x88): 0xE4
    case ("A", 0x88): 0xC4
    case ("o", 0x88): 0xF6
    case ("O", 0x88): 0xD6
    case ("u", 0x88): 0xFC
    case ("U", 0x88): 0xDC
    case ("e", 0x81): 0xE9
    case ("E", 0x81): 0xC9
    case ("a", 0x81): 0xE1
    case ("e", 0x80): 0xE8
    case ("a", 0x80): 0xE0
    default: nil
    }
  }

  /// Appends one Unicode scalar value as UTF-8.
  static func append(_ value: UInt32, to result: inout [UInt8]) {
    result.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
  }

  /// Windows-1252 from 0x80 to 0x9F; the five bytes without a character become U+FFFD.
  private static let windows1252Controls: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
