import GRDB
import GRDBSQLite

/// A statement that is run millions of times with other values.
///
/// It is bound and stepped without the bookkeeping around a GRDB statement, which costs about as much
/// as inserting a row. For statements that give no rows, inside a transaction.
///
///     try insert.run { row in
///       row.bind(project)
///       row.bind(name)
///     }
struct BulkStatement {
  /// Keeps the compiled statement alive.
  private let statement: Statement
  private let handle: OpaquePointer

  init(_ db: Database, sql: String) throws {
    statement = try db.makeStatement(sql: sql)
    handle = statement.sqliteStatement
  }

  /// The values of one run, bound in their order.
  struct Values {
    fileprivate let handle: OpaquePointer
    fileprivate var index: Int32 = 0

    mutating func bind(_ value: Int) {
      index += 1
      sqlite3_bind_int64(handle, index, Int64(value))
    }

    mutating func bind(_ value: Int64) {
      index += 1
      sqlite3_bind_int64(handle, index, value)
    }

    mutating func bind(_ value: Int?) {
      if let value { bind(value) } else { bindNull() }
    }

    mutating func bind(_ value: Int64?) {
      if let value { bind(value) } else { bindNull() }
    }

    mutating func bind(_ value: Double) {
      index += 1
      sqlite3_bind_double(handle, index, value)
    }

    mutating func bind(_ value: Double?) {
      if let value { bind(value) } else { bindNull() }
    }

    mutating func bind(_ value: String) {
      var value = value
      value.withUTF8 { bind(utf8: $0) }
    }

    /// Binds a text given as its bytes.
    mutating func bind(utf8 bytes: UnsafeBufferPointer<UInt8>) {
      index += 1
      // No address would be null, and no text.
      let start = UnsafeRawPointer(bytes.baseAddress ?? BulkStatement.noBytes)
      _ = sqlite3_bind_text64(
        handle, index, start.assumingMemoryBound(to: CChar.self), UInt64(bytes.count),
        BulkStatement.copied, UInt8(SQLITE_UTF8))
    }

    mutating func bind(_ value: String?) {
      if let value { bind(value) } else { bindNull() }
    }

    private mutating func bindNull() {
      index += 1
      sqlite3_bind_null(handle, index)
    }
  }

  /// Runs the statement once.
  ///
  /// - Throws: `DatabaseError` when SQLite refuses, for want of memory or room or by a constraint.
  func run(_ bind: (inout Values) throws -> Void) throws {
    var values = Values(handle: handle)
    try bind(&values)
    let code = sqlite3_step(handle)
    let reset = sqlite3_reset(handle)
    guard code == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: reset == SQLITE_OK ? code : reset),
        message: sqlite3_db_handle(handle).map { String(cString: sqlite3_errmsg($0)) })
    }
  }

  /// Where a text without bytes stands.
  nonisolated(unsafe) static let noBytes = UnsafePointer(
    UnsafeMutablePointer<UInt8>.allocate(capacity: 1))

  /// SQLITE_TRANSIENT, a macro that Swift does not see: SQLite copies the text.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
