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

  /// Runs the program; with a limit no file that it writes may have more blocks of 512 bytes, so that
  /// it meets the end of what can be written.
  func run(
    _ arguments: [String], input: String? = nil, environment: [String: String] = [:],
    fileBlockLimit: Int? = nil
  ) throws -> Outcome {
    let started = try start(
      arguments, input: input, environment: environment, fileBlockLimit: fileBlockLimit)
    return try Running(started).finished()
  }

  /// Starts the program and does not wait for it.
  func starting(_ arguments: [String], environment: [String: String] = [:]) throws -> Running {
    Running(try start(arguments, input: nil, environment: environment))
  }

  /// Runs the program as a user who owns nothing, if this user may do so or owns nothing special.
  ///
  /// - Returns: `nil` where that cannot be done.
  func runAsNobody(_ arguments: [String]) throws -> Outcome? {
    guard getuid() == 0 else { return try run(arguments) }
    let changer = "/usr/bin/setpriv"
    guard FileManager.default.isExecutableFile(atPath: changer) else { return nil }
    let started = try start(
      arguments, input: nil, environment: ["HOME": "/"],
      before: [changer, "--reuid=65534", "--regid=65534", "--clear-groups"])
    let outcome = try Running(started).finished()
    // The program's own folder may be closed to others.
    return outcome.status == 127 || outcome.status == 126 ? nil : outcome
  }

  /// Runs a shell script, in which `$0` is the program, with file systems of its own: what it mounts
  /// nobody else sees.
  ///
  /// - Returns: `nil` where that cannot be done.
  func runMounting(_ script: String) throws -> Outcome? {
    let changer = "/usr/bin/unshare"
    guard FileManager.default.isExecutableFile(atPath: changer) else { return nil }
    // Who is not root here is root there, where the system allows it.
    let options = getuid() == 0 ? ["--mount"] : ["--user", "--map-root-user", "--mount"]
    let started = try start(
      [], input: nil, environment: [:],
      before: [changer] + options + ["/bin/sh", "-c", script])
    return try Running(started).finished()
  }

  /// Runs the program and kills it after some microseconds, if it has not ended by then.
  func runAndKill(
    _ arguments: [String], input: String? = nil, environment: [String: String] = [:],
    after microseconds: Double
  ) throws {
    let started = try start(arguments, input: input, environment: environment)
    usleep(UInt32(microseconds))
    if started.process.isRunning { kill(started.process.processIdentifier, SIGKILL) }
    started.process.waitUntilExit()
  }

  /// A program that runs beside the test.
  struct Running {
    private let started: Started

    fileprivate init(_ started: Started) { self.started = started }

    var isRunning: Bool { started.process.isRunning }

    /// Whether it has stopped by itself, before so many seconds are over.
    func isStopped(within seconds: Int) -> Bool {
      let file = "/proc/\(started.process.processIdentifier)/stat"
      for _ in 0..<(seconds * 200) {
        let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
        if text.contains(") T ") { return true }
        if !isRunning { return false }
        usleep(5_000)
      }
      return false
    }

    /// What it has written to standard error until now.
    var errorsSoFar: String {
      String(decoding: (try? Data(contentsOf: started.errors)) ?? Data(), as: UTF8.self)
    }

    /// How much memory it has, where the system tells.
    var residentMegabytes: Int {
      let file = "/proc/\(started.process.processIdentifier)/statm"
      let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
      let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
      return (pages * Int(getpagesize())) >> 20
    }

    /// Lets it go on.
    func go() { kill(started.process.processIdentifier, SIGCONT) }

    /// Ends it at once.
    func end() {
      kill(started.process.processIdentifier, SIGKILL)
      started.process.waitUntilExit()
    }

    /// Waits for its end, at most two minutes.
    func finished() throws -> Outcome {
      for _ in 0..<24_000 where isRunning { usleep(5_000) }
      if isRunning { end() }
      started.process.waitUntilExit()
      return Outcome(
        status: started.process.terminationStatus,
        output: String(decoding: try Data(contentsOf: started.output), as: UTF8.self),
        errors: String(decoding: try Data(contentsOf: started.errors), as: UTF8.self))
    }
  }

  fileprivate struct Started {
    let process: Process
    let output: URL
    let errors: URL
  }

  private func start(
    _ arguments: [String], input: String?, environment: [String: String],
    fileBlockLimit: Int? = nil, before: [String] = []
  ) throws -> Started {
    let process = Process()
    if let fileBlockLimit {
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      // Without the trap the signal of the limit would end the program.
      process.arguments =
        ["-c", "trap '' XFSZ; ulimit -f \(fileBlockLimit); exec \"$0\" \"$@\""]
        + [Self.executable.path] + arguments
    } else {
      let words = before + [Self.executable.path] + arguments
      process.executableURL = URL(fileURLWithPath: words[0])
      process.arguments = Array(words.dropFirst())
    }
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
    return Started(process: process, output: outputFile, errors: errorFile)
  }
}
