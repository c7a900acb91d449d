/// A language that the explorer's pages are written in.
enum Language: String, Hashable, Sendable, CaseIterable {
  /// Swedish.
  case swedish = "sv"
  /// English.
  case english = "en"

  /// The language's name in itself.
  var ownName: String {
    switch self {
    case .swedish: "Svenska"
    case .english: "English"
    }
  }

  /// The other one.
  var other: Language { self == .swedish ? .english : .swedish }

  /// The language that a reader prefers (RFC 9110, 12.5.4); English when neither is asked for.
  ///
  /// - Parameter header: The value of `Accept-Language`, `sv-SE,sv;q=0.9,en;q=0.8`.
  /// - Returns: The one with the highest quality; of equals the first.
  static func preferred(by header: String?) -> Language {
    var best: (language: Language, quality: Double)?
    for range in (header ?? "").split(separator: ",").prefix(32) {
      let parts = range.split(separator: ";").map { $0.trimmingPrefix { $0 == " " } }
      guard let tag = parts.first?.split(separator: "-").first.map({ $0.lowercased() }) else {
        continue
      }
      let quality =
        parts.dropFirst().compactMap { part in
          part.hasPrefix("q=") ? Double(part.dropFirst(2)) : nil
        }.first ?? 1
      guard let language = Language(rawValue: tag), quality > 0 else { continue }
      if quality > best?.quality ?? 0 { best = (language, quality) }
    }
    return best?.language ?? .english
  }
}
