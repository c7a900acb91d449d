import ArgumentParser
import Exploration

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the store in the form of another tool.",
    discussion: """
      What was there under the same name is replaced when the new is whole, never before. A folder is \
      replaced only if an earlier export made it.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case spark
  }

  @Option(help: "The tool or form: spark.") var to: Format
  @Option(name: [.short, .long], help: "The folder to write to.") var output: String?
  @Argument(help: "The same as --output.") var destination: String?
  @OptionGroup var store: StoreOptions

  func validate() throws {
    if output != nil, destination != nil {
      throw ValidationError("--output and '\(destination ?? "")' were given, expected one of them.")
    }
    if output ?? destination == nil {
      throw ValidationError("--to \(to.rawValue) makes a folder; expected --output DIR.")
    }
  }

  func run() throws {
    guard let path = output ?? destination else { return }
    try Exporter(ofStoreAt: store.path).writeColumns(to: path)
  }
}
