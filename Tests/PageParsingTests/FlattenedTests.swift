import PageParsing
import ProjectModel
import Testing

private let header =
  "Programområde: Programområde 1 Kompetensförsörjning Projektfas: Genomförande "
  + "Projektägare: Region Gotland: Visby Kontaktperson: Kontakt Kontaktsson "
  + "E-post: [email protected] Telefonnummer: 000-00 00 00 Beviljat ESF-stöd: 310 000 kr "
  + "Total projektbudget: 310 000 kr Projektperiod: 2013-01-15 till 2013-07-15 "
  + "Region: Småland och Öarna"

struct FlattenedTests {
  @Test func `every fact stands on line 1 at its own column`() throws {
    let record = try #require(read("Ton och takt " + header).record)
    #expect(record.layout == .flattened)
    #expect(record.title == Sourced("Ton och takt", line: 1, column: 1))
    #expect(record.owner?.name == "Region Gotland: Visby")
    // Counted in an editor: 13 characters of title, then `Programområde: `.
    #expect(record.programmeArea?.column == 29)
    #expect(record.region?.value == "Småland och Öarna")
    #expect(record.grant?.value == Kronor(310_000))
    #expect(record.start?.value.description == "2013-01-15")
    #expect(record.end?.value.description == "2013-07-15")
    #expect(record.emailDomain == nil)
    #expect(record.findings == [])
  }

  @Test(arguments: [
    " Sammanfattning Projektets Region: Skåne är viktig.", " In English Sammanfattning Text.",
    " och sedan prosa",
  ])
  func `the last value ends where the prose begins`(prose: String) throws {
    let record = try #require(read("Ton och takt " + header + prose).record)
    #expect(record.region?.value == "Småland och Öarna")
  }

  @Test func `the title may stand on a line before`() throws {
    let record = try #require(read("Logotyp på utskrifter\n\nTon och takt\n\n" + header).record)
    #expect(record.title == Sourced("Ton och takt", line: 3, column: 1))
    #expect(record.grant?.line == 5)
  }

  @Test func `lists on the same line are read`() throws {
    let text =
      "Ton " + header + " Sammanfattning Text om Kommun. Samarbetspartners • ABF • Eksjö kommun "
      + "Kommun • Gotland • Eksjö"
    let record = try #require(read(text).record)
    #expect(record.names(.partner) == ["ABF", "Eksjö kommun"])
    #expect(record.names(.municipality) == ["Gotland", "Eksjö"])
    #expect(record.findings == [])
  }

  @Test func `lists on lines of their own are read`() throws {
    let record = try #require(read("Ton " + header + "\n\nKommun\n\n • Gotland").record)
    #expect(record.names(.municipality) == ["Gotland"])
  }

  @Test func `rows with a colon on lines of their own are read`() throws {
    let text =
      "Ton\n\n" + """
        Programområde: Programområde 1
        Projektägare: Region Gotland
        Region: Sydsverige
        Beviljat ESF-stöd: okänt

        Sammanfattning

        Text.
        """
    let record = try #require(read(text).record)
    #expect(record.layout == .flattened)
    #expect(record.title?.value == "Ton")
    #expect(
      record.owner
        == Mention(
          role: .owner, name: "Region Gotland", heading: "Projektägare", line: 4, column: 15))
    #expect(record.findings.contains { $0.short == "malformedValue error 6:20" })
  }

  @Test func `a line with a hundred thousand colons is read in linear time`() {
    let text = header + String(repeating: " : •", count: 100_000)
    #expect(!read(text).isRejected)
  }
}
