import Exploration
import ProjectModel
import Testing

/// Expected values are counted by hand on the five pages.
@Suite struct AnalysisTests {
  private let fixture: FixtureExplorer

  init() throws {
    fixture = try FixtureExplorer()
  }

  @Test func `organisations rank by partners`() throws {
    let answer = try RankQuestion(by: .degree, limit: 3).answer(from: fixture.explorer)
    #expect(answer.total == 39)
    #expect(
      answer.rows.map { "\($0.rank) \($0.organisation.name) \(Int($0.score))" } == [
        "1 Arbetsförmedlingen 30", "2 Försäkringskassan 28", "3 Regionförbundet Jönköpings län 20",
      ])
  }

  @Test func `a normalised degree is the share of all others`() throws {
    let answer = try RankQuestion(by: .degree, isNormalized: true, limit: 1)
      .answer(from: fixture.explorer)
    #expect(answer.rows.first?.score == 30.0 / 38.0)
  }

  /// A project with company adds n times 1/(n-1) to each of its n bodies, which is 1.
  @Test func `strength is the number of projects with company`() throws {
    let answer = try RankQuestion(by: .strength).answer(from: fixture.explorer)
    for row in answer.rows {
      #expect(abs(row.score - Double(row.projectCount)) < 1e-12, "\(row.organisation.name)")
    }
  }

  @Test func `equal scores share a rank`() throws {
    let answer = try RankQuestion(by: .projects).answer(from: fixture.explorer)
    #expect(answer.rows.prefix(5).map(\.rank) == [1, 2, 3, 3, 5])
  }

  @Test func `PageRank sums to one over all bodies`() throws {
    let answer = try RankQuestion(by: .pageRank).answer(from: fixture.explorer)
    let sum = answer.rows.map(\.score).reduce(0, +)
    // Wholes without a mention of their own take a little of it and are not ranked.
    #expect(sum > 0.5 && sum <= 1)
    #expect(answer.rows.first?.organisation.name == "Arbetsförmedlingen")
  }

  @Test func `the first by PageRank are the first of all, in any number`() throws {
    let all = try RankQuestion(by: .pageRank).answer(from: fixture.explorer)
    for limit in 1...all.total {
      let some = try RankQuestion(by: .pageRank, limit: limit).answer(from: fixture.explorer)
      // Bodies of one project alike have equal scores: their names decide among them.
      #expect(some.rows.map(\.json) == all.rows.prefix(limit).map(\.json), "\(limit)")
      #expect(some.total == all.total)
    }
  }

  @Test func `a timeline counts projects, bodies and grants by year`() throws {
    let answer = try TimelineQuestion().answer(from: fixture.explorer)
    #expect(answer.rows.map(\.year) == [2009, 2010, 2011, 2012, 2013, 2014])
    #expect(answer.rows.map(\.projectCount) == [3, 2, 0, 1, 1, 2])
    #expect(answer.rows.map(\.startedCount) == [3, 0, 0, 1, 0, 1])
    // 9 + 10 + 8 bodies less the two agencies that are counted twice.
    #expect(answer.rows.first?.organisationCount == 25)
    // 368 500 + 5 978 228 + 1 952 625 kronor.
    #expect(answer.rows.first?.grant == Kronor(8_299_353))
  }

  @Test func `a body's timeline counts its own projects`() throws {
    let answer = try TimelineQuestion(organisation: "LO").answer(from: fixture.explorer)
    #expect(answer.rows.map(\.projectCount) == [1, 1, 2])
  }

  /// The two agencies share two projects of 2009 and one of 2014; each shares one with the regional
  /// federation in both periods.
  @Test func `periods are compared tie by tie`() throws {
    let answer = try CompareQuestion(.periods(2009...2010, 2012...2014))
      .answer(from: fixture.explorer)
    let changed = answer.rows.filter { [.stronger, .weaker].contains($0.change) }
    #expect(changed.map(\.change) == [.weaker])
    #expect(changed.first?.a.name == "Arbetsförmedlingen")
    #expect(changed.first?.b.name == "Försäkringskassan")
    #expect(answer.figures.last == .init("same", .integer(2)))
    // Pairs of the later two pages, 105 + 6, less one that both hold, less three that were before.
    #expect(answer.rows.count { $0.change == .new } == 107)
    // Pairs of the earlier three, 36 + 45 + 28, less one that two hold, less the three of after.
    #expect(answer.rows.count { $0.change == .gone } == 105)
  }

  @Test func `programme areas are compared as well`() throws {
    let answer = try CompareQuestion(.programmeAreas("Programområde 1", "Programområde 2"))
      .answer(from: fixture.explorer)
    #expect(answer.rows.count { $0.change == .gone } == 28)
    #expect(answer.rows.count { $0.change == .stronger || $0.change == .weaker } == 0)
  }

  @Test func `five pages have no tie that chance does not explain`() throws {
    let answer = try NetworkQuestion(backboneAt: 0.05).answer(from: fixture.explorer)
    #expect(answer.rows.isEmpty)
    #expect(answer.notes.contains { $0.hasPrefix("Backbone: 0 of ") })
  }
}
