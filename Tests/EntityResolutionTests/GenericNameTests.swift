import EntityResolution
import ProjectModel
import Testing

@Suite struct GenericNameTests {
  private let resolver = NameResolver()

  @Test(arguments: [
    ("Kommunledningskontoret", "jokkmokk.se", "Jokkmokks kommun"),
    ("Kommunledningskontoret", "gavle.se", "Gävle kommun"),
    ("Arbetsmarknadsförvaltningen", "amf.lulea.se", "Luleå kommun"),
    ("Jobb Malmö", "malmo.se", "Malmö stad"),
    ("Näringslivskontoret", "upplandsvasby.se", "Upplands Väsby kommun"),
    ("Socialförvaltningen", "habo.se", "Håbo kommun"),
    ("Socialförvaltningen", "habokommun.se", "Habo kommun"),
    ("Regionkansliet", "vgregion.se", "Västra Götalandsregionen"),
    ("Enheten för integration", "ab.lst.se", "Länsstyrelsen i Stockholms län"),
  ])
  func `an owner's e-mail domain tells whose unit it is`(
    name: String, domain: String, parent: String
  ) {
    let context = NameContext(role: .owner, scope: "p1", emailDomain: domain)
    let resolution = resolver.resolve(name, in: context)
    #expect(resolution.parent?.name == parent)
    #expect(resolution.rule == .emailDomain)
    #expect(resolution.reason.contains(domain))
  }

  @Test func `a sub-domain tells the city's district`() {
    let resolution = resolver.resolve(
      "IFO Arbetsmarknadsenheten",
      in: NameContext(role: .owner, scope: "p", emailDomain: "lundby.goteborg.se"))
    #expect(resolution.parent?.name == "Göteborgs stad")
    #expect(resolution.organisation.key.contains("/lundby-"))
  }

  @Test(arguments: [
    "lansstyrelsen.se", "kulturkraftstockholm.se", "gmail.com", "teatercentrum.se", "", "se", "@@",
  ])
  func `national, project and foreign domains decide nothing`(domain: String) {
    let context = NameContext(role: .owner, scope: "p1", emailDomain: domain)
    #expect(resolver.resolve("Arbetsmarknadsenheten", in: context).rule == .unresolvedGeneric)
  }

  @Test func `the e-mail domain does not speak for partners`() {
    let context = NameContext(role: .partner, scope: "p1", emailDomain: "jokkmokk.se")
    #expect(resolver.resolve("Socialtjänsten", in: context).rule == .unresolvedGeneric)
  }

  @Test func `a company keeps its own name behind a municipality's mail server`() {
    let context = NameContext(role: .owner, emailDomain: "storuman.se")
    #expect(resolver.resolve("Storumans Kommunföretag AB", in: context).parent == nil)
  }

  @Test func `the page's only municipality owns a municipal unit`() throws {
    let lund = try #require(MunicipalityRegister.municipality(named: "Lund"))
    let sala = try #require(MunicipalityRegister.municipality(named: "Sala"))
    let one = resolver.resolve(
      "Vuxenförvaltningen", in: NameContext(role: .partner, scope: "p", municipalities: [lund]))
    #expect(one.parent?.name == "Lunds kommun")
    #expect(one.rule == .onlyMunicipality)
    let two = resolver.resolve(
      "Vuxenförvaltningen",
      in: NameContext(role: .partner, scope: "p", municipalities: [lund, sala]))
    #expect(two.rule == .unresolvedGeneric)
  }

  @Test func `units of two localities of a municipality are two`() {
    let names = ["Hemtjänsten Lindsdal", "Hemtjänsten Smedby", "Omsorgen Visby", "Omsorgen Hemse"]
    let keys = names.map { resolver.resolve($0).organisation.key }
    #expect(Set(keys).count == names.count)
  }

  @Test func `the same generic name on two pages is two bodies`() {
    let a = resolver.resolve("Kommunstyrelsen", in: NameContext(role: .partner, scope: "a-2009"))
    let b = resolver.resolve("Kommunstyrelsen", in: NameContext(role: .partner, scope: "b-2009"))
    #expect(a.organisation.key == "organisation:kommunstyrelsen~a-2009")
    #expect(b.organisation.key == "organisation:kommunstyrelsen~b-2009")
  }

  @Test(arguments: [
    "Ekgren Bemanning AB Vellinge", "Dalhamn Socialförvaltning Botkyrka",
    "Kvarnnäs Samordningsförbund Götene", "Alskog Coompanion Tibro", "Sundby Landsting Kalmar",
    "Torpeby Arbetsmarknadsenhet Habo", "Vallvik Lärcentrum Lund",
  ])
  func `a telling word beside a unit and a place makes a body of its own`(name: String) {
    let resolution = resolver.resolve(name)
    #expect(resolution.rule == .sameName)
    #expect(resolution.parent == nil)
  }
}
