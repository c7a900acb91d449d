import ProjectModel

/// A place that a word or two of a name mean.
enum Place: Hashable, Sendable {
  case municipality(Municipality)
  case county(County)
  /// A locality and the municipality it lies in.
  case locality(String, Municipality)
  /// A district of a city.
  case district(String, Municipality)

  /// The municipality that the place is or lies in.
  var municipality: Municipality? {
    switch self {
    case .municipality(let municipality), .locality(_, let municipality),
      .district(_, let municipality):
      municipality
    case .county: nil
    }
  }

  /// The place's name without genitive.
  var name: String {
    switch self {
    case .municipality(let municipality): municipality.name
    case .county(let county): county.name
    case .locality(let name, _), .district(let name, _): name
    }
  }
}

/// A place found in a name.
struct PlaceSpan: Sendable {
  let place: Place
  let range: Range<Int>
  /// Whether the name has the place in the genitive: Jokkmokks.
  let isGenitive: Bool
}

/// Which words mean which place: municipalities, counties, localities and city districts, in the
/// forms that names use.
///
/// Diacritics count, since Habo and Håbo are two; a form that has lost them is known only where no
/// other place bears it.
enum PlaceIndex {
  /// All places in a run of words, the longest first at each word.
  static func spans(in words: [NameWord]) -> [PlaceSpan] {
    var spans: [PlaceSpan] = []
    var index = 0
    while index < words.count {
      if words[index].traits.contains(.place), let span = span(in: words, at: index) {
        spans.append(span)
        index = span.range.upperBound
      } else {
        index += 1
      }
    }
    return spans
  }

  private static func span(in words: [NameWord], at start: Int) -> PlaceSpan? {
    var text = ""
    var best: PlaceSpan?
    for end in start..<min(words.count, start + 4) {
      if end > start {
        if words[end].gap.isBreak { break }
        text += " "
      }
      text += words[end].text
      if let form = forms[ByteString(text)] {
        best = PlaceSpan(place: form.place, range: start..<end + 1, isGenitive: form.isGenitive)
      }
    }
    return best
  }

  /// The one municipality or locality whose name begins with a cut word of three letters or more.
  static func completion(of fragment: String) -> Place? {
    guard fragment.count >= 3 else { return nil }
    var low = 0
    var high = completable.count
    while low < high {
      let middle = (low + high) / 2
      if completable[middle].text < fragment { low = middle + 1 } else { high = middle }
    }
    var found: Place?
    while low < completable.count, completable[low].text.hasPrefix(fragment) {
      if let found, found != completable[low].place { return nil }
      found = completable[low].place
      low += 1
    }
    return found
  }

  /// The place with exactly this name, in lower case, words joined by blanks.
  static func place(named text: String) -> Place? {
    forms[ByteString(text)]?.place
  }

  private struct Form {
    let place: Place
    let isGenitive: Bool
  }

  /// A name in lower case with hyphens as blanks, as words are joined.
  private static func plain(_ name: String) -> String {
    var result: [UInt8] = []
    for byte in name.lowercased().utf8 where byte != UInt8(ascii: ":") {
      result.append(byte == UInt8(ascii: "-") ? TableText.blank : byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let forms: [ByteString: Form] = {
    var forms: [ByteString: Form] = [:]
    forms.reserveCapacity(8_000)
    func add(_ text: String, _ place: Place, genitive: Bool = false) {
      let text = ByteString(text)
      if forms[text] == nil { forms[text] = Form(place: place, isGenitive: genitive) }
    }
    for municipality in MunicipalityRegister.all {
      add(plain(municipality.name), .municipality(municipality))
    }
    for county in MunicipalityRegister.counties { add(plain(county.name), .county(county)) }
    add("vg län", .county(county("14")))
    add("sörmlands län", .county(county("04")))
    for county in MunicipalityRegister.counties {
      add(CountyNames.short(of: county), .county(county))
      add(county.letter.lowercased() + " län", .county(county))
      add(plain(county.seat), seatPlace(county))
    }
    add("sörmland", .county(county("04")))
    add("västra götalandsregionen", .county(county("14")))
    for (code, district) in rows(CityTable.districts) {
      guard let city = MunicipalityRegister.municipality(code: code), district != "Centrum" else {
        continue
      }
      add(plain(district), .district(district, city))
    }
    for (code, locality) in rows(LocalityTable.rows) {
      guard let municipality = MunicipalityRegister.municipality(code: code) else { continue }
      add(plain(locality), .locality(locality, municipality))
    }
    // What follows depends on each of these forms alone, or on all of them, but not on their order.
    let plainForms = forms.map { (text: $0.key.text, form: $0.value) }
    for municipality in MunicipalityRegister.all {
      add(
        plain(String(decoding: municipality.fullName.utf8.dropLast(7), as: UTF8.self)),
        .municipality(municipality), genitive: true)
      add(
        TableText.parts(of: plain(municipality.name), at: TableText.blank).joined(),
        .municipality(municipality))
    }
    for (text, form) in plainForms where text.utf8.last != UInt8(ascii: "s") {
      add(text + "s", form.place, genitive: true)
    }
    // Forms that have lost their diacritics, where only one place can be meant.
    var folded: [String: Form?] = [:]
    for (text, form) in plainForms {
      let plainText = TextFolding.folded(text)
      guard plainText != text else { continue }
      if let known = folded[plainText], known?.place != form.place {
        folded[plainText] = .some(nil)
      } else {
        folded[plainText] = form
      }
    }
    for (text, form) in folded {
      if let form { add(text, form.place, genitive: form.isGenitive) }
    }
    return forms
  }()

  /// The first words of all forms, and the words that follow in forms of several words; in no order.
  static var formWords: (first: [String], later: [String]) {
    var first: [String] = []
    var later: [String] = []
    for form in forms.keys {
      let words = TableText.parts(of: form.text, at: TableText.blank)
      first += words.prefix(1)
      later += words.dropFirst()
    }
    return (first, later)
  }

  private static let completable: [(text: String, place: Place)] =
    forms
    .compactMap { text, form in
      if case .county = form.place { return nil }
      return form.isGenitive ? nil : (text.text, form.place)
    }
    .sorted { $0.text < $1.text }

  private static func rows(_ table: String) -> [(String, String)] {
    TableText.lines(table).flatMap { row in
      let fields = TableText.parts(of: row, at: TableText.bar)
      guard fields.count == 2 else { return [(String, String)]() }
      return TableText.parts(of: fields[1], at: TableText.semicolon).map { (fields[0], $0) }
    }
  }

  private static func county(_ code: String) -> County {
    MunicipalityRegister.counties.first { $0.code == code } ?? MunicipalityRegister.counties[0]
  }

  /// The county's seat, which may be a locality of another name (Visby).
  private static func seatPlace(_ county: County) -> Place {
    if let municipality = MunicipalityRegister.municipality(named: county.seat) {
      return .municipality(municipality)
    }
    let inCounty = MunicipalityRegister.all.first { $0.county.code == county.code }
    return inCounty.map { .locality(county.seat, $0) } ?? .county(county)
  }
}
