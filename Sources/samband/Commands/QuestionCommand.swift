import ArgumentParser
import Exploration
import Foundation
import SparkEngine

/// A command that asks one question of a store and writes the answer.
///
/// The question can also be had by itself: an export asks it and writes the answer in another form.
protocol QuestionCommand: ParsableCommand {
  associatedtype Asked: Question

  /// The question that the command line asks.
  var question: Asked { get throws }
  var store: StoreOptions { get set }
  var output: OutputOptions { get set }
  /// Chooses what only this command's pictures have.
  func adjust(_ options: inout PictureOptions)
}

extension QuestionCommand {
  func run() throws { try answerFromStore() }

  /// Asks the store, and writes the answer.
  func answerFromStore() throws {
    let explorer = try store.explorer()
    try output.write(question, from: explorer) { options in
      adjust(&options)
      options.note("command", PictureCommand.current)
    }
    store.tell(of: explorer)
  }

  func adjust(_ options: inout PictureOptions) {}

  /// Makes the picture of the command in the store at a path, with a command line kept in it.
  func picture(fromStoreAt path: String, keeping command: String) throws -> Data? {
    var options = output.pictureOptions
    adjust(&options)
    options.note("command", command)
    return try question.draw(
      from: Explorer(readingStoreAt: path), options: options, as: "svg")
  }
}

extension CommandConfiguration {
  /// The configuration of a command that asks a question.
  ///
  /// It names the program, as the command is parsed without it where that is enough.
  static func asking(
    _ question: String, abstract: String, discussion: String = ""
  ) -> CommandConfiguration {
    CommandConfiguration(
      commandName: question, _superCommandName: "samband", abstract: abstract,
      discussion: discussion)
  }
}

/// A question that can be asked of a cluster instead of the store.
protocol EngineCommand: QuestionCommand where Asked: SparkQuestion {
  var engine: EngineOptions { get set }
}

extension EngineCommand {
  func run() throws {
    guard engine.isAsked else { return try answerFromStore() }
    guard !output.chosenFormat.isPicture else {
      throw ValidationError(
        "Pictures are drawn from a store; with --engine expected --format table, json or csv.")
    }
    let asked = try question
    try engine.withEngine { try output.write(asked.answer(from: $0)) }
  }
}
