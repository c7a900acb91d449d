import ProjectModel

/// Answers by place, those that are alike for most names without what the name itself tells.
///
/// Most names are bodies of their own: what is said of one follows from the name, and the answer takes
/// a sixth of the memory.
struct RememberedAnswers: Sendable {
  /// The answer for a name that is a body of its own.
  private struct Own {
    let key: String
    let name: String
    let kind: OrganisationKind
    /// The code of the municipality that the name points to; 0 for none.
    let municipality: Int16
    let confidence: Double
  }

  private var own: [Own] = []
  private var whole: [Resolution] = []
  /// The place of each answer among its likes, counted from 1, those among whole ones negative.
  private var places: [Int32] = []

  var count: Int { places.count }

  mutating func append(_ resolution: Resolution) {
    let organisation = resolution.organisation
    guard resolution.rule == .sameName, resolution.parent == nil, organisation.parentKey == nil,
      organisation.municipalityCode == nil,
      DistinctNameRule.isUsual(resolution.reason, of: resolution.written)
    else {
      whole.append(resolution)
      places.append(-Int32(whole.count))
      return
    }
    own.append(
      Own(
        key: organisation.key, name: organisation.name, kind: organisation.kind,
        municipality: resolution.municipality.flatMap { Int16($0.code) } ?? 0,
        confidence: resolution.confidence))
    places.append(Int32(own.count))
  }

  /// The answer at a place, which is for a name.
  func resolution(at place: Int, of name: String) -> Resolution {
    let place = Int(places[place])
    guard place > 0 else { return whole[-place - 1] }
    let answer = own[place - 1]
    return Resolution(
      written: name,
      organisation: Organisation(key: answer.key, name: answer.name, kind: answer.kind),
      municipality: answer.municipality == 0 ? nil : Self.municipalities[answer.municipality],
      rule: .sameName, confidence: answer.confidence,
      reason: DistinctNameRule.reason(clean: CleanText.clean(name)))
  }

  mutating func removeAll() {
    own.removeAll(keepingCapacity: true)
    whole.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
  }

  /// The municipalities by the numbers that their codes are.
  private static let municipalities = Dictionary(
    MunicipalityRegister.all.compactMap { place in Int16(place.code).map { ($0, place) } },
    uniquingKeysWith: { first, _ in first })
}
