import GraphAlgorithms
import Testing

@testable import Exploration

@Suite struct ProjectSetTests {
  // Several days are looked at together, sixty-four lie in a word.
  @Test(arguments: [0, 1, 15, 16, 63, 64, 65, 128, 200])
  func `days are kept as one after the other would be`(count: Int) {
    let days = (0..<count).map { Int32(($0 * 7_919) % 5) * 10 }
    let others = (0..<count).map { Int32(($0 * 104_729) % 7) * 6 }
    for range in [1...Int32.max, 10...20, 1...1, 12...30] as [ClosedRange<Int32>] {
      var set = ProjectSet(allOf: count)
      set.keep { $0 % 3 > 0 }
      days.withUnsafeBufferPointer { days in
        others.withUnsafeBufferPointer { set.keep(days, orElse: $0, in: range) }
      }
      let expected = (0..<count).filter {
        $0 % 3 > 0 && range.contains(days[$0] == 0 ? others[$0] : days[$0])
      }
      var kept: [Int] = []
      set.filter.forEach { kept.append($0) }
      #expect(kept == expected, "\(count) \(range)")
    }
  }
}
