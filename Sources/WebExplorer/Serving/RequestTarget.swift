/// The path and the query of a request, decoded.
///
/// Nothing in it is trusted: a path that climbs, a broken escape or a control character is refused.
struct RequestTarget: Hashable, Sendable {
  /// A name with its value.
  struct Parameter: Hashable, Sendable {
    let name: String
    let value: String
  }

  /// The path's parts, decoded; none for `/`.
  let path: [String]
  /// The query's parts in the order given, decoded.
  let query: [Parameter]

  /// Reads the target of a request line.
  ///
  /// - Throws: ``WebError`` when it is too long, or is none.
  init(_ text: String, limits: ServerLimits) throws {
    guard text.utf8.count <= limits.targetLength else {
      throw WebError(.tooLong(limit: limits.targetLength))
    }
    guard text.first == "/" else { throw WebError(.notATarget) }
    let halves = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = try halves[0].dropFirst().split(separator: "/", omittingEmptySubsequences: false)
      .map { try Self.decoded($0, plusIsBlank: false) }
      .reduce(into: []) { parts, part in
        guard part != ".", part != "..", !part.contains("\\") else {
          throw WebError(.notATarget)
        }
        parts.append(part)
      }
    query = try halves.count > 1 ? Self.form(halves[1], limits: limits) : []
  }

  /// The last value of a name.
  subscript(name: String) -> String? { query.last { $0.name == name }?.value }

  /// All values of a name that are not blank, in the order given.
  func all(_ name: String) -> [String] {
    query.filter { $0.name == name && !$0.value.allSatisfy(\.isWhitespace) }.map(\.value)
  }

  /// Reads `a=1&b=2`, as queries and posted forms are written.
  ///
  /// - Parameters:
  ///   - text: The form.
  ///   - limits: What requests may cost.
  ///   - valueLength: The longest value; that of a query when it is not given.
  /// - Returns: The fields in the order given, decoded.
  /// - Throws: ``WebError`` for a value that is too long or cannot be decoded.
  static func form(
    _ text: some StringProtocol, limits: ServerLimits, valueLength: Int? = nil
  ) throws -> [Parameter] {
    try text.split(separator: "&").map { pair in
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let value = halves.count > 1 ? try decoded(halves[1], plusIsBlank: true) : ""
      let most = valueLength ?? limits.valueLength
      guard value.utf8.count <= most else {
        throw WebError(
          .parameter(name: String(halves[0].prefix(40)), value: "…", expected: "≤ \(most) bytes"))
      }
      return Parameter(name: try decoded(halves[0], plusIsBlank: true), value: value)
    }
  }

  private static func decoded(_ text: some StringProtocol, plusIsBlank: Bool) throws -> String {
    var bytes: [UInt8] = []
    var iterator = text.utf8.makeIterator()
    while let byte = iterator.next() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = iterator.next().flatMap(hexadecimal),
          let low = iterator.next().flatMap(hexadecimal)
        else { throw WebError(.notATarget) }
        bytes.append(high << 4 | low)
      case UInt8(ascii: "+") where plusIsBlank: bytes.append(UInt8(ascii: " "))
      default: bytes.append(byte)
      }
    }
    guard let decoded = String(validating: bytes, as: UTF8.self),
      decoded.unicodeScalars.allSatisfy({
        $0.properties.generalCategory != .control || $0 == "\n" || $0 == "\r" || $0 == "\t"
      })
    else { throw WebError(.notATarget) }
    return decoded
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}

extension StringProtocol {
  /// The text for a part of a path or a value of a query: everything but unreserved letters escaped.
  ///
  /// - Parameter keeping: Further ASCII signs that stay as they are.
  /// - Returns: ASCII only.
  func percentEncoded(keeping: String = "") -> String {
    var result = ""
    for byte in utf8 {
      let scalar = Unicode.Scalar(byte)
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~":
        result.unicodeScalars.append(scalar)
      case _ where byte < 0x80 && keeping.unicodeScalars.contains(scalar):
        result.unicodeScalars.append(scalar)
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" + digits : digits)
      }
    }
    return result
  }
}
