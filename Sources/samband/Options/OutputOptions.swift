import ArgumentParser
import Exploration
import Foundation

/// The form of an answer.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case table
  case json
  case csv
  case svg
  case png
  case pdf
  case dot

  /// Whether Graphviz makes it.
  var isPicture: Bool {
    switch self {
    case .table, .json, .csv: false
    case .svg, .png, .pdf, .dot: true
    }
  }
}

/// How an answer leaves the program.
struct OutputOptions: ParsableArguments {
  @Option(
    help: "table, json, csv, svg, png, pdf or dot (default: by the output's ending, else table).")
  var format: OutputFormat?

  @Option(name: [.short, .long], help: "Write to this file instead of standard output.")
  var output: String?

  @Option(
    help: "How many rows at most, 0 for all (default: 25 in a table, 40 bodies in a picture).")
  var limit: Int?

  @Option(help: "Graphviz's engine for pictures: dot, neato, fdp, sfdp, twopi or circo.")
  var layout: LayoutChoice?

  @OptionGroup var picture: PictureChoices

  @Option(
    help: "Draw in a process of its own and give it so many seconds; slow engines give way.")
  var timeLimit: Double?

  var chosenFormat: OutputFormat {
    format
      ?? output.flatMap { $0.split(separator: ".").last }
      .flatMap { OutputFormat(rawValue: $0.lowercased()) } ?? .table
  }

  /// A table on a terminal is read by a person; the other forms hold everything unless told not to.
  var rowLimit: Int? {
    switch limit {
    case 0: nil
    case let limit?: limit
    case nil: chosenFormat == .table ? Self.usualTableRows : nil
    }
  }

  var pictureOptions: PictureOptions {
    var options = picture.options
    options.choose(layout: layout?.rawValue)
    return options
  }

  /// The child process that draws, where one is wanted.
  var isolation: PictureIsolation? {
    timeLimit.map {
      PictureIsolation(
        executable: Bundle.main.executablePath ?? CommandLine.arguments.first ?? "samband",
        arguments: [DrawCommand.configuration.commandName ?? "draw"], seconds: $0)
    }
  }

  func validate() throws {
    if let timeLimit, !(timeLimit.isFinite && timeLimit > 0 && timeLimit <= 3_600) {
      throw ValidationError(
        "--time-limit is \(timeLimit), expected seconds above 0 and up to 3600.")
    }
    if let limit, limit < 0 {
      throw ValidationError("--limit is \(limit), expected 0 for all or a number of rows.")
    }
  }

  private static let usualTableRows = 25
}

/// The engines that can be asked for.
enum LayoutChoice: String, CaseIterable, ExpressibleByArgument {
  case dot
  case neato
  case fdp
  case sfdp
  case twopi
  case circo
}
