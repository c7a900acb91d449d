import Foundation
import PageParsing
import ProjectModel

/// Reads one document, whatever its form, and hands over what it says project by project.
public struct DocumentReader: Sendable {
  /// Other names of a table's columns: `["Projektnamn": "title"]`.
  public var columnMap: [String: String]

  private let pages = PageReader()

  /// Creates a reader.
  public init(columnMap: [String: String] = [:]) {
    self.columnMap = columnMap
  }

  /// A document that cannot be read at all.
  struct Unreadable: Error {
    let message: String
  }

  /// What a document is and which bytes it holds.
  struct Opened {
    let path: String
    let kind: DocumentKind
    let sha256: String
    /// A page's bytes; a table is read piece by piece instead.
    let bytes: [UInt8]
  }

  /// Opens a document and computes its digest.
  ///
  /// - Throws: ``Unreadable``.
  func open(_ path: String) throws -> Opened {
    let kind = DocumentKind(path: path) ?? .page
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
    guard (attributes?[.type] as? FileAttributeType) == .typeRegular else {
      throw Unreadable(
        message: "\(path):1:1: this is not a regular file, expected a page or a table")
    }
    guard let size = attributes?[.size] as? Int, kind != .page || size <= Self.mostPageBytes else {
      throw Unreadable(
        message: "\(path):1:1: the file is larger than any page, expected at most "
          + "\(Self.mostPageBytes >> 20) MiB")
    }
    switch kind {
    case .page:
      var bytes: [UInt8] = []
      bytes.reserveCapacity(size)
      try pieces(of: path) { bytes += $0 }
      return Opened(
        path: path, kind: kind, sha256: ContentDigest.hexadecimal(of: bytes), bytes: bytes)
    case .jsonLines, .csv:
      var digest = ContentDigest()
      try pieces(of: path) { digest.update($0) }
      return Opened(path: path, kind: kind, sha256: digest.finish(), bytes: [])
    }
  }

  /// Hands over what an opened document says: once for a page, once a row for a table.
  func read(_ document: Opened, _ body: (PageReading) throws -> Void) throws {
    switch document.kind {
    case .page:
      try body(pages.read(document.bytes, document: document.path))
    case .jsonLines, .csv:
      guard let file = FileHandle(forReadingAtPath: document.path) else {
        throw Self.noPermission(document.path)
      }
      defer { try? file.close() }
      let reader = TableReader(
        format: document.kind == .csv ? .csv : .jsonLines, columnMap: columnMap)
      try reader.read(
        chunks: {
          guard let data = try file.read(upToCount: Self.pieceBytes), !data.isEmpty else {
            return nil
          }
          return [UInt8](data)
        }, document: document.path, row: body)
    }
  }

  /// No saved page comes near this size; a file beyond it is something else.
  private static let mostPageBytes = 256 << 20
  private static let pieceBytes = 1 << 20

  private func pieces(of path: String, _ body: ([UInt8]) -> Void) throws {
    guard let file = FileHandle(forReadingAtPath: path) else { throw Self.noPermission(path) }
    defer { try? file.close() }
    do {
      while let data = try file.read(upToCount: Self.pieceBytes), !data.isEmpty {
        body([UInt8](data))
      }
    } catch {
      throw Unreadable(message: "\(path):1:1: reading failed, expected a readable file")
    }
  }

  private static func noPermission(_ path: String) -> Unreadable {
    Unreadable(message: "\(path):1:1: the file cannot be opened, expected permission to read it")
  }
}
