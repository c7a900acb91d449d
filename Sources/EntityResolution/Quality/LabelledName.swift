import ProjectModel

/// One written name with the body that a reader says it means.
public struct LabelledName: Hashable, Sendable {
  /// The name as written.
  public let written: String
  /// The body that a reader would name; `nil` when no reader could tell.
  public let parent: String?
  /// What stood around the name, as far as the table tells.
  public let context: NameContext
  /// Whether the name alone tells nobody.
  public let isGeneric: Bool
  /// The number of the table's row, from 1, the heading not counted.
  public let row: Int

  /// Creates a labelled name.
  public init(
    written: String, parent: String?, context: NameContext, isGeneric: Bool, row: Int
  ) {
    self.written = written
    self.parent = parent
    self.context = context
    self.isGeneric = isGeneric
    self.row = row
  }
}

/// A table of labelled names that could not be read.
public struct LabelTableError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was wrong with it.
  public enum Reason: Hashable, Sendable {
    /// The heading lacks a column.
    case missingColumn(name: String)
    /// A row has fewer fields than the columns need.
    case shortRow(row: Int, found: Int, expected: Int)
  }

  /// What was wrong.
  public let reason: Reason

  /// Creates an error.
  public init(reason: Reason) {
    self.reason = reason
  }

  /// One sentence: where, what, expected what.
  public var description: String {
    switch reason {
    case .missingColumn(let name):
      "the heading has no column '\(name)'; expected a table like names_labelled.tsv"
    case .shortRow(let row, let found, let expected):
      "row \(row) has \(found) fields, expected at least \(expected)"
    }
  }
}

extension LabelledName {
  /// Reads a table with tabs between columns: `name_as_written`, `parent_judgement` and, as far as
  /// they are there, `role_in_source`, `source`, `generic_unresolvable_alone` and
  /// `context_that_resolves`.
  ///
  ///     name_as_written<TAB>parent_judgement<TAB>...
  ///     Af Tranås/Eksjö/Ydre<TAB>Arbetsförmedlingen<TAB>...
  ///
  /// - Throws: `LabelTableError` when a needed column is missing or a row is too short.
  public static func table(_ text: String) throws(LabelTableError) -> [LabelledName] {
    let lines = text.split(whereSeparator: \.isNewline)
    let heading = fields(lines.first ?? "")
    func column(_ name: String) -> Int? { heading.firstIndex(of: name) }
    guard let nameColumn = column("name_as_written") else {
      throw LabelTableError(reason: .missingColumn(name: "name_as_written"))
    }
    guard let parentColumn = column("parent_judgement") else {
      throw LabelTableError(reason: .missingColumn(name: "parent_judgement"))
    }
    let needed = max(nameColumn, parentColumn) + 1
    var result: [LabelledName] = []
    for (index, line) in lines.dropFirst().enumerated() {
      let row = fields(line)
      guard row.count >= needed else {
        throw LabelTableError(
          reason: .shortRow(row: index + 1, found: row.count, expected: needed))
      }
      func value(_ name: String) -> String {
        guard let index = column(name), index < row.count else { return "" }
        return row[index]
      }
      result.append(
        LabelledName(
          written: row[nameColumn], parent: body(row[parentColumn]),
          context: context(
            role: value("role_in_source"), source: value("source"),
            clues: value("context_that_resolves"), row: index + 1),
          isGeneric: value("generic_unresolvable_alone") == "yes", row: index + 1))
    }
    return result
  }

  private static func fields(_ line: Substring) -> [String] {
    line.split(separator: "\t", omittingEmptySubsequences: false).map { field in
      // A field with quotes inside is quoted by some writers.
      guard field.count >= 2, field.hasPrefix("\""), field.hasSuffix("\"") else {
        return String(field)
      }
      return field.dropFirst().dropLast().split(separator: "\"\"", omittingEmptySubsequences: false)
        .joined(separator: "\"")
    }
  }

  /// The body of a judgement: remarks in parentheses left out; `nil` for "a municipality",
  /// "unknown" and guesses.
  private static func body(_ judgement: String) -> String? {
    let isNetwork = judgement.contains("separate")
    let isGuess = judgement.contains("guess") || judgement.contains("?")
    let text = judgement.prefix { $0 != "(" }.trimming { $0 == " " }
    let unknown = ["", "unknown", "a municipality", "-"]
    let isUnknown = unknown.contains(text) || text.hasPrefix("probably") || text.hasPrefix("a ")
    return isNetwork || isGuess || isUnknown ? nil : text
  }

  private static func context(role: String, source: String, clues: String, row: Int) -> NameContext
  {
    var context = NameContext(
      role: role.hasPrefix("owner") ? .owner : (role.isEmpty ? nil : .partner),
      scope: source.isEmpty ? "row-\(row)" : KeySlug.plain(source))
    let words = clues.split { $0 == " " || $0 == ";" || $0 == "," || $0 == "(" || $0 == ")" }
    for (index, word) in words.enumerated() {
      if word == "org.nr", index + 1 < words.count {
        context.organisationNumber = String(words[index + 1])
      } else if clues.contains("e-mail"), isDomain(word), context.emailDomain == nil {
        context.emailDomain = String(word)
      }
    }
    return context
  }

  /// Whether a word looks like `goteborg.se`.
  private static func isDomain(_ word: Substring) -> Bool {
    guard word != "org.nr", let dot = word.lastIndex(of: "."), dot > word.startIndex else {
      return false
    }
    let end = word[word.index(after: dot)...]
    return end.count >= 2 && end.allSatisfy(\.isLetter) && !word.contains("/")
  }
}
