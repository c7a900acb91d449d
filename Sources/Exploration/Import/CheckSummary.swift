import PageParsing
public import ProjectModel

/// What a check found, summed up: how many of each kind of finding, with examples.
public struct CheckSummary: AnswerForms {
  /// One kind of finding.
  public struct Row: Hashable, Sendable {
    /// How much the findings cost.
    public let severity: Finding.Severity
    /// What sort of thing is wrong.
    public let kind: Finding.Kind
    /// How many there are.
    public internal(set) var count = 0
    /// The first ones, as `file:line:column: what, expected what`; at most three.
    public internal(set) var examples: [String] = []
  }

  private struct Sort: Hashable {
    let severity: Finding.Severity
    let kind: Finding.Kind
  }

  private var rowsBySort: [Sort: Row] = [:]
  private var countsByLayout: [String: Int] = [:]
  /// How many documents were read.
  public private(set) var documentCount = 0
  /// How many projects they hold.
  public private(set) var projectCount = 0

  /// Creates a summary of nothing.
  public init() {}

  /// Takes in what one page or row says.
  public mutating func add(_ checked: PageCheck.Checked) {
    let record = checked.reading.record
    projectCount += record == nil ? 0 : 1
    countsByLayout[record?.layout.rawValue ?? "-", default: 0] += 1
    for finding in checked.reading.findings {
      let sort = Sort(severity: finding.severity, kind: finding.kind)
      rowsBySort[sort, default: Row(severity: sort.severity, kind: sort.kind)]
        .add { finding.message(in: checked.file) }
    }
  }

  /// Takes in how the check ended.
  ///
  /// - Parameters:
  ///   - documentCount: How many documents were read.
  ///   - problems: Paths that could not be read, as whole messages.
  public mutating func end(documentCount: Int, problems: [String]) {
    self.documentCount = documentCount
    let sort = Sort(severity: .rejection, kind: .unreadable)
    for problem in problems {
      rowsBySort[sort, default: Row(severity: sort.severity, kind: sort.kind)].add { problem }
    }
  }

  /// The kinds of findings, gravest first, then by number and name.
  public var rows: [Row] {
    rowsBySort.values.sorted {
      ($1.severity, $1.count, $0.kind.rawValue) < ($0.severity, $0.count, $1.kind.rawValue)
    }
  }

  /// Pages and rows by layout letter, ascending; those without a project stand under `-`, first.
  public var layouts: [(letter: String, count: Int)] {
    countsByLayout.map { (letter: $0.key, count: $0.value) }.sorted { $0.letter < $1.letter }
  }

  /// The heads of the table.
  public var columns: [AnswerColumn] {
    [
      AnswerColumn("Severity"), AnswerColumn("Kind"), AnswerColumn("Count", isNumeric: true),
      AnswerColumn("Examples"),
    ]
  }

  /// The table's lines: one an example.
  public var lines: [[String]] {
    rows.flatMap { row in
      row.examples.enumerated().map { index, example in
        index == 0
          ? [row.severity.rawValue, row.kind.rawValue, String(row.count), example]
          : ["", "", "", example]
      }
    }
  }

  /// How many kinds of findings there are.
  public var total: Int { rowsBySort.count }
  /// All of them are shown.
  public var shown: Int { total }

  /// What was read, in sentences.
  public var notes: [String] {
    let findings = rowsBySort.values.map(\.count).reduce(0, +)
    let layouts = layouts.map { letter, count in
      letter == "-" ? "no project \(count)" : "\(letter) \(count)"
    }
    return ["\(documentCount) documents, \(projectCount) projects, \(findings) findings."]
      + (layouts.isEmpty ? [] : ["By layout: " + layouts.joined(separator: ", ") + "."])
  }

  /// The rows alone, as JSON.
  public var rowValues: [JSONValue] {
    rows.map { row in
      .members([
        "severity": .string(row.severity.rawValue), "kind": .string(row.kind.rawValue),
        "count": .integer(row.count), "examples": .texts(row.examples),
      ])
    }
  }

  /// The summary as one object.
  public var json: JSONValue {
    .members([
      "documents": .integer(documentCount), "projects": .integer(projectCount),
      "layouts": .array(
        layouts.map { .members(["layout": .string($0.letter), "count": .integer($0.count)]) }),
      "findings": .array(rowValues),
    ])
  }
}

extension CheckSummary.Row {
  fileprivate mutating func add(_ message: () -> String) {
    count += 1
    if examples.count < 3 { examples.append(message()) }
  }
}
