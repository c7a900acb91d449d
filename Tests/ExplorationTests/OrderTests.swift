import Exploration
import Foundation
import Testing

/// The same pages give the same bodies under the same keys, however they are named, ordered and
/// divided.
@Suite struct OrderTests {
  /// The fixture pages and headers, fifteen in all.
  private static let pages = ["Pages", "Headers"].flatMap { folder in
    let url = FixtureExplorer.fixtures.appendingPathComponent(folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().map { url.appendingPathComponent($0) }
  }

  /// Every tie between two bodies, by their keys, and every body's profile.
  private func bodies(_ store: String) throws -> [JSONValue] {
    let explorer = try Explorer(readingStoreAt: store)
    let ties = try NetworkQuestion(level: .exact).answer(from: explorer).rows.map(\.json)
    let ranks = try RankQuestion(level: .exact).answer(from: explorer).rows.map(\.json)
    return ties + ranks
  }

  @Test func `renamed pages in ten pieces in any order give the same bodies`() throws {
    let folder = try FixtureExplorer.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let whole = folder.appendingPathComponent("whole.sqlite").path
    _ = try Importer().run(Self.pages.map(\.path), intoStoreAt: whole)
    let expected = try bodies(whole)
    #expect(Self.pages.count == 15 && expected.count > 100)

    // New names in another order: the last page comes first.
    var copies: [String] = []
    for (index, page) in Self.pages.reversed().enumerated() {
      let copy = folder.appendingPathComponent("page-\(100 + index * 7 % 15).txt")
      try FileManager.default.copyItem(at: page, to: copy)
      copies.append(copy.path)
    }
    for stride in [2, 4, 7] {
      let store = folder.appendingPathComponent("pieces-\(stride).sqlite").path
      // Every piece holds the pages that are a stride apart; ten pieces of fifteen pages.
      let order = copies.indices.map { copies[$0 * stride % copies.count] }
      for piece in 0..<10 {
        let part = order.indices.filter { $0 % 10 == piece }.map { order[$0] }
        _ = try Importer(batchSize: 1, jobs: 1 + piece % 2).run(part, intoStoreAt: store)
      }
      #expect(try bodies(store) == expected, "stride \(stride)")
    }
  }
}
