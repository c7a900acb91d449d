/// The distinct words of a graph file's texts, sorted by bytes, with the subjects of each.
struct WordColumn {
  private let starts: UnsafeBufferPointer<UInt32>
  private let bytes: UnsafeRawBufferPointer
  private let postingStarts: UnsafeBufferPointer<UInt32>
  private let postings: UnsafeRawBufferPointer

  init(_ file: GraphFile) {
    starts = file.numbers(.wordStarts)
    bytes = file.bytes(.words)
    postingStarts = file.numbers(.postingStarts)
    postings = file.bytes(.postings)
  }

  var count: Int { starts.count - 1 }

  func utf8(_ word: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[Int(starts[word])..<Int(starts[word + 1])])
  }

  /// The words that begin with a text.
  func range(prefix: [UInt8]) -> Range<Int> {
    let low = firstIndex { $0.lexicographicallyPrecedes(prefix) }
    let high = firstIndex {
      $0.prefix(prefix.count).elementsEqual(prefix) || $0.lexicographicallyPrecedes(prefix)
    }
    return low..<max(low, high)
  }

  /// The word that is a text, if it is there.
  func index(of text: [UInt8]) -> Int? {
    let low = firstIndex { $0.lexicographicallyPrecedes(text) }
    return low < count && utf8(low).elementsEqual(text) ? low : nil
  }

  private func firstIndex(where isBefore: (UnsafeRawBufferPointer) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if isBefore(utf8(middle)) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Calls `body` with each word that holds a text, ascending; `atEnd` tells whether the text must be
  /// the word's end.
  ///
  /// - Complexity: A scan of the words' bytes.
  func forEachWord(holding text: [UInt8], atEnd: Bool = false, _ body: (Int) -> Void) {
    guard !text.isEmpty else { return }
    var place = 0
    var word = 0
    while let offset = text.withUnsafeBytes({ ByteSearch.first($0, in: bytes, from: place) }) {
      word = self.word(at: offset, from: word)
      let end = Int(starts[word + 1])
      if atEnd ? offset + text.count == end : offset + text.count <= end {
        body(word)
        place = end
      } else {
        place = offset + 1
      }
    }
  }

  /// The word that a byte belongs to, which is not before a given one.
  private func word(at offset: Int, from first: Int) -> Int {
    var step = 1
    var low = first
    while low + step < count, Int(starts[low + step]) <= offset { step *= 2 }
    var high = min(low + step, count)
    low += step / 2
    while low + 1 < high {
      let middle = low + (high - low) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Adds the subjects with a text that begins with a word.
  func addSubjects(beginningWith word: Int, to set: RankSet) { add(2 * word, to: set) }

  /// Adds the subjects in whose texts a word stands behind another.
  func addSubjects(continuingWith word: Int, to set: RankSet) { add(2 * word + 1, to: set) }

  /// Adds all subjects with a word.
  func addSubjects(of word: Int, to set: RankSet) {
    add(2 * word, to: set)
    add(2 * word + 1, to: set)
  }

  /// Calls `body` with all ranks of a word's subjects.
  func forEachSubject(of word: Int, _ body: (Int) -> Void) {
    forEach(2 * word, body)
    forEach(2 * word + 1, body)
  }

  private func add(_ row: Int, to set: RankSet) {
    forEach(row) { set.insert($0) }
  }

  @inline(__always)
  private func forEach(_ row: Int, _ body: (Int) -> Void) {
    var place = Int(postingStarts[row])
    let end = Int(postingStarts[row + 1])
    var rank = -1
    while place < end {
      var gap = 0
      var shift = 0
      while place < end {
        let byte = postings[place]
        place += 1
        gap |= Int(byte & 0x7F) << shift
        if byte < 0x80 { break }
        shift = min(shift + 7, 56)
      }
      rank += gap + 1
      body(rank)
    }
  }
}
