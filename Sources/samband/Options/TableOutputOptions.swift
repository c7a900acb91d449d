import ArgumentParser
import Exploration

/// How an answer leaves the program that has no picture.
struct TableOutputOptions: ParsableArguments {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table
    case json
    case csv
  }

  @Option(help: "table, json or csv (default: by the output's ending, else table).")
  var format: Format?

  @Option(name: [.short, .long], help: "Write to this file instead of standard output.")
  var output: String?

  @Option(help: "How many rows at most, 0 for all (default: 25 in a table).")
  var limit: Int?

  var rowLimit: Int? { answerOptions.rowLimit }

  func write(_ answer: any AnswerForms) throws {
    try answerOptions.write(answer)
  }

  func validate() throws {
    try answerOptions.validate()
  }

  /// The same choices as the options of questions.
  private var answerOptions: OutputOptions {
    var options = OutputOptions()
    options.format = format.flatMap { OutputFormat(rawValue: $0.rawValue) }
    options.output = output
    options.limit = limit
    options.layout = nil
    options.timeLimit = nil
    return options
  }
}
