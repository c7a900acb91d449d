import Foundation

/// Runs the program as a user would, in a folder of its own.
final class SambandProcess {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  let folder: URL

  /// The project's folder.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The program that was built beside the tests.
  static let executable = URL(fileURLWithPath: CommandLine.arguments[0])
    .resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("samband")

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("samband-command-tests-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // Pages are given as in the README, relative to the working folder.
    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent("Fixtures"),
      withDestinationURL: Self.root.appendingPathComponent("Fixtures"))
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func run(
    _ arguments: [String], input: String? = nil, environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = ProcessInfo.processInfo.environment
    variables["SAMBAND_STORE"] = nil
    process.environment = variables.merging(environment) { $1 }
    let name = UUID().uuidString
    let outputFile = folder.appendingPathComponent(name + ".out")
    let errorFile = folder.appendingPathComponent(name + ".err")
    for file in [outputFile, errorFile] {
      try Data().write(to: file)
    }
    // Files rather than pipes: a long answer cannot block either side.
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    let inputFile = folder.appendingPathComponent(name + ".in")
    try (input ?? "").write(to: inputFile, atomically: true, encoding: .utf8)
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: outputFile), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self))
  }
}
