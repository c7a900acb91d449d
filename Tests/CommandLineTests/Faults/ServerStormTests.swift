import Foundation
import Testing

/// A server among clients that do not mean well, and one that is killed.
///
/// By default some hundred idle connections are opened; `SAMBAND_STORM=10000` opens so many.
@Suite(.serialized) struct ServerStormTests {
  private static let connectionCount =
    ProcessInfo.processInfo.environment["SAMBAND_STORM"].flatMap(Int.init) ?? 300
  private static let killCount =
    ProcessInfo.processInfo.environment["SAMBAND_KILLS"].flatMap(Int.init) ?? 12

  /// A server over the five pages.
  private struct Server {
    let process: SambandProcess.Running
    let port: Int

    init(_ samband: SambandProcess, _ options: [String] = []) throws {
      process = try samband.starting(
        ["serve", "--store", "store/s.sqlite", "--port", "0"] + options,
        environment: ["SOURCE_DATE_EPOCH": "1700000000"])
      var port: Int?
      for _ in 0..<2_000 where port == nil {
        usleep(10_000)
        port = process.errorsSoFar.firstMatch(of: /127\.0\.0\.1:(\d+)/).flatMap { Int($0.1) }
      }
      self.port = try #require(port)
    }
  }

  private func made() throws -> SambandProcess {
    let samband = try SambandProcess()
    _ = try samband.run(["import", "Fixtures/Pages", "--store", "store/s.sqlite"])
    return samband
  }

  /// Opens a connection; -1 when that fails.
  private func connected(to port: Int) -> Int32 {
    #if os(Linux)
      let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let handle = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    guard handle >= 0 else { return -1 }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port)).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(handle, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else {
      close(handle)
      return -1
    }
    var time = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(handle, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    return handle
  }

  private func send(_ text: String, on handle: Int32) {
    _ = text.withCString { Foundation.send(handle, $0, strlen($0), Int32(MSG_NOSIGNAL)) }
  }

  /// Asks for a page on a connection of its own; the status, if there is one.
  private func status(of path: String, on port: Int) -> Int? {
    answer(to: "GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", on: port)
      .split(separator: " ").dropFirst().first.flatMap { Int($0) }
  }

  /// Everything that comes back on a connection of its own; nothing when there is none.
  private func answer(to request: String, on port: Int) -> String {
    let handle = connected(to: port)
    guard handle >= 0 else { return "" }
    defer { close(handle) }
    send(request, on: handle)
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(handle, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      answer += buffer[..<count]
    }
    return String(decoding: answer, as: UTF8.self)
  }

  /// The median time of some questions, in milliseconds.
  private func latency(_ port: Int) -> Double {
    let times = (0..<41).map { _ in
      let start = ContinuousClock.now
      let code = status(of: "/organisation/arbetsformedlingen", on: port)
      #expect(code == 200)
      return (ContinuousClock.now - start) / .microseconds(1)
    }
    return times.sorted()[20] / 1_000
  }

  @Test func `idle and slow connections keep nobody out, and afterwards all is as before`() throws {
    let samband = try made()
    let server = try Server(samband)
    defer { server.process.end() }
    _ = latency(server.port)
    let before = latency(server.port)
    var handles: [Int32] = []
    for number in 0..<Self.connectionCount {
      let handle = connected(to: server.port)
      guard handle >= 0 else { break }
      handles.append(handle)
      // Every other one begins a request and never ends it.
      if number.isMultiple(of: 2) { send("GET / HTTP/1.1\r\nHost: loc", on: handle) }
    }
    #expect(handles.count == Self.connectionCount)
    let memory = server.process.residentMegabytes
    let during = latency(server.port)
    for handle in handles { close(handle) }
    usleep(500_000)
    let after = latency(server.port)
    print(
      "\(handles.count) connections: median \(before) ms before, \(during) during, \(after) after,",
      "\(memory) MB")
    // Other work on the machine may double a time; a server that is hurt takes far longer.
    #expect(during < 10 * before + 100, "\(before) \(during)")
    #expect(after < 5 * before + 20, "\(before) \(after)")
    #expect(server.process.isRunning)
  }

  @Test func `a request that comes byte by byte is ended`() throws {
    let samband = try made()
    let server = try Server(samband)
    defer { server.process.end() }
    // As a request that is never whole; the server waits half a minute, which a test does not.
    let handle = connected(to: server.port)
    defer { close(handle) }
    for letter in "GET / HTTP/1.1\r\nHost: localhost\r\n" {
      send(String(letter), on: handle)
      usleep(2_000)
    }
    #expect(status(of: "/", on: server.port) == 200)
    send("Connection: close\r\n\r\n", on: handle)
    var buffer = [UInt8](repeating: 0, count: 64)
    #expect(recv(handle, &buffer, buffer.count, 0) > 0)
    #expect(String(decoding: buffer.prefix(12), as: UTF8.self) == "HTTP/1.1 200")
  }

  @Test func `a server killed at any moment leaves the store as it was`() throws {
    let samband = try made()
    let store = samband.folder.appendingPathComponent("store")
    let before = try StoreContent(copying: store)
    var state: UInt64 = 20_090_115
    for number in 0..<max(3, Self.killCount / 10) {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      try FileManager.default.removeItem(at: store.appendingPathComponent("s.sqlite.graph"))
      let server = try Server(samband)
      DispatchQueue.global().async {
        for path in ["/", "/organisation/lo", "/clusters", "/organisation/lo.svg"] {
          _ = self.status(of: path, on: server.port)
        }
      }
      usleep(UInt32(state >> 33) % 300_000)
      server.process.end()
      let isSame = try StoreContent(copying: store) == before
      #expect(isSame, "kill \(number)")
      let health = try samband.run(["doctor", "--store", "store/s.sqlite"])
      #expect(health.status == 0, "kill \(number): \(health.output)")
      // The next question makes the graph file, if it was not yet there.
      #expect(try samband.run(["rank", "--store", "store/s.sqlite"]).status == 0)
    }
  }

  /// Posts a judgement, as the page's form does; gives nothing when the server ends before its page
  /// has come.
  private func judge(_ server: Server) -> String? {
    let page = answer(
      to: "GET /names HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", on: server.port)
    guard let csrf = page.firstMatch(of: /name="csrf"[^>]*value="([^"]+)"/)?.1,
      let token = server.process.errorsSoFar.firstMatch(of: /the token (\S+)/)?.1
    else { return nil }
    let form =
      "csrf=\(csrf)&token=\(token)&verdict=same&a=organisation:excentrum-ab"
      + "&b=organisation:alvsby-folkhogskola&because=a+trial"
    return answer(
      to: """
        POST /names/judge HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\
        Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(form.utf8.count)\r\n\
        \r\n\(form)
        """, on: server.port)
  }

  @Test func `a server killed while a name is judged has judged it whole or not at all`() throws {
    let samband = try made()
    let store = samband.folder.appendingPathComponent("store")
    let template = samband.folder.appendingPathComponent("template")
    try FileManager.default.copyItem(at: store, to: template)
    let before = try #require(try StoreContent(copying: store))
    let options = ["--allow-judgements", "--by", "editor"]
    let undisturbed = try Server(samband, options)
    let start = ContinuousClock.now
    #expect(judge(undisturbed)?.hasPrefix("HTTP/1.1 303") == true)
    let microseconds = max(1, (ContinuousClock.now - start) / .microseconds(1))
    undisturbed.process.end()
    let after = try #require(try StoreContent(copying: store))
    #expect(before != after)

    let moments = KillTests.moments(max(3, Self.killCount / 10), upTo: microseconds * 1.2)
    for (number, moment) in moments.enumerated() {
      try FileManager.default.removeItem(at: store)
      try FileManager.default.copyItem(at: template, to: store)
      let server = try Server(samband, options)
      DispatchQueue.global().async { _ = self.judge(server) }
      usleep(UInt32(moment))
      server.process.end()
      let at = "seed \(KillTests.seed), kill \(number), after \(Int(moment)) microseconds"
      let content = try #require(try StoreContent(copying: store))
      #expect(content.isMadeOf(before, after), "\(at)")
      let health = try samband.run(["doctor", "--store", "store/s.sqlite"])
      #expect(health.status == 0, "\(at): \(health.output)")
      #expect(try samband.run(["rank", "--store", "store/s.sqlite"]).status == 0)
    }
  }
}
