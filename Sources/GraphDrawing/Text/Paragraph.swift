/// Running text broken into lines by about how wide it is; what comes out is measured afterwards.
enum Paragraph {
  static func lines(_ text: String, size: Double, width: Double, limit: Int) -> [String] {
    let cleaned = TextCleaning.line(text, limit: 4_000)
    guard !cleaned.isEmpty else { return [] }
    // A line's length in characters, by the mean width of this text's own letters.
    let mean =
      Typography.approximateWidth(of: cleaned, size: size) / Double(max(cleaned.count, 1))
    let length = max(16, Int(width / max(mean, 1)))
    return LabelWrapping.wrapped(
      cleaned, lineLength: length, lineLimit: limit, isBalanced: false
    ).lines
  }
}
