import ProjectModel
import Testing

@testable import EntityResolution

@Suite struct KeyTests {
  @Test(arguments: [
    ("malmö stad", "malmo-stad"), ("länsstyrelsen i örebro län", "lansstyrelsen-i-orebro-lan"),
    ("arbetsförmedlingen", "arbetsformedlingen"), ("willa nordic ab", "willa-nordic-ab"),
    ("stålöv ab", "staaloev-ab"),
  ])
  func `key parts are readable`(name: String, part: String) {
    #expect(KeySlug.part(of: name) == part)
  }

  @Test func `names that differ by diacritics alone have different keys`() {
    // All spellings of one folded word: at most one of them can have the plain part.
    for word in ["ostbo", "haga", "soder", "aland", "norra", "stalov", "linne", "oas"] {
      let spellings = Self.spellings(of: word)
      let parts = Set(spellings.map { KeySlug.part(of: $0) })
      #expect(parts.count == spellings.count, "\(word)")
    }
  }

  @Test func `written-out diacritics do not meet words that have the same letters`() {
    #expect(KeySlug.part(of: "håg") != KeySlug.part(of: "haag"))
    #expect(KeySlug.part(of: "väro") != KeySlug.part(of: "vaero"))
    #expect(KeySlug.part(of: "söderro") != KeySlug.part(of: "soederro"))
  }

  @Test func `a key part depends on the name alone and is bounded`() {
    let long = String(repeating: "långt namn ", count: 1_000).dropLast()
    #expect(KeySlug.part(of: String(long)).utf8.count <= 130)
    #expect(KeySlug.part(of: String(long)) != KeySlug.part(of: String(long) + " ab"))
    #expect(KeySlug.part(of: "") == KeySlug.part(of: ""))
    #expect(!KeySlug.part(of: "").isEmpty)
  }

  @Test func `no two registered bodies share a key`() {
    var keys: [String: String] = [:]
    for row in BodyRow.all {
      guard let body = BodyRegister.body(named: row.canonicalName) else { continue }
      let key = body.organisation.key
      #expect(keys[key] == nil || keys[key] == row.canonicalName, "\(key)")
      keys[key] = row.canonicalName
    }
    // 290 municipalities, 20 landsting, 21 regions and several hundred agencies at least.
    #expect(keys.count > 700)
  }

  @Test func `an unknown name never takes a registered body's key`() {
    for name in ["Habo, kommun", "Af och annat", "Malmö Stad!"] {
      let resolution = NameResolver().resolve(name)
      let isRegistered = BodyRegister.holds(key: resolution.organisation.key)
      #expect(!isRegistered || resolution.rule != .sameName, "\(name)")
    }
  }

  /// Every way to put å, ä and ö for the a and o of a word, and é for e.
  private static func spellings(of word: String) -> [String] {
    word.reduce([""]) { spellings, letter in
      let choices: [String] =
        switch letter {
        case "a": ["a", "å", "ä"]
        case "o": ["o", "ö"]
        case "e": ["e", "é"]
        default: [String(letter)]
        }
      return spellings.flatMap { start in choices.map { start + $0 } }
    }
  }
}

@Suite struct OrganisationNumberTests {
  @Test(arguments: [
    // Försäkringskassan and Arbetsförmedlingen in the register of agencies; Sundsvall's on an ESF+ page.
    ("202100-5521", "2021005521"), ("2021002114", "2021002114"), ("16212000-2411", "2120002411"),
    ("SE212000241101", "2120002411"), ("8750006150", "8750006150"),
  ])
  func `valid numbers are read in all usual forms`(text: String, digits: String) {
    #expect(OrganisationNumber(text)?.digits == digits)
  }

  @Test(arguments: [
    "202100-5522", "202100552", "20210055211", "", "abc", "199001011234", "202100-552X",
    "0000000000",
  ])
  func `numbers with a wrong check digit or form are none`(text: String) {
    #expect(OrganisationNumber(text) == nil)
  }

  @Test func `the agencies' numbers all check`() {
    for row in BodyRow.all {
      guard let number = row.organisationNumber else { continue }
      #expect(OrganisationNumber(number) != nil, "\(row.canonicalName) \(number)")
    }
  }
}
