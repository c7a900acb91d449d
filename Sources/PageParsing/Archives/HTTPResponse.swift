/// An HTTP response as archives keep it: status, header and body, the body as it came over the wire.
struct HTTPResponse {
  let status: Int
  let fields: HeaderFields
  private let body: ArraySlice<UInt8>

  /// Takes a response apart.
  ///
  /// - Returns: `nil` when the bytes do not begin like a response.
  init?(_ block: ArraySlice<UInt8>) {
    guard block.starts(with: Array("HTTP/".utf8)),
      let lineEnd = block.firstIndex(of: 0x0A),
      let status = Self.status(block[..<lineEnd])
    else { return nil }
    self.status = status
    let rest = block[(lineEnd + 1)...]
    fields = HeaderFields(rest)
    if rest.first == 0x0A || rest.starts(with: [0x0D, 0x0A]) {
      body = rest.drop { $0 == 0x0D }.dropFirst()
    } else {
      body = HeaderFields.end(of: rest).map { rest.dropFirst($0) } ?? []
    }
  }

  private static func status(_ line: ArraySlice<UInt8>) -> Int? {
    let words = line.split(separator: 0x20)
    guard words.count >= 2, words[1].count >= 3 else { return nil }
    return Int(String(decoding: words[1].prefix(3), as: UTF8.self))
  }

  /// What a body is once chunks and compression are undone.
  enum Body {
    case whole([UInt8])
    /// The end is missing.
    case cut([UInt8])
    case tooLarge
    /// A compression that is not known, or bytes that are none of it.
    case unreadable(String)
  }

  /// The body as the page's bytes.
  func decodedBody(limit: Int) -> Body {
    var bytes = Array(body)
    var isCut = false
    if fields.list("transfer-encoding").contains("chunked"), let whole = Self.withoutChunks(bytes) {
      bytes = whole.bytes
      isCut = !whole.isComplete
    }
    for coding in fields.list("content-encoding").reversed() {
      switch Self.inflated(bytes, coding, limit: limit) {
      case .whole(let result): bytes = result
      case .cut(let result): (bytes, isCut) = (result, true)
      case let other: return other
      }
    }
    return isCut ? .cut(bytes) : .whole(bytes)
  }

  private static func inflated(_ bytes: [UInt8], _ coding: String, limit: Int) -> Body {
    let result: Inflater.Whole?
    switch coding {
    case "identity": return .whole(bytes)
    case "gzip", "x-gzip":
      // Archives often keep the header of a body that was inflated before it was stored.
      guard bytes.starts(with: [0x1F, 0x8B]) else { return .whole(bytes) }
      result = Inflater.whole(bytes, .gzip, limit: limit)
    case "deflate":
      if bytes.isEmpty { return .whole(bytes) }
      result =
        Inflater.whole(bytes, .zlib, limit: limit) ?? Inflater.whole(bytes, .raw, limit: limit)
    default: return .unreadable("the page is compressed as '\(coding.quotable)'")
    }
    guard let result else { return .unreadable("the page is not compressed as it says") }
    if result.isTooLarge { return .tooLarge }
    return result.isComplete ? .whole(result.bytes) : .cut(result.bytes)
  }

  /// The body without the sizes between its chunks.
  ///
  /// - Returns: `nil` when it does not begin with a chunk: then the archive undid them before.
  static func withoutChunks(_ body: [UInt8]) -> (bytes: [UInt8], isComplete: Bool)? {
    var result: [UInt8] = []
    var index = 0
    while true {
      guard let feed = body[index...].firstIndex(of: 0x0A),
        let size = chunkSize(body[index..<feed])
      else { return index == 0 ? nil : (result, false) }
      if size == 0 { return (result, true) }
      let start = feed + 1
      guard size <= body.count - start else {
        result += body[start...]
        return (result, false)
      }
      result += body[start..<start + size]
      index = start + size
      if index < body.count, body[index] == 0x0D { index += 1 }
      if index < body.count, body[index] == 0x0A { index += 1 }
    }
  }

  private static func chunkSize(_ line: ArraySlice<UInt8>) -> Int? {
    let digits = line.prefix { Character(Unicode.Scalar($0)).isHexDigit }
    let rest = line.dropFirst(digits.count)
    guard (1...8).contains(digits.count),
      rest.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) || rest.first == UInt8(ascii: ";")
    else { return nil }
    return Int(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
