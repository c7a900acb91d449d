/// Tells of many texts whether few edits turn one text into them.
///
/// Most texts are far from the one: their rows are left as soon as every place in one is too far.
struct EditMeasure {
  private let text: [UInt8]
  private let isPlain: Bool
  private var beforeLast: [Int] = []
  private var last: [Int] = []
  private var current: [Int] = []

  /// Measures texts against one.
  init(_ text: [UInt8]) {
    self.text = text
    isPlain = text.allSatisfy { $0 < 0x80 }
  }

  /// Whether at most so many edits (``EditDistance``) turn the one text into another.
  ///
  /// - Complexity: O(|a|·|b|).
  mutating func isWithin(_ most: Int, of other: UnsafeRawBufferPointer) -> Bool {
    guard isPlain, !text.isEmpty, !other.isEmpty, other.allSatisfy({ $0 < 0x80 }) else {
      return EditDistance.between(
        String(decoding: text, as: UTF8.self), String(decoding: other, as: UTF8.self)) <= most
    }
    let width = other.count + 1
    if last.count < width {
      (beforeLast, last, current) = (
        [Int](repeating: 0, count: width), [Int](repeating: 0, count: width),
        [Int](repeating: 0, count: width)
      )
    }
    for place in 0..<width { last[place] = place }
    for i in 1...text.count {
      current[0] = i
      var least = i
      for j in 1..<width {
        var edits = min(
          last[j - 1] + (text[i - 1] == other[j - 1] ? 0 : 1), last[j] + 1, current[j - 1] + 1)
        if i > 1, j > 1, text[i - 1] == other[j - 2], text[i - 2] == other[j - 1] {
          edits = min(edits, beforeLast[j - 2] + 1)
        }
        current[j] = edits
        least = min(least, edits)
      }
      // A swap reaches back over one row, so two of them have to be too far.
      if least > most + 1 { return false }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[width - 1] <= most
  }
}
