public import Exploration

/// How the explorer is served.
public struct ServerOptions: Sendable {
  /// The store's path.
  public var storePath: String
  /// The address to listen on; by default only programs on this machine can connect.
  public var host: String
  /// The port; 0 for any that is free.
  public var port: Int
  /// Whether names may be judged by those who have the token.
  public var allowsJudgements: Bool
  /// Who judges, when names may be judged.
  public var author: String
  /// The child process that draws pictures; `nil` draws in this process.
  public var drawing: PictureIsolation?
  /// What a request may cost.
  public var limits: ServerLimits

  /// Creates options.
  public init(
    storePath: String, host: String = "127.0.0.1", port: Int = 8001,
    allowsJudgements: Bool = false, author: String = "unnamed",
    drawing: PictureIsolation? = nil, limits: ServerLimits = ServerLimits()
  ) {
    self.storePath = storePath
    self.host = host
    self.port = port
    self.allowsJudgements = allowsJudgements
    self.author = author
    self.drawing = drawing
    self.limits = limits
  }
}

/// What requests may cost; beyond these limits they are refused with a reason.
public struct ServerLimits: Hashable, Sendable {
  /// The longest path and query, in bytes.
  public var targetLength = 4_096
  /// The longest single value in a query, in bytes.
  public var valueLength = 512
  /// The most bytes that a posted body may have.
  public var bodyLength = 256 << 10
  /// How many rows an answer holds when no number is asked for.
  public var usualRows = 200
  /// The most rows of an answer.
  public var mostRows = 5_000
  /// The largest answer, in bytes.
  public var answerLength = 32 << 20
  /// How long an answer may take; work that takes longer goes on, for the one who asks again.
  public var answerTime: Duration = .seconds(10)
  /// How many answers are worked out at the same time.
  public var workers = 4
  /// How many more may wait for that.
  public var waiting = 128
  /// How many connections are held open at the same time.
  public var connections = 12_000
  /// How long a connection may be silent, in seconds.
  public var idleSeconds = 30
  /// How long a connection may wait for an answer, from the first byte of its request on, in seconds.
  public var requestSeconds = 300
  /// How many bytes of answers are kept.
  public var cachedBytes = 64 << 20

  /// Creates the usual limits.
  public init() {}
}
