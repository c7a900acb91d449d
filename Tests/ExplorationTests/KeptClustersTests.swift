import Foundation
import GraphStore
import ProjectModel
import Synchronization
import Testing

@testable import Exploration

/// Clusters that are found once, kept beside the store, and started from when the store has changed.
@Suite struct KeptClustersTests {
  /// Four towns of five bodies, each body in projects with all others of its town, and a project
  /// between each two neighbouring towns.
  private static let towns = ["Ale", "Eksjö", "Habo", "Tjörn"]

  private static func line(_ id: String, _ bodies: [String]) -> String {
    let partners = bodies.dropFirst().map { "\"\($0)\"" }.joined(separator: ",")
    return """
      {"id":"\(id)","title":"Projekt \(id)","owner":"\(bodies[0])","partners":[\(partners)],\
      "municipalities":["Eksjö"],"start":"2010-02-01"}
      """
  }

  private static func body(_ town: Int, _ number: Int) -> String {
    "\(["Lind", "Berg", "Hed", "Kall", "Skog"][number])företaget \(towns[town]) AB"
  }

  private static var lines: [String] {
    towns.indices.flatMap { town in
      (0..<5).flatMap { a in
        (0..<a).map { b in line("\(town)-\(a)-\(b)", [body(town, a), body(town, b)]) }
      } + [line("road-\(town)", [body(town, 0), body((town + 1) % towns.count, 1)])]
    }
  }

  private final class Folder {
    let url: URL
    init() throws { url = try FixtureExplorer.temporaryFolder() }
    deinit { try? FileManager.default.removeItem(at: url) }

    var store: String { url.appendingPathComponent("samband.sqlite").path }
    var clusters: URL { URL(fileURLWithPath: store + ".clusters") }

    func add(_ lines: [String], as name: String) throws -> Explorer {
      let table = url.appendingPathComponent(name)
      try lines.joined(separator: "\n").write(to: table, atomically: true, encoding: .utf8)
      _ = try Importer().run([table.path], intoStoreAt: store)
      return try Explorer(readingStoreAt: store)
    }
  }

  private func answer(_ explorer: Explorer) throws -> String {
    try ClustersQuestion().answer(from: explorer).json.compact
  }

  @Test func `clusters are kept, and read the next time`() throws {
    let folder = try Folder()
    let explorer = try folder.add(Self.lines, as: "a.jsonl")
    let first = try answer(explorer)
    #expect(explorer.clusterFileNotices.isEmpty)
    let kept = try Data(contentsOf: folder.clusters)
    let second = try Explorer(readingStoreAt: folder.store)
    let isSame = try answer(second) == first
    #expect(isSame)
    let isUntouched = try Data(contentsOf: folder.clusters) == kept
    #expect(isUntouched)
    #expect(second.clusterFileNotices.isEmpty)
  }

  @Test func `the kept clusters are those that are found without a file`() throws {
    let folder = try Folder()
    let explorer = try folder.add(Self.lines, as: "a.jsonl")
    let rows = try ClustersQuestion().answer(from: explorer).rows
    #expect(rows.map(\.members.count) == [5, 5, 5, 5])
    // A filter that every project passes asks for the same clusters without keeping them.
    let filtered = try ClustersQuestion(filters: Filters(from: 1990)).answer(from: explorer).rows
    let isSame = rows.map(\.json.compact) == filtered.map(\.json.compact)
    #expect(isSame)
  }

  @Test func `a damaged cluster file is said and made anew`() throws {
    let folder = try Folder()
    let first = try answer(folder.add(Self.lines, as: "a.jsonl"))
    var bytes = try Data(contentsOf: folder.clusters)
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: folder.clusters)
    let explorer = try Explorer(readingStoreAt: folder.store)
    let isSame = try answer(explorer) == first
    #expect(isSame)
    #expect(
      explorer.clusterFileNotices == [
        "\(folder.clusters.path): the cluster file is damaged; the clusters were found anew"
      ])
    bytes[bytes.count / 2] ^= 1
    let isMended = try Data(contentsOf: folder.clusters) == bytes
    #expect(isMended)
  }

  @Test func `one more page leaves the ids and names of the other clusters`() throws {
    let folder = try Folder()
    let before = try folder.add(Self.lines, as: "a.jsonl")
    let old = try ClustersQuestion().answer(from: before)
    // Somebody new in Tjörn, who becomes more central there than anybody was.
    let stranger = "Nya Kraft AB"
    let page = (0..<5).flatMap { number in
      (0..<2).map { Self.line("new-\(number)-\($0)", [stranger, Self.body(3, number)]) }
    }
    let after = try folder.add(page, as: "b.jsonl")
    let new = try ClustersQuestion().answer(from: after)
    #expect(new.rows.map(\.members.count) == [6, 5, 5, 5])
    #expect(new.rows[0].members[0].organisation.name == stranger)
    // Its cluster too keeps the name it had.
    #expect(Set(new.rows.map(\.id)) == Set(old.rows.map(\.id)))
    #expect(Set(new.rows.map(\.name)) == Set(old.rows.map(\.name)))
    for row in old.rows
    where !row.members.contains(where: { $0.organisation.name.contains("Tjörn") }) {
      let same = new.rows.first { $0.id == row.id }
      #expect(same?.members.map(\.organisation.key) == row.members.map(\.organisation.key))
    }
    let note = "The search began with the clusters of the store's state \(before.digest)."
    #expect(new.notes.contains(note))
    #expect(!old.notes.contains { $0.contains("began") })
    #expect(after.clusterFileNotices.count == 1)
    // What was found from the earlier clusters is kept as well.
    let again = try Explorer(readingStoreAt: folder.store)
    let isSame = try answer(again) == answer(after)
    #expect(isSame)
    #expect(again.clusterFileNotices.isEmpty)
  }

  @Test func `the same history gives the same file`() throws {
    let files = try (0..<2).map { _ in
      let folder = try Folder()
      _ = try answer(folder.add(Self.lines, as: "a.jsonl"))
      _ = try answer(
        folder.add([Self.line("x", [Self.body(0, 0), Self.body(2, 0)])], as: "b.jsonl"))
      return try Data(contentsOf: folder.clusters)
    }
    let isSame = files[0] == files[1]
    #expect(isSame)
  }

  @Test func `where the folder cannot be written the clusters are held in memory`() throws {
    let folder = try Folder()
    let explorer = try folder.add(Self.lines, as: "a.jsonl")
    // A folder in its place cannot be replaced by a file.
    try FileManager.default.createDirectory(at: folder.clusters, withIntermediateDirectories: true)
    let first = try answer(explorer)
    #expect(try ClustersQuestion().answer(from: explorer).total == 4)
    // They are held, so that nobody searches for them again, nor is it said again.
    #expect(explorer.clusterTurns.held.withLock { $0?.stabilityRuns ?? 0 } > 0)
    let isSame = try answer(explorer) == first
    #expect(isSame)
    #expect(explorer.clusterFileNotices.count == 1)
    #expect(explorer.clusterFileNotices[0].contains("are held in memory, since"))
  }

  @Test func `clusters can be kept beforehand, and their stabilities added`() throws {
    let folder = try Folder()
    let explorer = try folder.add(Self.lines, as: "a.jsonl")
    explorer.keepClusters()
    let lean = try Data(contentsOf: folder.clusters)
    _ = try answer(explorer)
    let measured = try Data(contentsOf: folder.clusters)
    #expect(measured.count == lean.count + 20 * 8)
  }
}
