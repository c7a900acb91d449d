/// What a document is read as, told from its name.
public enum DocumentKind: String, Hashable, Sendable, CaseIterable {
  /// A project page that was saved as text.
  case page
  /// A project page that was saved as HTML.
  case html
  /// One project a line, as JSON.
  case jsonLines
  /// One project a row, separated by commas, semicolons or tabs.
  case csv
  /// Many pages, as a web archive holds them: WARC or WET, plain or compressed with gzip.
  case archive

  /// Tells the kind from the ending of a file name or URL path, whatever its capitals.
  ///
  /// - Returns: `nil` for an ending that is none of ``fileNameEndings``.
  public init?(fileName: some StringProtocol) {
    let name = fileName.lowercased()
    guard
      let (_, kind) = Self.endings.first(where: { ending, _ in
        name.hasSuffix(ending) && name.dropLast(ending.count).hasSuffix(".")
      })
    else { return nil }
    self = kind
  }

  /// The endings that are recognised, without the dot, in alphabetical order.
  public static let fileNameEndings = endings.map(\.0).sorted()

  private static let endings: [(String, DocumentKind)] = [
    ("txt", .page), ("text", .page), ("html", .html), ("htm", .html), ("xhtml", .html),
    ("jsonl", .jsonLines), ("ndjson", .jsonLines), ("csv", .csv), ("tsv", .csv),
    ("warc", .archive), ("warc.gz", .archive), ("wet", .archive), ("wet.gz", .archive),
  ]
}
