import EntityResolution
import ProjectModel
import Testing

/// Names without a page: expected bodies are what NAMES of real pages show, or the registers' own.
@Suite struct NameResolverTests {
  private let resolver = NameResolver()

  private func keys(_ names: [String]) -> Set<String> {
    Set(names.map { resolver.resolve($0).organisation.key })
  }

  @Test(arguments: [
    "Jokkmokks kommun", "JOKKMOKKS KOMMUN", "Jokkmokk kommun", "jokkmokks  kommun",
    "Jokkmokks kommun, Jokkmokks kommun",
  ])
  func `a municipality is one however it is written`(name: String) {
    let resolution = resolver.resolve(name)
    #expect(resolution.organisation.key == "organisation:jokkmokks-kommun")
    #expect(resolution.organisation.name == "Jokkmokks kommun")
    #expect(resolution.rule == .municipality)
    #expect(resolution.organisation.municipalityCode == "2510")
  }

  @Test(arguments: [
    ("Göteborgs Kommun", "Göteborgs stad"), ("Göteborg Stad", "Göteborgs stad"),
    ("Malmö kommun", "Malmö stad"), ("Helsingborgs Stad", "Helsingborgs stad"),
    ("Stockholms kommun", "Stockholms stad"), ("Falu kommun", "Falu kommun"),
    ("UpplandsVäsby kommun", "Upplands Väsby kommun"), ("Malmo stad", "Malmö stad"),
    ("Dals-Eds kommun", "Dals-Eds kommun"),
  ])
  func `municipalities show the name they use`(written: String, name: String) {
    #expect(resolver.resolve(written).organisation.name == name)
  }

  @Test func `Habo and Håbo are two bodies`() {
    #expect(resolver.resolve("Habo kommun").organisation.key == "organisation:habo-kommun")
    #expect(resolver.resolve("Håbo kommun").organisation.key == "organisation:habo-kommun-0305")
    #expect(
      resolver.resolve("Arbetsförmedlingen Habo").organisation.key
        != resolver.resolve("Arbetsförmedlingen Håbo").organisation.key)
  }

  @Test(arguments: [
    "Sala kommun, Arbetsmarknadsenheten", "Arbetsmarknadsenheten, Sala kommun",
    "Arbetsmarknadsenheten - Sala kommun", "Sala kommun/Arbetsmarknadsenheten",
    "Sala kommun Arbetsmarknadsenheten", "Arbetsmarknadsenheten i Sala kommun",
    "ARBETSMARKNADSENHETEN SALA KOMMUN", "Arbetsmarknadsenheten Sala",
  ])
  func `body and unit stand in any order with any mark`(name: String) {
    let resolution = resolver.resolve(name)
    #expect(resolution.organisation.key == "organisation:sala-kommun/arbetsmarknadsenheten")
    #expect(resolution.parent?.key == "organisation:sala-kommun")
  }

  @Test(arguments: [
    "Byalaget i Sala kommun", "Sala kommun Fastigheter AB", "Eksjö och Tranås kommuner",
  ])
  func `what is only in a municipality is no unit of it`(name: String) {
    let resolution = resolver.resolve(name)
    #expect(resolution.parent == nil)
    #expect(resolution.rule == .sameName)
  }

  @Test(arguments: [
    ("Länsstyrelsen i Örebro Län, Horisontella mål", "lansstyrelsen-i-orebro-lan"),
    ("Länsst. i VG-län", "lansstyrelsen-i-vastra-gotalands-lan"),
    ("Länsstyrelsen Västerås", "lansstyrelsen-i-vastmanlands-lan"),
    ("LÄNSSTYRELSEN I SKÅNE LÄN", "lansstyrelsen-i-skane-lan"),
    ("Länsstyrelsen AB-län", "lansstyrelsen-i-stockholms-lan"),
    ("Länsstyrelsen i Jönköping", "lansstyrelsen-i-jonkopings-lan"),
    ("Länsstyrelsen Dalarna", "lansstyrelsen-i-dalarnas-lan"),
    ("Länsstyrelsen i Älvsborgs län", "lansstyrelsen-i-alvsborgs-lan"),
  ])
  func `county boards are told by county, letter and city`(name: String, slug: String) {
    let resolution = resolver.resolve(name)
    let body = resolution.parent ?? resolution.organisation
    #expect(body.key == "organisation:" + slug)
    #expect(resolution.rule == .countyBoard)
  }

  @Test func `a landsting is one whichever way round it is named, and is not its region`() {
    let landsting = keys([
      "Landstinget i Jönköpings län", "Jönköpings läns landsting", "Landstinget Jönköpings län",
    ])
    #expect(landsting == ["organisation:landstinget-i-jonkopings-lan"])
    #expect(keys(["Region Jönköpings län", "Region Jönköping"]).count == 1)
    #expect(landsting.isDisjoint(with: keys(["Region Jönköpings län"])))
    #expect(
      Succession.from(key: "organisation:landstinget-i-jonkopings-lan").map(\.to) == [
        "organisation:region-jonkopings-lan"
      ])
  }

  @Test(arguments: [
    ("Göteborgs stad, SDF Bergsjön", "goteborgs-stad/bergsjon"),
    ("SDF Bergsjön", "goteborgs-stad/bergsjon"),
    ("Rinkeby-Kista stadsdelsförvaltning", "stockholms-stad/rinkeby-kista"),
    ("AIC Södra Innerstaden", "malmo-stad/sodra-innerstaden-aic"),
  ])
  func `city districts are parts of their city`(name: String, key: String) {
    #expect(resolver.resolve(name).organisation.key == "organisation:" + key)
  }

  @Test(arguments: [
    ("Försäkringskassan i Kalmar län", "forsakringskassan/kalmar-lan"),
    ("Försäkringskassan Kalmar", "forsakringskassan/kalmar"),
    ("Arbetsförmedlingen Västsverige", "arbetsformedlingen/vastsverige"),
    ("Arbetsförmedlingen, Luleå kommun", "arbetsformedlingen/lulea"),
    ("Polismyndigheten i Jönköpings län", "polismyndigheten/jonkopings-lan"),
    (
      "Institutionen för socialt arbete, Umeå universitet",
      "umea-universitet/institutionen-for-socialt-arbete"
    ),
    (
      "Umeå universitet, Institutionen för socialt arbete",
      "umea-universitet/institutionen-for-socialt-arbete"
    ),
  ])
  func `offices and units keep a key of their own`(name: String, key: String) {
    let resolution = resolver.resolve(name)
    #expect(resolution.organisation.key == "organisation:" + key)
    #expect(resolution.parent != nil)
  }

  @Test(arguments: [
    "Arbetsförmedlingen och Försäkringskassan", "Arbetsförmedlingen/Försäkringskassan",
    "Arbetsförmedlingen Service AB",
  ])
  func `an agency's name beside another body's makes no office`(name: String) {
    #expect(resolver.resolve(name).parent == nil)
  }

  @Test(arguments: [
    ("MEDBORGARSKOLAN VÄRMLAND-ÖREBRO LÄN", "Medborgarskolan"),
    ("Sensus i Skåne Blekinge och Västra Sverige", "Sensus"),
    ("Folkuniversitetet Stiftelsen Kurs- Verksamhet VI", "Folkuniversitetet"),
    ("ABF Västerbotten", "ABF"), ("ALMI Företagspartner Kalmar län AB", "ALMI"),
    ("De Hörselskadades Förening i Jokkmokk", "Hörselskadades Riksförbund"),
    ("Coompanion Östergötland, Ekonomisk Fören", "Coompanion"),
    ("IF Metall avdelning 15", "IF Metall"),
    (
      "Göteborgsregionens kommunalförbund (GR), GR Utbildning", "Göteborgsregionens kommunalförbund"
    ),
  ])
  func `local bodies of national organisations roll up`(name: String, parent: String) {
    #expect(resolver.resolve(name).parent?.name == parent)
  }

  @Test(arguments: [
    [
      "Samordningsförbundet Umeå", "Umeå samordningsförbund", "Finsam Umeå",
      "Samordningförbundet Umeå",
    ],
    ["Stålöv AB", "STÅLÖV AB", "AB Stålöv", "Stålöv AB (publ)", "Stålöv Aktiebolag"],
    [
      "Kallbygdens Fibernät Ekonomisk fören", "Kallbygdens Fibernät Ek. För.",
      "Kallbygdens Fibernät ekonomisk förening",
    ],
    ["Stockholm Innovation & Growth AB", "Stockholm Innovation och Growth AB"],
    ["Stift Compare Karlstad Competence Area", "Stiftelsen Compare Karlstad Competence Area"],
    ["Samordningsförbundet Landskrona- Svalöv", "Samordningsförbundet Landskrona-Svalöv"],
    ["Coompanion Norrbotten", "Coompanion Norrbotten Ekonomisk förening"],
    ["LO-distriktet i Mellansverige", "LO-distriktet Mellansverige"],
  ])
  func `spellings of one name share a key`(names: [String]) {
    #expect(keys(names).count == 1)
  }

  @Test(arguments: [
    ["Industriellt Utvecklingscentrum Norrbotten AB", "IUC Z-Group AB", "IUC Småland AB"],
    ["Söderbygden AB", "Soderbygden AB"],
    ["Hushållningssällskapet Väst", "Hushållningssällskapet Halland"],
    ["Malmö Stadsmission", "Skåne Stadsmission"],
  ])
  func `different bodies have different keys`(names: [String]) {
    #expect(keys(names).count == names.count)
  }

  @Test func `a bare name that is an ordinary word is less sure without a list`() throws {
    let mark = try #require(MunicipalityRegister.municipality(named: "Mark"))
    let alone = resolver.resolve("Mark")
    let listed = resolver.resolve("Mark", in: NameContext(role: .partner, municipalities: [mark]))
    let other = resolver.resolve("Värnamo")
    #expect(alone.organisation.key == listed.organisation.key)
    #expect(alone.confidence < other.confidence)
    #expect(other.confidence < listed.confidence)
  }

  @Test func `an owner's organisation number decides`() {
    // 202100-5521 is the number of Försäkringskassan in the register of agencies.
    let context = NameContext(role: .owner, scope: "p", organisationNumber: "202100-5521")
    let unit = resolver.resolve("Avdelningen för funktionsnedsättning", in: context)
    #expect(unit.parent?.name == "Försäkringskassan")
    #expect(unit.rule == .organisationNumber)
    let partner = resolver.resolve(
      "Avdelningen för funktionsnedsättning",
      in: NameContext(role: .partner, scope: "p", organisationNumber: "202100-5521"))
    #expect(partner.parent == nil)
  }

  @Test(arguments: [
    ("Stockholms arbetsförmedling", "Arbetsförmedlingen Stockholm"),
    ("Gällivare arbetsförmedling", "Arbetsförmedlingen Gällivare"),
    ("Vetlanda försäkringskassa", "Försäkringskassan Vetlanda"),
  ])
  func `a place before an agency's common name is its office, not the municipality's unit`(
    written: String, name: String
  ) {
    let resolution = resolver.resolve(written)
    #expect(resolution.organisation.name == name)
    #expect(resolution.parent?.kind == .stateAgency)
  }

  @Test func `a study association's foundation is not the university it is named after`() {
    let resolution = resolver.resolve("Kursverksamheten vid Lunds universitet")
    #expect(resolution.organisation.name == "Folkuniversitetet")
  }

  @Test func `an abbreviation of two bodies is neither`() {
    // Hotell- och restaurangfacket and Hörselskadades Riksförbund.
    #expect(resolver.resolve("HRF").rule == .unresolvedGeneric)
  }

  @Test(arguments: ["Trafikskolan i Boden", "Psykiatrienheten Boden"])
  func `a unit that others than municipalities have is not given to the municipality`(name: String)
  {
    #expect(resolver.resolve(name).parent == nil)
  }
}
