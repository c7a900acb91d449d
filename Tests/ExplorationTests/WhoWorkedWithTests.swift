import Exploration
import ProjectModel
import Testing

/// Expected values are counted by hand on the five pages.
@Suite struct WhoWorkedWithTests {
  private let fixture: FixtureExplorer

  init() throws {
    fixture = try FixtureExplorer()
  }

  @Test func `Arbetsförmedlingen worked with thirty bodies in four projects`() throws {
    let answer = try WhoWorkedWithQuestion(organisation: "Arbetsförmedlingen")
      .answer(from: fixture.explorer)
    #expect(answer.total == 30)
    #expect(answer.rows.count == 30)
    #expect(Set(answer.rows.flatMap(\.projects).map(\.title)).count == 4)
    let first = answer.rows.prefix(3).map { "\($0.organisation.name) \($0.projects.count)" }
    #expect(first == ["Försäkringskassan 3", "LO 2", "Regionförbundet Jönköpings län 2"])
    #expect(answer.rows.dropFirst(3).allSatisfy { $0.projects.count == 1 })
  }

  @Test func `an agency's own offices are never among the answers`() throws {
    let answer = try WhoWorkedWithQuestion(organisation: "Arbetsförmedlingen")
      .answer(from: fixture.explorer)
    #expect(!answer.rows.contains { $0.organisation.key.contains("arbetsformedlingen") })
  }

  @Test func `nobody from a project that is not shared is among the answers`() throws {
    let answer = try WhoWorkedWithQuestion(organisation: "Arbetsförmedlingen")
      .answer(from: fixture.explorer)
    let names = answer.rows.map(\.organisation.name)
    for name in ["Höganäs", "Bjuv", "Ängelholm", "Vuxenförvaltningen", "Delta"] {
      #expect(!names.contains { $0.contains(name) }, "\(name)")
    }
  }

  @Test func `roles and years are those of the shared projects`() throws {
    let answer = try WhoWorkedWithQuestion(organisation: "Arbetsförmedlingen")
      .answer(from: fixture.explorer)
    let agency = try #require(answer.rows.first)
    // Owner of the 2014 project as Lokalt Försäkringscenter, co-financier and partner of INTRO,
    // partner of the pre-study of 2009.
    #expect(agency.roles == [.owner, .coFinancier, .partner])
    #expect(agency.firstYear == 2009)
    #expect(agency.lastYear == 2014)
    #expect(
      agency.projects.map(\.title).sorted() == [
        "Arbete åt alla? Att investera i människor", "Hela kedjan till företaget", "INTRO",
      ])
  }

  @Test func `an office alone answers from its one project`() throws {
    let answer = try WhoWorkedWithQuestion(
      organisation: "Arbetsförmedlingen Norrköping", level: .exact
    ).answer(from: fixture.explorer)
    #expect(Set(answer.rows.flatMap(\.projects).map(\.title)).count == 1)
    // The owner, the two other offices and two bodies more.
    #expect(answer.total == 5)
  }

  @Test func `an office asked of without exact answers for the agency and says so`() throws {
    let answer = try WhoWorkedWithQuestion(organisation: "Arbetsförmedlingen Norrköping")
      .answer(from: fixture.explorer)
    #expect(answer.subjects.map(\.name) == ["Arbetsförmedlingen"])
    #expect(answer.total == 30)
    #expect(answer.notes.count == 1)
  }

  @Test func `filters look at years, regions, places, areas and the partners' role`() throws {
    func total(_ filters: Filters) throws -> Int {
      try WhoWorkedWithQuestion(organisation: "Arbetsförmedlingen", filters: filters)
        .answer(from: fixture.explorer).total
    }
    #expect(try total(Filters(from: 2013)) == 16)
    #expect(try total(Filters(to: 2008)) == 0)
    #expect(try total(Filters(region: "Övre Norrland")) == 9)
    #expect(try total(Filters(region: "ovre norrland")) == 9)
    #expect(try total(Filters(municipality: "Katrineholm")) == 3)
    #expect(try total(Filters(municipality: "0483")) == 3)
    #expect(try total(Filters(programmeArea: "Programområde 1")) == 0)
    #expect(try total(Filters(role: .owner)) == 4)
  }

  @Test func `an unknown region or municipality is an error with near names`() throws {
    let error = #expect(throws: LookupError.self) {
      try WhoWorkedWithQuestion(
        organisation: "Arbetsförmedlingen", filters: Filters(municipality: "Jönköpng")
      ).answer(from: fixture.explorer)
    }
    guard case .unknown(_, _, let near) = error else {
      Issue.record("expected an unknown municipality")
      return
    }
    #expect(near.first == "Jönköping")
    #expect(throws: LookupError.self) {
      try WhoWorkedWithQuestion(
        organisation: "Arbetsförmedlingen", filters: Filters(region: "Norge")
      ).answer(from: fixture.explorer)
    }
  }

  @Test func `nobody is an answer`() throws {
    let answer = try WhoWorkedWithQuestion(
      organisation: "Arbetsförmedlingen", filters: Filters(to: 1999)
    ).answer(from: fixture.explorer)
    #expect(answer.rows.isEmpty)
    #expect(answer.notes == ["Nobody shares a project with Arbetsförmedlingen."])
  }
}
