/// Named fields as WARC records and HTTP responses have them, `Content-Length: 123`.
struct HeaderFields {
  private var fields: [(name: String, value: String)] = []

  /// Reads lines up to a blank one or the end; lines that are no fields are passed over.
  ///
  /// A line that begins with a blank goes on with the one before it.
  init(_ bytes: ArraySlice<UInt8>) {
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let words = line.last == 0x0D ? line.dropLast() : line
      guard let first = words.first else { break }
      if first == 0x20 || first == 0x09 {
        if let last = fields.indices.last {
          fields[last].value += " " + Self.text(words).trimmedOfBlanks
        }
        continue
      }
      guard let colon = words.firstIndex(of: UInt8(ascii: ":")) else { continue }
      fields.append(
        (
          Self.text(words[..<colon]).trimmedOfBlanks.lowercased(),
          Self.text(words[words.index(after: colon)...]).trimmedOfBlanks
        ))
    }
  }

  /// The first field of a name, which is given in lower case.
  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// All fields of a name as one list, as HTTP has it.
  func list(_ name: String) -> [String] {
    fields.filter { $0.name == name }.flatMap {
      $0.value.split(separator: ",").map { String($0).trimmedOfBlanks.lowercased() }
    }.filter { !$0.isEmpty }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// How many bytes a header has with the blank line that ends it; `nil` when none does.
  static func end(of bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    while let feed = bytes[index...].firstIndex(of: 0x0A) {
      var next = feed + 1
      if next < bytes.endIndex, bytes[next] == 0x0D { next += 1 }
      if next < bytes.endIndex, bytes[next] == 0x0A { return next + 1 - bytes.startIndex }
      index = feed + 1
    }
    return nil
  }
}
