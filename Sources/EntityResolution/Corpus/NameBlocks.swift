import ProjectModel

/// The blocks that names fall into; only names that share one are compared.
///
/// A name falls into the block of its letters run together and folded and, when enough is left, into one
/// for each long word: of the other words and that word's first two letters.
struct NameBlocks {
  private var blocks: [UInt64] = []
  private var indices: [Int32] = []
  private var words: [Range<Int>] = []

  /// Puts a name into its blocks.
  mutating func add(_ name: String, at index: Int) {
    let slug = TextFolding.foldedBytes(name).map(TextFolding.slugBytes)
    // Letters of other alphabets are rare enough to take the long way.
    let bytes = slug ?? Array(TextFolding.slug(name).utf8)
    bytes.withUnsafeBufferPointer { add($0, index) }
  }

  /// The blocks with more than one name, with the names' places, by block and place.
  consuming func shared() -> [(block: UInt64, index: Int32)] {
    var size = 1 << 12
    while size < blocks.count * 8 { size *= 2 }
    // A block that is met twice is marked twice; others that meet it by chance are sorted out below.
    var once = [UInt64](repeating: 0, count: size / 64)
    var twice = once
    for block in blocks {
      let (word, bit) = Self.mark(block, size)
      twice[word] |= once[word] & bit
      once[word] |= bit
    }
    var result: [(block: UInt64, index: Int32)] = []
    for (place, block) in blocks.enumerated() {
      let (word, bit) = Self.mark(block, size)
      if twice[word] & bit != 0 { result.append((block, indices[place])) }
    }
    result.sort { ($0.block, $0.index) < ($1.block, $1.index) }
    return result
  }

  private static func mark(_ block: UInt64, _ size: Int) -> (word: Int, bit: UInt64) {
    let place = Int(truncatingIfNeeded: block &* 0x9E37_79B9_7F4A_7C15 >> 16) & (size - 1)
    return (place >> 6, 1 << UInt64(place & 63))
  }

  private mutating func add(_ slug: UnsafeBufferPointer<UInt8>, _ index: Int) {
    split(slug)
    var whole = Hash()
    var length = 0
    for word in words {
      whole.append(slug, word)
      length += word.count
    }
    append(whole.value, index)
    guard words.count > 1, words.count <= Self.mostWords else { return }
    for (place, word) in words.enumerated()
    where word.count >= Self.longWord && length - word.count >= Self.enough {
      var rest = Hash()
      rest.append(UInt8(ascii: "0") + UInt8(place))
      rest.append(UInt8(ascii: " "))
      rest.append(slug, word.lowerBound..<word.lowerBound + 2)
      for (other, text) in words.enumerated() where other != place {
        rest.append(UInt8(ascii: " "))
        rest.append(slug, text)
      }
      append(rest.value, index)
    }
  }

  private mutating func append(_ block: UInt64, _ index: Int) {
    blocks.append(block)
    indices.append(Int32(index))
  }

  /// Finds the words, but for AB and the preposition i.
  private mutating func split(_ slug: UnsafeBufferPointer<UInt8>) {
    words.removeAll(keepingCapacity: true)
    var start = 0
    for place in 0...slug.count where place == slug.count || slug[place] == UInt8(ascii: "-") {
      let length = place - start
      let isForm = length == 2 && slug[start] == 0x61 && slug[start + 1] == 0x62
      let isPreposition = length == 1 && slug[start] == 0x69
      if length > 0, !isForm, !isPreposition { words.append(start..<place) }
      start = place + 1
    }
  }

  private static let mostWords = 8
  private static let longWord = 8
  private static let enough = 3

  /// FNV-1a over parts of a text.
  private struct Hash {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func append(_ byte: UInt8) {
      value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    mutating func append(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
      for place in range { append(text[place]) }
    }
  }
}
