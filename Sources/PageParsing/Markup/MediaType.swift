/// A content type as servers and pages write it: `text/html; charset=iso-8859-1`.
struct MediaType {
  /// The type without its parameters, in lower case: `text/html`.
  let name: String
  /// The `charset`, if one is named.
  let charset: String?

  init(_ text: String) {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false)
    name = (parts.first.map(String.init) ?? "").trimmedOfBlanks.lowercased()
    charset = parts.dropFirst().lazy.compactMap { Self.charset(String($0)) }.first
  }

  private static func charset(_ parameter: String) -> String? {
    guard let equals = parameter.firstIndex(of: "="),
      String(parameter[..<equals]).trimmedOfBlanks.lowercased() == "charset"
    else { return nil }
    let value = String(
      parameter[parameter.index(after: equals)...].filter { $0 != "\"" && $0 != "'" }
    )
    .trimmedOfBlanks
    return value.isEmpty ? nil : value
  }
}
