/// The words of a vocabulary, laid out so that a line is compared with them quickly.
///
/// All words lie in one piece of memory and the entries are plain numbers, chained by their first
/// byte: most lines are told apart by theirs, most others by the first eight bytes, which are compared
/// as one number. Whole words are found by a hash of these. A table is plain numbers, so that nothing is
/// counted while a chain is followed: those of the module's vocabulary are never freed, others are with
/// the ``WordMemory`` that they are made in.
struct WordTable: @unchecked Sendable {
  private struct Entry {
    var start: Int
    var count: Int
    /// The first eight bytes, or all of a shorter word.
    var head: UInt64
    /// The next entry with the same first byte, or -1.
    var next: Int
  }

  private let bytes: ByteText
  private let entries: UnsafeBufferPointer<Entry>
  /// For each byte the first entry that begins with it, or -1.
  private let chains: UnsafeBufferPointer<Int>
  /// Numbers of words by their hashes, or -1: open addressing with linear steps, at most a quarter full.
  private let slots: UnsafeBufferPointer<Int>
  private let longest: Int

  /// Creates a table; a word's number is its place in the list.
  ///
  /// - Parameters:
  ///   - words: The words.
  ///   - memory: What holds the table and has to outlive it; `nil` for a table that is never freed.
  init(_ words: [String], in memory: WordMemory? = nil) {
    func kept<Element>(_ elements: [Element]) -> UnsafePointer<Element> {
      let copy = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
      copy.initialize(from: elements, count: elements.count)
      memory?.take(copy)
      return UnsafePointer(copy)
    }
    var bytes: [UInt8] = []
    var entries: [Entry] = []
    var chains = [Int](repeating: -1, count: 256)
    var last = chains
    for (number, word) in words.enumerated() {
      let utf8 = Array(word.utf8)
      let first = Int(utf8.first ?? 0)
      if chains[first] < 0 { chains[first] = number } else { entries[last[first]].next = number }
      last[first] = number
      entries.append(Entry(start: bytes.count, count: utf8.count, head: 0, next: -1))
      bytes += utf8
    }
    self.bytes = ByteText(base: kept(bytes), count: bytes.count)
    var slotCount = 1
    while slotCount < 4 * entries.count { slotCount *= 2 }
    var slots = [Int](repeating: -1, count: slotCount)
    for number in entries.indices {
      let count = entries[number].count
      let head = self.bytes.word(at: entries[number].start, count: count)
      entries[number].head = head
      var slot = Self.slot(head, count) & (slotCount - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slotCount - 1) }
      slots[slot] = number
    }
    longest = entries.map(\.count).max() ?? 0
    self.entries = UnsafeBufferPointer(start: kept(entries), count: entries.count)
    self.chains = UnsafeBufferPointer(start: kept(chains), count: chains.count)
    self.slots = UnsafeBufferPointer(start: kept(slots), count: slots.count)
  }

  /// The number of the word that a range is, to the byte.
  @inline(__always)
  func word(_ text: ByteText, _ range: Range<Int>) -> Int? {
    guard range.count <= longest else { return nil }
    let head = text.word(at: range.lowerBound, count: range.count)
    var slot = Self.slot(head, range.count) & (slots.count &- 1)
    while slots[slot] >= 0 {
      let entry = entries[slots[slot]]
      if entry.head == head, entry.count == range.count,
        isRestSame(entry, text, at: range.lowerBound)
      {
        return slots[slot]
      }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  /// A hash of a word: its first bytes and its length, spread by a multiplication.
  @inline(__always)
  private static func slot(_ head: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: ((head ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15) >> 44)
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
    guard number >= 0 else { return false }
    let head = text.word(at: range.lowerBound, count: range.count)
    while number >= 0 {
      let entry = entries[number]
      let surplus = UInt64(8 &* max(0, 8 &- entry.count))
      if entry.count <= range.count, (head << surplus) >> surplus == entry.head,
        isRestSame(entry, text, at: range.lowerBound), take(number, entry.count)
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
      if text.isSame(bytes.base + entry.start, count: entry.count, at: start), take(number, start) {
        return true
      }
    }
    return false
  }

  /// Whether a range is the beginning of a word.
  func hasWord(beginningWith range: Range<Int>, in text: ByteText) -> Bool {
    entries.contains { entry in
      entry.count >= range.count
        && text.isSame(bytes.base + entry.start, count: range.count, at: range.lowerBound)
    }
  }

  /// Whether the bytes after the first eight are those of a word.
  @inline(__always)
  private func isRestSame(_ entry: Entry, _ text: ByteText, at offset: Int) -> Bool {
    entry.count <= 8
      || text.isSame(bytes.base + entry.start + 8, count: entry.count - 8, at: offset + 8)
  }
}

/// The memory of word tables that do not live as long as the process; freed with the last reference.
final class WordMemory: @unchecked Sendable {
  private var blocks: [UnsafeMutableRawPointer] = []

  /// Takes a block over; only while a table is made.
  fileprivate func take(_ block: UnsafeMutableRawPointer) {
    blocks.append(block)
  }

  deinit {
    for block in blocks { block.deallocate() }
  }
}
