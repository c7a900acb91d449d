/// Finds what may identify a person in a short text: e-mail addresses, telephone numbers and Swedish
/// personal identity numbers.
///
/// ```text
/// kontakt@jokkmokk.se, kontakt(at)jokkmokk.se
/// 08-123 45 67, +46 70 123 45 67
/// 19811218-9876 (the last digit is a check digit)
/// ```
///
/// Names of people are not found: nothing tells them from names of bodies.
struct PersonalDataScanner {
  /// What was found.
  enum Kind: String, CaseIterable {
    case personalIdentityNumber = "a personal identity number"
    case emailAddress = "an e-mail address"
    case telephoneNumber = "a telephone number"
  }

  /// One place in a text.
  struct Match: Hashable {
    let kind: Kind
    /// The first character's place, counted from 0.
    let offset: Int
  }

  private let text: [Character]

  init(_ text: String) {
    self.text = Array(text)
  }

  /// Every match, by place; places do not overlap.
  ///
  /// - Complexity: O(characters), apart from long rows of digits and blanks.
  func matches() -> [Match] {
    var found: [Match] = []
    var position = 0
    while position < text.count {
      if let end = identityNumber(at: position) {
        found.append(Match(kind: .personalIdentityNumber, offset: position))
        position = end
      } else if let end = telephoneNumber(at: position) {
        found.append(Match(kind: .telephoneNumber, offset: position))
        position = end
      } else if let address = address(around: position) {
        found.append(Match(kind: .emailAddress, offset: address.lowerBound))
        position = address.upperBound
      } else {
        position += 1
      }
    }
    return found
  }

  // MARK: - Personal identity numbers

  /// Six or eight digits of a day, a mark or none, and four digits of which the last is a check digit.
  private func identityNumber(at start: Int) -> Int? {
    guard digit(start) != nil, start == 0 || digit(start - 1) == nil else { return nil }
    var digits: [Int] = []
    var position = start
    var marks = 0
    while position < text.count {
      if let value = digit(position) {
        digits.append(value)
      } else if marks == 0, text[position] == "-" || text[position] == "+",
        digits.count == 6 || digits.count == 8
      {
        marks += 1
      } else {
        break
      }
      position += 1
    }
    guard digits.count == 10 || digits.count == 12 else { return nil }
    if digits.count == 12, ![18, 19, 20].contains(digits[0] * 10 + digits[1]) { return nil }
    let short = Array(digits.suffix(10))
    let month = short[2] * 10 + short[3]
    let day = short[4] * 10 + short[5]
    // A coordination number, of somebody who is not registered, has 60 added to the day.
    guard (1...12).contains(month), (1...31).contains(day > 60 ? day - 60 : day),
      Self.checksum(short) % 10 == 0
    else { return nil }
    return position
  }

  /// The sum of Luhn's formula (ISO/IEC 7812-1, annex B), which Skatteverket's numbers end in.
  private static func checksum(_ digits: [Int]) -> Int {
    digits.enumerated().reduce(0) { sum, digit in
      let doubled = digit.offset.isMultiple(of: 2) ? digit.element * 2 : digit.element
      return sum + doubled / 10 + doubled % 10
    }
  }

  // MARK: - Telephone numbers

  /// A `0` or `+`, then digits with blanks, hyphens, strokes and brackets between them.
  private func telephoneNumber(at start: Int) -> Int? {
    let first = text[start]
    guard first == "0" || first == "+" else { return nil }
    if start > 0 {
      let before = text[start - 1]
      guard !before.isLetter, !before.isNumber, !"-/.,".contains(before) else { return nil }
    }
    var count = first == "0" ? 1 : 0
    var end = start + 1
    var position = start + 1
    while position < text.count {
      if digit(position) != nil {
        count += 1
        end = position + 1
      } else if !(text[position].isWhitespace || "-–/()".contains(text[position]))
        || position - end >= Self.mostMarksBetweenDigits
      {
        break
      }
      position += 1
    }
    let isTelephoneNumber = Self.telephoneDigits.contains(count) && !isFollowedByLetter(end)
    return isTelephoneNumber ? end : nil
  }

  private func isFollowedByLetter(_ position: Int) -> Bool {
    position < text.count && text[position].isLetter
  }

  /// With the leading zero or the country's number: `08-12 34 56` to `+46 70 123 45 67`.
  private static let telephoneDigits = 8...13
  private static let mostMarksBetweenDigits = 3

  // MARK: - E-mail addresses

  /// The address whose `@`, or a word in brackets for it, stands at a place.
  private func address(around mark: Int) -> Range<Int>? {
    let markLength: Int
    if text[mark] == "@" {
      markLength = 1
    } else if mark + 4 <= text.count,
      ["(at)", "[at]"].contains(String(text[mark..<mark + 4]).lowercased())
    {
      markLength = 4
    } else {
      return nil
    }
    var start = mark
    while start > 0, isAddressCharacter(text[start - 1]) { start -= 1 }
    var end = mark + markLength
    while end < text.count, isAddressCharacter(text[end]) { end += 1 }
    while end > mark, text[end - 1] == "." { end -= 1 }
    guard start < mark, end > mark + markLength,
      text[(mark + markLength)..<end].contains(".")
    else { return nil }
    return start..<end
  }

  private func isAddressCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "._-+%".contains(character)
  }

  private func digit(_ position: Int) -> Int? {
    guard text[position].isASCII else { return nil }
    return text[position].wholeNumberValue
  }
}
