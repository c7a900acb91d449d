import ArgumentParser
import Exploration
import Foundation

extension OutputOptions {
  /// Asks a question and writes the answer in the form that was chosen.
  func write(
    _ question: some Question, from explorer: Explorer,
    adjusting: (inout PictureOptions) -> Void = { _ in }
  ) throws {
    let format = chosenFormat
    guard format.isPicture else {
      return try write(try question.answer(from: explorer))
    }
    if output == nil, format == .png || format == .pdf, StandardOutput.isTerminal {
      throw ValidationError(
        "A \(format.rawValue) cannot be shown on a terminal; expected --output FILE.")
    }
    var options = pictureOptions
    adjusting(&options)
    guard
      let data = try question.draw(
        from: explorer, options: options, as: format.rawValue, isolation: isolation)
    else {
      throw ValidationError(
        "'\(type(of: question).name)' has no picture; expected --format table, json or csv.")
    }
    try write(data)
  }

  /// Writes an answer that has no picture.
  func write(_ answer: any AnswerForms) throws {
    switch chosenFormat {
    case .json: try write(answer.writeJSON)
    case .csv: try write(answer.writeCSV)
    case .table:
      try write(Data(TextTable(answer: answer, width: TextTable.usualWidth).text.utf8))
    case .svg, .png, .pdf, .dot:
      throw ValidationError("This answer has no picture; expected --format table, json or csv.")
    }
  }

  /// Writes what comes in pieces: to standard output as it comes, to the output file whole or not at all.
  private func write(_ body: (ByteOutput) throws -> Void) throws {
    var collected = Data()
    let isCollected = output != nil
    let pieces = ByteOutput { bytes in
      if isCollected {
        collected.append(contentsOf: bytes)
      } else {
        try StandardOutput.write(Data(bytes))
      }
    }
    try body(pieces)
    try pieces.flush()
    if isCollected { try write(collected) }
  }

  /// Writes to the output file, whole or not at all, or to standard output.
  func write(_ data: Data) throws {
    guard let output else { return try StandardOutput.write(data) }
    try data.write(to: URL(fileURLWithPath: output), options: .atomic)
  }
}
