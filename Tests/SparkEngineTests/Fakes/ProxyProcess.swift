import Foundation
import SparkEngine
import Testing

/// The checks' own proxy before the tests' engine: it cuts connections, or speaks TLS.
final class ProxyProcess {
  /// Where it listens, on this machine.
  let port: Int
  private let process = Process()
  private let input = Pipe()

  init(_ arguments: String...) throws {
    let engine = try SailProcess.shared.get().address
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      [
        "python3", SailProcess.root.appendingPathComponent(".ci/cluster/proxy").path,
        String(engine.port),
      ] + arguments
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    port = try #require(Int(line.trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  deinit {
    // It ends with its standard input.
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}
