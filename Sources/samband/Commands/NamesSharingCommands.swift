import ArgumentParser
import Exploration
import Foundation

/// The forms of a file of judgements.
enum JudgementFormatChoice: String, CaseIterable, ExpressibleByArgument {
  case samband
  case nomenklatura

  var format: JudgementFormat {
    switch self {
    case .samband: .samband
    case .nomenklatura: .nomenklatura
    }
  }
}

struct NamesExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the judgements as lines that merge well, or for nomenklatura's resolver.")

  @Option(help: "samband, or nomenklatura: its resolver's JSON lines.")
  var format: JudgementFormatChoice = .samband
  @Option(name: [.short, .long], help: "Write to this file instead of standard output.")
  var output: String?
  @OptionGroup var store: StoreOptions

  func run() throws {
    let export = try NamesExport(ofStoreAt: store.path, as: format.format)
    for note in export.notes { StandardError.write(note) }
    guard let output else { return try StandardOutput.write(export.text) }
    try Data(export.text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
  }
}

struct NamesImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take judgements over from a file.",
    discussion: """
      Judgements that the store holds are passed over; what the file says was undone is undone. Lines \
      that cannot be read are listed on standard error, and the exit status is then 3.
      """)

  @Argument(help: "A file that 'names export' wrote, or - for standard input.") var file: String
  @Option(help: "samband, or nomenklatura: its resolver's JSON lines.")
  var format: JudgementFormatChoice = .samband
  @OptionGroup var judging: JudgeOptions

  func run() throws {
    let data =
      file == "-"
      ? FileHandle.standardInput.readDataToEndOfFile()
      : try Data(contentsOf: URL(fileURLWithPath: file))
    let judge = try judging.judge()
    defer { try? judge.close() }
    let report = try judge.importJudgements(
      String(decoding: data, as: UTF8.self), from: file, as: format.format)
    for problem in report.problems { StandardError.write(problem) }
    try StandardOutput.write(([report.summary] + report.notes).joined(separator: "\n") + "\n")
    if !report.problems.isEmpty { throw ExitStatus.rejected }
  }
}
