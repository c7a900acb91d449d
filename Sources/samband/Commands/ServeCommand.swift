import ArgumentParser
import Exploration
import Foundation
import WebExplorer

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Everything that can be asked, in a browser.",
    discussion: """
      Serves pages, and the same answers as JSON, CSV, SVG and DOT, from this machine to this \
      machine. Nothing can be changed unless --allow-judgements is given: then names can be judged \
      by whoever has the token that is printed. Control-C stops it.
      """)

  @Option(help: "The port, 0 for any that is free.") var port = 8001
  @Option(help: "The address to listen on; another than this lets other machines in.")
  var host = "127.0.0.1"
  @Flag(help: "Open the first page in a browser.") var open = false
  @Flag(help: "Let names be judged by whoever has the token that is printed.")
  var allowJudgements = false
  @Option(
    name: .customLong("by"),
    help: "Who judges (default: $SAMBAND_AUTHOR, else the user's name on this machine).")
  var author: String?
  @OptionGroup var store: StoreOptions

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port is \(port), expected 0 to 65535.")
    }
  }

  func run() throws {
    let judging = try JudgeOptions.parse(author.map { ["--by", $0] } ?? [])
    let draw = DrawCommand.configuration.commandName ?? "draw"
    var drawing = PictureIsolation(
      executable: Bundle.main.executablePath ?? CommandLine.arguments.first ?? "samband",
      arguments: [draw], seconds: Self.secondsPerPicture)
    drawing.standBy(arguments: [draw, "--stand-by"])
    let options = ServerOptions(
      storePath: store.path, host: host, port: port, allowsJudgements: allowJudgements,
      author: judging.name, drawing: drawing)
    let server = try WebServer(options) { StandardError.write("samband: \($0)") }
    let token = allowJudgements ? server.token : nil
    let opens = open
    let address = host.contains(":") ? "[\(host)]" : host
    try server.runBlocking { port in
      let page = "http://\(address):\(port)/"
      StandardError.write("Samband listens on \(page)")
      if let token { StandardError.write("Names can be judged with the token \(token)") }
      if opens { Self.show(page) }
    }
  }

  /// Less than a page may take, so that a page whose picture is too much comes without it.
  private static let secondsPerPicture = 6.0

  /// Opens a page as the desktop does; where there is none, the address was printed.
  private static func show(_ page: String) {
    #if os(macOS)
      let opener = "/usr/bin/open"
    #else
      let opener = "/usr/bin/xdg-open"
    #endif
    guard FileManager.default.isExecutableFile(atPath: opener) else { return }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: opener)
    process.arguments = [page]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try? process.run()
  }
}
