import Foundation

/// A folder of files that gets its name when it is whole.
///
/// One that an earlier export made is replaced; one that holds anything else besides is left alone.
enum WholeFolder {
  /// Makes a folder.
  ///
  /// - Parameters:
  ///   - path: Its path.
  ///   - names: What such an export consists of; an existing folder may hold nothing else.
  ///   - body: Writes the files into the folder whose path it is given.
  /// - Returns: What `body` returns.
  /// - Throws: ``ExportError``, or what `body` throws; what was there before then stays.
  static func write<Value>(
    to path: String, ofNames names: Set<String>, _ body: (_ folder: String) throws -> Value
  ) throws -> Value {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let files = FileManager.default
    var isFolder: ObjCBool = false
    let exists = files.fileExists(atPath: path, isDirectory: &isFolder)
    if exists {
      guard isFolder.boolValue else {
        throw ExportError(.otherKind(expected: "the name of a folder"), path: path)
      }
      guard try files.contentsOfDirectory(atPath: path).allSatisfy(names.contains) else {
        throw ExportError(.occupied, path: path)
      }
    }
    let unfinished = WholeFile.unfinishedName(for: path)
    guard mkdir(unfinished, 0o777) == 0 else {
      throw ExportError(.system(operation: "making the folder", code: errno), path: path)
    }
    defer { try? files.removeItem(atPath: unfinished) }
    let value: Value
    do {
      value = try body(unfinished)
    } catch let error as ExportError where error.path.hasPrefix(unfinished) {
      // Nobody knows the hidden name.
      throw ExportError(error.reason, path: path + error.path.dropFirst(unfinished.count))
    }
    if exists {
      // A folder cannot be renamed over one with files: the old one steps aside first.
      let old = unfinished + "-old"
      guard rename(path, old) == 0 else {
        throw ExportError(.system(operation: "replacing the folder", code: errno), path: path)
      }
      guard rename(unfinished, path) == 0 else {
        let code = errno
        _ = rename(old, path)
        throw ExportError(.system(operation: "replacing the folder", code: code), path: path)
      }
      try? files.removeItem(atPath: old)
    } else if rename(unfinished, path) != 0 {
      throw ExportError(.system(operation: "making the folder", code: errno), path: path)
    }
    return value
  }

  /// Makes a folder inside one that is being written.
  static func makeInside(_ folder: String) throws {
    guard mkdir(folder, 0o777) == 0 || errno == EEXIST else {
      throw ExportError(.system(operation: "making the folder", code: errno), path: folder)
    }
  }
}
