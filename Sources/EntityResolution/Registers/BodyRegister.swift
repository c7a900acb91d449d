import ProjectModel

/// How far a registered name reaches over words that follow it.
enum NameReach: String, Sendable {
  /// Only the name itself.
  case exact
  /// A place, a district or a unit may follow.
  case local
  /// Whatever follows is a part of the body.
  case open
}

/// A body that a register knows by name.
struct RegisteredBody: Sendable {
  let organisation: Organisation
  let reach: NameReach
  let organisationNumber: String?
  /// Whether the body belongs to the state, so that what follows its name is an office or unit.
  var isAgency: Bool { organisation.kind == .stateAgency || organisation.kind == .university }
}

/// All registered bodies by name, by organisation number and by key.
enum BodyRegister {
  /// A name found at the beginning of a run of words.
  struct Hit: Sendable {
    let body: RegisteredBody
    let count: Int
  }

  /// The body with exactly this name.
  static func body(in words: ArraySlice<NameWord>) -> RegisteredBody? {
    guard let first = words.first, first.traits.contains(.bodyStart), words.count <= longestName
    else {
      return nil
    }
    return lookUp(NormalForm.text(of: words), first: first, isAlone: true)
  }

  /// The body with this name in normal form.
  static func body(normalName: String) -> RegisteredBody? {
    names[ByteString(normalName)].map { bodies[$0.index] }
  }

  /// The longest registered name that a run of words begins with.
  static func bodyBeginning(_ words: ArraySlice<NameWord>) -> Hit? {
    guard let first = words.first, first.traits.contains(.bodyStart),
      let limit = lengths[ByteString(first.text)]
    else { return nil }
    var text = ""
    var best: Hit?
    for (offset, word) in words.prefix(limit).enumerated() {
      if offset > 0 { text += " " }
      text += word.text
      let isAlone = offset + 1 == words.count
      if let body = lookUp(text, first: first, isAlone: isAlone) {
        best = Hit(body: body, count: offset + 1)
      }
    }
    return best
  }

  /// The one body whose name begins with a cut name.
  static func completion(of text: String) -> RegisteredBody? {
    var low = 0
    var high = sortedNames.count
    while low < high {
      let middle = (low + high) / 2
      if sortedNames[middle] < text { low = middle + 1 } else { high = middle }
    }
    var found: RegisteredBody?
    while low < sortedNames.count, sortedNames[low].hasPrefix(text) {
      if let entry = names[ByteString(sortedNames[low])] {
        let body = bodies[entry.index]
        if let found, found.organisation.key != body.organisation.key { return nil }
        found = body
      }
      low += 1
    }
    return found
  }

  /// The body with an organisation number.
  static func body(number: OrganisationNumber) -> RegisteredBody? {
    numbers[number.digits].map { bodies[$0] }
  }

  /// The body with a canonical name.
  static func body(named name: String) -> RegisteredBody? {
    byCanonicalName[name].map { bodies[$0] }
  }

  /// Whether some registered body has the key.
  static func holds(key: String) -> Bool {
    keys.contains(key)
  }

  /// The first words of all registered names, in lower case.
  static let firstWords: [String] = rows.flatMap(\.names).map { firstWord(of: $0) }

  /// The other words of registered names: they tell whole words from cut ones.
  static let laterWords: [String] = rows.flatMap(\.names).flatMap { name in
    TableText.parts(of: name.lowercased()) { !isLetter($0) }.dropFirst()
  }

  private struct Entry {
    let index: Int
    /// An acronym counts only when it is written in capitals.
    let isAcronym: Bool
    /// An ordinary word that is a body's name only when it stands alone.
    let isExact: Bool
  }

  private static func lookUp(_ text: String, first: NameWord, isAlone: Bool) -> RegisteredBody? {
    guard let entry = names[ByteString(text)] else { return nil }
    if entry.isAcronym, !first.isCapitals, text != "af" { return nil }
    let body = bodies[entry.index]
    return isAlone || (body.reach != .exact && !entry.isExact) ? body : nil
  }

  private static func firstWord(of name: String) -> String {
    let inWordMarks = [UInt8(ascii: ":"), UInt8(ascii: "'")]
    let text = CleanText.clean(name).lowercased().utf8.lazy.filter { !inWordMarks.contains($0) }
    let word = String(
      decoding: text.prefix { isLetter($0) || (0x30...0x39).contains($0) }, as: UTF8.self)
    return Vocabulary.expansion(of: word) ?? word
  }

  /// Whether a byte of a text in lower case is a letter or a part of one: beyond ASCII the registers'
  /// names hold nothing else.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte)
  }

  private static let rows: [BodyRow] = BodyRow.all

  private static let bodies: [RegisteredBody] = {
    // Where two names fold together, the one without diacritics keeps the plain key.
    var plain: [String: String] = [:]
    for row in rows {
      let slug = KeySlug.plain(row.canonicalName)
      if plain[slug] == nil || row.canonicalName.utf8.allSatisfy({ $0 < 0x80 }) {
        plain[slug] = row.canonicalName
      }
    }
    return rows.map { row in
      let slug = KeySlug.plain(row.canonicalName)
      var key = "organisation:" + slug
      if plain[slug] != row.canonicalName {
        key += "-" + (row.municipalityCode ?? KeySlug.suffix(of: row.canonicalName))
      }
      return RegisteredBody(
        organisation: Organisation(
          key: key, name: row.canonicalName, kind: row.kind, municipalityCode: row.municipalityCode),
        reach: row.reach, organisationNumber: row.organisationNumber)
    }
  }()

  private static let names: [ByteString: Entry] = {
    var names: [ByteString: Entry] = [:]
    names.reserveCapacity(2 * rows.count)
    for (index, row) in rows.enumerated() {
      for name in row.names {
        let text = ByteString(NormalForm.text(of: NameReading(name).words[...]))
        let isAcronym = name.count <= 3 && name == name.uppercased()
        let isExact = BodyRow.wordsThatMustStandAlone.contains(name)
        if names[text] == nil {
          names[text] = Entry(index: index, isAcronym: isAcronym, isExact: isExact)
        }
      }
    }
    return names
  }()

  private static let sortedNames = names.keys.map(\.text).sorted()
  private static let longestName = lengths.values.max() ?? 0

  /// How many words the longest name has that begins with a word.
  private static let lengths: [ByteString: Int] = {
    var lengths: [ByteString: Int] = [:]
    for name in names.keys {
      let words = TableText.parts(of: name.text, at: TableText.blank)
      guard let first = words.first.map(ByteString.init) else { continue }
      lengths[first] = max(lengths[first] ?? 0, words.count)
    }
    return lengths
  }()

  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (index, body) in bodies.enumerated() {
      guard let number = body.organisationNumber.flatMap(OrganisationNumber.init) else { continue }
      if numbers[number.digits] == nil { numbers[number.digits] = index }
    }
    return numbers
  }()

  private static let byCanonicalName: [String: Int] = Dictionary(
    rows.enumerated().map { ($1.canonicalName, $0) }, uniquingKeysWith: { first, _ in first })
  private static let keys = Set(bodies.map(\.organisation.key))
}
