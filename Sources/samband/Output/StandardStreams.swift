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
    writeRaw(line + "\n")
  }

  /// Writes bytes as they are; what cannot be written is not written anywhere else either.
  static func writeRaw(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether a line can be written over, and how wide it is.
  static var lineWidth: Int? {
    let environment = ProcessInfo.processInfo.environment
    var size = winsize()
    guard isTerminal, environment["TERM"] != "dumb",
      ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0
    else { return nil }
    return size.ws_col == 0 ? 80 : Int(size.ws_col)
  }

  /// Whether colour is wanted where it can be shown (no-color.org).
  static var wantsColor: Bool {
    (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }
}
