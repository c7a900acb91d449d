/// Counts columns within a line, from 1, in characters (Unicode scalars).
///
/// The last place is remembered: places that come in the order of the line are counted once
/// altogether, however long the line is.
struct ColumnCounter {
  private var lineStart = -1
  private var offset = 0
  private var column = 0

  /// The column of a byte of the line that starts at an offset.
  mutating func column(of target: Int, lineStart start: Int, in text: ByteText) -> Int {
    if lineStart != start || offset > target {
      (lineStart, offset, column) = (start, start, 1)
    }
    column += text.characterCount(offset..<target)
    offset = target
    return column
  }
}
