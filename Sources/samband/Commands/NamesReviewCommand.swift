import ArgumentParser
import Exploration
import Foundation

struct NamesReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Judge suggested pairs one by one, each with the lines that name the two.",
    discussion: """
      On a terminal one key answers: s same, d different, u unsure, b back, q quit. From a pipe the \
      first letter of each line answers.
      """)

  @Option(help: "The reason that the judgements get.") var because = "compared side by side"
  @OptionGroup var judging: JudgeOptions

  func run() throws {
    let judge = try judging.judge()
    defer { try? judge.close() }
    var review = try NameReview(judge: judge, because: because)
    try KeyReader.reading { nextKey in
      while let page = try review.page() {
        try StandardOutput.write(Self.printable(page) + NameReview.keys + ": ")
        guard let answer = try Self.answer(nextKey) else { break }
        let effect = try review.take(answer)
        try StandardOutput.write(Self.printable(effect) + "\n\n")
      }
    }
    try StandardOutput.write(review.summary + "\n")
  }

  /// The next key that is an answer; `nil` at the end of input and for the key that ends.
  private static func answer(_ nextKey: () -> Character?) throws -> NameReview.Answer? {
    while let key = nextKey() {
      guard let answer = NameReview.Answer(rawValue: Character(key.lowercased())) else {
        try StandardOutput.write("\n\(NameReview.keys): ")
        continue
      }
      try StandardOutput.write("\(answer.rawValue)\n")
      return answer == .quit ? nil : answer
    }
    try StandardOutput.write("\n")
    return nil
  }

  /// Control characters of a hostile name must not reach the terminal.
  private static func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          $0.properties.generalCategory == .control && $0 != "\n" ? " " : $0
        }))
  }
}

/// Reads answers: single keys on a terminal, first letters of lines from a pipe.
enum KeyReader {
  /// Calls back with a function that gives the next key; the terminal is restored afterwards.
  static func reading(_ body: (() -> Character?) throws -> Void) throws {
    guard isatty(STDIN_FILENO) == 1 else {
      return try body {
        while let line = readLine() {
          if let first = line.first(where: { !$0.isWhitespace }) { return first }
        }
        return nil
      }
    }
    var usual = termios()
    guard tcgetattr(STDIN_FILENO, &usual) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    var single = usual
    // Without signals the interrupt key arrives as a character, so that the terminal is restored.
    single.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    tcsetattr(STDIN_FILENO, TCSANOW, &single)
    defer { tcsetattr(STDIN_FILENO, TCSANOW, &usual) }
    try body {
      var byte: UInt8 = 0
      guard Foundation.read(STDIN_FILENO, &byte, 1) == 1 else { return nil }
      return endOfInput.contains(byte) ? nil : Character(Unicode.Scalar(byte))
    }
  }

  /// Control-C and control-D.
  private static let endOfInput: Set<UInt8> = [3, 4]
}
