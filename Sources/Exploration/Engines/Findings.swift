/// What an engine found for a question; the question itself makes the answer of it.
///
/// A question is computed in this process from the store, or elsewhere from its exported columns.
/// What it means (order, notes, envelope) stands in its type alone: engines bring rows in the order
/// that the question states, and how many there are.
public struct Findings<Row: AnswerRow>: Sendable {
  /// The bodies that were asked of, in the order given.
  public var asked: [AskedSubject]
  /// The digest of the sources that the engine's data were made from.
  public var storeDigest: String
  /// How many rows there are.
  public var total: Int
  /// The first rows, as many as the question wants.
  public var rows: [Row]
  /// What is to be said of bodies that were joined, in sentences.
  public var notes: [String]

  /// Creates findings.
  public init(
    asked: [AskedSubject] = [], storeDigest: String, total: Int, rows: [Row], notes: [String] = []
  ) {
    self.asked = asked
    self.storeDigest = storeDigest
    self.total = total
    self.rows = rows
    self.notes = notes
  }
}

/// A body that a question is asked of, as names were understood.
public struct AskedSubject: Hashable, Sendable {
  /// The body.
  public let subject: Subject
  /// Why it is not quite what was typed, if it is not.
  public let note: String?

  /// Creates a subject.
  public init(subject: Subject, note: String?) {
    self.subject = subject
    self.note = note
  }
}
