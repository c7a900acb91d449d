import Foundation
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// The server as a process of its own.
@Suite struct ServeCommandTests {
  @Test(.timeLimit(.minutes(2)))
  func `serve tells where it listens, and ends well when it is told to`() throws {
    let samband = try SambandProcess()
    _ = try samband.run(["import", "Fixtures/Pages", "--store", "s.sqlite"])
    let process = Process()
    process.executableURL = SambandProcess.executable
    process.arguments = ["serve", "--store", "s.sqlite", "--port", "0", "--allow-judgements"]
    process.currentDirectoryURL = samband.folder
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    defer { kill(process.processIdentifier, SIGKILL) }
    var text = ""
    while text.filter({ $0 == "\n" }).count < 2 {
      let data = errors.fileHandleForReading.availableData
      if data.isEmpty { break }
      text += String(decoding: data, as: UTF8.self)
    }
    #expect(text.contains(/Samband listens on http:\/\/127\.0\.0\.1:\d+\//))
    #expect(text.contains(/token [0-9a-f]{24}\n/))
    // Pictures, which forks of one child process draw.
    let page = try #require(text.firstMatch(of: /http:\/\/127\.0\.0\.1:\d+\//)?.0)
    for name in ["lo", "arbetsformedlingen"] {
      let picture = try #require(URL(string: page + "organisation/\(name).svg"))
      #expect(try String(contentsOf: picture, encoding: .utf8).contains("</svg>"))
    }
    let children = Self.children(of: process.processIdentifier)
    #if os(Linux)
      #expect(children.count == 1)
    #endif
    kill(process.processIdentifier, SIGTERM)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
    #expect(children.allSatisfy(Self.ends))
  }

  @Test(.timeLimit(.minutes(2)))
  func `a drawing process ends with the server, and a killed one is followed by another`() throws {
    let samband = try SambandProcess()
    _ = try samband.run(["import", "Fixtures/Pages", "--store", "s.sqlite"])
    let process = Process()
    process.executableURL = SambandProcess.executable
    process.arguments = ["serve", "--store", "s.sqlite", "--port", "0"]
    process.currentDirectoryURL = samband.folder
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    defer { kill(process.processIdentifier, SIGKILL) }
    let line = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
    let page = try #require(line.firstMatch(of: /http:\/\/127\.0\.0\.1:\d+\//)?.0)
    for name in ["lo", "arbetsformedlingen"] {
      let picture = try #require(URL(string: page + "organisation/\(name).svg"))
      #expect(try String(contentsOf: picture, encoding: .utf8).contains("</svg>"))
      for child in Self.children(of: process.processIdentifier) { kill(child, SIGKILL) }
    }
    let picture = try #require(URL(string: page + "organisation/lo.dot"))
    #expect(try String(contentsOf: picture, encoding: .utf8).contains("graph"))
    let children = Self.children(of: process.processIdentifier)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(children.allSatisfy(Self.ends))
  }

  /// The processes that a process started, as far as the system tells.
  private static func children(of process: Int32) -> [Int32] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return all.compactMap { Int32($0) }.filter { other in
      let stat = (try? String(contentsOfFile: "/proc/\(other)/stat", encoding: .utf8)) ?? ""
      // After the program's name, which may hold anything, stand the state and the parent.
      return stat.split(separator: ")").last?.split(separator: " ").dropFirst().first
        == Substring(String(process))
    }
  }

  /// Whether a process is gone within ten seconds.
  private static func ends(_ process: Int32) -> Bool {
    for _ in 0..<200 {
      let state = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
      // Nobody may wait for it in a container, where it stays as a name.
      if kill(process, 0) != 0 || state.contains(") Z ") { return true }
      usleep(50_000)
    }
    return false
  }

  @Test func `serve says what is wrong with a store or a port`() throws {
    let samband = try SambandProcess()
    let missing = try samband.run(["serve", "--store", "none.sqlite"])
    #expect(missing.status == 1)
    #expect(missing.errors.contains("none.sqlite"))
    #expect(try samband.run(["serve", "--port", "99999"]).status == 64)
  }
}
