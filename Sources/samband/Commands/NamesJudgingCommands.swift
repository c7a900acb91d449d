import ArgumentParser
import Exploration
import ProjectModel

/// A command that judges two names.
protocol JudgingCommand: ParsableCommand {
  static var verdict: Judgement.Verdict { get }
  var names: [String] { get }
  var reason: ReasonOption { get }
  var judging: JudgeOptions { get }
  var output: TableOutputOptions { get }
}

extension JudgingCommand {
  func validate() throws {
    guard names.count == 2 else {
      throw ValidationError(
        "\(Self.configuration.commandName ?? "") was given \(names.count) names, expected two.")
    }
  }

  func run() throws {
    let judge = try judging.judge()
    defer { try? judge.close() }
    let outcome = try judge.judge(Self.verdict, names[0], names[1], because: reason.because)
    let name = "names " + (Self.configuration.commandName ?? "")
    try output.write(outcome.answer(name, of: judge))
  }
}

struct NamesSameCommand: JudgingCommand {
  static let configuration = CommandConfiguration(
    commandName: "same",
    abstract: "Two names mean one body.",
    discussion: """
      The mentions of one become the other's, in whatever order the two are given: a body of a \
      register keeps its name before a free name, then the body in more projects, then the first \
      by key.
      """)
  static let verdict = Judgement.Verdict.same

  @Argument(help: "Two names, written forms or keys.") var names: [String]
  @OptionGroup var reason: ReasonOption
  @OptionGroup var judging: JudgeOptions
  @OptionGroup var output: TableOutputOptions
}

struct NamesDifferentCommand: JudgingCommand {
  static let configuration = CommandConfiguration(
    commandName: "different",
    abstract: "Two names mean two bodies.",
    discussion: """
      Where the rules read two ways of writing as one body, the first is taken out into a body of \
      its own, with a key that ends in @apart and five digits; a body's own name stays with it.
      """)
  static let verdict = Judgement.Verdict.different

  @Argument(help: "Two names, written forms or keys.") var names: [String]
  @OptionGroup var reason: ReasonOption
  @OptionGroup var judging: JudgeOptions
  @OptionGroup var output: TableOutputOptions
}

struct NamesPartOfCommand: JudgingCommand {
  static let configuration = CommandConfiguration(
    commandName: "part-of", abstract: "The first name means an office or a unit of the second.")
  static let verdict = Judgement.Verdict.partOf

  @Argument(help: "The part and the whole: names, written forms or keys.") var names: [String]
  @OptionGroup var reason: ReasonOption
  @OptionGroup var judging: JudgeOptions
  @OptionGroup var output: TableOutputOptions
}

struct NamesNotPartOfCommand: JudgingCommand {
  static let configuration = CommandConfiguration(
    commandName: "not-part-of", abstract: "The first name means no part of the second.")
  static let verdict = Judgement.Verdict.notPartOf

  @Argument(help: "Two names, written forms or keys.") var names: [String]
  @OptionGroup var reason: ReasonOption
  @OptionGroup var judging: JudgeOptions
  @OptionGroup var output: TableOutputOptions
}

struct NamesUndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take a judgement back; every answer is then what it was without it.")

  @Argument(help: "The judgement's identifier or its beginning (default: the last active one).")
  var id: String?
  @Option(help: "Why it is taken back.") var because: String?
  @OptionGroup var judging: JudgeOptions
  @OptionGroup var output: TableOutputOptions

  func run() throws {
    let judge = try judging.judge()
    defer { try? judge.close() }
    try output.write(judge.undo(id, because: because).answer("names undo", of: judge))
  }
}
