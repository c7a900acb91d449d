import CCurl
import Foundation

/// A session on an engine: runs plans, takes a lost answer up again, cancels, and ends.
final class SparkSession {
  let address: SparkAddress
  private let connection: GRPCConnection
  private let id = UUID().uuidString.lowercased()
  private let report: @Sendable (EngineProgress) -> Void

  /// Opens a session and asks the engine for its version.
  ///
  /// - Throws: ``SparkEngineError`` when nobody answers, or somebody else, or too old a version.
  init(
    _ address: SparkAddress, report: @escaping @Sendable (EngineProgress) -> Void = { _ in }
  ) throws(SparkEngineError) {
    self.address = address
    self.report = report
    connection = try GRPCConnection(to: address)
    if let version = try version(), let major = Int(version.prefix { $0 != "." }),
      major < SparkEngineError.oldestVersion
    {
      throw SparkEngineError(.oldVersion(version), engine: address.name)
    }
  }

  /// The rows of a plan.
  ///
  /// When the connection breaks, the answer is taken up again where it broke off. An engine that no
  /// longer has it, or never had, runs the plan anew: every plan gives the same when it is run twice.
  @discardableResult
  func run(_ plan: [UInt8]) throws(SparkEngineError) -> FlatTable {
    var operation = Operation()
    var failures = 0
    var restarts = 0
    while !operation.isComplete {
      let known = operation.lastResponse
      do {
        if operation.isSent {
          // A stream may also end in good order before the operation has.
          try reattach(&operation)
        } else {
          operation.isSent = true
          try execute(plan, &operation)
        }
      } catch GRPCConnection.Failure.interrupted {
        cancel(operation.id)
        throw SparkEngineError(.cancelled, engine: address.name)
      } catch GRPCConnection.Failure.transport(let code, let detail, _) {
        failures = operation.lastResponse == known ? failures + 1 : 1
        guard failures <= Self.mostReattachments else {
          throw SparkEngineError(.lost(detail: "libcurl \(code): \(detail)"), engine: address.name)
        }
        // The engine, or what is between, may need a moment.
        Thread.sleep(forTimeInterval: 0.2 * Double(1 << min(failures, 4)))
      } catch GRPCConnection.Failure.status(_, let message)
        where failures > 0 && SparkFailure.saysOperationForgotten(message)
      {
        restarts += 1
        guard restarts <= Self.mostReattachments else {
          throw SparkEngineError(.lost(detail: "it breaks every time"), engine: address.name)
        }
        operation = Operation()
      } catch GRPCConnection.Failure.status(let status, let message)
        where failures > 0 && SparkFailure.saysSessionForgotten(status, message)
      {
        throw SparkEngineError(
          .lost(detail: "the engine no longer knows the session"), engine: address.name)
      } catch {
        throw SparkFailure.error(for: error, at: address)
      }
    }
    release(operation.id)
    return operation.table
  }

  /// Ends the session; the engine forgets its views.
  ///
  /// Failing to is of no consequence.
  func end() {
    try? connection.call(
      "ReleaseSession",
      ProtobufWriter.message { message in
        message.text(1, id)
        user(&message)
      }, heedsInterruption: false)
  }

  /// What has come of a plan that runs.
  private struct Operation {
    let id = UUID().uuidString.lowercased()
    var table = FlatTable()
    var lastResponse: String?
    var isSent = false
    var isComplete = false
  }

  /// How often a lost answer is taken up again before it is given up.
  private static let mostReattachments = 5

  private func user(_ message: inout ProtobufWriter) {
    message.message(2) { $0.text(1, address.user) }
  }

  private func execute(_ plan: [UInt8], _ operation: inout Operation) throws {
    let message = ProtobufWriter.message { message in
      message.text(1, id)
      user(&message)
      message.payload(3, plan)
      message.text(4, "samband")
      message.message(5) { $0.message(1) { $0.number(1, 1) } }
      message.text(6, operation.id)
    }
    try stream("ExecutePlan", message, into: &operation)
  }

  private func reattach(_ operation: inout Operation) throws {
    let message = ProtobufWriter.message { message in
      message.text(1, id)
      user(&message)
      message.text(3, operation.id)
      message.text(4, "samband")
      if let last = operation.lastResponse { message.text(5, last) }
    }
    try stream("ReattachExecute", message, into: &operation)
  }

  /// Reads responses into an operation.
  ///
  /// A response is taken whole or, when the connection breaks in
  /// it, not at all, so that nothing is counted twice after taking the answer up again.
  private func stream(
    _ method: String, _ message: [UInt8], into operation: inout Operation
  ) throws {
    var current = operation
    defer { operation = current }
    try connection.call(method, message) { response in
      for field in try ProtobufReader.fields(of: response) {
        switch field.number {
        case 2:
          for part in try ProtobufReader.fields(of: field.payload) where part.number == 2 {
            try current.table.append(ArrowReader.table(part.payload))
          }
        case 13: current.lastResponse = field.text
        case 14: current.isComplete = true
        case 18: self.report(try EngineProgress(field.payload))
        default: break
        }
      }
    }
  }

  private func release(_ operation: String) {
    try? connection.call(
      "ReleaseExecute",
      ProtobufWriter.message { message in
        message.text(1, id)
        user(&message)
        message.text(3, operation)
        message.text(4, "samband")
        message.message(5) { _ in }
      }, heedsInterruption: false)
  }

  private func cancel(_ operation: String) {
    try? connection.call(
      "Interrupt",
      ProtobufWriter.message { message in
        message.text(1, id)
        user(&message)
        message.text(3, "samband")
        message.number(4, 3)
        message.text(6, operation)
      }, heedsInterruption: false)
    end()
  }

  /// The engine's version of Spark; `nil` from Sail, which knows it only where PySpark is installed.
  private func version() throws(SparkEngineError) -> String? {
    var breaks = 0
    while true {
      do {
        return try askVersion()
      } catch GRPCConnection.Failure.transport(CURLE_PARTIAL_FILE.rawValue, _, _)
        where breaks < Self.mostReattachments
      {
        breaks += 1
      } catch GRPCConnection.Failure.status(let status, _) where ![7, 12, 14, 16].contains(status) {
        return nil
      } catch {
        throw SparkFailure.error(for: error, at: address)
      }
    }
  }

  private func askVersion() throws -> String? {
    var version: String?
    try connection.call(
      "AnalyzePlan",
      ProtobufWriter.message { message in
        message.text(1, id)
        user(&message)
        message.text(3, "samband")
        message.message(10) { _ in }
      }
    ) { response in
      for field in try ProtobufReader.fields(of: response) where field.number == 8 {
        for part in try ProtobufReader.fields(of: field.payload) where part.number == 1 {
          version = part.text
        }
      }
    }
    return version
  }
}

/// How far the engine is with the job that runs.
public struct EngineProgress: Hashable, Sendable {
  /// Tasks that are done, of all that are known of.
  public let completedTasks: Int
  /// All tasks that are known of.
  public let tasks: Int
  /// Tasks that run now.
  public let runningTasks: Int

  init(_ message: ArraySlice<UInt8>) throws(SparkEngineError) {
    var completed = 0
    var all = 0
    var running = 0
    for field in try ProtobufReader.fields(of: message) {
      if field.number == 2 { running = Int(truncatingIfNeeded: field.value) }
      guard field.number == 1 else { continue }
      for part in try ProtobufReader.fields(of: field.payload) {
        if part.number == 2 { all += Int(truncatingIfNeeded: part.value) }
        if part.number == 3 { completed += Int(truncatingIfNeeded: part.value) }
      }
    }
    completedTasks = completed
    tasks = all
    runningTasks = running
  }
}
