import Foundation
import Hummingbird
import Testing
import WebExplorer

/// The server itself, through sockets: what clients that mean harm or mean nothing do to it.
@Suite(.serialized) struct LiveTests {
  private func serving(
    limits: ServerLimits = ServerLimits(), _ body: @Sendable (Int) async throws -> Void
  ) async throws {
    let site = try FixtureSite(limits: limits)
    let (ports, told) = AsyncStream<Int>.makeStream()
    let serving = Task {
      try await site.server.application { told.yield($0) }.runService(gracefulShutdownSignals: [])
    }
    var iterator = ports.makeAsyncIterator()
    let port = await iterator.next() ?? 0
    do {
      try await body(port)
    } catch {
      serving.cancel()
      throw error
    }
    serving.cancel()
    _ = await serving.result
  }

  private func status(_ port: Int, _ bytes: String) async throws -> Int? {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(
          with: Result {
            let answer = try SocketRequest.raw(port: port, Data(bytes.utf8))
            return String(decoding: answer.prefix(64), as: UTF8.self)
              .split(separator: " ").dropFirst().first.flatMap { Int($0) }
          })
      }
    }
  }

  private func isWell(_ port: Int) async throws -> Bool {
    try await status(port, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n") == 200
  }

  @Test(.timeLimit(.minutes(2)))
  func `requests that are none are refused and leave the server as it was`() async throws {
    try await serving { port in
      let end = "\r\n\r\n"
      #expect(
        try await status(port, "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close" + end)
          == 421)
      // A header of 100 kB; the connection may be closed without an answer.
      let huge =
        "GET / HTTP/1.1\r\nHost: localhost\r\nX-Large: "
        + String(repeating: "a", count: 100_000) + end
      let answer = try await status(port, huge)
      #expect(answer == nil || answer == 400 || answer == 431)
      let many =
        "GET / HTTP/1.1\r\nHost: localhost\r\n"
        + (0..<500).map { "X-\($0): a\r\n" }.joined() + "\r\n"
      let toMany = try await status(port, many)
      #expect(toMany == nil || toMany == 400 || toMany == 431)
      for nonsense in [
        "nonsense" + end, "GET / HTTP/9.9" + end, "\0\0\0\0" + end, "GET  HTTP/1.1" + end,
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1" + end,
        "GET /%0d%0aSet-Cookie:x=1 HTTP/1.1\r\nHost: localhost\r\nConnection: close" + end,
      ] {
        let answer = try await status(port, nonsense)
        #expect(answer == nil || (400...499).contains(answer ?? 0), "\(nonsense)")
      }
      #expect(try await isWell(port))
    }
  }

  @Test(.timeLimit(.minutes(2)))
  func `a body that comes byte by byte for ever is let go`() async throws {
    var limits = ServerLimits()
    limits.requestSeconds = 2
    try await serving(limits: limits) { port in
      let head =
        "POST /reconcile HTTP/1.1\r\nHost: localhost\r\n"
        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\n"
      let isEnded = try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global().async {
          continuation.resume(
            with: Result {
              try SocketRequest.isEnded(port: port, Data(head.utf8), dripping: 200)
            })
        }
      }
      #expect(isEnded)
      #expect(try await isWell(port))
    }
  }

  @Test(.timeLimit(.minutes(2)))
  func `more idle connections than are held keep nobody out for long`() async throws {
    var limits = ServerLimits()
    limits.idleSeconds = 1
    limits.connections = 20
    try await serving(limits: limits) { port in
      try await withThrowingTaskGroup(of: Int?.self) { group in
        for _ in 0..<50 { group.addTask { try await status(port, "") } }
        #expect(try await isWell(port))
        for try await status in group { #expect(status == nil) }
      }
      #expect(try await isWell(port))
    }
  }

  @Test(.timeLimit(.minutes(2)))
  func `clients that never finish are let go, and others are answered meanwhile`() async throws {
    var limits = ServerLimits()
    limits.idleSeconds = 1
    try await serving(limits: limits) { port in
      let slow = try await withThrowingTaskGroup(of: Int?.self) { group in
        for _ in 0..<20 {
          group.addTask { try await status(port, "GET / HTTP/1.1\r\nHost: loc") }
        }
        #expect(try await isWell(port))
        return try await group.reduce(into: []) { $0.append($1) }
      }
      // Each of them was ended by the server, without an answer or with one that says so.
      #expect(slow.count == 20)
      #expect(slow.allSatisfy { $0 == nil || $0 == 408 || $0 == 400 })
      #expect(try await isWell(port))
    }
  }
}
