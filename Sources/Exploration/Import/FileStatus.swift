import Foundation

/// What the file system says of a path.
struct FileStatus {
  enum Kind {
    case file
    case folder
    /// A device, pipe or socket.
    case other
  }

  let kind: Kind
  let byteCount: Int

  /// - Parameter path: A path; what a link points to is meant.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// - Parameter path: A path; a link is itself meant, and is neither file nor folder.
  init?(ofLinkItself path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  fileprivate init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    byteCount = Int(status.st_size)
  }
}

/// A regular file that is open for reading; closed when it goes out of use.
struct OpenFile: ~Copyable {
  let byteCount: Int
  private let descriptor: Int32

  /// Why a file cannot be opened.
  enum Failure: Error {
    case missing
    case noPermission
    case notAFile
    case other(reason: String)
  }

  /// - Throws: ``Failure``.
  init(path: String) throws(Failure) {
    // Without O_NONBLOCK the opening of a named pipe waits for somebody to write into it.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw .missing
      case EACCES, EPERM: throw .noPermission
      case ENXIO: throw .notAFile
      default: throw .other(reason: String(cString: strerror(errno)))
      }
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, FileStatus(status).kind == .file else {
      close(descriptor)
      throw .notAFile
    }
    self.descriptor = descriptor
    byteCount = Int(status.st_size)
  }

  deinit {
    close(descriptor)
  }

  /// The next bytes, as many as asked for unless the file ends.
  ///
  /// - Returns: `nil` at the end of the file.
  /// - Throws: ``Failure`` when reading fails.
  func next(_ count: Int) throws(Failure) -> [UInt8]? {
    var problem: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let step = read(
          descriptor, buffer.baseAddress.map { UnsafeMutableRawPointer($0 + filled) },
          count - filled)
        if step > 0 {
          filled += step
        } else if step == 0 {
          return
        } else if errno != EINTR {
          problem = errno
          return
        }
      }
    }
    guard problem == 0 else { throw .other(reason: String(cString: strerror(problem))) }
    return bytes.isEmpty ? nil : bytes
  }

  /// Goes back to the first byte.
  func rewind() {
    lseek(descriptor, 0, SEEK_SET)
  }
}
