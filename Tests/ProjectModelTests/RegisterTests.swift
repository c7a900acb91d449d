import ProjectModel
import Testing

@Suite struct RegisterTests {
  @Test func `there are 290 municipalities in 21 counties and eight regions`() {
    #expect(MunicipalityRegister.all.count == 290)
    #expect(Set(MunicipalityRegister.all.map(\.code)).count == 290)
    #expect(Set(MunicipalityRegister.all.map(\.name)).count == 290)
    #expect(MunicipalityRegister.counties.count == 21)
    #expect(
      MunicipalityRegister.regions.sorted() == [
        "Mellersta Norrland", "Norra Mellansverige", "Småland och Öarna", "Stockholm",
        "Sydsverige", "Västsverige", "Östra Mellansverige", "Övre Norrland",
      ])
  }

  /// Codes of Statistics Sweden.
  @Test(arguments: [
    ("Jönköping", "0680"), ("Stockholm", "0180"), ("Göteborg", "1480"), ("Malmö", "1280"),
    ("Jokkmokk", "2510"), ("Höganäs", "1284"), ("Älvsbyn", "2560"), ("Gotland", "0980"),
  ])
  func `a municipality has the code of Statistics Sweden`(name: String, code: String) {
    #expect(MunicipalityRegister.municipality(named: name)?.code == code)
    #expect(MunicipalityRegister.municipality(code: code)?.name == name)
  }

  @Test func `a code begins with its county's code`() {
    for municipality in MunicipalityRegister.all {
      #expect(municipality.code.hasPrefix(municipality.county.code))
    }
  }

  /// Sweden lies between 55 and 69.1 degrees north and 10.9 and 24.2 degrees east.
  @Test func `every municipality lies in Sweden`() {
    for municipality in MunicipalityRegister.all {
      #expect((55.2...69.1).contains(municipality.latitude), "\(municipality.name)")
      #expect((10.9...24.2).contains(municipality.longitude), "\(municipality.name)")
    }
  }

  @Test func `Habo and Håbo are two`() {
    #expect(MunicipalityRegister.municipality(named: "Habo")?.code == "0643")
    #expect(MunicipalityRegister.municipality(named: "Håbo")?.code == "0305")
  }

  @Test(arguments: ["UpplandsVäsby", "UPPLANDS VÄSBY", "upplands väsby"])
  func `blanks and capitals do not matter`(name: String) {
    #expect(MunicipalityRegister.municipality(named: name)?.code == "0114")
  }

  // Pairs are put in the order of these bytes, which must be that of the names.
  @Test func `no two names are alike, and their bytes are in the order of the names`() {
    let names = MunicipalityRegister.all.map(\.name)
    #expect(Set(names).count == 290)
    #expect(
      names.sorted() == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }
}
