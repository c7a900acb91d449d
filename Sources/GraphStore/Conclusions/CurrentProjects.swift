import GRDB
import ProjectModel

/// Chooses the record of each project that counts.
///
/// Of the records of one project it is the one of the last document by path and line; captures in web
/// archives stand before all others, by their dates. Of the documents under one path the newest capture
/// counts, else the last imported. Projects that would share a key are told apart by
/// their identity, the earliest keeping the plain key.
struct CurrentProjects {
  /// Fills the table of current projects.
  static func choose(_ db: Database) throws {
    var chosen = CurrentProjects()
    var documents: [Int64] = []
    let order = """
      SELECT id FROM current_document ORDER BY captured_at IS NULL, captured_at, path
      """
    try BulkRows.forEach(db, sql: order) { documents.append($0.int64(0)) }
    let projects = try BulkRows.Query(
      db,
      sql: """
        SELECT id, identity, preferred_key FROM project WHERE document_id = ? ORDER BY line, id
        """)
    for document in documents {
      try projects.forEach(of: document) { row in
        chosen.take(row.int64(0), identity: row.bytes(1), preferredKey: row.bytes(2))
      }
    }
    try chosen.write(to: db)
  }

  private struct Candidate {
    let id: Int64
    /// The place of the preferred key.
    let key: Int
  }

  /// One for each identity.
  private var candidates: [Candidate] = []
  private var placesByIdentity = TextNumbers()
  private var placesByKey = TextNumbers()
  private var keys: [String] = []

  /// Takes a record in; a later one of the same identity replaces it.
  private mutating func take(
    _ id: Int64, identity: UnsafeBufferPointer<UInt8>, preferredKey: UnsafeBufferPointer<UInt8>
  ) {
    let known = placesByKey.number(of: preferredKey).map(Int.init)
    if known == nil {
      placesByKey.note(Int64(keys.count), of: preferredKey)
      keys.append(String(decoding: preferredKey, as: UTF8.self))
    }
    let candidate = Candidate(id: id, key: known ?? keys.count - 1)
    if let place = placesByIdentity.number(of: identity) {
      candidates[Int(place)] = candidate
    } else {
      placesByIdentity.note(Int64(candidates.count), of: identity)
      candidates.append(candidate)
    }
  }

  private func write(to db: Database) throws {
    var counts = Array(repeating: 0, count: keys.count)
    for candidate in candidates { counts[candidate.key] += 1 }
    var insert = BulkInsert(db, into: "current_project", columns: ["project_id", "key"])
    var rivals: [Int: [Int64]] = [:]
    for candidate in candidates.sorted(by: { $0.id < $1.id }) {
      if counts[candidate.key] > 1 {
        rivals[candidate.key, default: []].append(candidate.id)
      } else {
        try insert.add { row in
          row.bind(candidate.id)
          row.bind(keys[candidate.key])
        }
      }
    }
    for (key, ids) in rivals.sorted(by: { $0.key < $1.key }) {
      for (index, rival) in try Self.inOrder(ids, db).enumerated() {
        try insert.add { row in
          row.bind(rival.id)
          row.bind(
            index == 0
              ? keys[key]
              : ProjectIdentity.disambiguatedKey(preferred: keys[key], identity: rival.identity))
        }
      }
    }
    try insert.finish()
    try db.execute(sql: "CREATE UNIQUE INDEX current_project_key ON current_project (key)")
  }

  /// The projects that prefer one key, the one that gets it first.
  private static func inOrder(
    _ ids: [Int64], _ db: Database
  ) throws -> [(id: Int64, identity: String)] {
    try ids.compactMap { id in
      try Row.fetchOne(
        db,
        sql: """
          SELECT coalesce(start_day, ''), coalesce(end_day, ''), title, identity FROM project
          WHERE id = ?
          """, arguments: [id]
      ).map { (id: id, order: [$0[0], $0[1], $0[2], $0[3]] as [String]) }
    }.sorted { $0.order.lexicographicallyPrecedes($1.order) }
      .map { ($0.id, $0.order[3]) }
  }
}
