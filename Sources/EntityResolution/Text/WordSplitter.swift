/// Splits a clean name into words, with the marks between them.
struct WordSplitter {
  private(set) var words: [NameWord] = []
  private(set) var length = 0
  private(set) var sawSmall = false
  private(set) var sawCapital = false

  private let clean: String
  private var depth = 0
  private var gap = WordGap.none
  private var start: String.Index?
  private var text: [UInt8] = []
  private var capitals = 0
  private var smalls = 0

  init(_ clean: String) {
    self.clean = clean
    words.reserveCapacity(5)
    text.reserveCapacity(32)
  }

  mutating func split() {
    let scalars = clean.unicodeScalars
    var index = scalars.startIndex
    let end = scalars.endIndex
    while index < end {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      length += 1
      switch Self.kind(of: scalar) {
      case .small:
        if start == nil { start = index }
        append(scalar)
        smalls += 1
      case .capital(let small):
        if start == nil { start = index }
        append(small)
        capitals += 1
      case .other:
        if start == nil { start = index }
        append(scalar)
      case .inWordMark:
        // S:t, O'Hara: the mark belongs to the word, unless the word ends with it.
        if start == nil || next == end || scalars[next] == " " {
          finish(at: index)
          if scalar == ":" { widen(.comma) }
        }
      case .mark(let mark):
        let inWord = start != nil
        finish(at: index)
        switch mark {
        case .hyphen:
          let isBeforeBlank = next == end || scalars[next] == " "
          if inWord {
            widen(isBeforeBlank ? .hyphenBlank : .hyphen)
          } else if isBeforeBlank {
            widen(.dash)
          }
        case .parenthesis:
          depth = scalar == "(" || scalar == "[" ? depth + 1 : max(0, depth - 1)
          widen(mark)
        default: widen(mark)
        }
      case .andSign:
        finish(at: index)
        start = index
        append("o")
        append("c")
        append("h")
        finish(at: next)
      }
      index = next
    }
    finish(at: end)
  }

  private enum Kind {
    case small
    case capital(Unicode.Scalar)
    case other
    case inWordMark
    case mark(WordGap)
    case andSign
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x61...0x7A, 0xDF...0xF6, 0xF8...0xFF: return .small
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE:
      return .capital(Unicode.Scalar(UInt8(scalar.value + 32)))
    case 0x30...0x39, 0x2B, 0x23: return .other  // digits, +, #
    case 0x2C, 0x3B, 0x7C: return .mark(.comma)  // , ; |
    case 0x2F, 0x5C: return .mark(.slash)
    case 0x2D: return .mark(.hyphen)
    case 0x28, 0x29, 0x5B, 0x5D: return .mark(.parenthesis)
    case 0x26: return .andSign
    case 0x27, 0x3A: return .inWordMark  // ' :
    case 0x00...0x7F: return .mark(.blank)
    default:
      let properties = scalar.properties
      guard properties.isAlphabetic else { return .mark(.blank) }
      let lower = properties.lowercaseMapping.unicodeScalars
      if let first = lower.first, lower.count == 1, first != scalar { return .capital(first) }
      return properties.isLowercase ? .small : .other
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x80 {
      text.append(UInt8(scalar.value))
    } else {
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private mutating func widen(_ mark: WordGap) {
    if mark.rawValue > gap.rawValue { gap = mark }
  }

  private mutating func finish(at end: String.Index) {
    guard let start else { return }
    words.append(
      NameWord(
        text: String(decoding: text, as: UTF8.self), written: clean[start..<end],
        gap: words.isEmpty ? .none : gap, isCapitals: capitals > 1 && smalls == 0,
        isInParentheses: depth > 0))
    if smalls > 0 { sawSmall = true }
    if capitals > 0 { sawCapital = true }
    self.start = nil
    text.removeAll(keepingCapacity: true)
    capitals = 0
    smalls = 0
    gap = .blank
  }
}
