import Foundation
import GraphStore
import Testing

/// A small file is damaged in every way that is cheap to try; none of them may be believed.
@Suite struct GraphFileDamageTests {
  private let temporary: TemporaryStore
  private let path: String
  private let whole: [UInt8]

  init() throws {
    temporary = try TemporaryStore.random(seed: 11, projectCount: 4)
    try temporary.store.refreshGraphFile()
    path = temporary.store.graphFilePath
    whole = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// Writes bytes over the file without replacing it.
  private func overwrite(_ bytes: [UInt8], at offset: Int = 0, length: Int? = nil) {
    let descriptor = open(path, O_WRONLY)
    defer { close(descriptor) }
    #expect(pwrite(descriptor, bytes, bytes.count, off_t(offset)) == bytes.count)
    if let length { #expect(ftruncate(descriptor, off_t(length)) == 0) }
  }

  private func fault() -> GraphFileFault? {
    do throws(GraphFileFault) {
      _ = try GraphFile(path: path)
      return nil
    } catch {
      return error
    }
  }

  @Test func `every byte that is changed is noticed`() throws {
    for (offset, byte) in whole.enumerated() {
      overwrite([byte ^ 0x20], at: offset)
      if fault() == nil {
        Issue.record("byte \(offset) of \(whole.count) was changed and the file was believed")
      }
      overwrite([byte], at: offset)
    }
    #expect(fault() == nil)
  }

  @Test func `a file that ends early anywhere is noticed`() throws {
    for length in 0..<whole.count {
      overwrite([], length: length)
      if fault() == nil {
        Issue.record("the file ended after \(length) of \(whole.count) bytes and was believed")
      }
      overwrite(Array(whole[length...]), at: length)
    }
  }

  @Test func `a longer file is noticed`() {
    overwrite([0], at: whole.count)
    #expect(fault() == .cutOff)
  }

  @Test func `what is damaged is said and made anew, with the same columns`() throws {
    overwrite([whole[5000] ^ 1], at: 5000)
    let opened = try temporary.store.openGraphFile()
    #expect(opened.notice == "\(path): the graph file is damaged in block 1 of 1; it was made anew")
    let anew = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    #expect(anew[4096...] == whole[4096...])
  }

  @Test func `a file of another sort or version is not read any further`() throws {
    overwrite(Array("SQLite f".utf8))
    #expect(fault() == .notAGraphFile)
    overwrite(Array(whole[..<8]) + [99, 0, 0, 0])
    #expect(fault() == .otherVersion(99))
    overwrite([], length: 0)
    #expect(fault() == .cutOff)
    try FileManager.default.removeItem(atPath: path)
    #expect(fault() == .missing)
  }

  @Test func `a file of the version before is made anew, and that is said`() throws {
    overwrite(Array(whole[..<8]) + [4, 0, 0, 0])
    let opened = try temporary.store.openGraphFile()
    #expect(
      opened.notice == "\(path): the graph file is of version 4, expected 5; it was made anew")
    #expect(Array(try Data(contentsOf: URL(fileURLWithPath: path)))[4096...] == whole[4096...])
    #expect(try temporary.store.openGraphFile().notice == nil)
  }

  @Test func `a copy is checked, and then sealed as the file it is`() throws {
    let copy = path + "-copy"
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    _ = try GraphFile(path: copy)
    var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: copy)))
    #expect(bytes.count == whole.count && bytes[4096...] == whole[4096...])
    bytes[6000] ^= 4
    try Data(bytes).write(to: URL(fileURLWithPath: copy))
    #expect(throws: GraphFileFault.self) { try GraphFile(path: copy) }
  }

  @Test func `the time of change does not hide a change when it is put back`() throws {
    var status = stat()
    #expect(stat(path, &status) == 0)
    usleep(200_000)
    overwrite([whole[5000] ^ 1], at: 5000)
    let times = [status.st_atim, status.st_mtim]
    #expect(utimensat(AT_FDCWD, path, times, 0) == 0)
    #expect(fault() == .damaged("block 1 of 1"))
  }
}
