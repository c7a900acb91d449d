/// A judgement that cannot be made or taken back.
public enum NamesError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Both names are the same name of one body.
  case oneName(_ name: String, body: String)
  /// Both names mean one body, and neither is a way in which a page writes it.
  case nothingToTakeOut(_ first: String, _ second: String, body: String, forms: [String])
  /// One body cannot be a part of itself.
  case partOfItself(_ first: String, _ second: String, body: String)
  /// There is no such judgement that could be taken back.
  case noJudgement(_ id: String?)
  /// A judgement without a reason.
  case noReason
  /// The clock or `SOURCE_DATE_EPOCH` gives no day of the calendar.
  case noDay(_ text: String)

  /// How many written forms a message lists.
  private static let mostForms = 10

  /// The error in a sentence, with what is expected.
  public var description: String {
    switch self {
    case .oneName(let name, let body):
      "'\(name)' is given twice and means '\(body)', expected two names"
    case .nothingToTakeOut(let first, let second, let body, let forms):
      "'\(first)' and '\(second)' both mean '\(body)', expected two of the ways it is written:\n"
        + forms.prefix(Self.mostForms).map { "  " + $0 }.joined(separator: "\n")
    case .partOfItself(let first, let second, let body):
      "'\(first)' and '\(second)' both mean '\(body)', expected a part and a whole"
    case .noJudgement(let id):
      id.map { "no active judgement is called '\($0)'; 'samband names log' lists them all" }
        ?? "there is no active judgement to take back"
    case .noReason:
      "a judgement needs a reason, expected --because TEXT"
    case .noDay(let text):
      "today is '\(text)', expected a day of the years 1 to 9999; see SOURCE_DATE_EPOCH"
    }
  }
}
