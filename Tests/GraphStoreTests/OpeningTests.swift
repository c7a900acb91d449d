import Foundation
import GRDB
import GraphStore
import Testing

@Suite final class OpeningTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("samband-opening-tests-" + UUID().uuidString)

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  private func path(_ name: String) throws -> String {
    folder.appendingPathComponent(name).path
  }

  @Test func `a store that is not there is missing`() throws {
    let path = try path("none.sqlite")
    let error = #expect(throws: StoreError.self) { try Store(path: path, mode: .reading) }
    #expect(error?.reason == .missing)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test(arguments: [
    "PRAGMA user_version = 0",
    "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)",
  ])
  func `a store whose making was cut short is made again`(statement: String) throws {
    let path = try path("begun.sqlite")
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: statement) }
    try queue.close()
    let error = #expect(throws: StoreError.self) { try Store(path: path, mode: .reading) }
    #expect(error?.reason == .missing)
    try Store(path: path, mode: .writing).close()
    try Store(path: path, mode: .reading).close()
  }

  @Test(arguments: [Store.Mode.reading, .writing])
  func `a text file is no store and is left as it is`(mode: Store.Mode) throws {
    let path = try path("text.sqlite")
    let text = String(repeating: "Projektägare Eksjö kommun\n", count: 100)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let error = #expect(throws: StoreError.self) { try Store(path: path, mode: mode) }
    #expect(error?.reason == .notAStore)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test(arguments: [Store.Mode.reading, .writing])
  func `a database of another program is no store and is left as it is`(mode: Store.Mode) throws {
    let path = try path("other.sqlite")
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "CREATE TABLE project (a)") }
    try queue.close()
    let error = #expect(throws: StoreError.self) { try Store(path: path, mode: mode) }
    #expect(error?.reason == .notAStore)
  }

  @Test func `a store of a newer version is refused`() throws {
    let path = try path("newer.sqlite")
    try Store(path: path, mode: .writing).close()
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "PRAGMA user_version = 7") }
    try queue.close()
    let error = #expect(throws: StoreError.self) { try Store(path: path, mode: .writing) }
    #expect(error?.reason == .newerVersion(found: 7, known: 3))
  }

  @Test(arguments: [Store.Mode.reading, .writing])
  func `a store of an older version is refused and left as it is`(mode: Store.Mode) throws {
    let path = try path("older.sqlite")
    try Store(path: path, mode: .writing).close()
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "DROP TABLE spelling; PRAGMA user_version = 2") }
    try queue.close()
    let error = #expect(throws: StoreError.self) { try Store(path: path, mode: mode) }
    #expect(error?.reason == .olderVersion(found: 2, known: 3))
    #expect(
      error?.description
        == "\(path): the store has version 2, expected 3; import its documents into a new store")
    let version = try DatabaseQueue(path: path).read {
      try Int.fetchOne($0, sql: "PRAGMA user_version")
    }
    #expect(version == 2)
  }

  @Test func `a new store says what it is`() throws {
    let path = try path("new.sqlite")
    try Store(path: path, mode: .writing).close()
    let queue = try DatabaseQueue(path: path)
    let found = try queue.read { db in
      try ["application_id", "user_version", "journal_mode", "integrity_check"].map {
        try String.fetchOne(db, sql: "PRAGMA \($0)")
      }
    }
    #expect(found == [String(0x5341_4D42), "3", "wal", "ok"])
  }
}
