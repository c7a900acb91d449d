import PageParsing
import ProjectModel
import Testing

struct MarkupRoundTripTests {
  private static let rows = """
    <dl><dt>Diarienummer:<dd>23-051-S05<dt>Projektägare:<dd>Osby kommun<dt>Startdatum:<dd>
    <dt>Slutdatum:<dd>2025-12-31<dt>Målgrupp:<dd>Unga<dt>Region:<dd>Sydsverige</dl>
    """

  @Test func `rows that are empty or not known are reported as in a text`() throws {
    let reading = readMarkup("<h1>23-051-S05 - Ö</h1>\n" + Self.rows)
    let record = try #require(reading.record)
    #expect(record.layout == .socialFundPlus)
    #expect(record.start == nil)
    #expect(record.end?.value.description == "2025-12-31")
    #expect(record.region?.value == "Sydsverige")
    // The places of `Startdatum:` and `Målgrupp:`.
    #expect(
      reading.findings.map(\.short) == ["emptyValue note 2:72", "unknownRow note 3:33"])
  }

  @Test(arguments: [
    "<title>Vägen In - ESF</title><p>ESF<p>Vägen In<p>Skriv ut",
    "<title>ESF | Vägen In</title><div>Vägen In</div><div>Skriv ut</div><div>Dela</div>",
    "<title>ESF</title><meta property=og:title content='Vägen In'><div>Vägen In</div>Dela",
    "<title>Vägen In</title><h1>ESF-rådet</h1><h2>Vägen In</h2><h2>Fakta</h2>",
    "<h1>Vägen In</h1><h2>Fakta</h2><p>Dela",
    "<h1>Vägen<br>In</h1><p>Dela",
    "<div>Skriv ut</div><div>Vägen In</div>",
  ])
  func `the title is what the page calls itself, not what stands last`(head: String) throws {
    let record = try #require(readMarkup("<meta charset=utf-8>" + head + Self.rows).record)
    #expect(record.title?.value == "Vägen In")
  }

  @Test(arguments: [PageLayout.gluedLabels, .labelLines, .labelColons, .socialFundPlus])
  func `a page gives the facts of its text, whatever elements its rows stand in`(
    layout: PageLayout
  ) throws {
    for seed in 0..<140 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let record = RandomRecords.record(layout, &random)
      let text = try #require(PageWriter().page(record))
      let expected = try #require(
        PageReader().read(Array(text.utf8), document: "page.html").record)
      let style = MarkupMaker.Rows.allCases[Int(seed) % MarkupMaker.Rows.allCases.count]
      // Nothing tells the site's lines apart from those of a heading that nothing follows.
      let endsInHeading = SectionHeading.allCases.contains { text.hasSuffix("\n\n\($0.rawValue)") }
      let html = MarkupMaker(rows: style, hasSite: !endsInHeading).page(text, layout: layout)
      let found = try #require(readMarkup(html).record, "seed \(seed)\n\(html)")
      #expect(placeless(found) == placeless(expected), "seed \(seed), \(style)\n\(html)")
    }
  }

  @Test(arguments: MarkupMaker.Rows.allCases)
  func `a page without a heading or a site around it is read as well`(
    rows: MarkupMaker.Rows
  ) throws {
    let text = """
      Vägen In

      Region
      Sydsverige
      Utlysning
      2015/00541
      Projektägare
      Osby kommun
      Projektnummer
      2015/00710

      Kommun

       • Osby
       • Hässleholm
      """
    let maker = MarkupMaker(rows: rows, hasSite: false, hasHeading: false)
    let record = try #require(readMarkup(maker.page(text, layout: .labelLines)).record)
    #expect(record.layout == .labelLines)
    #expect(record.title?.value == "Vägen In")
    #expect(record.caseNumber?.value == "2015/00710")
    #expect(record.owner?.name == "Osby kommun")
    #expect(record.region?.value == "Sydsverige")
    #expect(record.names(.municipality) == ["Osby", "Hässleholm"])
  }
}
