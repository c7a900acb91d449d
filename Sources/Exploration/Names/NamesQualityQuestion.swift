import EntityResolution
import Foundation
import ProjectModel

/// How right the rules are against labelled names: pairwise precision and recall, the same by rule,
/// and every pair they get wrong.
public struct NamesQualityQuestion: Sendable {
  /// The question's name.
  public static let name = "names quality"

  /// The path of a table as `names_labelled.tsv`.
  public var labels: String
  /// How many wrong pairs at most; `nil` for all.
  public var limit: Int?

  /// Creates the question.
  public init(labels: String, limit: Int? = nil) {
    self.labels = labels
    self.limit = limit
  }

  /// Two names that the rules put together wrongly, or wrongly kept apart.
  public struct Row: AnswerRow {
    /// Whether the two were put together rather than kept apart.
    public let isWronglyJoined: Bool
    /// The first name with what it was resolved to.
    public let a: Side
    /// The second name with what it was resolved to.
    public let b: Side

    /// A labelled name with what the rules made of it.
    public struct Side: Hashable, Sendable {
      /// The row of the table, from 1.
      public let row: Int
      /// The name as written.
      public let written: String
      /// The body that a reader named; `nil` when no reader could tell.
      public let label: String?
      /// The body that the rules found.
      public let found: String
      /// The rule.
      public let rule: String

      fileprivate init(_ label: LabelledName, _ found: String, _ rule: String) {
        row = label.row
        written = label.written
        self.label = label.parent
        self.found = found
        self.rule = rule
      }

      fileprivate var json: JSONValue {
        .members([
          "row": .integer(row), "written": .string(written), "label": .text(label),
          "found": .string(found), "rule": .string(rule),
        ])
      }

      fileprivate var cell: String { "\(row): \(written) [\(label ?? "nobody can tell")]" }
    }

    /// Heads of the table.
    public static let columns = [
      AnswerColumn("Wrong"), AnswerColumn("First, as labelled"),
      AnswerColumn("Second, as labelled"),
      AnswerColumn("Found"), AnswerColumn("Rules"),
    ]

    /// The row as JSON.
    public var json: JSONValue {
      .members([
        "wrong": .string(isWronglyJoined ? "joined" : "missed"), "a": a.json, "b": b.json,
      ])
    }

    /// The row's cells.
    public var lines: [[String]] {
      [
        [
          isWronglyJoined ? "joined" : "missed", a.cell, b.cell,
          a.found == b.found ? a.found : "\(a.found); \(b.found)",
          a.rule == b.rule ? a.rule : "\(a.rule); \(b.rule)",
        ]
      ]
    }
  }

  /// Answers the question.
  ///
  /// - Throws: `LabelTableError` when the table cannot be read; an error of the file system.
  /// - Complexity: O(n²) in the number of labels.
  public func answer() throws -> Answer<Row> {
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: labels)), as: UTF8.self)
    let names = try LabelledName.table(text)
    let quality = ResolutionQuality(of: names)
    let wrong =
      quality.wronglyJoined.map { Self.row($0, isWronglyJoined: true) }
      + quality.missed.map { Self.row($0, isWronglyJoined: false) }
    let rules: [JSONValue] = quality.rules.map {
      .members([
        "rule": .string($0.rule.rawValue), "names": .integer($0.names),
        "wronglyJoined": .integer($0.wronglyJoined), "missed": .integer($0.missed),
      ])
    }
    return Answer(
      Self.name, of: [], filters: Filters(), storeDigest: "", total: wrong.count,
      rows: Array(wrong.prefix(limit ?? wrong.count)),
      figures: [
        .init("names", .integer(names.count)), .init("precision", .number(quality.precision)),
        .init("recall", .number(quality.recall)), .init("rightPairs", .integer(quality.rightPairs)),
        .init("wronglyJoinedPairs", .integer(quality.wronglyJoined.count)),
        .init("missedPairs", .integer(quality.missed.count)), .init("rules", .array(rules)),
        .init("labelsReadAsOne", .array(quality.labelsReadAsOne.map { .texts($0) })),
      ], notes: Self.notes(quality, names: names.count))
  }

  private static func notes(_ quality: ResolutionQuality, names: Int) -> [String] {
    let right = quality.rightPairs
    var notes = [
      "\(Wording.count(names, "name")): precision \(Wording.decimal(quality.precision)) "
        + "(\(right) of \(right + quality.wronglyJoined.count) pairs put together belong together), "
        + "recall \(Wording.decimal(quality.recall)) (\(right) of \(right + quality.missed.count) pairs "
        + "that belong together are put together)."
    ]
    notes += quality.rules.map {
      "\($0.rule.rawValue): \(Wording.count($0.names, "name")), \($0.wronglyJoined) wrongly joined, "
        + "\($0.missed) missed."
    }
    notes += quality.labelsReadAsOne.map {
      "Labels read as one body: \($0.joined(separator: "; "))."
    }
    return notes
  }

  private static func row(_ pair: ResolutionQuality.WrongPair, isWronglyJoined: Bool) -> Row {
    Row(
      isWronglyJoined: isWronglyJoined,
      a: .init(
        pair.a, pair.aResolution.organisation.name, pair.aResolution.rule.rawValue),
      b: .init(
        pair.b, pair.bResolution.organisation.name, pair.bResolution.rule.rawValue))
  }
}
