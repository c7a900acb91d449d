import Foundation

/// The frozen columns of one state of a store, in a file that is mapped into memory.
///
/// Opening reads the header; of the columns no more comes into memory than is touched. Nobody writes
/// a graph file after it has been put in its place: a newer one replaces it, and whoever has the old
/// one open keeps it. A file that was written after it was sealed is checked block by block before
/// it is believed (``GraphFileFault``).
public final class GraphFile: Sendable {
  /// The state of the store that the file mirrors.
  public let state: GraphFileState
  /// Whether the columns lie in memory alone, since the store's folder cannot be written.
  public let isInMemory: Bool

  // Mapped for reading or filled before this object was made; nobody writes it any more.
  private nonisolated(unsafe) let memory: UnsafeRawBufferPointer
  private nonisolated(unsafe) let owner: GraphMemory?
  let header: GraphFileHeader

  /// Opens a file.
  ///
  /// - Parameter path: Where it lies.
  /// - Throws: ``GraphFileFault`` when it is not whole, not of this version, or damaged.
  /// - Complexity: Independent of the file's size, unless it was written after it was sealed.
  public init(path: String) throws(GraphFileFault) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? .missing : .unreadable(String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .unreadable(String(cString: strerror(errno)))
    }
    guard status.st_size >= GraphFileHeader.length else { throw .cutOff }
    let length = Int(status.st_size)
    let mapped = mmap(nil, length, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let mapped, mapped != MAP_FAILED else {
      throw .unreadable(String(cString: strerror(errno)))
    }
    let bytes = UnsafeRawBufferPointer(start: mapped, count: length)
    do throws(GraphFileFault) {
      let header = try GraphFileHeader(of: bytes)
      try GraphFileCheck(header: header, bytes: bytes).checkShape()
      if !header.seal.isWhole(status) {
        try GraphFileCheck(header: header, bytes: bytes).checkWhole()
        // Once it is known to be whole the next one to open it need not read it all.
        try? TemporaryFile(for: path).copy(bytes, header)
      }
      self.header = header
    } catch {
      munmap(mapped, length)
      throw error
    }
    state = header.state
    memory = bytes
    owner = nil
    isInMemory = false
  }

  /// Takes columns that were written into memory.
  init(_ written: GraphMemory, _ header: GraphFileHeader) {
    memory = UnsafeRawBufferPointer(start: written.start, count: written.count)
    owner = written
    self.header = header
    state = header.state
    isInMemory = true
  }

  /// Takes over columns of a file that is not finished.
  init(mapped bytes: UnsafeRawBufferPointer, _ header: GraphFileHeader) {
    memory = bytes
    owner = nil
    self.header = header
    state = header.state
    isInMemory = false
  }

  deinit {
    if owner == nil, let start = memory.baseAddress {
      munmap(UnsafeMutableRawPointer(mutating: start), memory.count)
    }
  }

  /// The whole length in bytes.
  public var byteCount: Int { memory.count }

  /// Checks every block and every row, as is done by itself for a file that was written after it was
  /// sealed.
  ///
  /// - Throws: ``GraphFileFault/damaged(_:)``.
  /// - Complexity: O(the file's length).
  public func checkWhole() throws(GraphFileFault) {
    try GraphFileCheck(header: header, bytes: memory).checkWhole()
  }

  /// A column of numbers; valid for as long as the file is held.
  ///
  /// - Precondition: The type is as wide as the section's numbers.
  public func numbers<Number: BitwiseCopyable>(
    _ section: GraphSection, as _: Number.Type = Number.self
  ) -> UnsafeBufferPointer<Number> {
    precondition(
      MemoryLayout<Number>.size == section.width, "\(section) has numbers of another width")
    return UnsafeRawBufferPointer(bytes(section)).bindMemory(to: Number.self)
  }

  /// A column's bytes; valid for as long as the file is held.
  public func bytes(_ section: GraphSection) -> UnsafeRawBufferPointer {
    let place = header.places[Int(section.rawValue) - 1]
    return UnsafeRawBufferPointer(rebasing: memory[place.offset..<place.end])
  }

  /// What the store holds, as it was counted when the file was made; `nil` when it cannot be read.
  public var statistics: StoreStatistics? {
    try? JSONDecoder().decode(StoreStatistics.self, from: Data(bytes(.statistics)))
  }

  /// A column of texts.
  public func texts(starts: GraphSection, bytes: GraphSection) -> TextColumn {
    TextColumn(starts: numbers(starts), bytes: self.bytes(bytes), file: self)
  }
}

/// Texts of a graph file, each made into a string when it is asked for.
public struct TextColumn: RandomAccessCollection, Sendable {
  private nonisolated(unsafe) let starts: UnsafeBufferPointer<UInt32>
  private nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
  private let file: GraphFile

  init(starts: UnsafeBufferPointer<UInt32>, bytes: UnsafeRawBufferPointer, file: GraphFile) {
    self.starts = starts
    self.bytes = bytes
    self.file = file
  }

  /// Always 0.
  public var startIndex: Int { 0 }
  /// The number of texts.
  public var endIndex: Int { starts.count - 1 }

  /// A text; what is not UTF-8 in it is replaced.
  public subscript(index: Int) -> String {
    String(decoding: utf8(index), as: UTF8.self)
  }

  /// A text's bytes; valid for as long as the file is held.
  public func utf8(_ index: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[Int(starts[index])..<Int(starts[index + 1])])
  }

  /// The place of a text in a column that is sorted by bytes; `nil` when it is not there.
  ///
  /// - Complexity: O(log n) comparisons.
  public func firstIndex(ofSorted text: some Collection<UInt8>) -> Int? {
    let wanted = Array(text)
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if utf8(middle).lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
    }
    return low < count && utf8(low).elementsEqual(wanted) ? low : nil
  }
}
