import Exploration
import Foundation

/// What the importing commands have in common.
enum Importing {
  /// Imports into the store at a path, which is made if there is none.
  static func run(_ reading: ReadingOptions, into path: String) throws -> ImportReport {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var bar = ProgressBar()
    defer { bar.end() }
    return try Importer(reader: try reading.reader(), jobs: reading.jobCount)
      .run(reading.paths, intoStoreAt: path) { bar.show($0) }
  }

  /// Lists what was wrong on standard error and ends with the status that says so.
  static func finish(_ report: ImportReport) throws {
    for line in report.rejections + report.errors { StandardError.write(line) }
    if report.nothingWasRead { throw ExitStatus.failed }
    if !report.rejections.isEmpty { throw ExitStatus.rejected }
  }

  /// The endings of the files of ours that lie beside a store: the graph file and the cluster file.
  static let besides = [".graph", ".clusters"]

  /// Removes a store with the files that lie beside it: SQLite's and ours.
  static func removeStore(at path: String) throws {
    for file in [path, path + "-wal", path + "-shm", path + "-journal"]
      + besides.map({ path + $0 })
    where FileManager.default.fileExists(atPath: file) {
      try FileManager.default.removeItem(atPath: file)
    }
  }
}

extension ImportReport {
  /// What was done, in a sentence.
  var summary: String {
    "Read \(readCount) documents with \(projectCount) projects; \(unchangedCount) were known already; "
      + "\(rejections.count) rejected, \(errors.count) facts unreadable, \(noteCount) notes."
  }
}
