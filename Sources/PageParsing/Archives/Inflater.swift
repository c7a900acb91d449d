import CZlib

/// zlib's inflation as a stream: the only place that calls zlib.
final class Inflater {
  /// What stands around the compressed bytes.
  enum Form: Int32 {
    case gzip = 31
    case zlib = 15
    case raw = -15
  }

  /// How far a stream has come.
  enum Status {
    /// More input is needed, or there is room for more output.
    case unfinished
    /// The stream ended and its checksum is right.
    case ended
    /// The bytes are not what a compressor wrote.
    case damaged
  }

  private static let pieceBytes = 64 << 10

  private let stream: UnsafeMutablePointer<z_stream>
  private let piece: UnsafeMutableBufferPointer<UInt8>

  /// Begins a stream.
  ///
  /// - Returns: `nil` when there is no memory for one.
  init?(_ form: Form) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    piece = .allocate(capacity: Self.pieceBytes)
    piece.initialize(repeating: 0)
    let status = inflateInit2_(
      stream, form.rawValue, zlibVersion(), Int32(MemoryLayout<z_stream>.size))
    if status != Z_OK { return nil }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    piece.deallocate()
  }

  /// Begins a new stream of the same form.
  func reset() {
    inflateReset(stream)
  }

  /// Inflates a part of a stream.
  ///
  /// - Parameters:
  ///   - input: Compressed bytes.
  ///   - offset: Where to go on in them; moved past what was used.
  ///   - output: Gets what was inflated, also when the stream turns out to be damaged.
  ///   - most: How many bytes to inflate at most, up to a piece more.
  /// - Returns: How far the stream has come.
  func inflate(
    _ input: [UInt8], from offset: inout Int, into output: inout [UInt8], atMost most: Int
  ) -> Status {
    var status = Status.unfinished
    var count = 0
    input.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      while status == .unfinished, offset < bytes.count, count < most {
        let given = min(bytes.count - offset, 1 << 30)
        stream.pointee.next_in = UnsafeMutablePointer(mutating: base + offset)
        stream.pointee.avail_in = UInt32(given)
        stream.pointee.next_out = piece.baseAddress
        stream.pointee.avail_out = UInt32(piece.count)
        let code = CZlib.inflate(stream, Z_NO_FLUSH)
        let written = piece.count - Int(stream.pointee.avail_out)
        offset += given - Int(stream.pointee.avail_in)
        count += written
        output.append(contentsOf: UnsafeBufferPointer(rebasing: piece[..<written]))
        switch code {
        case Z_OK: break
        case Z_STREAM_END: status = .ended
        case Z_BUF_ERROR where written == 0 && stream.pointee.avail_in == 0: return
        default: status = .damaged
        }
      }
    }
    return status
  }
}

extension Inflater {
  /// What inflating a whole document gave.
  struct Whole {
    var bytes: [UInt8]
    var isComplete: Bool
    /// There was more than the limit; the bytes are cut.
    var isTooLarge = false
  }

  /// Inflates a document of one or more streams in a row.
  ///
  /// - Returns: `nil` when not even a beginning could be inflated.
  static func whole(_ input: [UInt8], _ form: Form, limit: Int) -> Whole? {
    guard let inflater = Inflater(form) else { return nil }
    var (offset, output) = (0, [UInt8]())
    while offset < input.count {
      let before = offset
      let status = inflater.inflate(
        input, from: &offset, into: &output, atMost: limit + 1 - output.count)
      if output.count > limit {
        return Whole(bytes: Array(output.prefix(limit)), isComplete: false, isTooLarge: true)
      }
      switch status {
      case .damaged:
        return output.isEmpty ? nil : Whole(bytes: output, isComplete: false)
      case .ended:
        // Only another member goes on; other bytes after the end are passed over.
        guard form == .gzip, offset + 1 < input.count, input[offset] == 0x1F,
          input[offset + 1] == 0x8B
        else { return Whole(bytes: output, isComplete: true) }
        inflater.reset()
      case .unfinished:
        if offset == before { return Whole(bytes: output, isComplete: false) }
      }
    }
    return output.isEmpty ? nil : Whole(bytes: output, isComplete: false)
  }
}
