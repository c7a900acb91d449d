import PageParsing
import ProjectModel
import Testing

struct RoundTripTests {
  @Test(arguments: [
    PageLayout.gluedLabels, .labelLines, .labelColons, .socialFundPlus,
  ])
  func `a written record is read back with the same facts`(layout: PageLayout) throws {
    for seed in 0..<300 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let record = RandomRecords.record(layout, &random)
      let page = try #require(PageWriter().page(record))
      let reading = PageReader().read(Array(page.utf8), document: "page.txt")
      let again = try #require(reading.record, "seed \(seed)")
      #expect(RandomRecords.facts(again) == RandomRecords.facts(record), "seed \(seed):\n\(page)")
      let errors = again.findings.filter { $0.severity > .note }
      #expect(errors == [], "seed \(seed)")
    }
  }

  @Test(arguments: [PageLayout.flattened, .headless, .table])
  func `a layout without a written form gives nothing`(layout: PageLayout) {
    #expect(PageWriter().page(ProjectRecord(document: "page.txt", layout: layout)) == nil)
  }

  @Test func `a page is written as the project bank shows it`() throws {
    var record = ProjectRecord(document: "page.txt", layout: .labelColons)
    record.caseNumber = Sourced("2016/00023", line: 1, column: 1)
    record.title = Sourced("Fead - Po\ndrom", line: 1, column: 14)
    record.grant = Sourced(Kronor(10_685_212), line: 16, column: 1)
    record.mentions = [
      Mention(role: .owner, name: "Räddningsmissionen", heading: "Projektägare", line: 8, column: 1)
    ]
    let page = try #require(PageWriter().page(record))
    #expect(
      page == """
        2016/00023 - Fead - Po drom

        Projektnummer:
        2016/00023
        Projektägare:
        Räddningsmissionen
        Namn:
        Fead - Po drom
        Beviljat ESF-stöd:
        10 685 212
        Kontaktperson:
        Kontakt Kontaktsson
        """)
  }
}
