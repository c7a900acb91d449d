import ProjectModel

/// One look-up table for all that rules and registers know of single words.
enum Vocabulary {
  /// What is known of a word in lower case, by itself or as a compound.
  static func facts(of word: String) -> WordFacts {
    if let known = table[ByteString(word)] { return known }
    if word.utf8.allSatisfy({ $0 < 0x3A }) { return WordFacts(traits: [.number]) }
    guard word.utf8.count >= 6, word.utf8.count <= 80 else { return WordFacts() }
    return compoundFacts(of: word)
  }

  /// The word that an abbreviation stands for, if it is always that word.
  static func expansion(of word: String) -> String? {
    expansions[word].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A compound whose last part is abbreviated, spelt out: utbildningsförv, branschfören.
  static func endingSpelledOut(_ word: String) -> String? {
    guard word.utf8.count > 6 else { return nil }
    for (short, full) in shortEndings where Bytes.hasEnding(word, short) {
      return String(decoding: word.utf8.dropLast(short.count), as: UTF8.self) + full
    }
    return nil
  }

  /// Splits a table of words.
  static func words(_ text: String) -> [String] {
    TableText.parts(of: text) { $0 == TableText.blank || $0 == TableText.newline }
  }

  /// Splits a table of entries like `förv=förvaltningen`.
  static func pairs(_ text: String) -> [(String, String)] {
    words(text).map { entry in
      let parts = TableText.parts(of: entry, at: UInt8(ascii: "="), keepsEmpty: true)
      return (parts[0], parts.count > 1 ? parts[1] : "")
    }
  }

  // MARK: Compounds

  private enum Ending {
    /// Only a unit has it, whatever stands before it.
    case strongUnit
    /// A unit has it after a stem of the vocabulary.
    case weakUnit
    case body(OrganisationKind)
  }

  private static func compoundFacts(of word: String) -> WordFacts {
    var facts = WordFacts()
    guard let candidates = endings[Bytes.lastThree(of: word)] else { return facts }
    for (bytes, ending) in candidates
    where bytes.count <= word.utf8.count && Bytes.hasEnding(word, bytes) {
      let isLonger = bytes.count < word.utf8.count
      switch ending {
      case .strongUnit: facts.traits.insert(.unitCompound)
      case .weakUnit:
        if isLonger, !facts.traits.contains(.unitCompound),
          isMadeOfStems(Array(word.utf8.dropLast(bytes.count))[...])
        {
          facts.traits.insert(.unitCompound)
        }
      case .body(let kind):
        if isLonger, facts.kind == nil { facts.kind = kind }
      }
    }
    return facts
  }

  private static func isMadeOfStems(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.isEmpty { return true }
    for length in stride(from: min(bytes.count, 26), through: 2, by: -1)
    where stems.contains(String(decoding: bytes.prefix(length), as: UTF8.self)) {
      if isMadeOfStems(bytes.dropFirst(length)) { return true }
    }
    return false
  }

  private static let endings: [UInt32: [([UInt8], Ending)]] = {
    var table: [UInt32: [([UInt8], Ending)]] = [:]
    func add(_ word: String, _ ending: Ending) {
      table[Bytes.lastThree(of: word), default: []].append((Array(word.utf8), ending))
    }
    for word in words(UnitVocabulary.strongEndings) { add(word, .strongUnit) }
    for word in words(UnitVocabulary.weakEndings) { add(word, .weakUnit) }
    for row in kindRows where row.isEnding { add(row.word, .body(row.kind)) }
    // Longest first, so that kommunalförbund is found before förbund.
    return table.mapValues { list in
      list.enumerated().sorted { ($1.element.0.count, $0.offset) < ($0.element.0.count, $1.offset) }
        .map(\.element)
    }
  }()

  private static let stems = Set(words(UnitVocabulary.stems))
  private static let shortEndings: [([UInt8], String)] = pairs(UnitVocabulary.suffixAbbreviations)
    .map { (Array($0.0.utf8), $0.1) }
  private static let expansions = Dictionary(
    pairs(UnitVocabulary.abbreviations), uniquingKeysWith: { first, _ in first })

  private static let kindRows: [(word: String, isEnding: Bool, kind: OrganisationKind)] =
    pairs(BodyVocabulary.kinds).compactMap { word, kind in
      guard let kind = OrganisationKind(rawValue: kind) else { return nil }
      let isEnding = word.hasSuffix("*")
      return (isEnding ? String(word.dropLast()) : word, isEnding, kind)
    }

  // MARK: The table

  private static let table: [ByteString: WordFacts] = {
    var table: [ByteString: WordFacts] = [:]
    table.reserveCapacity(10_000)
    func add(_ words: [String], _ traits: WordTraits) {
      for word in words { table[ByteString(word), default: WordFacts()].traits.formUnion(traits) }
    }
    add(words(UnitVocabulary.connectives), .connective)
    add(words(UnitVocabulary.units), .unit)
    add(words(UnitVocabulary.themes), .theme)
    add(words(UnitVocabulary.otherUnits), .otherUnit)
    add(words(BodyVocabulary.legalForms), .legalForm)
    add(words(BodyVocabulary.branchWords), .branchWord)
    add(words(BodyVocabulary.areas), .area)
    add(words(BodyVocabulary.compass), [.area, .compass])
    add(words(BodyVocabulary.formalities), .known)
    add(kindRows.map(\.word), .bodyKind)
    add(Array(expansions.keys), .abbreviation)
    add(["kommun", "kommunen", "kommuns", "kommunens", "stad", "stads", "staden"], .municipalWord)
    add(["länsstyrelsen", "länsstyrelse", "länsstyrelsens"], .countyBoard)
    add(["landsting", "landstinget", "landstingets", "region", "regionen"], .regional)
    add(
      [
        "stadsdelsförvaltning", "stadsdelsförvaltningen", "stadsdelsnämnd", "stadsdelsnämnden",
        "stadsdel", "stadsdelen",
      ], .cityDistrict)
    add(["län", "läns", "länet"], .known)
    let placeWords = PlaceIndex.formWords
    add(placeWords.first, .place)
    add(placeWords.later, .known)
    add(BodyRegister.firstWords, .bodyStart)
    add(BodyRegister.laterWords, .known)
    // A known word may be a compound all the same.
    for word in Array(table.keys) where word.text.utf8.count >= 6 {
      let compound = compoundFacts(of: word.text)
      let isBody = table[word]?.traits.contains(.bodyKind) ?? false
      if !isBody { table[word]?.traits.formUnion(compound.traits) }
      table[word]?.kind = compound.kind
    }
    for row in kindRows { table[ByteString(row.word)]?.kind = row.kind }
    return table
  }()
}

/// Comparisons of words byte by byte, which is many times faster than by characters.
enum Bytes {
  /// Whether two texts are equal as Swift compares them.
  ///
  /// Below U+0300, where bytes are below 0xCC, every letter is its own composed form, so that bytes tell.
  static func areSame(_ a: String, _ b: String) -> Bool {
    if ByteString(a) == ByteString(b) { return true }
    guard a.utf8.contains(where: { $0 >= 0xCC }) || b.utf8.contains(where: { $0 >= 0xCC }) else {
      return false
    }
    return a == b
  }

  /// Whether a word ends with these bytes.
  static func hasEnding(_ word: String, _ ending: [UInt8]) -> Bool {
    let utf8 = word.utf8
    guard utf8.count >= ending.count else { return false }
    var index = utf8.endIndex
    for byte in ending.reversed() {
      index = utf8.index(before: index)
      if utf8[index] != byte { return false }
    }
    return true
  }

  /// The last three bytes of a word as a number.
  static func lastThree(of word: String) -> UInt32 {
    var result: UInt32 = 0
    for byte in word.utf8.suffix(3) { result = result << 8 | UInt32(byte) }
    return result
  }

  /// A name's bytes in lower case, for ASCII and the Latin-1 letters; other letters stay.
  static func lowered(_ byte: UInt8, after last: UInt8) -> UInt8 {
    switch byte {
    case 0x41...0x5A: byte + 32
    case 0x80...0x9E: last == 0xC3 && byte != 0x97 ? byte + 32 : byte
    default: byte
    }
  }
}
