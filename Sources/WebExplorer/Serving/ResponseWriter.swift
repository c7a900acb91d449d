import HTTPTypes
import Hummingbird

/// Writes answers as HTTP responses: compressed, named, checked for being known already, and with
/// what a browser is to refuse.
enum ResponseWriter {
  /// How an answer may be used.
  struct Terms {
    var status = HTTPResponse.Status.ok
    /// Whether it never changes under its address.
    var isImmutable = false
    /// Whether it may be kept at all.
    var isStorable = true
    /// Whether pages of other sites may read it.
    var isShared = false
    /// Whether programs on this machine may show it in a frame.
    var isFramed = false
    /// Further headers.
    var headers: [(HTTPField.Name, String)] = []
  }

  /// Writes an answer.
  static func response(
    _ answer: FinishedAnswer, to request: Request, terms: Terms = Terms()
  ) -> Response {
    let small =
      Gzip.isAccepted(by: request.headers[.acceptEncoding]) ? answer.compressed : nil
    let tag = "\"" + answer.tag + (small == nil ? "" : "-gzip") + "\""
    var headers = HTTPFields()
    headers[.contentType] = answer.mediaType
    headers[.vary] = "Accept-Encoding, Accept-Language"
    headers[.cacheControl] =
      !terms.isStorable
      ? "no-store"
      : terms.isImmutable ? "public, max-age=31536000, immutable" : "private, no-cache"
    if terms.isStorable { headers[.eTag] = tag }
    protect(&headers, answer, terms)
    if let name = answer.fileName {
      headers[.contentDisposition] = "inline; filename=\"\(name)\""
    }
    for (name, value) in terms.headers { headers[name] = value }
    if terms.status == .ok, terms.isStorable,
      knows(request.headers[.ifNoneMatch], tag: tag, answer: answer)
    {
      return Response(status: .notModified, headers: headers)
    }
    let body = small ?? answer.body
    if small != nil { headers[.contentEncoding] = "gzip" }
    headers[.contentLength] = String(body.count)
    guard request.method != .head else {
      return Response(status: terms.status, headers: headers)
    }
    return Response(
      status: terms.status, headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
  }

  /// What a browser is to refuse.
  private static func protect(
    _ headers: inout HTTPFields, _ answer: FinishedAnswer, _ terms: Terms
  ) {
    let styles = (["'self'"] + answer.styleSources).joined(separator: " ")
    let frames = terms.isFramed ? "http://127.0.0.1:* http://localhost:*" : "'none'"
    headers[.contentSecurityPolicy] =
      "default-src 'none'; style-src \(styles); script-src 'self'; img-src 'self'; "
      + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors \(frames)"
    headers[.xContentTypeOptions] = "nosniff"
    for (name, value) in fixed {
      if let name = HTTPField.Name(name) { headers[name] = value }
    }
    if let name = HTTPField.Name("Cross-Origin-Resource-Policy") {
      headers[name] = terms.isShared ? "cross-origin" : "same-origin"
    }
    if terms.isShared { headers[.accessControlAllowOrigin] = "*" }
  }

  private static let fixed = [
    ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
  ]

  /// Whether a reader has the answer already (RFC 9110, 13.1.2).
  private static func knows(_ header: String?, tag: String, answer: FinishedAnswer) -> Bool {
    (header ?? "").split(separator: ",").contains { known in
      let known = known.filter { $0 != " " }.replacing("W/", with: "")
      return known == tag || known == "*"
    }
  }
}
