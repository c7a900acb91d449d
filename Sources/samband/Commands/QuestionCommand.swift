import ArgumentParser
import Exploration

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
