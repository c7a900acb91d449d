import Exploration
import Foundation
import SparkEngine
import Testing

/// Connections that break, and connections with TLS, to the tests' engine.
@Suite(.enabled(if: SailProcess.isInstalled), .serialized) struct ConnectionTests {
  /// Every answer of the engine here is longer than the cut, so that each call breaks until the cuts
  /// are used up: some before anything has come, some in the middle of an answer.
  @Test(arguments: [40, 400, 4_000]) func `a broken answer is taken up again`(bytes: Int) throws {
    let both = try SameAnswers()
    let proxy = try ProxyProcess("--cut", String(bytes), "--times", "4")
    let engine = try both.engine(at: SparkAddress("sc://127.0.0.1:\(proxy.port)"))
    let question = WhoWorkedWithQuestion(organisation: "Försäkringskassan")
    let expected = try question.answer(from: both.explorer).json.indented
    let isSame = try question.answer(from: engine).json.indented == expected
    #expect(isSame)
  }

  @Test func `a connection that breaks again and again is said to be lost`() throws {
    let both = try SameAnswers()
    let proxy = try ProxyProcess("--cut", "2000", "--times", "1000")
    let error = try #require(throws: SparkEngineError.self) {
      let engine = try both.engine(at: SparkAddress("sc://127.0.0.1:\(proxy.port)"))
      _ = try CoOccurrenceQuestion().answer(from: engine)
    }
    guard case .lost = error.reason else { throw error }
    #expect(!error.description.contains("\n"))
    #expect(both.roundsLeft.isEmpty)
  }

  @Test func `an answer comes over TLS from an engine whose certificate is trusted`() throws {
    let both = try SameAnswers()
    let certificate = try Certificate()
    let proxy = try ProxyProcess(
      "--certificate", certificate.path, "--key", certificate.keyPath)
    var address = try SparkAddress("sc://localhost:\(proxy.port)/;token=secret;use_ssl=true")
    address.trustedCertificates = certificate.path
    let question = CoOccurrenceQuestion(limit: 5)
    let expected = try question.answer(from: both.explorer).json.indented
    let isSame = try question.answer(from: both.engine(at: address)).json.indented == expected
    #expect(isSame)
  }

  @Test func `a certificate that nobody vouches for is refused`() throws {
    let certificate = try Certificate()
    let proxy = try ProxyProcess(
      "--certificate", certificate.path, "--key", certificate.keyPath)
    let error = try #require(throws: SparkEngineError.self) {
      try SparkEngine(
        SparkAddress("sc://localhost:\(proxy.port)/;use_ssl=true"), data: "/nowhere")
    }
    guard case .secureConnection = error.reason else { throw error }
    #expect(error.description.contains("SSL_CERT_FILE"))
  }
}
