import ProjectModel

/// An answer as it is sent: its kind, its bytes, and what names them.
struct FinishedAnswer: Sendable {
  /// The media type, `text/html; charset=utf-8`.
  let mediaType: String
  /// The bytes.
  let body: [UInt8]
  /// The bytes compressed, when that makes them smaller.
  let compressed: [UInt8]?
  /// What names these bytes: the beginning of their SHA-256.
  let tag: String
  /// Further style sources that the answer holds, for its Content-Security-Policy.
  let styleSources: [String]
  /// What the answer is called when it is saved.
  let fileName: String?

  /// Finishes an answer.
  init(
    mediaType: String, body: [UInt8], styleSources: [String] = [], fileName: String? = nil
  ) {
    self.mediaType = mediaType
    self.body = body
    self.styleSources = styleSources
    self.fileName = fileName
    tag = String(ContentDigest.hexadecimal(of: body).prefix(20))
    let small = body.count < 1_024 ? nil : Gzip.compressed(body)
    compressed = small.flatMap { $0.count < body.count ? $0 : nil }
  }

  /// About how many bytes it takes to keep.
  var cost: Int { body.count + (compressed?.count ?? 0) + 512 }
}
