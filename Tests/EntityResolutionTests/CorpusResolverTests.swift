import EntityResolution
import ProjectModel
import Testing

@Suite struct CorpusResolverTests {
  private func project(
    _ scope: String, owner: String = "Owner Company AB", domain: String? = nil,
    number: String? = nil, partners: [String] = [], municipalities: [String] = [],
    region: String? = "Sydsverige"
  ) -> ProjectNames {
    ProjectNames(
      context: NameContext(
        scope: scope, emailDomain: domain, organisationNumber: number,
        municipalities: municipalities.compactMap { MunicipalityRegister.municipality(named: $0) },
        region: region),
      names: [(owner, .owner)] + partners.map { ($0, .partner) })
  }

  private func resolve(_ projects: [ProjectNames]) -> [String: [Resolution]] {
    var resolver = CorpusResolver()
    for project in projects { resolver.observe(project) }
    resolver.freeze()
    var results: [String: [Resolution]] = [:]
    for project in projects { results[project.context.scope] = resolver.resolve(project) }
    return results
  }

  @Test func `the order of projects changes nothing`() {
    let projects =
      FivePages.all + [
        project(
          "a", partners: ["STÅLÖV AB", "Vuxenförvaltningen"], municipalities: ["Lund", "Bjuv"]),
        project("b", owner: "Vuxenförvaltningen", domain: "lund.se"),
        project("c", partners: ["Nordic Willa AB", "Willa Nordic", "Norra Skogens Kooperativ"]),
        project("d", partners: ["Norra Skogen Kooperativ", "stålöv ab", "Expandum"]),
      ]
    let expected = resolve(projects)
    var generator = SeededGenerator(seed: 4)
    for round in 0..<6 {
      #expect(resolve(projects.shuffled(using: &generator)) == expected, "seed 4, round \(round)")
    }
  }

  @Test func `a characteristic unit is known again where its municipality is listed`() {
    let owner = project("a", owner: "Vuxenförvaltningen", domain: "landskrona.se")
    let listed = project(
      "b", partners: ["Vuxenförvaltningen"], municipalities: ["Landskrona", "Lund"])
    let elsewhere = project(
      "c", partners: ["Vuxenförvaltningen"], municipalities: ["Bjuv", "Lund"])
    let results = resolve([owner, listed, elsewhere])
    #expect(results["b"]?[1].parent?.name == "Landskrona stad")
    #expect(results["b"]?[1].rule == .sameNameInRegion)
    #expect(results["b"]?[1].organisation.key == results["a"]?[0].organisation.key)
    #expect(results["c"]?[1].rule == .unresolvedGeneric)
  }

  @Test func `a characteristic unit that two municipalities have stays unresolved`() {
    let results = resolve([
      project("a", owner: "Vuxenförvaltningen", domain: "landskrona.se"),
      project("b", owner: "Vuxenförvaltningen", domain: "lund.se"),
      project("c", partners: ["Vuxenförvaltningen"], municipalities: ["Landskrona", "Lund"]),
    ])
    #expect(results["c"]?[1].rule == .unresolvedGeneric)
  }

  @Test func `a unit that every municipality has is not guessed from the region`() {
    let results = resolve([
      project("a", owner: "Kommunledningskontoret", domain: "landskrona.se"),
      project("b", partners: ["Kommunledningskontoret"], municipalities: ["Landskrona", "Lund"]),
    ])
    #expect(results["b"]?[1].rule == .unresolvedGeneric)
  }

  @Test func `a cut name takes the only full name that goes on from it`() {
    // The first 30 characters of the name in the second project.
    let cut = "Landskrona Boll och Idrotts Sä"
    #expect(cut.count == 30)
    let full = "Landskrona Boll och Idrotts Sällskap"
    let results = resolve([project("a", partners: [cut]), project("b", partners: [full])])
    #expect(results["a"]?[1].organisation == results["b"]?[1].organisation)
    #expect(results["a"]?[1].rule == .cutName)
    let two = resolve([
      project("a", partners: [cut]), project("b", partners: [full]),
      project("c", partners: ["Landskrona Boll och Idrotts Särskilda Vänner"]),
    ])
    #expect(two["a"]?[1].rule != .cutName)
  }

  @Test func `one number beside two names makes one company`() {
    // 556012-5790 is a valid number of the companies' group.
    let results = resolve([
      project("a", owner: "Nordic Welding Group", number: "556012-5790"),
      project("b", owner: "NWG i Norden AB", number: "5560125790"),
    ])
    #expect(results["a"]?[0].organisation.key == results["b"]?[0].organisation.key)
  }

  @Test func `a municipal number gives a generic owner its municipality`() {
    // 212000-2411 stands beside SUNDSVALLS KOMMUN on an ESF+ page.
    let results = resolve([
      project("a", owner: "SUNDSVALLS KOMMUN", number: "2120002411"),
      project("b", owner: "Arbetsmarknadsförvaltningen", number: "212000-2411"),
    ])
    #expect(results["b"]?[0].parent?.name == "Sundsvalls kommun")
    #expect(results["b"]?[0].rule == .organisationNumber)
  }

  @Test func `names that differ by form only are joined`() {
    let results = resolve([
      project("a", partners: ["Willa Nordic AB"]), project("b", partners: ["Willa Nordic"]),
    ])
    #expect(results["a"]?[1].organisation == results["b"]?[1].organisation)
    #expect(results["b"]?[1].rule == .likeness)
    #expect(results["b"]?[1].organisation.name == "Willa Nordic AB")
  }

  @Test func `two bodies of one list are never joined by likeness`() {
    let results = resolve([project("a", partners: ["Willa Nordic AB", "Willa Nordic"])])
    #expect(results["a"]?[1].organisation.key != results["a"]?[2].organisation.key)
  }

  @Test func `different beats a chain of same`() {
    // The bare name is like both companies, but the companies have different legal forms.
    let results = resolve([
      project("a", partners: ["Willa Nordic AB"]), project("b", partners: ["Willa Nordic"]),
      project("c", partners: ["Willa Nordic HB"]),
    ])
    #expect(results["a"]?[1].organisation.key != results["c"]?[1].organisation.key)
  }

  @Test func `different places and numbers keep names apart`() {
    let results = resolve([
      project("a", partners: ["Teknikgruppen Kalmar AB"]),
      project("b", partners: ["Teknikgruppen Lund AB"]),
      project("c", partners: ["Fastighetsbolaget Solen 1 AB"]),
      project("d", partners: ["Fastighetsbolaget Solen 2 AB"]),
    ])
    #expect(Set(results.values.map { $0[1].organisation.key }).count == 4)
  }

  @Test func `pairs in between are suggested and not merged`() {
    var resolver = CorpusResolver()
    let projects = [
      project("a", partners: ["Utbildningskonsulterna Norr AB"]),
      project("b", partners: ["Utbildningskonsulternas Norr AB"]),
      project("c", partners: ["Kompetensverkstaden Öst AB"]),
      project("d", partners: ["Kompetensvärkstaden Öst AB"]),
    ]
    for project in projects { resolver.observe(project) }
    resolver.freeze()
    let suggestions = resolver.suggestions()
    #expect(suggestions.count == 1)
    #expect(suggestions.first?.aName == "Kompetensverkstaden Öst AB")
    #expect(suggestions.first?.bName == "Kompetensvärkstaden Öst AB")
    #expect(suggestions.first?.features.isEmpty == false)
    let keys = projects.map { resolver.resolve($0)[1].organisation.key }
    // The genitive alone joins the first pair; the wrong letter does not join the second.
    #expect(keys[0] == keys[1])
    #expect(keys[2] != keys[3])
  }

  @Test func `the shown name is a calm one where one is known`() {
    let results = resolve([
      project("a", partners: ["NORRA SKOGENS IUC-KOOPERATIV"]),
      project("b", partners: ["Norra skogens IUC-kooperativ"]),
    ])
    #expect(results["a"]?[1].organisation.name == "Norra skogens IUC-kooperativ")
    #expect(results["a"]?[1].organisation == results["b"]?[1].organisation)
  }

  /// Blanks and quotes to even out, a municipality, a cut length, a long text, a repetition.
  @Test(arguments: [
    "Teknikgruppen Kalmar AB", "Nordic  Willa\tAB", "Stiftelsen “Expandum”", "Norra\tSkogens Bygg",
    "Kooperativet Norra Skogens Ver", "Samordningsförbundet Östra Skaraborg",
    "Bygdens Snickeri AB, Bygdens Snickeri AB", String(repeating: "Långa namnet ", count: 40),
    "Ёлка Förlag",
  ])
  func `a remembered answer is the one the name gives`(name: String) {
    let own = NameResolver().resolve(name, in: .init(role: .partner, scope: "a"))
    var resolver = CorpusResolver()
    let project = ProjectNames(
      context: .init(scope: "a"), names: [(name, .partner), (name, .coFinancier)], numbers: [0, 0])
    resolver.observe(project)
    resolver.freeze()
    #expect(resolver.resolve(project) == [own, own])
  }

  @Test func `a project without names resolves to nothing`() {
    var resolver = CorpusResolver()
    #expect(resolver.resolve(ProjectNames(context: .init(), names: [])).isEmpty)
    #expect(resolver.suggestions().isEmpty)
  }
}

/// A small generator whose numbers depend on the seed alone (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
