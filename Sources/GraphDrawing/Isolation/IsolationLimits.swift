/// What a child process that draws may use.
public struct IsolationLimits: Hashable, Codable, Sendable {
  /// Seconds until there is a picture or an error, for all engines that are tried together.
  public var seconds: Double
  /// Bytes of memory, counted as address space.
  public var memoryBytes: Int
  /// Bytes of the finished picture.
  public var outputBytes: Int

  /// Makes limits.
  public init(
    seconds: Double = 10, memoryBytes: Int = 1 << 30, outputBytes: Int = 64 << 20
  ) {
    self.seconds = seconds
    self.memoryBytes = memoryBytes
    self.outputBytes = outputBytes
  }
}

/// What the parent asks a drawing child for, as JSON on its standard input.
struct DrawingRequest: Codable {
  var diagram: Diagram
  var format: PictureFormat
  var resolution: Double
  var nodeLimit: Int
  var edgeLimit: Int
  var limits: IsolationLimits
}

/// What a drawing child answers: one line of JSON, then the picture's bytes.
struct DrawingReply: Codable {
  var engine: LayoutEngine?
  var graphvizVersion: String
  var width: Double
  var height: Double
  var warnings: [String]
  /// Why there is no picture.
  var problem: String?
}
