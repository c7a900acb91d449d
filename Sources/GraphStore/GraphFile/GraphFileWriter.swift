import Foundation
import ProjectModel

/// Writes the columns of a graph file one after the other, with a checksum for every block.
///
/// A column is written whole or piece by piece; no more of it than one block is held.
final class GraphFileWriter {
  private let output: GraphOutput
  private var places: [GraphFileHeader.Place] = []
  private var checksums: [UInt64] = []
  /// The bytes of the block that is being filled.
  private var block: [UInt8] = []
  /// How long the file is so far.
  private var length = GraphFileHeader.length

  init(_ output: GraphOutput) throws {
    self.output = output
    block.reserveCapacity(GraphFileHeader.blockLength)
    let empty = [UInt8](repeating: 0, count: GraphFileHeader.length)
    try empty.withUnsafeBytes { try output.append($0) }
  }

  /// Writes a column.
  func add(_ section: GraphSection, _ numbers: [some FixedWidthInteger & BitwiseCopyable]) throws {
    try numbers.withUnsafeBytes { bytes in
      try add(section, byteCount: bytes.count) { try $0(bytes) }
    }
  }

  /// Writes a column as texts: where each begins, and their bytes.
  func add(starts: GraphSection, bytes: GraphSection, _ texts: TextColumnBuilder) throws {
    try add(starts, texts.starts)
    try add(bytes, texts.bytes)
  }

  private func add(
    _ section: GraphSection, byteCount: Int,
    _ body: ((UnsafeRawBufferPointer) throws -> Void) throws -> Void
  ) throws {
    let padding = (Self.alignment - length % Self.alignment) % Self.alignment
    try [UInt8](repeating: 0, count: padding).withUnsafeBytes(append)
    places.append(.init(section: section, offset: length, count: byteCount / section.width))
    try body(append)
  }

  /// A cache line, so that no number lies in two.
  private static let alignment = 64

  private func append(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes
    while !rest.isEmpty {
      let room = GraphFileHeader.blockLength - block.count
      let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(room))
      block.append(contentsOf: piece)
      length += piece.count
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(room))
      if block.count == GraphFileHeader.blockLength { try endBlock() }
    }
  }

  private func endBlock() throws {
    guard !block.isEmpty else { return }
    try block.withUnsafeBytes { bytes in
      checksums.append(XXHash64.sum(of: bytes))
      try output.append(bytes)
    }
    block.removeAll(keepingCapacity: true)
  }

  /// The columns written so far, for as long as nothing more is written; those to come are empty.
  func unfinishedFile(_ state: GraphFileState) throws -> GraphFile {
    let header = GraphFileHeader(
      fileLength: length, state: state, checksumOffset: length, checksumOfChecksums: 0,
      seal: GraphFileSeal(inode: 0),
      places: GraphSection.allCases.map { section in
        places.first { $0.section == section }
          ?? .init(section: section, offset: GraphFileHeader.length, count: 0)
      })
    return try block.withUnsafeBytes { try output.unfinishedFile(header, rest: $0) }
  }

  /// Writes what is left, and the header.
  ///
  /// - Returns: The header as it was written, but for its seal.
  func finish(_ state: GraphFileState) throws -> GraphFileHeader {
    // The checksums are numbers of eight bytes.
    let padding = (8 - length % 8) % 8
    try [UInt8](repeating: 0, count: padding).withUnsafeBytes(append)
    try endBlock()
    let little = checksums.map(\.littleEndian)
    let header = try little.withUnsafeBytes { bytes in
      try output.append(bytes)
      return GraphFileHeader(
        fileLength: length + bytes.count, state: state, checksumOffset: length,
        checksumOfChecksums: XXHash64.sum(of: bytes), seal: GraphFileSeal(inode: 0),
        places: places.sorted { $0.section.rawValue < $1.section.rawValue })
    }
    switch output {
    case .file(let file): try file.finish(header)
    case .memory(let memory): memory.finish(header)
    }
    return header
  }
}

/// Collects texts as one run of bytes.
struct TextColumnBuilder {
  /// Where each text begins, the end of the last one behind.
  private(set) var starts: [UInt32] = [0]
  private(set) var bytes: [UInt8] = []

  var count: Int { starts.count - 1 }

  /// - Throws: ``GraphFileWritingError`` beyond 4 GiB.
  mutating func append(_ text: some Sequence<UInt8>) throws {
    bytes.append(contentsOf: text)
    guard let end = UInt32(exactly: bytes.count) else {
      throw GraphFileWritingError(operation: "collecting names beyond 4 GiB", code: EFBIG)
    }
    starts.append(end)
  }

  mutating func append(_ text: String) throws { try append(text.utf8) }

  /// The texts at some places, in the order of the places.
  func reordered(_ places: [UInt32]) throws -> TextColumnBuilder {
    var result = TextColumnBuilder()
    result.starts.reserveCapacity(places.count + 1)
    result.bytes.reserveCapacity(bytes.count)
    for place in places { try result.append(self[Int(place)]) }
    return result
  }

  subscript(_ index: Int) -> ArraySlice<UInt8> {
    bytes[Int(starts[index])..<Int(starts[index + 1])]
  }
}
