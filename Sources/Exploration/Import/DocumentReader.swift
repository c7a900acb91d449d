import Foundation
import PageParsing
import ProjectModel

/// Reads one document, whatever its form, and hands over what it says project by project.
public struct DocumentReader: Sendable {
  /// Other names of a table's columns: `["Projektnamn": "title"]`.
  public var columnMap: [String: String]
  /// What the documents are, whatever their names; `nil` to tell it from their names.
  public var form: DocumentForm?

  private let pages = PageReader()

  /// Creates a reader.
  public init(columnMap: [String: String] = [:], form: DocumentForm? = nil) {
    self.columnMap = columnMap
    self.form = form
  }

  /// A document that cannot be read at all.
  struct Unreadable: Error {
    let message: String
  }

  /// One document, with what is known before it is read.
  struct Opened {
    /// The path it is kept under.
    let path: String
    /// Where its bytes lie.
    let file: String
    let form: DocumentForm
    let sha256: String
    /// A page's bytes; a table is read piece by piece instead.
    let bytes: [UInt8]
    let byteCount: Int
  }

  /// Opens a document and computes its digest.
  ///
  /// - Throws: ``Unreadable``.
  func open(_ path: String) throws(Unreadable) -> Opened {
    let form = form ?? DocumentForm(path: path) ?? .page
    do {
      let file = try OpenFile(path: path)
      if form.isTable {
        var digest = ContentDigest()
        var count = 0
        while let piece = try file.next(Self.pieceBytes) {
          digest.update(piece)
          count += piece.count
        }
        return Opened(
          path: path, file: path, form: form, sha256: digest.finish(), bytes: [], byteCount: count)
      }
      guard file.byteCount <= Self.mostPageBytes else { throw Self.tooLarge(path) }
      // One byte more than the file should hold shows its end without another call.
      var bytes = try file.next(file.byteCount + 1) ?? []
      while bytes.count > file.byteCount, let more = try file.next(Self.pieceBytes) {
        bytes += more
        guard bytes.count <= Self.mostPageBytes else { throw Self.tooLarge(path) }
      }
      return Opened(
        path: path, file: path, form: form, sha256: ContentDigest.hexadecimal(of: bytes),
        bytes: bytes, byteCount: bytes.count)
    } catch let failure as OpenFile.Failure {
      throw Self.unreadable(path, failure)
    } catch let problem as Unreadable {
      throw problem
    } catch {
      throw Unreadable(message: "\(path):1:1: \(error), expected a readable file")
    }
  }

  /// Takes what came from standard input for a document.
  ///
  /// - Throws: ``Unreadable``.
  func open(_ input: borrowing StandardInput) throws(Unreadable) -> Opened {
    let form = form ?? DocumentForm(beginning: input.beginning)
    var bytes: [UInt8] = []
    if !form.isTable {
      guard input.byteCount <= Self.mostPageBytes else { throw Self.tooLarge(input.path) }
      do {
        bytes = try OpenFile(path: input.file).next(input.byteCount) ?? []
      } catch {
        throw Self.unreadable(input.path, error)
      }
    }
    return Opened(
      path: input.path, file: input.file, form: form, sha256: input.sha256, bytes: bytes,
      byteCount: input.byteCount)
  }

  /// Hands over what an opened document says: once for a page, once a row for a table.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - progress: Called with the number of bytes whenever a piece of a table was read.
  ///   - body: Called with what a page or row says.
  /// - Throws: ``Unreadable``, or what the closures throw.
  func read(
    _ document: Opened, progress: (Int) throws -> Void = { _ in },
    _ body: (PageReading) throws -> Void
  ) throws {
    switch document.form {
    case .page:
      try body(pages.read(document.bytes, document: document.path))
    case .jsonl, .csv:
      do {
        let file = try OpenFile(path: document.file)
        let reader = TableReader(
          format: document.form == .csv ? .csv : .jsonLines, columnMap: columnMap)
        try reader.read(
          chunks: {
            guard let piece = try file.next(Self.pieceBytes) else { return nil }
            try progress(piece.count)
            return piece
          }, document: document.path, row: body)
      } catch let failure as OpenFile.Failure {
        throw Self.unreadable(document.path, failure)
      }
    }
  }

  /// No saved page comes near this size; a file beyond it is something else.
  private static let mostPageBytes = 256 << 20
  private static let pieceBytes = 1 << 20

  private static func tooLarge(_ path: String) -> Unreadable {
    Unreadable(
      message: "\(path):1:1: the file is larger than any page, expected at most "
        + "\(mostPageBytes >> 20) MiB")
  }

  private static func unreadable(_ path: String, _ failure: OpenFile.Failure) -> Unreadable {
    let (what, expected) =
      switch failure {
      case .missing: ("the file is gone", "a page or a table")
      case .noPermission: ("the file cannot be opened", "permission to read it")
      case .notAFile: ("this is not a regular file", "a page or a table")
      case .other(let reason): ("reading failed (\(reason))", "a readable file")
      }
    return Unreadable(message: "\(path):1:1: \(what), expected \(expected)")
  }
}
