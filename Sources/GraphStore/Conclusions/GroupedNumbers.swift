/// Numbers that come in an order of their own and go out by group, within a group as they came.
struct GroupedNumbers {
  private var groups: [UInt32] = []
  private var numbers: [UInt32] = []
  /// How many numbers there are before each group.
  private var starts: [UInt32]

  init(groupCount: Int) {
    starts = Array(repeating: 0, count: groupCount + 1)
  }

  mutating func append(_ number: UInt32, to group: Int) {
    groups.append(UInt32(group))
    numbers.append(number)
    starts[group + 1] += 1
  }

  /// Calls back once for each number, by group.
  ///
  /// - Complexity: O(numbers + groups), by a counting sort.
  consuming func forEach(_ body: (Int, UInt32) throws -> Void) rethrows {
    for group in 1..<max(1, starts.count) { starts[group] += starts[group - 1] }
    var cursors = starts
    var sorted = [UInt32](repeating: 0, count: numbers.count)
    for (group, number) in zip(groups, numbers) {
      sorted[Int(cursors[Int(group)])] = number
      cursors[Int(group)] += 1
    }
    for group in 0..<(starts.count - 1) {
      for place in Int(starts[group])..<Int(starts[group + 1]) { try body(group, sorted[place]) }
    }
  }
}
