import ProjectModel

/// One line of an answer, in the three forms it is shown in.
public protocol AnswerRow: Hashable, Sendable {
  /// The heads of the table's columns, as many as a row has cells.
  static var columns: [AnswerColumn] { get }
  /// The row as JSON, with the keys of the question's contract.
  var json: JSONValue { get }
  /// The row's cells, nothing left out; one row may take several lines.
  var lines: [[String]] { get }
  /// The row's cells for readers: a long list of projects or lines ends with how many more there are.
  var shortLines: [[String]] { get }
}

extension AnswerRow {
  /// Most rows have no long list.
  public var shortLines: [[String]] { lines }
}

/// A column of an answer's table.
public struct AnswerColumn: Hashable, Sendable {
  /// The head.
  public let title: String
  /// Whether the column holds numbers, which are set flush right.
  public let isNumeric: Bool

  /// Creates a column.
  public init(_ title: String, isNumeric: Bool = false) {
    self.title = title
    self.isNumeric = isNumeric
  }
}

/// A body, project or place that a question was asked of.
public struct Subject: Hashable, Sendable {
  /// Its key.
  public let key: String
  /// Its name.
  public let name: String
  /// An organisation's kind, `project` or `place`.
  public let kind: String

  /// Creates a subject.
  public init(key: String, name: String, kind: String) {
    self.key = key
    self.name = name
    self.kind = kind
  }

  /// The name for tables; a name that nothing resolved says so, since others may be written alike.
  public var label: String {
    Organisation(key: key, name: name, kind: .unknown).isUnresolved ? name + " (unresolved)" : name
  }

  /// The subject as JSON.
  public var json: JSONValue {
    .members(["key": .string(key), "name": .string(name), "kind": .string(kind)])
  }
}

/// What a question gave, with what is needed to judge it: of whom, filtered how, from which state of
/// the store, and how many of how many rows are shown.
public struct Answer<Row: AnswerRow>: Sendable {
  /// The question's name, `who-worked-with`.
  public let question: String
  /// Whom it was asked of.
  public let subjects: [Subject]
  /// What was filtered.
  public let filters: Filters
  /// The digest of the sources that the store was built from.
  public let storeDigest: String
  /// How many rows there are.
  public let total: Int
  /// The rows shown, in the question's order.
  public let rows: [Row]
  /// Figures of the whole answer that stand beside the rows, such as a modularity.
  public let figures: [JSONValue.Member]
  /// What a reader must know to read the rows right, in sentences.
  public let notes: [String]

  init(
    _ question: String, of subjects: [Subject] = [], filters: Filters, from explorer: Explorer,
    total: Int, rows: [Row], figures: [JSONValue.Member] = [], notes: [String] = []
  ) {
    self.init(
      question, of: subjects, filters: filters, storeDigest: explorer.digest, total: total,
      rows: rows, figures: figures, notes: notes)
  }

  init(
    _ question: String, of subjects: [Subject], filters: Filters, storeDigest: String, total: Int,
    rows: [Row], figures: [JSONValue.Member] = [], notes: [String] = []
  ) {
    self.question = question
    self.subjects = subjects
    self.filters = filters
    self.storeDigest = storeDigest
    self.total = total
    self.rows = rows
    self.figures = figures
    self.notes = notes
  }
}

extension Answer {
  /// The answer with some of its rows only, as if they were all there are.
  ///
  /// - Parameters:
  ///   - limit: How many rows at most; `nil` for all.
  ///   - isWanted: Says which.
  /// - Returns: An answer that counts only the wanted rows.
  /// - Precondition: The answer holds all of its rows.
  public func filtered(limit: Int? = nil, _ isWanted: (Row) -> Bool) -> Answer {
    let kept = rows.filter(isWanted)
    return Answer(
      question, of: subjects, filters: filters, storeDigest: storeDigest, total: kept.count,
      rows: Array(kept.prefix(limit ?? kept.count)), figures: figures, notes: notes)
  }
}

/// The forms that every answer has, whatever its rows.
public protocol AnswerForms: Sendable {
  /// The envelope that all answers share, keys in a fixed order.
  var json: JSONValue { get }
  /// The heads of the table.
  var columns: [AnswerColumn] { get }
  /// The table's lines, nothing left out.
  var lines: [[String]] { get }
  /// The table's lines for readers: a long list of projects ends with how many more there are.
  var shortLines: [[String]] { get }
  /// How many rows there are.
  var total: Int { get }
  /// How many rows are shown.
  var shown: Int { get }
  /// What a reader must know, in sentences.
  var notes: [String] { get }
  /// The rows alone, as JSON.
  var rowValues: [JSONValue] { get }
  /// Writes the envelope as JSON: the same bytes as ``json`` indented.
  ///
  /// - Throws: What the output throws.
  func writeJSON(to output: ByteOutput) throws
  /// Writes the table as CSV, nothing left out.
  ///
  /// - Throws: What the output throws.
  func writeCSV(to output: ByteOutput) throws
}

extension Answer: AnswerForms {
  /// The rows alone, as JSON.
  public var rowValues: [JSONValue] { rows.map(\.json) }
  /// The heads of the table.
  public var columns: [AnswerColumn] { Row.columns }
  /// The table's lines, nothing left out.
  public var lines: [[String]] { rows.flatMap(\.lines) }
  /// The table's lines for readers.
  public var shortLines: [[String]] { rows.flatMap(\.shortLines) }
  /// How many rows are shown.
  public var shown: Int { rows.count }
}

extension AnswerForms {
  /// Most answers have no long list.
  public var shortLines: [[String]] { lines }
}
