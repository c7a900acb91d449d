/// A Swedish organisation number, checked: ten digits, the last of which fits the others.
struct OrganisationNumber: Hashable, Sendable {
  /// The ten digits without hyphen.
  let digits: String

  /// Reads a number in any of the usual forms: 202100-2114, 2021002114, 16202100-2114,
  /// SE202100211401; `nil` when it is none or its check digit is wrong.
  init?(_ text: String) {
    var digits = text.utf8.filter { (0x30...0x39).contains($0) }.map { $0 - 0x30 }
    let others = text.utf8.filter { !(0x30...0x39).contains($0) }
    guard others.allSatisfy({ [0x20, 0x2D, 0x53, 0x45, 0x73, 0x65].contains($0) }) else {
      return nil
    }
    if digits.count == 12 {
      // A century before the number, or the two digits after it that make a VAT number.
      if digits[0] == 1 && digits[1] == 6 {
        digits.removeFirst(2)
      } else if digits[10] == 0 && digits[11] == 1 {
        digits.removeLast(2)
      }
    }
    guard digits.count == 10, digits[2] >= 2, Self.checkDigitFits(digits) else { return nil }
    self.digits = String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
  }

  /// The number as it is printed, `202100-2114`.
  var printed: String {
    digits.prefix(6) + "-" + digits.suffix(4)
  }

  /// The sort of body that the first digit tells, in words.
  var group: String {
    switch digits.utf8.first {
    case 0x32: "the state, a municipality or a parish"
    case 0x35: "a limited company"
    case 0x36: "a simple partnership"
    case 0x37: "an economic association"
    case 0x38: "a non-profit association or a foundation"
    case 0x39: "a trading partnership"
    default: "another sort of body"
    }
  }

  /// The Luhn sum over ten digits.
  private static func checkDigitFits(_ digits: [UInt8]) -> Bool {
    var sum = 0
    for (index, digit) in digits.enumerated() {
      let doubled = Int(digit) * (index.isMultiple(of: 2) ? 2 : 1)
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return sum.isMultiple(of: 10)
  }
}
