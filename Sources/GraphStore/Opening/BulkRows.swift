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

    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

    /// The bytes of a text, valid until the next row; none for null.
    func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
      let start = sqlite3_column_text(handle, column)
      return UnsafeBufferPointer(
        start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(handle, column)))
    }

    /// A text that is not null.
    func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }

    func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }
  }

  /// Calls back once for every row, in the order of the query.
  ///
  /// - Throws: `DatabaseError` when SQLite fails, or what `body` throws.
  static func forEach(
    _ db: Database, sql: String, _ body: (Values) throws -> Void
  ) throws {
    try Query(db, sql: sql).forEach(body)
  }

  /// A query that is compiled once and run many times.
  struct Query {
    /// Keeps the compiled statement alive.
    private let statement: Statement
    private let handle: OpaquePointer

    init(_ db: Database, sql: String) throws {
      statement = try db.makeStatement(sql: sql)
      handle = statement.sqliteStatement
    }

    /// Calls back once for every row.
    ///
    /// - Parameters:
    ///   - argument: What stands for the query's only question mark.
    ///   - body: Gets the row.
    /// - Throws: `DatabaseError` when SQLite fails, or what `body` throws.
    func forEach(of argument: Int64? = nil, _ body: (Values) throws -> Void) throws {
      if let argument { sqlite3_bind_int64(handle, 1, argument) }
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
}
