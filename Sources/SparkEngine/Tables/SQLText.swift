/// Writes values into Spark SQL so that they can be nothing but values.
enum SQLText {
  /// A text; one with anything that could end or escape it is written as its bytes.
  static func text(_ value: String) -> String {
    let isPlain = value.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && $0.value != 0x7F && !"'\"\\$`".unicodeScalars.contains($0)
    }
    if isPlain { return "'\(value)'" }
    let digits = value.utf8.map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return digits.count < 2 ? "0" + digits : digits
    }
    return "CAST(X'\(digits.joined())' AS STRING)"
  }

  /// A floating number, with all its digits.
  static func number(_ value: Double) -> String { "CAST('\(value)' AS DOUBLE)" }

  /// Numbers in a list for `IN`; never empty, as SQL has no empty list.
  static func list(_ numbers: some Sequence<Int>) -> String {
    list(of: numbers.map(String.init))
  }

  /// Texts in a list for `IN`; never empty, as SQL has no empty list.
  static func list(_ texts: some Sequence<String>) -> String {
    list(of: texts.map(text))
  }

  private static func list(of values: [String]) -> String {
    "(" + (values.isEmpty ? "NULL" : values.joined(separator: ", ")) + ")"
  }
}
