/// Collects the words of texts, and in whose texts each of them stands.
///
/// A word begins at the beginning of a text, after a space and after a hyphen. Subjects are shown in
/// the order in which they are numbered, so that the places of a word are ascending by themselves.
struct WordIndexBuilder {
  private var numbers = TextNumbers()
  /// Words in the order in which they were met.
  private var words = TextColumnBuilder()
  /// Of every word of every text: its number, doubled, and one more when it is not the first.
  private var places: [UInt32] = []
  private var subjects: [Int32] = []

  /// Takes the words of one of a subject's texts, which is folded.
  mutating func add(_ text: [UInt8], of subject: Int32) throws {
    try text.withUnsafeBufferPointer { text in
      var start = 0
      for end in 0...text.count where end == text.count || Self.isSeparator(text[end]) {
        if end > start {
          try add(
            UnsafeBufferPointer(rebasing: text[start..<end]), isFirst: start == 0, of: subject)
        }
        start = end + 1
      }
    }
  }

  static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-")
  }

  private mutating func add(
    _ word: UnsafeBufferPointer<UInt8>, isFirst: Bool, of subject: Int32
  ) throws {
    let number: UInt32
    if let known = numbers.number(of: word) {
      number = UInt32(known)
    } else {
      number = UInt32(words.count)
      numbers.note(Int64(number), of: word)
      try words.append(word)
    }
    places.append(number << 1 | (isFirst ? 0 : 1))
    subjects.append(subject)
  }

  /// Writes the words, sorted, and their places.
  consuming func write(to writer: GraphFileWriter) throws {
    numbers = TextNumbers()
    let order = NameOrder(bytewise: words).sorted()
    try writer.add(
      starts: .wordStarts, bytes: .words, words.reordered(order.map { UInt32($0) }))
    words = TextColumnBuilder()

    var newNumbers = [UInt32](repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { newNumbers[Int(old)] = UInt32(new) }
    var starts = [UInt32](repeating: 0, count: 2 * order.count + 1)
    for place in places { starts[Int(newNumbers[Int(place >> 1)] << 1 | place & 1) + 1] += 1 }
    for row in 0..<(2 * order.count) { starts[row + 1] += starts[row] }
    var cursors = starts
    var grouped = [Int32](repeating: 0, count: places.count)
    for (place, subject) in zip(places, subjects) {
      let row = Int(newNumbers[Int(place >> 1)] << 1 | place & 1)
      grouped[Int(cursors[row])] = subject
      cursors[row] += 1
    }
    places = []
    subjects = []
    try Self.write(starts, grouped, to: writer)
  }

  private static func write(
    _ starts: [UInt32], _ grouped: [Int32], to writer: GraphFileWriter
  ) throws {
    var packed: [UInt8] = []
    var packedStarts: [UInt32] = [0]
    packedStarts.reserveCapacity(starts.count)
    for row in 0..<(starts.count - 1) {
      var last: Int32 = -1
      for slot in Int(starts[row])..<Int(starts[row + 1]) where grouped[slot] != last {
        // What is packed is how many numbers lie between, 0 for neighbours.
        var gap = UInt32(grouped[slot] - last - 1)
        while gap >= 0x80 {
          packed.append(UInt8(truncatingIfNeeded: gap) | 0x80)
          gap >>= 7
        }
        packed.append(UInt8(gap))
        last = grouped[slot]
      }
      packedStarts.append(UInt32(packed.count))
    }
    try writer.add(.postingStarts, packedStarts)
    try writer.add(.postings, packed)
  }
}
