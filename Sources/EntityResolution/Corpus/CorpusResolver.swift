public import ProjectModel

/// Resolves the names of many projects, using what other pages tell where a page alone leaves a
/// name open.
///
/// Two passes: `observe` sees every project's names, then `freeze`, then `resolve` answers for each.
/// The answers do not depend on the order of projects, and keys of names stay as they are when
/// projects are added, but for names that new evidence joins.
///
///     var resolver = CorpusResolver()
///     for project in projects { resolver.observe(project) }
///     resolver.freeze()
///     for project in projects { let resolutions = resolver.resolve(project) }
public struct CorpusResolver: Sendable {
  private let resolver: NameResolver
  private var forms = FormTable()
  private var evidence = CorpusEvidence()
  private var joins = LikenessJoins()
  private var memo = ResolutionMemo()
  private var isFrozen = false

  /// Creates a resolver that has seen nothing.
  public init(resolver: NameResolver = .init()) {
    self.resolver = resolver
  }

  /// The first pass: learns from one project's names.
  public mutating func observe(_ project: ProjectNames) {
    isFrozen = false
    var context = project.context
    let scope = StableHash.value(of: context.scope)
    for (index, (name, role)) in project.names.enumerated() {
      context.role = role
      let list = context.scope.isEmpty ? 0 : Self.listBit(scope, role)
      let number = project.number(at: index)
      if let known = memo.place(of: name, number: number, context) {
        // Everything but the list has been learnt from the name before.
        if let form = memo.form(at: known) { forms.noteList(at: form, list: list) }
      } else {
        let resolution = resolver.resolve(name, in: context)
        learn(resolution, role: role, list: list, from: project)
        if let place = memo.remember(resolution, of: name, number: number, context) {
          memo.note(form: forms.index(key: resolution.organisation.key), at: place)
        }
      }
    }
  }

  /// Ends the first pass: decides which unregistered names are one body after all.
  ///
  /// - Complexity: O(n log n) in the number of distinct names.
  public mutating func freeze() {
    guard !isFrozen else { return }
    joins = LikenessJoins(forms: forms)
    isFrozen = true
  }

  /// The second pass: resolves one project's names.
  ///
  /// - Returns: One resolution for each name, in the order of the names.
  public mutating func resolve(_ project: ProjectNames) -> [Resolution] {
    freeze()
    var results: [Resolution] = []
    results.reserveCapacity(project.names.count)
    var context = project.context
    for (index, (name, role)) in project.names.enumerated() {
      context.role = role
      let resolution = memo.resolve(
        name, number: project.number(at: index), context, with: resolver)
      results.append(improved(resolution, context))
    }
    shareOwner(of: project, in: &results)
    for index in results.indices {
      if let better = named(results[index]) { results[index] = better }
    }
    return results
  }

  /// The first pass for a numbered name that was observed before, on this page or another: only where
  /// it stands is new.
  ///
  /// - Parameters:
  ///   - number: The name's number in ``ProjectNames/numbers``.
  ///   - role: Its role, any but the owner's.
  ///   - scope: The page's scope.
  /// - Returns: Whether the name is known so well; if not, it must be observed in full.
  public mutating func observeAgain(
    number: Int, role: AffiliationRole, scope: ScopeMark
  ) -> Bool {
    guard let place = memo.place(ofNumber: number) else { return false }
    if let form = memo.form(at: place) {
      forms.noteList(at: form, list: Self.listBit(scope.hash, role))
    }
    return true
  }

  /// Whether a numbered name that was observed means the same on every page, in any role but the
  /// owner's; in a page's owner's name only where the page tells no more of the owner.
  public func isSettled(number: Int) -> Bool { memo.isSettled(number: number) }

  /// Whether a page tells anything of its owner that could change what the owner's name means.
  public mutating func tellsOfOwner(_ context: NameContext) -> Bool {
    var context = context
    context.role = .owner
    return memo.isOwnerSpokenFor(context)
  }

  /// Pairs of names that are alike, but not enough to be joined: for people to judge.
  ///
  /// - Parameter limit: How many pairs at most; the likeliest come first.
  /// - Returns: Pairs by falling likeness, then by key.
  /// - Complexity: O(n log n) in the number of distinct names; computed anew by each call.
  public func suggestions(limit: Int = 1_000) -> [Suggestion] {
    Array(LikenessSuggestions.pairs(in: forms, except: joins).prefix(max(0, limit)))
  }

  private mutating func learn(
    _ resolution: Resolution, role: AffiliationRole, list: UInt64, from project: ProjectNames
  ) {
    let organisation = resolution.organisation
    let isShouted = !resolution.written.unicodeScalars.contains { $0.properties.isLowercase }
    let isDistinct = resolution.rule == .sameName && resolution.parent == nil
    let isRegistered = BodyRegister.holds(key: organisation.key)
    if !isRegistered, resolution.rule != .unresolvedGeneric {
      forms.note(
        key: organisation.key, name: organisation.name, isShouted: isShouted,
        isDistinct: isDistinct, list: list)
    }
    if let parent = resolution.parent, !BodyRegister.holds(key: parent.key) {
      forms.note(
        key: parent.key, name: parent.name, isShouted: isShouted, isDistinct: false, list: 0)
    }
    switch resolution.rule {
    case .unresolvedGeneric, .unresolvedCut: break
    default:
      if resolution.written.utf8.count > 30 {
        evidence.noteFull(resolution.written, key: organisation.key)
      }
    }
    if organisation.kind == .municipalUnit, let parent = resolution.parent,
      let code = parent.municipalityCode, let unit = organisation.key.split(separator: "/").last
    {
      evidence.noteUnit(
        String(unit), region: region(of: project.context, code: code),
        owner: .init(body: parent, municipalityCode: code))
    }
    if role == .owner,
      let number = project.context.organisationNumber.flatMap(OrganisationNumber.init)
    {
      let body = resolution.parent ?? organisation
      let isKnown = BodyRegister.holds(key: body.key) || resolution.rule == .countyBoard
      evidence.noteNumber(number, claim: .init(body: body, isKnown: isKnown))
    }
  }

  /// Two bodies of one list are two: the list as one bit of 64.
  private static func listBit(_ scope: UInt64, _ role: AffiliationRole) -> UInt64 {
    1 << ((scope >> 9 &+ UInt64(role.rank) &* 17) & 63)
  }

  private func region(of context: NameContext, code: String) -> String {
    context.region ?? MunicipalityRegister.municipality(code: code)?.county.region ?? ""
  }

  /// What other pages add to a page's own answer.
  private mutating func improved(_ resolution: Resolution, _ context: NameContext) -> Resolution {
    if context.role == .owner, let better = byNumber(resolution, context) { return better }
    switch resolution.rule {
    case .unresolvedGeneric: return byRegion(resolution, context) ?? resolution
    case .unresolvedCut: return completed(resolution, context) ?? resolution
    case .sameName:
      return completed(resolution, context) ?? joined(resolution, context) ?? resolution
    default: return resolution
    }
  }

  private func byNumber(_ resolution: Resolution, _ context: NameContext) -> Resolution? {
    guard resolution.rule == .unresolvedGeneric || resolution.rule == .sameName,
      let number = context.organisationNumber.flatMap(OrganisationNumber.init),
      let body = evidence.body(number: number), body.key != resolution.organisation.key
    else { return nil }
    let reason =
      "The organisation number \(number.printed) is that of '\(body.name)' on another page"
    let inquiry = Inquiry(NameReading(resolution.written), context)
    if number.digits.first == "2" {
      return inquiry.part(
        of: body, named: Array(inquiry.words.indices),
        kind: body.kind == .municipality ? .municipalUnit : body.kind, rule: .organisationNumber,
        confidence: 0.95, reason: reason)
    }
    return inquiry.whole(body, rule: .organisationNumber, confidence: 0.97, reason: reason)
  }

  /// A characteristic unit name that one listed municipality of the region is known to have.
  private func byRegion(_ resolution: Resolution, _ context: NameContext) -> Resolution? {
    let key = resolution.organisation.key
    guard resolution.organisation.kind != .stateAgency, context.role != .owner,
      let start = key.firstIndex(of: ":"), let end = key.firstIndex(of: "~")
    else { return nil }
    let unit = String(key[key.index(after: start)..<end])
    guard !EveryMunicipality.has(unit) else { return nil }
    let regions = Set(
      context.municipalities.map { context.region ?? $0.county.region }
        + (context.region.map { [$0] } ?? []))
    let owners = regions.sorted().flatMap { evidence.owners(of: unit, region: $0) }
    guard Set(owners.map(\.body.key)).count == 1, let owner = owners.first,
      let municipality = context.municipalities.first(where: { $0.code == owner.municipalityCode })
    else { return nil }
    let inquiry = Inquiry(NameReading(resolution.written), context)
    return inquiry.part(
      of: owner.body, named: Array(inquiry.words.indices), kind: .municipalUnit,
      municipality: municipality, rule: .sameNameInRegion, confidence: 0.72,
      reason:
        "Elsewhere in the region '\(resolution.written)' is a unit of '\(owner.body.name)' and "
        + "of nobody else, and '\(municipality.name)' stands under Kommun here")
  }

  /// A cut name that one full name of the corpus goes on from.
  private mutating func completed(_ resolution: Resolution, _ context: NameContext) -> Resolution? {
    // No text has more characters than bytes.
    guard resolution.written.utf8.count >= 30 else { return nil }
    let count = resolution.written.unicodeScalars.count
    guard count == 30 || count == 48, let full = evidence.completion(of: resolution.written),
      full.key != resolution.organisation.key,
      Inquiry(NameReading(resolution.written), context).isPerhapsCut
    else { return nil }
    var bare = context
    bare.emailDomain = nil
    bare.organisationNumber = nil
    let whole = memo.resolve(full.name, bare, with: resolver)
    guard whole.organisation.key == full.key else { return nil }
    return Resolution(
      written: resolution.written, organisation: whole.organisation, parent: whole.parent,
      municipality: whole.municipality, rule: .cutName, confidence: 0.9,
      reason:
        "'\(resolution.written)' is perhaps cut at \(count) characters, and '\(full.name)' is the "
        + "only name on any page that goes on from it.")
  }

  /// A name that is one with another by likeness.
  private func joined(_ resolution: Resolution, _ context: NameContext) -> Resolution? {
    guard resolution.parent == nil,
      let join = joins.canonical(of: resolution.organisation.key, in: forms)
    else { return nil }
    let whole = resolver.resolve(join.name)
    guard StableHash.value(of: whole.organisation.key) == join.key else { return nil }
    return Resolution(
      written: resolution.written, organisation: whole.organisation, parent: whole.parent,
      municipality: resolution.municipality ?? whole.municipality, rule: .likeness,
      confidence: 0.9,
      reason: "'\(resolution.written)' differs from '\(join.name)' by \(join.difference) only, and "
        + "nothing speaks against one body.")
  }

  /// The owner's name in another list of the same project is the owner.
  private func shareOwner(of project: ProjectNames, in results: inout [Resolution]) {
    guard let owner = project.names.firstIndex(where: { $0.role == .owner }) else { return }
    let known = results[owner]
    guard known.rule != .unresolvedGeneric, known.rule != .unresolvedCut else { return }
    for index in results.indices where index != owner {
      guard results[index].organisation.key != known.organisation.key,
        project.names[index].name == project.names[owner].name
      else { continue }
      results[index] = Resolution(
        written: known.written, organisation: known.organisation, parent: known.parent,
        municipality: known.municipality, rule: known.rule, confidence: known.confidence * 0.98,
        reason: "The project's owner bears the same name: " + known.reason)
    }
  }

  /// The same resolution with the body's best written form as its name, when it is another.
  private func named(_ resolution: Resolution) -> Resolution? {
    let name = betterName(of: resolution.organisation)
    let parentName = resolution.parent.flatMap(betterName)
    guard name != nil || parentName != nil else { return nil }
    return Resolution(
      written: resolution.written,
      organisation: name.map { resolution.organisation.named($0) } ?? resolution.organisation,
      parent: resolution.parent.map { parent in parentName.map(parent.named) ?? parent },
      municipality: resolution.municipality, rule: resolution.rule,
      confidence: resolution.confidence, reason: resolution.reason)
  }

  private func betterName(of organisation: Organisation) -> String? {
    guard let entry = forms.entry(key: organisation.key), entry.hasSeveralForms else { return nil }
    return forms.name(of: entry)
  }
}

extension Organisation {
  /// The same body under another name.
  fileprivate func named(_ name: String) -> Organisation {
    Organisation(
      key: key, name: name, kind: kind, parentKey: parentKey, municipalityCode: municipalityCode)
  }
}

/// A page's scope, reduced to what lists are told apart by.
public struct ScopeMark: Sendable {
  let hash: UInt64

  /// Reduces a scope that is not empty.
  public init(_ scope: some StringProtocol) {
    hash = StableHash.value(of: scope)
  }
}
