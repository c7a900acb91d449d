/// One capture of a page from a web archive.
public struct ArchivedPage: Hashable, Sendable {
  /// What the bytes are.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// HTML or XHTML.
    case html
    /// Plain text, as WET archives hold it.
    case text
  }

  /// The archive that the page lay in, as its name was given.
  public var archive: String
  /// Where the page stood.
  public var url: String
  /// When the page was taken, ISO 8601 in UTC as the archive has it, `2013-04-05T12:00:00Z`, so that
  /// to the second later captures compare greater; `nil` when the archive does not tell, or not in
  /// this form.
  public var captureDate: String?
  /// The content type without its parameters, in lower case.
  public var contentType: String?
  /// The encoding that the server named.
  public var charset: String?
  /// The page, without chunks and compression.
  public var bytes: [UInt8]
  /// The record's place among the records of the archive, counted from 1.
  public var recordNumber: Int
  /// Where the record begins in the file: its own byte in a plain archive, the first byte of its gzip
  /// member in a compressed one.
  public var recordOffset: Int
  /// What the bytes are.
  public var kind: Kind

  /// Creates a page.
  public init(
    archive: String, url: String, captureDate: String? = nil, contentType: String? = nil,
    charset: String? = nil, bytes: [UInt8], recordNumber: Int, recordOffset: Int, kind: Kind
  ) {
    self.archive = archive
    self.url = url
    self.captureDate = captureDate
    self.contentType = contentType
    self.charset = charset
    self.bytes = bytes
    self.recordNumber = recordNumber
    self.recordOffset = recordOffset
    self.kind = kind
  }

  /// Whether the page stood in the project bank of esf.se; elsewhere only reading it tells whether it
  /// is a project's.
  public var isProjectBankURL: Bool { URLFacts(url).isInProjectBank }

  /// Reads the page; its URL is the record's, and its document unless another is given.
  public func reading(document: String? = nil) -> PageReading {
    let name = document ?? url
    switch kind {
    case .html:
      return MarkupPageReader().read(bytes, document: name, declaredCharset: charset, url: url)
    case .text:
      var reading = PageReader().read(bytes, document: name)
      reading.complete(from: URLFacts(url))
      return reading
    }
  }
}
