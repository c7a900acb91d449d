import ProjectModel
import Testing

@testable import Exploration

/// Networks that are too large to be searched while somebody waits for a picture.
@Suite struct LargePictureTests {
  private let fixture: FixtureExplorer

  init() throws { fixture = try FixtureExplorer() }

  private func view(mostTies: Int, mostBodies: Int) throws -> NetworkView {
    try NetworkView(fixture.explorer, level: .rolledUp, filters: Filters())
      .forPictures(mostTies: mostTies, mostBodies: mostBodies)
  }

  private func clustering(of view: NetworkView) -> Clustering {
    Clustering(fixture.explorer, view, resolution: 1, seed: 2, measuresStability: false)
  }

  @Test func `of too many ties those of the bodies with the most projects are grouped`() throws {
    let explorer = fixture.explorer
    let found = clustering(of: try view(mostTies: 10, mostBodies: 2))
    #expect(found.bodiesLookedAt == 2)
    // Four of the five pages name Arbetsförmedlingen and three Försäkringskassan; nobody is on more
    // than two others.
    let names = found.clusters.map { $0.map { explorer.network.organisations[$0].name }.sorted() }
    #expect(names == [["Arbetsförmedlingen", "Försäkringskassan"]])
  }

  @Test func `where there are few all bodies are grouped`() throws {
    let found = clustering(of: try view(mostTies: 1_000, mostBodies: 2))
    #expect(found.bodiesLookedAt == nil)
    #expect(found.clusters.reduce(0) { $0 + $1.count } == 39)
  }

  @Test func `paths are counted among the bodies with the most projects`() throws {
    let all = try view(mostTies: 1_000, mostBodies: 2)
    let some = try view(mostTies: 10, mostBodies: 2)
    let asked = RankQuestion(by: .betweenness)
    let found = asked.answer(from: fixture.explorer, in: some, brokersOf: all)
    // Nobody stands between two who are alone.
    #expect(found.rows.map(\.score) == [0, 0])
    #expect(
      found.rows.map(\.organisation.name) == ["Arbetsförmedlingen", "Försäkringskassan"])
    #expect(asked.answer(from: fixture.explorer, in: all, brokersOf: all).total == 39)
  }
}
