public import ProjectModel

/// A judgement as a line of an answer.
public struct JudgementRow: AnswerRow {
  /// The judgement.
  public let judgement: Judgement
  /// What it does as things stand.
  public let standing: JudgementStanding

  /// Heads of the table.
  public static let columns = [
    AnswerColumn("Judgement"), AnswerColumn("First"), AnswerColumn("Is"), AnswerColumn("Second"),
    AnswerColumn("By"), AnswerColumn("Day"), AnswerColumn("Because"), AnswerColumn("State"),
  ]

  /// The row as JSON.
  public var json: JSONValue {
    .members([
      "id": .string(judgement.id), "verdict": .string(judgement.verdict.rawValue),
      "subject": Self.json(judgement.subject), "object": Self.json(judgement.object),
      "by": .string(judgement.author), "day": .string(judgement.day.description),
      "because": .string(judgement.because), "state": .string(standing.word),
      "remark": .string(standing.remark),
      "undone": judgement.undone.map { undone in
        .members([
          "by": .string(undone.author), "day": .string(undone.day.description),
          "because": .text(undone.because),
        ])
      } ?? .null,
    ])
  }

  /// The row's cells.
  public var lines: [[String]] {
    [
      [
        String(judgement.id.dropFirst("judgement:".count)), judgement.subject.name,
        judgement.verdict.words, judgement.object.name, judgement.author,
        judgement.day.description, judgement.because, state,
      ]
    ]
  }

  private var state: String {
    guard let undone = judgement.undone else {
      return standing.remark.isEmpty ? standing.word : standing.word + ". " + standing.remark
    }
    let why = undone.because.map { ": " + $0 } ?? ""
    return "undone by \(undone.author) on \(undone.day)\(why)"
  }

  private static func json(_ side: Judgement.Side) -> JSONValue {
    .members([
      "key": .string(side.key), "name": .string(side.name),
      "isWrittenForm": .bool(side.isWrittenForm),
    ])
  }
}

extension Judgement.Verdict {
  /// The verdict between two names.
  var words: String {
    switch self {
    case .same: "the same as"
    case .different: "different from"
    case .partOf: "a part of"
    case .notPartOf: "no part of"
    }
  }
}
