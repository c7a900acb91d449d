/// A page's address: its sort, what it is about, and the form of the answer.
struct PageAddress: Hashable, Sendable {
  /// The sort of page.
  let kind: PageKind
  /// What it is about, without the sort: `arbetsformedlingen/gallivare`.
  let key: String?
  /// The form.
  let form: AnswerForm

  /// Reads a path.
  ///
  /// - Returns: `nil` when no page has the path.
  init?(path: [String]) {
    var parts = path
    if parts == [""] { parts = [] }
    var form = AnswerForm.html
    if let last = parts.last, let dot = last.lastIndex(of: "."),
      let ending = AnswerForm(rawValue: String(last[last.index(after: dot)...])), ending != .html
    {
      form = ending
      parts[parts.count - 1] = String(last[..<dot])
    }
    if parts == ["index"] { parts = [] }
    guard let kind = PageKind(rawValue: parts.first ?? "") else { return nil }
    let rest = parts.dropFirst().joined(separator: "/")
    guard kind.takesKey ? !(kind.needsKey && rest.isEmpty) : parts.count < 2 else { return nil }
    self.kind = kind
    self.form = form
    key = rest.isEmpty ? nil : rest
  }

  /// What the page is about as a key of the store, `organisation:arbetsformedlingen`.
  var storeKey: String? {
    key.map { (kind == .clusters ? "cluster" : kind.rawValue) + ":" + $0 }
  }

  /// The path of a page.
  ///
  /// - Parameters:
  ///   - kind: The sort of page.
  ///   - key: What it is about.
  ///   - form: The form; nothing is added for a page.
  /// - Returns: The path, escaped.
  static func path(_ kind: PageKind, key: String? = nil, form: AnswerForm = .html) -> String {
    var path = "/" + kind.rawValue
    if let key { path += "/" + key.percentEncoded(keeping: "/:@") }
    if form != .html { path += (kind == .start ? "index" : "") + "." + form.rawValue }
    return path
  }

  /// The path of the page about something with a key of the store; `nil` for other keys.
  static func path(storeKey: String) -> String? {
    let halves = storeKey.split(separator: ":", maxSplits: 1)
    guard halves.count == 2 else { return nil }
    switch halves[0] {
    case "organisation": return path(.organisation, key: String(halves[1]))
    case "project": return path(.project, key: String(halves[1]))
    case "municipality": return path(.municipality, key: String(halves[1]))
    case "cluster": return path(.clusters, key: String(halves[1]))
    default: return nil
    }
  }
}
