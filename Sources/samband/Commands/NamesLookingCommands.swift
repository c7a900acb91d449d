import ArgumentParser
import Exploration

struct NamesLogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Every judgement ever made, with who, when, why and what it does now.")

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: TableOutputOptions

  func run() throws {
    try output.write(NamesLogQuestion(limit: output.rowLimit).answer(fromStoreAt: store.path))
  }
}

struct NamesSuggestionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggestions",
    abstract: "Pairs of names that are alike but not enough to be joined, with what counts.")

  @Flag(help: "Also pairs that are judged, or that somebody was unsure of.") var all = false
  @OptionGroup var store: StoreOptions
  @OptionGroup var output: TableOutputOptions

  func run() throws {
    try output.write(
      NamesSuggestionsQuestion(includesSettled: all, limit: output.rowLimit)
        .answer(fromStoreAt: store.path))
  }
}

struct NamesQualityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quality",
    abstract: "How right the rules are against labelled names, and which pairs are wrong.",
    discussion: """
      The table has tabs between its columns: name_as_written, parent_judgement and, as far as they \
      are known, role_in_source, source, generic_unresolvable_alone and context_that_resolves. No \
      store is needed.
      """)

  @Argument(help: "A table of labelled names.") var labels: String
  @OptionGroup var output: TableOutputOptions

  func run() throws {
    try output.write(NamesQualityQuestion(labels: labels, limit: output.rowLimit).answer())
  }
}
