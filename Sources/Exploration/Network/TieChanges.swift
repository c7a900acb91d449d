import GraphAlgorithms

/// The ties that differ between two sides, as many of each sort as are wanted.
struct TieChanges {
  typealias Change = CompareQuestion.Row.Change

  /// A tie that differs, by the organisations' numbers.
  struct Difference {
    let change: Change
    let a: Int
    let b: Int
    let before: Int
    let after: Int

    /// The larger change first, then by the organisations' numbers, which are those of their keys.
    func comesBefore(_ other: Difference) -> Bool {
      (-abs(after - before), a, b) < (-abs(other.after - other.before), other.a, other.b)
    }
  }

  /// How many ties of each sort there are.
  private(set) var counts = [Int](repeating: 0, count: Change.allCases.count)
  /// How many are as strong on both sides.
  private(set) var sameCount = 0
  private var kept: [[Difference]]
  private let limit: Int?

  /// Compares the ties of two sets of projects.
  ///
  /// - Parameters:
  ///   - graph: Who takes part in what.
  ///   - first: The projects of the first side; `nil` for all.
  ///   - second: The projects of the second side; `nil` for all.
  ///   - limit: How many ties of each sort are kept, the largest changes; `nil` for all.
  /// - Complexity: O(Σ bodies²) over the projects of both sides.
  init(_ graph: AffiliationGraph, _ first: EventFilter?, _ second: EventFilter?, limit: Int?) {
    self.limit = limit
    kept = Change.allCases.map { _ in [] }
    // The last of those that are kept of each sort; none before there are as many as are wanted.
    var last = Change.allCases.map { _ in Difference?.none }
    graph.forEachComparedPair(first, second) { pair in
      guard pair.first != pair.second else {
        sameCount += 1
        return
      }
      let sort =
        pair.first == 0 ? 0 : pair.second == 0 ? 1 : pair.second > pair.first ? 2 : 3
      counts[sort] += 1
      let difference = Difference(
        change: Change.allCases[sort], a: pair.a, b: pair.b, before: pair.first,
        after: pair.second)
      if let last = last[sort], !difference.comesBefore(last) { return }
      kept[sort].append(difference)
      if let limit, kept[sort].count >= max(4_096, 2 * limit) {
        kept[sort] = largest(of: sort)
        last[sort] = kept[sort].last
      }
    }
  }

  /// How many ties differ.
  var total: Int { counts.reduce(0, +) }

  /// The largest changes of a sort, in order.
  func largest(of sort: Int) -> [Difference] {
    kept[sort].best(limit) { $0.comesBefore($1) }
  }

  /// The changes that an answer lists: new and gone ties first.
  func listed() -> [Difference] {
    let all = kept.indices.flatMap(largest)
    return limit.map { Array(all.prefix($0)) } ?? all
  }
}
