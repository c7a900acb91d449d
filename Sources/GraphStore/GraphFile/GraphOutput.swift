import Foundation

/// Where the bytes of a graph file go: into a file that takes its place when it is whole, or into
/// memory.
enum GraphOutput {
  case file(TemporaryFile)
  case memory(GraphMemory)

  func append(_ bytes: UnsafeRawBufferPointer) throws {
    switch self {
    case .file(let file): try file.append(bytes)
    case .memory(let memory): try memory.append(bytes)
    }
  }

  /// What was written as a graph file, with a rest behind it that is not counted as written.
  func unfinishedFile(
    _ header: GraphFileHeader, rest: UnsafeRawBufferPointer
  ) throws -> GraphFile {
    switch self {
    case .file(let file): return GraphFile(mapped: try file.mapped(with: rest), header)
    case .memory(let memory):
      try memory.append(rest)
      defer { memory.removeLast(rest.count) }
      return GraphFile(memory, header)
    }
  }
}

/// Why a graph file could not be written.
struct GraphFileWritingError: Error, CustomStringConvertible {
  let operation: String
  let code: Int32

  /// The reason in the system's words.
  var description: String { "\(operation): \(String(cString: strerror(code)))" }
}

/// A file that is written beside its place and moved there when it is whole.
final class TemporaryFile {
  let destination: String
  private let path: String
  private let descriptor: Int32
  private var isFinished = false
  /// What is still to be written.
  private var piece: [UInt8] = []
  /// How much has been written.
  private var length = 0

  /// The system keeps what it is given at once in one run of its memory, if that begins at a multiple of its
  /// length, and shows such a run to a reader with less work than page by page.
  private static let pieceLength = 1 << 18

  /// - Throws: ``GraphFileWritingError`` when the folder cannot be written.
  init(for destination: String) throws {
    self.destination = destination
    Self.removeLeftovers(of: destination)
    // Two processes that make the same file at once each write their own.
    path = "\(destination).\(getpid())-\(UUID().uuidString.prefix(8))\(Self.ending)"
    descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw GraphFileWritingError(operation: "making \(path)", code: errno)
    }
  }

  deinit {
    close(descriptor)
    if !isFinished { unlink(path) }
  }

  private static let ending = ".unfinished.graph"

  /// Removes what processes that are no more have left unfinished.
  private static func removeLeftovers(of destination: String) {
    let place = URL(fileURLWithPath: destination)
    let folder = place.deletingLastPathComponent()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasPrefix(place.lastPathComponent + ".") && name.hasSuffix(ending)
    {
      let rest = name.dropFirst(place.lastPathComponent.count + 1)
      guard let process = Int32(rest.prefix { $0.isNumber }), process > 0,
        kill(process, 0) != 0, errno == ESRCH
      else { continue }
      unlink(folder.appendingPathComponent(name).path)
    }
  }

  func append(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes
    while !rest.isEmpty {
      let room = Self.pieceLength - (length + piece.count) % Self.pieceLength
      piece.append(contentsOf: rest.prefix(room))
      if rest.count >= room { try writePiece() }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(room))
    }
  }

  private func writePiece() throws {
    try piece.withUnsafeBytes { bytes in
      var rest = bytes
      while !rest.isEmpty {
        let count = write(descriptor, rest.baseAddress, rest.count)
        if count > 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        } else if count == 0 || errno != EINTR {
          throw GraphFileWritingError(operation: "writing \(path)", code: count == 0 ? EIO : errno)
        }
      }
    }
    length += piece.count
    piece.removeAll(keepingCapacity: true)
  }

  /// The file's bytes, mapped for reading, with a rest behind that the next write goes over.
  func mapped(with rest: UnsafeRawBufferPointer) throws -> UnsafeRawBufferPointer {
    try writePiece()
    let count = pwrite(descriptor, rest.baseAddress, rest.count, off_t(length))
    try check(count == rest.count, "writing")
    let mappedLength = length + rest.count
    let start = mmap(nil, mappedLength, PROT_READ, MAP_SHARED, descriptor, 0)
    guard let start, start != MAP_FAILED else {
      throw GraphFileWritingError(operation: "reading \(path)", code: errno)
    }
    return UnsafeRawBufferPointer(start: start, count: mappedLength)
  }

  /// Writes the header over the first page, seals the file, and puts it in its place.
  ///
  /// Whoever has the old file open keeps it.
  func finish(_ header: GraphFileHeader) throws {
    var header = header
    try writePiece()
    // First all of the columns, then the header that vouches for them.
    try check(fsync(descriptor) == 0, "writing")
    header.seal = GraphFileSeal(forFile: descriptor)
    let bytes = header.bytes
    let count = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    try check(count == bytes.count, "writing")
    try check(fsync(descriptor) == 0, "writing")
    GraphFileSeal.put(on: descriptor)
    try takePlace()
  }

  /// Puts what was written in its place, as it is.
  func finish() throws {
    try writePiece()
    try check(fsync(descriptor) == 0, "writing")
    try takePlace()
  }

  private func takePlace() throws {
    try check(rename(path, destination) == 0, "renaming")
    isFinished = true
  }

  /// Writes a whole file anew under a new seal.
  func copy(_ file: UnsafeRawBufferPointer, _ header: GraphFileHeader) throws {
    try append(file)
    try finish(header)
  }

  private func check(_ isDone: Bool, _ operation: String) throws {
    guard isDone else {
      throw GraphFileWritingError(operation: "\(operation) \(path)", code: errno)
    }
  }
}

/// Memory that grows.
final class GraphMemory {
  private(set) var start: UnsafeMutableRawPointer?
  private(set) var count = 0
  private var capacity = 0

  deinit { free(start) }

  func append(_ bytes: UnsafeRawBufferPointer) throws {
    guard let source = bytes.baseAddress else { return }
    if count + bytes.count > capacity {
      let wanted = max(count + bytes.count, capacity * 3 / 2, 1 << 20)
      guard let grown = realloc(start, wanted) else {
        throw GraphFileWritingError(operation: "reserving memory for the graph", code: ENOMEM)
      }
      start = grown
      capacity = wanted
    }
    start?.advanced(by: count).copyMemory(from: source, byteCount: bytes.count)
    count += bytes.count
  }

  /// Forgets the last bytes, which stay where they are until something is written over them.
  func removeLast(_ byteCount: Int) { count -= byteCount }

  /// Writes the header over the first page.
  func finish(_ header: GraphFileHeader) {
    header.bytes.withUnsafeBytes { bytes in
      if let source = bytes.baseAddress { start?.copyMemory(from: source, byteCount: bytes.count) }
    }
  }
}
