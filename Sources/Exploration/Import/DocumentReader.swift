import Foundation
import PageParsing
import ProjectModel

/// Reads one document, whatever its form, and hands over what it says project by project.
public struct DocumentReader: Sendable {
  /// Other names of a table's columns: `["Projektnamn": "title"]`.
  public var columnMap: [String: String]
  /// What the documents are, whatever their names; `nil` to tell it from their names.
  public var form: DocumentForm?
  /// The map of a known source's tables; `columnMap` goes before it.
  let preset: TablePreset?
  /// Whether documents get digests, by which a store recognises them.
  var digests = true

  private let pages = PageReader()
  private let markup = MarkupPageReader()

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - columnMap: Other names of a table's columns.
  ///   - form: What the documents are, whatever their names.
  ///   - preset: The name of one of ``presets``; any other name is none.
  public init(
    columnMap: [String: String] = [:], form: DocumentForm? = nil, preset: String? = nil
  ) {
    self.columnMap = columnMap
    self.form = form
    self.preset = preset.flatMap(TablePreset.named)
  }

  /// The known sources of tables: their names, and what they are and were tried on.
  public static let presets = TablePreset.all.map { (name: $0.name, about: $0.about) }

  /// The names of the fields that a table's columns can hold.
  public static let fieldNames = TableField.allCases.map(\.rawValue)

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
    /// The document's digest; empty when none was asked for.
    let sha256: String
    /// A page's bytes; tables and archives are read piece by piece instead.
    let bytes: [UInt8]
    let byteCount: Int
    /// Which captures of an archive count.
    var captures = CaptureChoice()
  }

  /// Opens a document and computes its digest, if digests are asked for.
  ///
  /// - Throws: ``Unreadable``.
  func open(_ path: String) throws(Unreadable) -> Opened {
    do {
      let file = try OpenFile(path: path)
      if let form = form ?? DocumentForm(path: path), form.isReadInPieces {
        return try opened(path, file, form)
      }
      let limit = Self.mostPageBytes
      // One byte more than the file should hold shows its end without another call.
      var asked = min(file.byteCount + 1, Self.pieceBytes)
      var bytes = try file.next(asked) ?? []
      let form = form ?? Self.form(of: path, beginning: bytes)
      if form.isReadInPieces {
        file.rewind()
        return try opened(path, file, form)
      }
      guard file.byteCount <= limit else { throw Self.tooLarge(path) }
      var isWhole = bytes.count < asked
      while !isWhole {
        asked = max(file.byteCount + 1 - bytes.count, DocumentForm.tellingBytes)
        let more = try file.next(asked) ?? []
        isWhole = more.count < asked
        bytes += more
        guard bytes.count <= limit else { throw Self.tooLarge(path) }
      }
      return Opened(
        path: path, file: path, form: form,
        sha256: digests ? ContentDigest.hexadecimal(of: bytes) : "", bytes: bytes,
        byteCount: bytes.count)
    } catch let failure as OpenFile.Failure {
      throw Self.unreadable(path, failure)
    } catch let problem as Unreadable {
      throw problem
    } catch {
      throw Unreadable(message: "\(path):1:1: \(error), expected a readable file")
    }
  }

  /// The form of a file by its beginning; a page saved under the name of a text may be markup.
  private static func form(of path: String, beginning: [UInt8]) -> DocumentForm {
    guard let named = DocumentForm(path: path) else { return DocumentForm(beginning: beginning) }
    return named == .page && DocumentForm.isMarkup(beginning: beginning) ? .html : named
  }

  /// A document that is read piece by piece: its digest, and of an archive which captures count.
  private func opened(
    _ path: String, _ file: borrowing OpenFile, _ form: DocumentForm
  ) throws(OpenFile.Failure) -> Opened {
    guard digests || form == .archive else {
      return Opened(
        path: path, file: path, form: form, sha256: "", bytes: [], byteCount: file.byteCount)
    }
    var digest = ContentDigest()
    var count = 0
    var captures = CaptureChoice()
    do {
      if form == .archive {
        try ArchiveReader().read(
          chunks: {
            guard let piece = try file.next(Self.pieceBytes) else { return nil }
            digest.update(piece)
            count += piece.count
            return piece
          }, document: path, page: { captures.take($0) }, problem: { _ in })
      }
      // A damaged archive may be left before its end.
      while let piece = try file.next(Self.pieceBytes) {
        digest.update(piece)
        count += piece.count
      }
    } catch let failure as OpenFile.Failure {
      throw failure
    } catch {
      throw .other(reason: "\(error)")
    }
    return Opened(
      path: path, file: path, form: form, sha256: digest.finish(), bytes: [], byteCount: count,
      captures: captures)
  }

  /// Takes what came from standard input for a document.
  ///
  /// - Throws: ``Unreadable``.
  func open(_ input: borrowing StandardInput) throws(Unreadable) -> Opened {
    let form = form ?? DocumentForm(beginning: input.beginning)
    do {
      let file = try OpenFile(path: input.file)
      if form.isReadInPieces {
        let opened = try opened(input.path, file, form)
        return Opened(
          path: input.path, file: input.file, form: form, sha256: opened.sha256, bytes: [],
          byteCount: opened.byteCount, captures: opened.captures)
      }
      guard input.byteCount <= Self.mostPageBytes else { throw Self.tooLarge(input.path) }
      return Opened(
        path: input.path, file: input.file, form: form, sha256: input.sha256,
        bytes: try file.next(input.byteCount) ?? [], byteCount: input.byteCount)
    } catch let failure as OpenFile.Failure {
      throw Self.unreadable(input.path, failure)
    } catch let problem as Unreadable {
      throw problem
    } catch {
      throw Unreadable(message: "\(input.path):1:1: \(error), expected readable input")
    }
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
    case .html:
      try body(markup.read(document.bytes, document: document.path, declaredCharset: nil))
    case .jsonl, .csv:
      let reader = TableReader(
        format: document.form == .csv ? .csv : .jsonLines, columnMap: columnMap, preset: preset)
      let file = try openAgain(document)
      try reader.read(
        chunks: { try Self.piece(of: file, document.path, progress) }, document: document.path,
        row: body)
    case .archive: break
    }
  }

  /// Hands over the project pages of an opened archive, and what is wrong with its records.
  ///
  /// - Parameters:
  ///   - document: The archive.
  ///   - progress: Called with the number of bytes whenever a piece of it was read.
  ///   - page: Called once a page: of several captures of one page the newest that holds a project.
  ///   - problem: Called once a damaged record.
  /// - Throws: ``Unreadable``, or what the closures throw.
  func readArchive(
    _ document: Opened, progress: (Int) throws -> Void,
    page: (ArchivedPage, PageReading) throws -> Void, problem: (Finding) throws -> Void
  ) throws {
    let file = try openAgain(document)
    try ArchiveReader().read(
      chunks: { try Self.piece(of: file, document.path, progress) }, document: document.path,
      page: { capture in
        guard document.captures.isChosen(capture), let reading = capture.projectReading else {
          return
        }
        try page(capture, reading)
      }, problem: problem)
  }

  func openAgain(_ document: Opened) throws(Unreadable) -> OpenFile {
    do {
      return try OpenFile(path: document.file)
    } catch {
      throw Self.unreadable(document.path, error)
    }
  }

  static func piece(
    of file: borrowing OpenFile, _ path: String, _ progress: (Int) throws -> Void
  ) throws -> [UInt8]? {
    do {
      guard let piece = try file.next(pieceBytes) else { return nil }
      try progress(piece.count)
      return piece
    } catch let failure as OpenFile.Failure {
      throw unreadable(path, failure)
    }
  }

  /// No saved page comes near this size; a file beyond it is something else.
  private static let mostPageBytes = 256 << 20
  static let pieceBytes = 1 << 20

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
