import Foundation

/// A file that gets its name when it is whole: whoever looks sees the old one or the new one.
///
/// Until then it stands beside its place under a hidden name, and goes when the writing fails.
final class WholeFile {
  let path: String
  private let unfinished: String
  private var descriptor: Int32

  /// Begins a file.
  ///
  /// - Throws: ``ExportError`` when it cannot be made there.
  init(_ path: String) throws {
    self.path = path
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw ExportError(.otherKind(expected: "the name of a file"), path: path)
    }
    unfinished = Self.unfinishedName(for: path)
    descriptor = open(unfinished, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw ExportError(.system(operation: "writing", code: errno), path: path)
    }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    unlink(unfinished)
  }

  /// Writes bytes.
  func write(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Foundation.write(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw ExportError(.system(operation: "writing", code: errno), path: path)
      }
    }
  }

  /// Gives the file its name.
  func finish() throws {
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw ExportError(.system(operation: "writing", code: errno), path: path)
    }
    let open = descriptor
    descriptor = -1
    guard close(open) == 0, rename(unfinished, path) == 0 else {
      let code = errno
      unlink(unfinished)
      throw ExportError(.system(operation: "writing", code: code), path: path)
    }
  }

  /// `.network.graphml.unfinished-4711` beside `network.graphml`; two exports to one place at the same
  /// time do not write into each other's.
  static func unfinishedName(for path: String) -> String {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    return path[..<start]
      + ".\(path[start...]).unfinished-\(ProcessInfo.processInfo.processIdentifier)"
  }

  /// Writes a whole file piece by piece.
  ///
  /// - Throws: ``ExportError``, or what `body` throws; a file that was there before then stays.
  static func write<Value>(to path: String, _ body: (ByteOutput) throws -> Value) throws -> Value {
    let file = try WholeFile(path)
    let output = ByteOutput(file.write)
    let value = try body(output)
    try output.flush()
    try file.finish()
    return value
  }
}
