/// What libgraphviz said, taken apart.
///
/// It reports in pieces, `Error`, `: `, `text`, which arrive here joined: a line that begins with
/// `Error:` or `Warning:`, and lines without either that go on with the one before.
struct GraphvizMessages: Hashable {
  var errors: [String] = []
  var warnings: [String] = []

  init(text: String) {
    for line in text.split(separator: "\n") {
      let cleaned = TextCleaning.line(String(line), limit: 500)
      if cleaned.hasPrefix("Error: ") {
        errors.append(String(cleaned.dropFirst(7)))
        isAfterError = true
      } else if cleaned.hasPrefix("Warning: ") {
        warnings.append(String(cleaned.dropFirst(9)))
        isAfterError = false
      } else if cleaned.isEmpty {
        continue
      } else if isAfterError, let last = errors.popLast() {
        errors.append(last + " " + cleaned)
      } else if let last = warnings.popLast() {
        warnings.append(last + " " + cleaned)
      } else {
        // Without a word of how bad it is, it is taken for bad.
        errors.append(cleaned)
      }
    }
  }

  private var isAfterError = false
}
