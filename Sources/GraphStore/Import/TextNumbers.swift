import Foundation

/// Numbers given to texts, found by their bytes; millions of texts fit.
///
/// Swift's own dictionaries compare texts by canonical equivalence, which is slow for å, ä and ö, and
/// is not how the database compares them.
struct TextNumbers {
  private struct Entry {
    let hash: Int
    let start: Int
    let count: Int32
    let number: Int64
  }

  private var entries: [Entry] = []
  private var bytes: [UInt8] = []
  /// Places of entries, counted from 1, by hash; 0 is free; a power of two of them.
  private var slots: [UInt32]

  init() {
    slots = Array(repeating: 0, count: 64)
  }

  /// How many texts have a number.
  var count: Int { entries.count }

  /// The number of a text, if it has one.
  ///
  /// - Complexity: O(n) in the text's length.
  func number(of text: String) -> Int64? {
    var text = text
    return text.withUTF8 { number(of: $0) }
  }

  /// The number of a text given as bytes, if it has one.
  func number(of text: UnsafeBufferPointer<UInt8>) -> Int64? {
    let hash = Self.hash(text)
    var slot = hash & (slots.count - 1)
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if entry.hash == hash, isSame(entry, text) { return entry.number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Gives a number to a text that has none.
  mutating func note(_ number: Int64, of text: String) {
    var text = text
    text.withUTF8 { note(number, of: $0) }
  }

  /// Gives a number to a text, given as bytes, that has none.
  mutating func note(_ number: Int64, of text: UnsafeBufferPointer<UInt8>) {
    let hash = Self.hash(text)
    var slot = hash & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    entries.append(
      Entry(hash: hash, start: bytes.count, count: Int32(text.count), number: number))
    bytes.append(contentsOf: text)
    slots[slot] = UInt32(entries.count)
    if entries.count * 2 > slots.count { grow() }
  }

  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(text))
    return hasher.finalize()
  }

  private func isSame(_ entry: Entry, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard Int(entry.count) == text.count else { return false }
    guard let wanted = text.baseAddress else { return true }
    return bytes.withUnsafeBytes { known in
      known.baseAddress.map { memcmp($0 + entry.start, wanted, text.count) == 0 } ?? false
    }
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (index, entry) in entries.enumerated() {
      var slot = entry.hash & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index + 1)
    }
  }
}
