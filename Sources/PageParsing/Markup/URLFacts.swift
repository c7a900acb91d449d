import ProjectModel

/// What the address of a project's page says of the project.
///
/// ```
/// https://www.esf.se/sv/Resultat/Projektbanken/Behallare-for-projekt/Stockholm/Vagen-in/
/// https://www.esf.se/Resultat/Projektbanken-2014-2020/Alla-Projekt/Vagen-In/
/// https://www.esf.se/resultat/projektbanken/projekt/?dnr=2016/00023
/// ```
public struct URLFacts: Hashable, Sendable {
  /// The address without the web archive around it, if it stood in one.
  public let url: String
  /// The last part of the path that names the page, as written: `Vagen-in`.
  public let slug: String?
  /// The region in the path, as pages write it: `Småland och Öarna`.
  public let region: String?
  /// The case number in the query: `2016/00023`.
  public let caseNumber: String?
  /// Whether the page stands in the project bank of esf.se.
  public let isInProjectBank: Bool
  /// Whether the page is one of the bank's project pages, and not one of its lists.
  public let isProjectPage: Bool

  /// Reads an address.
  public init(_ address: String) {
    let url = Self.unwrapped(address.trimmedOfBlanks)
    self.url = url
    let parts = Self.parts(of: url)
    let path = parts.path.split(separator: "/").map { Self.decoded(String($0)) }
    let folded = path.map { $0.lowercased() }
    let isBankHost = parts.host == "esf.se" || parts.host.hasSuffix(".esf.se")
    isInProjectBank = isBankHost && folded.contains { $0.hasPrefix("projektbanken") }
    let isSearchPage = folded.last == "projekt" || folded.last == "projektbanken"
    caseNumber = Self.caseNumber(in: parts.query)
    slug = isSearchPage && caseNumber != nil ? nil : Self.slug(of: path)

    if let container = folded.firstIndex(of: "behallare-for-projekt"), container + 1 < path.count {
      region = Self.region(path[container + 1])
      isProjectPage = isInProjectBank && container + 2 < path.count
    } else {
      region = nil
      let all = folded.firstIndex(of: "alla-projekt")
      isProjectPage =
        isInProjectBank && (all.map { $0 + 1 < path.count } ?? false || caseNumber != nil)
    }
  }

  /// The title that the slug was made from, as far as it tells: `Vagen in`; letters and signs that an
  /// address cannot hold are lost.
  public var title: String? {
    guard let slug else { return nil }
    let words = slug.split(whereSeparator: { $0 == "-" || $0 == "_" || $0.isWhitespace })
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// `https://web.archive.org/web/20130405120000/http://www.esf.se/…` is a page of esf.se.
  private static func unwrapped(_ url: String) -> String {
    guard let web = url.firstRange(of: "://web.archive.org/web/") else { return url }
    let rest = url[web.upperBound...]
    guard let slash = rest.firstIndex(of: "/") else { return url }
    let inner = String(rest[rest.index(after: slash)...])
    return inner.hasPrefix("http") ? inner : url
  }

  private static func parts(of url: String) -> (host: String, path: String, query: String) {
    var rest = Substring(url)
    if let fragment = rest.firstIndex(of: "#") { rest = rest[..<fragment] }
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    var query = ""
    if let mark = rest.firstIndex(of: "?") {
      query = String(rest[rest.index(after: mark)...])
      rest = rest[..<mark]
    }
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    let host = rest[..<slash].split(separator: "@").last ?? ""
    return (
      host.split(separator: ":").first.map { $0.lowercased() } ?? "", String(rest[slash...]), query
    )
  }

  private static func caseNumber(in query: String) -> String? {
    for parameter in query.split(whereSeparator: { $0 == "&" || $0 == ";" }) {
      let parts = parameter.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[0].lowercased() == "dnr" else { continue }
      let value = decoded(String(parts[1])).trimmedOfBlanks
      let isNumber = value.unicodeScalars.allSatisfy {
        $0.isASCII && $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "/"
          || $0 == "-"
      }
      if !value.isEmpty, value.count <= 20, isNumber { return value }
    }
    return nil
  }

  /// The last part that is no file name of a server's own.
  private static func slug(of path: [String]) -> String? {
    for part in path.reversed() {
      let dot = part.lastIndex(of: ".")
      let ending = dot.map { part[part.index(after: $0)...].lowercased() } ?? ""
      let name =
        dot.map { pageEndings.contains(ending) ? String(part[..<$0]) : part } ?? part
      if pageEndings.contains(ending), serverNames.contains(name.lowercased()) { continue }
      return name.contains(where: \.isLetter) ? String(name.prefix(300)) : nil
    }
    return nil
  }

  private static let pageEndings: Set<String> = [
    "htm", "html", "xhtml", "shtml", "asp", "aspx", "php", "jsp", "txt",
  ]
  private static let serverNames: Set<String> = ["index", "default", "start", "home"]

  private static func region(_ part: String) -> String? {
    let folded = TextFolding.slug(part)
    if let known = (MunicipalityRegister.regions + ["ESF Nationellt"]).first(where: {
      TextFolding.slug($0) == folded
    }) {
      return known
    }
    return ["nationellt", "nationella", "nationella-projekt"].contains(folded)
      ? "ESF Nationellt" : nil
  }

  /// `%C3%A5` as `å`; what is no such escape stays.
  private static func decoded(_ text: String) -> String {
    guard text.contains("%") else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = Self.digit(bytes[index + 1]), let low = Self.digit(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    let decoded = String(decoding: result, as: UTF8.self)
    let isText = decoded.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0xFFFD }
    return isText ? decoded : text
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
  }
}

extension PageReading {
  /// Gives the record the address of its page, and from it what the page itself lacks: the title (a
  /// note says so), the region and the case number.
  ///
  /// Mirrors without a header need it. What the page itself says is never replaced.
  public mutating func complete(from facts: URLFacts) {
    guard var record else { return }
    if record.url == nil { record.url = facts.url }
    if record.region == nil, let region = facts.region {
      record.region = Sourced(region, line: 1, column: 1)
    }
    if record.caseNumber == nil, let number = facts.caseNumber {
      record.caseNumber = Sourced(number, line: 1, column: 1)
    }
    if record.title == nil, let title = facts.title {
      record.title = Sourced(title, line: 1, column: 1)
      // The title is there now; that it was not on the page remains worth a note.
      findings.removeAll { $0.isMissingTitle }
      findings.append(
        Finding(
          .missingField, .note, line: 1, column: 1,
          what: "the page has no title; '\(title.quotable)' was made from its URL",
          expected: "a title"))
      findings = findings.inPlaceOrder
    }
    record.findings = findings
    self.record = record
  }
}

extension Finding {
  /// Whether the finding is that of a page without a title.
  fileprivate var isMissingTitle: Bool {
    kind == .missingField && severity == .error && what.contains("title")
  }
}
