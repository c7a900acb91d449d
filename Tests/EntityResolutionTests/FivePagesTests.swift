import EntityResolution
import ProjectModel
import Testing

/// The five whole pages as a reader reads them.
@Suite struct FivePagesTests {
  private let found = FivePages.resolved()

  private func resolution(_ scope: String, _ name: String) throws -> Resolution {
    try #require(found[scope]?[name])
  }

  @Test(arguments: [
    ("arbete-at-alla-2009", "Af Tranås/Eksjö/Ydre", "arbetsformedlingen/tranas-eksjo-ydre"),
    ("hela-kedjan-2014", "Arbetsförmedlingen Jönköping", "arbetsformedlingen/jonkoping"),
    ("vagen-tillbaka-2012", "Arbetsförmedling Flen", "arbetsformedlingen/flen"),
    ("vagen-tillbaka-2012", "ARBETSFÖRMEDLING KATRINEHOLM V", "arbetsformedlingen/katrineholm-v"),
    ("vagen-tillbaka-2012", "Arbetsförmedlingen Norrköping", "arbetsformedlingen/norrkoping"),
    ("intro-2009", "Arbetsförmedlingen i Gällivare", "arbetsformedlingen/gallivare"),
    ("intro-2009", "Arbetsförmedlingen Älvsbyn", "arbetsformedlingen/alvsbyn"),
    ("arbete-at-alla-2009", "Försäkringskassan i Vetlanda", "forsakringskassan/vetlanda"),
    ("arbete-at-alla-2009", "Försäkringskassan Jönköping", "forsakringskassan/jonkoping"),
    ("intro-2009", "Försäkringskassan Gällivare", "forsakringskassan/gallivare"),
  ])
  func `local offices are parts of their agency`(scope: String, name: String, key: String) throws {
    let resolution = try resolution(scope, name)
    #expect(resolution.organisation.key == "organisation:" + key)
    #expect(resolution.parent?.key == "organisation:" + key.prefix { $0 != "/" })
    #expect(resolution.organisation.parentKey == resolution.parent?.key)
    #expect(resolution.organisation.kind == .stateAgency)
    #expect(resolution.rule == .agencyOffice)
  }

  @Test func `a local insurance centre is an office of Försäkringskassan`() throws {
    let owner = try resolution("hela-kedjan-2014", "Lokalt Försäkringscenter Jönköping-Värnamo")
    #expect(owner.parent?.name == "Försäkringskassan")
    #expect(owner.organisation.key != owner.parent?.key)
  }

  @Test func `the office in Katrineholm is perhaps cut`() throws {
    let office = try resolution("vagen-tillbaka-2012", "ARBETSFÖRMEDLING KATRINEHOLM V")
    #expect(office.municipality?.name == "Katrineholm")
    #expect(office.reason.contains("perhaps cut"))
    #expect(office.organisation.name == "Arbetsförmedlingen Katrineholm V")
  }

  @Test func `the same office in two roles is one body`() throws {
    var resolver = CorpusResolver()
    let keys = resolver.resolve(FivePages.wayBack).map(\.organisation.key)
    // Owner, three co-financiers, the same three among five partners.
    #expect(keys.count == 9)
    #expect(Set(keys).count == 6)
  }

  @Test func `the owner of INTRO is Jokkmokk's by its e-mail domain`() throws {
    let owner = try resolution("intro-2009", "Kommunledningskontoret")
    #expect(owner.organisation.key == "organisation:jokkmokks-kommun/kommunledningskontoret")
    #expect(owner.parent?.name == "Jokkmokks kommun")
    #expect(owner.rule == .emailDomain)
    #expect(owner.reason.contains("jokkmokk.se"))
  }

  @Test(arguments: [
    ("intro-2009", "Socialtjänsten"), ("intro-2009", "Tillväxt och kommunikation"),
    ("arbete-at-alla-2009", "Kommunstyrelsen"), ("arbete-at-alla-2009", "Atrium"),
    ("arbete-at-alla-2009", "Arbetsmarknadsavdelningen"),
    ("arbete-at-alla-2009", "Förv Lärande och arbete"),
    ("hela-kedjan-2014", "Arbetsmarknadsavdelningen"),
    ("hela-kedjan-2014", "Medborgarförvaltningen"), ("kommunala-ame-2009", "Arbetsmarknadsenhet"),
    ("kommunala-ame-2009", "Arbetsmarknadsenheten"), ("kommunala-ame-2009", "Delta"),
    ("kommunala-ame-2009", "Vuxenförvaltningen"),
  ])
  func `generic names are merged into nobody and kept apart by project`(
    scope: String, name: String
  ) throws {
    let resolution = try resolution(scope, name)
    #expect(resolution.rule == .unresolvedGeneric)
    #expect(resolution.parent == nil)
    #expect(resolution.organisation.key.hasSuffix("~" + scope))
  }

  @Test func `two units of one list are two`() throws {
    let one = try resolution("kommunala-ame-2009", "Arbetsmarknadsenhet")
    let other = try resolution("kommunala-ame-2009", "Arbetsmarknadsenheten")
    #expect(one.organisation.key != other.organisation.key)
  }

  @Test(arguments: [
    ("kommunala-ame-2009", "Integrations- och arbetsmarkna"),
    ("vagen-tillbaka-2012", "Industriellt Utvecklingscentru"),
  ])
  func `cut names stay unresolved and say so`(scope: String, name: String) throws {
    let resolution = try resolution(scope, name)
    #expect(resolution.rule == .unresolvedCut)
    #expect(resolution.reason.contains("perhaps cut at 30"))
    #expect(resolution.organisation.key.hasSuffix("~" + scope))
  }

  @Test(arguments: [
    ("arbete-at-alla-2009", "Regionförbundet Jönköpings län"),
    ("intro-2009", "Arbetsförmedlingen i Gällivare"),
  ])
  func `names of thirty characters that are whole are not called cut`(
    scope: String, name: String
  ) throws {
    #expect(name.count == 30)
    #expect(try !resolution(scope, name).reason.contains("cut"))
  }

  @Test func `a bare municipality name among the partners is the municipality`() throws {
    let resolution = try resolution("hela-kedjan-2014", "Värnamo")
    #expect(resolution.organisation.key == "organisation:varnamo-kommun")
    #expect(resolution.rule == .bareMunicipality)
    #expect(resolution.confidence > 0.9)
  }

  @Test(arguments: [
    ("arbete-at-alla-2009", "Eksjö kommun Sociala sektorn", "Eksjö kommun"),
    ("intro-2009", "Solkraft Skellefteå kommun Enheten för Försörjningsstöd", "Skellefteå kommun"),
    ("kommunala-ame-2009", "Höganäs Utvecklingscentrum", "Höganäs kommun"),
    ("kommunala-ame-2009", "Arbete och Tillväxt Bjuv", "Bjuvs kommun"),
    ("kommunala-ame-2009", "Resurscenter Ängelholm", "Ängelholms kommun"),
  ])
  func `units belong to their municipality`(scope: String, name: String, parent: String) throws {
    let resolution = try resolution(scope, name)
    #expect(resolution.parent?.name == parent)
    #expect(resolution.organisation.kind == .municipalUnit)
  }

  @Test func `the owner's name in the list of participants is the owner`() throws {
    var resolver = CorpusResolver()
    let results = resolver.resolve(FivePages.labourUnits)
    let named = results.filter { $0.written == "Höganäs Utvecklingscentrum" }
    #expect(named.count == 2)
    #expect(Set(named.map(\.organisation.key)).count == 1)
  }

  @Test(arguments: [
    ("hela-kedjan-2014", "LO i Jönköpings län", "LO"),
    ("vagen-tillbaka-2012", "LO-distriktet i Mellansverige", "LO"),
    ("arbete-at-alla-2009", "Coompanion i Jönköpings län", "Coompanion"),
    ("intro-2009", "DHR Älvsbyn", "DHR"),
  ])
  func `local bodies are parts of their organisation`(
    scope: String, name: String, parent: String
  ) throws {
    let resolution = try resolution(scope, name)
    #expect(resolution.parent?.name == parent)
    #expect(resolution.rule == .localBranch)
  }

  @Test(arguments: [
    ("hela-kedjan-2014", "Stålöv AB", OrganisationKind.company),
    ("hela-kedjan-2014", "El-Giganten Logistic AB", .company),
    ("hela-kedjan-2014", "Kinnarps i Jönköping AB", .company),
    ("hela-kedjan-2014", "Statens Jordbruksverk", .stateAgency),
    ("hela-kedjan-2014", "Finnvedens Samordningsförbund", .coordinationAssociation),
    ("hela-kedjan-2014", "Samordningsförbundet Södra Vätterbygden", .coordinationAssociation),
    ("intro-2009", "Norrbottens läns landsting", .region),
    ("intro-2009", "Älvsby folkhögskola", .folkHighSchool),
    ("arbete-at-alla-2009", "Regionförbundet Jönköpings län", .regionalFederation),
    ("vagen-tillbaka-2012", "Resurstorget i Öst", .unknown),
  ])
  func `bodies of their own have no parent`(
    scope: String, name: String, kind: OrganisationKind
  ) throws {
    let resolution = try resolution(scope, name)
    #expect(resolution.parent == nil)
    #expect(resolution.organisation.kind == kind)
  }

  @Test func `one body keeps its key from page to page`() throws {
    let first = try resolution("arbete-at-alla-2009", "Regionförbundet Jönköpings län")
    let second = try resolution("hela-kedjan-2014", "Regionförbundet Jönköpings län")
    #expect(first.organisation == second.organisation)
  }

  @Test func `every decision gives a reason of one sentence`() {
    for resolution in found.values.flatMap(\.values) {
      #expect(resolution.reason.hasSuffix("."))
      #expect(resolution.reason.first?.isUppercase == true || resolution.reason.hasPrefix("'"))
      #expect((0...1).contains(resolution.confidence))
    }
  }
}
