import ProjectModel
import Testing

@Suite struct CalendarDayTests {
  @Test func `a day reads from and prints as ISO 8601`() {
    let day = CalendarDay(iso: "2009-01-15")
    #expect(day == CalendarDay(year: 2009, month: 1, day: 15))
    #expect(day?.description == "2009-01-15")
  }

  @Test(arguments: [
    "2009-02-29", "2009-02-30", "1900-02-29", "2009-13-01", "2009-00-10", "2009-1-15", "20090115",
    "2009-01-15 ", "", "2009/01/15", "２００９-01-15", "-009-01-15",
  ])
  func `a text that is no day is none`(text: String) {
    #expect(CalendarDay(iso: text) == nil)
  }

  @Test(arguments: ["2008-02-29", "2000-02-29", "2014-12-31"])
  func `a leap day and a last day exist`(text: String) {
    #expect(CalendarDay(iso: text)?.description == text)
  }

  @Test func `days order chronologically`() {
    let days = ["2010-01-01", "2009-12-31", "2009-02-01"].compactMap { CalendarDay(iso: $0) }
    #expect(days.sorted().map(\.description) == ["2009-02-01", "2009-12-31", "2010-01-01"])
  }
}
