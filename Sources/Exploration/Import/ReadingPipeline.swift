import Foundation
import PageParsing

/// What reading one document, or a piece of a long one, gave.
enum DocumentPiece: Sendable {
  /// What a document says, or a part of it.
  case part(DocumentPart)
  /// The store holds the document already.
  case unchanged
  /// The document cannot be read; a whole message.
  case unreadable(String)
}

/// Some of what a document says, in its order.
struct DocumentPart: Sendable {
  let path: String
  let sha256: String
  /// The capture, for a page of a web archive; `nil` for everything else.
  var capture: Capture?
  let readings: [PageReading]
  /// Whether an earlier part of the document went before.
  let continues: Bool
  /// Whether nothing more of the document follows.
  let isLast: Bool

  struct Capture: Sendable {
    /// When the page was taken, ISO 8601.
    let date: String?
  }

  /// Whether a document that was asked for ends here; a page of an archive is only a part of one.
  var endsInput: Bool { isLast && capture == nil }
}

/// Some pieces together, and how many bytes were read for them.
struct PieceGroup: Sendable {
  var pieces: [DocumentPiece] = []
  var byteCount = 0
  /// How many documents end in this group.
  var documentCount = 0
}

/// Reads documents on several threads and hands over what they say in the documents' order.
///
/// A few pages together, or one table, are a piece of work. Threads take the work in its order and
/// never run further ahead of the one who takes the results than a window of a few pieces; each waits
/// when what it has read is not taken. Memory is therefore bounded by the number of threads and by the
/// longest document, not by how many documents there are.
struct ReadingPipeline: Sendable {
  let reader: DocumentReader
  /// How many threads read; with 1 the calling thread does.
  let jobs: Int
  /// Whether a document need not be read, by its path and digest; called on the reading threads.
  let isKnown: @Sendable (_ path: String, _ sha256: String) throws -> Bool
  /// Whether a page of an archive need not be read again, by its address, digest and day.
  let holdsCapture:
    @Sendable (_ url: String, _ sha256: String, _ capturedAt: String?) throws -> Bool

  static let pagesTogether = 64
  static let rowsTogether = 512
  /// A piece of a table is handed over after so many bytes, however few rows they hold.
  static let bytesTogether = 4 << 20

  /// Reads documents.
  ///
  /// - Throws: What `isKnown` or `body` throws.
  func run(_ inputs: [InputFiles.Input], _ body: (PieceGroup) throws -> Void) throws {
    let inputs = reader.joining(inputs)
    let work = work(for: inputs)
    guard jobs > 1, work.count > 1 || inputs.contains(where: { $0.byteCount > Self.bytesTogether })
    else {
      for piece in work { try read(inputs[piece], body) }
      return
    }
    let crew = Crew(self, inputs, work)
    defer { crew.dismiss() }
    try crew.takeResults(body)
  }

  /// Pages in bundles, tables and archives one by one.
  private func work(for inputs: [InputFiles.Input]) -> [Range<Int>] {
    var work: [Range<Int>] = []
    var start = 0
    for (index, input) in inputs.enumerated() {
      let isLong = (reader.form ?? DocumentForm(path: input.path))?.isReadInPieces ?? true
      if isLong || index - start == Self.pagesTogether {
        if start < index { work.append(start..<index) }
        start = index
      }
      if isLong {
        work.append(index..<index + 1)
        start = index + 1
      }
    }
    return start < inputs.count ? work + [start..<inputs.count] : work
  }

  /// Reads some documents one after another.
  fileprivate func read(
    _ inputs: ArraySlice<InputFiles.Input>, _ body: (PieceGroup) throws -> Void
  ) throws {
    var group = PieceGroup()
    for input in inputs {
      do {
        if input.isStandardInput {
          let spooled = try StandardInput()
          try read(try reader.open(spooled), into: &group, body)
        } else if let table = input.participations {
          try readJoined(input.path, with: table, into: &group, body)
        } else {
          try read(try reader.open(input.path), into: &group, body)
        }
      } catch let problem as DocumentReader.Unreadable {
        group.pieces.append(.unreadable(problem.message))
      }
      group.documentCount += 1
    }
    try body(group)
  }

  private func read(
    _ document: DocumentReader.Opened, into group: inout PieceGroup,
    _ body: (PieceGroup) throws -> Void
  ) throws {
    guard try !isKnown(document.path, document.sha256) else {
      group.pieces.append(.unchanged)
      group.byteCount += document.byteCount
      return
    }
    if document.form == .archive { return try readArchive(document, into: &group, body) }
    var readings: [PageReading] = []
    var continues = false
    var bytesSinceLast = 0
    func part(isLast: Bool) -> DocumentPart {
      DocumentPart(
        path: document.path, sha256: document.sha256, readings: readings, continues: continues,
        isLast: isLast)
    }
    try reader.read(document, progress: { bytesSinceLast += $0 }) { reading in
      readings.append(reading)
      guard readings.count >= Self.rowsTogether || bytesSinceLast >= Self.bytesTogether else {
        return
      }
      group.pieces.append(.part(part(isLast: false)))
      group.byteCount += bytesSinceLast
      try body(group)
      group = PieceGroup()
      readings = []
      continues = true
      bytesSinceLast = 0
    }
    group.pieces.append(.part(part(isLast: true)))
    group.byteCount += document.form.isReadInPieces ? bytesSinceLast : document.byteCount
  }
}

/// The threads of a pipeline at work.
private final class Crew: Sendable {
  private typealias Results = BoundedQueue<Result<PieceGroup, any Error>>

  private let pipeline: ReadingPipeline
  private let inputs: [InputFiles.Input]
  private let work: [Range<Int>]
  private let results: [Results]
  /// The pieces of work that may be begun, in their order.
  private let begun: BoundedQueue<Int>
  private let done = DispatchGroup()

  private struct Dismissed: Error {}

  /// The parser goes into nested JSON; the usual stack of a second thread is small.
  private static let stackBytes = 8 << 20

  init(_ pipeline: ReadingPipeline, _ inputs: [InputFiles.Input], _ work: [Range<Int>]) {
    self.pipeline = pipeline
    self.inputs = inputs
    self.work = work
    results = work.map { _ in Results(capacity: 4) }
    begun = BoundedQueue(capacity: work.count)
    for index in 0..<min(work.count, 4 * pipeline.jobs) { _ = begun.put(index) }
    for _ in 0..<min(pipeline.jobs, work.count) {
      done.enter()
      let thread = Thread { [self] in
        while let index = begun.take() { perform(index) }
        done.leave()
      }
      thread.stackSize = Self.stackBytes
      thread.start()
    }
  }

  private func perform(_ index: Int) {
    do {
      try pipeline.read(inputs[work[index]]) { group in
        guard results[index].put(.success(group)) else { throw Dismissed() }
      }
    } catch {
      _ = results[index].put(.failure(error))
    }
    results[index].finish()
  }

  func takeResults(_ body: (PieceGroup) throws -> Void) throws {
    var next = min(work.count, 4 * pipeline.jobs)
    for queue in results {
      while let result = queue.take() { try body(try result.get()) }
      if next < work.count {
        _ = begun.put(next)
        next += 1
      }
    }
  }

  /// Lets the threads end, whatever they are doing, and waits for that.
  func dismiss() {
    begun.cancel()
    for queue in results { queue.cancel() }
    done.wait()
  }
}
