public import Foundation

/// What a picture says of how it was made, read back from its SVG.
public struct PictureFacts: Hashable, Sendable {
  /// The facts by name: `command`, `store`, `graphviz`; of a report's pictures `file` as well.
  public let values: [String: String]

  /// Reads the facts of a picture.
  ///
  /// - Returns: `nil` for a text that holds no such facts.
  public init?(svg: Data) {
    let text = String(decoding: svg, as: UTF8.self)
    guard let start = text.range(of: "<metadata>"),
      let end = text.range(of: "</metadata>", range: start.upperBound..<text.endIndex)
    else { return nil }
    var values: [String: String] = [:]
    let opening = "<meta xmlns=\"urn:diagram\" name=\""
    for piece in text[start.upperBound..<end.lowerBound].components(separatedBy: opening)
      .dropFirst()
    {
      guard let quote = piece.range(of: "\">"), let close = piece.range(of: "</meta>") else {
        continue
      }
      values[String(piece[..<quote.lowerBound])] = Self.plain(
        String(piece[quote.upperBound..<close.lowerBound]))
    }
    guard !values.isEmpty else { return nil }
    self.values = values
  }

  /// The words of a command line as a shell would read them: quotes keep blanks together.
  public static func words(of command: String) -> [String] {
    var words: [String] = []
    var current = ""
    var isInWord = false
    var isQuoted = false
    for character in command {
      switch character {
      case "'":
        isQuoted.toggle()
        isInWord = true
      case " " where !isQuoted:
        if isInWord { words.append(current) }
        current = ""
        isInWord = false
      default:
        current.append(character)
        isInWord = true
      }
    }
    if isInWord { words.append(current) }
    return words
  }

  /// A command line of words, each in quotes where it holds anything but letters, digits and marks
  /// that no shell reads; an apostrophe, which would end the quotes, becomes a typographic one.
  public static func command(of words: [String]) -> String {
    words.map { word in
      let isPlain =
        !word.isEmpty
        && word.allSatisfy { $0.isLetter || $0.isNumber || "-_./:,+=%@".contains($0) }
      return isPlain ? word : "'" + word.replacing("'", with: "’") + "'"
    }.joined(separator: " ")
  }

  private static func plain(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&apos;", with: "'").replacing("&amp;", with: "&")
  }
}
