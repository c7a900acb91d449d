import GraphAlgorithms
import ProjectModel

/// Two periods, or two programme areas, side by side: ties that are new, gone, stronger or weaker.
///
/// A tie's strength is the number of projects that two organisations share in each of the two. New
/// and gone ties first, by strength, then the changes; ties that are the same are counted only.
public struct CompareQuestion: Question {
  /// The question's name.
  public static let name = "compare"

  /// What the two sides are.
  public enum Sides: Hashable, Sendable {
    /// Projects that ran in either of two spans of years.
    case periods(ClosedRange<Int>, ClosedRange<Int>)
    /// Projects of either of two programme areas, by a text that they hold.
    case programmeAreas(String, String)
  }

  /// What the two sides are.
  public var sides: Sides
  /// Whether offices and units are rolled up.
  public var level: OrganisationLevel
  /// Which projects and ties count on both sides.
  public var filters: Filters
  /// How many rows at most; `nil` for all.
  public var limit: Int?

  /// Creates the question.
  public init(
    _ sides: Sides, level: OrganisationLevel = .rolledUp, filters: Filters = Filters(),
    limit: Int? = nil
  ) {
    self.sides = sides
    self.level = level
    self.filters = filters
    self.limit = limit
  }

  /// A tie that differs.
  public struct Row: AnswerRow {
    /// How it differs.
    public enum Change: String, Hashable, Sendable, CaseIterable {
      /// On the second side only.
      case new
      /// On the first side only.
      case gone
      /// On both, more on the second.
      case stronger
      /// On both, less on the second.
      case weaker
    }

    /// How it differs.
    public let change: Change
    /// One organisation.
    public let a: Subject
    /// The other.
    public let b: Subject
    /// Shared projects on the first side.
    public let before: Int
    /// Shared projects on the second side.
    public let after: Int

    /// Heads of the table.
    public static let columns = [
      AnswerColumn("Change"), AnswerColumn("A"), AnswerColumn("B"),
      AnswerColumn("Before", isNumeric: true), AnswerColumn("After", isNumeric: true),
    ]

    /// The row as JSON.
    public var json: JSONValue {
      .members([
        "change": .string(change.rawValue),
        "a": .members(["key": .string(a.key), "name": .string(a.name)]),
        "b": .members(["key": .string(b.key), "name": .string(b.name)]),
        "before": .integer(before), "after": .integer(after),
      ])
    }

    /// The row's cells.
    public var lines: [[String]] {
      [[change.rawValue, a.label, b.label, String(before), String(after)]]
    }
  }

  /// Answers the question.
  ///
  /// - Complexity: O(Σ bodies²) over the projects of both sides.
  public func answer(from explorer: Explorer) throws -> Answer<Row> {
    let (first, second) = try views(explorer)
    let (earlier, later) = (first.pairedProjects(), second.pairedProjects())
    let before = first.graph.sharedEventCountProjection(within: earlier.events)
    let after = second.graph.sharedEventCountProjection(within: later.events)
    var changes: [Difference] = []
    var sameCount = 0
    func add(_ a: Int, _ b: Int, _ old: Int, _ new: Int) {
      guard old != new else {
        sameCount += 1
        return
      }
      let change: Row.Change = old == 0 ? .new : new == 0 ? .gone : new > old ? .stronger : .weaker
      changes.append(Difference(change: change, a: a, b: b, before: old, after: new))
    }
    for edge in before.edges() {
      let new = after.weight(between: edge.a, and: edge.b) ?? 0
      add(edge.a, edge.b, Int(edge.weight), Int(new))
    }
    for edge in after.edges() where before.weight(between: edge.a, and: edge.b) == nil {
      add(edge.a, edge.b, 0, Int(edge.weight))
    }
    var counts = [Int](repeating: 0, count: Row.Change.allCases.count)
    for difference in changes { counts[Self.rank(difference.change)] += 1 }
    // Organisations are numbered by key.
    let shown = changes.best(limit) {
      (Self.rank($0.change), -abs($0.after - $0.before), $0.a, $0.b)
        < (Self.rank($1.change), -abs($1.after - $1.before), $1.a, $1.b)
    }
    return Answer(
      Self.name, filters: filters, from: explorer, total: changes.count,
      rows: shown.map {
        Row(
          change: $0.change, a: explorer.subject(organisation: $0.a),
          b: explorer.subject(organisation: $0.b), before: $0.before, after: $0.after)
      },
      figures: zip(Row.Change.allCases, counts).map { .init($0.rawValue, .integer($1)) }
        + [.init("same", .integer(sameCount))],
      notes: [
        "\(sidesSentence): \(counts[0]) new, \(counts[1]) gone, \(counts[2]) stronger, "
          + "\(counts[3]) weaker, \(sameCount) the same."
      ] + earlier.notes + later.notes.filter { !earlier.notes.contains($0) })
  }

  /// The two sides in words, the first before the second.
  var sidesSentence: String {
    switch sides {
    case .periods(let first, let second):
      "\(Wording.years(first.lowerBound, first.upperBound)) against "
        + Wording.years(second.lowerBound, second.upperBound)
    case .programmeAreas(let first, let second): "\(first) against \(second)"
    }
  }

  /// A tie that differs, by the organisations' numbers.
  private struct Difference {
    let change: Row.Change
    let a: Int
    let b: Int
    let before: Int
    let after: Int
  }

  private static func rank(_ change: Row.Change) -> Int {
    Row.Change.allCases.firstIndex(of: change) ?? 0
  }

  private func views(_ explorer: Explorer) throws -> (NetworkView, NetworkView) {
    var (first, second) = (filters, filters)
    switch sides {
    case .periods(let before, let after):
      (first.from, first.to) = (before.lowerBound, before.upperBound)
      (second.from, second.to) = (after.lowerBound, after.upperBound)
    case .programmeAreas(let before, let after):
      first.programmeArea = before
      second.programmeArea = after
    }
    return (
      try NetworkView(explorer, level: level, filters: first),
      try NetworkView(explorer, level: level, filters: second)
    )
  }
}
