/// A header label found at the beginning of a line, and the form in which it stands there.
struct LabelMatch {
  /// How a label and its value stand together.
  enum Form {
    /// `ProjektägareEksjö kommun`: layout A.
    case glued
    /// `Projektägare` and nothing else on the line: layout B.
    case line
    /// `Projektägare:` and nothing else on the line: layouts C and D.
    case colon
    /// `Projektägare: Eksjö kommun`: flattened copies.
    case inline
  }

  var label: SourceLabel
  var form: Form
  /// The value on the same line, trimmed; empty for a label that stands alone.
  var value: Range<Int>

  /// Finds the longest label at the beginning of a trimmed range.
  ///
  /// A glued label may only be one of layout A's. `Region` must not be followed by a lower-case
  /// letter: `Regionala prioriteringar` is a heading, `Regionförbundet` a body.
  init?(_ text: ByteText, _ range: Range<Int>) {
    var best: LabelMatch?
    _ = Self.table.beginning(text, range) { number, count in
      let match = Self.judge(
        text, Self.labels[number], rest: range.lowerBound + count, end: range.upperBound)
      if let match { best = match }
      // A longer label may follow.
      return false
    }
    guard let best else { return nil }
    self = best
  }

  private init(label: SourceLabel, form: Form, value: Range<Int>) {
    self.label = label
    self.form = form
    self.value = value
  }

  private static func judge(
    _ text: ByteText, _ label: SourceLabel, rest: Int, end: Int
  ) -> LabelMatch? {
    let value = text.trimmed(rest..<end)
    if value.isEmpty { return LabelMatch(label: label, form: .line, value: value) }
    if text[value.lowerBound] == UInt8(ascii: ":") {
      let after = text.trimmed(value.lowerBound + 1..<end)
      return LabelMatch(label: label, form: after.isEmpty ? .colon : .inline, value: after)
    }
    guard label.isGlued else { return nil }
    if label == .region, value.lowerBound == rest, text.isLowerCase(at: rest, before: end) {
      return nil
    }
    return LabelMatch(label: label, form: .glued, value: value)
  }

  /// Shorter labels first, so that the last that fits is the longest.
  private static let labels = SourceLabel.allCases.sorted {
    ($0.swedish.utf8.count, $0.rawValue) < ($1.swedish.utf8.count, $1.rawValue)
  }
  private static let table = WordTable(labels.map(\.swedish))
  private static let longestFirst = WordTable(labels.reversed().map(\.swedish))

  /// The longest label that a range ends with and that begins at a place where one may begin.
  static func label(
    endingIn range: Range<Int>, of text: ByteText, isBeginning: (Int) -> Bool
  ) -> (label: SourceLabel, start: Int)? {
    var found: (label: SourceLabel, start: Int)?
    _ = longestFirst.ending(text, range) { number, start in
      guard isBeginning(start) else { return false }
      found = (labels[labels.count - 1 - number], start)
      return true
    }
    return found
  }

  /// Whether a range is the beginning of a label, or a whole one.
  static func isBeginningOfLabel(_ text: ByteText, _ range: Range<Int>) -> Bool {
    table.hasWord(beginningWith: range, in: text)
  }
}

extension ByteText {
  /// Whether a lower-case letter of Swedish stands at an offset.
  func isLowerCase(at offset: Int, before end: Int) -> Bool {
    guard offset < end else { return false }
    let byte = base[offset]
    if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) { return true }
    // U+00DF...U+00FF: å, ä, ö, é and the like.
    return byte == 0xC3 && offset + 1 < end && base[offset + 1] >= 0x9F
  }
}
