import GraphAlgorithms

/// Ascending numbers that columns are compared with, one after the other.
///
/// Where there are many a bit stands for each. What a column has in common with them is then found by
/// reading the column once, with no guess about any number; looking for each of some hundred thousand in
/// the other list takes several times as long.
struct ComparedNumbers {
  private enum Form {
    case listed([Int])
    case marked(EventFilter)
  }

  private let form: Form

  /// The numbers as events of a graph; `nil` where there are so few that they are listed.
  var marks: EventFilter? {
    if case .marked(let marks) = form { marks } else { nil }
  }

  /// They are marked when there are more of them than one in so many of all possible numbers.
  private static let listedShare = 64

  /// Takes ascending numbers.
  ///
  /// - Parameters:
  ///   - numbers: The numbers, each once.
  ///   - bound: A number that is larger than all; `nil` for a single comparison, for which it is not worth
  ///     while to mark them.
  init(_ numbers: [Int], below bound: Int? = nil) {
    if let bound, numbers.count > bound / Self.listedShare {
      form = .marked(EventFilter(eventCount: bound, events: numbers))
    } else {
      form = .listed(numbers)
    }
  }

  /// Takes the numbers that are in any of some ascending columns.
  ///
  /// - Parameters:
  ///   - columns: The columns.
  ///   - bound: A number that is larger than all.
  ///   - isWanted: Whether a number is taken.
  init(in columns: [FrozenColumn], below bound: Int, where isWanted: (Int) -> Bool) {
    guard columns.reduce(0, { $0 + $1.count }) > bound / Self.listedShare else {
      form = .listed(
        AscendingLists.union(columns.map { $0.map(Int.init).filter(isWanted) }))
      return
    }
    var words = [UInt64](repeating: 0, count: (bound + 63) / 64)
    for column in columns {
      for number in column where isWanted(Int(number)) {
        words[Int(number) >> 6] |= 1 << UInt64(number & 63)
      }
    }
    form = .marked(EventFilter(eventCount: bound, words: words))
  }

  /// The numbers of a column that are among these, ascending.
  ///
  /// - Parameters:
  ///   - column: Ascending numbers below the bound that was given.
  ///   - isWanted: Whether what stands at a place of the column is taken.
  /// - Returns: The numbers.
  /// - Complexity: O(column) for many numbers; else O(shorter · log(longer / shorter)).
  func common(
    with column: FrozenColumn, where isWanted: (_ place: Int) -> Bool = { _ in true }
  ) -> [Int] {
    switch form {
    case .listed(let numbers):
      var common: [Int] = []
      AscendingLists.forEachCommon(numbers, column) { _, place in
        if isWanted(place) { common.append(Int(column[place])) }
      }
      return common
    case .marked(let marks):
      return Array(unsafeUninitializedCapacity: column.count) { common, count in
        for place in column.indices {
          let number = Int(column[place])
          common.initializeElement(at: count, to: number)
          count += (marks.contains(number) ? 1 : 0) & (isWanted(place) ? 1 : 0)
        }
      }
    }
  }

  /// How many numbers of a column are among these.
  ///
  /// - Complexity: As ``common(with:where:)``.
  func commonCount(
    with column: FrozenColumn, where isWanted: (_ place: Int) -> Bool = { _ in true }
  ) -> Int {
    var count = 0
    switch form {
    case .listed(let numbers):
      AscendingLists.forEachCommon(numbers, column) { count += isWanted($1) ? 1 : 0 }
    case .marked(let marks):
      for place in column.indices {
        count += (marks.contains(Int(column[place])) ? 1 : 0) & (isWanted(place) ? 1 : 0)
      }
    }
    return count
  }
}
