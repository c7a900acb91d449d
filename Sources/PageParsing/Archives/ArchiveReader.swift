public import ProjectModel

/// Reads web archives: WARC 1.0 and 1.1 and their text form WET, plain or gzip with any number of
/// members.
///
/// ```
/// WARC/1.0
/// WARC-Type: response
/// WARC-Target-URI: https://www.esf.se/sv/Resultat/Projektbanken/
/// WARC-Date: 2013-04-05T12:00:00Z
/// Content-Length: 4711
/// ```
///
/// Pages come from `response` records with status 200, from `resource` and from `conversion` records;
/// everything else is passed over. A record that is damaged, too large or longer than the archive is
/// reported once, and reading goes on at the next record that can be found.
///
/// Findings stand at the record: the line is its number, counted from 1, and the column is 1; the
/// text names the byte of the file where it begins.
public struct ArchiveReader: Sendable {
  /// A larger record is not read, nor is a page that is larger once it is inflated.
  public var mostRecordBytes = 64 << 20

  /// Creates a reader.
  public init() {}

  /// Reads an archive as a stream.
  ///
  /// - Parameters:
  ///   - chunks: Gives the next bytes of the file, `nil` at its end; chunks may end anywhere.
  ///   - document: The archive's path or URL; it is put into the pages.
  ///   - page: Called once a page, in the order of the archive.
  ///   - problem: Called once for whatever is wrong with a record, in the order of the archive.
  ///     A rejection means that a record was lost, a note that a page of another site was.
  /// - Throws: What the closures throw; nothing of its own.
  /// - Complexity: O(n) time in the length of the inflated archive; memory for two times the largest
  ///   record that is read and a chunk.
  public func read(
    chunks: () throws -> [UInt8]?, document: String, page: (ArchivedPage) throws -> Void,
    problem: (Finding) throws -> Void
  ) rethrows {
    var run = ArchiveRun(document: document, mostRecordBytes: max(1, mostRecordBytes))
    while try run.readNext(chunks, page, problem) {}
  }

  /// Whether the first bytes of a file are those of an archive: a WARC record, or a gzip member.
  public static func isArchive(beginning bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: [0x1F, 0x8B]) || bytes.starts(with: Array("WARC/".utf8))
  }
}
