import Foundation
import Testing

/// Answers calls with what a test wants to see handled, over the little of HTTP/2 that it takes.
///
/// Every call comes on a connection of its own, so the replies are given in the order of the calls; the
/// last one is given again and again. What is asked is not read.
final class FakeEngine: Sendable {
  /// An answer to a call.
  enum Reply: Sendable {
    /// Messages, then a gRPC status with its text.
    case grpc([[UInt8]], status: Int, text: String)
    /// Another kind of page, over HTTP/2.
    case page(status: String)
    /// Bytes as they are, without HTTP/2.
    case bytes(String)
  }

  /// An engine that says its version, as Spark's `AnalyzePlanResponse` has it.
  static func version(_ version: String) -> Reply {
    let text = Array(version.utf8)
    return .grpc(
      [[0x42, UInt8(text.count + 2), 0x0A, UInt8(text.count)] + text], status: 0, text: "")
  }

  /// `sc://` and where it listens.
  let address: String
  private let listener: Int32

  init(_ replies: [Reply]) throws {
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = listener
    let isBound = withUnsafeMutablePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, size) == 0 && listen(descriptor, 8) == 0
          && getsockname(descriptor, $0, &size) == 0
      }
    }
    try #require(isBound)
    address = "sc://127.0.0.1:\(UInt16(bigEndian: place.sin_port))"
    Thread.detachNewThread {
      var calls = 0
      while true {
        let connection = accept(descriptor, nil, nil)
        guard connection >= 0 else {
          // Only now, as another listener may get the number.
          close(descriptor)
          return
        }
        FakeConnection(connection).serve(replies[min(calls, replies.count - 1)])
        calls += 1
      }
    }
  }

  deinit { shutdown(listener, Int32(SHUT_RDWR)) }
}

/// One connection of a client that speaks HTTP/2 at once (RFC 9113).
private struct FakeConnection {
  private let descriptor: Int32

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  func serve(_ reply: FakeEngine.Reply) {
    defer { close(descriptor) }
    if case .bytes(let text) = reply { return write(Array(text.utf8)) }
    guard read(24) != nil else { return }
    write(frame(.settings, flags: 0, stream: 0, []))
    while let head = read(9) {
      let length = head[0..<3].reduce(0) { $0 << 8 | Int($1) }
      guard read(length) != nil else { return }
      let isEndOfRequest = head[3] <= 1 && head[4] & 1 == 1
      if head[3] == Kind.settings.rawValue, head[4] & 1 == 0 {
        write(frame(.settings, flags: 1, stream: 0, []))
      } else if isEndOfRequest {
        answer(reply, stream: head[8])
      }
    }
  }

  private func answer(_ reply: FakeEngine.Reply, stream: UInt8) {
    switch reply {
    case .bytes: break
    case .page(let status):
      let head = field(":status", status) + field("content-type", "text/html")
      write(frame(.headers, flags: 5, stream: stream, head))
    case .grpc(let messages, let status, let text):
      let head = field(":status", "200") + field("content-type", "application/grpc")
      write(frame(.headers, flags: 4, stream: stream, head))
      for message in messages {
        let size = withUnsafeBytes(of: UInt32(message.count).bigEndian) { Array($0) }
        write(frame(.data, flags: 0, stream: stream, [0] + size + message))
      }
      let end = field("grpc-status", String(status)) + field("grpc-message", text)
      write(frame(.headers, flags: 5, stream: stream, end))
    }
  }

  private enum Kind: UInt8 {
    case data = 0
    case headers = 1
    case settings = 4
  }

  private func frame(_ kind: Kind, flags: UInt8, stream: UInt8, _ payload: [UInt8]) -> [UInt8] {
    let size = withUnsafeBytes(of: UInt32(payload.count).bigEndian) { Array($0)[1...] }
    return size + [kind.rawValue, flags, 0, 0, 0, stream] + payload
  }

  /// A header field, spelt out (RFC 7541, 6.2.2); texts are shorter than 127 bytes.
  private func field(_ name: String, _ value: String) -> [UInt8] {
    [0, UInt8(name.utf8.count)] + Array(name.utf8) + [UInt8(value.utf8.count)] + Array(value.utf8)
  }

  private func write(_ bytes: [UInt8]) {
    _ = send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  private func read(_ count: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: max(1, count))
    while bytes.count < count {
      let size = recv(descriptor, &part, count - bytes.count, 0)
      guard size > 0 else { return nil }
      bytes += part[..<size]
    }
    return bytes
  }
}
