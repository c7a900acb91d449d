import ProjectModel
import Testing

@testable import Exploration

/// Clusters of networks that are too large to be searched while somebody waits for a picture.
@Suite struct PictureClustersTests {
  private let fixture: FixtureExplorer

  init() throws { fixture = try FixtureExplorer() }

  private func clustering(mostTies: Int, mostBodies: Int) throws -> Clustering {
    let explorer = fixture.explorer
    return Clustering(
      forPictureOf: try NetworkView(explorer, level: .rolledUp, filters: Filters()),
      from: explorer, resolution: 1, seed: 2, measuresStability: false, mostTies: mostTies,
      mostBodies: mostBodies)
  }

  @Test func `of too many ties those of the bodies with the most projects are grouped`() throws {
    let explorer = fixture.explorer
    let found = try clustering(mostTies: 10, mostBodies: 2)
    #expect(found.bodiesLookedAt == 2)
    // Four of the five pages name Arbetsförmedlingen and three Försäkringskassan; nobody is on more
    // than two others.
    let names = found.clusters.map { $0.map { explorer.network.organisations[$0].name }.sorted() }
    #expect(names == [["Arbetsförmedlingen", "Försäkringskassan"]])
  }

  @Test func `where there are few all bodies are grouped`() throws {
    let found = try clustering(mostTies: 1_000, mostBodies: 2)
    #expect(found.bodiesLookedAt == nil)
    #expect(found.clusters.reduce(0) { $0 + $1.count } == 39)
  }
}
