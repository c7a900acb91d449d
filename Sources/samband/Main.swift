import ArgumentParser
import Exploration
import Foundation

/// The program: parses the command line, runs the command, and turns errors into an exit status.
@main
enum Main {
  static func main() {
    // A reader that closes the pipe has read enough; writing to it must not end in a signal.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try Samband.command(for: Array(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch let stop as ExitStatus {
      exit(stop.rawValue)
    } catch let error as LookupError {
      StandardError.write("samband: \(error)")
      exit(ExitStatus.notFound.rawValue)
    } catch  where Samband.exitCode(for: error) == .failure && !(error is ValidationError) {
      StandardError.write("samband: \(FailureMessage.text(of: error))")
      exit(ExitStatus.failed.rawValue)
    } catch  where Samband.message(for: error).hasPrefix("Unknown option '--engine") {
      Samband.exit(withError: ValidationError(Samband.engineRefusal))
    } catch {
      Samband.exit(withError: error)
    }
  }
}

extension Samband {
  /// The command that arguments ask for.
  ///
  /// The command named first is parsed alone: parsing from the root looks for the root's own options first, and
  /// for a request for a completion script, which takes a twentieth of a small question. What the command does not take, be it help or a wrong word, is
  /// parsed from the root, which knows what is to be said.
  fileprivate static func command(for arguments: [String]) throws -> any ParsableCommand {
    let commands = configuration.groupedSubcommands.lazy.flatMap(\.subcommands)
    if let named = commands.first(where: { $0.configuration.commandName == arguments.first }),
      let command = try? named.parseAsRoot(Array(arguments.dropFirst())),
      type(of: command) == named
    {
      return command
    }
    return try parseAsRoot(arguments)
  }

  /// What is said when an engine is asked for where none computes anything.
  fileprivate static var engineRefusal: String {
    var offered: [String] = []
    for group in configuration.groupedSubcommands {
      for command in group.subcommands where command is any EngineCommand.Type {
        offered.append(command.configuration.commandName ?? "")
      }
    }
    return "An engine computes \(offered.joined(separator: ", ")); "
      + "ask everything else without --engine."
  }
}

/// What the program's exit status says.
enum ExitStatus: Int32, Error {
  /// Something failed.
  case failed = 1
  /// A name was not found or is ambiguous.
  case notFound = 2
  /// The import finished, and something was rejected.
  case rejected = 3
}

/// The sentence that an unexpected error is told in.
enum FailureMessage {
  static func text(of error: any Error) -> String {
    if let error = error as? CocoaError, let path = error.filePath {
      return "\(path): \(error.localizedDescription)"
    }
    if let error = error as? POSIXError {
      return "the output could not be written: \(String(cString: strerror(error.code.rawValue)))"
    }
    return "\(error)"
  }
}
