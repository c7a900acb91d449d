import ProjectModel

/// Values as tables write them, read from bytes.
extension ByteText {
  /// `2009-01-15`, or the day of `2009-01-15T00:00:00`.
  func dayOfTable(_ range: Range<Int>) -> CalendarDay? {
    let words = trimmed(range)
    guard words.count >= 10, let day = day(at: words.lowerBound, before: words.upperBound) else {
      return nil
    }
    if words.count == 10 { return day }
    let mark = self[words.lowerBound + 10]
    return mark == UInt8(ascii: "T") || mark == UInt8(ascii: " ") ? day : nil
  }

  /// A day as above or, where the day stands first, `04/09/2023`.
  func dayOfTable(_ range: Range<Int>, isDayFirst: Bool) -> CalendarDay? {
    if let day = dayOfTable(range) { return day }
    let words = trimmed(range)
    guard isDayFirst, words.count == 10, self[words.lowerBound + 2] == UInt8(ascii: "/"),
      self[words.lowerBound + 5] == UInt8(ascii: "/"),
      let day = wholeNumber(words.lowerBound..<words.lowerBound + 2),
      let month = wholeNumber(words.lowerBound + 3..<words.lowerBound + 5),
      let year = wholeNumber(words.lowerBound + 6..<words.upperBound)
    else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// An amount of kronor with blanks, dots or commas between thousands, a decimal comma or point
  /// and perhaps `kr` or `SEK` after it; rounded to whole kronor.
  ///
  /// One mark with exactly three digits behind it (`1,234`) may be either a decimal mark or one of
  /// thousands and is not read.
  func amountOfTable(_ range: Range<Int>) -> Int? {
    var words = trimmed(range)
    for unit in Self.units where words.count > unit.count {
      let start = words.upperBound - unit.count
      if (0..<unit.count).allSatisfy({ self[start + $0] | 0x20 == unit[$0] }) {
        words = trimmed(words.lowerBound..<start)
      }
    }
    if let whole = wholeNumber(words) { return whole }
    return markedAmount(words)
  }

  private static let units = ["kr", "sek"].map { Array($0.utf8) }

  private func markedAmount(_ words: Range<Int>) -> Int? {
    var (value, digitCount) = (0, 0)
    // The digits since the last mark, and the marks so far.
    var group = 0
    var marks: [UInt8] = []
    var (fraction, scale) = (0, 1)
    var offset = words.lowerBound
    while offset < words.upperBound {
      let byte = self[offset]
      if (0x30...0x39).contains(byte) {
        digitCount += 1
        guard digitCount <= 15 else { return nil }
        let digit = Int(byte - 0x30)
        value = value * 10 + digit
        (fraction, scale) = (fraction * 10 + digit, scale * 10)
        group += 1
      } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "."), digitCount > 0 {
        // Every group but the first one has three digits.
        guard marks.isEmpty ? group > 0 : group == 3 else { return nil }
        // A second kind of mark is the decimal one, and the last.
        if Set(marks).count > 1 { return nil }
        marks.append(byte)
        (group, fraction, scale) = (0, 0, 1)
      } else if marks.isEmpty, digitCount > 0, blankLength(at: offset, before: words.upperBound) > 0
      {
        offset += blankLength(at: offset, before: words.upperBound)
        continue
      } else {
        return nil
      }
      offset += 1
    }
    guard let last = marks.last, group > 0 else { return nil }
    let isDecimal = group != 3 || Set(marks).count > 1
    if !isDecimal { return marks.count > 1 ? value : nil }
    // A decimal mark stands once.
    guard marks.filter({ $0 == last }).count == 1 else { return nil }
    let whole = (value - fraction) / scale
    return fraction * 2 >= scale ? whole + 1 : whole
  }
}

extension String {
  /// The text without the blanks around it.
  var trimmedOfBlanks: String {
    let bytes = Array(utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return "" }
      let text = ByteText(base: base, count: bytes.count)
      return text.string(text.trimmed(0..<bytes.count))
    }
  }
}
