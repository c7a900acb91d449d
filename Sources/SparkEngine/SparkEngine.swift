public import Exploration

/// A question that can be answered on a cluster.
public protocol SparkQuestion: Question {
  /// Answers the question from exported columns.
  ///
  /// - Throws: ``SparkEngineError``; `LookupError` for a name that means nothing or several things.
  func answer(from engine: SparkEngine) throws -> Answer<Row>
}

/// Answers questions on a cluster: the same questions and answers as in this process, computed as
/// Spark SQL over exported columns.
///
/// Each question is a few queries (iterations: a few rounds) whose rows become the same rows; the
/// question's own type makes the answer of them. Whatever is divided is divided here, from whole
/// numbers, so that answers are the same bytes on every engine.
public final class SparkEngine {
  private(set) var session: SparkSession
  let folder: ColumnFolder
  private let report: @Sendable (EngineProgress) -> Void

  /// Opens a session and the exported columns.
  ///
  /// - Parameters:
  ///   - address: The engine.
  ///   - data: The folder that `samband export --to spark` wrote, as the engine sees it.
  ///   - report: Told how far the engine is, about every other second while a job runs.
  /// - Throws: ``SparkEngineError``.
  public init(
    _ address: SparkAddress, data: String,
    report: @escaping @Sendable (EngineProgress) -> Void = { _ in }
  ) throws(SparkEngineError) {
    self.report = report
    session = try SparkSession(address, report: report)
    folder = try ColumnFolder(data, in: session)
  }

  /// Opens a new session in place of one that was lost.
  func reopen() throws(SparkEngineError) {
    session = try SparkSession(session.address, report: report)
    _ = try ColumnFolder(folder.path, in: session)
  }

  deinit { session.end() }

  /// The digest of the sources that the columns were made from.
  public var digest: String { folder.digest }

  /// From here on Ctrl-C cancels the job on the engine, and the question fails with
  /// ``SparkEngineError/Reason/cancelled``; a second one ends the program as usual.
  public static func cancelOnInterrupt() { Interruption.listen() }

  func rows(_ sql: String) throws(SparkEngineError) -> FlatTable {
    try session.run(SparkPlan.query(sql))
  }

  func view(_ name: String, _ sql: String) throws(SparkEngineError) {
    try session.run(SparkPlan.view(name, of: sql))
  }
}
