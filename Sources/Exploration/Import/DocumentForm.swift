import PageParsing

/// What a document is read as.
public enum DocumentForm: String, Hashable, Sendable, CaseIterable {
  /// A project page that was saved as text.
  case page
  /// One project a line, as JSON.
  case jsonl
  /// One project a row, separated by commas, semicolons or tabs.
  case csv

  /// Tells the form from a file's name; `nil` for an ending that is not known.
  init?(path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let kind = DocumentKind(fileName: name) else { return nil }
    self =
      switch kind {
      case .page: .page
      case .jsonLines: .jsonl
      case .csv: .csv
      }
  }

  /// Tells the form from a document's first bytes: a line of JSON or a page.
  init(beginning bytes: some Sequence<UInt8>) {
    let first = bytes.first { !" \t\r\n\u{FEFF}".utf8.contains($0) }
    self = first == UInt8(ascii: "{") ? .jsonl : .page
  }

  /// The endings that are taken from folders, for messages.
  static let endings = DocumentKind.fileNameEndings

  /// Whether the document holds many projects and is read piece by piece.
  var isTable: Bool { self != .page }
}
