import GRDB

/// The rows of texts that a table holds once each, as far as they were met.
///
/// A store that is being built has no index of the written names at first: as long as all of them are
/// known here, none is needed, and one made of all names at once is made faster.
struct KnownTexts {
  private let table: String
  private var rows = TextNumbers()
  /// Whether nobody else writes the table.
  private let isAlone: Bool
  /// Whether all texts of the table were met here, so that another one is new.
  private var isWhole = false

  /// Some hundred megabytes; the table itself knows the others.
  private static let most = 4_000_000

  init(table: String, isAlone: Bool) {
    self.table = table
    self.isAlone = isAlone
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
    fileprivate var insertKnown: BulkInsert
    fileprivate let insert: BulkStatement
    fileprivate let find: Statement

    init(_ db: Database, table: String) throws {
      insertKnown = BulkInsert(db, into: table, columns: ["id", "text"])
      insert = try BulkStatement(
        db, sql: "INSERT INTO \(table) (text) VALUES (?) ON CONFLICT DO NOTHING")
      find = try db.makeStatement(sql: "SELECT id FROM \(table) WHERE text = ?")
    }

    /// Writes the texts that wait to be written together.
    mutating func finish() throws { try insertKnown.finish() }
  }

  /// Makes the index when the table holds texts that are not known here.
  mutating func prepare(_ db: Database) throws {
    guard rows.count == 0 else { return }
    isWhole =
      try isAlone && !(Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM \(table))") ?? true)
    if !isWhole { try Self.makeIndex(db) }
  }

  /// The row of a text, which is added if the table does not have it.
  ///
  /// - Complexity: O(1) for a text that was met before, one index look-up for another.
  mutating func row(
    of text: String, in db: Database, _ statements: inout Statements
  ) throws -> Int64 {
    if rows.count >= Self.most {
      forget()
      try statements.finish()
      try Self.makeIndex(db)
    }
    if let row = rows.number(of: text) { return row }
    if isWhole {
      let row = Int64(rows.count + 1)
      try statements.insertKnown.add {
        $0.bind(row)
        $0.bind(text)
      }
      rows.note(row, of: text)
      return row
    }
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
    isWhole = false
  }
}
