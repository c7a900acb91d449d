import GRDB
import ProjectModel

/// Writes the search index: every body under its name and every way it was written, every project
/// under its title, every place under its name.
///
/// The index cannot be asked for a key. Filled in one go it is sorted by the organisations' keys, so
/// that a body's rows are found by halving; rows written later are listed in a table of their own.
struct SearchRows {
  private let db: Database
  private let insert: BulkStatement

  init(_ db: Database) throws {
    self.db = db
    insert = try BulkStatement(
      db, sql: "INSERT INTO search (folded, key, name, kind, rank_weight) VALUES (?, ?, ?, ?, ?)")
  }

  /// Fills the empty index.
  ///
  /// - Parameter texts: The ways in which the organisation of a row is written.
  /// - Returns: How many rows there are of organisations.
  /// - Throws: `DatabaseError`.
  func fill(texts: (Int64) -> [String]) throws -> Int64 {
    try configure(collecting: 128 << 20, merging: 0)
    try addOrganisations(texts)
    let last = try lastRow()
    let projects = try Row.fetchCursor(
      db,
      sql: """
        SELECT c.key, p.title, 'project', 1, p.title
        FROM current_project c JOIN project p ON p.id = c.project_id ORDER BY c.key
        """)
    while let row = try projects.next() { try add(row) }
    let places = try Row.fetchCursor(
      db,
      sql: """
        SELECT 'municipality:' || m.code, m.name, 'place', count(*), m.name FROM municipality m
        JOIN location l ON l.municipality_code = m.code GROUP BY m.code ORDER BY m.code
        """)
    while let row = try places.next() { try add(row) }
    // SQLite's own defaults.
    try configure(collecting: 1 << 20, merging: 4)
    return last
  }

  /// Writes the rows of all organisations, by key and text.
  private func addOrganisations(_ texts: (Int64) -> [String]) throws {
    let sql = """
      SELECT id, key, name, kind, project_count FROM organisation INDEXED BY organisation_key
      ORDER BY key
      """
    try BulkRows.forEach(db, sql: sql) { row in
      let body = Body(
        key: row.text(1), name: row.text(2), kind: row.text(3), projectCount: row.int(4))
      try add(body, under: texts(row.int64(0)))
    }
  }

  private struct Body {
    let key: String
    let name: String
    let kind: String
    let projectCount: Int
  }

  private func add(_ body: Body, under texts: [String]) throws {
    if texts.allSatisfy({ $0.utf8.elementsEqual(body.name.utf8) }) {
      return try add(
        body.name, key: body.key, name: body.name, kind: body.kind, weight: body.projectCount)
    }
    var last: String?
    for text in (texts + [body.name]).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    where last.map({ !$0.utf8.elementsEqual(text.utf8) }) ?? true {
      last = text
      try add(text, key: body.key, name: body.name, kind: body.kind, weight: body.projectCount)
    }
  }

  /// Writes the rows of one organisation behind the others.
  func add(key: String) throws {
    let note = try db.makeStatement(
      sql: "INSERT INTO judged_search_row (search_rowid, organisation_key) VALUES (?, ?)")
    let rows = try Row.fetchAll(
      db, sql: Self.forms("WHERE o.key = :key") + " ORDER BY 1, 5", arguments: ["key": key])
    for row in rows {
      try add(row)
      try note.execute(arguments: [db.lastInsertedRowID, key])
    }
  }

  /// Removes the rows of one organisation.
  ///
  /// - Complexity: O(log n) look-ups in the number of rows.
  func remove(key: String) throws {
    let sorted = try sortedRows(of: key)
    let later = try Int64.fetchAll(
      db, sql: "SELECT search_rowid FROM judged_search_row WHERE organisation_key = ?",
      arguments: [key])
    for row in sorted + later {
      try db.execute(sql: "DELETE FROM search WHERE rowid = ?", arguments: [row])
    }
    try db.execute(
      sql: "DELETE FROM judged_search_row WHERE organisation_key = ?", arguments: [key])
  }

  /// The rows of an organisation in the sorted part of the index, ascending.
  private func sortedRows(of key: String) throws -> [Int64] {
    let end =
      try Int64.fetchOne(db, sql: "SELECT sorted_search_rows FROM generation").map { $0 + 1 } ?? 1
    let isBefore = try db.makeStatement(
      sql: "SELECT key < ? FROM search WHERE rowid >= ? AND rowid < ? ORDER BY rowid LIMIT 1")
    var low: Int64 = 1
    var high = end
    while low < high {
      let middle = low + (high - low) / 2
      let before = try Bool.fetchOne(isBefore, arguments: [key, middle, end]) ?? false
      if before { low = middle + 1 } else { high = middle }
    }
    var found: [Int64] = []
    let rows = try Row.fetchCursor(
      db, sql: "SELECT rowid, key = ? FROM search WHERE rowid >= ? AND rowid < ? ORDER BY rowid",
      arguments: [key, low, end])
    while let row = try rows.next(), row[1] as Bool { found.append(row[0]) }
    return found
  }

  private func lastRow() throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT rowid FROM search ORDER BY rowid DESC LIMIT 1") ?? 0
  }

  private func add(_ row: Row) throws {
    try add(row[4], key: row[0], name: row[1], kind: row[2], weight: row[3])
  }

  private func add(_ text: String, key: String, name: String, kind: String, weight: Int) throws {
    try insert.run { values in
      values.bind(TextFolding.folded(text))
      values.bind(key)
      values.bind(name)
      values.bind(kind)
      values.bind(weight)
    }
  }

  /// Lets the index collect more in memory before it writes, and write without merging: a filling
  /// takes less time by a third.
  private func configure(collecting bytes: Int, merging segments: Int) throws {
    try db.execute(
      sql: """
        INSERT INTO search (search, rank) VALUES ('hashsize', \(bytes));
        INSERT INTO search (search, rank) VALUES ('automerge', \(segments))
        """)
  }

  /// Key, name, kind, number of projects and each text of organisations.
  private static func forms(_ condition: String) -> String {
    """
    SELECT o.key, o.name, o.kind, o.project_count, o.name AS text FROM organisation o \(condition)
    UNION
    SELECT o.key, o.name, o.kind, o.project_count, n.text
    FROM resolution r JOIN organisation o ON o.id = r.organisation_id
    JOIN written_name n ON n.id = r.name_id \(condition)
    """
  }
}
