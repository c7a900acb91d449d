import Foundation

/// Near spellings of whole texts, whatever their words: words run together or cut apart are found too.
extension NameIndex {
  /// Finds what shares most runs of three letters with a text and is spelt most like it.
  ///
  /// - Parameters:
  ///   - text: The name that was not found.
  ///   - limit: How many at most.
  ///   - isWanted: Tells which subjects count.
  /// - Returns: Nearest first: fewest edits (insert, delete, replace, swap); at most a third of the
  ///   letters may differ.
  /// - Complexity: A scan of all texts' bytes, and a closer look at ``mostCandidates`` of them.
  public func alike(
    to text: String, limit: Int, where isWanted: (Int) -> Bool = { _ in true }
  ) -> [Hit] {
    let folded = Store.searchable(text)
    let wanted = Array(folded.utf8)
    guard wanted.count >= 3 else { return [] }
    var found: [(distance: Int, rank: Int)] = []
    var seen: Set<Int> = []
    for candidate in candidates(wanted) {
      let own = texts[candidate]
      let edits = EditDistance.between(folded, own)
      guard edits * 3 <= max(wanted.count, own.utf8.count) else { continue }
      found.append((edits, rank(ofText: candidate)))
    }
    return Array(
      found.sorted { ($0.distance, $0.rank) < ($1.distance, $1.rank) }
        .filter { seen.insert($0.rank).inserted }
        .map { hit($0.rank, .similar) }.filter { isWanted($0.subject) }.prefix(limit))
  }

  /// How many texts are compared letter by letter.
  static let mostCandidates = 500

  /// The texts of a fitting length with the most runs of three letters that the wanted one has too.
  private func candidates(_ wanted: [UInt8]) -> [Int] {
    // A bit for each run of three bytes; few of its pages are ever touched.
    guard let runs = calloc(1 << 21, 1)?.assumingMemoryBound(to: UInt8.self) else { return [] }
    defer { free(runs) }
    for place in 0...(wanted.count - 3) {
      let run = Int(wanted[place]) << 16 | Int(wanted[place + 1]) << 8 | Int(wanted[place + 2])
      runs[run >> 3] |= 1 << UInt8(run & 7)
    }
    let most = wanted.count - 2
    var textsByCount = [[Int]](repeating: [], count: most + 1)
    for text in texts.indices {
      let bytes = texts.utf8(text)
      let longer = max(bytes.count, wanted.count)
      guard bytes.count >= 3, abs(bytes.count - wanted.count) * 3 <= longer else { continue }
      var run = Int(bytes[0]) << 8 | Int(bytes[1])
      var count = 0
      for place in 2..<bytes.count {
        run = (run << 8 | Int(bytes[place])) & 0xFF_FFFF
        count += Int(runs[run >> 3] >> UInt8(run & 7) & 1)
      }
      if count > 0 { textsByCount[min(count, most)].append(text) }
    }
    return Array(textsByCount.reversed().lazy.joined().prefix(Self.mostCandidates))
  }
}
