import GRDB
import ProjectModel

/// Brings the conclusions from one state of judgements to another inside one transaction.
///
/// Only what differs between the two states is touched: the mentions that move, their ties, the counts and spellings of the bodies they leave and reach, and wholes.
/// What the rules concluded is set aside before it is changed for the first time and put back when
/// nothing judges it any longer, so that the result is what a rebuild would give.
struct JudgementApplication {
  let db: Database
  let old: JudgedNames
  let new: JudgedNames
  private let spellings: Spellings

  init(_ db: Database, from old: JudgedNames, to new: JudgedNames) {
    self.db = db
    self.old = old
    self.new = new
    spellings = Spellings(db)
  }

  /// - Complexity: O(mentions that move, with the other lines of their projects).
  func run() throws {
    guard old != new else { return }
    try db.execute(
      sql: """
        CREATE TEMP TABLE lost_tie (
          organisation_id INTEGER NOT NULL, project_id INTEGER NOT NULL,
          PRIMARY KEY (organisation_id, project_id)) WITHOUT ROWID;
        CREATE TEMP TABLE touched_body (id INTEGER PRIMARY KEY, key TEXT NOT NULL);
        """)
    try bringBodies()
    try moveMentions()
    try removeTies()
    try setWholes()
    try removeBodies()
    try refreshBodies()
    try db.execute(
      sql: """
        DELETE FROM ruled_organisation WHERE became IS NULL AND EXISTS (
          SELECT 1 FROM organisation o WHERE o.id = ruled_organisation.id
            AND o.parent_id IS ruled_organisation.parent_id
            AND o.project_count = ruled_organisation.project_count);
        DROP TABLE temp.lost_tie;
        DROP TABLE temp.touched_body;
        """)
  }

  /// Bodies whose mentions all went elsewhere in one state: by key, ascending.
  private static func gone(_ state: JudgedNames) -> Set<String> {
    Set(state.moves.keys.lazy.filter { $0.form == nil }.map(\.body))
  }

  private var restored: [String] { Self.gone(old).subtracting(Self.gone(new)).sorted() }

  private func bringBodies() throws {
    for key in restored {
      try db.execute(
        sql: """
          INSERT INTO organisation (id, key, name, kind, municipality_code)
          SELECT id, key, name, kind, municipality_code FROM ruled_organisation WHERE key = ?
          """, arguments: [key])
      try db.execute(
        sql: "UPDATE ruled_organisation SET became = NULL WHERE key = ?", arguments: [key])
      try touch(key: key)
    }
    for apart in new.aparts.values.sorted(by: { $0.key < $1.key })
    where old.aparts[apart.key] == nil {
      try db.execute(
        sql: """
          INSERT INTO organisation (key, name, kind, municipality_code)
          SELECT :key, :name, kind, municipality_code FROM (\(RuledBodies.selection("key = :origin")))
          """,
        arguments: [
          "key": apart.key, "name": apart.form, "origin": apart.origin,
          "apart": RuledBodies.apartPattern,
        ])
      try touch(key: apart.key)
    }
  }

  private func moveMentions() throws {
    let changed = Set(old.moves.keys).union(new.moves.keys).filter {
      old.moves[$0] != new.moves[$0]
    }
    let formsByBody = Dictionary(grouping: changed, by: \.body).mapValues { units in
      units.contains { $0.form == nil } ? nil : units.compactMap(\.form).sorted()
    }
    for body in formsByBody.keys.sorted() {
      for resolution in try resolutions(of: body, forms: formsByBody[body] ?? nil) {
        let unit = JudgedNames.Unit(body: body, form: resolution.form)
        let whole = JudgedNames.Unit(body: body)
        let before = old.moves[unit] ?? old.moves[whole]
        let after = new.moves[unit] ?? new.moves[whole]
        if before != after {
          try move(resolution, of: body, from: before?.body ?? body, to: after)
        }
      }
    }
  }

  private struct RuledResolution {
    let id: Int64
    let form: String
  }

  /// What the rules resolved to a body, in all forms or in some.
  private func resolutions(of body: String, forms: [String]?) throws -> [RuledResolution] {
    guard let id = try ruledID(body) else { return [] }
    return try Row.fetchAll(
      db,
      sql: """
        SELECT r.id, n.text FROM (
          SELECT resolution_id AS id FROM ruled_resolution WHERE organisation_id = :id
          UNION ALL
          SELECT id FROM resolution WHERE organisation_id = :id
            AND id NOT IN (SELECT resolution_id FROM ruled_resolution)
        ) x JOIN resolution r ON r.id = x.id JOIN written_name n ON n.id = r.name_id ORDER BY r.id
        """, arguments: ["id": id]
    ).map { RuledResolution(id: $0[0], form: $0[1]) }
      .filter { forms?.contains($0.form) ?? true }
  }

  private func move(
    _ resolution: RuledResolution, of body: String, from source: String,
    to target: JudgedNames.Move?
  ) throws {
    let destination = target?.body ?? body
    if source != destination {
      try touch(key: source)
      try touch(key: destination)
      try moveTies(of: resolution.id, from: source, to: destination)
    }
    guard let target else {
      try db.execute(
        sql: """
          UPDATE resolution SET (organisation_id, rule, confidence, reason) = (
            SELECT organisation_id, rule, confidence, reason FROM ruled_resolution
            WHERE resolution_id = :id)
          WHERE id = :id
          """, arguments: ["id": resolution.id])
      try db.execute(
        sql: "DELETE FROM ruled_resolution WHERE resolution_id = ?", arguments: [resolution.id])
      return
    }
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO ruled_resolution
          (resolution_id, organisation_id, rule, confidence, reason)
        SELECT id, organisation_id, rule, confidence, reason FROM resolution WHERE id = ?
        """, arguments: [resolution.id])
    try db.execute(
      sql: """
        UPDATE resolution SET organisation_id = (SELECT id FROM organisation WHERE key = ?),
          rule = ?, confidence = 1, reason = ?
        WHERE id = ?
        """,
      arguments: [
        target.body, ResolutionRule.judgement.rawValue, target.reason, resolution.id,
      ])
  }

  private func setWholes() throws {
    var keys = Set(old.wholes.keys).union(new.wholes.keys).union(new.aparts.keys).union(restored)
    let moved = Self.gone(old).union(Self.gone(new)).filter { old.body(of: $0) != new.body(of: $0) }
    for key in moved.sorted() { keys.formUnion(try ruledParts(of: key)) }
    for key in keys.sorted() {
      guard
        let row = try Row.fetchOne(
          db,
          sql: """
            SELECT u.key FROM organisation o LEFT JOIN organisation u ON u.id = o.parent_id
            WHERE o.key = ?
            """, arguments: [key])
      else { continue }
      let wanted = try whole(of: key)
      guard wanted != row[0] as String? else { continue }
      try setAside(key: key)
      try db.execute(
        sql: """
          UPDATE organisation SET parent_id = (SELECT id FROM organisation WHERE key = ?)
          WHERE key = ?
          """, arguments: [wanted, key])
    }
  }

  private func whole(of key: String) throws -> String? {
    if let judged = new.wholes[key] { return judged }
    let origin = new.aparts[key]?.origin ?? key
    let ruled = try String.fetchOne(
      db,
      sql: """
        SELECT coalesce(r.key, o.key) FROM (\(RuledBodies.selection("key = :key"))) b
        LEFT JOIN ruled_organisation r ON r.id = b.parent_id
        LEFT JOIN organisation o ON o.id = b.parent_id
        """, arguments: ["key": origin, "apart": RuledBodies.apartPattern])
    let whole = ruled.map(new.body)
    return whole == key ? nil : whole
  }

  private func ruledParts(of key: String) throws -> [String] {
    guard let id = try ruledID(key) else { return [] }
    return try String.fetchAll(
      db,
      sql: "SELECT key FROM (\(RuledBodies.selection("parent_id = :id"))) ORDER BY key",
      arguments: ["id": id, "apart": RuledBodies.apartPattern])
  }

  private func removeBodies() throws {
    for key in Self.gone(new).sorted() where old.body(of: key) != new.body(of: key) {
      try setAside(key: key)
      try remove(key: key)
      try db.execute(
        sql: "UPDATE ruled_organisation SET became = ? WHERE key = ?",
        arguments: [new.body(of: key), key])
    }
    for key in old.aparts.keys.sorted() where new.aparts[key] == nil {
      try remove(key: key)
    }
  }

  private func remove(key: String) throws {
    try spellings.remove(key: key)
    try db.execute(sql: "DELETE FROM organisation WHERE key = ?", arguments: [key])
  }

  /// Counts the touched bodies' projects anew and writes their spellings.
  private func refreshBodies() throws {
    try db.execute(
      sql: """
        UPDATE organisation SET project_count = (
          SELECT count(DISTINCT project_id) FROM affiliation WHERE organisation_id = organisation.id)
        WHERE id IN (SELECT id FROM temp.touched_body)
        """)
    for key in try String.fetchAll(
      db, sql: "SELECT t.key FROM temp.touched_body t JOIN organisation o ON o.id = t.id ORDER BY 1"
    ) {
      try spellings.add(key: key)
    }
  }

  /// Notes that a body's mentions change; what it is found by is written anew when all is done.
  private func touch(key: String) throws {
    try setAside(key: key)
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO temp.touched_body (id, key)
        SELECT id, key FROM organisation WHERE key = ?
        """, arguments: [key])
    if db.changesCount > 0 { try spellings.remove(key: key) }
  }

  /// Keeps a body as the rules left it, before it is changed for the first time.
  private func setAside(key: String) throws {
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO ruled_organisation
          (id, key, name, kind, parent_id, municipality_code, project_count)
        SELECT id, key, name, kind, parent_id, municipality_code, project_count
        FROM organisation WHERE key = ? AND key NOT LIKE ?
        """, arguments: [key, RuledBodies.apartPattern])
  }

  private func ruledID(_ key: String) throws -> Int64? {
    try Int64.fetchOne(
      db, sql: "SELECT id FROM (\(RuledBodies.selection("key = :key")))",
      arguments: ["key": key, "apart": RuledBodies.apartPattern])
  }
}
