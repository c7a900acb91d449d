import Exploration
import Foundation
import GraphStore
import ProjectModel
import Testing

/// Questions asked of random stores, against answers worked out from the tables one pair at a time.
@Suite struct RandomNetworkTests {
  @Test(arguments: 0..<6 as Range<UInt64>)
  func `the first partners are the beginning of all, and all are what the tables say`(
    seed: UInt64
  ) throws {
    let store = try RandomStore(seed: seed)
    #expect(store.explorer.graphFileNotice == nil)
    for filters in [
      Filters(), Filters(from: 2011), Filters(to: 2009), Filters(role: .owner),
      Filters(from: 2010, to: 2012, role: .partner), Filters(municipality: "Ale"),
    ] {
      func passes(_ project: Project) -> Bool {
        (filters.from.map { (project.end?.year ?? 0) >= $0 } ?? true)
          && (filters.to.map { (project.start?.year ?? 0) <= $0 } ?? true)
      }
      let own = store.projects(passes)
      let others = store.projects(role: filters.role, passes)
      for (index, body) in store.network.organisations.enumerated() {
        let expected = others.indices.filter { $0 != index }
          .map { ($0, own[index].intersection(others[$0]).sorted()) }.filter { !$0.1.isEmpty }
          .sorted {
            (-$0.1.count, store.network.organisations[$0.0].name)
              < (-$1.1.count, store.network.organisations[$1.0].name)
          }
        let question = WhoWorkedWithQuestion(organisation: body.key, filters: filters)
        let answer = try question.answer(from: store.explorer)
        #expect(answer.total == expected.count)
        #expect(
          answer.rows.map(\.organisation.key)
            == expected.map { store.network.organisations[$0.0].key })
        #expect(
          answer.rows.map { $0.projects.map(\.key) }
            == expected.map { $0.1.map { store.network.projects[$0].key } })
        var few = question
        few.limit = 2
        let first = try few.answer(from: store.explorer)
        #expect(first.rows == Array(answer.rows.prefix(2)) && first.total == answer.total)
      }
    }
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `shared partners are those that the tables tie to each`(seed: UInt64) throws {
    let store = try RandomStore(seed: seed)
    let names = store.network.organisations.map(\.name)
    for filters in [Filters(), Filters(from: 2011), Filters(role: .owner)] {
      func passes(_ project: Project) -> Bool { (project.end?.year ?? 0) >= filters.from ?? 0 }
      let own = store.projects(passes)
      let others = store.projects(role: filters.role, passes)
      for a in own.indices {
        for b in own.indices where a < b {
          let expected = own.indices.filter { $0 != a && $0 != b }.compactMap { other in
            let withA = own[a].intersection(others[other])
            let withB = own[b].intersection(others[other])
            return withA.isEmpty || withB.isEmpty
              ? nil
              : (
                other, min(withA.count, withB.count), withA.intersection(withB).count,
                withA.union(withB).sorted()
              )
          }.sorted { ($1.1, $1.2, names[$0.0]) < ($0.1, $0.2, names[$1.0]) }
          var question = SharedPartnersQuestion(
            organisations: [
              store.network.organisations[a].key, store.network.organisations[b].key,
            ], filters: filters)
          let answer = try question.answer(from: store.explorer)
          #expect(answer.rows.map(\.organisation.name) == expected.map { names[$0.0] })
          #expect(answer.rows.map(\.together) == expected.map { $0.2 })
          #expect(
            answer.rows.map { $0.projects.map(\.key) }
              == expected.map { $0.3.map { store.network.projects[$0].key } })
          question.limit = 1
          #expect(try question.answer(from: store.explorer).rows == Array(answer.rows.prefix(1)))
        }
      }
    }
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `ties of the network and years of the timeline are what the tables say`(
    seed: UInt64
  ) throws {
    let store = try RandomStore(seed: seed)
    let own = store.projects()
    let sizes = store.network.projects.indices.map { project in
      own.count { $0.contains(project) }
    }
    var expected: [(key: [String], count: Int, weight: Double)] = []
    for a in own.indices {
      for b in own.indices where a < b {
        let shared = own[a].intersection(own[b])
        guard !shared.isEmpty else { continue }
        expected.append(
          (
            [store.network.organisations[a].key, store.network.organisations[b].key], shared.count,
            shared.map { 1 / Double(sizes[$0] - 1) }.reduce(0, +)
          ))
      }
    }
    let answer = try NetworkQuestion().answer(from: store.explorer)
    #expect(answer.total == expected.count)
    #expect(Set(answer.rows.map { [$0.a.key, $0.b.key] }) == Set(expected.map(\.key)))
    for row in answer.rows {
      let pair = expected.first { $0.key == [row.a.key, row.b.key] }
      #expect(pair?.count == row.projects.count)
      #expect(abs((pair?.weight ?? 0) - row.weight) < 1e-12)
    }
    #expect(answer.rows.map(\.projects.count) == answer.rows.map(\.projects.count).sorted(by: >))
    #expect(
      try NetworkQuestion(limit: 3).answer(from: store.explorer).rows
        == Array(answer.rows.prefix(3)))

    let years = try TimelineQuestion().answer(from: store.explorer)
    for row in years.rows {
      let running = store.network.projects.indices.filter {
        let project = store.network.projects[$0]
        return (project.start?.year ?? 0)...(project.end?.year ?? 0) ~= row.year
      }
      let begun = running.filter { store.network.projects[$0].start?.year == row.year }
      #expect(row.projectCount == running.count && row.startedCount == begun.count)
      #expect(row.organisationCount == own.count { !$0.isDisjoint(with: running) })
      #expect(
        row.grant.amount
          == begun.compactMap { store.network.projects[$0].grant?.amount }.reduce(0, +))
    }
  }

  @Test func `an explorer answers of its own state while the store is imported anew`() throws {
    let folder = try FixtureExplorer.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("samband.sqlite").path
    let pages = FixtureExplorer.fixtures.appendingPathComponent("Pages")
    _ = try Importer().run([pages.appendingPathComponent("000.txt").path], intoStoreAt: path)
    let old = try Explorer(readingStoreAt: path)
    let before = try NetworkQuestion().answer(from: old)
    _ = try Importer().run([pages.path], intoStoreAt: path)
    let new = try Explorer(readingStoreAt: path)
    #expect(new.graphFileNotice == nil && new.digest != old.digest)
    #expect(try NetworkQuestion().answer(from: old).rows == before.rows)
    #expect(try NetworkQuestion().answer(from: new).total > before.total)
  }
}
