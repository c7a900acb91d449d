import GraphAlgorithms

/// Projects that pass filters, a bit each.
struct ProjectSet {
  private let count: Int
  private var words: [UInt64]

  /// All of so many projects.
  init(allOf count: Int) {
    self.count = count
    words = [UInt64](repeating: .max, count: (count + 63) / 64)
    if count % 64 > 0 { words[words.count - 1] = 1 << UInt64(count % 64) - 1 }
  }

  /// The projects as events that a traversal may use.
  var filter: EventFilter { EventFilter(eventCount: count, words: words) }

  /// Takes out the projects that are not wanted.
  ///
  /// - Complexity: O(projects), no guess a project.
  @inline(__always)
  mutating func keep(where isWanted: (Int) -> Bool) {
    for place in words.indices where words[place] != 0 {
      let first = place << 6
      var wanted: UInt64 = 0
      for project in first..<min(first + 64, count) {
        wanted |= (isWanted(project) ? 1 : 0) << UInt64(project - first)
      }
      words[place] &= wanted
    }
  }

  /// Takes out the projects whose day is not in a range.
  ///
  /// - Parameters:
  ///   - days: A day of each project as a number, 0 for none.
  ///   - others: The day that counts where there is none.
  ///   - range: What is wanted; 0 is not in it.
  /// - Complexity: O(projects), several of them at a time.
  mutating func keep(
    _ days: UnsafeBufferPointer<Int32>, orElse others: UnsafeBufferPointer<Int32>,
    in range: ClosedRange<Int32>
  ) {
    guard let days = days.baseAddress, let others = others.baseAddress else { return }
    let least = range.lowerBound
    let span = UInt32(bitPattern: range.upperBound &- least)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { flags in
      guard let flag = flags.baseAddress else { return }
      flags.initialize(repeating: 0)
      for place in words.indices where words[place] != 0 {
        let first = place << 6
        for project in 0..<min(64, count - first) {
          let own = days[first &+ project]
          let other = others[first &+ project]
          let day = own == 0 ? other : own
          flag[project] = UInt32(bitPattern: day &- least) <= span ? 1 : 0
        }
        words[place] &= Self.bits(of: flag)
      }
    }
  }

  /// The first bit of each of 64 bytes that are 0 or 1.
  private static func bits(of flags: UnsafePointer<UInt8>) -> UInt64 {
    var bits: UInt64 = 0
    for part in 0..<8 {
      let bytes = UInt64(
        littleEndian: UnsafeRawPointer(flags).loadUnaligned(
          fromByteOffset: part << 3, as: UInt64.self))
      // Moves the bit of byte n to place 56 + n.
      let byte = (bytes &* 0x0102_0408_1020_4080) >> 56
      bits |= byte << UInt64(truncatingIfNeeded: part << 3)
    }
    return bits
  }

  /// Takes out the projects that are not listed.
  mutating func formIntersection(_ projects: FrozenColumn) {
    var listed = [UInt64](repeating: 0, count: words.count)
    for project in projects { listed[Int(project) >> 6] |= 1 << UInt64(project & 63) }
    for place in words.indices { words[place] &= listed[place] }
  }
}
