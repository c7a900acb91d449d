import CCurl
import Foundation

/// Calls gRPC methods over HTTP/2 through libcurl, one at a time.
///
/// Each call has a connection of its own: Debian's libcurl 7.88 fails on the second request over a
/// cleartext HTTP/2 connection. Not for use by several threads at once.
final class GRPCConnection {
  /// How a call ended that did not end well.
  enum Failure: Error {
    /// libcurl's code and words, before the answer was complete.
    case transport(code: UInt32, detail: String, hadAnswer: Bool)
    /// The answer is not gRPC.
    case notGRPC(String)
    /// The engine's own status and message.
    case status(Int, String)
    /// Ctrl-C.
    case interrupted
  }

  private let handle: UnsafeMutableRawPointer
  private let address: SparkAddress

  /// Prepares calls to an address; nothing is sent yet.
  init(to address: SparkAddress) throws(SparkEngineError) {
    guard let handle = curl_easy_init() else {
      throw SparkEngineError(
        .unreachable(detail: "libcurl does not start"), engine: address.name)
    }
    self.handle = handle
    self.address = address
  }

  deinit { curl_easy_cleanup(handle) }

  /// Calls a method with one message and hands on the messages that come back.
  ///
  /// Ctrl-C ends the call if it heeds interruption.
  ///
  /// - Throws: ``Failure``, and what the receiver throws.
  func call(
    _ method: String, _ message: [UInt8], heedsInterruption: Bool = true,
    _ receiver: @escaping (ArraySlice<UInt8>) throws -> Void = { _ in }
  ) throws {
    let state = CallState(heedsInterruption: heedsInterruption, receiver)
    let code = perform(address.base + method, GRPCFrames.framed(message), state)
    if let failure = state.failure { throw failure }
    if code == CURLE_ABORTED_BY_CALLBACK { throw Failure.interrupted }
    let status = state.headers["grpc-status"].flatMap { Int($0) }
    guard code == CURLE_OK || status != nil else {
      throw Failure.transport(
        code: code.rawValue, detail: String(cString: curl_easy_strerror(code)),
        hadAnswer: state.hadAnswer)
    }
    guard let status else {
      var http = 0
      _ = ccurl_get_number(handle, CURLINFO_RESPONSE_CODE, &http)
      guard state.headers["content-type"]?.hasPrefix("application/grpc") == true else {
        throw Failure.notGRPC("it answers with HTTP status \(http)")
      }
      throw Failure.transport(
        code: 0, detail: "the answer ended without a status", hadAnswer: true)
    }
    guard status == 0 else {
      throw Failure.status(status, state.headers["grpc-message"]?.removingPercentEncoding ?? "")
    }
  }

  private func perform(_ url: String, _ body: [UInt8], _ state: CallState) -> CURLcode {
    curl_easy_reset(handle)
    var headers: UnsafeMutablePointer<curl_slist>?
    var lines = [
      "content-type: application/grpc", "te: trailers", "user-agent: samband", "expect:",
    ]
    if let token = address.token { lines.append("authorization: Bearer \(token)") }
    for line in lines { headers = curl_slist_append(headers, line) }
    defer { curl_slist_free_all(headers) }
    let context = Unmanaged.passUnretained(state).toOpaque()
    return withExtendedLifetime(state) {
      body.withUnsafeBytes { body in
        url.withCString { url in
          pointer(CURLOPT_URL, url)
          number(
            CURLOPT_HTTP_VERSION,
            address.usesTLS
              ? CURL_HTTP_VERSION_2TLS
              : CURL_HTTP_VERSION_2_PRIOR_KNOWLEDGE)
          pointer(CURLOPT_HTTPHEADER, headers)
          number(CURLOPT_POST, 1)
          pointer(CURLOPT_POSTFIELDS, body.baseAddress)
          number(CURLOPT_POSTFIELDSIZE, body.count)
          _ = ccurl_set_data_callback(handle, CURLOPT_WRITEFUNCTION, CallState.onBody)
          pointer(CURLOPT_WRITEDATA, context)
          _ = ccurl_set_data_callback(handle, CURLOPT_HEADERFUNCTION, CallState.onHeader)
          pointer(CURLOPT_HEADERDATA, context)
          _ = ccurl_set_progress_callback(handle, CallState.onProgress)
          pointer(CURLOPT_XFERINFODATA, context)
          number(CURLOPT_NOPROGRESS, 0)
          number(CURLOPT_NOSIGNAL, 1)
          number(CURLOPT_FORBID_REUSE, 1)
          number(CURLOPT_CONNECTTIMEOUT, Self.connectSeconds)
          // A machine that is gone says nothing: the system asks it now and then.
          number(CURLOPT_TCP_KEEPALIVE, 1)
          number(CURLOPT_TCP_KEEPIDLE, Self.keepAliveSeconds)
          number(CURLOPT_TCP_KEEPINTVL, Self.keepAliveSeconds)
          pointer(CURLOPT_NOPROXY, "*")
          if let trusted = address.trustedCertificates { pointer(CURLOPT_CAINFO, trusted) }
          return curl_easy_perform(handle)
        }
      }
    }
  }

  private func number(_ option: CURLoption, _ value: Int) {
    _ = ccurl_set_number(handle, option, value)
  }

  private func pointer(_ option: CURLoption, _ value: UnsafeRawPointer?) {
    _ = ccurl_set_pointer(handle, option, value)
  }

  private static let connectSeconds = 10
  private static let keepAliveSeconds = 20
}

/// What libcurl's callbacks share while a call runs.
private final class CallState {
  var headers: [String: String] = [:]
  var failure: (any Error)?
  var hadAnswer = false
  private var frames = GRPCFrames()
  private let receiver: (ArraySlice<UInt8>) throws -> Void
  private let heedsInterruption: Bool

  init(heedsInterruption: Bool, _ receiver: @escaping (ArraySlice<UInt8>) throws -> Void) {
    self.heedsInterruption = heedsInterruption
    self.receiver = receiver
  }

  static func state(_ context: UnsafeMutableRawPointer?) -> CallState? {
    context.map { Unmanaged<CallState>.fromOpaque($0).takeUnretainedValue() }
  }

  static let onBody: ccurl_data_callback = { data, size, count, context in
    guard let state = CallState.state(context) else { return 0 }
    do {
      state.hadAnswer = true
      try state.frames.receive(
        UnsafeRawBufferPointer(start: data, count: size * count), state.receiver)
      return size * count
    } catch {
      state.failure = error
      return 0
    }
  }

  static let onHeader: ccurl_data_callback = { data, size, count, context in
    guard let state = CallState.state(context) else { return 0 }
    let line = String(
      decoding: UnsafeRawBufferPointer(start: data, count: size * count), as: UTF8.self)
    if let colon = line.firstIndex(of: ":") {
      state.headers[line[..<colon].lowercased()] =
        line[line.index(after: colon)...].trimmingCharacters(in: .whitespacesAndNewlines)
    }
    return size * count
  }

  static let onProgress: ccurl_progress_callback = { context, _, _, _, _ in
    guard let state = CallState.state(context), state.heedsInterruption else { return 0 }
    return Interruption.isPending ? 1 : 0
  }
}
