import ArgumentParser
import Exploration
import Foundation

/// Everything that people decide about names.
struct NamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Judge which names are one body, take it back, and see how sure the rules are.",
    discussion: """
      A judgement changes the store at once, outlives new imports, and is never deleted: undoing it \
      restores the answers exactly. 'different' beats a chain of 'same'.
      """,
    groupedSubcommands: [
      CommandGroup(
        name: "Judging",
        subcommands: [
          NamesSameCommand.self, NamesDifferentCommand.self, NamesPartOfCommand.self,
          NamesNotPartOfCommand.self, NamesUndoCommand.self, NamesReviewCommand.self,
        ]),
      CommandGroup(
        name: "Looking",
        subcommands: [
          NamesLogCommand.self, NamesSuggestionsCommand.self, NamesQualityCommand.self,
        ]),
      CommandGroup(
        name: "Sharing", subcommands: [NamesExportCommand.self, NamesImportCommand.self]),
    ])
}

/// Who judges, and in which store.
struct JudgeOptions: ParsableArguments {
  @Option(
    name: .customLong("by"),
    help: "Who judges (default: $SAMBAND_AUTHOR, else the user's name on this machine).")
  var author: String?

  @OptionGroup var store: StoreOptions

  func judge() throws -> NameJudge {
    try NameJudge(storeAt: store.path, author: name)
  }

  func validate() throws {
    if let author, author.allSatisfy(\.isWhitespace) {
      throw ValidationError("--by is empty, expected a name.")
    }
  }

  var name: String {
    let environment = ProcessInfo.processInfo.environment
    let known = [author, environment["SAMBAND_AUTHOR"], environment["USER"]].compactMap { $0 }
    return known.first { !$0.allSatisfy(\.isWhitespace) } ?? "unnamed"
  }
}

/// Why a judgement is made.
struct ReasonOption: ParsableArguments {
  @Option(help: "Why; it is stored and shown wherever the judgement counts.") var because: String

  func validate() throws {
    guard because.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("--because is empty, expected a reason.")
    }
  }
}
