import Foundation
import Testing

/// What the README shows is what the program does.
@Suite struct ReadmeTests {
  private struct Transcript {
    let command: String
    let output: String
  }

  private static let text: String = {
    let url = SambandProcess.root.appendingPathComponent("README.md")
    return (try? String(contentsOf: url, encoding: .utf8)) ?? ""
  }()

  /// Every command after a `$` in a `console` block, with the lines that follow it.
  private static func transcripts() -> [Transcript] {
    var all: [Transcript] = []
    for block in text.components(separatedBy: "```console\n").dropFirst() {
      let body = block.components(separatedBy: "```").first ?? ""
      for piece in ("\n" + body).components(separatedBy: "\n$ ").dropFirst() {
        let lines = piece.components(separatedBy: "\n")
        all.append(
          Transcript(
            command: lines[0],
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
    for transcript in transcripts {
      let outcome = try samband.run(try Self.words(transcript.command).dropFirst().map { $0 })
      let printed = (outcome.output + outcome.errors)
        .trimmingCharacters(in: .whitespacesAndNewlines)
      #expect(printed == transcript.output, "$ \(transcript.command)")
    }
  }

  @Test func `every command and option stands in the README`() throws {
    let samband = try SambandProcess()
    let help = try samband.run(["--help"]).output
    let commands = help.components(separatedBy: "\n").compactMap { line -> String? in
      guard line.hasPrefix("  "), !line.hasPrefix("   "), !line.hasPrefix("  -") else { return nil }
      return line.split(separator: " ").first.map(String.init)
    }
    #expect(commands.contains("who-worked-with"))
    for command in commands {
      #expect(Self.text.contains(command), "\(command)")
      let options = try samband.run([command, "--help"]).output
        .split(whereSeparator: { " ,\n[]/".contains($0) })
        .filter { $0.hasPrefix("--") && $0.count > 2 }.map { $0.prefix { $0 != "." && $0 != ";" } }
      for option in Set(options) where !["--help", "--version"].contains(option) {
        #expect(Self.text.contains(option), "\(option) of \(command)")
      }
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
