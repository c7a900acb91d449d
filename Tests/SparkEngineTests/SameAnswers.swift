import Exploration
import Foundation
import SparkEngine
import Testing

/// A store with its exported columns, asked here and on an engine.
final class SameAnswers {
  let explorer: Explorer
  let engine: SparkEngine
  private let folder: URL
  private let columns: String

  /// Imports files and folders, and exports the columns.
  init(of paths: [String]) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("samband-engine-tests-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let store = folder.appendingPathComponent("samband.sqlite").path
    columns = folder.appendingPathComponent("columns").path
    _ = try Importer().run(paths, intoStoreAt: store)
    try Exporter(ofStoreAt: store).write(as: .spark, to: .path(columns))
    explorer = try Explorer(readingStoreAt: store)
    engine = try SparkEngine(SailProcess.shared.get().address, data: columns)
  }

  /// The five fixture pages.
  convenience init() throws {
    try self.init(of: [SailProcess.root.appendingPathComponent("Fixtures/Pages").path])
  }

  /// The same columns, asked of an engine elsewhere.
  func engine(at address: SparkAddress) throws -> SparkEngine {
    try SparkEngine(address, data: columns)
  }

  /// What questions have left behind of their rounds.
  var roundsLeft: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: columns + "/rounds")) ?? []
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Asks both and compares the bytes of the JSON answers.
  func expectSame(
    _ question: some SparkQuestion, _ comment: String = "",
    at place: SourceLocation = #_sourceLocation
  ) throws {
    let here = Result { try question.answer(from: explorer).json.indented }
    let there = Result { try question.answer(from: engine).json.indented }
    switch (here, there) {
    case (.success(let here), .success(let there)):
      if here != there {
        Issue.record(
          "\(comment) \(question)\n\(Self.difference(here, there))", sourceLocation: place)
      }
    case (.failure(let here), .failure(let there)):
      #expect("\(type(of: here))" == "\(type(of: there))", sourceLocation: place)
    case (.failure(let error), .success):
      Issue.record("only here: \(error); \(comment) \(question)", sourceLocation: place)
    case (.success, .failure(let error)):
      Issue.record("only on the engine: \(error); \(comment) \(question)", sourceLocation: place)
    }
  }

  /// The first lines that differ.
  private static func difference(_ here: String, _ there: String) -> String {
    let mine = here.components(separatedBy: "\n")
    let theirs = there.components(separatedBy: "\n")
    guard let line = zip(mine, theirs).enumerated().first(where: { $1.0 != $1.1 })?.offset else {
      return "\(mine.count) lines here, \(theirs.count) there"
    }
    return "line \(line + 1): \(mine[line]) here, \(theirs[line]) there"
  }
}
