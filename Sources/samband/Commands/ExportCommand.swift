import ArgumentParser
import Exploration
import Foundation

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the store, or the answer to a question, in the form of another tool.",
    discussion: """
      After -- stands a question as it is asked otherwise, with its own options and filters:
      'samband export --to gexf -o answer.gexf -- who-worked-with Arbetsförmedlingen --from 2010'.

      What was there under the same name is replaced when the new is whole, never before. A folder is \
      replaced only if it holds nothing but an earlier export.
      """)

  @Option(
    help: """
      graphml, gexf, csv, json, dot, cypher, ftm (FollowTheMoney), vosviewer, jsonl (what import \
      reads) or spark.
      """)
  var to: FormatChoice

  @Option(
    name: [.short, .long],
    help: "The file to write to instead of standard output; for csv and spark a folder.")
  var output: String?

  @Argument(help: "The same as --output.") var destination: String?

  @Flag(help: "Who shares projects with whom, instead of who took part in what.")
  var projection = false

  @Option(help: "Of the projection only ties of this many shared projects or more.")
  var threshold: Int?

  @Flag(help: "Of the projection only ties that chance does not explain.")
  var backbone = false

  @Option(help: "The largest corrected p value of a tie of the backbone.")
  var significance = 0.05

  @Option(help: "A projection of more ties than this is refused.")
  var mostTies = ProjectionChoice.usualMostTies

  @OptionGroup var level: LevelOptions
  @OptionGroup var store: StoreOptions

  @Argument(parsing: .postTerminator, help: "The question whose answer is exported.")
  var question: [String] = []

  func validate() throws {
    if let output, let destination {
      throw ValidationError("'\(output)' and '\(destination)' were given, expected one of them.")
    }
    let format = to.format
    if format.makesFolder, path == nil {
      throw ValidationError("\(format.rawValue) is a folder of files; expected --output DIR.")
    }
    if !question.isEmpty {
      guard !format.isOfWholeStore else {
        throw ValidationError("\(format.rawValue) is of the whole store; expected no question.")
      }
      guard !isProjection else {
        throw ValidationError(
          "--projection is of the whole store; expected no question, or 'network' as the question.")
      }
    } else if isProjection, format.isOfWholeStore {
      throw ValidationError("\(format.rawValue) is of the whole store; expected no --projection.")
    }
    if threshold != nil || backbone, !isProjection, to != .vosviewer {
      throw ValidationError("--threshold and --backbone are of the projection; add --projection.")
    }
    if backbone, threshold != nil {
      throw ValidationError("--threshold and --backbone were given, expected one of them.")
    }
    if let threshold, threshold < 1 {
      throw ValidationError("--threshold is \(threshold), expected 1 or more.")
    }
    guard (0...1).contains(significance) else {
      throw ValidationError("--significance is \(significance), expected 0 to 1.")
    }
    guard mostTies > 0 else {
      throw ValidationError("--most-ties is \(mostTies), expected 1 or more.")
    }
  }

  func run() throws {
    let format = to.format
    let destination =
      path.map(ExportDestination.path)
      ?? .stream(ByteOutput { try StandardOutput.write(Data($0)) })
    if question.isEmpty {
      let exporter = try Exporter(ofStoreAt: store.path)
      guard isProjection || to == .vosviewer else {
        return try exporter.write(as: format, to: destination)
      }
      try exporter.write(
        ProjectionChoice(
          level: level.level, threshold: threshold ?? 1,
          significance: backbone ? significance : nil, mostTies: mostTies),
        as: format, to: destination)
    } else {
      try Self.write(answerTo: try asked(), of: store, as: format, to: destination)
    }
  }

  private var path: String? { output ?? destination }
  private var isProjection: Bool { projection }

  /// The question after `--`, read as the command line that it is.
  private func asked() throws -> any QuestionCommand {
    guard var command = try Samband.parseAsRoot(question) as? any QuestionCommand else {
      throw ValidationError("'\(question[0])' is no question whose answer can be exported.")
    }
    // All rows, as in every form that is not a table for people.
    command.output.format = .json
    return command
  }

  private static func write(
    answerTo command: some QuestionCommand, of store: StoreOptions, as format: ExportFormat,
    to destination: ExportDestination
  ) throws {
    let path = command.store.store ?? store.path
    try Exporter(ofStoreAt: path).write(answerTo: command.question, as: format, to: destination)
  }
}

/// A form as it is given on the command line.
enum FormatChoice: String, CaseIterable, ExpressibleByArgument {
  case graphml
  case gexf
  case csv
  case json
  case dot
  case cypher
  case ftm
  case vosviewer
  case jsonl
  case spark

  var format: ExportFormat {
    switch self {
    case .graphml: .graphml
    case .gexf: .gexf
    case .csv: .csv
    case .json: .json
    case .dot: .dot
    case .cypher: .cypher
    case .ftm: .ftm
    case .vosviewer: .vosviewer
    case .jsonl: .jsonl
    case .spark: .spark
    }
  }
}
