import ProjectModel

/// The order of a Swedish index: capitals count as small letters, å ä ö stand last, and other marks
/// decide only between words that are alike without them.
struct SwedishOrder: Hashable, Sendable, Comparable {
  private let letters: [UInt32]
  private let text: String

  /// Makes the place of a text in the order.
  ///
  /// - Complexity: O(n) in the length of the text.
  init(_ text: String) {
    self.text = text
    letters = text.lowercased().unicodeScalars.flatMap { scalar -> [UInt32] in
      switch scalar {
      case "å": [0x7B]
      case "ä", "æ": [0x7C]
      case "ö", "ø": [0x7D]
      // Punctuation and blanks stand before digits and letters, whatever their code.
      case " ", "-", "–", ",", ".", "/", "\"", "'", "(", ")", "&": [0x20]
      default: TextFolding.folded(String(scalar)).unicodeScalars.map(\.value)
      }
    }
  }

  /// Orders as an index does.
  static func < (a: SwedishOrder, b: SwedishOrder) -> Bool {
    if a.letters == b.letters { return a.text < b.text }
    return a.letters.lexicographicallyPrecedes(b.letters)
  }
}

extension Sequence {
  /// The elements in the order of a Swedish index of their names.
  func sortedInSwedish(by name: (Element) -> String) -> [Element] {
    map { (element: $0, place: SwedishOrder(name($0))) }.sorted { $0.place < $1.place }
      .map(\.element)
  }
}
