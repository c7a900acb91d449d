import PageParsing

/// What a document is read as.
public enum DocumentForm: String, Hashable, Sendable, CaseIterable {
  /// A project page that was saved as text.
  case page
  /// A project page that was saved as HTML.
  case html
  /// One project a line, as JSON.
  case jsonl
  /// One project a row, separated by commas, semicolons or tabs.
  case csv
  /// Many pages in a WARC or WET file, plain or compressed with gzip.
  case archive

  /// Tells the form from a file's name; `nil` for an ending that is not known.
  init?(path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let kind = DocumentKind(fileName: name) else { return nil }
    self =
      switch kind {
      case .page: .page
      case .html: .html
      case .jsonLines: .jsonl
      case .csv: .csv
      case .archive: .archive
      }
  }

  /// Tells the form from a document's first bytes: an archive, markup, a line of JSON, the heading of a
  /// table, or a page.
  init(beginning bytes: [UInt8]) {
    if ArchiveReader.isArchive(beginning: bytes) {
      self = .archive
      return
    }
    switch Self.firstMark(of: bytes) {
    case UInt8(ascii: "{"): self = .jsonl
    case UInt8(ascii: "<"): self = .html
    default: self = Self.beginsWithTableHeading(bytes) ? .csv : .page
    }
  }

  /// How many of a document's first bytes show its form.
  static let tellingBytes = 4096

  /// Whether a document begins with a tag, as pages do that were saved as HTML under any name.
  static func isMarkup(beginning bytes: [UInt8]) -> Bool {
    firstMark(of: bytes) == UInt8(ascii: "<")
  }

  /// The first byte that is neither blank nor of a byte-order mark.
  private static func firstMark(of bytes: [UInt8]) -> UInt8? {
    bytes.first { byte in
      switch byte {
      case 0x20, 0x09, 0x0D, 0x0A, 0xEF, 0xBB, 0xBF: false
      default: true
      }
    }
  }

  /// Whether the first line names at least two fields of a table, one of them what a project is called.
  private static func beginsWithTableHeading(_ bytes: [UInt8]) -> Bool {
    let line = String(
      decoding: bytes.prefix(tellingBytes).prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    let names = line.split { ",;\t".contains($0) }.map { name in
      String(name.filter { $0 != "\"" && $0 != " " && $0 != "\u{FEFF}" })
    }
    let fields = names.compactMap(TableField.init)
    return fields.count >= 2 && fields.contains { $0 == .title || $0 == .id }
  }

  /// The endings that are taken from folders, for messages.
  static let endings = DocumentKind.fileNameEndings

  /// Whether the document is read piece by piece, since it holds many projects.
  var isReadInPieces: Bool {
    switch self {
    case .page, .html: false
    case .jsonl, .csv, .archive: true
    }
  }
}
