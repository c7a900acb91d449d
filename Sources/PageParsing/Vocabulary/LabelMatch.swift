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
    let start = range.lowerBound
    let first = text[start]
    guard Self.firstBytes.contains(first) else { return nil }
    var best: LabelMatch?
    for entry in Self.table
    where entry.first == first
      && text.holds(entry.bytes, at: start, before: range.upperBound)
    {
      let rest = start + entry.bytes.count
      guard let match = Self.judge(text, entry, rest: rest, end: range.upperBound) else { continue }
      best = match
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
    _ text: ByteText, _ entry: Entry, rest: Int, end: Int
  ) -> LabelMatch? {
    let value = text.trimmed(rest..<end)
    if value.isEmpty { return LabelMatch(label: entry.label, form: .line, value: value) }
    if text[value.lowerBound] == UInt8(ascii: ":") {
      let after = text.trimmed(value.lowerBound + 1..<end)
      return LabelMatch(label: entry.label, form: after.isEmpty ? .colon : .inline, value: after)
    }
    guard entry.isGlued else { return nil }
    if entry.label == .region, value.lowerBound == rest, text.isLowerCase(at: rest, before: end) {
      return nil
    }
    return LabelMatch(label: entry.label, form: .glued, value: value)
  }

  struct Entry {
    let label: SourceLabel
    let bytes: [UInt8]
    let first: UInt8
    let isGlued: Bool
  }

  private static let firstBytes = FirstBytes(of: table.map(\.bytes))

  /// Shorter labels first, so that the last that fits is the longest.
  static let table: [Entry] = SourceLabel.allCases.map { label in
    let bytes = Array(label.swedish.utf8)
    return Entry(
      label: label, bytes: bytes, first: bytes.first ?? 0,
      isGlued: SourceLabel.gluedOrder.contains(label))
  }.sorted { ($0.bytes.count, $0.label.rawValue) < ($1.bytes.count, $1.label.rawValue) }
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
