/// One line of a page's text: pieces of the text that was gathered, and where the line stood.
struct MarkupLine {
  /// The text of the line, or its label where a value follows.
  var head: Range<Int>
  /// Whether a colon is written after the head.
  var hasMark = false
  /// The value that was joined to the head.
  var tail: Range<Int> = 0..<0
  /// Whether the line is an item of a list and gets a bullet.
  var isItem = false
  /// Whether a blank line stands before the line.
  var hasBlankBefore = false
  /// Whether the line begins and ends where blocks do, and not at a line break within one.
  var standsAlone = false
  /// Whether the line stands in the cell of a table, without a block of its own there.
  var isCell = false
  /// 1...6 for the text of a heading, else 0.
  var level = 0
  /// The innermost block around the line.
  var block: Int
  /// The outermost list around the line.
  var list: Int?

  init(_ range: Range<Int>, block: Int) {
    head = range
    self.block = block
  }

  static let bullet = Array(" • ".utf8)

  /// The bytes before the head.
  var prefix: [UInt8] { isItem ? Self.bullet : [] }
}

/// The blocks of a page, each with the one around it, in the order in which they begin.
struct MarkupBlocks {
  private var parents: [Int32] = [-1]
  private var depths: [Int32] = [0]

  /// The page itself.
  static let root = 0

  /// Adds a block.
  mutating func append(in parent: Int) -> Int {
    parents.append(Int32(parent))
    depths.append(depths[parent] + 1)
    return parents.count - 1
  }

  /// How many blocks are around one.
  func depth(_ block: Int) -> Int { Int(depths[block]) }

  func parent(_ block: Int) -> Int { max(0, Int(parents[block])) }

  /// The innermost block around two.
  func common(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (a, b)
    while a != b {
      if depth(a) >= depth(b) { a = parent(a) } else { b = parent(b) }
    }
    return a
  }

  /// Whether a block is another one or stands in it.
  func contains(_ outer: Int, _ inner: Int) -> Bool { common(outer, inner) == outer }
}
