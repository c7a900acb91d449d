import Exploration
import Testing

/// The five lists hold 4, 13, 4, 3 and 8 municipalities: 6 + 78 + 6 + 3 + 28 = 121 pairs, of which
/// one, Eksjö and Jönköping, stands twice.
@Suite struct CoOccurrenceTests {
  private let fixture: FixtureExplorer

  init() throws {
    fixture = try FixtureExplorer()
  }

  @Test func `every pair of every list is counted, and no more`() throws {
    let answer = try CoOccurrenceQuestion().answer(from: fixture.explorer)
    #expect(answer.total == 120)
    #expect(answer.rows.map(\.count).reduce(0, +) == 121)
  }

  /// Both stand in the same 2 of 5 projects: expected are 2·2/5 = 0.8, so the strength is 2.5; the
  /// chance of both falling on the same two is 1 in C(5,2) = 10.
  @Test func `Eksjö and Jönköping stand together twice`() throws {
    let answer = try CoOccurrenceQuestion(limit: 1).answer(from: fixture.explorer)
    let row = try #require(answer.rows.first)
    #expect([row.a.name, row.b.name] == ["Eksjö", "Jönköping"])
    #expect(row.count == 2)
    #expect(row.jaccard == 1)
    #expect(abs(row.associationStrength - 2.5) < 1e-12)
    #expect(abs(row.pValue - 0.1) < 1e-12)
    #expect(row.projects.count == 2)
  }

  @Test func `a filter leaves the lists of the projects that pass`() throws {
    let answer = try CoOccurrenceQuestion(filters: Filters(region: "Övre Norrland"))
      .answer(from: fixture.explorer)
    #expect(
      answer.rows.map { "\($0.a.name)-\($0.b.name)" } == [
        "Jokkmokk-Skellefteå", "Jokkmokk-Älvsbyn", "Skellefteå-Älvsbyn",
      ])
  }

  @Test func `organisations are paired as well`() throws {
    let answer = try CoOccurrenceQuestion(scope: .organisations).answer(from: fixture.explorer)
    let row = try #require(answer.rows.first)
    #expect([row.a.name, row.b.name] == ["Arbetsförmedlingen", "Försäkringskassan"])
    #expect(row.count == 3)
  }
}
