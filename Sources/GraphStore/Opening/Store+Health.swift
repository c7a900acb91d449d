import GRDB

extension Store {
  /// SQLite's version, `3.40.1`.
  public static func engineVersion() throws -> String {
    try DatabaseQueue().read { try String.fetchOne($0, sql: "SELECT sqlite_version()") ?? "" }
  }

  /// What is wrong with the file: pages, indices, checks, and rows that refer to nothing; empty when
  /// it is whole.
  ///
  /// - Returns: At most ``mostComplaints`` sentences of SQLite's.
  /// - Throws: ``StoreError`` when the file cannot be read at all.
  /// - Complexity: Reads the whole file; seconds for a gigabyte.
  public func complaints() throws -> [String] {
    try read("checking the store") { db in
      let pages = try String.fetchAll(
        db, sql: "PRAGMA integrity_check(\(Self.mostComplaints))"
      ).filter { $0 != "ok" }
      let references = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(
        Self.mostComplaints
      ).map { row in
        "a row of \(row[0] as String) refers to a row of \(row[2] as String) that is not there"
      }
      return Array((pages + references).prefix(Self.mostComplaints))
    }
  }

  /// How many things wrong with a store are listed.
  public static let mostComplaints = 10
}
