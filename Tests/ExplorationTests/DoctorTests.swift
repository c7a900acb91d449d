import Exploration
import Foundation
import Testing

/// The doctor says what is wrong, and what to do about it.
@Suite struct DoctorTests {
  private static let utf8 = ["LANG": "sv_SE.UTF-8"]

  private static func row(
    _ subject: String, storePath: String, environment: [String: String] = utf8
  ) throws -> HealthRow {
    let answer = Doctor(storePath: storePath, environment: environment).examine()
    return try #require(answer.rows.first { $0.subject == subject })
  }

  /// The five pages in a file that tests may damage.
  private static func withStore(_ body: (URL) throws -> Void) throws {
    let folder = try FixtureExplorer.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = folder.appendingPathComponent("samband.sqlite")
    _ = try Importer().run(
      [FixtureExplorer.fixtures.appendingPathComponent("Pages").path], intoStoreAt: store.path)
    try body(store)
  }

  @Test func `everything is fine on a machine that has what is needed`() throws {
    try Self.withStore { store in
      let answer = Doctor(storePath: store.path, environment: Self.utf8).examine()
      #expect(answer.rows.map(\.state) == Array(repeating: .fine, count: answer.rows.count))
      let subjects = answer.rows.map(\.subject)
      #expect(
        Set(subjects).isSuperset(of: [
          "Graphviz", "Graphviz plugins", "Fonts", "SQLite", "Locale", "Store", "Graph file",
          "Disk",
        ]))
      #expect(answer.notes == ["0 failing, 0 limited."])
    }
  }

  @Test func `a store that is not there is no failure`() throws {
    let row = try Self.row("Store", storePath: "no-such-folder/samband.sqlite")
    #expect(row.state == .limited)
    #expect(row.advice.contains("samband import"))
  }

  @Test func `a file that is no store fails`() throws {
    try Self.withStore { store in
      try Data("no store".utf8).write(to: store)
      #expect(try Self.row("Store", storePath: store.path).state == .failing)
    }
  }

  @Test func `a page of the store that was overwritten is noticed`() throws {
    try Self.withStore { store in
      var bytes = try Data(contentsOf: store)
      // The second page is the root of a table; SQLite's pages are 4,096 bytes long by default.
      bytes.replaceSubrange(4096..<8192, with: Data(repeating: 0xFF, count: 4096))
      try bytes.write(to: store)
      let row = try Self.row("Store", storePath: store.path)
      #expect(row.state == .failing)
      #expect(!row.advice.isEmpty)
    }
  }

  @Test func `a graph file with one other byte is noticed`() throws {
    try Self.withStore { store in
      let file = URL(fileURLWithPath: store.path + ".graph")
      var bytes = try Data(contentsOf: file)
      bytes[bytes.count - 1] ^= 1
      try bytes.write(to: file)
      let row = try Self.row("Graph file", storePath: store.path)
      #expect(row.state == .limited)
      #expect(!row.advice.isEmpty)
    }
  }

  @Test(arguments: [
    (["LANG": "C.UTF-8"], HealthRow.State.fine), (["LANG": "C.UTF-8", "LC_ALL": "C"], .limited),
    (["LC_CTYPE": "sv_SE.utf8", "LANG": "C"], .fine), (["LANG": ""], .limited), ([:], .limited),
  ])
  func `the first locale that is set decides`(
    environment: [String: String], state: HealthRow.State
  ) throws {
    let row = try Self.row("Locale", storePath: "no-such-store", environment: environment)
    #expect(row.state == state)
  }
}
