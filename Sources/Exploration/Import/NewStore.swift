import Foundation
import GraphStore

/// A store on its way to its path: built under another name beside it, and put there when it is whole.
struct NewStore {
  /// Where it belongs.
  let path: String
  /// Where it is built.
  let unfinished: String

  /// Chooses where to build, and removes what imports that were killed have left.
  init(for path: String) {
    self.path = path
    unfinished = path + Self.infix + String(ProcessInfo.processInfo.processIdentifier)
    Self.removeLeftovers(of: path)
    remove()
  }

  /// Puts the built store in its place, unless another process has put one there meanwhile.
  ///
  /// - Returns: Whether it is there; otherwise what was built is as it was.
  /// - Throws: `CocoaError` when the folder cannot be written.
  func finish() throws -> Bool {
    // Unlike renaming, linking never replaces what is there.
    if link(unfinished, path) == 0 {
      unlink(unfinished)
      return true
    }
    if errno == EEXIST { return false }
    // A file system without links.
    if FileManager.default.fileExists(atPath: path) { return false }
    guard rename(unfinished, path) == 0 else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path])
    }
    return true
  }

  /// Removes what was built, if it is still there.
  func remove() { Self.remove(unfinished) }

  private static let infix = ".unfinished-"

  private static func remove(_ path: String) {
    for file in [path, path + "-wal", path + "-shm", path + "-journal"] { unlink(file) }
  }

  /// Removes what imports into a path that were killed have left, even as they put their store there.
  static func removeLeftovers(of path: String) {
    let place = URL(fileURLWithPath: path)
    let folder = place.deletingLastPathComponent()
    let beginning = place.lastPathComponent + infix
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasPrefix(beginning) {
      guard let process = Int32(name.dropFirst(beginning.count).prefix { $0.isNumber }),
        process > 0, kill(process, 0) != 0, errno == ESRCH
      else { continue }
      unlink(folder.appendingPathComponent(name).path)
    }
  }
}
