import Foundation
public import ProjectModel

/// Judgements as text that merges well: one judgement a line, sorted, each with an identifier that
/// follows from what it says.
///
/// A line is a JSON object with its members in a fixed order. An undone judgement keeps its line and
/// says so in it, so that taking it back travels too.
public enum JudgementFile {
  /// The judgements as lines, by the bodies they are about.
  public static func text(of judgements: [Judgement]) -> String {
    judgements.sorted {
      ($0.subject, $0.object, $0) < ($1.subject, $1.object, $1)
    }.map { line(of: $0) + "\n" }.joined()
  }

  /// A line that is no judgement.
  public struct Problem: Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// What it is and what was expected.
    public let message: String
  }

  /// Reads lines; what is no judgement is listed, a line each, and stops nothing.
  ///
  /// Blank lines and lines with a `#` first are passed over.
  public static func read(_ text: String) -> (judgements: [Judgement], problems: [Problem]) {
    var judgements: [Judgement] = []
    var problems: [Problem] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      guard let first = line.first(where: { !$0.isWhitespace }), first != "#" else { continue }
      switch judgement(String(line)) {
      case .success(let judgement): judgements.append(judgement)
      case .failure(let problem):
        problems.append(Problem(line: index + 1, message: problem.message))
      }
    }
    return (judgements, problems)
  }

  private static func line(of judgement: Judgement) -> String {
    var members: [JSONValue.Member] = [
      .init("id", .string(judgement.id)), .init("verdict", .string(judgement.verdict.rawValue)),
      .init("subject", json(judgement.subject)), .init("object", json(judgement.object)),
      .init("by", .string(judgement.author)), .init("day", .string(judgement.day.description)),
      .init("turn", .integer(judgement.turn)), .init("because", .string(judgement.because)),
    ]
    if let undone = judgement.undone {
      members.append(
        .init(
          "undone",
          .members([
            "by": .string(undone.author), "day": .string(undone.day.description),
            "because": .text(undone.because),
          ])))
    }
    return JSONValue.object(members).compact
  }

  private static func json(_ side: Judgement.Side) -> JSONValue {
    .members([
      "key": .string(side.key), "name": .string(side.name),
      "isWrittenForm": .bool(side.isWrittenForm),
    ])
  }

  private struct Unreadable: Error {
    let message: String
  }

  private static func judgement(_ line: String) -> Result<Judgement, Unreadable> {
    guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)),
      let members = object as? [String: Any]
    else {
      return .failure(.init(message: "this is no JSON object, expected a judgement"))
    }
    func text(_ name: String) -> String? {
      (members[name] as? String).flatMap { $0.isEmpty ? nil : $0 }
    }
    func wrong(_ name: String, _ expected: String) -> Result<Judgement, Unreadable> {
      .failure(.init(message: "'\(name)' is missing or unreadable, expected \(expected)"))
    }
    let verdicts = Judgement.Verdict.allCases.map(\.rawValue).joined(separator: ", ")
    guard let verdict = text("verdict").flatMap(Judgement.Verdict.init) else {
      return wrong("verdict", "one of \(verdicts)")
    }
    guard let subject = side(members["subject"]) else {
      return wrong("subject", "a key and a name")
    }
    guard let other = side(members["object"]) else { return wrong("object", "a key and a name") }
    guard let author = text("by") else { return wrong("by", "who judged") }
    guard let day = text("day").flatMap({ CalendarDay(iso: $0) }) else {
      return wrong("day", "a day as 2009-01-15")
    }
    guard let because = text("because") else { return wrong("because", "a reason") }
    guard let turn = members["turn"] as? Int, (1...mostTurns).contains(turn) else {
      return wrong("turn", "a number from 1")
    }
    guard subject != other else {
      return .failure(.init(message: "both sides are '\(subject.name)', expected two names"))
    }
    let made = Judgement(
      turn: turn, verdict: verdict, subject: subject, object: other, author: author, day: day,
      because: because, undone: undoing(members["undone"]))
    guard text("id") == nil || text("id") == made.id else {
      return .failure(
        .init(
          message:
            "'id' is '\(text("id") ?? "")', expected '\(made.id)'; a judgement is changed by "
            + "undoing it and making another"))
    }
    return .success(made)
  }

  private static let mostTurns = 1_000_000_000

  private static func side(_ value: Any?) -> Judgement.Side? {
    guard let members = value as? [String: Any], let key = members["key"] as? String,
      let name = members["name"] as? String, key.hasPrefix("organisation:"),
      key.utf8.count > "organisation:".utf8.count, !name.isEmpty
    else { return nil }
    return Judgement.Side(
      key: key, name: name, isWrittenForm: members["isWrittenForm"] as? Bool ?? false)
  }

  private static func undoing(_ value: Any?) -> Judgement.Undoing? {
    guard let members = value as? [String: Any], let author = members["by"] as? String,
      let day = (members["day"] as? String).flatMap({ CalendarDay(iso: $0) })
    else { return nil }
    return Judgement.Undoing(author: author, day: day, because: members["because"] as? String)
  }
}
