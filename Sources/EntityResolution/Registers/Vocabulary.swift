import ProjectModel

/// One look-up table for all that rules and registers know of single words.
enum Vocabulary {
  /// What is known of a word in lower case.
  static func traits(of word: String) -> WordTraits {
    table[word] ?? []
  }

  /// The word that an abbreviation stands for, if it is always that word.
  static func expansion(of word: String) -> String? {
    expansions[word].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Abbreviated endings and their full forms, longest first.
  static let suffixExpansions: [(String, String)] = pairs(UnitVocabulary.suffixAbbreviations)
    .sorted { ($1.0.utf8.count, $0.0) < ($0.0.utf8.count, $1.0) }

  /// The kind of body that a word tells, with compounds.
  static func bodyKind(of word: String) -> OrganisationKind? {
    if let kind = kinds[word] { return kind }
    guard word.utf8.count > 5 else { return nil }
    for (ending, kind) in kindEndings where word.utf8.count > ending.utf8.count {
      if word.hasSuffix(ending) { return kind }
    }
    return nil
  }

  /// Whether a word, alone or taken apart, belongs to units and their subjects: arbetsmarknadsenheten.
  static func isUnitCompound(_ word: String) -> Bool {
    guard word.utf8.count >= 7 else { return false }
    for ending in strongEndings where word.hasSuffix(ending) {
      return true
    }
    for ending in weakEndings where word.hasSuffix(ending) {
      if isMadeOfStems(word.dropLast(ending.count)) { return true }
    }
    return false
  }

  /// Whether some word of the vocabulary, or a compound of a unit, begins like this: a word that
  /// a source has cut.
  static func isBeginning(_ fragment: String) -> Bool {
    guard fragment.utf8.count >= 1 else { return false }
    var low = 0
    var high = sortedWords.count
    while low < high {
      let middle = (low + high) / 2
      if sortedWords[middle] < fragment { low = middle + 1 } else { high = middle }
    }
    return low < sortedWords.count && sortedWords[low].hasPrefix(fragment)
  }

  static func words(_ text: String) -> [String] {
    text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
  }

  private static func isMadeOfStems(_ text: Substring) -> Bool {
    if text.isEmpty { return true }
    for length in stride(from: min(text.count, 22), through: 2, by: -1)
    where stems.contains(String(text.prefix(length))) {
      if isMadeOfStems(text.dropFirst(length)) { return true }
    }
    return false
  }

  static func pairs(_ text: String) -> [(String, String)] {
    words(text).map { entry in
      let parts = entry.split(separator: "=", omittingEmptySubsequences: false)
      return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
    }
  }

  private static let stems = Set(words(UnitVocabulary.stems))
  private static let strongEndings = words(UnitVocabulary.strongEndings)
  private static let weakEndings = words(UnitVocabulary.weakEndings)
  private static let expansions = Dictionary(
    pairs(UnitVocabulary.abbreviations), uniquingKeysWith: { first, _ in first })

  private static let kindRows: [(word: String, isEnding: Bool, kind: OrganisationKind)] =
    pairs(BodyVocabulary.kinds).compactMap { word, kind in
      guard let kind = OrganisationKind(rawValue: kind) else { return nil }
      let isEnding = word.hasSuffix("*")
      return (isEnding ? String(word.dropLast()) : word, isEnding, kind)
    }
  private static let kinds = Dictionary(
    kindRows.map { ($0.word, $0.kind) }, uniquingKeysWith: { first, _ in first })
  /// Longest first, so that kommunalförbund is found before förbund.
  private static let kindEndings = kindRows.filter(\.isEnding).map { ($0.word, $0.kind) }
    .sorted { ($1.0.utf8.count, $0.0) < ($0.0.utf8.count, $1.0) }
  private static let sortedWords: [String] = table.keys.sorted()

  private static let table: [String: WordTraits] = {
    var table: [String: WordTraits] = [:]
    table.reserveCapacity(8_000)
    func add(_ words: [String], _ traits: WordTraits) {
      for word in words { table[word, default: []].formUnion(traits) }
    }
    add(words(UnitVocabulary.connectives), .connective)
    add(words(UnitVocabulary.units), .unit)
    add(words(UnitVocabulary.themes), .theme)
    add(words(UnitVocabulary.otherUnits), .otherUnit)
    add(words(BodyVocabulary.legalForms), .legalForm)
    add(words(BodyVocabulary.branchWords), .branchWord)
    add(words(BodyVocabulary.areas), .area)
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
    add(PlaceIndex.firstWords, .place)
    add(PlaceIndex.laterWords, .known)
    add(BodyRegister.firstWords, .bodyStart)
    add(BodyRegister.laterWords, .known)
    return table
  }()
}
