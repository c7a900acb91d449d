import GraphAlgorithms

/// What ascending lists of numbers have in common, and all of them together.
enum AscendingLists {
  /// The numbers that two columns have in common.
  ///
  /// - Complexity: O(shorter · log(longer / shorter)).
  static func common(_ a: FrozenColumn, _ b: FrozenColumn) -> [Int] {
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    guard long.count / leastRatio > short.count else { return merged(short, long) }
    var common: [Int] = []
    var low = 0
    for number in short {
      low = firstPlace(of: Int(number), in: long, from: low) { Int($0) }
      guard low < long.count else { break }
      if long[low] == number { common.append(Int(number)) }
    }
    return common
  }

  /// From how many times as long on the longer list is searched instead of walked through.
  private static let leastRatio = 8

  /// The numbers that two columns of like length have in common: one step after the other, of which none
  /// is guessed.
  private static func merged(_ a: FrozenColumn, _ b: FrozenColumn) -> [Int] {
    Array(unsafeUninitializedCapacity: min(a.count, b.count)) { common, count in
      var (left, right) = (0, 0)
      while left < a.count, right < b.count {
        let (first, second) = (a[left], b[right])
        common.initializeElement(at: count, to: Int(first))
        count += first == second ? 1 : 0
        left += first <= second ? 1 : 0
        right += second <= first ? 1 : 0
      }
    }
  }

  /// The numbers that two lists have in common.
  static func common(_ a: [Int], _ b: [Int]) -> [Int] {
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    var low = 0
    return short.filter { number in
      low = firstPlace(of: number, in: long, from: low) { $0 }
      return low < long.count && long[low] == number
    }
  }

  /// Calls `body` with the places in both of every number that both have.
  ///
  /// - Complexity: O(shorter · log(longer / shorter)): each of the shorter is looked for in the longer.
  static func forEachCommon(
    _ numbers: [Int], _ column: FrozenColumn, _ body: (_ place: Int, _ columnPlace: Int) -> Void
  ) {
    var low = 0
    if numbers.count <= column.count {
      for (place, number) in numbers.enumerated() {
        low = firstPlace(of: number, in: column, from: low) { Int($0) }
        if low < column.count, Int(column[low]) == number { body(place, low) }
      }
    } else {
      for place in column.indices {
        let number = Int(column[place])
        low = firstPlace(of: number, in: numbers, from: low) { $0 }
        if low < numbers.count, numbers[low] == number { body(low, place) }
      }
    }
  }

  /// The numbers of all lists, each once.
  static func union(_ lists: [[Int]]) -> [Int] {
    lists.dropFirst().reduce(lists.first ?? []) { all, list in
      var merged: [Int] = []
      merged.reserveCapacity(all.count + list.count)
      var (left, right) = (0, 0)
      while left < all.count || right < list.count {
        let next = min(
          left < all.count ? all[left] : .max, right < list.count ? list[right] : .max)
        merged.append(next)
        if left < all.count, all[left] == next { left += 1 }
        if right < list.count, list[right] == next { right += 1 }
      }
      return merged
    }
  }

  /// The first place from a given one on whose number is not smaller.
  private static func firstPlace<List: RandomAccessCollection>(
    of number: Int, in list: List, from start: Int, _ value: (List.Element) -> Int
  ) -> Int where List.Index == Int {
    // The next one is near when many are common, so the steps start small.
    var low = start
    var step = 1
    var high = low
    while high < list.count, value(list[high]) < number {
      low = high + 1
      high += step
      step *= 2
    }
    high = min(high, list.count)
    while low < high {
      let middle = (low + high) / 2
      if value(list[middle]) < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
