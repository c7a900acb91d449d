import ProjectModel
import Synchronization

/// An answer as it is sent: its kind, its bytes, and what names them.
struct FinishedAnswer: Sendable {
  /// The media type, `text/html; charset=utf-8`.
  let mediaType: String
  /// The bytes.
  let body: [UInt8]
  /// What names these bytes: their XXH64, 16 hexadecimal digits.
  let tag: String
  /// Further style sources that the answer holds, for its Content-Security-Policy.
  let styleSources: [String]
  /// What the answer is called when it is saved.
  let fileName: String?
  private let compression: Compression

  /// Finishes an answer.
  init(
    mediaType: String, body: [UInt8], styleSources: [String] = [], fileName: String? = nil
  ) {
    self.mediaType = mediaType
    self.body = body
    self.styleSources = styleSources
    self.fileName = fileName
    let digits = String(body.withUnsafeBytes(XXHash64.sum), radix: 16)
    tag = String(repeating: "0", count: 16 - digits.count) + digits
    compression = Compression(isWorthIt: body.count >= 1_024)
  }

  /// The bytes compressed, when that makes them smaller; made when first asked for and then kept.
  ///
  /// - Complexity: O(n) the first time; about a millisecond for 50 kB.
  var compressed: [UInt8]? { compression.bytes(of: body) }

  /// Whether ``compressed`` is to be had at once.
  var isCompressionKnown: Bool { compression.isKnown }

  /// About how many bytes it takes to keep, compressed too.
  var cost: Int { body.count + body.count / 4 + 512 }
}

/// The compressed form of an answer, which many readers never ask for.
private final class Compression: Sendable {
  /// Unknown, known to be none, or the bytes.
  private let state: Mutex<[UInt8]??>

  init(isWorthIt: Bool) {
    state = Mutex(isWorthIt ? nil : .some(nil))
  }

  var isKnown: Bool { state.withLock { $0 != nil } }

  func bytes(of body: [UInt8]) -> [UInt8]? {
    state.withLock { state in
      if let known = state { return known }
      let small = Gzip.compressed(body).flatMap { $0.count < body.count ? $0 : nil }
      state = .some(small)
      return small
    }
  }
}
