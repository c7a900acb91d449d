/// Words that few edits tell from a text.
extension WordColumn {
  /// Finds the words that a number of edits (``EditDistance``) turn a text into.
  ///
  /// Words stand in the order of their bytes, so that those with a common beginning share the edits of that
  /// beginning; where these are too many already, all words with it are passed over.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - most: How many edits at most.
  /// - Returns: The words, ascending.
  /// - Complexity: O(|text|) for each beginning that is looked at, and a glance at the length of the words
  ///   that are not passed over.
  func near(_ text: [UInt8], within most: Int) -> [Int] {
    let letterCount = Self.letterCount(text)
    let whole = String(decoding: text, as: UTF8.self)
    // Letters other than ASCII's take several bytes, so that bytes cannot be compared.
    func isWithin(_ bytes: UnsafeRawBufferPointer) -> Bool {
      abs(Self.letterCount(bytes) - letterCount) <= most
        && EditDistance.between(whole, String(decoding: bytes, as: UTF8.self)) <= most
    }
    guard letterCount == text.count else { return (0..<count).filter { isWithin(utf8($0)) } }
    var table = EditTable(text)
    var near: [Int] = []
    var word = 0
    while word < count {
      let bytes = utf8(word)
      // An edit changes the length by one at most, and no letter takes less than a byte.
      guard bytes.count >= text.count - most else {
        word += 1
        continue
      }
      switch table.edits(to: bytes, atMost: most) {
      case .found: near.append(word)
      case .tooMany: break
      case .tooManyAfter(let length):
        word = firstWord(after: word, notBeginningLikeIt: length)
        continue
      case .notPlain:
        if isWithin(bytes) { near.append(word) }
      }
      word += 1
    }
    return near
  }

  /// How many letters a text has: the bytes that do not continue one.
  private static func letterCount(_ bytes: some Sequence<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }

  /// The first word behind one that does not begin with the same bytes.
  private func firstWord(after word: Int, notBeginningLikeIt length: Int) -> Int {
    let beginning = utf8(word).prefix(length)
    var low = word + 1
    var step = 1
    var high = low
    while high < count, utf8(high).starts(with: beginning) {
      low = high + 1
      high += step
      step *= 2
    }
    high = min(high, count)
    while low < high {
      let middle = low + (high - low) / 2
      if utf8(middle).starts(with: beginning) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// How many edits turn a text of ASCII letters into the beginnings of a word: a row for each of its letters.
///
/// The rows of the word before are kept as far as both begin alike.
private struct EditTable {
  enum Outcome {
    case found
    case tooMany
    /// Whatever comes after so many letters.
    case tooManyAfter(Int)
    /// The word has other letters than ASCII's.
    case notPlain
  }

  private let text: [UInt8]
  private var word: [UInt8] = []
  private var rows: [Int32]
  /// The least number in each row.
  private var least: [Int32]

  init(_ text: [UInt8]) {
    self.text = text
    rows = (0...Int32(text.count)).map { $0 }
    least = [0]
  }

  mutating func edits(to other: UnsafeRawBufferPointer, atMost most: Int) -> Outcome {
    var length = 0
    while length < word.count, length < other.count, word[length] == other[length] { length += 1 }
    word.removeLast(word.count - length)
    let width = text.count + 1
    rows.removeLast(rows.count - (length + 1) * width)
    least.removeLast(least.count - (length + 1))
    while length < other.count {
      guard other[length] < 0x80 else { return .notPlain }
      word.append(other[length])
      length += 1
      addRow()
      // A swap reaches back over one row.
      if Int(least[length]) > most, Int(least[length - 1]) >= most { return .tooManyAfter(length) }
    }
    return rows[rows.count - 1] <= Int32(most) ? .found : .tooMany
  }

  /// Adds the row of the last letter.
  private mutating func addRow() {
    let (width, length) = (text.count + 1, word.count)
    let (last, beforeLast) = ((length - 1) * width, (length - 2) * width)
    let letter = word[length - 1]
    var lowest = Int32(length)
    rows.append(lowest)
    for place in 1..<width {
      var edits = min(
        rows[last + place - 1] + (text[place - 1] == letter ? 0 : 1), rows[last + place] + 1,
        rows[last + width + place - 1] + 1)
      if length > 1, place > 1, text[place - 2] == letter, text[place - 1] == word[length - 2] {
        edits = min(edits, rows[beforeLast + place - 2] + 1)
      }
      rows.append(edits)
      lowest = min(lowest, edits)
    }
    least.append(lowest)
  }
}
