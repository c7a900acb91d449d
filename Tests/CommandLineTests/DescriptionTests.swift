import Foundation
import Testing

/// The description of the explorer for programs, held against what it answers by a tool that is made for
/// that.
///
/// By default three requests are made up for each operation; `SAMBAND_EXAMPLES=10` makes up so many, and
/// one for each edge of each parameter.
@Suite struct DescriptionTests {
  private static let examples = ProcessInfo.processInfo.environment["SAMBAND_EXAMPLES"]

  @Test func `every answer to made-up requests is one that the description has`() throws {
    let samband = try SambandProcess()
    _ = try samband.run(["import", "Fixtures/Pages", "--store", "s.sqlite"])
    let server = try samband.starting(["serve", "--store", "s.sqlite", "--port", "0"])
    defer { server.end() }
    var address: String?
    for _ in 0..<2_000 where address == nil {
      usleep(10_000)
      address = server.errorsSoFar.firstMatch(of: /http:\S+/).map { String($0.0) }
    }
    let said = try ReaderTools.run(
      "ask_openapi.py",
      [#require(address), Self.examples ?? "3"]
        + (Self.examples == nil ? [] : ["coverage,fuzzing"]), in: samband.folder)
    #expect(said == "as described")
    #expect(server.isRunning)
  }
}
