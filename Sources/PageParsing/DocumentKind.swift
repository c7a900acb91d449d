/// What a document is read as, told from its name.
public enum DocumentKind: String, Hashable, Sendable, CaseIterable {
  /// A project page that was saved as text.
  case page
  /// One project a line, as JSON.
  case jsonLines
  /// One project a row, separated by commas, semicolons or tabs.
  case csv

  /// Tells the kind from the ending of a file name or URL path, whatever its capitals.
  ///
  /// - Returns: `nil` for an ending that is none of `txt`, `text`, `jsonl`, `ndjson`, `csv`, `tsv`.
  public init?(fileName: some StringProtocol) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    switch fileName[fileName.index(after: dot)...].lowercased() {
    case "txt", "text": self = .page
    case "jsonl", "ndjson": self = .jsonLines
    case "csv", "tsv": self = .csv
    default: return nil
    }
  }

  /// The endings that are recognised, without the dot, in alphabetical order.
  public static let fileNameEndings = ["csv", "jsonl", "ndjson", "text", "tsv", "txt"]
}
