/// Why a question could not be answered on a cluster.
public struct SparkEngineError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Reason: Hashable, Sendable {
    /// The address is not `sc://HOST:PORT/;name=value;…`.
    case malformedAddress(String, problem: String)
    /// Nothing answers there.
    case unreachable(detail: String)
    /// Something answers that does not speak Spark Connect.
    case notSparkConnect(detail: String)
    /// TLS was asked for or wanted, and the other side does not have it that way.
    case secureConnection(detail: String)
    /// The engine is older than what is understood.
    case oldVersion(String)
    /// The token is missing or wrong, or does not allow this.
    case notPermitted(detail: String)
    /// The connection ended before the answer, and could not be taken up again.
    case lost(detail: String)
    /// A worker had too little memory.
    case outOfMemory(detail: String)
    /// The person who asked stopped it.
    case cancelled
    /// The folder of exported columns is not there, or is not one.
    case noData(folder: String, detail: String)
    /// The engine refused or failed at the work.
    case failed(detail: String)
    /// What came back cannot be read.
    case malformedReply(String)
    /// The question, or an option of it, is not computed there.
    case notOffered(String)
  }

  /// What went wrong.
  public let reason: Reason
  /// The engine, as `host:port`; empty where none is concerned.
  public let engine: String

  /// Creates an error.
  public init(_ reason: Reason, engine: String = "") {
    self.reason = reason
    self.engine = engine
  }

  func at(_ engine: String) -> SparkEngineError {
    self.engine.isEmpty ? SparkEngineError(reason, engine: engine) : self
  }
}

extension SparkEngineError: CustomStringConvertible {
  /// One line: what is wrong, and what to do about it.
  public var description: String {
    switch reason {
    case .malformedAddress(let address, let problem):
      "--engine is '\(address)': \(problem); expected sc://HOST:PORT, then if need be "
        + "/;token=TOKEN;use_ssl=true"
    case .unreachable(let detail):
      "no engine answers at \(engine) (\(detail)); start one there, or correct --engine"
    case .notSparkConnect(let detail):
      "what answers at \(engine) does not speak Spark Connect (\(detail)); the port is usually "
        + "15002, and use_ssl=true is needed where the engine has TLS"
    case .secureConnection(let detail):
      "no secure connection to \(engine) (\(detail)); leave use_ssl=true out where the engine has "
        + "no TLS, else name the certificate to trust in SSL_CERT_FILE"
    case .oldVersion(let version):
      "the engine at \(engine) is Spark \(version), expected \(Self.oldestVersion).0 or later; "
        + "ask a newer one"
    case .notPermitted(let detail):
      "the engine at \(engine) does not let you in (\(detail)); give its token: "
        + "--engine 'sc://\(engine)/;token=TOKEN'"
    case .lost(let detail):
      "the connection to \(engine) was lost and could not be taken up again (\(detail)); see "
        + "whether the engine still runs, then ask again"
    case .outOfMemory(let detail):
      "a worker of \(engine) ran out of memory (\(detail)); give its executors more "
        + "(spark.executor.memory), cut the work smaller (spark.sql.shuffle.partitions), or ask "
        + "of fewer projects with filters"
    case .cancelled: "stopped; the job on the engine was cancelled"
    case .noData(let folder, let detail):
      "--engine-data is '\(folder)', which the engine at \(engine) cannot read as exported columns "
        + "(\(detail)); make it with 'samband export --to spark', where its workers can read it"
    case .failed(let detail): "the engine at \(engine) failed: \(detail)"
    case .malformedReply(let what):
      "the engine at \(engine) sent \(what), which cannot be read; is it Spark "
        + "\(Self.oldestVersion).0 or later?"
    case .notOffered(let what): "\(what) is not computed by an engine; ask without --engine"
    }
  }

  /// The oldest major version of Spark that is understood; ANSI arithmetic is its default since then.
  static let oldestVersion = 4
}
