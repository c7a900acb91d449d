import PageParsing
import ProjectModel
import Testing

private let body = """
  <div id=menu>Start<br>Projekt</div><h2>Sammanfattning</h2><p>Vi provar.</p><h2>Kommun</h2>
  <ul><li>Eksjö</ul>
  """
private let address =
  "https://www.esf.se/sv/Resultat/Projektbanken/Behallare-for-projekt/Smaland-och-Oarna/Vagen-in--igen-/"

struct MarkupHeadlessTests {
  @Test func `a page of the bank without a header gets title and region from its URL`() throws {
    let reading = MarkupPageReader().read(
      Array(body.utf8), document: "page.html", declaredCharset: nil, url: address)
    let record = try #require(reading.record)
    #expect(record.layout == .headless)
    #expect(record.title == Sourced("Vagen in igen", line: 1, column: 1))
    #expect(record.region == Sourced("Småland och Öarna", line: 1, column: 1))
    #expect(record.url == address)
    #expect(record.mentions.map(\.name) == ["Eksjö"])
    #expect(record.mentions.map(\.line) == [2])
    #expect(reading.findings.map(\.short) == ["missingField note 1:1"])
    #expect(record.findings == reading.findings)
  }

  @Test func `a page elsewhere with such headings is no project`() {
    let reading = MarkupPageReader().read(
      Array(body.utf8), document: "page.html", declaredCharset: nil,
      url: "https://www.example.se/rapport/vagen-in/")
    #expect(reading.findings.map(\.kind) == [.unknownLayout])
  }

  @Test func `a text of the mirrors is completed by its URL`() throws {
    var reading = PageReader().read(
      try FixtureFiles.bytes("Damaged", "headless"), document: "headless.txt")
    let before = try #require(reading.record)
    #expect(before.title == nil)
    reading.complete(from: URLFacts(address))
    let record = try #require(reading.record)
    #expect(record.title?.value == "Vagen in igen")
    #expect(record.mentions == before.mentions)
    #expect(record.findings.filter { $0.severity == .error } == [])
  }

  @Test func `what a page says itself is never replaced by its URL`() throws {
    var reading = PageReader().read(try FixtureFiles.bytes("Pages", "000"), document: "000.txt")
    var expected = try #require(reading.record)
    reading.complete(from: URLFacts(address.replacing("Smaland-och-Oarna", with: "Stockholm")))
    expected.url = address.replacing("Smaland-och-Oarna", with: "Stockholm")
    #expect(reading.record == expected)
  }

  @Test(
    arguments: [
      // The first six are the addresses of fixture headers.
      (
        "https://www.esf.se/sv/Resultat/Projektbanken/Behallare-for-projekt/Mellersta-Norrland/KulturKraft-Nord/",
        "KulturKraft Nord", "Mellersta Norrland", nil, true
      ),
      (
        "https://www.esf.se/Resultat/Projektbanken-2014-2020/Alla-Projekt/Vagen-In/", "Vagen In",
        nil,
        nil, true
      ),
      (
        "https://www.esf.se/resultat/projektbanken/projekt/?dnr=2016/00023", nil, nil, "2016/00023",
        true
      ),
      (
        "https://www.esf.se/resultat/projektbanken/projekt/?dnr=2016%2F00240", nil, nil,
        "2016/00240",
        true
      ),
      (
        "https://www.esf.se/resultat/projektbanken/projekt/?dnr=22-034-S10", nil, nil, "22-034-S10",
        true
      ),
      (
        "https://www.esf.se/sv/Resultat/Projektbanken/Behallare-for-projekt/Vastsverige/Framtid-i-Fokus--ett-tvillingprojekt-i-samarbete-mellan-Goteborg-och-Malmo/",
        "Framtid i Fokus ett tvillingprojekt i samarbete mellan Goteborg och Malmo", "Västsverige",
        nil,
        true
      ),
      (
        "http://web.archive.org/web/20130405120000id_/http://esf.se/sv/Resultat/Projektbanken/Behallare-for-projekt/ESF-nationellt/Po-drom/",
        "Po drom", "ESF Nationellt", nil, true
      ),
      ("https://www.esf.se/sv/Resultat/Projektbanken/", "Projektbanken", nil, nil, false),
      ("https://www.example.se/projekt/v%C3%A4gen-in.html", "vägen in", nil, nil, false),
      ("https://www.example.se/vagen_in/index.aspx?x=1#y", "vagen in", nil, nil, false),
      ("https://esf.se.example.com/Projektbanken/Alla-Projekt/X/", "X", nil, nil, false),
      ("https://www.example.se/", nil, nil, nil, false),
      ("", nil, nil, nil, false),
    ] as [(String, String?, String?, String?, Bool)])
  func `an address tells title, region and case number`(
    url: String, title: String?, region: String?, caseNumber: String?, isProject: Bool
  ) {
    let facts = URLFacts(url)
    #expect(facts.title == title)
    #expect(facts.region == region)
    #expect(facts.caseNumber == caseNumber)
    #expect(facts.isProjectPage == isProject)
  }
}
