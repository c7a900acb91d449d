import GRDB

extension Store {
  /// SQLite's version, `3.40.1`, and whether it has full-text search, which stores do not need but
  /// queries of one's own may.
  public static func engine() throws -> (version: String, hasFullTextSearch: Bool) {
    try DatabaseQueue().read { db in
      (
        try String.fetchOne(db, sql: "SELECT sqlite_version()") ?? "",
        try Bool.fetchOne(db, sql: "SELECT sqlite_compileoption_used('ENABLE_FTS5')") ?? false
      )
    }
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
