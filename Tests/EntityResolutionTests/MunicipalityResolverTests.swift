import EntityResolution
import ProjectModel
import Testing

@Suite struct MunicipalityResolverTests {
  private let resolver = MunicipalityResolver()

  @Test(arguments: [
    ("Jokkmokk", "2510"), ("UpplandsVäsby", "0114"), ("LillaEdet", "1462"), ("ÖstraGöinge", "1256"),
    ("Stenungssund", "1415"), ("HABO", "0643"), ("Håbo", "0305"), ("Malmo", "1280"),
    ("Göteborgs stad", "1480"), ("Dals-Ed", "1438"), ("Jokkmokks kommun", "2510"),
    ("Visby", "0980"),
    ("Goteborg", "1480"), (" Växjö\u{A0}", "0780"), ("Katrinehlom", "0483"),
  ])
  func `listed names are known however they are written`(written: String, code: String) throws {
    let found = try #require(resolver.municipality(writtenAs: written))
    #expect(found.municipality.code == code)
    #expect((0...1).contains(found.confidence))
    #expect(found.reason.hasSuffix("."))
  }

  @Test(arguments: [
    "", "Köpenhamn", "Jönköpings län", "Hela landet", "Hab", "  ", "12", "Xyzzy kommun",
  ])
  func `names of no municipality give none`(written: String) {
    #expect(resolver.municipality(writtenAs: written) == nil)
  }

  @Test func `all 290 names mean themselves with full confidence`() {
    #expect(MunicipalityRegister.all.count == 290)
    for municipality in MunicipalityRegister.all {
      let found = resolver.municipality(writtenAs: municipality.name)
      #expect(found?.municipality == municipality)
      #expect(found?.confidence == 1)
      #expect(resolver.municipality(writtenAs: municipality.fullName)?.municipality == municipality)
    }
  }

  @Test func `a misspelt name is less sure than a true one`() throws {
    let found = try #require(resolver.municipality(writtenAs: "Stenungssund"))
    #expect(found.rule == .likeness)
    #expect(found.confidence < 0.95)
  }
}
