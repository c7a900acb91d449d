/// A sentence as a page shows it.
struct PageSentence: Hashable, Sendable {
  /// The words.
  var text: String
  /// The language of the words where it is not the page's.
  var language: Language?
}

extension Texts {
  /// A sentence of an answer in the reader's language.
  ///
  /// Answers and the reasons that a store keeps are in English, one sentence of ``SentenceTable`` with
  /// names and figures filled in. What is none of them, such as why somebody judged two names, is
  /// given back as it is.
  func sentence(_ english: String) -> PageSentence {
    guard language == .swedish else { return PageSentence(text: english) }
    if let swedish = swedish(english, depth: 0) { return PageSentence(text: swedish) }
    return PageSentence(text: english, language: .english)
  }

  private func swedish(_ english: String, depth: Int) -> String? {
    guard depth < Self.deepest else { return nil }
    for entry in SentenceTable.entries {
      let values = entry.english.values(in: english) { words, kind in
        switch kind {
        case .name: words
        case .list: words.replacing(" and ", with: " och ").replacing("(until ", with: "(till ")
        case .figure: figure(words)
        case .phrase: phrase(words)
        case .clause: clause(words, depth: depth + 1)
        }
      }
      if let values { return entry.swedish.filled { values[$0] ?? "" } }
    }
    return nil
  }

  /// How many sentences stand in each other at most: a reason, that the name is cut, whose it is.
  private static let deepest = 4

  /// A sentence in another one: whole at its end, without its mark before more.
  private func clause(_ words: String, depth: Int) -> String? {
    swedish(words, depth: depth)
      ?? swedish(words + ".", depth: depth).map { String($0.dropLast()) }
  }

  /// Words with a translation of their own, counted ones (`3 projects`), and lists of them.
  private func phrase(_ words: String) -> String? {
    if let known = SentenceTable.phrases[words] { return known }
    if let comma = words.firstRange(of: ", ") {
      guard let first = phrase(String(words[..<comma.lowerBound])),
        let rest = phrase(String(words[comma.upperBound...]))
      else { return nil }
      return first + ", " + rest
    }
    return counted(words) ?? weighed(words)
  }

  private func counted(_ words: String) -> String? {
    let parts = words.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2, let count = Int(parts[0]), let noun = SentenceTable.nouns[parts[1]]
    else { return nil }
    return "\(figures.whole(count)) \(count == 1 ? noun.one : noun.many)"
  }

  /// A feature of two names with its weight: `different places -0.600`.
  private func weighed(_ words: String) -> String? {
    guard let blank = words.lastIndex(of: " "),
      let name = SentenceTable.phrases[String(words[..<blank])],
      let weight = figure(String(words[words.index(after: blank)...]))
    else { return nil }
    return name + " " + weight
  }

  /// The features of two names with their weights, as answers list them.
  func features(_ words: String) -> String {
    guard language == .swedish else { return words }
    return words.split(separator: "; ").map { phrase(String($0)) ?? String($0) }
      .joined(separator: "; ")
  }

  /// A number as the reader writes it; `nil` when it is none.
  private func figure(_ text: String) -> String? {
    let digits = text.filter { $0 != "," }
    guard Double(digits) != nil else { return nil }
    if let whole = Int(digits), !digits.hasPrefix("+") { return figures.whole(whole) }
    return digits.replacing(".", with: ",").replacing("-", with: "\u{2212}")
  }
}
