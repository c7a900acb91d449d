/// A diagram that could not be drawn.
public struct DrawingError: Error, Hashable, Sendable {
  /// What stood in the way.
  public enum Reason: Hashable, Sendable {
    /// Graphviz reported errors.
    case graphvizMessages([String])
    /// An engine gave up.
    case layoutFailed(LayoutEngine, messages: [String])
    /// A renderer gave nothing.
    case renderingFailed(PictureFormat, messages: [String])
    /// Graphviz could not be started.
    case graphvizUnavailable
    /// Two nodes have one id.
    case duplicateNodeID(String)
    /// Two groups have one id.
    case duplicateGroupID(String)
    /// An edge, or a ring's centre, refers to a node that is not there.
    case unknownNodeID(String, referredToBy: String)
    /// A node refers to a group that is not there.
    case unknownGroupID(String, referredToBy: String)
    /// More nodes or edges than the renderer draws.
    case tooLarge(what: String, count: Int, limit: Int)
    /// A fixed arrangement in which a node has no position, or one that is not a number.
    case missingPosition(nodeID: String)
    /// No engine ended in time.
    case outOfTime(seconds: Double, tried: [LayoutEngine])
    /// The picture is larger than allowed.
    case tooMuchOutput(bytes: Int)
    /// A drawing process was ended by a signal, as it is by a crash or without memory.
    case childCrashed(signal: Int, Int)
    /// A drawing process could not be had, or said what went wrong.
    case childFailed(String)
  }

  /// What stood in the way.
  public let reason: Reason

  /// Makes an error.
  public init(reason: Reason) {
    self.reason = reason
  }
}

extension DrawingError: CustomStringConvertible {
  /// One sentence: what went wrong, and what can be done.
  public var description: String {
    switch reason {
    case .graphvizMessages(let messages):
      "Graphviz reported \(Self.list(messages))"
    case .layoutFailed(let engine, let messages):
      "Graphviz's engine '\(engine.rawValue)' could not place the nodes: \(Self.list(messages)); "
        + "try another layout, and see that Graphviz's layout plugins are installed"
    case .renderingFailed(let format, let messages):
      "Graphviz could not draw \(format.rawValue.uppercased()): \(Self.list(messages))"
    case .graphvizUnavailable:
      "Graphviz could not be started; install it (Debian: libgvc6, macOS: brew install graphviz)"
    case .duplicateNodeID(let id):
      "two nodes have the id '\(TextCleaning.excerpt(id))'"
    case .duplicateGroupID(let id):
      "two groups have the id '\(TextCleaning.excerpt(id))'"
    case .unknownNodeID(let id, let referrer):
      "'\(TextCleaning.excerpt(referrer))' refers to the node '\(TextCleaning.excerpt(id))', "
        + "which is not in the diagram"
    case .unknownGroupID(let id, let referrer):
      "the node '\(TextCleaning.excerpt(referrer))' is in the group "
        + "'\(TextCleaning.excerpt(id))', which is not in the diagram"
    case .tooLarge(let what, let count, let limit):
      "the diagram has \(count) \(what), and \(limit) are drawn at most; show fewer"
    case .missingPosition(let id):
      "the node '\(TextCleaning.excerpt(id))' has no position, and the arrangement is fixed"
    case .outOfTime(let seconds, let tried):
      "the picture was not drawn within \(Escaping.number(seconds)) s"
        + (tried.isEmpty ? "" : " (tried: \(tried.map(\.rawValue).joined(separator: ", ")))")
        + "; show fewer, or give it more time"
    case .tooMuchOutput(let bytes):
      "the picture is larger than \(bytes) bytes; show fewer"
    case .childCrashed(let signal, let memory):
      "the process that drew was ended by signal \(signal), as it is by a crash of Graphviz or by "
        + "more than \(memory >> 20) MB of memory; show fewer, or try another layout"
    case .childFailed(let problem): problem
    }
  }

  /// Whether another engine may do what this one could not.
  var isWorthAnotherEngine: Bool {
    switch reason {
    case .outOfTime, .childCrashed: true
    default: false
    }
  }

  /// The error with all engines that were tried, and the time that all had together.
  func afterTrying(_ engines: [LayoutEngine], within seconds: Double) -> DrawingError {
    guard case .outOfTime = reason else { return self }
    return DrawingError(
      reason: .outOfTime(seconds: seconds, tried: engines.filter { $0 != .nop2 }))
  }

  private static func list(_ messages: [String]) -> String {
    guard !messages.isEmpty else { return "nothing more about it" }
    let shown = messages.prefix(3).map(TextCleaning.excerpt).joined(separator: "; ")
    return messages.count > 3 ? shown + " and \(messages.count - 3) more" : shown
  }
}
