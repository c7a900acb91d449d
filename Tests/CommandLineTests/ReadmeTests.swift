import Foundation
import Testing

/// What the README shows is what the program does.
///
/// With `SAMBAND_RECORD` set, the transcripts are written anew from what the program prints; read the
/// difference before it is committed.
@Suite struct ReadmeTests {
  private struct Transcript {
    /// The lines as they stand in the README, to the next command or the end of the block.
    let text: String
    let command: String
    let output: String
  }

  private static let file = SambandProcess.root.appendingPathComponent("README.md")
  private static let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  private static let isRecording = ProcessInfo.processInfo.environment["SAMBAND_RECORD"] != nil

  /// Every command after a `$` in a `console` block, with the lines that follow it.
  private static func transcripts() -> [Transcript] {
    var all: [Transcript] = []
    for block in text.components(separatedBy: "```console\n").dropFirst() {
      let body = block.components(separatedBy: "```").first ?? ""
      for piece in ("\n" + body).components(separatedBy: "\n$ ").dropFirst() {
        let lines = piece.components(separatedBy: "\n")
        all.append(
          Transcript(
            text: "$ " + piece + (piece.hasSuffix("\n") ? "" : "\n"), command: lines[0],
            output: lines.dropFirst().joined(separator: "\n")
              .trimmingCharacters(in: .whitespacesAndNewlines)))
      }
    }
    return all
  }

  @Test func `every transcript is what the program prints`() throws {
    let samband = try SambandProcess()
    let transcripts = Self.transcripts().filter { $0.command.hasPrefix("samband ") }
    #expect(transcripts.count >= 10)
    var recorded = Self.text
    for transcript in transcripts {
      let outcome = try samband.run(try Self.words(transcript.command).dropFirst().map { $0 })
      let printed = (outcome.output + outcome.errors)
        .trimmingCharacters(in: .whitespacesAndNewlines)
      if Self.isRecording {
        recorded = recorded.replacing(
          transcript.text, with: "$ \(transcript.command)\n\(printed)\n", maxReplacements: 1)
      } else {
        #expect(printed == transcript.output, "$ \(transcript.command)")
      }
    }
    if Self.isRecording { try recorded.write(to: Self.file, atomically: true, encoding: .utf8) }
  }

  @Test func `every command and option stands in the README`() throws {
    let samband = try SambandProcess()
    let help = try samband.run(["--help"]).output
    let commands = Self.subcommands(in: help)
    #expect(commands.contains("who-worked-with"))
    for command in commands { try expectDocumented([command], in: samband) }
  }

  /// Every option of a command, and of the commands below it, stands in the README.
  private func expectDocumented(_ command: [String], in samband: SambandProcess) throws {
    let help = try samband.run(command + ["--help"]).output
    let name = command.joined(separator: " ")
    #expect(Self.text.contains(name), "\(name)")
    let options = help.split(whereSeparator: { " ,\n[]/".contains($0) })
      .filter { $0.hasPrefix("--") && $0.count > 2 }.map { $0.prefix { $0 != "." && $0 != ";" } }
    for option in Set(options) where !["--help", "--version"].contains(option) {
      #expect(Self.text.contains(option), "\(option) of \(name)")
    }
    for below in Self.subcommands(in: help) {
      try expectDocumented(command + [below], in: samband)
    }
  }

  /// The commands that a help text lists.
  private static func subcommands(in help: String) -> [String] {
    let lines = help.components(separatedBy: "\n").drop { !$0.hasSuffix("SUBCOMMANDS:") }
    return lines.compactMap { line -> String? in
      guard line.hasPrefix("  "), !line.hasPrefix("   "), !line.hasPrefix("  -"),
        !line.hasPrefix("  See ")
      else { return nil }
      return line.split(separator: " ").first.map(String.init)
    }
  }

  /// Splits a command line into words; quotes hold words together.
  private static func words(_ command: String) throws -> [String] {
    var words: [String] = []
    var current: String?
    var isQuoted = false
    for character in command {
      if character == "\"" {
        isQuoted.toggle()
        current = current ?? ""
      } else if character == " ", !isQuoted {
        if let word = current { words.append(word) }
        current = nil
      } else {
        current = (current ?? "") + String(character)
      }
    }
    return words + (current.map { [$0] } ?? [])
  }
}
