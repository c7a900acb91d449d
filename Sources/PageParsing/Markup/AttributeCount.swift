/// Counts the attributes of tags before a page is parsed.
///
/// libxml2 compares every attribute of a tag with all before it, so that a tag of a million
/// attributes, which no page has, would take hours. Values, comments and scripts are passed over as
/// libxml2 does it.
enum AttributeCount {
  /// More attributes than this on one element are no page's.
  static let most = 1000

  /// The place of the first tag that has too many attributes.
  static func firstExcess(in page: [UInt8]) -> Int? {
    page.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return nil }
      let text = ByteText(base: base, count: buffer.count)
      var offset = 0
      while let start = text.offset(of: UInt8(ascii: "<"), in: offset..<text.count) {
        offset = start + 1
        if text.holds(comment, at: start, before: text.count) {
          guard let end = text.offset(of: commentEnd, in: start + 4..<text.count) else { break }
          offset = end
          continue
        }
        guard offset < text.count, isLetter(text[offset]) else { continue }
        let nameStart = offset
        if count(in: text, from: &offset) > most { return start }
        if let end = rawTextEnd(in: text, at: nameStart, from: offset) { offset = end }
      }
      return nil
    }
  }

  private static let comment = Array("<!--".utf8)
  private static let commentEnd = Array("-->".utf8)
  private static let rawTextNames = ["script", "style"].map { Array($0.utf8) }

  /// Where the text of a script or style ends: `<` means nothing in it, but for its end tag.
  private static func rawTextEnd(in text: ByteText, at nameStart: Int, from start: Int) -> Int? {
    guard let name = rawTextNames.first(where: { isName($0, in: text, at: nameStart) }) else {
      return nil
    }
    var offset = start
    while let found = text.offset(of: UInt8(ascii: "<"), in: offset..<text.count) {
      if found + 1 < text.count, text[found + 1] == UInt8(ascii: "/"),
        isName(name, in: text, at: found + 2)
      {
        return found
      }
      offset = found + 1
    }
    return text.count
  }

  private static func isName(_ name: [UInt8], in text: ByteText, at start: Int) -> Bool {
    let end = start + name.count
    guard end <= text.count, (0..<name.count).allSatisfy({ text[start + $0] | 0x20 == name[$0] })
    else { return false }
    return end == text.count || !(isNameStart(text[end]) || isNameRest(text[end]))
  }

  /// Counts from the name of a tag to its end, to the limit.
  ///
  /// Whatever stands before the end is part of the tag, other tags as well.
  private static func count(in text: ByteText, from offset: inout Int) -> Int {
    skipName(in: text, &offset)
    var count = 0
    while offset < text.count, count <= most {
      let byte = text[offset]
      if byte == UInt8(ascii: ">") { break }
      if isBlank(byte) || byte == UInt8(ascii: "/") {
        offset += 1
      } else if isNameStart(byte) {
        count += 1
        skipName(in: text, &offset)
        skipValue(in: text, &offset)
      } else {
        // What cannot begin a name is dropped up to the next blank or the end of the tag.
        while offset < text.count, !isBlank(text[offset]), text[offset] != UInt8(ascii: ">"),
          text[offset] != UInt8(ascii: "/")
        {
          offset += 1
        }
      }
    }
    return count
  }

  private static func skipValue(in text: ByteText, _ offset: inout Int) {
    skipBlanks(in: text, &offset)
    guard offset < text.count, text[offset] == UInt8(ascii: "=") else { return }
    offset += 1
    skipBlanks(in: text, &offset)
    guard offset < text.count else { return }
    let quote = text[offset]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      offset = (text.offset(of: quote, in: offset + 1..<text.count) ?? text.count - 1) + 1
    } else {
      while offset < text.count, !isBlank(text[offset]), text[offset] != UInt8(ascii: ">") {
        offset += 1
      }
    }
  }

  /// A name is cut after a hundred characters, and the rest is another one.
  private static func skipName(in text: ByteText, _ offset: inout Int) {
    let end = min(text.count, offset + 100)
    while offset < end, isNameStart(text[offset]) || isNameRest(text[offset]) { offset += 1 }
  }

  private static func skipBlanks(in text: ByteText, _ offset: inout Int) {
    while offset < text.count, isBlank(text[offset]) { offset += 1 }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: ".")
  }

  private static func isNameRest(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
