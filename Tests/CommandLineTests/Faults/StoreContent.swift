import Foundation
import GRDB

/// Everything that a store holds, as any SQLite tool reads it.
struct StoreContent: Equatable {
  /// The rows of each table, in the order of their columns.
  let tables: [String: [String]]

  /// What is kept as read and as judged; everything else is concluded from it.
  private static let sources: Set<String> = [
    "document", "project", "heading", "written_name", "mention", "finding", "judgement",
  ]

  /// Which of two states the sources are in, and which the conclusions.
  func isMadeOf(_ before: StoreContent, _ after: StoreContent) -> Bool {
    let states = [before, after]
    func agrees(_ other: StoreContent, _ isPart: (String) -> Bool) -> Bool {
      tables.filter { isPart($0.key) } == other.tables.filter { isPart($0.key) }
    }
    return states.contains { agrees($0) { Self.sources.contains($0) } }
      && states.contains { agrees($0) { !Self.sources.contains($0) } }
  }

  /// Reads a copy of the store in a folder, with SQLite's files beside it, so that the original stays
  /// as it was left.
  ///
  /// - Returns: `nil` when there is no store.
  /// - Throws: ``Damage`` when SQLite finds something wrong.
  init?(copying folder: URL, store name: String = "s.sqlite") throws {
    let files = FileManager.default
    guard files.fileExists(atPath: folder.appendingPathComponent(name).path) else { return nil }
    let copy = files.temporaryDirectory
      .appendingPathComponent("samband-content-" + UUID().uuidString)
    try files.createDirectory(at: copy, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: copy) }
    // Without the shared memory: SQLite makes it anew from the log, as after a crash.
    for ending in ["", "-wal", "-journal"] {
      let file = folder.appendingPathComponent(name + ending)
      if files.fileExists(atPath: file.path) {
        try files.copyItem(at: file, to: copy.appendingPathComponent(name + ending))
      }
    }
    let database = try DatabaseQueue(path: copy.appendingPathComponent(name).path)
    tables = try database.read { db in
      let complaints = try String.fetchAll(db, sql: "PRAGMA integrity_check")
      guard complaints == ["ok"] else { throw Damage(complaint: complaints[0]) }
      guard try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").isEmpty else {
        throw Damage(complaint: "a row refers to none")
      }
      let names = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      return try Dictionary(
        uniqueKeysWithValues: names.map { name in
          let rows = try Row.fetchAll(db, sql: "SELECT * FROM \"\(name)\"")
          return (name, rows.map { "\($0)" }.sorted())
        })
    }
    try database.close()
  }

  /// What is wrong with a store.
  struct Damage: Error {
    let complaint: String
  }
}
