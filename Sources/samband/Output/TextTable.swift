import Exploration
import Foundation

/// An answer as a table of text; long cells go on in the next line, nothing is cut.
struct TextTable {
  private let answer: any AnswerForms
  /// How many characters a line may have.
  private let width: Int
  private let lines: [[String]]

  init(answer: any AnswerForms, width: Int) {
    self.answer = answer
    self.width = width
    lines = answer.shortLines
  }

  /// The width of the terminal, or what prints on a page when there is none.
  static var usualWidth: Int {
    var size = winsize()
    guard StandardOutput.isTerminal,
      ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40
    else { return 110 }
    return Int(size.ws_col)
  }

  var text: String {
    var text = ""
    if !lines.isEmpty {
      let widths = columnWidths
      text += line(answer.columns.map(\.title), widths: widths)
      text += widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ") + "\n"
      for cells in lines { text += line(cells, widths: widths) }
      text += "\n"
    }
    text += "\(answer.shown) of \(answer.total) shown.\n"
    for note in answer.notes { text += note + "\n" }
    return text
  }

  /// Every column gets what its widest cell needs; when that is too much the widest give way.
  private var columnWidths: [Int] {
    var widths = answer.columns.indices.map { column in
      ([answer.columns[column].title] + lines.map { $0[column] }).map(\.count).max() ?? 0
    }
    // A column stays as wide as its longest word, unless that is longer than any name's.
    let floors = answer.columns.indices.map { column in
      let cells = [answer.columns[column].title] + lines.map { $0[column] }
      return min(Self.longestWord, cells.map(Self.longestWord(of:)).max() ?? 0)
    }
    let gaps = 2 * (widths.count - 1)
    while widths.reduce(gaps, +) > width {
      let spare = widths.indices.filter { widths[$0] > floors[$0] }
      guard let index = spare.max(by: { (widths[$0], $0) < (widths[$1], $1) }) else { break }
      widths[index] -= 1
    }
    return widths
  }

  /// Longer words are broken.
  private static let longestWord = 36

  private static func longestWord(of cell: String) -> Int {
    cell.split(separator: " ").map(\.count).max() ?? 0
  }

  private func line(_ cells: [String], widths: [Int]) -> String {
    let wrapped = zip(cells, widths).map { Self.wrapped($0, to: $1) }
    let height = wrapped.map(\.count).max() ?? 1
    return (0..<height).map { row in
      let parts = wrapped.indices.map { column in
        let part = row < wrapped[column].count ? wrapped[column][row] : ""
        let blanks = String(repeating: " ", count: max(0, widths[column] - part.count))
        return answer.columns[column].isNumeric ? blanks + part : part + blanks
      }
      let joined = parts.joined(separator: "  ")
      let end = joined.utf8.lastIndex { $0 != UInt8(ascii: " ") }
      return (end.map { joined[...$0] } ?? "") + "\n"
    }.joined()
  }

  private static func wrapped(_ cell: String, to width: Int) -> [String] {
    // Control characters of a hostile name must not reach the terminal.
    let cell = String(
      String.UnicodeScalarView(
        cell.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    guard cell.count > width else { return [cell] }
    let indent = cell.prefix { $0 == " " }
    var lines: [String] = []
    var current = String(indent)
    for word in cell.split(separator: " ") {
      var word = Substring(word)
      if current.count + 1 + word.count > width, !current.allSatisfy({ $0 == " " }) {
        lines.append(current)
        current = ""
      }
      while word.count > width {
        lines.append(String(word.prefix(width)))
        word = word.dropFirst(width)
      }
      current += (current.isEmpty || current.allSatisfy { $0 == " " } ? "" : " ") + word
    }
    return lines + [current]
  }
}
