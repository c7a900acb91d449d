import Foundation
import Testing

/// A command that changes a store, from which state it starts, and what it leads to undisturbed.
struct FaultScenario: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// Commands that make the state before.
  private let preparation: [[String]]
  /// The command that meets the faults.
  let command: [String]
  /// Files that are removed before the command runs.
  private let removed: [String]

  static let all = [
    FaultScenario(
      testDescription: "the first import", preparation: [],
      command: ["import", "Fixtures/Pages", "--store", "store/s.sqlite"], removed: []),
    FaultScenario(
      testDescription: "a further import",
      preparation: [["import", "Fixtures/Pages", "--store", "store/s.sqlite"]],
      command: ["import", "Fixtures/Headers", "--store", "store/s.sqlite"], removed: []),
    FaultScenario(
      testDescription: "a judgement",
      preparation: [["import", "Fixtures/Pages", "--store", "store/s.sqlite"]],
      command: [
        "names", "same", "Excentrum AB", "Älvsby folkhögskola", "--because", "a trial", "--by",
        "editor", "--store", "store/s.sqlite",
      ], removed: []),
    FaultScenario(
      testDescription: "a question that makes the graph file",
      preparation: [["import", "Fixtures/Pages", "--store", "store/s.sqlite"]],
      command: ["rank", "--format", "json", "--store", "store/s.sqlite"],
      removed: ["s.sqlite.graph"]),
  ]

  /// A scenario made ready: what is there before and after, and how many calls lie between.
  struct Prepared {
    let samband: SambandProcess
    let before: StoreContent?
    let after: StoreContent
    /// The bytes of the store after; another import into it may lay them out otherwise.
    let bytes: Data
    let output: String
    let callCount: Int
    fileprivate let template: URL
  }

  /// Runs the command once undisturbed.
  func prepared(counting calls: FaultLibrary.Calls = .write) throws -> Prepared {
    let samband = try SambandProcess()
    let store = samband.folder.appendingPathComponent("store")
    let template = samband.folder.appendingPathComponent("template")
    let files = FileManager.default
    try files.createDirectory(at: store, withIntermediateDirectories: true)
    for command in preparation {
      _ = try samband.run(command, environment: FaultLibrary.environment(nil, in: template))
    }
    for name in removed { try files.removeItem(at: store.appendingPathComponent(name)) }
    try files.copyItem(at: store, to: template)
    let before = try StoreContent(copying: store)
    let log = samband.folder.appendingPathComponent("calls.log")
    let outcome = try samband.run(
      command, environment: FaultLibrary.environment(nil, of: calls, in: store, log: log))
    guard outcome.status == 0, let after = try StoreContent(copying: store) else {
      throw StoreContent.Damage(complaint: "undisturbed: \(outcome.errors)")
    }
    let lines = try String(contentsOf: log, encoding: .utf8).split(separator: "\n")
    return Prepared(
      samband: samband, before: before, after: after,
      bytes: try Data(contentsOf: store.appendingPathComponent("s.sqlite")),
      output: outcome.output, callCount: lines.count, template: template)
  }
}

extension FaultScenario.Prepared {
  var store: URL { samband.folder.appendingPathComponent("store") }

  /// Puts the state before back.
  func reset() throws {
    try FileManager.default.removeItem(at: store)
    try FileManager.default.copyItem(at: template, to: store)
  }
}
