import Foundation

/// The library of `Tests/FaultInjection`, which makes calls on the files of one folder fail, built
/// once with the system's C compiler.
enum FaultLibrary {
  /// What happens to a call; what each means stands in the library.
  enum Fault: String, CaseIterable, Sendable {
    case kill, torn, short, intr, eio, eios, full, rofs, slow, hold

    /// Those that a program meets by itself; what holds a process has to let it go.
    static let all = allCases.filter { $0 != .hold }

    /// Whether the process ends at once.
    var isDeadly: Bool { self == .kill || self == .torn }

    /// Whether a program that does its work well does not notice more than the time it takes.
    var isToBeOvercome: Bool { self == .short || self == .intr || self == .slow }
  }

  /// Which calls are counted.
  enum Calls: String, Sendable {
    case write, read
  }

  /// Only where libraries are loaded by LD_PRELOAD.
  static var isPossible: Bool {
    #if os(Linux)
      path != nil
    #else
      false
    #endif
  }

  /// Where the library lies; `nil` when it cannot be compiled here.
  private static let path: String? = {
    let source = SambandProcess.root.appendingPathComponent("Tests/FaultInjection/faults.c")
    let library = FileManager.default.temporaryDirectory
      .appendingPathComponent("samband-faults-\(ProcessInfo.processInfo.processIdentifier).so")
    let compiler = Process()
    compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    compiler.arguments = [
      "cc", "-std=c11", "-O1", "-shared", "-fPIC", source.path, "-o", library.path, "-ldl",
    ]
    guard (try? compiler.run()) != nil else { return nil }
    compiler.waitUntilExit()
    return compiler.terminationStatus == 0 ? library.path : nil
  }()

  /// The variables that load the library into a process.
  ///
  /// - Parameters:
  ///   - fault: What happens; `nil` to count alone.
  ///   - call: The number of the call that it happens to, from 1.
  ///   - calls: Which calls are counted.
  ///   - folder: Below which folder files are watched.
  ///   - log: A file that gets a line for each call.
  /// - Returns: Variables of the environment.
  static func environment(
    _ fault: Fault?, at call: Int = 0, of calls: Calls = .write, in folder: URL, log: URL? = nil
  ) -> [String: String] {
    var variables = [
      "LD_PRELOAD": path ?? "", "FAULT_FOLDER": folder.resolvingSymlinksInPath().path,
      "FAULT_CALLS": calls.rawValue, "FAULT_AT": fault == nil ? "0" : String(call),
      "FAULT_KIND": fault?.rawValue ?? "",
      // Nothing that depends on the time may differ between two runs.
      "SOURCE_DATE_EPOCH": "1700000000",
      // A crash is told by its signal; a printed stack takes seconds.
      "SWIFT_BACKTRACE": "enable=no",
    ]
    if let log { variables["FAULT_LOG"] = log.path }
    return variables
  }
}
