public import GraphDrawing
import ProjectModel

/// A question that can be asked of a store.
///
/// Each question is one type: its parameters are its properties, its answer has one shape, and where
/// a picture makes sense it says how the answer is drawn.
public protocol Question: Sendable {
  /// One line of the answer.
  associatedtype Row: AnswerRow
  /// The question's name on the command line and in answers, `who-worked-with`.
  static var name: String { get }
  /// Answers the question.
  ///
  /// - Throws: ``LookupError`` for a name that means nothing or several things; `StoreError`.
  func answer(from explorer: Explorer) throws -> Answer<Row>
  /// The answer as a diagram; `nil` when the question has no picture.
  func picture(from explorer: Explorer, options: PictureOptions) throws -> Diagram?
  /// The question whose answer shows so many rows at most; the same where it cannot be limited.
  func limited(to rowCount: Int) -> Self
}

extension Question {
  /// Most questions about single records have no picture.
  public func picture(from explorer: Explorer, options: PictureOptions) throws -> Diagram? { nil }

  /// A path and a profile are shown whole.
  public func limited(to rowCount: Int) -> Self { self }
}

/// A question that can be told how many rows its answer shows.
protocol LimitedQuestion: Question {
  /// How many rows at most; `nil` for all.
  var limit: Int? { get set }
}

extension LimitedQuestion {
  /// The same question with no more rows than that.
  public func limited(to rowCount: Int) -> Self {
    var question = self
    question.limit = min(limit ?? rowCount, rowCount)
    return question
  }
}

extension Explorer {
  func projectMention(_ index: Int) -> ProjectMention {
    ProjectMention(key: network.projects.key(index), title: network.projects.title(index))
  }

  func projectMentions(_ indices: [Int]) -> ProjectMentions {
    ProjectMentions(indices, in: network.projects)
  }

  /// The first and the last year of some projects.
  func years(of projects: [Int]) -> (first: Int?, last: Int?) {
    let span: ClosedRange<Int>? = years(of: projects)
    return (span?.lowerBound, span?.upperBound)
  }

  /// The years that some projects span.
  func years(of projects: some Sequence<Int>) -> ClosedRange<Int>? {
    var first = Int.max
    var last = Int.min
    for project in projects {
      first = min(first, network.projects.firstYear(project) ?? .max)
      last = max(last, network.projects.lastYear(project) ?? .min)
    }
    return first <= last ? first...last : nil
  }
}

/// Words that several answers and captions share.
enum Wording {
  /// `1 project`, `3 projects`, `1 body`, `2 bodies`.
  static func count(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }

  /// Why an answer is about the whole although a part was named.
  static func rolledUp(_ part: String, into whole: String) -> String {
    "\(part) is a part of \(whole), and the question was asked of the whole; "
      + "--exact asks of the part alone."
  }

  /// `2009`, `2009–2012`, or `–` without a year.
  static func years(_ first: Int?, _ last: Int?) -> String {
    guard let first = first ?? last else { return "–" }
    guard let last, last != first else { return String(first) }
    return "\(first)–\(last)"
  }

  /// Three decimals, without a locale, `0.125`; numbers too small for that keep two digits, `1.2e-9`, and
  /// those that have no decimals any more are written as they are.
  static func decimal(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    guard abs(value) < 1e15 else { return value.description }
    if value != 0, abs(value) < 0.0005 { return scientific(value) }
    let thousandths = Int((abs(value) * 1000).rounded())
    let digits = String(thousandths % 1000)
    let fraction = String(repeating: "0", count: 3 - digits.count) + digits
    return (value < 0 ? "-" : "") + "\(thousandths / 1000).\(fraction)"
  }

  /// Groups of three digits with no-break spaces, as the pages write them.
  static func kronor(_ amount: Int) -> String {
    var digits = Array(String(amount))
    var position = digits.count - 3
    while position > 0 {
      digits.insert("\u{A0}", at: position)
      position -= 3
    }
    return String(digits) + " kr"
  }

  private static func scientific(_ value: Double) -> String {
    var exponent = 0
    var mantissa = abs(value)
    while mantissa < 1, exponent > -330 {
      mantissa *= 10
      exponent -= 1
    }
    let tenths = Int((mantissa * 10).rounded())
    return (value < 0 ? "-" : "") + "\(tenths / 10).\(tenths % 10)e\(exponent)"
  }
}
