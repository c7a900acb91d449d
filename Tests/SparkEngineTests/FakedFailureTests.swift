import SparkEngine
import Testing

/// What an engine may answer that no engine of the tests does, said in one line that tells what to do.
@Suite struct FakedFailureTests {
  private static func failure(_ replies: FakeEngine.Reply...) throws -> SparkEngineError {
    let fake = try FakeEngine(replies)
    let error = try #require(throws: SparkEngineError.self) {
      try SparkEngine(SparkAddress(fake.address), data: "/columns")
    }
    #expect(!error.description.contains("\n"))
    return error
  }

  /// Field 8 of `AnalyzePlanResponse` is the version: `message SparkVersion { string version = 1; }`.
  @Test func `an old version is told apart`() throws {
    let error = try Self.failure(FakeEngine.version("3.5.7"))
    guard case .oldVersion("3.5.7") = error.reason else { throw error }
    #expect(error.description.contains("expected 4.0 or later"))
  }

  @Test(arguments: [7, 16]) func `who may not ask is told to give a token`(status: Int) throws {
    let error = try Self.failure(.grpc([], status: status, text: "invalid token"))
    guard case .notPermitted("invalid token") = error.reason else { throw error }
    #expect(error.description.contains("token=TOKEN"))
  }

  /// The text is what Spark 4 says of a task whose executor met Java's error.
  @Test(arguments: [
    "Job aborted: ExecutorLostFailure (exited with exit code 52)",
    "Task failed: java.lang.OutOfMemoryError: Java heap space", "Resources exhausted: no more",
  ])
  func `a worker out of memory is told apart`(text: String) throws {
    let error = try Self.failure(
      FakeEngine.version("4.3.0"), .grpc([], status: 13, text: text))
    guard case .outOfMemory(text) = error.reason else { throw error }
    #expect(error.description.contains("spark.executor.memory"))
  }

  @Test(arguments: [
    FakeEngine.Reply.page(status: "404"), .bytes("HTTP/1.1 400 Bad Request\r\n\r\n"),
    .bytes("220 mail.example ESMTP\r\n"), .grpc([], status: 12, text: "unknown service"),
  ])
  func `a port of something else is told apart`(reply: FakeEngine.Reply) throws {
    let error = try Self.failure(reply)
    guard case .notSparkConnect = error.reason else { throw error }
    #expect(error.description.contains("15002"))
  }

  @Test func `an engine that is not available is said not to answer`() throws {
    let error = try Self.failure(.grpc([], status: 14, text: ""))
    guard case .unreachable = error.reason else { throw error }
  }

  @Test func `a message that cannot be read is said to be so`() throws {
    let error = try Self.failure(
      FakeEngine.version("4.3.0"), .grpc([[0x12, 0x7F]], status: 0, text: ""))
    guard case .malformedReply = error.reason else { throw error }
  }
}
