import Exploration
import Foundation
import GraphStore
import ProjectModel
import Testing

/// Questions about everything that passes a filter, against answers worked out from the tables.
@Suite struct FilteredWholeTests {
  private static let filters = [
    Filters(), Filters(from: 2011), Filters(to: 2009), Filters(from: 2010, to: 2010),
    Filters(from: -5, to: 100_000), Filters(from: 100_000), Filters(to: -1),
    Filters(region: "västsverige"), Filters(from: 2010, region: "Stockholm"),
    Filters(programmeArea: "2"), Filters(role: .owner), Filters(role: .partner),
    Filters(to: 2010, role: .partner), Filters(region: "Ovre Norrland", role: .owner),
    Filters(role: .coFinancier), Filters(from: 2011, role: .coFinancier),
    Filters(role: .participant),
  ]

  /// A random store and what of it passes.
  private struct Passing {
    let store: RandomStore
    /// The projects that pass.
    let projects: [Int]
    /// The projects of each body by ties that count.
    let own: [Set<Int>]

    init(_ store: RandomStore, _ filters: Filters) {
      let areas = filters.programmeArea
      let region = filters.region.map { TextFolding.folded($0) }
      func passes(_ project: Project) -> Bool {
        (filters.from.map { (project.end?.year ?? 0) >= $0 } ?? true)
          && (filters.to.map { (project.start?.year ?? 0) <= $0 } ?? true)
          && (region.map { TextFolding.folded(project.region ?? "") == $0 } ?? true)
          && (areas.map { project.programmeArea == $0 } ?? true)
      }
      self.store = store
      projects = store.network.projects.indices.filter { passes(store.network.projects[$0]) }
      own = store.projects(role: filters.role, passes)
    }

    var bodies: [Int] { own.indices.filter { !own[$0].isEmpty } }

    func name(_ body: Int) -> String { store.network.organisations[body].name }
  }

  private func withPassing(_ check: (Passing, Filters) throws -> Void) throws {
    for seed in 0..<4 as Range<UInt64> {
      let store = try RandomStore(seed: seed)
      for filters in Self.filters { try check(Passing(store, filters), filters) }
    }
  }

  @Test func `years of the timeline are what the tables say`() throws {
    try withPassing { passing, filters in
      let all = passing.store.network.projects
      func years(_ project: Int) -> ClosedRange<Int> {
        (all[project].start?.year ?? 0)...(all[project].end?.year ?? 0)
      }
      let answer = try TimelineQuestion(filters: filters).answer(from: passing.store.explorer)
      let first = passing.projects.map { years($0).lowerBound }.min()
      let last = passing.projects.map { years($0).upperBound }.max()
      #expect(answer.rows.first?.year == first && answer.rows.last?.year == last, "\(filters)")
      for row in answer.rows {
        let running = passing.projects.filter { years($0).contains(row.year) }
        let begun = running.filter { years($0).lowerBound == row.year }
        #expect(row.projectCount == running.count && row.startedCount == begun.count, "\(filters)")
        #expect(
          row.organisationCount == passing.own.count { !$0.isDisjoint(with: running) }, "\(filters)"
        )
        #expect(
          row.grant.amount == begun.compactMap { all[$0].grant?.amount }.reduce(0, +), "\(filters)")
      }
    }
  }

  @Test func `connected parts are what the tables say`() throws {
    try withPassing { passing, filters in
      var parts: [Set<Int>] = []
      for body in passing.bodies {
        // A body joins all parts in which somebody shares a project with it.
        let touched = parts.filter { part in
          part.contains { !passing.own[$0].isDisjoint(with: passing.own[body]) }
        }
        parts.removeAll(where: touched.contains)
        parts.append(touched.reduce(into: [body]) { $0.formUnion($1) })
      }
      let rows = parts.map { part in
        (
          name: part.min {
            (-passing.own[$0].count, passing.name($0)) < (-passing.own[$1].count, passing.name($1))
          }.map(passing.name) ?? "", bodies: part.count,
          projects: part.reduce(into: Set<Int>()) { $0.formUnion(passing.own[$1]) }.count
        )
      }.sorted { (-$0.bodies, -$0.projects, $0.name) < (-$1.bodies, -$1.projects, $1.name) }
      for limit in [nil, 2] {
        let answer = try ComponentsQuestion(filters: filters, limit: limit)
          .answer(from: passing.store.explorer)
        #expect(answer.total == rows.count, "\(filters)")
        let shown = rows.prefix(limit ?? rows.count)
        #expect(answer.rows.map(\.largest.name) == shown.map(\.name), "\(filters)")
        #expect(answer.rows.map(\.organisationCount) == shown.map(\.bodies), "\(filters)")
        #expect(answer.rows.map(\.projectCount) == shown.map(\.projects), "\(filters)")
      }
    }
  }

  @Test(arguments: [RankQuestion.Measure.projects, .degree, .strength])
  func `bodies rank by what the tables say`(measure: RankQuestion.Measure) throws {
    try withPassing { passing, filters in
      let bodies = passing.bodies
      func shared(_ body: Int) -> [Set<Int>] {
        bodies.filter { $0 != body }.map { passing.own[$0].intersection(passing.own[body]) }
      }
      let scores = bodies.map { body in
        switch measure {
        case .projects: passing.own[body].count
        case .strength: shared(body).reduce(into: Set<Int>()) { $0.formUnion($1) }.count
        default: shared(body).count { !$0.isEmpty }
        }
      }
      let most = measure == .degree ? bodies.count - 1 : scores.max() ?? 1
      let ranked = zip(bodies, scores).sorted {
        (-$0.1, passing.name($0.0)) < (-$1.1, passing.name($1.0))
      }
      for (limit, isNormalized) in [(nil, false), (0, false), (1, true), (4, false), (50, true)] {
        let answer = try RankQuestion(
          by: measure, isNormalized: isNormalized, filters: filters, limit: limit
        ).answer(from: passing.store.explorer)
        let shown = ranked.prefix(limit ?? ranked.count)
        #expect(answer.total == ranked.count, "\(filters)")
        #expect(answer.rows.map(\.organisation.name) == shown.map { passing.name($0.0) })
        #expect(
          answer.rows.map(\.score)
            == shown.map { Double($0.1) / (isNormalized ? Double(max(1, most)) : 1) }, "\(filters)")
        #expect(answer.rows.map(\.projectCount) == shown.map { passing.own[$0.0].count })
      }
    }
  }
}
