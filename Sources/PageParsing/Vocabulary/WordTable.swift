/// The words of a vocabulary, laid out so that a line is compared with them quickly.
///
/// All words lie in one array and the entries are plain numbers, chained by their first byte: most
/// lines are told apart by theirs, and nothing is counted or copied while a chain is followed.
struct WordTable {
  private struct Entry {
    var start: Int
    var count: Int
    /// The next entry with the same first byte, or -1.
    var next: Int
  }

  private let bytes: [UInt8]
  private let entries: [Entry]
  /// For each byte the first entry that begins with it, or -1.
  private let chains: [Int]

  /// Creates a table; a word's number is its place in the list.
  init(_ words: [String]) {
    var bytes: [UInt8] = []
    var entries: [Entry] = []
    var chains = [Int](repeating: -1, count: 256)
    var last = chains
    for (number, word) in words.enumerated() {
      let utf8 = Array(word.utf8)
      let first = Int(utf8.first ?? 0)
      if chains[first] < 0 { chains[first] = number } else { entries[last[first]].next = number }
      last[first] = number
      entries.append(Entry(start: bytes.count, count: utf8.count, next: -1))
      bytes += utf8
    }
    self.bytes = bytes
    self.entries = entries
    self.chains = chains
  }

  /// The number of the word that a range is, to the byte.
  @inline(__always)
  func word(_ text: ByteText, _ range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return nil }
    var number = chains[Int(text[range.lowerBound])]
    while number >= 0 {
      let entry = entries[number]
      if entry.count == range.count, isSame(entry, text, at: range.lowerBound) { return number }
      number = entry.next
    }
    return nil
  }

  /// Gives each word that a range begins with, in the order of the table, with its length, until one
  /// is taken.
  ///
  /// - Parameters:
  ///   - text: The document.
  ///   - range: Where the words may begin.
  ///   - take: Says whether the word is the one that is looked for.
  /// - Returns: Whether one was.
  @inline(__always)
  func beginning(
    _ text: ByteText, _ range: Range<Int>, _ take: (_ number: Int, _ count: Int) -> Bool
  ) -> Bool {
    guard !range.isEmpty else { return false }
    var number = chains[Int(text[range.lowerBound])]
    while number >= 0 {
      let entry = entries[number]
      if entry.count <= range.count, isSame(entry, text, at: range.lowerBound),
        take(number, entry.count)
      {
        return true
      }
      number = entry.next
    }
    return false
  }

  /// The number and beginning of the first word of the table that a range ends with.
  func ending(
    _ text: ByteText, _ range: Range<Int>, _ take: (_ number: Int, _ start: Int) -> Bool
  ) -> Bool {
    for (number, entry) in entries.enumerated() where entry.count <= range.count {
      let start = range.upperBound - entry.count
      if isSame(entry, text, at: start), take(number, start) { return true }
    }
    return false
  }

  /// Whether a range is the beginning of a word.
  func hasWord(beginningWith range: Range<Int>, in text: ByteText) -> Bool {
    entries.contains { entry in
      entry.count >= range.count
        && isSame(
          Entry(start: entry.start, count: range.count, next: -1), text, at: range.lowerBound)
    }
  }

  @inline(__always)
  private func isSame(_ entry: Entry, _ text: ByteText, at offset: Int) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return false }
      return text.isSame(base + entry.start, count: entry.count, at: offset)
    }
  }
}
