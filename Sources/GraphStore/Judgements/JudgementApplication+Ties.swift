import GRDB

/// Keeps the ties of bodies and projects in step with the mentions that move.
///
/// A body and a project are tied in a role when some line of the project means the body in it. The
/// joins are crossed so that SQLite begins with the few lines that are concerned.
extension JudgementApplication {
  /// Ties a body to the projects of a resolution's lines, and notes which ties another may lose.
  func moveTies(of resolution: Int64, from source: String, to destination: String) throws {
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO affiliation (organisation_id, project_id, role)
        SELECT DISTINCT o.id, m.project_id, m.role
        FROM organisation o CROSS JOIN (\(Self.mentions)) m WHERE o.key = :key
        """, arguments: ["key": destination, "resolution": resolution])
    guard isLeft(source) else { return }
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO temp.lost_tie (organisation_id, project_id)
        SELECT DISTINCT o.id, m.project_id
        FROM organisation o CROSS JOIN (\(Self.mentions)) m WHERE o.key = :key
        """, arguments: ["key": source, "resolution": resolution])
  }

  /// Whether a body is still there when all is done.
  func isLeft(_ key: String) -> Bool {
    old.aparts[key] == nil
      ? new.moves[.init(body: key)] == nil : new.aparts[key] != nil
  }

  /// Removes the ties that no line speaks for any longer.
  ///
  /// A body that is gone loses all, the others are compared with the lines of the projects they lost.
  func removeTies() throws {
    let bodies = try Row.fetchAll(
      db,
      sql: """
        SELECT t.id, t.key, (SELECT count(*) FROM temp.lost_tie l WHERE l.organisation_id = t.id)
        FROM temp.touched_body t ORDER BY t.id
        """)
    for row in bodies {
      let id: Int64 = row[0]
      let lostCount: Int = row[2]
      guard isLeft(row[1]) else {
        try db.execute(sql: "DELETE FROM affiliation WHERE organisation_id = ?", arguments: [id])
        continue
      }
      if lostCount > 0 { try db.execute(sql: Self.removal, arguments: ["id": id]) }
    }
  }

  /// The mentions that have a resolution, found by the ties of its body.
  private static let mentions = """
    SELECT m.project_id, m.role
    FROM resolution s CROSS JOIN affiliation a CROSS JOIN mention m
    \(Store.exceptions)
    WHERE s.id = :resolution AND a.organisation_id = s.organisation_id
      AND m.project_id = a.project_id AND m.role = a.role AND m.name_id = s.name_id
      AND \(Store.isResolution)
    """

  /// Ties to projects that a body lost mentions of, and that no other mention speaks for.
  private static let removal = """
    DELETE FROM affiliation WHERE organisation_id = :id
      AND project_id IN (SELECT project_id FROM temp.lost_tie WHERE organisation_id = :id)
      AND NOT EXISTS (
        SELECT 1 FROM mention m CROSS JOIN resolution s
        \(Store.exceptions)
        WHERE m.project_id = affiliation.project_id AND m.role = affiliation.role
          AND s.organisation_id = :id AND s.name_id = m.name_id AND \(Store.isResolution))
    """
}
