import ProjectModel

/// A name being resolved: its words, the places in it and what stands around it.
struct Inquiry: Sendable {
  let reading: NameReading
  let context: NameContext
  let places: [PlaceSpan]

  init(_ reading: NameReading, _ context: NameContext) {
    self.reading = reading
    self.context = context
    let mayHold = reading.traits.contains(.place) && reading.words.count <= Self.mostWords
    places = mayHold ? PlaceIndex.spans(in: reading.words) : []
  }

  /// More words than any name of a body has.
  static let mostWords = 60

  var words: [NameWord] { reading.words }
  var isOwner: Bool { context.role == .owner }

  /// The place whose name holds a word.
  func place(at index: Int) -> PlaceSpan? {
    places.first { $0.range.contains(index) }
  }

  /// The place that begins at a word.
  func place(beginningAt index: Int) -> PlaceSpan? {
    places.first { $0.range.lowerBound == index }
  }

  /// The municipalities that places in the name are or lie in, without repetition.
  func municipalities(at indices: [Int]) -> [Municipality] {
    if places.isEmpty { return [] }
    var found: [Municipality] = []
    for span in places where indices.contains(span.range.lowerBound) {
      if let municipality = span.place.municipality, !found.contains(municipality) {
        found.append(municipality)
      }
    }
    return found
  }

  /// Whether a word belongs to units and their subjects.
  func isGeneric(_ index: Int) -> Bool {
    let traits = words[index].traits
    if !traits.isDisjoint(with: .generic) { return true }
    return traits.contains(.unitCompound) && traits.isDisjoint(with: [.legalForm, .bodyKind])
  }

  /// Whether a word neither names nor tells anything: generic, a place, a point of the compass, a
  /// district word or a number.
  func isOrdinary(_ index: Int) -> Bool {
    let plain: WordTraits = [.area, .branchWord, .municipalWord, .cityDistrict, .number]
    return !words[index].traits.isDisjoint(with: plain) || place(at: index) != nil
      || isGeneric(index)
  }

  func hasLegalForm(_ indices: some Sequence<Int>) -> Bool {
    // AB-län is a county, not a company.
    indices.contains { words[$0].traits.contains(.legalForm) && place(at: $0) == nil }
  }

  /// The kind of body that a word among these tells, the last one first, legal forms aside.
  func bodyKind(_ indices: some BidirectionalCollection<Int>) -> OrganisationKind? {
    for index in indices.reversed()
    where words[index].traits.isDisjoint(with: [.unit, .theme, .legalForm]) {
      if let kind = words[index].facts.kind { return kind }
    }
    return nil
  }

  /// Whether the last word may have been cut by the source: the name has a length that sources cut
  /// at, and its last word is no word that anybody knows.
  var isPerhapsCut: Bool {
    guard reading.hasCutLength, let last = words.last else { return false }
    if last.text.utf8.count == 1 { return !last.traits.contains(.number) }
    return last.traits.subtracting(.abbreviation).isEmpty && last.facts.kind == nil
  }

  /// What is said of a name that may have been cut, to follow a reason; else nothing.
  var cutRemark: String {
    isPerhapsCut ? "; the name is perhaps cut at \(reading.length) characters" : ""
  }

  /// Indices without joining words at either end.
  func trimmed(_ indices: [Int]) -> [Int] {
    var slice = indices[...]
    while let first = slice.first, isJoining(first) { slice = slice.dropFirst() }
    while let last = slice.last, isJoining(last) { slice = slice.dropLast() }
    return Array(slice)
  }

  private func isJoining(_ index: Int) -> Bool {
    ["i", "på", "vid", "inom", "hos", "av", "och", "för", "till", "under", "från"].contains(
      words[index].text)
  }
}
