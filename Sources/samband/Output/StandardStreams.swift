import Foundation

/// Standard output: holds the answer and nothing else.
enum StandardOutput {
  /// Writes bytes; a closed pipe ends the program as a success, since its reader has read enough.
  static func write(_ data: Data) throws {
    var rest = data[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        exit(EXIT_SUCCESS)
      } else if errno != EINTR {
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
      }
    }
  }

  static func write(_ text: String) throws {
    try write(Data(text.utf8))
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}

/// Standard error: progress and problems.
enum StandardError {
  static func write(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}

/// A bar on a terminal; nothing in a pipe.
struct ProgressBar {
  private static let width = 30
  private var lastShown = -1

  mutating func show(_ done: Int, of total: Int) {
    guard StandardError.isTerminal, total > 0 else { return }
    let filled = done * Self.width / total
    guard filled != lastShown || done == total else { return }
    lastShown = filled
    let bar =
      String(repeating: "#", count: filled) + String(repeating: ".", count: Self.width - filled)
    let end = done == total ? "\n" : ""
    FileHandle.standardError.write(Data("\r[\(bar)] \(done) of \(total)\(end)".utf8))
  }
}
