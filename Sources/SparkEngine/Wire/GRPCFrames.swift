/// Cuts a stream of bytes into gRPC messages: a byte that says whether it is compressed, four of
/// length, then the message.
struct GRPCFrames {
  private var pending: [UInt8] = []

  /// A message as it is sent.
  static func framed(_ message: [UInt8]) -> [UInt8] {
    var frame: [UInt8] = [0]
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: message.count).bigEndian) {
      frame.append(contentsOf: $0)
    }
    return frame + message
  }

  /// Takes bytes as they arrive and hands on the messages that are complete.
  ///
  /// - Throws: ``SparkEngineError`` for a compressed message, which nobody asked for, and what the
  ///   receiver throws.
  mutating func receive(
    _ bytes: UnsafeRawBufferPointer, _ receiver: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    pending.append(contentsOf: bytes)
    var start = 0
    while pending.count - start >= Self.headLength {
      let length = pending[start + 1..<start + Self.headLength].reduce(0) { $0 << 8 | Int($1) }
      let end = start + Self.headLength + length
      guard pending.count >= end else { break }
      guard pending[start] == 0 else {
        throw SparkEngineError(.malformedReply("a compressed message"))
      }
      try receiver(pending[start + Self.headLength..<end])
      start = end
    }
    if start > 0 { pending.removeFirst(start) }
  }

  private static let headLength = 5
}
