/// What an element of a drawing is in the finished SVG.
struct PictureElement: Hashable {
  var id: String?
  var classes: [String]
  var tooltip = ""
  var link: String?
  /// What is read aloud when the element has the focus; `nil` for what has none.
  var label: String?
  /// Whether what is drawn next belongs to it too.
  var isContinued = false
  /// Whether it belongs to what was drawn before.
  var isContinuation = false
}

/// Ids that stay apart where cleaning made two alike.
struct UniqueIdentifiers {
  private let prefix: String
  private var counts: [String: Int] = [:]

  init(prefix: String = "") {
    self.prefix = Escaping.identifier(prefix)
  }

  mutating func unique(_ name: String) -> String {
    let wanted = prefix + name
    var candidate = wanted
    while let count = counts[candidate] {
      counts[candidate] = count + 1
      candidate = wanted + "~\(count + 1)"
    }
    counts[candidate] = 1
    return candidate
  }
}
