import ProjectModel

/// Values as pages write them, read from bytes.
extension ByteText {
  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  /// A whole number with blanks between its digits and perhaps a unit after them.
  ///
  /// - Returns: `nil` for anything else, or for more than 15 digits.
  func wholeNumber(_ range: Range<Int>, unit: StaticString? = nil) -> Int? {
    var (value, digitCount) = (0, 0)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = self[offset]
      if Self.digits.contains(byte) {
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
        digitCount += 1
        guard digitCount <= 15 else { return nil }
        offset += 1
        continue
      }
      let blank = blankLength(at: offset, before: range.upperBound)
      if blank > 0, digitCount > 0 {
        offset += blank
      } else if let unit, digitCount > 0, isUnit(unit, offset..<range.upperBound) {
        break
      } else {
        return nil
      }
    }
    return digitCount > 0 ? value : nil
  }

  private func isUnit(_ unit: StaticString, _ range: Range<Int>) -> Bool {
    guard range.count == unit.utf8CodeUnitCount else { return false }
    for (distance, offset) in range.enumerated()
    where self[offset] | 0x20 != unit.utf8Start[distance] {
      return false
    }
    return true
  }

  /// A percentage of 0...100 with a decimal comma or point and perhaps a percent sign.
  func percentage(_ range: Range<Int>) -> Double? {
    var number = range
    if let last = range.last, self[last] == UInt8(ascii: "%") {
      number = trimmed(range.lowerBound..<last)
    }
    var (value, scale) = (0.0, 0.0)
    var digitCount = 0
    for offset in number {
      let byte = self[offset]
      if Self.digits.contains(byte) {
        digitCount += 1
        guard digitCount <= 15 else { return nil }
        value = value * 10 + Double(byte - UInt8(ascii: "0"))
        scale *= 10
      } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "."), scale == 0, digitCount > 0 {
        scale = 1
      } else {
        return nil
      }
    }
    guard digitCount > 0, scale != 1 else { return nil }
    let rate = scale == 0 ? value : value / scale
    return rate <= 100 ? rate : nil
  }

  /// `YYYY-MM-DD` at an offset.
  func day(at offset: Int, before end: Int) -> CalendarDay? {
    guard end - offset >= 10, self[offset + 4] == UInt8(ascii: "-"),
      self[offset + 7] == UInt8(ascii: "-"), let year = number(at: offset, digits: 4),
      let month = number(at: offset + 5, digits: 2), let day = number(at: offset + 8, digits: 2)
    else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  private func number(at offset: Int, digits count: Int) -> Int? {
    var value = 0
    for place in offset..<offset + count {
      guard Self.digits.contains(self[place]) else { return nil }
      value = value * 10 + Int(self[place] - UInt8(ascii: "0"))
    }
    return value
  }

  /// Two days with `till`, a hyphen or a dash between them; `nil` for a day that no calendar has.
  ///
  /// - Returns: `nil` when the value does not have the form of a period.
  func period(_ range: Range<Int>) -> (start: CalendarDay?, end: CalendarDay?)? {
    let (low, high) = (range.lowerBound, range.upperBound)
    guard range.count >= 21, hasFormOfDay(at: low), hasFormOfDay(at: high - 10) else { return nil }
    let between = trimmed(low + 10..<high - 10)
    return Self.periodMarks.word(self, between) != nil
      ? (day(at: low, before: high), day(at: high - 10, before: high)) : nil
  }

  private static let periodMarks = WordTable(["till", "-", "–"])

  private func hasFormOfDay(at offset: Int) -> Bool {
    for place in 0..<10 {
      let isDigit = Self.digits.contains(self[offset + place])
      let isHyphen = self[offset + place] == UInt8(ascii: "-")
      guard place == 4 || place == 7 ? isHyphen : isDigit else { return false }
    }
    return true
  }

  /// The domain of the first e-mail address, in lower case, with the offset where it begins.
  func emailDomain(_ range: Range<Int>) -> (text: String, offset: Int)? {
    guard let mark = offset(of: UInt8(ascii: "@"), in: range), mark > range.lowerBound else {
      return nil
    }
    var end = mark + 1
    while end < range.upperBound, isDomain(self[end]) { end += 1 }
    while end > mark + 1, self[end - 1] == UInt8(ascii: ".") || self[end - 1] == UInt8(ascii: "-") {
      end -= 1
    }
    let domain = mark + 1..<end
    guard let dot = offset(of: UInt8(ascii: "."), in: domain), dot > mark + 1, dot < end - 1,
      domain.count <= 253, self[mark + 1] != UInt8(ascii: "-"), !holdsDoubleDot(domain)
    else { return nil }
    // Nearly all stand in lower case already; letters beyond ASCII have capitals as well.
    let isLower = domain.allSatisfy {
      self[$0] < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self[$0])
    }
    return (isLower ? string(domain) : string(domain).lowercased(), mark + 1)
  }

  private func isDomain(_ byte: UInt8) -> Bool {
    // 0xC3 and what continues it: å, ä, ö and their like, but no blank or dash beyond ASCII.
    (0x80...0xBF).contains(byte) || byte == 0xC3 || Self.digits.contains(byte)
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
  }

  private func holdsDoubleDot(_ range: Range<Int>) -> Bool {
    offset(of: Array("..".utf8), in: range) != nil
  }

  /// What ten digits after the label of an organisation number are.
  enum OrganisationNumber {
    case number(String)
    /// The number of a person: a sole trader's.
    case personal
    case malformed
  }

  /// Ten digits, perhaps with a hyphen before the last four, and a right check digit (Luhn).
  ///
  /// The third digit of an organisation's number is at least 2; in a personal identity number it is
  /// the first of the month.
  func organisationNumber(_ range: Range<Int>) -> OrganisationNumber {
    var number: [UInt8] = []
    for offset in range {
      let byte = self[offset]
      if Self.digits.contains(byte), number.count < 10 {
        number.append(byte)
      } else if byte != UInt8(ascii: "-") || offset != range.upperBound - 5 {
        return .malformed
      }
    }
    guard number.count == 10 else { return .malformed }
    var sum = 0
    for (place, digit) in number.enumerated() {
      let doubled = Int(digit - UInt8(ascii: "0")) * (place.isMultiple(of: 2) ? 2 : 1)
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    guard sum.isMultiple(of: 10) else { return .malformed }
    if number[2] < UInt8(ascii: "2") { return .personal }
    return .number(String(decoding: number, as: UTF8.self))
  }
}
