import Foundation

/// A browser that a test drives: Debian's Chromium without a window, through its driver.
///
/// The driver speaks HTTP in a way that `URLSession` on Linux refuses (a header without a blank
/// after its colon), so requests go through a socket of our own.
final class WebDriver: @unchecked Sendable {
  private let process: Process
  private let port: Int
  private var session = ""

  /// Whether there is a browser to drive.
  static var isInstalled: Bool {
    [driverPath, browserPath].allSatisfy(FileManager.default.isExecutableFile(atPath:))
  }

  private static let driverPath = "/usr/bin/chromedriver"
  private static let browserPath = "/usr/bin/chromium"

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Starts a driver and a browser window: its size, the language that it asks pages for, whether
  /// its reader prefers dark pages, and whether pages' scripts run.
  init(
    width: Int = 1_200, height: Int = 900, language: String = "en", isDark: Bool = false,
    runsScripts: Bool = true
  ) async throws {
    process = Process()
    process.executableURL = URL(fileURLWithPath: Self.driverPath)
    process.arguments = ["--port=0"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var text = ""
    var found: Int?
    while found == nil {
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { throw Failure(description: "the driver ended: \(text)") }
      text += String(decoding: data, as: UTF8.self)
      found = text.firstMatch(of: /on port (\d+)\./).flatMap { Int($0.1) }
    }
    port = found ?? 0
    var arguments = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
      "--hide-scrollbars", "--window-size=\(width),\(height)",
    ]
    if isDark { arguments.append("--blink-settings=preferredColorScheme=0") }
    var preferences: [String: Any] = ["intl.accept_languages": language]
    if !runsScripts { preferences["profile.managed_default_content_settings.javascript"] = 2 }
    let options: [String: Any] = [
      "binary": Self.browserPath, "args": arguments, "prefs": preferences,
      "mobileEmulation": width < 500
        ? ["deviceMetrics": ["width": width, "height": height, "pixelRatio": 1]] : NSNull(),
    ].filter { !($0.value is NSNull) }
    let made = try await call(
      "POST", "/session",
      [
        "capabilities": [
          "alwaysMatch": [
            "browserName": "chrome", "goog:chromeOptions": options,
            "goog:loggingPrefs": ["browser": "ALL"],
          ]
        ]
      ])
    guard let id = (made as? [String: Any])?["sessionId"] as? String else {
      throw Failure(description: "no session")
    }
    session = "/session/" + id
  }

  /// Closes the window and ends the driver.
  func close() async {
    _ = try? await call("DELETE", session)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Opens an address.
  func open(_ address: String) async throws {
    _ = try await call("POST", session + "/url", ["url": address])
  }

  /// The address of the page.
  func address() async throws -> String {
    try await call("GET", session + "/url") as? String ?? ""
  }

  /// Goes back as the browser's button does.
  func back() async throws {
    _ = try await call("POST", session + "/back", [:])
  }

  /// Runs a script in the page and gives what it returns.
  func run(_ script: String) async throws -> Any {
    try await call("POST", session + "/execute/sync", ["script": script, "args": [Any]()])
  }

  func text(_ script: String) async throws -> String { try await run(script) as? String ?? "" }

  func isTrue(_ script: String) async throws -> Bool { try await run(script) as? Bool ?? false }

  /// Clicks what a selector finds first.
  func click(_ selector: String) async throws {
    let found = try await call(
      "POST", session + "/element", ["using": "css selector", "value": selector])
    guard let id = (found as? [String: String])?.values.first else {
      throw Failure(description: "no \(selector)")
    }
    _ = try await call("POST", session + "/element/\(id)/click", [:])
  }

  /// Presses keys, one after the other; several that are held together are given as one element.
  func press(_ keys: [String]) async throws {
    let names = [
      "Tab": "\u{E004}", "Enter": "\u{E007}", "Escape": "\u{E00C}", "Control": "\u{E009}",
      "Left": "\u{E012}", "Up": "\u{E013}", "Right": "\u{E014}", "Down": "\u{E015}",
    ]
    let actions = keys.flatMap { chord -> [[String: Any]] in
      let parts = chord == "+" ? ["+"] : chord.split(separator: "+").map(String.init)
      let values = parts.map { names[$0] ?? $0 }
      return values.map { ["type": "keyDown", "value": $0] }
        + values.reversed().map { ["type": "keyUp", "value": $0] }
    }
    _ = try await call(
      "POST", session + "/actions",
      ["actions": [["type": "key", "id": "keyboard", "actions": actions]]])
  }

  /// Waits until a script gives true.
  func wait(for script: String, _ what: String) async throws {
    for _ in 0..<100 {
      if try await isTrue("return !!(\(script))") { return }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw Failure(description: "waited in vain: \(what)")
  }

  /// A picture of the window, as a PNG.
  func screenshot() async throws -> Data {
    let text = try await call("GET", session + "/screenshot") as? String ?? ""
    return Data(base64Encoded: text) ?? Data()
  }

  /// What the page has complained of since the last time, policies that were broken among it.
  func complaints() async throws -> [String] {
    let entries = try await call("POST", session + "/se/log", ["type": "browser"])
    return (entries as? [[String: Any]] ?? []).compactMap { $0["message"] as? String }
  }

  private func call(
    _ method: String, _ path: String, _ body: [String: Any]? = nil
  ) async throws -> Any {
    let payload = try body.map { try JSONSerialization.data(withJSONObject: $0) }
    let port = port
    let (status, data): (Int, Data) = try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(
          with: Result {
            try SocketRequest.send(port: port, method: method, path: path, body: payload)
          })
      }
    }
    let answer = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    guard status == 200 else { throw Failure(description: "\(method) \(path): \(answer ?? [:])") }
    return answer?["value"] ?? NSNull()
  }
}

/// One HTTP request to this machine through a socket.
enum SocketRequest {
  static func send(
    port: Int, method: String, path: String, body: Data? = nil, headers: [String] = []
  ) throws -> (Int, Data) {
    var head = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n"
    for header in headers { head += header + "\r\n" }
    head += "Content-Type: application/json\r\nContent-Length: \(body?.count ?? 0)\r\n\r\n"
    let answer = try raw(port: port, Data(head.utf8) + (body ?? Data()))
    guard let end = answer.firstRange(of: Data("\r\n\r\n".utf8)),
      let status = String(decoding: answer[..<end.lowerBound], as: UTF8.self)
        .split(separator: " ").dropFirst().first.flatMap({ Int($0) })
    else { throw POSIXError(.EBADMSG) }
    return (status, Data(answer[end.upperBound...]))
  }

  /// Sends a beginning, and then a byte each tenth of a second.
  ///
  /// - Returns: Whether the other side has ended the connection before so many bytes were sent.
  static func isEnded(port: Int, _ bytes: Data, dripping count: Int) throws -> Bool {
    let handle = try connected(to: port)
    defer { close(handle) }
    _ = bytes.withUnsafeBytes { Foundation.send(handle, $0.baseAddress, $0.count, noSignal) }
    var buffer = [UInt8](repeating: 0, count: 4_096)
    for _ in 0..<count {
      usleep(100_000)
      var letter = UInt8(ascii: "a")
      guard Foundation.send(handle, &letter, 1, noSignal) == 1 else { return true }
      let received = recv(handle, &buffer, buffer.count, Int32(MSG_DONTWAIT))
      if received == 0 || (received < 0 && errno != EAGAIN) { return true }
    }
    return false
  }

  private static func connected(to port: Int) throws -> Int32 {
    #if os(Linux)
      let socketHandle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let socketHandle = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    guard socketHandle >= 0 else { throw POSIXError(.EMFILE) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port)).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socketHandle, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else {
      close(socketHandle)
      throw POSIXError(.ECONNREFUSED)
    }
    return socketHandle
  }

  /// Sends bytes and gives everything that comes until the answer is whole or the other side closes.
  static func raw(port: Int, _ bytes: Data) throws -> Data {
    let socketHandle = try connected(to: port)
    defer { close(socketHandle) }
    var time = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(
      socketHandle, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Foundation.send(socketHandle, $0.baseAddress, $0.count, noSignal)
      }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
    var answer = Data()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(socketHandle, &buffer, buffer.count, 0)
      guard count > 0 else { return answer }
      answer.append(contentsOf: buffer[..<count])
      if isWhole(answer) { return answer }
    }
  }

  private static func isWhole(_ answer: Data) -> Bool {
    guard let end = answer.firstRange(of: Data("\r\n\r\n".utf8)) else { return false }
    let head = String(decoding: answer[..<end.lowerBound], as: UTF8.self)
    guard let length = head.firstMatch(of: /(?i)content-length: *(\d+)/).flatMap({ Int($0.1) })
    else { return false }
    return answer.count - answer.distance(from: answer.startIndex, to: end.upperBound) >= length
  }

  #if os(Linux)
    private static let noSignal = Int32(MSG_NOSIGNAL)
  #else
    private static let noSignal: Int32 = 0
  #endif
}
