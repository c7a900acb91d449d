import ProjectModel
import Testing

@Suite struct ProjectIdentityTests {
  private func record(
    owner: String = "Kommunledningskontoret", start: String = "2009-01-07",
    end: String = "2010-12-31",
    domain: String? = "jokkmokk.se", caseNumber: String? = nil
  ) -> ProjectRecord {
    var record = ProjectRecord(document: "page.txt", layout: .gluedLabels)
    record.start = CalendarDay(iso: start).map { Sourced($0, line: 1, column: 1) }
    record.end = CalendarDay(iso: end).map { Sourced($0, line: 1, column: 1) }
    record.emailDomain = domain.map { Sourced($0, line: 1, column: 1) }
    record.caseNumber = caseNumber.map { Sourced($0, line: 1, column: 1) }
    record.mentions = [
      Mention(role: .owner, name: owner, heading: "Projektägare", line: 1, column: 1)
    ]
    return record
  }

  /// The two keys that the design names as examples.
  @Test func `the key is the case number, or title, year and domain`() {
    #expect(
      ProjectIdentity(of: record(), title: "INTRO").preferredKey == "project:intro-2009-jokkmokk")
    #expect(
      ProjectIdentity(of: record(caseNumber: "2016/00023"), title: "Fead").preferredKey
        == "project:2016-00023")
  }

  @Test func `without a domain the owner stands in the key`() {
    #expect(
      ProjectIdentity(of: record(owner: "Osby kommun", domain: nil), title: "Vägen In")
        .preferredKey == "project:vagen-in-2009-osby-kommun")
  }

  @Test func `a case number decides, whatever the title`() {
    let a = ProjectIdentity(of: record(caseNumber: "2016/00023"), title: "Fead")
    let b = ProjectIdentity(
      of: record(owner: "X", caseNumber: "2016/00023"), title: "Fead - Po drom")
    #expect(a.text == b.text)
  }

  @Test func `title, owner and period together are one project, each alone is not`() {
    let intro = ProjectIdentity(of: record(), title: "INTRO")
    #expect(intro.text == ProjectIdentity(of: record(), title: "Intro ").text)
    #expect(intro.text != ProjectIdentity(of: record(owner: "Socialtjänsten"), title: "INTRO").text)
    #expect(intro.text != ProjectIdentity(of: record(start: "2008-01-07"), title: "INTRO").text)
    #expect(intro.text != ProjectIdentity(of: record(), title: "INTRO 2").text)
  }

  /// Two real projects whose titles differ by word order and the spacing of a dash.
  @Test func `twin projects are two`() {
    let a = "Framtid i Fokus - ett Tvillingprojekt i Samarbete mellan Malmö och Göteborg"
    let b = "Framtid i Fokus- ett tvillingprojekt i samarbete mellan Göteborg och Malmö"
    #expect(
      ProjectIdentity(of: record(), title: a).text != ProjectIdentity(of: record(), title: b).text)
  }
}
