/// Finds what has a name in a graph file: exactly, by beginning, by a word's beginning, by a fragment,
/// or by a similar spelling; whatever the capitals and diacritics.
///
/// Subjects are numbered as the file's columns are: organisations first, then projects, then
/// municipalities. Those of one sort of match come in the order of the file: most projects first,
/// then by name and key.
public struct NameIndex: Sendable {
  let file: GraphFile
  nonisolated(unsafe) let words: WordColumn
  private nonisolated(unsafe) let subjects: UnsafeBufferPointer<Int32>
  private nonisolated(unsafe) let counts: UnsafeBufferPointer<Int32>
  private nonisolated(unsafe) let firstTexts: UnsafeBufferPointer<UInt32>
  private nonisolated(unsafe) let sortedTexts: UnsafeBufferPointer<Int32>
  let texts: TextColumn

  /// Looks into a file.
  public init(_ file: GraphFile) {
    self.file = file
    words = WordColumn(file)
    subjects = file.numbers(.rankedSubjects)
    counts = file.numbers(.rankedCounts)
    firstTexts = file.numbers(.subjectTextStarts)
    sortedTexts = file.numbers(.sortedTexts)
    texts = file.texts(starts: .textStarts, bytes: .texts)
  }

  /// Something found.
  public struct Hit: Hashable, Sendable {
    /// The subject's number.
    public let subject: Int
    /// How it matched.
    public let match: SearchHit.Match
    /// In how many projects it is.
    public let projectCount: Int
  }

  /// How many subjects there are.
  public var subjectCount: Int { subjects.count }

  /// Finds everything that is written with a text, best match first.
  ///
  /// - Parameters:
  ///   - text: What is looked for; without a letter or digit nothing is found.
  ///   - limit: How many hits at most; `nil` for all.
  ///   - isWanted: Tells which subjects count.
  /// - Returns: The hits, and how many there are in all.
  /// - Complexity: O(matching words and their subjects), and a scan of the distinct words.
  public func find(
    _ text: String, limit: Int?, where isWanted: (Int) -> Bool = { _ in true }
  ) -> (hits: [Hit], total: Int) {
    let wanted = Array(Store.searchable(text).utf8)
    guard !wanted.isEmpty else { return ([], 0) }
    let matches =
      wanted.contains(where: WordIndexBuilder.isSeparator)
      ? phraseMatches(wanted) : wordMatches(wanted)
    let seen = RankSet(capacity: subjectCount)
    var hits: [Hit] = []
    var total = 0
    for (match, set) in matches {
      set.forEach(notIn: seen) { rank in
        let subject = Int(subjects[rank])
        guard isWanted(subject) else { return }
        total += 1
        if limit.map({ hits.count < $0 }) ?? true { hits.append(hit(rank, match)) }
      }
    }
    return (hits, total)
  }

  /// The subjects with a text that is the one given, best known first.
  ///
  /// - Complexity: O(log texts), and the subjects found.
  public func exact(_ text: String) -> [Int] {
    let set = RankSet(capacity: subjectCount)
    addExact(Array(Store.searchable(text).utf8), to: set)
    var found: [Int] = []
    set.forEach(notIn: RankSet(capacity: subjectCount)) { found.append(Int(subjects[$0])) }
    return found
  }

  func hit(_ rank: Int, _ match: SearchHit.Match) -> Hit {
    Hit(subject: Int(subjects[rank]), match: match, projectCount: Int(counts[rank]))
  }

  /// The texts of a subject, by rank.
  func texts(ofRank rank: Int) -> Range<Int> {
    Int(firstTexts[rank])..<Int(firstTexts[rank + 1])
  }

  private func addExact(_ wanted: [UInt8], to set: RankSet) {
    guard !wanted.isEmpty else { return }
    var low = 0
    var high = sortedTexts.count
    while low < high {
      let middle = low + (high - low) / 2
      if texts.utf8(Int(sortedTexts[middle])).lexicographicallyPrecedes(wanted) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    while low < sortedTexts.count, texts.utf8(Int(sortedTexts[low])).elementsEqual(wanted) {
      set.insert(rank(ofText: Int(sortedTexts[low])))
      low += 1
    }
  }

  func rank(ofText text: Int) -> Int {
    var low = 0
    var high = subjectCount
    while low + 1 < high {
      let middle = low + (high - low) / 2
      if Int(firstTexts[middle]) <= text { low = middle } else { high = middle }
    }
    return low
  }

  private typealias Matches = [(SearchHit.Match, RankSet)]

  private func emptyMatches() -> Matches {
    SearchHit.Match.allCases.filter { $0 != .similar }.map {
      ($0, RankSet(capacity: subjectCount))
    }
  }

  /// A text that lies within one word needs no look at the texts: the words tell all.
  private func wordMatches(_ wanted: [UInt8]) -> Matches {
    let matches = emptyMatches()
    addExact(wanted, to: matches[0].1)
    let beginning = words.range(prefix: wanted)
    for word in beginning {
      words.addSubjects(beginningWith: word, to: matches[1].1)
      words.addSubjects(continuingWith: word, to: matches[2].1)
    }
    words.forEachWord(holding: wanted) { word in
      if !beginning.contains(word) { words.addSubjects(of: word, to: matches[3].1) }
    }
    return matches
  }

  /// A text of several words: subjects with all of the words, and then a look at their texts.
  private func phraseMatches(_ wanted: [UInt8]) -> Matches {
    let matches = emptyMatches()
    func classify(_ rank: Int) {
      let best = texts(ofRank: rank).compactMap { Self.match(of: wanted, in: texts.utf8($0)) }.min()
      if let best, let place = matches.firstIndex(where: { $0.0 == best }) {
        matches[place].1.insert(rank)
      }
    }
    if let candidates = candidates(words: wanted) {
      candidates.forEach(notIn: RankSet(capacity: subjectCount), classify)
    } else {
      for rank in 0..<subjectCount { classify(rank) }
    }
    return matches
  }

  /// The subjects that have all words of a text; `nil` for a text without a word.
  private func candidates(words wanted: [UInt8]) -> RankSet? {
    var all: RankSet?
    var start = 0
    for end in 0...wanted.count
    where end == wanted.count || WordIndexBuilder.isSeparator(wanted[end]) {
      let piece = Array(wanted[start..<end])
      let isOpenLeft = start == 0
      let isOpenRight = end == wanted.count
      start = end + 1
      guard !piece.isEmpty else { continue }
      let own = RankSet(capacity: subjectCount)
      if isOpenLeft {
        words.forEachWord(holding: piece, atEnd: true) { words.addSubjects(of: $0, to: own) }
      } else if isOpenRight {
        for word in words.range(prefix: piece) { words.addSubjects(of: word, to: own) }
      } else if let word = words.index(of: piece) {
        words.addSubjects(of: word, to: own)
      }
      if let all { all.formIntersection(own) } else { all = own }
    }
    return all
  }

  /// How a text matches; `nil` when it does not hold what is wanted.
  private static func match(
    of wanted: [UInt8], in text: UnsafeRawBufferPointer
  ) -> SearchHit.Match? {
    var best: SearchHit.Match?
    var place = 0
    while let offset = wanted.withUnsafeBytes({ ByteSearch.first($0, in: text, from: place) }) {
      if offset == 0 { return text.count == wanted.count ? .exact : .prefix }
      if WordIndexBuilder.isSeparator(text[offset - 1]) { return .word }
      best = .fragment
      place = offset + 1
    }
    return best
  }
}
