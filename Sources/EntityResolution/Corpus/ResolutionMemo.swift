import ProjectModel

/// Remembers the answers for names that are often asked, within bounds.
///
/// Only answers that depend on the name alone are kept, so what is remembered never changes an
/// answer, only how fast it comes. A name that has a number is found by it, another by its bytes.
struct ResolutionMemo: Sendable {
  private var answers = RememberedAnswers()
  /// The place of each answer's body in the table of forms, if it has one there.
  private var forms: [Int32] = []
  /// Whether each answer stays as it is, whatever else the pages tell.
  private var isFinal: [Bool] = []
  private var placesByName: [ByteString: Int32] = [:]
  /// The place of each numbered name's answer, counted from 1; 0 for none.
  private var placesByNumber: [Int32] = []
  /// Whether a body is known by each domain.
  private var domains: [String: Bool] = [:]

  /// Some hundred megabytes; a store of a million projects has two million names.
  private static let mostAnswers = 4_000_000
  private static let mostDomains = 200_000

  /// The answer for a name, remembered or decided now.
  mutating func resolve(
    _ name: String, number: Int? = nil, _ context: NameContext, with resolver: NameResolver
  ) -> Resolution {
    if let place = place(of: name, number: number, context) {
      return answers.resolution(at: place, of: name)
    }
    let resolution = resolver.resolve(name, in: context)
    _ = remember(resolution, of: name, number: number, context)
    return resolution
  }

  /// Keeps an answer, if it depends on the name alone.
  ///
  /// - Returns: The answer's place.
  mutating func remember(
    _ resolution: Resolution, of name: String, number: Int?, _ context: NameContext
  ) -> Int? {
    guard Self.dependsOnNameAlone(resolution), !isOwnerSpokenFor(context) else { return nil }
    if answers.count >= Self.mostAnswers { forgetAnswers() }
    answers.append(resolution)
    forms.append(-1)
    isFinal.append(Self.isFinal(resolution))
    if let number {
      if number >= placesByNumber.count {
        let missing = number + 1 - placesByNumber.count
        placesByNumber.append(contentsOf: repeatElement(0, count: missing))
      }
      placesByNumber[number] = Int32(answers.count)
    } else {
      placesByName[ByteString(name)] = Int32(answers.count - 1)
    }
    return answers.count - 1
  }

  /// The place of the remembered answer for a name, if the page does not tell more of it.
  mutating func place(of name: String, number: Int?, _ context: NameContext) -> Int? {
    if isOwnerSpokenFor(context) { return nil }
    guard let number else { return placesByName[ByteString(name)].map(Int.init) }
    return place(ofNumber: number)
  }

  /// The place of the remembered answer for a numbered name that is not the owner's.
  func place(ofNumber number: Int) -> Int? {
    guard number < placesByNumber.count, placesByNumber[number] > 0 else { return nil }
    return Int(placesByNumber[number]) - 1
  }

  /// Whether the answer for a numbered name that is not the owner's is remembered and stays.
  func isSettled(number: Int) -> Bool {
    place(ofNumber: number).map { isFinal[$0] } ?? false
  }

  /// Notes where the body of a remembered answer stands in the table of forms.
  mutating func note(form: Int?, at place: Int) {
    forms[place] = Int32(form ?? -1)
  }

  /// Where the body of a remembered answer stands in the table of forms.
  func form(at place: Int) -> Int? {
    forms[place] >= 0 ? Int(forms[place]) : nil
  }

  private mutating func forgetAnswers() {
    answers.removeAll()
    forms.removeAll(keepingCapacity: true)
    isFinal.removeAll(keepingCapacity: true)
    placesByName.removeAll(keepingCapacity: true)
    placesByNumber.removeAll(keepingCapacity: true)
  }

  /// Whether the name is the owner's and the page tells anything of it that could change the answer.
  mutating func isOwnerSpokenFor(_ context: NameContext) -> Bool {
    guard context.role == .owner else { return false }
    if context.organisationNumber != nil { return true }
    guard let domain = context.emailDomain else { return false }
    if let isKnown = domains[domain] { return isKnown }
    let isKnown = DomainIndex.owner(of: domain) != nil
    if domains.count >= Self.mostDomains { domains.removeAll() }
    domains[domain] = isKnown
    return isKnown
  }

  /// A name that may have been cut is compared with what its page tells.
  private static func isFinal(_ resolution: Resolution) -> Bool {
    guard resolution.rule == .sameName, resolution.written.utf8.count >= 30 else { return true }
    let length = resolution.written.unicodeScalars.count
    return length != 30 && length != 48
  }

  private static func dependsOnNameAlone(_ resolution: Resolution) -> Bool {
    switch resolution.rule {
    case .register, .agencyOffice, .municipality, .municipalUnit, .localBranch, .sameName, .cutName:
      true
    default: false
    }
  }
}
