import CCurl

/// Tells from what a call ended with what is wrong and what to do.
enum SparkFailure {
  static func error(for error: any Error, at address: SparkAddress) -> SparkEngineError {
    switch error {
    case let error as SparkEngineError: error.at(address.name)
    case let failure as GRPCConnection.Failure:
      SparkEngineError(reason(failure), engine: address.name)
    default: SparkEngineError(.failed(detail: "\(error)"), engine: address.name)
    }
  }

  /// Whether an engine says that it no longer has the operation it is asked to go on with.
  static func saysOperationForgotten(_ message: String) -> Bool {
    [
      "OPERATION_NOT_FOUND", "OPERATION_ABANDONED", "INVALID_CURSOR", "operation not found",
      "task context not found",
    ].contains { message.contains($0) }
  }

  /// Whether an engine says that it no longer knows the session.
  static func saysSessionForgotten(_ status: Int, _ message: String) -> Bool {
    status == 5 || message.contains("INVALID_HANDLE") || message.contains("session not found")
  }

  private static func reason(_ failure: GRPCConnection.Failure) -> SparkEngineError.Reason {
    switch failure {
    case .interrupted: .cancelled
    case .notGRPC(let detail): .notSparkConnect(detail: detail)
    case .transport(let code, let detail, let hadAnswer): transport(code, detail, hadAnswer)
    case .status(let status, let message): reason(status, message)
    }
  }

  private static func transport(
    _ code: UInt32, _ detail: String, _ hadAnswer: Bool
  ) -> SparkEngineError.Reason {
    let detail = detail.prefix(1).lowercased() + detail.dropFirst()
    if hadAnswer || CURLcode(code) == CURLE_PARTIAL_FILE { return .lost(detail: detail) }
    switch CURLcode(code) {
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT, CURLE_OPERATION_TIMEDOUT,
      CURLE_COULDNT_RESOLVE_PROXY, CURLE_URL_MALFORMAT:
      return .unreachable(detail: detail)
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_CACERT_BADFILE:
      return .secureConnection(detail: detail)
    default: return .notSparkConnect(detail: detail)
    }
  }

  private static func reason(_ status: Int, _ message: String) -> SparkEngineError.Reason {
    let sentence = firstSentence(message)
    switch status {
    case 7, 16: return .notPermitted(detail: sentence)
    case 12: return .notSparkConnect(detail: "it lacks a method that is needed")
    case 14 where message.isEmpty: return .unreachable(detail: "it is not available")
    default:
      return isOutOfMemory(message) ? .outOfMemory(detail: sentence) : .failed(detail: sentence)
    }
  }

  /// Java's own words, the exit status of an executor that met them, and Sail's.
  private static func isOutOfMemory(_ message: String) -> Bool {
    [
      "OutOfMemory", "Java heap space", "exit code 52", "code 137", "ResourcesExhausted",
      "Resources exhausted",
    ].contains { message.contains($0) }
  }

  /// The first line, without what only the engine's developers read.
  private static func firstSentence(_ message: String) -> String {
    let lines = message.split(whereSeparator: \.isNewline)
    let line = lines.first.map(String.init) ?? "no reason given"
    return line.count > 300 ? line.prefix(300) + "…" : line
  }
}
