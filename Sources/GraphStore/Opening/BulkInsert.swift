import GRDB
import GRDBSQLite

/// Millions of rows on their way into a table, many of which one statement writes.
///
/// To start and end a statement costs more than to write a short row. Rows wait until there are enough
/// of them; whoever reads the table, or has added the last row, calls ``finish()`` first. To be used
/// inside a transaction that an error rolls back.
///
///     try insert.add { row in
///       row.bind(project)
///       row.bind(name)
///     }
///     try insert.finish()
struct BulkInsert {
  /// The values of rows, in the order of their columns.
  struct Values {
    fileprivate enum Cell {
      case null
      case integer(Int64)
      case real(Double)
      case text(start: Int, count: Int)
    }

    fileprivate var cells: [Cell] = []
    /// The bytes of the texts.
    fileprivate var bytes: [UInt8] = []

    mutating func bind(_ value: Int) { cells.append(.integer(Int64(value))) }

    mutating func bind(_ value: Int64) { cells.append(.integer(value)) }

    mutating func bind(_ value: Int?) { cells.append(value.map { .integer(Int64($0)) } ?? .null) }

    mutating func bind(_ value: Int64?) { cells.append(value.map { .integer($0) } ?? .null) }

    mutating func bind(_ value: Double) { cells.append(.real(value)) }

    mutating func bind(_ value: String) {
      var value = value
      value.withUTF8 { bind(utf8: $0) }
    }

    mutating func bind(_ value: String?) {
      if let value { bind(value) } else { cells.append(.null) }
    }

    /// Binds a text given as its bytes.
    mutating func bind(utf8 text: UnsafeBufferPointer<UInt8>) {
      cells.append(.text(start: bytes.count, count: text.count))
      bytes.append(contentsOf: text)
    }
  }

  private let db: Database
  private let beginning: String
  private let columnCount: Int
  private var values = Values()
  private var rowCount = 0
  private var many: Statement?

  /// More rows together would be no faster.
  private static let rowsTogether = 32

  init(_ db: Database, into table: String, columns: [String]) {
    self.db = db
    // Without "OR FAIL" SQLite would keep what undoes the rows before one that fails.
    beginning = "INSERT OR FAIL INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
    columnCount = columns.count
  }

  /// Adds a row, which is written now or later.
  ///
  /// - Parameter bind: Binds a value for each column.
  /// - Throws: `DatabaseError` when SQLite refuses this row or one before it.
  mutating func add(_ bind: (inout Values) throws -> Void) throws {
    try bind(&values)
    rowCount += 1
    guard rowCount == Self.rowsTogether else { return }
    let statement = try many ?? statement(rows: Self.rowsTogether)
    many = statement
    try write(0..<values.cells.count, with: statement.sqliteStatement)
    removeAll()
  }

  /// Writes the rows that wait.
  ///
  /// - Throws: `DatabaseError` when SQLite refuses one of them.
  mutating func finish() throws {
    guard rowCount > 0 else { return }
    let statement = try statement(rows: 1)
    for start in stride(from: 0, to: values.cells.count, by: columnCount) {
      try write(start..<start + columnCount, with: statement.sqliteStatement)
    }
    removeAll()
  }

  private mutating func removeAll() {
    values.cells.removeAll(keepingCapacity: true)
    values.bytes.removeAll(keepingCapacity: true)
    rowCount = 0
  }

  private func statement(rows: Int) throws -> Statement {
    let row = "(" + repeatElement("?", count: columnCount).joined(separator: ", ") + ")"
    return try db.makeStatement(
      sql: beginning + repeatElement(row, count: rows).joined(separator: ", "))
  }

  private func write(_ range: Range<Int>, with handle: OpaquePointer) throws {
    // The texts stay where they are until the statement has run, so SQLite need not copy them.
    let (code, reset) = values.bytes.withUnsafeBufferPointer { bytes in
      var index: Int32 = 0
      for cell in values.cells[range] {
        index += 1
        switch cell {
        case .null: sqlite3_bind_null(handle, index)
        case .integer(let value): sqlite3_bind_int64(handle, index, value)
        case .real(let value): sqlite3_bind_double(handle, index, value)
        case .text(let start, let count):
          // No address would be null, and no text.
          let text = UnsafeRawPointer(bytes.baseAddress.map { $0 + start } ?? BulkStatement.noBytes)
          sqlite3_bind_text64(
            handle, index, text.assumingMemoryBound(to: CChar.self), UInt64(count), nil,
            UInt8(SQLITE_UTF8))
        }
      }
      return (sqlite3_step(handle), sqlite3_reset(handle))
    }
    guard code == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: reset == SQLITE_OK ? code : reset),
        message: sqlite3_db_handle(handle).map { String(cString: sqlite3_errmsg($0)) })
    }
  }
}
