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

  /// Takes out the projects that are not listed.
  mutating func formIntersection(_ projects: FrozenColumn) {
    var listed = [UInt64](repeating: 0, count: words.count)
    for project in projects { listed[Int(project) >> 6] |= 1 << UInt64(project & 63) }
    for place in words.indices { words[place] &= listed[place] }
  }
}
