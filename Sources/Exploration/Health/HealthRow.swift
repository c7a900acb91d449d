/// One thing that was looked at on this machine, and what to do about it.
public struct HealthRow: AnswerRow {
  /// How a thing is.
  public enum State: String, Hashable, Sendable {
    /// Nothing to do.
    case fine
    /// Samband works, with less.
    case limited
    /// Something does not work until it is mended.
    case failing
  }

  /// What was looked at.
  public let subject: String
  /// How it is.
  public let state: State
  /// What was found.
  public let found: String
  /// What to do about it; empty when there is nothing to do.
  public let advice: String

  init(_ subject: String, _ state: State, _ found: String, advice: String = "") {
    self.subject = subject
    self.state = state
    self.found = found
    self.advice = advice
  }

  /// Heads of the table.
  public static let columns = [
    AnswerColumn("What"), AnswerColumn("State"), AnswerColumn("Found"), AnswerColumn("To do"),
  ]

  /// The row as JSON.
  public var json: JSONValue {
    .members([
      "subject": .string(subject), "state": .string(state.rawValue), "found": .string(found),
      "advice": .string(advice),
    ])
  }

  /// The row's cells.
  public var lines: [[String]] { [[subject, state.rawValue, found, advice]] }
}
