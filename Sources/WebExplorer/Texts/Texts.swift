import Exploration
import ProjectModel

/// The words of one language.
struct Texts: Sendable {
  /// The language.
  let language: Language
  /// Numbers and days in that language.
  let figures: Figures

  /// Makes the words of a language.
  init(_ language: Language) {
    self.language = language
    figures = Figures(language: language)
  }

  /// A text.
  subscript(key: TextKey) -> String {
    guard let entry = TextTable.entries[key] else { return key.rawValue }
    return language == .swedish ? entry.swedish : entry.english
  }

  /// A text with what is filled in.
  func callAsFunction(_ key: TextKey, _ values: String...) -> String {
    var result = ""
    var rest = self[key][...]
    while let sign = rest.firstIndex(of: "%") {
      result += rest[..<sign]
      rest = rest[rest.index(after: sign)...]
      if let number = rest.first?.wholeNumberValue, values.indices.contains(number - 1) {
        result += values[number - 1]
        rest = rest.dropFirst()
      } else {
        result += "%"
      }
    }
    return result + rest
  }

  /// `1 project`, `3 projects`.
  func projectCount(_ count: Int) -> String {
    count == 1 ? self[.projectsOne] : self(.projectsMany, figures.whole(count))
  }

  /// A role.
  func role(_ role: AffiliationRole) -> String { word(role.rawValue, in: Vocabulary.roles) }

  /// A role by its name in answers.
  func role(named name: String) -> String { word(name, in: Vocabulary.roles) }

  /// An organisation's kind, `project` or `place`.
  func kind(_ name: String) -> String { word(name, in: Vocabulary.kinds) }

  /// The rule that decided what a name means.
  func rule(_ name: String) -> String { word(name, in: Vocabulary.rules) }

  /// A fact by its name in answers.
  func fact(_ name: String) -> String { word(name, in: Vocabulary.facts) }

  /// How a text matched.
  func match(_ name: String) -> String { word(name, in: Vocabulary.matches) }

  /// A filter by its name in addresses.
  func filter(_ name: String) -> String { word(name, in: Vocabulary.filters) }

  /// A filter's value.
  func filterValue(_ name: String, _ value: String) -> String {
    switch name {
    case "role": role(named: value)
    case "exact": ""
    default: value
    }
  }

  /// A figure of what the store holds.
  func statistic(_ label: String) -> String {
    word(label, in: Vocabulary.statistics)
  }

  /// A measure of the ranking.
  func measure(_ measure: RankQuestion.Measure) -> String {
    word(measure.rawValue, in: Vocabulary.measures)
  }

  /// How a tie changed.
  func change(named name: String) -> String { word(name, in: Vocabulary.changes) }

  /// How several ties changed.
  func changes(named name: String) -> String {
    language == .swedish && name == "new" ? "nya" : change(named: name)
  }

  /// How a path was found.
  func path(_ kind: PathQuestion.Row.Kind) -> String { word(kind.rawValue, in: Vocabulary.paths) }

  /// What has become of a suggestion.
  func state(_ name: String) -> String { word(name, in: Vocabulary.states) }

  /// What a judgement says.
  func verdict(_ words: String) -> String { word(words, in: Vocabulary.verdicts) }

  /// A sort of thing that was not found, with `no` before it.
  func sort(_ name: String) -> String { word(name, in: Vocabulary.sorts) }

  private func word(_ name: String, in table: [String: TextTable.Entry]) -> String {
    guard let entry = table[name] else { return name }
    return language == .swedish ? entry.swedish : entry.english
  }
}
