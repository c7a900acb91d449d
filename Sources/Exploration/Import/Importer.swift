import Foundation
public import GraphStore
import PageParsing
import ProjectModel

/// What an import did.
public struct ImportReport: Sendable {
  /// Documents that were read now.
  public internal(set) var readCount = 0
  /// Documents that the store held already, with the same bytes.
  public internal(set) var unchangedCount = 0
  /// Projects in the documents read now.
  public internal(set) var projectCount = 0
  /// Documents or rows that gave no project, and paths that could not be read, as whole messages.
  public internal(set) var rejections: [String] = []
  /// Everything else that was wrong, as whole messages, in the order of the documents.
  public internal(set) var errors: [String] = []
  /// How many notes there were.
  public internal(set) var noteCount = 0
  /// Whether nothing at all could be opened.
  public internal(set) var nothingWasRead = false
}

/// Takes documents into a store and draws the conclusions.
///
/// Documents are committed in batches; what is known by path and digest is passed over. The
/// conclusions are replaced last, in one transaction: a process that is killed leaves a store that
/// answers as before, and running the import again finishes it.
public struct Importer: Sendable {
  /// Reads the documents.
  public var reader: DocumentReader
  /// How many projects are committed together; at least 1.
  public var batchSize: Int
  /// What is noted as the time of the import, ISO 8601.
  public var importedAt: String

  /// Creates an importer.
  public init(
    reader: DocumentReader = DocumentReader(), batchSize: Int = 2000,
    importedAt: String = Importer.now()
  ) {
    self.reader = reader
    self.batchSize = max(1, batchSize)
    self.importedAt = importedAt
  }

  /// The time now, or what `SOURCE_DATE_EPOCH` says it is, as ISO 8601 in UTC.
  public static func now() -> String {
    let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(Double.init)
    return (epoch.map(Date.init(timeIntervalSince1970:)) ?? Date()).formatted(.iso8601)
  }

  /// Imports everything that some paths mean.
  ///
  /// - Parameters:
  ///   - inputs: Files and folders.
  ///   - store: A store opened for writing.
  ///   - progress: Called after each document with the number done and the number in all.
  /// - Returns: What was done.
  /// - Throws: `StoreError` when the store cannot be written. What is wrong with documents is in
  ///   the report.
  public func run(
    _ inputs: [String], into store: Store, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> ImportReport {
    let files = InputFiles(inputs)
    var report = ImportReport()
    report.rejections = files.problems
    var openedCount = 0
    var batch: [Pending] = []
    var projectsInBatch = 0

    func flush() throws {
      guard !batch.isEmpty else { return }
      try store.add { writer in
        for document in batch { try document.write(to: writer, importedAt: importedAt) }
      }
      batch = []
      projectsInBatch = 0
    }

    for (index, path) in files.paths.enumerated() {
      defer { progress(index + 1, files.paths.count) }
      do {
        let opened = try reader.open(path)
        openedCount += 1
        guard try !store.holds(path: path, sha256: opened.sha256) else {
          report.unchangedCount += 1
          continue
        }
        report.readCount += 1
        var pending = Pending(path: path, sha256: opened.sha256)
        try reader.read(opened) { reading in
          pending.take(reading)
          report.count(reading, of: path)
          if reading.record != nil { projectsInBatch += 1 }
          if projectsInBatch >= batchSize {
            batch.append(pending)
            try flush()
            pending = Pending(path: path, sha256: opened.sha256, continues: true)
          }
        }
        pending.isLast = true
        batch.append(pending)
        if batch.count >= batchSize { try flush() }
      } catch let problem as DocumentReader.Unreadable {
        report.rejections.append(problem.message)
      }
    }
    try flush()
    report.nothingWasRead = openedCount == 0
    try ConclusionBuilder().refresh(store)
    return report
  }

  /// A document, or a piece of a long one, that waits for its batch.
  private struct Pending {
    let path: String
    let sha256: String
    var continues = false
    var isLast = false
    var records: [(record: ProjectRecord, title: String)] = []
    var findings: [Finding] = []

    init(path: String, sha256: String, continues: Bool = false) {
      self.path = path
      self.sha256 = sha256
      self.continues = continues
    }

    mutating func take(_ reading: PageReading) {
      findings += reading.findings
      if let record = reading.record, let title = record.title?.value {
        records.append((record, title))
      }
    }

    func write(to writer: DocumentWriter, importedAt: String) throws {
      let id = try writer.begin(
        ImportedDocument(path: path, sha256: sha256, importedAt: importedAt),
        layout: records.first?.record.layout, continues: continues)
      for (record, title) in records {
        try writer.add(record, title: title, line: record.title?.line ?? 1, to: id)
      }
      try writer.add(findings, to: id)
      if isLast { try writer.end(document: id) }
    }
  }
}

extension ImportReport {
  /// A document gives a project when it has a record with a title.
  mutating func count(_ reading: PageReading, of document: String) {
    let isProject = reading.record?.title != nil
    if isProject { projectCount += 1 }
    for finding in reading.findings {
      switch finding.severity {
      case .note: noteCount += 1
      case .error where isProject: errors.append(finding.message(in: document))
      case .error, .rejection: rejections.append(finding.message(in: document))
      }
    }
  }
}
