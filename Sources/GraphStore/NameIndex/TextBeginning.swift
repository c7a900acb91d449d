/// The first sixteen bytes of a text as two numbers, in the order of the bytes.
///
/// Sorted with its text's place beside it, it spares most comparisons from fetching the texts, which lie
/// anywhere in memory.
struct TextBeginning: Equatable {
  private let first: UInt64
  private let second: UInt64

  /// Takes the beginning of the text that stands at some places; what a short text lacks is zeros.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    if range.count >= 16 {
      let raw = UnsafeRawBufferPointer(bytes)
      let start = range.lowerBound
      first = UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      second = UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self))
    } else {
      func number(_ places: Range<Int>) -> UInt64 {
        places.reduce(0) { number, place in
          number << 8 | (place < range.upperBound ? UInt64(bytes[place]) : 0)
        }
      }
      first = number(range.lowerBound..<range.lowerBound + 8)
      second = number(range.lowerBound + 8..<range.lowerBound + 16)
    }
  }

  static func < (a: TextBeginning, b: TextBeginning) -> Bool {
    a.first != b.first ? a.first < b.first : a.second < b.second
  }
}
