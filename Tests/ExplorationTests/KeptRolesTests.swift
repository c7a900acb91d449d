import Foundation
import GraphStore
import ProjectModel
import Testing

@testable import Exploration

/// What the graph file keeps of the ties in each role alone, against counts by hand and against what is
/// found when nothing is kept.
@Suite struct KeptRolesTests {
  /// Two stores of the same tables: what is asked of one is kept, of the other it is found.
  private static func explorers(
    ofStoreAt path: String
  ) throws -> (kept: Explorer, finding: Explorer) {
    let kept = try Explorer(readingStoreAt: path)
    try FileManager.default.removeItem(atPath: Store.graphFilePath(ofStoreAt: path))
    let store = try Store(path: path, mode: .reading)
    try store.refreshGraphFile()
    let finding = try Explorer(store: store)
    #expect(finding.network.kept(.partStarts) == nil)
    #expect(kept.network.kept(.partStarts)?.count == RoleRows.roles.count + 1)
    return (kept, finding)
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `what is kept of a role is what is found`(seed: UInt64) throws {
    let store = try RandomStore(seed: seed)
    let (kept, finding) = try Self.explorers(ofStoreAt: store.path)
    for role in [nil] + AffiliationRole.allCases {
      for level in [OrganisationLevel.rolledUp, .exact] {
        for filters in [
          Filters(role: role), Filters(from: 2010, role: role), Filters(to: 2009, role: role),
          Filters(from: 2100, role: role), Filters(region: "Stockholm", role: role),
        ] {
          for limit in [nil, 0, 1, 3, 100] {
            let parts = ComponentsQuestion(level: level, filters: filters, limit: limit)
            let years = TimelineQuestion(level: level, filters: filters, limit: limit)
            #expect(
              try parts.answer(from: kept).json.indented
                == parts.answer(from: finding).json.indented)
            #expect(
              try years.answer(from: kept).json.indented
                == years.answer(from: finding).json.indented)
            for measure in [RankQuestion.Measure.degree, .projects, .strength] {
              let ranks = RankQuestion(
                by: measure, isNormalized: limit == 3, level: level, filters: filters,
                limit: limit)
              #expect(
                try ranks.answer(from: kept).json.indented
                  == ranks.answer(from: finding).json.indented)
            }
          }
        }
      }
    }
  }

  /// Of the five pages: the bodies under each heading, and how those of one page are connected.
  @Test(arguments: [
    // Regionförbundet on the first page; Arbetsförmedlingen on two, on the second of them with four more.
    (AffiliationRole.coFinancier, [5, 1], [2, 1], [4.0, 4, 4, 4, 4, 0], [6, 5, 0, 1, 1, 1]),
    // The eight Deltagande aktörer of one page.
    (.participant, [8], [1], [7, 7, 7, 7, 7, 7, 7, 7], [8, 8, 0, 0, 0, 0]),
    // Every page has an owner of its own.
    (.owner, [1, 1, 1, 1, 1], [1, 1, 1, 1, 1], [0, 0, 0, 0, 0], [3, 2, 0, 1, 1, 2]),
  ])
  func `roles of the five pages are those under their headings`(
    role: AffiliationRole, bodies: [Int], projects: [Int], partners: [Double], years: [Int]
  ) throws {
    let fixture = try FixtureExplorer()
    let filters = Filters(role: role)
    let parts = try ComponentsQuestion(filters: filters).answer(from: fixture.explorer)
    #expect(parts.rows.map(\.organisationCount) == bodies)
    #expect(parts.rows.map(\.projectCount) == projects)
    let total = bodies.reduce(0, +)
    #expect(parts.rows.map(\.share) == bodies.map { Double($0) / Double(total) })
    let ranked = try RankQuestion(filters: filters).answer(from: fixture.explorer)
    #expect(ranked.total == total)
    #expect(ranked.rows.map(\.score) == partners)
    let timeline = try TimelineQuestion(filters: filters).answer(from: fixture.explorer)
    #expect(timeline.rows.map(\.year) == [2009, 2010, 2011, 2012, 2013, 2014])
    #expect(timeline.rows.map(\.organisationCount) == years)
    #expect(timeline.rows.map(\.projectCount) == [3, 2, 0, 1, 1, 2])
  }

  @Test func `kept years that are not those of the projects are not believed`() throws {
    let fixtures = try FixtureExplorer()
    let view = try NetworkView(
      fixtures.explorer, level: .rolledUp, filters: Filters(from: 2012))
    let found = YearCounts(counting: nil, in: view, except: nil)
    // The pages' projects began in 2008 and later.
    for years in [2013...2014, 1990...1991] {
      let forged = years.map {
        TimelineQuestion.Row(
          year: $0, projectCount: 99, startedCount: 99, organisationCount: 99, grant: Kronor(99))
      }
      let counts = YearCounts(counting: nil, in: view, except: nil, knowing: forged)
      #expect(counts.rows == found.rows)
    }
  }
}
