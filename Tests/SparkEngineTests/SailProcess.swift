import Exploration
import Foundation
import SparkEngine
import Synchronization
import Testing

/// A Sail engine of its own for a test run, on a free port of this machine; it ends with the run.
///
/// Sail answers Spark Connect without Java and starts in a tenth of a second; `.ci/install` puts it
/// into `.engines/sail`.
final class SailProcess: Sendable {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let program = root.appendingPathComponent(".engines/sail/bin/sail")

  static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: program.path) }

  /// The one engine that all tests ask.
  static let shared = Result { try SailProcess() }

  let address: SparkAddress
  private let port: Int

  private init() throws {
    port = try Self.freePort()
    address = try SparkAddress("sc://127.0.0.1:\(port)")
    let process = Process()
    // A thread of the test runner hands on a mask that blocks the very signals that end a process, the
    // time limit's too; so the mask is cleared first. Should the tests be killed, the engine still ends.
    process.executableURL = Self.program.deletingLastPathComponent()
      .appendingPathComponent("python3")
    process.arguments = [
      "-c",
      "import os, signal, sys; signal.pthread_sigmask(signal.SIG_SETMASK, ()); "
        + "os.execv('/usr/bin/timeout', sys.argv[1:])",
      "timeout", "900", Self.program.path, "spark", "server", "--ip", "127.0.0.1", "--port",
      String(port),
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let id = process.processIdentifier
    Self.processes.withLock { $0.append(id) }
    atexit { SailProcess.processes.withLock { $0.forEach { kill($0, SIGTERM) } } }
    for _ in 0..<300 where !Self.answers(port) { usleep(100_000) }
  }

  private static let processes = Mutex<[Int32]>([])

  /// A port that nobody listens on.
  static func freePort() throws -> Int {
    try withSocket(port: 0) { socket, address in
      var address = address
      var length = socklen_t(MemoryLayout<sockaddr_in>.size)
      let bound = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
          bind(socket, pointer, length) == 0 && getsockname(socket, pointer, &length) == 0
        }
      }
      try #require(bound)
      return Int(UInt16(bigEndian: address.sin_port))
    }
  }

  private static func answers(_ port: Int) -> Bool {
    withSocket(port: port) { socket, address in
      var address = address
      return withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
        }
      }
    }
  }

  private static func withSocket<Value>(
    port: Int, _ body: (Int32, sockaddr_in) throws -> Value
  ) rethrows -> Value {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(truncatingIfNeeded: port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return try body(descriptor, address)
  }
}
