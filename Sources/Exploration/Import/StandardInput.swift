import Foundation
import ProjectModel

/// What comes from standard input, kept in a file so that it can be read twice: for its digest, by
/// which it is recognised, and for what it says.
struct StandardInput: ~Copyable {
  /// Where the bytes lie.
  let file: String
  /// How many there are.
  let byteCount: Int
  /// Their SHA-256.
  let sha256: String
  /// The first bytes, which show what it is.
  let beginning: [UInt8]

  /// The path that the document is kept under.
  ///
  /// It holds the beginning of the digest: two documents that came this way are two.
  var path: String { "standard-input:" + sha256.prefix(12) }

  /// Reads standard input to its end.
  ///
  /// - Throws: When it cannot be read, or there is no room for it.
  init() throws {
    let template = FileManager.default.temporaryDirectory.path + "/samband-input-XXXXXX"
    var name = Array(template.utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
    let path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let copy = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var digest = ContentDigest()
    var first: [UInt8] = []
    var count = 0
    do {
      while let data = try FileHandle.standardInput.read(upToCount: 1 << 20), !data.isEmpty {
        let bytes = [UInt8](data)
        digest.update(bytes)
        if first.count < DocumentForm.tellingBytes {
          first += bytes.prefix(DocumentForm.tellingBytes - first.count)
        }
        count += bytes.count
        try copy.write(contentsOf: data)
      }
      try copy.close()
    } catch {
      unlink(path)
      throw error
    }
    file = path
    byteCount = count
    sha256 = digest.finish()
    beginning = first
  }

  deinit {
    unlink(file)
  }
}
