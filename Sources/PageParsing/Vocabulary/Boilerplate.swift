/// Lines that the web site put on the page and that say nothing of the project.
enum Boilerplate {
  private static let whole = WordTable([
    "Logotyp på utskrifter", "In English", "Stäng", "Lär dig mer", "Cookies",
    "Information med anledning av covid-19", "Uppdaterad information med anledning av covid-19",
    "Mer information och anmälan.",
  ])

  private static let beginnings = WordTable([
    // The number is that of the cookies' notice: `information (1)`.
    "information (", "Den här hemsidan använder cookies", "Den här webbplatsen använder cookies",
  ])

  private static let english = WordTable(["In English"])
  private static let webinar = Array(" - Webbinarium".utf8)

  /// Whether a trimmed line is one of the site's own.
  static func contains(_ text: ByteText, _ line: Range<Int>) -> Bool {
    whole.word(text, line) != nil || beginnings.beginning(text, line) { _, _ in true }
      || isWebinarBanner(text, line)
  }

  /// Whether a trimmed line is the link that ends the header of layout A.
  static func isInEnglish(_ text: ByteText, _ line: Range<Int>) -> Bool {
    english.word(text, line) != nil
  }

  /// `3 december - Webbinarium om …`: a day, a month and the word, so that a project on webinars
  /// keeps its title.
  private static func isWebinarBanner(_ text: ByteText, _ line: Range<Int>) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard let first = line.first, digits.contains(text[first]),
      let mark = text.offset(
        of: webinar, in: line.lowerBound..<min(line.upperBound, line.lowerBound + 40))
    else { return false }
    return text.offset(of: UInt8(ascii: " "), in: line.lowerBound..<mark) != nil
  }
}
