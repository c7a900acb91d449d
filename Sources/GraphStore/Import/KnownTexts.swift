import GRDB

/// The rows of texts that a table holds once each, as far as they were met.
///
/// A store that is being built has no index of the written names at first: as long as all of them are
/// known here, none is needed, and one made of all names at once is made faster.
struct KnownTexts {
  private let table: String
  private var rows = TextNumbers()

  /// Some hundred megabytes; the table itself knows the others.
  private static let most = 4_000_000

  init(table: String) {
    self.table = table
  }

  /// Takes the index of written names away from an empty store.
  static func dropIndex(_ db: Database) throws {
    try db.execute(sql: "DROP INDEX IF EXISTS written_name_text")
  }

  /// Makes the index of written names, if it is not there.
  static func makeIndex(_ db: Database) throws {
    try db.execute(
      sql: "CREATE UNIQUE INDEX IF NOT EXISTS written_name_text ON written_name (text)")
  }

  /// The statements that add and find a text.
  struct Statements {
    fileprivate let insert: BulkStatement
    fileprivate let find: Statement

    init(_ db: Database, table: String) throws {
      insert = try BulkStatement(
        db, sql: "INSERT INTO \(table) (text) VALUES (?) ON CONFLICT DO NOTHING")
      find = try db.makeStatement(sql: "SELECT id FROM \(table) WHERE text = ?")
    }
  }

  /// Makes the index when the table holds texts that are not known here.
  func prepare(_ db: Database) throws {
    guard rows.count == 0,
      try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM \(table))") ?? false
    else { return }
    try Self.makeIndex(db)
  }

  /// The row of a text, which is added if the table does not have it.
  ///
  /// - Complexity: O(1) for a text that was met before, one index look-up for another.
  mutating func row(of text: String, in db: Database, _ statements: Statements) throws -> Int64 {
    if rows.count >= Self.most {
      forget()
      try Self.makeIndex(db)
    }
    if let row = rows.number(of: text) { return row }
    try statements.insert.run { $0.bind(text) }
    var row = db.lastInsertedRowID
    if db.changesCount == 0 {
      guard let found = try Int64.fetchOne(statements.find, arguments: [text]) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
      row = found
    }
    rows.note(row, of: text)
    return row
  }

  /// Forgets everything that was met.
  mutating func forget() {
    rows = TextNumbers()
  }
}
