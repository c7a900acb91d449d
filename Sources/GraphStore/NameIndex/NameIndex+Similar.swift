/// Near spellings: words a few edits away, and of the subjects that have them those whose whole text
/// is near.
extension NameIndex {
  /// Finds what is spelt most like a text, for a name that was not found.
  ///
  /// - Parameters:
  ///   - text: The name that was not found.
  ///   - limit: How many at most.
  ///   - isWanted: Tells which subjects count.
  /// - Returns: Nearest first: fewest edits (insert, delete, replace, swap); at most a third of the
  ///   letters may differ.
  /// - Complexity: A look at the distinct words, and the subjects that have words like all but a third of
  ///   the text.
  public func similar(
    to text: String, limit: Int, where isWanted: (Int) -> Bool = { _ in true }
  ) -> [Hit] {
    let folded = Store.searchable(text)
    let wanted = Array(folded.utf8)
    guard wanted.count >= 3 else { return [] }
    let pieces = wanted.split(whereSeparator: WordIndexBuilder.isSeparator).map(Array.init)
    let letters = pieces.map(\.count).reduce(0, +)
    // How many letters of the text the words of a subject account for.
    var covered: [Int: Int] = [:]
    for piece in pieces {
      let near = RankSet(capacity: subjectCount)
      for word in nearWords(piece) { words.addSubjects(of: word, to: near) }
      near.forEach(notIn: RankSet(capacity: subjectCount)) {
        covered[$0, default: 0] += piece.count
      }
    }
    var found: [(distance: Int, rank: Int)] = []
    for (rank, count) in covered where count * 3 >= letters * 2 {
      let distance = texts(ofRank: rank).map { text -> Int in
        let own = texts[text]
        let edits = EditDistance.between(folded, own)
        return edits * 3 <= max(wanted.count, own.utf8.count) ? edits : .max
      }.min()
      if let distance, distance < .max { found.append((distance, rank)) }
    }
    return Array(
      found.sorted { ($0.distance, $0.rank) < ($1.distance, $1.rank) }
        .map { hit($0.rank, .similar) }.filter { isWanted($0.subject) }.prefix(limit))
  }

  /// The words that at most a third of the letters tell from a text.
  private func nearWords(_ piece: [UInt8]) -> [Int] {
    words.near(piece, within: max(1, piece.count / 3))
  }
}
