import ProjectModel
import Testing

struct ProgrammingPeriodTests {
  @Test(arguments: [
    // The page of Region Värmland's project ran in 2014, with money of the period before.
    (PageLayout.gluedLabels, "2014-01-01", "2014-12-31", "2007-2013" as String?),
    (.labelLines, "2016-03-01", "2019-02-28", "2014-2020"),
    // Care for U 2, of 2023.
    (.labelColons, "2023-02-27", "2023-09-30", "2014-2020"),
    (.socialFundPlus, "2023-08-01", "2025-07-31", "2021-2027"),
    (.flattened, "2009-01-15", "2009-07-15", "2007-2013"),
    (.table, "2015-06-01", "2016-05-31", "2014-2020"),
    (.table, "2022-09-01", "2024-08-31", "2021-2027"),
    (.table, "1999-01-01", "2000-12-31", nil),
  ])
  func `the period follows from layout and days`(
    layout: PageLayout, start: String, end: String, period: String?
  ) {
    let found = ProgrammingPeriod(
      layout: layout, start: CalendarDay(iso: start), end: CalendarDay(iso: end))
    #expect(found?.rawValue == period)
  }

  @Test func `without layout and days there is no period`() {
    #expect(ProgrammingPeriod(layout: .headless, start: nil, end: nil) == nil)
  }
}
