public import ProjectModel

/// Says which municipality a name in a Kommun list means, tolerant of how it is written.
public struct MunicipalityResolver: Sendable {
  /// Creates a resolver.
  public init() {}

  /// The municipality that a listed name means.
  ///
  /// Accepted are the name itself whatever its capitals, blanks and hyphens (`UpplandsVäsby`), its
  /// genitive with or without kommun or stad (`Jokkmokks kommun`), a form without its diacritics where
  /// only one municipality can be meant (`Malmo`), one letter too many, too few or wrong in a longer
  /// name (`Stenungssund`), and a locality that lies in one municipality (`Visby`).
  ///
  /// - Parameter written: The name as written.
  /// - Returns: The municipality, the rule that decided, how sure it is in 0...1, and one sentence
  ///   that says why; `nil` when the name means none, or may mean several.
  public func municipality(
    writtenAs written: String
  ) -> (municipality: Municipality, rule: ResolutionRule, confidence: Double, reason: String)? {
    let clean = CleanText.clean(written)
    if let found = MunicipalityRegister.municipality(named: clean) {
      return found.name == clean
        ? (found, .register, 1, "'\(clean)' is the municipality's name in the register.")
        : (
          found, .sameName, 0.99,
          "'\(clean)' is '\(found.name)' but for capitals, blanks or hyphens."
        )
    }
    let reading = NameReading(written)
    let words = reading.words.filter { !$0.traits.contains(.municipalWord) }
    guard !words.isEmpty else { return nil }
    let text = NameReading.joined(words)
    if let place = PlaceIndex.place(named: text) {
      switch place {
      case .municipality(let found):
        let isFolded =
          text.utf8.allSatisfy { $0 < 0x80 } && !found.name.utf8.allSatisfy { $0 < 0x80 }
        return (
          found, .municipality, isFolded ? 0.95 : 0.98,
          "'\(clean)' is a form of '\(found.name)'\(isFolded ? " without its diacritics" : "")."
        )
      case .locality(let name, let found), .district(let name, let found):
        return (found, .placeWord, 0.85, "'\(name)' lies in '\(found.name)'.")
      case .county: return nil
      }
    }
    return misspelt(clean, compact: Array(text.unicodeScalars.filter { $0 != " " }))
  }

  /// The only municipality that is one letter away.
  private func misspelt(
    _ clean: String, compact: [Unicode.Scalar]
  ) -> (municipality: Municipality, rule: ResolutionRule, confidence: Double, reason: String)? {
    // Shorter names are too close to each other: Habo, Håbo; Ale, Ala.
    guard compact.count >= 6, compact.count <= 40 else { return nil }
    var found: Municipality?
    for (name, municipality) in Self.compactNames
    where name.count >= 6 && EditDistance.isAtMostOne(compact, name) {
      if found != nil { return nil }
      found = municipality
    }
    return found.map {
      ($0, .likeness, 0.92, "'\(clean)' is one letter away from '\($0.name)' and from no other.")
    }
  }

  private static let compactNames: [([Unicode.Scalar], Municipality)] =
    MunicipalityRegister.all.map { municipality in
      (
        municipality.name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic },
        municipality
      )
    }
}

/// Edit distances as far as they are needed.
enum EditDistance {
  /// Whether two texts are equal, or one insertion, deletion, substitution or swap of neighbours
  /// apart.
  static func isAtMostOne(_ a: String, _ b: String) -> Bool {
    // Two neighbours take eight bytes at most, so most texts need not be taken apart.
    let shared = zip(a.utf8, b.utf8).prefix { $0 == $1 }.count
    let rest = (a.utf8.dropFirst(shared), b.utf8.dropFirst(shared))
    let sharedEnd = zip(rest.0.reversed(), rest.1.reversed()).prefix { $0 == $1 }.count
    guard max(rest.0.count, rest.1.count) - sharedEnd <= 8 else { return false }
    return isAtMostOne(Array(a.unicodeScalars), Array(b.unicodeScalars))
  }

  /// Whether two texts are equal, or one insertion, deletion, substitution or swap of neighbours
  /// apart.
  static func isAtMostOne(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    guard abs(a.count - b.count) <= 1 else { return false }
    var start = 0
    while start < a.count, start < b.count, a[start] == b[start] { start += 1 }
    var endA = a.count
    var endB = b.count
    while endA > start, endB > start, a[endA - 1] == b[endB - 1] {
      endA -= 1
      endB -= 1
    }
    let left = endA - start
    let right = endB - start
    if left <= 1 && right <= 1 { return true }
    return left == 2 && right == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]
  }
}
