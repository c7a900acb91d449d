import Foundation
public import GraphStore
import PageParsing
import ProjectModel

/// Takes documents into a store and draws the conclusions.
///
/// Documents are read on several threads and committed in batches, in the order of their paths; what
/// is known by path and digest is passed over. The conclusions are replaced last, in one transaction:
/// a process that is killed leaves a store that answers as before, and running the import again
/// finishes it.
public struct Importer: Sendable {
  /// Reads the documents.
  public var reader: DocumentReader
  /// How many projects are committed together; at least 1.
  public var batchSize: Int
  /// On how many threads documents are read; at least 1.
  public var jobs: Int
  /// What is noted as the time of the import, ISO 8601.
  public var importedAt: String

  /// Creates an importer.
  public init(
    reader: DocumentReader = DocumentReader(), batchSize: Int = 10_000,
    jobs: Int = Importer.usualJobs, importedAt: String = Importer.now()
  ) {
    self.reader = reader
    self.batchSize = max(1, batchSize)
    self.jobs = max(1, jobs)
    self.importedAt = importedAt
  }

  /// One thread for each of the machine's processors.
  public static var usualJobs: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// The time now, or what `SOURCE_DATE_EPOCH` says it is, as ISO 8601 in UTC.
  public static func now() -> String {
    let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(Double.init)
    return (epoch.map(Date.init(timeIntervalSince1970:)) ?? Date()).formatted(.iso8601)
  }

  /// Imports everything that some paths mean.
  ///
  /// - Parameters:
  ///   - inputs: Files, folders, patterns and `-` for standard input.
  ///   - store: A store opened for writing.
  ///   - progress: Called now and then while documents are read, and when that is done.
  /// - Returns: What was done.
  /// - Throws: `StoreError` when the store cannot be written. What is wrong with documents is in
  ///   the report.
  public func run(
    _ inputs: [String], into store: Store, progress: (ImportProgress) -> Void = { _ in }
  ) throws -> ImportReport {
    let files = InputFiles(inputs)
    var report = ImportReport()
    report.rejections = files.problems
    var state = ImportProgress(of: files.inputs)
    var batch = Batch(importedAt: importedAt, session: ImportSession(store))
    var openedCount = 0

    let pipeline = ReadingPipeline(
      reader: reader, jobs: jobs, isKnown: { try store.holds(path: $0, sha256: $1) },
      holdsCapture: { try store.holdsCapture(url: $0, sha256: $1, capturedAt: $2) })
    try pipeline.run(files.inputs) { group in
      for piece in group.pieces {
        switch piece {
        case .unreadable(let message):
          report.rejections.append(message)
        case .unchanged:
          openedCount += 1
          report.unchangedCount += 1
        case .part(let part):
          if part.endsInput {
            openedCount += 1
            report.readCount += 1
          }
          for reading in part.readings { report.count(reading, of: part.path) }
          for piece in part.pieces(ofAtMost: batchSize) {
            batch.add(piece)
            if batch.weight >= batchSize { try batch.flush() }
          }
        }
      }
      state.take(group)
      progress(state)
    }
    try batch.flush()
    // What the session remembers of the names is not needed to draw the conclusions.
    batch = Batch(importedAt: importedAt, session: ImportSession(store))
    report.nothingWasRead = openedCount == 0
    state.stage = .resolving
    progress(state)
    try ConclusionBuilder().refresh(store)
    return report
  }

  /// Parts of documents that wait to be committed together.
  private struct Batch {
    let importedAt: String
    let session: ImportSession
    private var parts: [DocumentPart] = []
    /// How much waits: projects, and documents so that pages without a project count too.
    private(set) var weight = 0

    init(importedAt: String, session: ImportSession) {
      self.importedAt = importedAt
      self.session = session
    }

    mutating func add(_ part: DocumentPart) {
      parts.append(part)
      weight += max(1, part.readings.count)
    }

    mutating func flush() throws {
      guard !parts.isEmpty else { return }
      try session.add { writer in
        for part in parts { try part.write(to: writer, importedAt: importedAt) }
      }
      parts = []
      weight = 0
    }
  }
}

extension Importer {
  /// Imports into the store at a path, which is made if there is none, and closes it.
  ///
  /// A new store is built beside its path and put there when it is whole: what is killed before leaves
  /// nothing that looks like a store. The store's graph file is made last; where it cannot be written,
  /// the first question says so and does without.
  ///
  /// - Throws: `StoreError` when the store cannot be written.
  public func run(
    _ inputs: [String], intoStoreAt path: String, progress: (ImportProgress) -> Void = { _ in }
  ) throws -> ImportReport {
    let report = try importing(inputs, intoStoreAt: path, progress)
    let store = try Store(path: path, mode: .reading)
    defer { try? store.close() }
    try store.refreshGraphFile(deriving: DerivedColumns.ofWholeStore)
    return report
  }

  private func importing(
    _ inputs: [String], intoStoreAt path: String, _ progress: (ImportProgress) -> Void
  ) throws -> ImportReport {
    if FileManager.default.fileExists(atPath: path) {
      NewStore.removeLeftovers(of: path)
      return try run(inputs, into: Store(path: path, mode: .writing), closing: progress)
    }
    let new = NewStore(for: path)
    defer { new.remove() }
    let report: ImportReport
    do {
      report = try run(
        inputs, into: Store(path: new.unfinished, mode: .building), closing: progress)
    } catch let error as StoreError {
      throw error.of(path)
    }
    // Another import has made a store there meanwhile: what it holds stays, and this one is added.
    if try !new.finish() { return try importing(inputs, intoStoreAt: path, progress) }
    return report
  }

  private func run(
    _ inputs: [String], into store: Store, closing progress: (ImportProgress) -> Void
  ) throws -> ImportReport {
    let report: ImportReport
    do {
      report = try run(inputs, into: store, progress: progress)
    } catch {
      try? store.close()
      throw error
    }
    try store.close()
    return report
  }
}

extension DocumentPart {
  /// The part in pieces of a batch's size.
  fileprivate func pieces(ofAtMost count: Int) -> [DocumentPart] {
    guard readings.count > count else { return [self] }
    return stride(from: 0, to: readings.count, by: count).map { start in
      let end = min(start + count, readings.count)
      return DocumentPart(
        path: path, sha256: sha256, capture: capture, readings: Array(readings[start..<end]),
        continues: continues || start > 0, isLast: isLast && end == readings.count)
    }
  }

  fileprivate func write(to writer: DocumentWriter, importedAt: String) throws {
    let layout = readings.lazy.compactMap { $0.record?.title == nil ? nil : $0.record?.layout }
      .first
    let id = try writer.begin(
      ImportedDocument(
        path: path, sha256: sha256, importedAt: importedAt, capturedAt: capture?.date),
      layout: layout, continues: continues)
    for reading in readings {
      if let record = reading.record, let title = record.title {
        try writer.add(record, title: title.value, line: title.line, to: id)
      }
      try writer.add(reading.findings, to: id)
    }
    if isLast { try writer.end(document: id) }
  }
}
