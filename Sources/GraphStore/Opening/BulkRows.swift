import GRDB
import GRDBSQLite

/// The rows of a query that gives millions of them, read without the bookkeeping around a GRDB row.
///
///     try BulkRows.forEach(db, sql: "SELECT id, text FROM written_name") { row in
///       names.append(row.text(1))
///     }
enum BulkRows {
  /// One row, while it is the current one.
  struct Values {
    fileprivate let handle: OpaquePointer

    func int64(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

    func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

    /// A text that is not null.
    func text(_ column: Int32) -> String {
      guard let start = sqlite3_column_text(handle, column) else { return "" }
      let count = Int(sqlite3_column_bytes(handle, column))
      return String(
        decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }
  }

  /// Calls back once for every row, in the order of the query.
  ///
  /// - Throws: `DatabaseError` when SQLite fails, or what `body` throws.
  static func forEach(
    _ db: Database, sql: String, _ body: (Values) throws -> Void
  ) throws {
    let statement = try db.makeStatement(sql: sql)
    let handle = statement.sqliteStatement
    defer { sqlite3_reset(handle) }
    while true {
      let code = sqlite3_step(handle)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else {
        throw DatabaseError(
          resultCode: ResultCode(rawValue: code),
          message: sqlite3_db_handle(handle).map { String(cString: sqlite3_errmsg($0)) })
      }
      try body(Values(handle: handle))
    }
  }
}
