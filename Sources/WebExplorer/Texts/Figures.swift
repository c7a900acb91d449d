import ProjectModel

/// Numbers, days and spans as a reader of one language writes them.
struct Figures: Sendable {
  /// The reader's language.
  let language: Language

  /// A whole number in groups of three: `1 234 567` in Swedish, `1,234,567` in English.
  func whole(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 {
        result += language == .swedish ? "\u{A0}" : ","
      }
      result.append(digit)
    }
    return (value < 0 ? "\u{2212}" : "") + result
  }

  /// A number with at most three decimals: `0,125` in Swedish, `0.125` in English.
  ///
  /// What is smaller than that is written as a power of ten with two digits, and what has no decimals any
  /// more as it is.
  func decimal(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    guard value.magnitude < 1e15 else { return value.description }
    if value != 0, value.magnitude < 0.0005 { return power(value) }
    let thousandths = Int((value.magnitude * 1000).rounded())
    var fraction = String(thousandths % 1000)
    fraction = String(repeating: "0", count: 3 - fraction.count) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let whole = (value < 0 ? "\u{2212}" : "") + whole(thousandths / 1000)
    return fraction.isEmpty ? whole : whole + point + fraction
  }

  /// A share as per cent without decimals, `12 %` in Swedish, `12%` in English.
  func share(_ value: Double) -> String {
    let percent = whole(Int((value * 100).rounded()))
    return language == .swedish ? percent + "\u{A0}%" : percent + "%"
  }

  /// An amount of kronor, `5 978 228 kr` in Swedish, `SEK 5,978,228` in English.
  func kronor(_ amount: Int) -> String {
    language == .swedish ? whole(amount) + "\u{A0}kr" : "SEK\u{A0}" + whole(amount)
  }

  /// A day given as `2009-07-01`: `1 juli 2009` in Swedish, `1 July 2009` in English.
  ///
  /// What is no day of the calendar is given back as it is.
  func day(_ iso: String) -> String {
    guard let day = CalendarDay(iso: iso) else { return iso }
    let months = language == .swedish ? Self.swedishMonths : Self.englishMonths
    return "\(day.day)\u{A0}\(months[day.month - 1])\u{A0}\(day.year)"
  }

  /// `2009`, `2009–2012`, or `–` without a year.
  func years(_ first: Int?, _ last: Int?) -> String {
    guard let first = first ?? last else { return "–" }
    guard let last, last != first else { return String(first) }
    return "\(first)–\(last)"
  }

  private var point: String { language == .swedish ? "," : "." }

  private func power(_ value: Double) -> String {
    var exponent = 0
    var mantissa = value.magnitude
    while mantissa < 1, exponent > -330 {
      mantissa *= 10
      exponent -= 1
    }
    let tenths = Int((mantissa * 10).rounded())
    let sign = value < 0 ? "\u{2212}" : ""
    return "\(sign)\(tenths / 10)\(point)\(tenths % 10)\u{A0}·\u{A0}10^\u{2212}\(-exponent)"
  }

  private static let swedishMonths = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
    "oktober", "november", "december",
  ]
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
