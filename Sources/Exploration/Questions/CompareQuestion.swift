import ProjectModel

/// Two periods, or two programme areas, side by side: ties that are new, gone, stronger or weaker.
///
/// A tie's strength is the number of projects that two organisations share in each of the two. New
/// and gone ties first, by strength, then the changes; ties that are the same are counted only.
public struct CompareQuestion: LimitedQuestion {
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
    let (changes, notes) = try changes(from: explorer, limit: limit)
    let counts = changes.counts
    return Answer(
      Self.name, filters: filters, from: explorer, total: changes.total,
      rows: changes.listed().map {
        Row(
          change: $0.change, a: explorer.subject(organisation: $0.a),
          b: explorer.subject(organisation: $0.b), before: $0.before, after: $0.after)
      },
      figures: zip(Row.Change.allCases, counts).map { .init($0.rawValue, .integer($1)) }
        + [.init("same", .integer(changes.sameCount))],
      notes: [
        "\(sidesSentence): \(counts[0]) new, \(counts[1]) gone, \(counts[2]) stronger, "
          + "\(counts[3]) weaker, \(changes.sameCount) the same."
      ] + notes)
  }

  /// The ties that differ, so many of each sort, and what is left out.
  func changes(
    from explorer: Explorer, limit: Int?
  ) throws -> (changes: TieChanges, notes: [String]) {
    let (first, second) = try views(explorer)
    let (earlier, later) = (first.pairedProjects(), second.pairedProjects())
    return (
      TieChanges(first.graph, earlier.events, later.events, limit: limit),
      earlier.notes + later.notes.filter { !earlier.notes.contains($0) }
    )
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
