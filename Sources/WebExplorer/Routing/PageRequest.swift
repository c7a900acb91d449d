import Exploration
import ProjectModel

/// What is asked of a page: its address, the filters and the reader's language.
struct PageRequest: Sendable {
  /// The page.
  let address: PageAddress
  /// The query.
  let target: RequestTarget
  /// What answers may cost.
  let limits: ServerLimits
  /// The words of the reader's language.
  let texts: Texts
  /// Whether the language stands in the address.
  let namesLanguage: Bool
  /// Which projects and ties count.
  let filters: Filters
  /// Whether offices and units are rolled up.
  let level: OrganisationLevel
  /// How many rows at most.
  let limit: Int
  /// Whether names may be judged here.
  let allowsJudgements: Bool
  /// The child process that draws pictures; `nil` draws in this process.
  let drawing: PictureIsolation?

  /// Reads what is asked.
  ///
  /// - Throws: ``WebError`` for a value that is none of what it may be.
  init(
    _ address: PageAddress, target: RequestTarget, language: Language, limits: ServerLimits,
    allowsJudgements: Bool = false, drawing: PictureIsolation? = nil
  ) throws {
    self.address = address
    self.target = target
    self.limits = limits
    self.allowsJudgements = allowsJudgements
    self.drawing = drawing
    texts = Texts(language)
    namesLanguage = target[Self.languageName] != nil
    let query = QueryReader(target)
    let from = try query.year("from")
    let to = try query.year("to")
    if let from, let to, from > to {
      throw WebError(.parameter(name: "from", value: String(from), expected: "≤ to (\(to))"))
    }
    filters = Filters(
      from: from, to: to, region: query.text("region"),
      programmeArea: query.text("programme-area"), municipality: query.text("municipality"),
      role: try query.choice("role", of: AffiliationRole.organisational))
    level = try query.flag("exact") ? .exact : .rolledUp
    limit = try query.number("limit", in: 1...limits.mostRows) ?? limits.usualRows
  }

  static let languageName = "lang"

  /// The language that an address asks for, if it names one.
  static func language(of target: RequestTarget) throws -> Language? {
    guard let value = target[languageName], !value.isEmpty else { return nil }
    guard let language = Language(rawValue: value) else {
      throw WebError(.parameter(name: languageName, value: value, expected: "sv, en"))
    }
    return language
  }

  /// What the answer depends on, as a key for keeping it.
  var cacheKey: String {
    "\(texts.language.rawValue) \(address.form.rawValue) "
      + ownAddress(form: address.form)
  }

  /// The filters as they stand in addresses.
  var filterQuery: [(String, String)] {
    var query: [(String, String)] = []
    if let from = filters.from { query.append(("from", String(from))) }
    if let to = filters.to { query.append(("to", String(to))) }
    if let region = filters.region { query.append(("region", region)) }
    if let area = filters.programmeArea { query.append(("programme-area", area)) }
    if let place = filters.municipality { query.append(("municipality", place)) }
    if let role = filters.role { query.append(("role", role.rawValue)) }
    if level == .exact { query.append(("exact", "1")) }
    return query
  }

  /// This page's own address in some form, everything that it shows in it.
  ///
  /// - Parameters:
  ///   - form: The form.
  ///   - language: Another language than the one that stands in the address now.
  /// - Returns: Path and query.
  func ownAddress(form: AnswerForm = .html, language: Language? = nil) -> String {
    let query = target.query.filter { $0.name != Self.languageName && !$0.value.isEmpty }
      .map { ($0.name, $0.value) }
    let language = language ?? (namesLanguage ? texts.language : nil)
    return Self.address(
      PageAddress.path(address.kind, key: address.key, form: form),
      query + (language.map { [(Self.languageName, $0.rawValue)] } ?? []))
  }

  /// The address of another page, with the reader's filters and language.
  func link(
    to kind: PageKind, key: String? = nil, _ query: [(String, String)] = [],
    form: AnswerForm = .html, keepingFilters: Bool = true
  ) -> String {
    link(path: PageAddress.path(kind, key: key, form: form), query, keepingFilters: keepingFilters)
  }

  /// The address of the page about something; `nil` when it has none.
  func link(toKey key: String) -> String? {
    PageAddress.path(storeKey: key).map { path in
      // Filters say which projects count; of a project itself they say nothing.
      link(path: path, [], keepingFilters: !key.hasPrefix("project:"))
    }
  }

  private func link(
    path: String, _ query: [(String, String)], keepingFilters: Bool
  ) -> String {
    Self.address(
      path,
      query + (keepingFilters ? filterQuery : [])
        + (namesLanguage ? [(Self.languageName, texts.language.rawValue)] : []))
  }

  private static func address(_ path: String, _ query: [(String, String)]) -> String {
    guard !query.isEmpty else { return path }
    return path + "?"
      + query.map { $0.0.percentEncoded() + "=" + $0.1.percentEncoded(keeping: "/:,@") }
      .joined(separator: "&")
  }
}

/// Reads the values of a query.
struct QueryReader {
  private let target: RequestTarget

  /// Reads from a target.
  init(_ target: RequestTarget) {
    self.target = target
  }

  /// A text without blanks around it; `nil` when it is missing or blank.
  func text(_ name: String) -> String? {
    guard let value = target[name] else { return nil }
    let words = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? nil : words
  }

  /// A text that must be there.
  func required(_ name: String) throws -> String {
    guard let text = text(name) else { throw WebError(.missing(name: name)) }
    return text
  }

  /// A year.
  func year(_ name: String) throws -> Int? {
    try number(name, in: 1...9_999)
  }

  /// A whole number.
  func number(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
    guard let text = text(name) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw WebError(
        .parameter(name: name, value: text, expected: "\(range.lowerBound)–\(range.upperBound)"))
    }
    return number
  }

  /// A number.
  func decimal(_ name: String, in range: ClosedRange<Double>) throws -> Double? {
    guard let text = text(name) else { return nil }
    guard let number = Double(text), range.contains(number) else {
      throw WebError(
        .parameter(name: name, value: text, expected: "\(range.lowerBound)–\(range.upperBound)"))
    }
    return number
  }

  /// Whether something is asked for: `exact=1`.
  func flag(_ name: String) throws -> Bool {
    guard let text = text(name) else { return false }
    let word = text.lowercased()
    if Self.yes.contains(word) { return true }
    if Self.no.contains(word) { return false }
    throw WebError(.parameter(name: name, value: text, expected: "1, 0"))
  }

  /// The words for what is asked for, and for what is not.
  static let yes = ["1", "true", "on", "yes"]
  static let no = ["0", "false", "off", "no"]

  /// One of several words.
  func choice<Choice: RawRepresentable<String>>(
    _ name: String, of choices: [Choice]
  ) throws -> Choice? {
    guard let text = text(name) else { return nil }
    let wanted = text.lowercased().filter { $0 != "-" }
    guard let choice = choices.first(where: { $0.rawValue.lowercased() == wanted }) else {
      throw WebError(
        .parameter(
          name: name, value: text, expected: choices.map(\.rawValue).joined(separator: ", ")))
    }
    return choice
  }

  /// Two years with a hyphen between, `2009-2011`, or one year.
  func span(_ name: String) throws -> ClosedRange<Int>? {
    guard let text = text(name) else { return nil }
    let years = text.replacing("–", with: "-").split(separator: "-").map { Int($0) }
    let first = years.first ?? nil
    let last = years.last ?? nil
    guard let first, let last, (1...2).contains(years.count), first <= last,
      (1...9_999).contains(first), (1...9_999).contains(last)
    else {
      throw WebError(.parameter(name: name, value: text, expected: "2009-2011"))
    }
    return first...last
  }
}
