import Foundation

/// Bytes on their way out, in pieces of a quarter of a megabyte.
///
/// Whoever makes one says where the pieces go; nothing else is held.
public final class ByteOutput {
  private var buffer: [UInt8] = []
  private let take: (UnsafeRawBufferPointer) throws -> Void
  /// How many bytes were written.
  public private(set) var byteCount = 0

  private static let pieceSize = 1 << 18

  /// Creates an output.
  ///
  /// - Parameter take: Takes the next piece; called in order, also by ``flush()``.
  public init(_ take: @escaping (UnsafeRawBufferPointer) throws -> Void) {
    self.take = take
    buffer.reserveCapacity(Self.pieceSize + 4096)
  }

  /// Writes a text as UTF-8.
  public func write(_ text: String) throws {
    try add { $0.append(contentsOf: text.utf8) }
  }

  /// Writes bytes.
  public func write(_ bytes: [UInt8]) throws {
    try add { $0.append(contentsOf: bytes) }
  }

  /// Lets `body` append to the bytes that are waiting.
  func add(_ body: (inout [UInt8]) throws -> Void) throws {
    let before = buffer.count
    try body(&buffer)
    byteCount += buffer.count - before
    if buffer.count >= Self.pieceSize { try flush() }
  }

  /// Hands over what is waiting.
  public func flush() throws {
    guard !buffer.isEmpty else { return }
    try buffer.withUnsafeBytes { try take($0) }
    buffer.removeAll(keepingCapacity: true)
  }
}
