/// The header of a WARC record.
struct ArchiveRecord {
  /// What kinds of record there are, as far as it matters here.
  enum Kind {
    case response
    case resource
    case conversion
    case other
  }

  let kind: Kind
  let url: String?
  let date: String?
  let contentType: MediaType?
  /// How many bytes the block has that follows the header; `nil` when the header does not tell.
  let length: Int?
  /// Why the archiver cut the block, if it did.
  let truncation: String?

  /// Reads a header that begins with its version line.
  init(_ header: ArraySlice<UInt8>) {
    let feed = header.firstIndex(of: 0x0A).map { $0 + 1 } ?? header.endIndex
    let fields = HeaderFields(header[feed...])
    switch fields["warc-type"]?.lowercased() {
    case "response": kind = .response
    case "resource": kind = .resource
    case "conversion": kind = .conversion
    default: kind = .other
    }
    // Some writers put the address in angle brackets, as the grammar of WARC 1.0 has it.
    url = fields["warc-target-uri"].map {
      $0.hasPrefix("<") && $0.hasSuffix(">") ? String($0.dropFirst().dropLast()) : $0
    }
    date = fields["warc-date"].flatMap(Self.timestamp)
    contentType = fields["content-type"].map(MediaType.init)
    truncation = fields["warc-truncated"]
    let digits = fields["content-length"] ?? ""
    let isNumber = digits.utf8.allSatisfy { (0x30...0x39).contains($0) } && digits.utf8.count <= 18
    length = isNumber ? Int(digits) : nil
  }

  /// `2013-04-05T12:00:00Z`, perhaps with fractions of a second; nothing else.
  private static func timestamp(_ text: String) -> String? {
    let form = Array("0000-00-00T00:00:00".utf8)
    let bytes = Array(text.utf8)
    guard bytes.count > form.count, bytes.count <= 40, bytes.last == UInt8(ascii: "Z") else {
      return nil
    }
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    for (byte, wanted) in zip(bytes, form) where isDigit(wanted) ? !isDigit(byte) : byte != wanted {
      return nil
    }
    let fraction = bytes[form.count..<bytes.count - 1]
    let isFraction =
      fraction.isEmpty
      || fraction.first == UInt8(ascii: ".") && fraction.count > 1
        && fraction.dropFirst().allSatisfy(isDigit)
    return isFraction ? text : nil
  }
}
