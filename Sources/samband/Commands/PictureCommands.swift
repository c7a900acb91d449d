import ArgumentParser
import Exploration
import Foundation

/// What a picture keeps of the command line that made it.
enum PictureCommand {
  /// Options that say where things are, not what is drawn.
  private static let places: Set<String> = [
    "--store", "--output", "-o", "--format", "--time-limit",
  ]

  /// The command line without the places of store and output, so that the same picture has the same
  /// bytes wherever it is made.
  static var current: String { line(of: Array(CommandLine.arguments.dropFirst())) }

  static func line(of arguments: [String]) -> String {
    var kept: [String] = []
    var isValue = false
    for argument in arguments {
      if isValue {
        isValue = false
      } else if places.contains(argument) {
        isValue = true
      } else if !places.contains(where: { argument.hasPrefix($0 + "=") }) {
        kept.append(argument)
      }
    }
    return PictureFacts.command(of: ["samband"] + kept)
  }
}

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Make an SVG again from the store and compare it byte by byte.",
    discussion: """
      The picture says by which command, from which state of the store and with which Graphviz it was \
      made. Exit status 0: the same bytes; 1: others, and why.
      """)

  @Argument(help: "An SVG that this program made.") var file: String
  @OptionGroup var store: StoreOptions

  func run() throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: file))
    guard let facts = PictureFacts(svg: data), let command = facts.values["command"] else {
      StandardError.write("samband: \(file) does not say by which command it was made")
      throw ExitStatus.failed
    }
    let explorer = try store.explorer()
    guard let again = try Self.remade(facts, command: command, explorer: explorer, store: store)
    else {
      StandardError.write("samband: '\(command)' in \(file) makes no such picture")
      throw ExitStatus.failed
    }
    if again == data {
      return try StandardOutput.write(
        "\(file) is what '\(command)' makes of the store \(explorer.digest).\n")
    }
    StandardError.write(
      "samband: \(file) is not what '\(command)' makes of the store: "
        + Self.difference(facts, again: again, data: data, digest: explorer.digest))
    throw ExitStatus.failed
  }

  private static func remade(
    _ facts: PictureFacts, command: String, explorer: Explorer, store: StoreOptions
  ) throws -> Data? {
    let words = Array(PictureFacts.words(of: command).dropFirst())
    guard let name = words.first else { return nil }
    if name == ExploreCommand.configuration.commandName, let file = facts.values["file"] {
      guard let explore = try Samband.parseAsRoot(words + ["-"]) as? ExploreCommand else {
        return nil
      }
      return try ExplorationReport.picture(
        named: file, of: explorer, options: explore.pictureOptions)
    }
    // A picture comes from anywhere; only questions are asked for it, and nothing is written.
    // Said again that it is a picture, since a table has other limits.
    var asking = words
    asking.insert(
      contentsOf: ["--format", "svg"], at: asking.firstIndex(of: "--") ?? asking.endIndex)
    let asked = try Samband.parseAsRoot(asking)
    guard let question = asked as? any QuestionCommand else { return nil }
    return try question.picture(fromStoreAt: store.path, keeping: command)
  }

  private static func difference(
    _ facts: PictureFacts, again: Data, data: Data, digest: String
  ) -> String {
    if let made = facts.values["store"], made != digest {
      return "it was made of another state of the store, \(made), and this one is \(digest)"
    }
    let now = PictureFacts(svg: again)?.values["graphviz"]
    if let made = facts.values["graphviz"], let now, made != now {
      return "it was drawn by Graphviz \(made), and this is \(now)"
    }
    let place = zip(data, again).prefix { $0 == $1 }.count
    return "the bytes differ from byte \(place + 1) on"
  }
}

/// What ``OutputOptions/timeLimit`` and `serve` start: draws what it is asked for on its standard input.
struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw", abstract: "Draw for another process.", shouldDisplay: false)

  @Flag(help: "Fork for each picture that the process at the other end of standard input asks for.")
  var standBy = false

  func run() throws {
    if standBy, !PictureIsolation.waitForWork() { return }
    try StandardOutput.write(
      PictureIsolation.reply(to: FileHandle.standardInput.readDataToEndOfFile()))
  }
}
