import ProjectModel

/// What the vocabulary knows of one word.
struct WordTraits: OptionSet, Sendable {
  let rawValue: UInt32

  /// i, och, för: words that join others.
  static let connective = WordTraits(rawValue: 1 << 0)
  /// A unit of a municipality: förvaltningen, enheten.
  static let unit = WordTraits(rawValue: 1 << 1)
  /// What such a unit works with: arbetsmarknad, lärande.
  static let theme = WordTraits(rawValue: 1 << 2)
  /// A unit that some public body other than a municipality may have: regionkansliet, huvudkontoret.
  static let otherUnit = WordTraits(rawValue: 1 << 3)
  /// The form of a trading or other legal body: AB, HB.
  static let legalForm = WordTraits(rawValue: 1 << 4)
  /// The word may begin a place name.
  static let place = WordTraits(rawValue: 1 << 5)
  /// kommun, stad and their forms.
  static let municipalWord = WordTraits(rawValue: 1 << 6)
  /// An abbreviation that is spelt out.
  static let abbreviation = WordTraits(rawValue: 1 << 7)
  /// The word may begin the name of a registered body.
  static let bodyStart = WordTraits(rawValue: 1 << 8)
  /// länsstyrelsen and its forms.
  static let countyBoard = WordTraits(rawValue: 1 << 9)
  /// landsting and region and their forms.
  static let regional = WordTraits(rawValue: 1 << 10)
  /// A word that says what sort of body bears the name: förening, stiftelsen, församling.
  static let bodyKind = WordTraits(rawValue: 1 << 11)
  /// A word of a local body of a national organisation: distriktet, avdelning.
  static let branchWord = WordTraits(rawValue: 1 << 12)
  /// stadsdelsförvaltning and its forms.
  static let cityDistrict = WordTraits(rawValue: 1 << 13)
  /// A point of the compass or a part of the country.
  static let area = WordTraits(rawValue: 1 << 14)
  /// A point of the compass, which a unit's name may hold.
  static let compass = WordTraits(rawValue: 1 << 18)
  /// A known word of none of these sorts: it tells a whole word from a cut one.
  static let known = WordTraits(rawValue: 1 << 15)
  /// A compound that only a unit bears: arbetsmarknadsenheten.
  static let unitCompound = WordTraits(rawValue: 1 << 16)
  /// Digits alone.
  static let number = WordTraits(rawValue: 1 << 17)

  /// The words that make a name generic when it has no others.
  static let generic: WordTraits = [.connective, .unit, .theme, .otherUnit]
}

/// What the vocabulary knows of one word, looked up once.
struct WordFacts: Sendable {
  var traits: WordTraits = []
  /// The sort of body that the word tells, by itself or as the end of a compound.
  var kind: OrganisationKind?
}
