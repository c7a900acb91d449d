/// Words broken into the lines of a label.
struct WrappedLabel: Hashable, Sendable {
  var lines: [String]
  /// Whether "…" stands for words that did not fit.
  var isShortened: Bool
}

/// Breaks labels into lines at words, hyphens and slashes.
enum LabelWrapping {
  static let lineLength = 22
  static let lineLimit = 5
  /// A single word may be this long before it is broken; Swedish compounds often pass the line length.
  private static let wordLength = 28

  /// Breaks a cleaned text into lines of about equal length.
  ///
  /// As few lines as the length allows, then as narrow as that many lines allow: a name on two lines
  /// is easier to read when they are alike.
  static func wrapped(
    _ text: String, lineLength: Int = lineLength, lineLimit: Int = lineLimit,
    isBalanced: Bool = true
  ) -> WrappedLabel {
    // Nothing beyond what could fit is looked at; labels of any length arrive here.
    let visible = String(text.prefix(lineLength * lineLimit * 2 + wordLength))
    let pieces = pieces(of: visible)
    guard !pieces.isEmpty else { return WrappedLabel(lines: [""], isShortened: false) }
    var lines = filled(pieces, length: lineLength)
    let isShortened = lines.count > lineLimit || visible.count < text.count
    if isShortened {
      lines = Array(lines.prefix(lineLimit))
      lines[lines.count - 1] = closing(lines[lines.count - 1], length: lineLength)
      return WrappedLabel(lines: lines, isShortened: true)
    }
    // Running text fills its lines, but does not leave a word or two alone on the last.
    let endsAlone = lines.count > 1 && width(lines.last ?? "") * 3 < lineLength
    guard isBalanced || endsAlone && lines.count < 5 else {
      return WrappedLabel(lines: lines, isShortened: false)
    }
    return WrappedLabel(
      lines: balanced(pieces, count: lines.count, length: lineLength), isShortened: false)
  }

  /// The pieces on exactly so many lines, with the least sum of squares of what the lines leave free;
  /// of equals the one with the longest first line.
  private static func balanced(_ pieces: [Piece], count: Int, length: Int) -> [String] {
    let widths = pieces.map { width($0.text) }
    // A single word may be longer than a line is meant to be.
    let limit = max(length, widths.max() ?? 0)
    // costs[lines][start]: the pieces from start on, on so many lines.
    let none = Int.max
    var costs = [[Int]](
      repeating: [Int](repeating: none, count: pieces.count + 1), count: count + 1)
    var ends = costs
    costs[0][pieces.count] = 0
    for lines in 1...count {
      for start in pieces.indices {
        var used = 0
        for end in start..<pieces.count {
          used += widths[end] + (end > start && pieces[end].followsBlank ? 1 : 0)
          if used > limit { break }
          let rest = costs[lines - 1][end + 1]
          guard rest != none else { continue }
          let cost = rest + (limit - used) * (limit - used)
          if cost <= costs[lines][start] {
            costs[lines][start] = cost
            ends[lines][start] = end
          }
        }
      }
    }
    guard costs[count][0] != none else { return filled(pieces, length: limit) }
    var result: [String] = []
    var start = 0
    for lines in stride(from: count, to: 0, by: -1) {
      let end = ends[lines][start]
      var line = ""
      for piece in pieces[start...end] {
        line += (piece.followsBlank && !line.isEmpty ? " " : "") + piece.text
      }
      result.append(line)
      start = end + 1
    }
    return result
  }

  /// The first line's worth of a text, ending in "…" when it is longer.
  static func shortened(_ text: String, length: Int) -> String {
    width(text) <= length ? text : closing(text, length: length)
  }

  /// A part that is not broken, and whether a blank stands before it.
  private struct Piece {
    var text: String
    var followsBlank: Bool
  }

  private static func pieces(of text: String) -> [Piece] {
    var result: [Piece] = []
    for word in text.split(separator: " ") {
      // A dash between two names ends the line of the first.
      if word == "–" || word == "—", let last = result.popLast() {
        result.append(Piece(text: last.text + " " + word, followsBlank: last.followsBlank))
        continue
      }
      var followsBlank = true
      var part = ""
      func close() {
        guard !part.isEmpty else { return }
        for chunk in chunks(of: part) {
          result.append(Piece(text: chunk, followsBlank: followsBlank))
          followsBlank = false
        }
        part = ""
      }
      for character in word {
        part.append(character)
        // A hyphen or slash ends a part, unless there is next to nothing before it, El-Giganten, or a
        // number, 2007–2013.
        let isAfterNumber = part.dropLast().last?.isNumber ?? false
        if character == "-" || character == "/" || character == "–", part.count > 3,
          !isAfterNumber
        {
          close()
        }
      }
      close()
    }
    return result
  }

  private static func chunks(of word: String) -> [String] {
    guard width(word) > wordLength else { return [word] }
    var result: [String] = []
    var chunk = ""
    for character in word {
      if width(chunk) >= lineLength - 2 {
        // A hyphen shows that a word goes on; between signs it would read as one of them.
        let isInsideWord = (chunk.last?.isCased ?? false) && character.isCased
        result.append(isInsideWord ? chunk + "-" : chunk)
        chunk = ""
      }
      chunk.append(character)
    }
    return result + [chunk]
  }

  private static func filled(_ pieces: [Piece], length: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var lineWidth = 0
    for piece in pieces {
      let pieceWidth = width(piece.text)
      let blank = piece.followsBlank && !line.isEmpty ? 1 : 0
      if !line.isEmpty, lineWidth + blank + pieceWidth > length {
        lines.append(line)
        line = piece.text
        lineWidth = pieceWidth
      } else {
        line += (blank == 1 ? " " : "") + piece.text
        lineWidth += blank + pieceWidth
      }
    }
    return lines + [line]
  }

  private static func closing(_ line: String, length: Int) -> String {
    var kept = line
    while width(kept) > length - 1 { kept.removeLast() }
    while let last = kept.last, last == " " || last == "-" || last == "," { kept.removeLast() }
    return kept + "…"
  }

  /// Columns, where East Asian characters and emoji take two.
  private static func width(_ text: String) -> Int {
    text.utf8.count == text.unicodeScalars.count
      ? text.utf8.count
      : text.reduce(0) { $0 + (($1.unicodeScalars.first?.value ?? 0) >= 0x1100 ? isWide($1) : 1) }
  }

  private static func isWide(_ character: Character) -> Int {
    switch character.unicodeScalars.first?.value ?? 0 {
    case 0x1100...0x115F, 0x2E80...0xD7A3, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x1F000...0x3FFFF: 2
    default: 1
    }
  }
}
