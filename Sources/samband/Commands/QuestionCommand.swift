import ArgumentParser
import Exploration
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
}

extension QuestionCommand {
  func run() throws {
    try output.write(question, from: store.explorer())
  }
}

/// A question that can be asked of a cluster instead of the store.
protocol EngineCommand: QuestionCommand where Asked: SparkQuestion {
  var engine: EngineOptions { get set }
}

extension EngineCommand {
  func run() throws {
    guard engine.isAsked else { return try output.write(question, from: store.explorer()) }
    guard !output.chosenFormat.isPicture else {
      throw ValidationError(
        "Pictures are drawn from a store; with --engine expected --format table, json or csv.")
    }
    let asked = try question
    try engine.withEngine { try output.write(asked.answer(from: $0)) }
  }
}
