import ArgumentParser
import Exploration
import Foundation
import SparkEngine
import Synchronization

/// Where a question is computed: here, or on a cluster.
struct EngineOptions: ParsableArguments {
  @Option(
    help: """
      Compute on a Spark Connect engine: sc://HOST:PORT or sc://HOST:PORT/;token=TOKEN;use_ssl=true.
      """)
  var engine: String?

  @Option(
    help: "With --engine the folder of 'samband export --to spark', as the engine sees it.")
  var engineData: String?

  func validate() throws {
    if engine == nil, engineData != nil {
      throw ValidationError("--engine-data was given without --engine; expected both.")
    }
    if engine != nil, engineData == nil {
      throw ValidationError(
        "--engine was given without --engine-data; expected the folder that 'samband export --to "
          + "spark' wrote, as the engine sees it.")
    }
  }

  /// Whether a question is computed on an engine.
  var isAsked: Bool { engine != nil }

  /// Opens the engine that was asked for, and closes it when the answer is there.
  func withEngine(_ body: (SparkEngine) throws -> Void) throws {
    guard let engine, let engineData else { return }
    let address = try SparkAddress(engine)
    SparkEngine.cancelOnInterrupt()
    let line = EngineLine()
    defer { line.clear() }
    try body(SparkEngine(address, data: Self.path(engineData)) { line.show($0) })
  }

  /// A relative path is relative to here, which the engine does not know.
  private static func path(_ folder: String) -> String {
    folder.contains(":") || folder.hasPrefix("/")
      ? folder : URL(fileURLWithPath: folder).standardizedFileURL.path
  }
}

/// Says on standard error how far the engine is: on a terminal in one line that is written over, else
/// in a line whenever something has changed.
private final class EngineLine: Sendable {
  private let last = Mutex<EngineProgress?>(nil)

  func show(_ progress: EngineProgress) {
    guard progress.tasks > 0 else { return }
    let isNew = last.withLock { last in
      defer { last = progress }
      return last != progress
    }
    guard isNew else { return }
    let text =
      "engine: \(progress.completedTasks) of \(progress.tasks) tasks done, "
      + "\(progress.runningTasks) running"
    if StandardError.isTerminal {
      StandardError.writeRaw("\r\u{1B}[K\(text)")
    } else {
      StandardError.write(text)
    }
  }

  func clear() {
    guard StandardError.isTerminal, last.withLock({ $0 != nil }) else { return }
    StandardError.writeRaw("\r\u{1B}[K")
  }
}
