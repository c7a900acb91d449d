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
    var text = ""
    while text.filter({ $0 == "\n" }).count < 2 {
      let data = errors.fileHandleForReading.availableData
      if data.isEmpty { break }
      text += String(decoding: data, as: UTF8.self)
    }
    #expect(text.contains(/Samband listens on http:\/\/127\.0\.0\.1:\d+\//))
    #expect(text.contains(/token [0-9a-f]{24}\n/))
    // A picture, which a child process draws.
    let page = try #require(text.firstMatch(of: /http:\/\/127\.0\.0\.1:\d+\//)?.0)
    let picture = try #require(URL(string: page + "organisation/lo.svg"))
    #expect(try String(contentsOf: picture, encoding: .utf8).contains("</svg>"))
    kill(process.processIdentifier, SIGTERM)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
  }

  @Test func `serve says what is wrong with a store or a port`() throws {
    let samband = try SambandProcess()
    let missing = try samband.run(["serve", "--store", "none.sqlite"])
    #expect(missing.status == 1)
    #expect(missing.errors.contains("none.sqlite"))
    #expect(try samband.run(["serve", "--port", "99999"]).status == 64)
  }
}
