import Foundation

/// Orders many texts by their bytes.
struct NameOrder {
  private let texts: TextColumnBuilder

  init(bytewise texts: TextColumnBuilder) {
    self.texts = texts
  }

  /// Orders names as Swift orders strings, which is by the bytes of their composed form.
  init(composing names: TextColumnBuilder) throws {
    // Below U+0300 every letter is its own composed form, and its first byte is below 0xCC.
    guard names.bytes.contains(where: { $0 >= 0xCC }) else {
      texts = names
      return
    }
    var composed = TextColumnBuilder()
    for index in 0..<names.count {
      let name = names[index]
      if name.contains(where: { $0 >= 0xCC }) {
        try composed.append(
          String(decoding: name, as: UTF8.self).precomposedStringWithCanonicalMapping)
      } else {
        try composed.append(name)
      }
    }
    texts = composed
  }

  /// All places, sorted by their texts; equals in the order given by `breaksTie`.
  ///
  /// - Parameter breaksTie: Whether the first of two places with equal texts comes first.
  /// - Returns: The places.
  /// - Complexity: O(n log n).
  func sorted(breaksTie: (Int32, Int32) -> Bool = { $0 < $1 }) -> [Int32] {
    struct Entry {
      let index: Int32
      let beginning: TextBeginning
    }
    var entries: [Entry] = []
    entries.reserveCapacity(texts.count)
    texts.bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<texts.count {
        entries.append(
          Entry(index: Int32(index), beginning: TextBeginning(bytes, texts.range(index))))
      }
    }
    texts.bytes.withUnsafeBufferPointer { bytes in
      entries.sort { a, b in
        if a.beginning != b.beginning { return a.beginning < b.beginning }
        let order = Self.order(
          bytes, texts.range(Int(a.index)), texts.range(Int(b.index)))
        return order != 0 ? order < 0 : breaksTie(a.index, b.index)
      }
    }
    return entries.map(\.index)
  }

  private static func order(
    _ bytes: UnsafeBufferPointer<UInt8>, _ a: Range<Int>, _ b: Range<Int>
  ) -> Int {
    guard let start = bytes.baseAddress else { return 0 }
    let order = memcmp(start + a.lowerBound, start + b.lowerBound, min(a.count, b.count))
    return order != 0 ? Int(order) : a.count - b.count
  }
}

extension TextColumnBuilder {
  func range(_ index: Int) -> Range<Int> {
    Int(starts[index])..<Int(starts[index + 1])
  }
}
