import Foundation
import GraphAlgorithms
import GraphStore
import ProjectModel
import Testing

@testable import Exploration

/// What the graph file keeps of a whole store, against the tables and against what is found when every
/// project passes a filter, for which nothing is kept.
@Suite struct WholeStoreTests {
  /// All projects of a random store run after this year.
  private static let everything = Filters(from: 1900)

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `organisations rank by the partners that the tables say`(seed: UInt64) throws {
    let store = try RandomStore(seed: seed)
    let projects = store.projects()
    let names = store.network.organisations
    let partners = projects.indices.map { body in
      projects.indices.count { $0 != body && !projects[$0].isDisjoint(with: projects[body]) }
    }
    let expected = names.indices.sorted {
      (-partners[$0], names[$0].name) < (-partners[$1], names[$1].name)
    }
    for limit in [nil, 4] {
      let answer = try RankQuestion(by: .degree, limit: limit).answer(from: store.explorer)
      let shown = expected.prefix(limit ?? expected.count)
      #expect(answer.total == expected.count)
      #expect(answer.rows.map(\.organisation.key) == shown.map { names[$0].key })
      #expect(answer.rows.map(\.score) == shown.map { Double(partners[$0]) })
      #expect(answer.rows.map(\.projectCount) == shown.map { projects[$0].count })
    }
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `what is kept is what is found`(seed: UInt64) throws {
    let store = try RandomStore(seed: seed)
    let explorer = store.explorer
    for limit in [nil, 1, 3] {
      let parts = try ComponentsQuestion(limit: limit).answer(from: explorer)
      let found = try ComponentsQuestion(filters: Self.everything, limit: limit)
        .answer(from: explorer)
      #expect(parts.rows.map(\.lines) == found.rows.map(\.lines))
      #expect(parts.total == found.total && parts.notes == found.notes)

      let years = try TimelineQuestion(limit: limit).answer(from: explorer)
      let counted = try TimelineQuestion(filters: Self.everything, limit: limit)
        .answer(from: explorer)
      #expect(years.rows.map(\.lines) == counted.rows.map(\.lines))
      #expect(years.total == counted.total && years.notes == counted.notes)

      let pairs = try CoOccurrenceQuestion(limit: limit).answer(from: explorer)
      let measured = try CoOccurrenceQuestion(filters: Self.everything, limit: limit)
        .answer(from: explorer)
      #expect(pairs.rows.map(\.json) == measured.rows.map(\.json))
      #expect(pairs.rows.map(\.adjustedPValue) == measured.rows.map(\.adjustedPValue))
      #expect(pairs.total == measured.total && pairs.notes == measured.notes)

      for isNormalized in [false, true] {
        let ranked = try RankQuestion(by: .degree, isNormalized: isNormalized, limit: limit)
          .answer(from: explorer)
        let other = try RankQuestion(
          by: .degree, isNormalized: isNormalized, filters: Self.everything, limit: limit
        ).answer(from: explorer)
        #expect(ranked.rows.map(\.lines) == other.rows.map(\.lines))
        #expect(ranked.total == other.total)
      }
    }
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `the first partners of a hub are those of anybody`(seed: UInt64) throws {
    let store = try RandomStore(seed: seed)
    let view = NetworkView(wholeOf: store.explorer.network)
    let (graph, bound) = (view.graph, 40)
    let hubs = HubPartners(finding: view, leastTies: bound)
    #expect(!hubs.hubs.isEmpty)
    for body in store.network.organisations.indices {
      let ties = graph.events(of: body).reduce(0) { $0 + graph.actors(of: Int($1)).count }
      for limit in [nil, 0, 3] {
        let kept = hubs.first(limit, of: body)
        #expect((kept != nil) == (ties >= bound))
        guard let kept else { continue }
        let found = PartnerList(of: body, in: view, limit: limit)
        #expect(kept.total == found.total)
        #expect(kept.ranked.map(\.actor) == found.shown.map(\.organisation))
        #expect(kept.ranked.map(\.sharedEventCount) == found.shown.map(\.projects.count))
      }
    }
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `the first partners of a hub under filters are those that are counted`(seed: UInt64) throws {
    let store = try RandomStore(seed: seed)
    let explorer = store.explorer
    // Of two partners that are kept hardly any answer can be told, of a thousand every one.
    let kept = [2, 1_000].map {
      HubPartners(finding: NetworkView(wholeOf: explorer.network), leastTies: 40, mostKept: $0)
    }
    var known = 0
    for filters in [Filters(from: 2010), Filters(to: 2010), Filters(role: .partner), Filters()] {
      let view = try NetworkView(explorer, level: .rolledUp, filters: filters)
      for body in kept[0].hubs.map(Int.init) {
        let projects = view.comparedProjects(of: [body])
        for (hubs, limit) in kept.flatMap({ hubs in [1, 2, 5].map { (hubs, $0) } }) {
          let few = hubs.first(limit, of: body, among: projects, in: view, leastTies: 1 << 18)
          #expect(few == nil)
          let found = hubs.first(limit, of: body, among: projects, in: view, leastTies: 0)
          guard let found else { continue }
          known += 1
          let counted = PartnerList(of: body, in: view, limit: limit)
          #expect(found.total == counted.total)
          #expect(found.ranked.map(\.actor) == counted.shown.map(\.organisation))
          #expect(found.ranked.map(\.sharedEventCount) == counted.shown.map(\.projects.count))
        }
      }
    }
    #expect(known > 4 * kept[0].hubs.count)
  }

  @Test func `an import leaves a graph file that holds it, and so does a question that makes one`()
    throws
  {
    let store = try RandomStore(seed: 3)
    let path = Store.graphFilePath(ofStoreAt: store.path)
    let parts = try ComponentsQuestion().answer(from: store.explorer).total
    for _ in 0..<2 {
      let file = try GraphFile(path: path)
      let partStarts = file.numbers(.partStarts, as: Int32.self)
      #expect(Int(partStarts[1]) == parts)
      let rankingStarts = file.numbers(.partnerRankingStarts, as: Int32.self)
      for (row, role) in RoleRows.roles.enumerated() {
        #expect(
          Int(rankingStarts[row + 1] - rankingStarts[row])
            == store.projects(role: role).count { !$0.isEmpty })
      }
      try file.checkWhole()
      try FileManager.default.removeItem(atPath: path)
      _ = try Explorer(readingStoreAt: store.path)
    }
  }

  @Test func `a project without a day is not counted in any year, and that is said`() throws {
    let folder = try FixtureExplorer.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let table = folder.appendingPathComponent("projects.jsonl")
    let lines = """
      {"id":"1","title":"Ett","owner":"Alfa AB","start":"2009-02-01","end":"2010-03-01","grantSEK":70}
      {"id":"2","title":"Två","owner":"Beta AB","grantSEK":30}
      """
    try lines.write(to: table, atomically: true, encoding: .utf8)
    let store = try FixtureExplorer([table.path])
    let years = try TimelineQuestion().answer(from: store.explorer)
    #expect(years.rows.map(\.year) == [2009, 2010])
    #expect(years.rows.map(\.projectCount) == [1, 1])
    #expect(years.rows.map(\.startedCount) == [1, 0])
    #expect(years.rows.map(\.grant.amount) == [70, 0])
    #expect(years.notes.first == "1 project without a day not counted.")
    let parts = try ComponentsQuestion().answer(from: store.explorer)
    #expect(parts.rows.map(\.largest.name) == ["Alfa AB", "Beta AB"])
    #expect(parts.rows.map(\.organisationCount) == [1, 1])
  }
}
