import Exploration
import Foundation
import SparkEngine
import Testing

/// What goes wrong between here and an engine is said in one line.
@Suite struct FailureTests {
  private static func failure(_ address: String, data: String = "/nowhere") throws
    -> SparkEngineError
  {
    try #require(throws: SparkEngineError.self) {
      try SparkEngine(SparkAddress(address), data: data)
    }
  }

  @Test func `nobody answers`() throws {
    let error = try Self.failure("sc://127.0.0.1:\(SailProcess.freePort())")
    guard case .unreachable = error.reason else { throw error }
    #expect(error.description.contains("no engine answers at 127.0.0.1:"))
    #expect(!error.description.contains("\n"))
  }

  @Test func `a host that does not exist`() throws {
    let error = try Self.failure("sc://no-such-host.invalid:15002")
    guard case .unreachable = error.reason else { throw error }
  }

  @Test(.enabled(if: SailProcess.isInstalled)) func `TLS where there is none`() throws {
    let address = try SailProcess.shared.get().address
    let error = try Self.failure("sc://\(address.host):\(address.port)/;use_ssl=true")
    guard case .secureConnection = error.reason else { throw error }
    #expect(error.description.contains("use_ssl=true"))
  }

  @Test(.enabled(if: SailProcess.isInstalled)) func `a folder that is not there`() throws {
    let address = try SailProcess.shared.get().address
    let error = try Self.failure("sc://\(address.host):\(address.port)")
    guard case .noData(let folder, _) = error.reason else { throw error }
    #expect(folder == "/nowhere")
    #expect(error.description.contains("samband export --to spark"))
    #expect(!error.description.contains("\n"))
  }
}
