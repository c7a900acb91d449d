import ArgumentParser
import Exploration

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at what Samband needs on this machine, and at the store.",
    discussion: """
      Graphviz with its plugins, fonts, SQLite, the locale, the store and the free disk, each with \
      what to do about it. The exit status is 1 when something fails.
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: TableOutputOptions

  func run() throws {
    let answer = Doctor(storePath: store.path).examine()
    try output.write(answer)
    if answer.rows.contains(where: { $0.state == .failing }) { throw ExitStatus.failed }
  }
}
